"""What the admin's lists of people and places have in common: search, filters, spreadsheets."""

from __future__ import annotations

import re
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

# What XML has no place for, and so no spreadsheet.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# More are no name any more, and some databases refuse to look for them.
MOST_WORDS = 20


def plain_query(typed: str) -> str:
    """The words of a search, without the characters that databases take for an operator."""
    return " ".join(typed.replace("\0", "").replace('"', " ").split()[:MOST_WORDS])


def matching(rows: QuerySet[Any], query: str, backend_name: str = "default") -> QuerySet[Any]:
    """Those of ``rows`` that a search finds, in the order in which they stand.

    Not by relevance: on SQLite, Wagtail would search once more for each row that was found.
    """
    everything = rows.model._default_manager.only("pk")
    backend = get_search_backend(backend_name)
    found = backend.autocomplete(query, everything, order_by_relevance=False)
    return rows.filter(pk__in=[row.pk for row in found])


class PlainCellsMixin:
    """For views that export spreadsheets."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Text in a CSV file stays text: Wagtail sees to that in XLSX alone."""
        value = super().preprocess_field_value(field, value, export_format)  # type: ignore[misc]
        if not isinstance(value, str):
            return value
        value = UNPRINTABLE.sub("", value)
        is_formula = value.startswith(FORMULA_STARTS) and export_format == "csv"
        return f"'{value}" if is_formula else value


class FactsIndexView(PlainCellsMixin, IndexView):
    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Searches by itself, and keeps of the list what it found.

        Search backends know neither the filters below, which ask the source of a translation,
        nor the order by its name.
        """
        query = plain_query(self.search_query)
        return matching(queryset, query, self.search_backend_name) if query else queryset


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
