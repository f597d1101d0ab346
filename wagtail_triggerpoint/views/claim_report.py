"""Report: all claims, how sure anyone is of each, and on how many pages it stands."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets import BooleanRadioSelect

from wagtail_triggerpoint.certainty import Certainty, GradedBy
from wagtail_triggerpoint.models import Claim, ClaimKind, ClaimReference
from wagtail_triggerpoint.usage_counts import among, pages_of_claims, used_claims
from wagtail_triggerpoint.views.reports import EvidenceReportView, address, may_change
from wagtail_triggerpoint.viewsets.claims import HasSourceFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

SOON = datetime.timedelta(days=90)


class RegradingFilter(django_filters.ChoiceFilter):
    """``now`` for claims whose day to be graded again has come, ``soon`` for those too whose day
    comes within 90 days.
    """

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value:
            return queryset
        last = timezone.localdate() + (SOON if value == "soon" else datetime.timedelta())
        return queryset.filter(regrade_due__lte=last)


class RetractedSourceFilter(django_filters.BooleanFilter):
    def filter(self, queryset: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return queryset
        rows = ClaimReference.objects.filter(claim=OuterRef("pk"), reference__is_retracted=True)
        return queryset.filter(Exists(rows) if value else ~Exists(rows))


class UsedFilter(django_filters.BooleanFilter):
    def filter(self, queryset: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return queryset
        used = {"pk__in": used_claims()}
        return queryset.filter(**used) if value else queryset.exclude(**used)


class ClaimReportFilterSet(WagtailFilterSet):
    certainty = django_filters.MultipleChoiceFilter(
        label=_("Certainty"), choices=Certainty.choices, widget=forms.CheckboxSelectMultiple
    )
    kind = django_filters.MultipleChoiceFilter(
        label=_("Kind"), choices=ClaimKind.choices, widget=forms.CheckboxSelectMultiple
    )
    has_source = HasSourceFilter(label=_("Has a source"), widget=BooleanRadioSelect)
    regrading = RegradingFilter(
        label=_("To be graded again"),
        choices=[("now", _("Now")), ("soon", _("Within 90 days"))],
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    on_retracted = RetractedSourceFilter(
        label=_("Rests on a retracted source"), widget=BooleanRadioSelect
    )
    is_used = UsedFilter(label=_("Used on a page"), widget=BooleanRadioSelect)

    class Meta:
        model = Claim
        fields: ClassVar[list[str]] = ["live"]


class StatementColumn(TitleColumn):
    cell_template_name = "wagtail_triggerpoint/admin/reports/statement_cell.html"


class GradingColumn(Column):
    cell_template_name = "wagtail_triggerpoint/admin/reports/grading_cell.html"


class SourcesColumn(Column):
    cell_template_name = "wagtail_triggerpoint/admin/reports/sources_cell.html"


class RegradingColumn(Column):
    cell_template_name = "wagtail_triggerpoint/admin/reports/regrading_cell.html"


class PagesColumn(Column):
    cell_template_name = "wagtail_triggerpoint/admin/reports/pages_cell.html"


class ClaimReportView(EvidenceReportView):
    model = Claim
    page_title = _("Evidence: claims")
    header_icon = "tasks"
    verbose_name_plural = Claim._meta.verbose_name_plural
    index_url_name = "triggerpoint_claims"
    index_results_url_name = "triggerpoint_claims_results"
    filterset_class = ClaimReportFilterSet
    export_filename = "claims-report"
    export_headings: ClassVar[dict[str, Any]] = {
        "graders_display": _("Graded by"),
        "source_count": _("Sources"),
        "retracted_count": _("Sources retracted"),
        "page_count": _("Pages that use it"),
        "get_kind_display": _("Kind"),
        "get_direction_display": _("Direction"),
        "certainty_display": _("Certainty"),
        "is_due": _("To be graded again"),
        "locale.language_code": _("Language"),
    }
    list_export: ClassVar[list[str]] = [
        "statement",
        "locale.language_code",
        "live",
        "get_kind_display",
        "certainty_display",
        "get_direction_display",
        "graders_display",
        "graded_on",
        "regrade_due",
        "is_due",
        "source_count",
        "retracted_count",
        "page_count",
    ]

    @cached_property
    def columns(self) -> list[Any]:
        return [
            StatementColumn(
                "statement", label=_("Statement"), accessor=str, get_url=self.get_edit_url
            ),
            Column("certainty", label=_("Certainty"), accessor="certainty_display"),
            Column("direction", label=_("Direction"), accessor="get_direction_display"),
            GradingColumn("graded_by", label=_("Graded"), accessor="graders_display"),
            RegradingColumn("regrade_due", label=_("To be graded again by")),
            SourcesColumn("sources", label=_("Sources"), accessor="source_count"),
            PagesColumn("pages", label=_("Pages"), accessor="page_count"),
        ]

    def get_base_queryset(self) -> QuerySet[Any]:
        return Claim.objects.sources().by_name().select_related("locale")

    def decorate_paginated_queryset(self, object_list: Sequence[Claim]) -> Sequence[Any]:
        rows: dict[int, Any] = {row.pk: row for row in object_list}
        sources: dict[int, list[ClaimReference]] = {key: [] for key in rows}
        cited = ClaimReference.objects.select_related("reference").order_by("sort_order", "pk")
        for one in among(cited, "claim_id", rows):
            if one.claim_id in rows:
                sources[one.claim_id].append(one)
        pages = pages_of_claims(rows)
        for key, row in rows.items():
            row.loaded_references = sources[key]
            row.source_count = len(sources[key])
            row.retracted_count = sum(one.reference.is_retracted for one in sources[key])
            row.page_count = len(pages.get(key, ()))
            row.graders_display = graders_of(row)
            row.is_due = row.regrade_due is not None and row.regrade_due <= timezone.localdate()
            row.report_usage_url = address(row, "usage") if self.may_change else ""
        return object_list

    @cached_property
    def may_change(self) -> bool:
        return may_change(self.request.user, Claim)

    def get_edit_url(self, row: Claim) -> str | None:
        return address(row, "edit") if self.may_change else None


def graders_of(claim: Claim) -> str:
    """Who graded it, in words; empty where nobody did."""
    if claim.certainty == Certainty.NOT_GRADED:
        return ""
    return "; ".join(claim.graders) or str(GradedBy(claim.graded_by).label)
