from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.db.models import Q
from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusFlagColumn
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenView,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from wagtail_triggerpoint.bibliography.csl import write_csl
from wagtail_triggerpoint.bibliography.identifiers import normalise_doi
from wagtail_triggerpoint.bibliography.records import Record
from wagtail_triggerpoint.forms.panels import reference_edit_handler
from wagtail_triggerpoint.models import Reference, StudyType
from wagtail_triggerpoint.views.reference_imports import (
    ReferencePreviewView,
    ReferenceUploadView,
    may_import,
)
from wagtail_triggerpoint.views.references import (
    ReferenceCreateView,
    ReferenceDeleteView,
    ReferenceEditView,
)
from wagtail_triggerpoint.viewsets.listings import FactsIndexView, matching, plain_query

if TYPE_CHECKING:
    from django.db.models import QuerySet

CSL_TYPE = "application/vnd.citationstyles.csl+json; charset=utf-8"


def by_identifier(rows: QuerySet[Reference], typed: str) -> QuerySet[Reference] | None:
    """Those of ``rows`` whose DOI or PMID was typed, in any form; None if that is neither."""
    found = rows.filter(pk__in=Reference.objects.identified_by(typed).values("pk"))
    if found.exists():
        return found
    doi = normalise_doi(typed)
    return rows.filter(doi__startswith=doi) if doi else None


def found_by(rows: QuerySet[Reference], typed: str) -> QuerySet[Reference]:
    """Those of ``rows`` that hold an identifier or every word that was typed."""
    query = plain_query(typed)
    if not query:
        return rows
    if (identified := by_identifier(rows, typed)) is not None:
        return identified
    found = rows
    for word in query.split():
        has_word = [Q(**{f"{name}__icontains": word}) for name in ("title", "authors", "container")]
        found = found.filter(reduce(or_, has_word))
    # The search engine also finds Núñez by Nunez, but on SQLite takes long where it finds much.
    return found if found.exists() else matching(rows, query)


def years() -> list[tuple[int, str]]:
    """The years of the references that are there, the latest first."""
    found = Reference.objects.order_by("-year").values_list("year", flat=True).distinct()
    return [(year, str(year)) for year in found if year]


class StudyTypeFilter(django_filters.MultipleChoiceFilter):
    """``none`` stands for those of which it is not said."""

    def get_filter_predicate(self, value: Any) -> dict[str, Any]:
        return {"study_type": "" if value == "none" else value}


class ReferenceFilterSet(WagtailFilterSet):
    study_type = StudyTypeFilter(
        label=_("Study type"),
        choices=[*StudyType.choices, ("none", _("Not said"))],
        widget=forms.CheckboxSelectMultiple,
    )
    is_retracted = django_filters.BooleanFilter(label=_("Retracted"), widget=BooleanRadioSelect)
    year = django_filters.ChoiceFilter(label=_("Year"), choices=years, empty_label=_("All"))

    class Meta:
        model = Reference
        fields: ClassVar[list[str]] = []


class ReferenceIndexView(FactsIndexView):
    FORMAT_CSL = "csl"
    FORMATS = (*FactsIndexView.FORMATS, FORMAT_CSL)
    import_url_name = ""

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return found_by(queryset, self.search_query)

    @cached_property
    def header_buttons(self) -> list[Any]:
        buttons: list[Any] = super().header_buttons
        if not may_import(self.request.user):
            return buttons
        url = reverse(self.import_url_name)
        return [*buttons, HeaderButton(_("Import"), url=url, icon_name="upload", priority=20)]

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        url = self.get_export_url(self.FORMAT_CSL)
        csl = Button(_("Download CSL-JSON"), url=url, icon_name="download", priority=110)
        return [*super().header_more_buttons, csl]

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> Any:
        if spreadsheet_format != self.FORMAT_CSL:
            return super().as_spreadsheet(queryset, spreadsheet_format)
        records = [(f"reference-{row.pk}", Record.of(row)) for row in queryset]
        name = f'attachment; filename="{self.get_filename()}.json"'
        headers = {"Content-Disposition": name}
        return HttpResponse(write_csl(records), content_type=CSL_TYPE, headers=headers)


class ReferenceChooseMixin:
    """Shows first author, year, title and retraction; finds an identifier in any form."""

    def get_filter_form_class(self) -> Any:
        class FilterForm(super().get_filter_form_class()):  # type: ignore[misc]
            def filter(self, objects: Any) -> Any:
                typed = self.cleaned_data.get("q", "")
                self.is_searching, self.search_query = bool(plain_query(typed)), typed
                return found_by(objects, typed)

        return FilterForm

    @property
    def columns(self) -> list[Any]:
        kind = Column("study_type", label=_("Study type"), accessor="get_study_type_display")
        return [*super().columns, kind]  # type: ignore[misc]


class ReferenceChooseView(ReferenceChooseMixin, ChooseView):
    pass


class ReferenceChooseResultsView(ReferenceChooseMixin, ChooseResultsView):
    pass


class ReferenceChosenView(SnippetChosenView):
    def get_chosen_response_data(self, item: Reference) -> dict[str, Any]:
        """With the mark that the text editor writes."""
        return {**super().get_chosen_response_data(item), "title": item.short_name}


class ReferenceChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ReferenceChooseView
    choose_results_view_class = ReferenceChooseResultsView
    chosen_view_class = ReferenceChosenView


class ReferenceViewSet(SnippetViewSet):
    model = Reference
    icon = "clipboard-list"
    menu_label = _("References")
    menu_order = 213
    add_to_admin_menu = True
    list_per_page = 50
    chooser_per_page = 25
    # Two of the same work is what nobody wants.
    copy_view_enabled = False
    index_view_class = ReferenceIndexView
    add_view_class = ReferenceCreateView
    edit_view_class = ReferenceEditView
    delete_view_class = ReferenceDeleteView
    chooser_viewset_class = ReferenceChooserViewSet
    filterset_class = ReferenceFilterSet
    list_display: ClassVar[list[Any]] = [
        "title_in_lists",
        Column("short_authors", label=_("Authors"), sort_key="authors"),
        Column("year", label=_("Year"), sort_key="year"),
        Column(
            "study_type",
            label=_("Study type"),
            accessor="get_study_type_display",
            sort_key="study_type",
        ),
        Column("identifier", label=_("DOI or PMID")),
        StatusFlagColumn(
            "is_retracted", label=_("Status"), true_label=_("Retracted"), sort_key="is_retracted"
        ),
    ]
    list_export: ClassVar[list[str]] = [
        "title",
        "authors",
        "container",
        "year",
        "volume",
        "issue",
        "pages",
        "doi",
        "pmid",
        "url",
        "get_study_type_display",
        "is_retracted",
        "retraction_note",
        "retraction_url",
        "citation",
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "get_study_type_display": _("Study type"),
        "citation": _("Citation"),
    }
    export_filename = "references"

    def get_edit_handler(self) -> Any:
        return reference_edit_handler().bind_to_model(self.model)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(
            **{
                "import_url_name": self.get_url_name("import"),
                "preview_url_name": self.get_url_name("import_preview"),
                **kwargs,
            }
        )

    def get_urlpatterns(self) -> list[Any]:
        upload = self.construct_view(ReferenceUploadView)
        preview = self.construct_view(ReferencePreviewView)
        return [
            *super().get_urlpatterns(),
            path("import/", upload, name="import"),
            path("import/<uuid:key>/", preview, name="import_preview"),
        ]
