"""References in the admin: the list, its filters and files, the chooser, the form."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.factories import ReferenceFactory
from tests.forms.posting import form_data
from tests.models.people import url
from tests.sharing import shared
from tests.viewsets.lists import address, csv_rows, results, table, xlsx_cells
from tests.viewsets.test_choosers import VIEWS, offered
from tests.viewsets.test_exports import FORMULAS
from wagtail_triggerpoint.bibliography.formats import read
from wagtail_triggerpoint.importing import Outcome, plan_import
from wagtail_triggerpoint.models import Reference

pytestmark = pytest.mark.django_db

DOI = "10.1016/j.apmr.2018.06.019"


@shared
def shelf(rows: None) -> None:
    ReferenceFactory(
        title="Alpha massage", authors="Lindqvist, Mara", year=2018, doi=DOI, pmid="30025997"
    )
    ReferenceFactory(
        title="Beta stretching",
        authors="Okafor, Chidi\nSato, Yuki\nRuiz, Ana",
        year=2020,
        study_type="cohort",
        pmid="5",
        is_retracted=True,
    )
    ReferenceFactory(title="Gamma heat", authors="Pain Group", year=None, study_type="")


def titles(client: Client, **query: Any) -> list[str]:
    rows = results(client, Reference, **query).context["object_list"]
    return [row.title.partition(" ")[0] for row in rows]


def test_columns_say_what_they_show(client: Client, shelf: None) -> None:
    headings, *rows = table(client, Reference)

    assert headings[1:] == [
        "Reference",
        "Authors",
        "Year",
        "Study type",
        "DOI or PMID",
        "Status",
    ]
    assert [row[2:] for row in rows] == [
        ["Lindqvist", "2018", "Systematic review", DOI, ""],
        ["Okafor et al.", "2020", "Cohort study", "5", "Retracted"],
        ["Pain Group", "", "", "", ""],
    ]


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("title", "Alpha Beta Gamma"),
        ("-title", "Gamma Beta Alpha"),
        ("authors", "Alpha Beta Gamma"),
        ("-year", "Beta Alpha"),
        ("-is_retracted", "Beta"),
        ("-study_type", "Alpha Beta Gamma"),
        ("nonsense", "Alpha Beta Gamma"),
    ],
)
def test_list_is_sorted_by_its_columns(
    client: Client, shelf: None, ordering: str, expected: str
) -> None:
    # Databases differ in where they put what is empty.
    found = [title for title in titles(client, ordering=ordering) if title in expected.split()]

    assert found[: len(expected.split())] == expected.split()
    if ordering == "-is_retracted":
        assert titles(client, ordering=ordering)[0] == "Beta"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"study_type": "cohort"}, "Beta"),
        ({"study_type": ["cohort", "systematic_review"]}, "Alpha Beta"),
        ({"study_type": "none"}, "Gamma"),
        ({"is_retracted": "true"}, "Beta"),
        ({"is_retracted": "false"}, "Alpha Gamma"),
        ({"year": "2018"}, "Alpha"),
        ({"year": "2018", "is_retracted": "true"}, ""),
        # What no filter offers is said at the filter, and narrows nothing.
        ({"year": "9" * 40}, "Alpha Beta Gamma"),
        ({"study_type": "<b>"}, "Alpha Beta Gamma"),
    ],
)
def test_filters_narrow_the_list(
    client: Client, shelf: None, query: dict[str, Any], expected: str
) -> None:
    assert titles(client, **query) == expected.split()


def test_years_offered_are_those_that_are_there(client: Client, shelf: None) -> None:
    field = results(client, Reference).context["filters"].form.fields["year"]

    assert [value for value, _ in field.choices if value] == [2020, 2018]


IDENTIFIERS = [
    DOI,
    DOI.upper(),
    f"https://doi.org/{DOI}",
    f"doi:{DOI}.",
    "10.1016/j.apmr",
    "PMID: 30025997",
    "30025997",
    "https://pubmed.ncbi.nlm.nih.gov/30025997/",
]


@pytest.mark.parametrize("typed", IDENTIFIERS)
def test_identifier_is_found_in_any_form(client: Client, shelf: None, typed: str) -> None:
    assert titles(client, q=typed) == ["Alpha"]
    for view in VIEWS:
        assert len(offered(client, Reference, view, q=typed)) == 1


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("stretch", "Beta"),
        ("etch", "Beta"),
        ("sato", "Beta"),
        ("lindqvist massage", "Alpha"),
        ("lindqvist stretching", ""),
        ("zz", ""),
    ],
)
def test_search_finds_title_and_authors(
    client: Client, shelf: None, typed: str, expected: str
) -> None:
    assert titles(client, q=typed) == expected.split()
    for view in VIEWS:
        assert len(offered(client, Reference, view, q=typed)) == len(expected.split())


def test_search_finds_accents_that_were_not_typed(client: Client, shelf: None) -> None:
    ReferenceFactory(title="Delta", authors="Núñez, Ana")

    assert titles(client, q="nunez") == ["Delta"]
    for view in VIEWS:
        assert len(offered(client, Reference, view, q="nunez")) == 1


def test_search_keeps_filter_and_order(client: Client, shelf: None) -> None:
    ReferenceFactory(title="Zeta massage", year=2018)

    assert titles(client, q="massage", ordering="-title") == ["Zeta", "Alpha"]
    assert titles(client, q=DOI, is_retracted="true") == []


@pytest.mark.parametrize("typed", ['"', "\0", "word " * 400, "*", "10.1000/%", "9" * 400, "🦴"])
def test_odd_search_is_no_server_error(client: Client, shelf: None, typed: str) -> None:
    assert isinstance(titles(client, q=typed), list)
    for view in VIEWS:
        assert isinstance(offered(client, Reference, view, q=typed), list)


@pytest.mark.parametrize("view", VIEWS)
def test_chooser_says_author_year_title_and_retraction(
    client: Client, shelf: None, view: str
) -> None:
    assert offered(client, Reference, view) == [
        "Lindqvist 2018. Alpha massage",
        "Retracted: Okafor et al. 2020. Beta stretching",
        "Pain Group. Gamma heat",
    ]


# Files


def test_spreadsheet_holds_every_field(client: Client, shelf: None) -> None:
    headings, row, *_ = csv_rows(client, Reference)

    assert headings == [
        "Title",
        "Authors",
        "Published in",
        "Year",
        "Volume",
        "Issue",
        "Pages",
        "DOI",
        "PMID",
        "Web address",
        "Study type",
        "Retracted",
        "About the retraction",
        "Web address of the notice",
        "Citation",
    ]
    assert row[:4] == ["Alpha massage", "Lindqvist, Mara", "J Example Ther", "2018"]
    assert (
        row[-1] == f"Lindqvist M. Alpha massage. J Example Ther. 2018. doi:{DOI}. PMID: 30025997."
    )


def test_cells_are_never_formulas(client: Client) -> None:
    for number, text in enumerate(FORMULAS):
        ReferenceFactory(title=f"{text} {number}", authors=text, container=text, volume=text)

    for row in csv_rows(client, Reference)[1:]:
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
    kinds = {kind for row in xlsx_cells(client, Reference)[1:] for _, kind in row}
    assert "s" in kinds
    assert "f" not in kinds


def csl(client: Client, **query: Any) -> Any:
    answer = results(client, Reference, export="csl", **query)
    assert answer["Content-Type"] == "application/vnd.citationstyles.csl+json; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="references.json"'
    return json.loads(answer.content)


def test_csl_holds_the_list(client: Client, shelf: None) -> None:
    items = csl(client)

    assert [item["title"] for item in items] == ["Alpha massage", "Beta stretching", "Gamma heat"]
    assert items[0]["DOI"] == DOI
    assert len({item["id"] for item in items}) == 3


@pytest.mark.parametrize(
    ("query", "count"), [({"is_retracted": "true"}, 1), ({"q": DOI}, 1), ({"year": "2018"}, 1)]
)
def test_csl_holds_what_is_filtered(
    client: Client, shelf: None, query: dict[str, str], count: int
) -> None:
    assert len(csl(client, **query)) == count


def test_csl_is_not_cut_at_one_page_of_the_list(client: Client) -> None:
    for _ in range(Reference.snippet_viewset.list_per_page + 1):
        ReferenceFactory()

    assert len(csl(client)) == Reference.objects.count()


def test_exported_references_are_all_there_when_imported(client: Client, shelf: None) -> None:
    found = plan_import(read(json.dumps(csl(client))))

    assert {row.outcome for row in found.rows} == {Outcome.SAME}
    assert [row.differences for row in found.rows] == [[], [], []]


def test_buttons_lead_to_the_files_of_what_is_filtered(client: Client, shelf: None) -> None:
    answer = results(client, Reference, year="2018")
    soup = BeautifulSoup(answer.content, "html.parser")
    links = [str(link["href"]) for link in soup.select("a[href*='export=']")]

    assert {link.rpartition("export=")[2] for link in links} == {"csv", "xlsx", "csl"}
    assert all("year=2018" in link for link in links)


# The form


def form(**values: str) -> dict[str, str]:
    return {"title": "Massage", "authors": "", "study_type": "", **values}


def edit(reference: Reference) -> str:
    return reverse(Reference.snippet_viewset.get_url_name("edit"), args=[reference.pk])


def errors(answer: Any) -> dict[str, list[str]]:
    assert answer.status_code == 200
    return {name: list(map(str, found)) for name, found in answer.context["form"].errors.items()}


def test_form_makes_a_reference_in_one_form(client: Client) -> None:
    address_typed = f"https://doi.org/{DOI.upper()}"
    answer = client.post(
        address(Reference, "add"),
        form(doi=address_typed, pmid="PMID: 5", title=" Massage \r\n for pain ", year="2019"),
    )

    assert answer.status_code == 302
    made = Reference.objects.get()
    assert (made.doi, made.pmid, made.title) == (DOI, "5", "Massage for pain")


def test_form_changes_through_the_log(client: Client, admin: Any) -> None:
    reference = ReferenceFactory(title="Massage", authors="", container="", year=2019)
    client.post(edit(reference), form(is_retracted="on", retraction_note="By the editor"))

    entry = ModelLogEntry.objects.for_instance(reference).get()
    assert entry.user == admin
    assert entry.message.startswith("Marked as retracted. Year: “2019” is gone.")
    history = reverse(Reference.snippet_viewset.get_url_name("history"), args=[reference.pk])
    assert "Marked as retracted." in client.get(history).content.decode()


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"title": ""}, "title", "required"),
        ({"title": "x" * 10_000}, "title", "at most 1000 characters"),
        ({"authors": "x" * 60_000}, "authors", "at most 50000 characters"),
        ({"doi": "nonsense"}, "doi", "This is no DOI."),
        ({"pmid": "PMC1"}, "pmid", "This is no PMID."),
        ({"doi": DOI}, "doi", "Another reference has this DOI."),
        ({"pmid": "30025997"}, "pmid", "Another reference has this PMID."),
        ({"url": "javascript:alert(1)"}, "url", "Enter a valid URL."),
        ({"url": "ftp://example.org/"}, "url", "begins with https://"),
        ({"retraction_url": "data:text/html,x"}, "retraction_url", "Enter a valid URL."),
        ({"year": "99999999999999999999"}, "year", "less than or equal to 2100"),
        ({"year": "soon"}, "year", "Enter a whole number."),
        ({"study_type": "guess"}, "study_type", "not one of the available choices"),
        (
            {"title": "ALPHA massage.", "authors": "Lindqvist, M", "year": "2018"},
            "title",
            "This is there already: “Lindqvist 2018. Alpha massage”.",
        ),
    ],
)
def test_form_names_field_and_fix_and_keeps_what_was_typed(
    client: Client, shelf: None, values: dict[str, str], field: str, message: str
) -> None:
    answer = client.post(address(Reference, "add"), form(container="J Kept", **values))

    assert message in errors(answer)[field][0]
    assert "J Kept" in answer.content.decode()
    assert Reference.objects.count() == 3


def test_form_answers_where_somebody_was_faster(client: Client, monkeypatch: Any) -> None:
    ReferenceFactory(doi=DOI)
    # As if the other had been stored after the form had looked.
    monkeypatch.setattr(Reference, "validate_unique", lambda *args, **kwargs: None)
    answer = client.post(address(Reference, "add"), form(doi=DOI))

    assert "Somebody has just added this one." in errors(answer)["__all__"][0]
    assert Reference.objects.count() == 1


def test_form_shows_how_readers_see_it(client: Client, shelf: None) -> None:
    shown = client.get(edit(Reference.objects.get(doi=DOI))).content.decode()

    assert f"Lindqvist M. Alpha massage. J Example Ther. 2018. doi:{DOI}." in shown
    assert f'href="https://doi.org/{DOI}"' in shown


def test_reference_is_never_copied(client: Client, shelf: None) -> None:
    urls = [one.name for one in Reference.snippet_viewset.get_urlpatterns()]

    assert "copy" not in urls


# Two editors


@pytest.mark.parametrize("was", [False, True])
def test_retraction_that_came_meanwhile_is_not_taken_back_unseen(client: Client, was: bool) -> None:
    reference = ReferenceFactory(is_retracted=was)
    opened = client.get(url(reference))
    data = form_data(opened.context["form"])
    hidden = BeautifulSoup(opened.content, "html.parser").select_one("[name=retraction_seen]")
    assert hidden
    assert (hidden["type"], hidden["value"]) == ("hidden", str(was))
    Reference.objects.update(is_retracted=not was)

    answer = client.post(url(reference), {**data, "title": "Corrected"})
    form = answer.context["form"]
    assert "since you opened this form" in str(form.errors["is_retracted"])
    assert form["title"].value() == "Corrected"
    assert Reference.objects.get().is_retracted is not was

    # Who has read it may.
    client.post(url(reference), form_data(form))
    stored = Reference.objects.get()
    assert (stored.title, stored.is_retracted) == ("Corrected", was)


def test_retraction_that_both_saw_is_no_conflict(client: Client) -> None:
    reference = ReferenceFactory()
    data = form_data(client.get(url(reference)).context["form"])
    Reference.objects.update(is_retracted=True)
    client.post(url(reference), {**data, "title": "Corrected", "is_retracted": "on"})
    stored = Reference.objects.get()
    assert (stored.title, stored.is_retracted) == ("Corrected", True)
