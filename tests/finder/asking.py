"""Asks the finder as its page does."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.test import RequestFactory
from django.utils.http import urlencode

from wagtail_triggerpoint.filters import TherapistFilterSet
from wagtail_triggerpoint.finder.facets import all_facets
from wagtail_triggerpoint.swap import get_therapist_model


def asked(finder: Any, query: dict[str, str] | str = "") -> TherapistFilterSet:
    text = query if isinstance(query, str) else urlencode(query)
    request = RequestFactory().get(f"{finder.url}?{text}", headers={"host": "testserver"})
    reader = finder.reader(request)
    rows = get_therapist_model().objects.public(reader.site, reader.locale_id)
    return TherapistFilterSet(QueryDict(text), rows, reader)


def found(finder: Any, query: dict[str, str] | str = "") -> list[int]:
    """The primary keys of the rows of the people found, in order."""
    filterset = asked(finder, query)
    return filterset.rows(0, len(filterset.index.rows))


def counts(filterset: TherapistFilterSet) -> dict[str, dict[str, int]]:
    """How many each answer to each question would find, as they stand in addresses."""
    return {
        facet.name: {
            option.value: filterset.search.counts(facet)[option.key]
            for option in filterset.options[facet.name]
        }
        for facet in all_facets()
    }
