"""What the admin's lists of people and places have in common: search, filters, spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.core.validators import EMPTY_VALUES
from django.db.models import Q
from wagtail.search.backends import get_search_backend
from wagtail.snippets.views.snippets import IndexView

if TYPE_CHECKING:
    from django.db.models import QuerySet

# What makes a spreadsheet program read text as a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class FactsIndexView(IndexView):
    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Searches by itself, and keeps of the list what it found.

        Search backends know neither the filters below, which ask the source of a translation,
        nor the order by its name.
        """
        query = self.search_query.replace("\0", "").replace('"', " ").strip()
        if not query:
            return queryset
        backend = get_search_backend(self.search_backend_name)
        found = backend.autocomplete(query, self.model._default_manager.all())
        return queryset.filter(pk__in=[row.pk for row in found])

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Text in a CSV file stays text: Wagtail sees to that in XLSX alone."""
        value = super().preprocess_field_value(field, value, export_format)
        is_formula = isinstance(value, str) and value.startswith(FORMULA_STARTS)
        return f"'{value}" if is_formula and export_format == self.FORMAT_CSV else value


class OfFacts(django_filters.Filter):
    """Compares a fact; a translation is found by those of its source."""

    def filter(self, queryset: QuerySet[Any], value: Any) -> QuerySet[Any]:
        if value in EMPTY_VALUES:
            return queryset
        own = Q(source__isnull=True, **{self.field_name: value})
        return queryset.filter(own | Q(**{f"source__{self.field_name}": value}))


class FactsChoiceFilter(OfFacts, django_filters.ChoiceFilter):
    pass


class FactsBooleanFilter(OfFacts, django_filters.BooleanFilter):
    pass
