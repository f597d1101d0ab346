"""The form of the finder: what was asked for, checked, and what else could be."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.finder.facets import Facet, Option, all_facets
from wagtail_triggerpoint.finder.index import FinderIndex, index_of
from wagtail_triggerpoint.finder.nearness import Point, point_of
from wagtail_triggerpoint.finder.search import UNKNOWN, Search
from wagtail_triggerpoint.models.review_settings import ReviewSettings, WhenExpired

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from wagtail_triggerpoint.rendering.loading import Reader

LONGEST_TEXT = 100
#: Orders of the results.
NAME, NEAREST, NEWEST = "name", "nearest", "newest"
SORTING = (
    (NAME, _("Name")),
    (NEAREST, _("Nearest first")),
    (NEWEST, _("New here first")),
)


class FacetSelect(forms.Select):
    """A list of answers with how many each finds. Lists of hundreds are written in one go."""

    #: Answers, and how many people each finds.
    offered: list[tuple[Option, int]]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        groups: dict[str, list[SafeString]] = {}
        for option, count in self.offered:
            selected = mark_safe(" selected") if option.value == value else ""
            text = f"{option.label} ({count})"
            line = format_html('<option value="{}"{}>{}</option>', option.value, selected, text)
            groups.setdefault(option.group, []).append(line)
        lines = [
            format_html('<optgroup label="{}">{}</optgroup>', group, _joined(found))
            if group
            else _joined(found)
            for group, found in groups.items()
        ]
        attributes = forms.utils.flatatt({**self.attrs, **(attrs or {}), "name": name})
        anyone = format_html('<option value="">{}</option>', _("Any"))
        return format_html("<select{}>{}{}</select>", attributes, anyone, _joined(lines))


def _joined(lines: list[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((line,) for line in lines))


class FlagInput(forms.CheckboxInput):
    """Ticked for "yes", and as unreadable as any other answer for anything else."""

    def __init__(self) -> None:
        super().__init__({"value": "yes"}, check_test=lambda value: value == "yes")

    def format_value(self, value: Any) -> str:
        return "yes"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name)


class FacetField(forms.CharField):
    """Gives the option that was chosen."""

    def __init__(self, facet: Facet, options: list[Option], **kwargs: Any) -> None:
        self.by_value = {option.value: option for option in options}
        widget = FlagInput if facet.is_flag else FacetSelect
        super().__init__(required=False, label=facet.label, widget=widget, **kwargs)

    def clean(self, value: Any) -> Option | None:
        text = super().clean(value)
        if not text:
            return None
        if text not in self.by_value:
            message = _("Nobody can be found by this any more. Choose another answer, or any.")
            raise ValidationError(message, code="invalid_choice")
        return self.by_value[text]


class _AtOnce(django_filters.Filter):
    """Narrows nothing by itself: all answers are asked at once, by ``filter_queryset``."""

    def filter(self, queryset: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return queryset


class WordsFilter(_AtOnce, django_filters.CharFilter):
    pass


class SortFilter(_AtOnce, django_filters.ChoiceFilter):
    pass


class FacetFilter(_AtOnce):
    """One question."""

    def __init__(self, facet: Facet, options: list[Option]) -> None:
        super().__init__(label=facet.label)
        self.facet, self.options = facet, options

    @property
    def field(self) -> forms.Field:
        if not hasattr(self, "_field"):
            self._field = FacetField(self.facet, self.options)
        return self._field


class TherapistFilterSet(django_filters.FilterSet):
    """``?q=`` for words, ``?near=`` for where, ``?sort=``, and one parameter for each facet.

    ``rows`` is what the finder gives of the people found; ``qs`` the same as a queryset, of any
    size and in no order.
    """

    q = WordsFilter(label=_("Name, what hurts, or town"), max_length=LONGEST_TEXT)
    near = WordsFilter(label=_("Near (town or postcode)"), max_length=LONGEST_TEXT)
    sort = SortFilter(
        label=_("Sort by"),
        choices=SORTING,
    )

    #: Names of fields that are no facets.
    OWN: ClassVar[tuple[str, ...]] = ("q", "near", "sort")

    def __init__(self, data: Mapping[str, Any], queryset: QuerySet[Any], reader: Reader) -> None:
        self.reader = reader
        super().__init__(data, queryset, request=reader.request)
        for facet in all_facets():
            found = FacetFilter(facet, self.options[facet.name])
            found.parent, found.model = self, queryset.model
            self.filters[facet.name] = found

    # What there is

    @cached_property
    def index(self) -> FinderIndex:
        return index_of(self.reader.site, self.reader.locale_id)

    @cached_property
    def options(self) -> dict[str, list[Option]]:
        """What this reader may be offered, by facet."""
        return {
            facet.name: list(facet.options(self.index.keys(facet), self.reader, self.index))
            for facet in all_facets()
        }

    @property
    def everyone(self) -> int:
        """How many there are if nothing is asked."""
        return Search(self.index, {}, leaves_out_lapsed=self._unlists).count

    # What was asked for

    @cached_property
    def search(self) -> Search:
        errors, asked = self.form.errors, self.form.cleaned_data
        chosen = {}
        for facet in all_facets():
            # An answer that is not offered is not left out in silence: it finds nobody.
            if facet.name in errors:
                chosen[facet.name] = UNKNOWN
            elif asked[facet.name] is not None:
                chosen[facet.name] = asked[facet.name].key
        return Search(
            self.index,
            self.options,
            chosen,
            text=asked.get("q") or "",
            leaves_out_lapsed=self._unlists,
            is_impossible=bool({*self.OWN} & {*errors}),
        )

    @cached_property
    def point(self) -> Point | None:
        near = self._typed("near")
        return point_of(near, self.index.places.values()) if near else None

    @property
    def order(self) -> str:
        wanted = self._typed("sort")
        if wanted == NEAREST and self.point is None:
            return NAME
        return wanted or (NEAREST if self.point is not None else NAME)

    def _typed(self, name: str) -> str:
        """What stands in a field, if it can be read, whatever is wrong with others."""
        return "" if name in self.form.errors else str(self.form.cleaned_data.get(name) or "")

    @cached_property
    def _unlists(self) -> bool:
        return ReviewSettings.of_site(self.reader.site).when_expired == WhenExpired.UNLIST

    def rows(self, start: int, end: int) -> list[int]:
        """Primary keys of the people found, from one place to another in the order asked for."""
        if self.order == NEAREST and self.point is not None:
            return self.search.nearest(self.point, start, end)
        if self.order == NEWEST:
            return self.search.newest(start, end)
        return self.search.by_name(start, end)

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(pk__in=self.search.by_name(0, len(self.index.rows)))

    # What a form shows

    @property
    def is_asked(self) -> bool:
        """Whether the reader has asked for anything but an order."""
        return bool(set(self.query) - {"sort"})

    @cached_property
    def query(self) -> dict[str, str]:
        """What the address says, once each, in the order of the form."""
        names = (*self.OWN, *(facet.name for facet in all_facets()))
        found = {name: self.data.get(name, "").strip() for name in names}
        return {name: value for name, value in found.items() if value}

    @cached_property
    def questions(self) -> list[Any]:
        """Bound fields of the facets by which the people who are found can be told apart."""
        return [field for facet in all_facets() if (field := self._question(facet)) is not None]

    @property
    def sorting(self) -> Any:
        """The bound field of the order, which offers what can be told."""
        labels = dict(SORTING)
        first, *others = (NEAREST, NAME, NEWEST) if self.point is not None else (NAME, NEWEST)
        field = self.form["sort"]
        field.field.widget.choices = [("", labels[first]), *((one, labels[one]) for one in others)]
        return field

    @property
    def first_questions(self) -> list[Any]:
        return [field for field in self.questions if field.facet.is_first]

    @property
    def more_questions(self) -> list[Any]:
        return [field for field in self.questions if not field.facet.is_first]

    @property
    def is_more_asked(self) -> bool:
        """Whether one of the questions that a phone folds away is answered."""
        return any(field.name in self.query for field in self.more_questions)

    @property
    def where(self) -> Any:
        """The bound field that asks where; below it stands what is wrong."""
        field = self.form["near"]
        field.help_text = self.near_problem
        return field

    @property
    def has_places(self) -> bool:
        """Whether nearness can be told at all."""
        places = self.index.places.values()
        return any(place.latitude is not None for place in places)

    @property
    def near_problem(self) -> str:
        """What is said where nearness was asked for and cannot be told."""
        if not self.query.get("near") or self.point is not None:
            return ""
        return str(_("We know no place of that name. Try a town or postcode where we work."))

    def _question(self, facet: Facet) -> Any:
        counts, total = self.search.counts(facet), self.search.count
        chosen = self.search.chosen.get(facet.name)
        is_wrong = facet.name in self.form.errors
        offered = [
            (option, counts.get(option.key, 0))
            for option in self.options[facet.name]
            if counts.get(option.key) or option.key == chosen
        ]
        tells_apart = any(count != total for _option, count in offered)
        if chosen is None and not is_wrong and not tells_apart:
            return None
        field = self.form[facet.name]
        field.facet = facet
        field.count = offered[0][1] if offered else 0
        field.field.widget.offered = offered
        return field
