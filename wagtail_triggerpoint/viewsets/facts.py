from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)
from wagtail.snippets.views.snippets import CopyView, SnippetViewSet

from wagtail_triggerpoint.viewsets.listings import FactsIndexView, plain_query

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SourcesOnlyMixin:
    """Offers each person, place or claim once; the page shows the words of its own language."""

    def get_filter_form_class(self) -> Any:
        class FilterForm(super().get_filter_form_class()):  # type: ignore[misc]
            def clean_q(self) -> str:
                return plain_query(self.cleaned_data["q"])

        return FilterForm

    def get_object_list(self) -> QuerySet[Any]:
        rows = super().get_object_list().sources()  # type: ignore[misc]
        return rows.by_name().with_status().select_related("locale")


class FactsChooseView(SourcesOnlyMixin, ChooseView):
    pass


class FactsChooseResultsView(SourcesOnlyMixin, ChooseResultsView):
    pass


class FactsChooserViewSet(SnippetChooserViewSet):
    choose_view_class = FactsChooseView
    choose_results_view_class = FactsChooseResultsView


class FactsCopyView(CopyView):
    # The form posts to the view for new rows; posted here, it would overwrite the original.
    http_method_names = ("get", "head", "options")

    def get_object(self, queryset: Any = None) -> Any:
        """A copy starts from the facts: one of a translation would have none."""
        facts = super().get_object(queryset).facts
        facts.forget_identity()
        return facts


class FactsViewSet(SnippetViewSet):
    index_view_class = FactsIndexView
    chooser_viewset_class = FactsChooserViewSet
    copy_view_class = FactsCopyView
    list_per_page = 50

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        rows = self.model._default_manager.select_related("source", "locale")
        return rows.by_name().with_status()
