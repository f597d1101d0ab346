"""What readers report: the list, and one report with the button that says it is dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn, UserColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.log_actions import LogFormatter
from wagtail.permissions import page_permission_policy

from wagtail_triggerpoint.actions.evidence import may_check
from wagtail_triggerpoint.actions.page_reports import mark_handled
from wagtail_triggerpoint.models import PageReport, ReportKind
from wagtail_triggerpoint.views.pages_to_check import RIGHTS
from wagtail_triggerpoint.viewsets.listings import PlainCellsMixin

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

REPORT = "triggerpoint_reader_reports"
ONE = "triggerpoint_reader_report"


class HandledFilter(django_filters.BooleanFilter):
    def filter(self, qs: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        # What is done is found by those who look for it.
        return qs.filter(handled_at__isnull=not value)


class ReaderReportFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind of problem"), choices=ReportKind.choices, widget=forms.RadioSelect
    )
    handled = HandledFilter(label=gettext_lazy("Dealt with"), widget=BooleanRadioSelect)

    class Meta:
        model = PageReport
        fields: ClassVar[list[str]] = []


class ReaderReportsView(PlainCellsMixin, ReportView):
    model = PageReport
    page_title = gettext_lazy("Reports of readers")
    header_icon = "comment"
    permission_policy = page_permission_policy
    any_permission_required = RIGHTS
    filterset_class = ReaderReportFilterSet
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    default_ordering = "-reported_at"
    columns: ClassVar[list[Any]] = [
        TitleColumn("page", label=gettext_lazy("Page"), url_name=ONE),
        Column("kind", label=gettext_lazy("Kind of problem"), accessor="get_kind_display"),
        Column("locale", label=gettext_lazy("Language"), accessor="page.locale"),
        DateColumn("reported_at", label=gettext_lazy("Reported on"), sort_key="reported_at"),
        DateColumn("handled_at", label=gettext_lazy("Dealt with on")),
        UserColumn("handled_by", label=gettext_lazy("Dealt with by"), blank_display_name=""),
    ]
    list_export: ClassVar[list[str]] = [
        "page.title",
        "get_kind_display",
        "text",
        "reported_at",
        "handled_at",
        "handled_by",
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "page.title": gettext_lazy("Page"),
        "get_kind_display": gettext_lazy("Kind of problem"),
    }
    export_filename = "reports-of-readers"

    def get_base_queryset(self) -> QuerySet[PageReport]:
        policy = page_permission_policy
        pages = policy.instances_user_has_any_permission_for(self.request.user, RIGHTS)
        rows = PageReport.objects.filter(page__in=pages.order_by().values("pk"))
        return rows.select_related("page__locale", "handled_by__wagtail_userprofile")


class ReaderReportView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "wagtail_triggerpoint/admin/reader_reports/report.html"
    header_icon = ReaderReportsView.header_icon

    @cached_property
    def report(self) -> PageReport:
        rows = PageReport.objects.select_related("page", "handled_by")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_check(self.report.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if mark_handled(self.report, request.user):
            messages.success(request, _("The report is marked as dealt with."))
        else:
            messages.warning(request, _("Somebody has dealt with this report already."))
        return redirect(REPORT)

    def get_page_title(self) -> str:
        return _("Report of a reader")

    def get_page_subtitle(self) -> str:
        return str(self.report.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(REPORT), "label": ReaderReportsView.page_title},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            report=self.report,
            edit_url=reverse("wagtailadmin_pages:edit", args=[self.report.page_id]),
            list_url=reverse(REPORT),
            **kwargs,
        )


class ReportHandledFormatter(LogFormatter):
    label = gettext_lazy("Deal with a report")
    message = gettext_lazy("Dealt with what a reader reported")
