"""Report: what pages say of their review, and what readers say of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.permissions import page_permission_policy

from wagtail_triggerpoint.models import (
    Credential,
    PageReport,
    PageUsefulness,
    ReviewMixin,
    ReviewStatus,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_page_model, page_types
from wagtail_triggerpoint.usage_counts import among
from wagtail_triggerpoint.viewsets.listings import PlainCellsMixin
from wagtail_triggerpoint.viewsets.reviewed_pages import ReviewStatusFilter, reviewed_pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet
    from django.http import HttpRequest

REPORT = "triggerpoint_reviews"
DUE = "triggerpoint_review__review__next_due"
REVIEWED = "triggerpoint_review__review__reviewed_on"
#: Whoever may edit or publish some page sees the report, as far as those pages go.
RIGHTS = ["change", "publish"]


def may_see_reviews(user: Any) -> bool:
    return bool(page_permission_policy.user_has_any_permission(user, RIGHTS))


def pages_of(user: Any) -> QuerySet[Any]:
    """The pages under review in the part of the tree in which ``user`` works."""
    own = page_permission_policy.instances_user_has_any_permission_for(user, RIGHTS)
    return reviewed_pages().filter(pk__in=own.order_by().values("pk"))


def reported() -> Exists:
    """Whether a reader has reported something that nobody has dealt with, as a condition."""
    return Exists(PageReport.objects.waiting().filter(page=OuterRef("pk")))


def has_expired_reviewer() -> Q:
    """Whether the reviewer who is named holds no credential in date any more. One who is gone
    has none either.
    """
    today = clinic_today()
    reviewer = OuterRef("triggerpoint_review__review__reviewer")
    held = Credential.objects.filter(Credential.in_date(today), therapist=reviewer)
    return Q(triggerpoint_review__review__isnull=False) & ~Q(Exists(held))


class ExpiredReviewerFilter(django_filters.BooleanFilter):
    def filter(self, qs: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return qs
        return qs.filter(has_expired_reviewer() if value else ~has_expired_reviewer())


class ReportedFilter(django_filters.BooleanFilter):
    def filter(self, qs: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return qs
        return qs.filter(reported() if value else ~reported())


def _types(request: HttpRequest) -> QuerySet[Any]:
    found = ContentType.objects.get_for_models(*page_types(ReviewMixin)).values()
    return ContentType.objects.filter(pk__in=[one.pk for one in found]).order_by("model")


class PageTypeField(MultipleContentTypeFilter.field_class):
    """Refuses what was not offered, before a database is asked for a number it cannot hold."""

    def clean(self, value: Any) -> Any:
        offered = {str(key) for key in self.queryset.values_list("pk", flat=True)}
        for key in value or []:
            if key not in offered:
                message = self.error_messages["invalid_choice"]
                raise ValidationError(message, code="invalid_choice", params={"value": key})
        return super().clean(value)


class PageTypeFilter(MultipleContentTypeFilter):
    field_class = PageTypeField


class ReviewReportFilterSet(WagtailFilterSet):
    review = ReviewStatusFilter()
    reported = ReportedFilter(label=_("Reported by a reader"), widget=BooleanRadioSelect)
    reviewer_expired = ExpiredReviewerFilter(
        label=_("Reviewer without a credential in date"), widget=BooleanRadioSelect
    )
    content_type = PageTypeFilter(
        label=_("Page type"), queryset=_types, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = get_page_model()
        fields: ClassVar[list[str]] = ["live"]


class ReviewerColumn(Column):
    cell_template_name = "wagtail_triggerpoint/admin/reports/reviewer_cell.html"


class ReviewReportView(PlainCellsMixin, ReportView):
    model = get_page_model()
    page_title = _("Clinical review")
    header_icon = "tick-inverse"
    permission_policy = page_permission_policy
    any_permission_required = RIGHTS
    filterset_class = ReviewReportFilterSet
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    default_ordering = DUE
    is_searchable = True
    columns: ClassVar[list[Any]] = [
        TitleColumn(
            "title",
            label=_("Page"),
            accessor="get_admin_display_title",
            url_name="wagtailadmin_pages:edit",
            sort_key="title",
            width="30%",
        ),
        Column("status", label=_("Review"), accessor="status_label"),
        Column("reviewed_on", label=_("Reviewed on"), sort_key=REVIEWED),
        Column("next_due", label=_("Next review due"), sort_key=DUE),
        ReviewerColumn("reviewer", label=_("Reviewer"), accessor="reviewer_name"),
        Column("reports", label=_("Reports of readers"), accessor="report_count"),
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Page"),
        "type_name": _("Type"),
        "locale": _("Language"),
        "live": _("Live"),
        "status_label": _("Review"),
        "reviewer_name": _("Reviewer"),
        "reviewer_in_date": _("Credential in date"),
        "reviewed_on": _("Reviewed on"),
        "next_due": _("Next review due"),
        "report_count": _("Reports of readers"),
        "useful_yes": _("Found it useful"),
        "useful_no": _("Did not find it useful"),
    }
    list_export: ClassVar[list[str]] = list(export_headings)
    export_filename = "clinical-review"

    def get_base_queryset(self) -> QuerySet[Any]:
        rows = pages_of(self.request.user)
        return rows.select_related("locale", "triggerpoint_review__review")

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        text = self.search_query
        return queryset.filter(title__icontains=text) if text else queryset

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        # Databases differ in where they put what was never reviewed.
        name = self.ordering.removeprefix("-")
        is_descending = self.ordering.startswith("-")
        order = F(name).desc(nulls_last=True) if is_descending else F(name).asc(nulls_last=True)
        return queryset.order_by(order, "pk")

    def decorate_paginated_queryset(self, object_list: Sequence[Any]) -> Sequence[Any]:
        rows = {row.pk: row for row in object_list}
        waiting = among(PageReport.objects.waiting().order_by(), "page_id", rows)
        reports = Counter(waiting.values_list("page_id", flat=True))
        useful = {one.pk: one for one in among(PageUsefulness.objects.all(), "page_id", rows)}
        in_date = self._reviewers_in_date()
        for key, row in rows.items():
            state = getattr(row, "triggerpoint_review", None)
            review = state.review if state is not None else None
            row.type_name = capfirst(row.specific_class._meta.verbose_name)
            row.status_label = str((state.status if state else ReviewStatus.NEVER).label)
            row.reviewer_name = review.reviewer_name if review else ""
            row.reviewer_in_date = review.reviewer_id in in_date if review else None
            row.reviewed_on = review.reviewed_on if review else None
            row.next_due = review.next_due if review else None
            row.report_count = reports[key]
            row.useful_yes = useful[key].yes if key in useful else 0
            row.useful_no = useful[key].no if key in useful else 0
        return object_list

    def _reviewers_in_date(self) -> set[int]:
        held = Credential.objects.filter(Credential.in_date(clinic_today()))
        return set(held.values_list("therapist_id", flat=True))


class ReviewReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_reviews(request.user)
