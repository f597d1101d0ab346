"""Pages whose evidence has changed: the report, and looking at one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, TitleColumn, UserColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.log_actions import LogFormatter
from wagtail.permissions import page_permission_policy

from wagtail_triggerpoint.actions.evidence import mark_checked, may_check
from wagtail_triggerpoint.models import ChangeKind, PageToCheck, PageToCheckQuerySet
from wagtail_triggerpoint.stored import as_key
from wagtail_triggerpoint.swap import get_page_model
from wagtail_triggerpoint.viewsets.listings import PlainCellsMixin

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

REPORT = "triggerpoint_pages_to_check"
CHECK = "triggerpoint_check_page"
#: Whoever may edit some page sees the report, as far as those pages go: others could not say
#: that a page fits. Who may add pages may edit his own.
RIGHTS = ["change"]


def may_see_pages(user: Any) -> bool:
    return page_permission_policy.user_has_any_permission(user, RIGHTS)


def pages_to_check(user: Any) -> PageToCheckQuerySet:
    """The changes on the pages that ``user`` may work on, checked or not."""
    pages = page_permission_policy.instances_user_has_any_permission_for(user, RIGHTS)
    return PageToCheck.objects.filter(page__in=pages.order_by().values("pk"))


class WaitingFilter(django_filters.BooleanFilter):
    def filter(self, queryset: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        # What is done is found by those who look for it.
        return queryset.filter(checked_at__isnull=not value)


class PagesToCheckFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("What changed"), choices=ChangeKind.choices, widget=forms.RadioSelect
    )
    is_shown = django_filters.BooleanFilter(
        label=gettext_lazy("Shown to visitors"), widget=BooleanRadioSelect
    )
    checked = WaitingFilter(label=gettext_lazy("Checked"), widget=BooleanRadioSelect)

    class Meta:
        model = PageToCheck
        fields: ClassVar[list[str]] = []


class PagesToCheckView(PlainCellsMixin, ReportView):
    model = PageToCheck
    page_title = gettext_lazy("Pages to check")
    header_icon = "warning"
    permission_policy = page_permission_policy
    any_permission_required = RIGHTS
    filterset_class = PagesToCheckFilterSet
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    default_ordering = "-changed_at"
    is_searchable = True
    columns: ClassVar[list[Any]] = [
        TitleColumn("page", label=gettext_lazy("Page"), url_name=CHECK, id_accessor="page_id"),
        Column("locale", label=gettext_lazy("Language"), accessor="page.locale"),
        Column("name", label=gettext_lazy("Claim or source")),
        Column("what", label=gettext_lazy("What changed")),
        BooleanColumn("is_shown", label=gettext_lazy("Shown to visitors")),
        DateColumn("changed_at", label=gettext_lazy("Changed on"), sort_key="changed_at"),
        UserColumn("changed_by", label=gettext_lazy("Changed by"), blank_display_name=""),
    ]
    list_export: ClassVar[list[str]] = [
        "page.title",
        "page.locale",
        "get_kind_display",
        "name",
        "difference",
        "is_shown",
        "changed_at",
        "changed_by",
        "checked_at",
        "checked_by",
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "page.title": gettext_lazy("Page"),
        "page.locale": gettext_lazy("Language"),
        "get_kind_display": gettext_lazy("What changed"),
        "name": gettext_lazy("Claim or source"),
        "difference": gettext_lazy("Before and after"),
    }
    export_filename = "pages-to-check"

    def get_base_queryset(self) -> QuerySet[PageToCheck]:
        rows = pages_to_check(self.request.user)
        return rows.select_related("page__locale", "changed_by__wagtail_userprofile", "checked_by")

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        text = self.search_query
        if not text:
            return queryset
        return queryset.filter(Q(name__icontains=text) | Q(page__title__icontains=text))


class CheckPageView(WagtailAdminTemplateMixin, TemplateView):
    """What has changed beneath one page, and the button that says that somebody has looked."""

    template_name = "wagtail_triggerpoint/admin/evidence/check_page.html"
    header_icon = "warning"

    @cached_property
    def page(self) -> Any:
        return get_object_or_404(get_page_model(), pk=self.kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_check(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        keys = map(as_key, request.POST.getlist("seen"))
        seen = [key for key in keys if key is not None]
        if count := mark_checked(self.page, request.user, seen):
            text = ngettext(
                "%(count)d change on “%(page)s” is checked.",
                "%(count)d changes on “%(page)s” are checked.",
                count,
            )
            messages.success(request, text % {"count": count, "page": self.page})
        else:
            messages.warning(request, _("Nothing was left to check. Somebody was faster."))
        return redirect(REPORT)

    def get_page_title(self) -> str:
        return _("Check a page")

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(REPORT), "label": PagesToCheckView.page_title},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = PageToCheck.objects.waiting().filter(page=self.page)
        return super().get_context_data(
            checked_page=self.page,
            changes=waiting.select_related("changed_by"),
            edit_url=reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            report_url=reverse(REPORT),
            **kwargs,
        )


class PagesToCheckMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_pages(request.user)


class EvidenceChangedFormatter(LogFormatter):
    label = gettext_lazy("Change evidence")
    message = gettext_lazy("Evidence changed")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        row = PageToCheck(
            kind=data.get("kind", ""), before=data.get("before", ""), after=data.get("after", "")
        )
        said = ": ".join(filter(None, [str(row.get_kind_display()), data.get("name", "")]))
        return f"{said} ({row.difference})" if row.difference else said


class EvidenceCheckedFormatter(LogFormatter):
    label = gettext_lazy("Check evidence")

    def format_message(self, log_entry: Any) -> str:
        names = "; ".join(log_entry.data.get("names", []))
        return _("Checked after a change of evidence: %(names)s") % {"names": names}
