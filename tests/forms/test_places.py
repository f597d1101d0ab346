"""Each error of the guard stands at its own field or block of the form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.forms.posting import Data, form_data, fresh, latest, opened, page_form, row_data
from tests.page_types import BenefitListPage, ConditionPage
from tests.publishing.flaws import FLAWS, Flaw, spoiled

PUBLISH = {"action-publish": "1"}

#: Positions and names on the way to the error, from the field on.
PLACES: dict[str, tuple[Any, ...]] = {
    "no_author": (),
    "author_unpublished": (),
    "no_help": (),
    "no_number": (0,),
    "own_number": (0,),
    "number_of_a_place": (0,),
    "picture": (),
    "picture_block": (1, "body", 1, "image", "alt_text"),
    "no_summary": (),
    "help_left": (1, "body", 0),
    "unclear_dont": (0, "body", 1, "donts", 1),
}


def located(error: Any) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Each message inside the error of a stream, with the way to it."""
    inside = getattr(error, "block_errors", None)
    if inside is None:
        yield from (((), message) for message in error.messages)
        return
    yield from (((), message) for message in error.non_block_errors)
    for key, child in inside.items():
        for place, message in located(child):
            yield (key, *place), message


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def posted(client: Client, page: Any, data: Data) -> Any:
    """The form that comes back from an attempt to publish."""
    response = client.post(edit_url(page), {**data, **PUBLISH})
    assert response.status_code == 200
    return response.context["form"]


@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw.name)
def test_page_error_stands_at_its_place(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    spoiled(condition, flaw)
    form = posted(client, condition, form_data(page_form(latest(condition), admin)))
    (error,) = form.errors.as_data()[flaw.field]
    (place, message), *_ = located(error)
    assert place == PLACES[flaw.name]
    assert flaw.fix in message


@pytest.mark.parametrize(
    "flaw", [flaw for flaw in FLAWS if PLACES[flaw.name]], ids=lambda flaw: flaw.name
)
def test_block_error_reaches_the_editor(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    spoiled(condition, flaw)
    data = form_data(page_form(latest(condition), admin))
    html = client.post(edit_url(condition), {**data, **PUBLISH}).content.decode()
    assert "blockErrors" in html
    assert re.split("[“→]", flaw.fix)[0].strip() in html


def test_every_block_with_help_left_is_marked(
    client: Client, admin: Any, condition: ConditionPage
) -> None:
    help_left = factories.paragraph("✎ Say it")
    condition.body = factories.stream(
        factories.section("A", help_left),
        factories.section("B"),
        factories.section("C", factories.paragraph(), help_left),
    )
    form = posted(client, condition, form_data(page_form(condition, admin)))
    (error,) = form.errors.as_data()["body"]
    assert [place for place, _ in located(error)] == [(0, "body", 0), (2, "body", 1)]


def test_block_error_is_not_hidden_by_an_empty_stream_message(
    client: Client, admin: Any, draft: ConditionPage
) -> None:
    """What is wrong inside never reaches the instance, which then looks empty."""
    data = form_data(page_form(draft, admin))
    data["when_to_get_help-0-value-signs-0-value"] = ""
    ConditionPage.objects.filter(pk=draft.pk).update(when_to_get_help="[]")
    form = posted(client, draft, data)
    (error,) = form.errors.as_data()["when_to_get_help"]
    assert [place for place, _ in located(error)] == [(0, "signs", 0)]


def test_needed_stream_says_what_it_is_for(client: Client, admin: Any, author: Any) -> None:
    page: BenefitListPage = factories.BenefitListPageFactory(author=author)
    data = form_data(page_form(page, admin)) | {"benefits-count": "0"}
    form = posted(client, page, data)
    (error,) = form.errors.as_data()["benefits"]
    assert list(located(error)) == [((), "Add at least one benefit.")]


def test_rules_wait_until_something_is_published(
    client: Client, admin: Any, condition: ConditionPage, author: Any
) -> None:
    author.unpublish()
    response = client.post(edit_url(condition), form_data(page_form(condition, admin)))
    assert response.status_code == 302


# Snippets and their rows


def snippet_url(row: Any) -> str:
    return reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])


def snippet_form(client: Client, row: Any, data: Data) -> Any:
    response = client.post(snippet_url(row), {**data, **PUBLISH})
    assert response.status_code == 200
    assert form_data(response.context["form"]) == data
    return response.context["form"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("name", "", "Enter the person’s name"),
        ("job_title", "", "Say what this person is"),
        ("slug", "locations", "is taken"),
        ("practising_since", "1800", "greater than or equal to 1940"),
    ],
)
def test_therapist_error_stands_at_its_field(
    client: Client, author: Any, field: str, value: str, message: str
) -> None:
    data = opened(client, snippet_url(author)) | {field: value}
    form = snippet_form(client, author, data)
    assert list(form.errors) == [field]
    assert message in form.errors[field][0]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("time_zone", "", "Choose the time zone"),
        ("time_zone", "Mars/Olympus", "by region and city"),
        ("phone", "ring us", "digits and spaces"),
        ("country", "UK", "Write GB"),
        ("latitude", "12", "both coordinates"),
        ("longitude", "500", "less than or equal to 180"),
    ],
)
def test_location_error_stands_at_its_field(
    client: Client, db: None, field: str, value: str, message: str
) -> None:
    place = factories.LocationFactory()
    data = opened(client, snippet_url(place)) | {field: value}
    form = snippet_form(client, place, data)
    assert message in " ".join(next(iter(form.errors.values())))
    assert set(form.errors) <= {field, "latitude"}


def rows_with(client: Client, row: Any, relation: str, **values: Any) -> Data:
    form = client.get(snippet_url(row)).context["form"]
    return row_data(form, relation, **values)


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        (
            {"valid_from": "2025-05-01", "expires": "2025-04-01"},
            "expires",
            "It expires before it begins",
        ),
        ({"issuer_url": "javascript:alert(1)"}, "issuer_url", "valid URL"),
        ({"verification_url": "http://example.org"}, "verification_url", "not secure"),
        ({"valid_from": "yesterday"}, "valid_from", "valid date"),
        ({"title": ""}, "title", "required"),
    ],
)
def test_credential_error_stands_at_its_row(
    client: Client, author: Any, values: dict[str, str], field: str, message: str
) -> None:
    filled = {"kind": "qualification", "title": "Massage", "issuer": "School", **values}
    form = snippet_form(client, author, rows_with(client, author, "credentials", **filled))
    (errors,) = form.formsets["credentials"].errors
    assert list(errors) == [field]
    assert message in " ".join(errors[field])


def test_practice_that_accepts_needs_the_day_it_was_said(client: Client, author: Any) -> None:
    place = factories.LocationFactory()
    data = rows_with(client, author, "practices", location=place.pk, accepting="yes")
    data["practices-0-location"] = str(place.pk)
    form = snippet_form(client, author, data)
    (errors,) = form.formsets["practices"].errors
    assert list(errors) == ["accepting_said_on"]


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_practice_that_accepts_is_kept_in_a_draft_without_its_day(
    client: Client, author: Any, accept: str
) -> None:
    """Autosave asks for JSON; it would stop for as long as the day is missing."""
    place = factories.LocationFactory()
    data = rows_with(client, author, "practices", location=place.pk, accepting="yes")
    data["practices-0-location"] = str(place.pk)
    response = client.post(snippet_url(author), data, headers={"accept": accept})
    assert response.status_code == (302 if accept == "text/html" else 200), response.content
    (practice,) = latest(author).practices.all()
    assert (practice.accepting, practice.accepting_said_on) == ("yes", None)


def test_row_that_is_being_deleted_is_not_asked_for_what_it_lacks(
    client: Client, author: Any
) -> None:
    place = factories.LocationFactory()
    data = rows_with(client, author, "practices", location=place.pk, accepting="yes")
    data |= {"practices-0-location": str(place.pk), "practices-0-DELETE": "on"}
    assert client.post(snippet_url(author), {**data, **PUBLISH}).status_code == 302


def test_practice_at_a_place_that_does_not_exist_is_refused(client: Client, author: Any) -> None:
    url = snippet_url(author)
    data = rows_with(client, author, "practices", location="987654", accepting="unknown")
    response = client.post(url, {**data, **PUBLISH})
    assert response.status_code == 200
    (errors,) = response.context["form"].formsets["practices"].errors
    assert list(errors) == ["location"]


@pytest.mark.parametrize(
    ("relation", "values", "field"),
    [
        ("opening_hours", {"weekday": "1", "opens": "17:00", "closes": "09:00"}, "closes"),
        ("opening_hours", {"weekday": "1", "opens": "17:00", "closes": ""}, "closes"),
        ("opening_hours", {"weekday": "9", "opens": "09:00", "closes": "17:00"}, "weekday"),
        ("opening_exceptions", {"starts": "2026-05-02", "ends": "2026-05-01"}, "ends"),
        ("opening_exceptions", {"starts": "2026-05-02", "opens": "09:00"}, "closes"),
        ("insurers", {"name": ""}, "name"),
    ],
)
def test_location_row_error_stands_at_its_row(
    client: Client, db: None, relation: str, values: dict[str, str], field: str
) -> None:
    place = factories.LocationFactory()
    form = snippet_form(client, place, rows_with(client, place, relation, **values))
    (errors,) = form.formsets[relation].errors
    assert list(errors) == [field]


def test_rows_that_are_right_are_published(client: Client, author: Any) -> None:
    data = rows_with(
        client, author, "credentials", kind="membership", title="Member", issuer="Society"
    )
    response = client.post(snippet_url(author), {**data, **PUBLISH})
    assert response.status_code == 302
    assert [held.title for held in fresh(author).credentials.all()] == ["Member"]
