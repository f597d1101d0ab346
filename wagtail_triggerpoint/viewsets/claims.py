from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, LocaleColumn
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.snippets.views.chooser import SnippetChosenView

from wagtail_triggerpoint.certainty import Certainty
from wagtail_triggerpoint.forms.panels import claim_edit_handler
from wagtail_triggerpoint.models import Claim, ClaimKind, ClaimReference, Direction
from wagtail_triggerpoint.viewsets.facts import (
    FactsChooseResultsView,
    FactsChooserViewSet,
    FactsChooseView,
    FactsViewSet,
)
from wagtail_triggerpoint.viewsets.listings import FactsChoiceFilter

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _sources() -> QuerySet[ClaimReference]:
    """The sources of a row of the queryset around it, or of the source of that row."""
    return ClaimReference.objects.filter(claim_id=Coalesce(OuterRef("source_id"), OuterRef("pk")))


class HasSourceFilter(django_filters.BooleanFilter):
    def filter(self, queryset: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return queryset
        return queryset.filter(Exists(_sources()) if value else ~Exists(_sources()))


class DueFilter(django_filters.BooleanFilter):
    """Claims whose day to be graded again has come, or has not."""

    def filter(self, queryset: QuerySet[Any], value: bool | None) -> QuerySet[Any]:
        if value is None:
            return queryset
        rows = queryset.alias(due=Coalesce("source__regrade_due", "regrade_due"))
        today = timezone.localdate()
        later = Q(due__isnull=True) | Q(due__gt=today)
        return rows.filter(due__lte=today) if value else rows.filter(later)


class ClaimFilterSet(WagtailFilterSet):
    certainty = FactsChoiceFilter(
        label=_("Certainty"), choices=Certainty.choices, widget=forms.RadioSelect
    )
    direction = FactsChoiceFilter(
        label=_("Direction"), choices=Direction.choices, widget=forms.RadioSelect
    )
    kind = FactsChoiceFilter(label=_("Kind"), choices=ClaimKind.choices, widget=forms.RadioSelect)
    has_source = HasSourceFilter(label=_("Has a source"), widget=BooleanRadioSelect)
    is_due = DueFilter(label=_("To be graded again"), widget=BooleanRadioSelect)

    class Meta:
        model = Claim
        fields: ClassVar[list[str]] = ["live"]


class CertaintyColumnMixin:
    @property
    def columns(self) -> list[Column]:
        certainty = Column("certainty", label=_("Certainty"), accessor="certainty_display")
        title, *others = super().columns  # type: ignore[misc]
        return [title, certainty, *others]


class ClaimChooseView(CertaintyColumnMixin, FactsChooseView):
    pass


class ClaimChooseResultsView(CertaintyColumnMixin, FactsChooseResultsView):
    pass


class ClaimChosenView(SnippetChosenView):
    def get_chosen_response_data(self, item: Claim) -> dict[str, Any]:
        """With the words that the text editor writes where none are selected."""
        return {**super().get_chosen_response_data(item), "title": item.plain_statement}


class ClaimChooserViewSet(FactsChooserViewSet):
    choose_view_class = ClaimChooseView
    choose_results_view_class = ClaimChooseResultsView
    chosen_view_class = ClaimChosenView


class ClaimViewSet(FactsViewSet):
    model = Claim
    icon = "tasks"
    menu_label = _("Claims")
    menu_order = 212
    add_to_admin_menu = True
    chooser_viewset_class = ClaimChooserViewSet
    filterset_class = ClaimFilterSet
    list_display: ClassVar[list[Any]] = [
        "name_in_lists",
        Column("certainty", label=_("Certainty"), accessor="certainty_display"),
        Column("sources", label=_("Sources"), accessor="source_count"),
        Column("regrade_due", label=_("To be graded again by"), accessor="facts.regrade_due"),
        LocaleColumn(),
        LiveStatusTagColumn(),
    ]
    list_export: ClassVar[list[str]] = [
        "statement",
        "locale.language_code",
        "live",
        "facts.get_kind_display",
        "facts.outcome",
        "facts.get_direction_display",
        "certainty_display",
        "facts.get_graded_by_display",
        "facts.grading_source",
        "facts.graded_on",
        "facts.regrade_due",
        "source_count",
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "statement": _("Statement"),
        "locale.language_code": _("Language"),
        "facts.get_kind_display": _("Kind"),
        "facts.outcome": _("Outcome"),
        "facts.get_direction_display": _("Direction"),
        "certainty_display": _("Certainty"),
        "facts.get_graded_by_display": _("Graded by"),
        "facts.grading_source": _("Name of the source that graded it"),
        "facts.graded_on": _("Graded on"),
        "facts.regrade_due": _("To be graded again by"),
        "source_count": _("Sources"),
    }
    export_filename = "claims"

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        counted = _sources().order_by().values("claim_id").annotate(count=Count("pk"))
        count = Coalesce(Subquery(counted.values("count")), 0)
        return super().get_queryset(request).annotate(source_count=count)

    def get_edit_handler(self) -> Any:
        return claim_edit_handler().bind_to_model(self.model)
