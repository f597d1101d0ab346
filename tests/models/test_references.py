"""A work that claims rest on: known once, by its DOI, its PMID, or its title, year and author."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories import ReferenceFactory
from wagtail_triggerpoint.models import Reference, StudyType

pytestmark = pytest.mark.django_db

DOI = "10.1016/j.apmr.2018.06.019"


def new(**fields: Any) -> Reference:
    return Reference(**{"title": "Massage for long-term pain", "year": 2019, **fields})


def errors_of(reference: Reference) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refusal:
        reference.full_clean()
    return refusal.value.message_dict


@pytest.mark.parametrize(
    "typed", [DOI, f"https://doi.org/{DOI}", f"doi: {DOI.upper()}.", "10.1016%2Fj.apmr.2018.06.019"]
)
def test_doi_is_stored_in_one_form(typed: str) -> None:
    reference = ReferenceFactory(doi=typed)

    reference.refresh_from_db()
    assert reference.doi == DOI
    assert reference.doi_url == f"https://doi.org/{DOI}"


@pytest.mark.parametrize(
    "typed", ["30025997", "PMID: 30025997", "https://pubmed.ncbi.nlm.nih.gov/30025997/"]
)
def test_pmid_is_stored_in_one_form(typed: str) -> None:
    reference = ReferenceFactory(pmid=typed)

    reference.refresh_from_db()
    assert reference.pmid == "30025997"
    assert reference.best_url == "https://pubmed.ncbi.nlm.nih.gov/30025997/"


@pytest.mark.parametrize("field", ["doi", "pmid"])
def test_identifier_that_is_none_names_field_and_fix(field: str) -> None:
    errors = errors_of(new(**{field: "see the journal"}))

    assert list(errors) == [field]
    assert "or leave it empty" in errors[field][0]


@pytest.mark.parametrize("field", ["doi", "pmid"])
def test_identifier_that_is_none_is_refused_without_a_form(field: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        new(**{field: "see the journal"}).save()

    assert list(refusal.value.message_dict) == [field]
    assert not Reference.objects.exists()


@pytest.mark.parametrize(
    ("field", "stored", "typed"),
    [
        ("doi", DOI, f"HTTPS://DX.DOI.ORG/{DOI.upper()}"),
        ("pmid", "30025997", "PMID 030025997"),
    ],
)
def test_identifier_of_another_reference_is_refused(field: str, stored: str, typed: str) -> None:
    ReferenceFactory(**{field: stored})
    errors = errors_of(new(title="Another title", **{field: typed}))

    assert list(errors) == [field]
    assert "Another reference has this" in errors[field][0]


def test_references_without_identifiers_stand_beside_each_other() -> None:
    ReferenceFactory(title="One", doi="", pmid="")
    ReferenceFactory(title="Two", doi=None, pmid=None)

    assert list(Reference.objects.values_list("doi", "pmid")) == [(None, None)] * 2


def test_same_work_without_identifiers_is_refused_however_it_is_written() -> None:
    ReferenceFactory(title="Massage for long-term pain", authors="Núñez, Ana", year=2019)
    errors = errors_of(new(title="MASSAGE for <i>Long-Term</i> Pain.", authors="Nunez, A"))

    assert "Massage for long-term pain" in errors["title"][0]
    assert "DOI or PMID" in errors["title"][0]


def test_same_work_without_identifiers_is_refused_by_the_database() -> None:
    ReferenceFactory(title="Massage", authors="", year=2019)

    with pytest.raises(IntegrityError), transaction.atomic():
        Reference(title="Massage.", year=2019).save()


@pytest.mark.parametrize(("one", "other"), [({"doi": DOI}, {}), ({}, {"doi": DOI})])
def test_same_work_with_and_without_doi_is_refused(one: Any, other: Any) -> None:
    ReferenceFactory(title="Massage", authors="", year=2019, **one)

    assert "title" in errors_of(new(title="Massage", **other))


def test_works_of_the_same_title_and_year_may_differ_by_doi() -> None:
    ReferenceFactory(title="Editorial", authors="", year=2019, doi="10.1000/1")
    other = new(title="Editorial", doi="10.1000/2")

    other.full_clean()
    other.save()
    assert Reference.objects.count() == 2


@pytest.mark.parametrize("difference", [{"year": 2020}, {"authors": "Okafor, Chidi"}])
def test_works_of_the_same_title_may_differ_by_year_or_author(difference: Any) -> None:
    ReferenceFactory(title="Massage", authors="Lindqvist, Mara", year=2019)
    other = new(**{"title": "Massage", "authors": "Lindqvist, Mara", **difference})

    other.full_clean()
    other.save()
    assert Reference.objects.count() == 2


def test_reference_is_no_double_of_itself() -> None:
    reference = ReferenceFactory(title="Massage")
    reference.year = 2021
    reference.full_clean()
    reference.save()
    assert Reference.objects.get().year == 2021


def test_only_what_is_asked_for_is_saved_but_for_what_it_is_recognised_by() -> None:
    reference = ReferenceFactory(title="Massage", year=2019)
    before = reference.fingerprint
    reference.title, reference.year = "Stretching", 2020
    reference.save(update_fields=["title"])

    reference.refresh_from_db()
    assert (reference.title, reference.year) == ("Stretching", 2019)
    assert reference.fingerprint != before


def test_reference_with_a_doi_is_no_longer_kept_by_its_title_alone() -> None:
    reference = ReferenceFactory()
    assert reference.bare_fingerprint == reference.fingerprint
    reference.doi = DOI
    reference.save()

    reference.refresh_from_db()
    assert reference.bare_fingerprint is None


@pytest.mark.parametrize("field", ["url", "retraction_url"])
@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://example.org/a", "//example.org"])
def test_addresses_of_other_schemes_are_refused(field: str, address: str) -> None:
    assert list(errors_of(new(**{field: address}))) == [field]


@pytest.mark.parametrize("field", ["title", "authors", "container", "retraction_note"])
def test_broken_characters_are_refused_by_field(field: str) -> None:
    assert list(errors_of(new(**{field: "half a \ud800 character"}))) == [field]


def test_what_is_too_long_is_refused_by_field() -> None:
    long = "x" * 10_000
    errors = errors_of(new(title=long, container=long, authors=long * 6))

    assert set(errors) == {"title", "container", "authors"}


@pytest.mark.parametrize("year", [3019, 19])
def test_year_that_cannot_be_is_refused(year: int) -> None:
    assert list(errors_of(new(year=year))) == ["year"]


@pytest.mark.parametrize(
    ("authors", "shown"),
    [
        ("", "2019. Massage"),
        ("Lindqvist, Mara", "Lindqvist 2019. Massage"),
        ("Lindqvist, Mara\nOkafor, Chidi", "Lindqvist & Okafor 2019. Massage"),
        ("Lindqvist, Mara\nOkafor, Chidi\nDemir, Ayla", "Lindqvist et al. 2019. Massage"),
        ("World Health Organization", "World Health Organization 2019. Massage"),
        ("{Department of Health, England}", "Department of Health, England 2019. Massage"),
    ],
)
def test_name_is_author_year_and_title(authors: str, shown: str) -> None:
    assert str(new(title="Massage", authors=authors)) == shown


def test_name_says_that_it_was_retracted() -> None:
    assert str(new(title="Massage", is_retracted=True)) == "Retracted: 2019. Massage"


def test_long_title_is_shortened_in_the_name() -> None:
    assert len(str(new(title="word " * 200))) < 140


def test_name_of_an_empty_reference_is_not_empty() -> None:
    assert str(Reference()) == "(no title)"


@pytest.mark.parametrize(
    "text", [DOI, f"https://doi.org/{DOI.upper()}", "PMID: 30025997", "30025997"]
)
def test_reference_is_found_by_its_identifiers_in_any_form(text: str) -> None:
    reference = ReferenceFactory(doi=DOI, pmid="30025997")
    ReferenceFactory(doi="10.1000/2", pmid="2")

    assert list(Reference.objects.identified_by(text)) == [reference]


def test_nothing_is_found_by_a_text_that_is_no_identifier() -> None:
    ReferenceFactory()

    assert not Reference.objects.identified_by("massage").exists()


def test_address_to_read_it_is_the_most_lasting_one() -> None:
    both = new(doi=DOI, pmid="1", url="https://example.org/")
    assert both.best_url == both.doi_url
    assert new(url="https://example.org/").best_url == "https://example.org/"
    assert new().best_url == ""


def test_unsafe_address_is_never_linked() -> None:
    reference = new(url="javascript:alert(1)")

    assert reference.best_url == reference.citation.url == ""


def test_citation_is_the_whole_reference() -> None:
    reference = new(
        authors="Lindqvist, Mara", container="J Example Ther", doi=DOI, is_retracted=True
    )

    assert str(reference.citation) == (
        f"Lindqvist M. [Retracted] Massage for long-term pain. J Example Ther. 2019. doi:{DOI}."
    )


def test_study_types_fit_into_their_column() -> None:
    longest = Reference._meta.get_field("study_type").max_length
    assert longest is not None
    assert all(len(value) <= longest for value in StudyType.values)
