"""Wagtail's lists of pages, with the state of review as a column and a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import ExplorableIndexView, GenericPageFilterSet
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.pages import PageViewSet, page_viewset_registry

from wagtail_triggerpoint.models import (
    ConditionIndexPageMixin,
    ReviewMixin,
    ReviewState,
    ReviewStatus,
    TreatmentIndexPageMixin,
    TreatmentPageMixin,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_page_model, page_types

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: Types below which pages that are reviewed stand.
PARENTS = (ConditionIndexPageMixin, TreatmentIndexPageMixin, TreatmentPageMixin)


def status_of(page: Any) -> str:
    """The state of review of a row, from what the list has fetched; empty for other pages, and
    for an alias, which shows what another page says.
    """
    if not isinstance(page, ReviewMixin) or page.alias_of_id:
        return ""
    state = getattr(page, "triggerpoint_review", None)
    return str((state.status if state is not None else ReviewStatus.NEVER).label)


class ReviewStatusFilter(django_filters.MultipleChoiceFilter):
    """Pages by one or several states of review."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Review"))
        kwargs.setdefault("choices", ReviewStatus.choices)
        kwargs.setdefault("widget", forms.CheckboxSelectMultiple)
        super().__init__(**kwargs)

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        if not value:
            return qs
        today = clinic_today()
        wanted = ReviewState.pages_with(value[0], today)
        for status in value[1:]:
            wanted |= ReviewState.pages_with(status, today)
        # By key alone: a search index knows no states.
        pages = reviewed_pages().filter(wanted).order_by()
        return qs.filter(pk__in=pages.values_list("pk", flat=True))


def reviewed_pages() -> QuerySet[Any]:
    """The base pages of types that are reviewed. Aliases are left out: they have no review."""
    types = ContentType.objects.get_for_models(*page_types(ReviewMixin)).values()
    keys = [found.pk for found in types]
    return get_page_model().objects.filter(content_type__in=keys, alias_of=None)


class ReviewedPageFilterSet(GenericPageFilterSet):
    review = ReviewStatusFilter()


class ReviewedPageIndexView(ExplorableIndexView):
    base_columns: ClassVar[list[Any]] = [
        *ExplorableIndexView.base_columns,
        Column("review", label=_("Review"), accessor=status_of, width="12%"),
    ]

    def annotate_queryset(self, pages: Any) -> Any:
        return super().annotate_queryset(pages).prefetch_related("triggerpoint_review__review")


class ReviewedPageViewSet(PageViewSet):
    """The list below pages of ``PARENTS``. A site that registers its own for one keeps it."""

    name = "triggerpoint_reviewed_pages"
    model = get_page_model()
    index_view_class = ReviewedPageIndexView
    filterset_class = ReviewedPageFilterSet

    def on_register(self) -> None:
        # Not as Wagtail's: that would make it the list below every page of the site.
        ViewSet.on_register(self)
        for mixin in PARENTS:
            for parent in page_types(mixin):
                page_viewset_registry.values_by_parent_model.setdefault(parent, self)
