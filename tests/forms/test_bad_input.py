"""Input that no browser sends: an answer to it, never a server error, and nothing typed is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.forms.posting import Data, form_data, fresh, latest, opened, page_form
from tests.page_types import APP_LABEL, ConditionIndexPage, ConditionPage, TreatmentPage
from tests.sharing import shared
from wagtail_triggerpoint.models import ClinicSettings

PUBLISH = {"action-publish": "1"}
LONG = "x" * 100_000
WORDS = "body-0-value-body-0-value"


def rich(text: str) -> str:
    """What the text editor posts for one paragraph."""
    entry = {"key": "a1b2c", "text": text, "type": "unstyled", "depth": 0}
    return json.dumps(
        {"blocks": [{**entry, "inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}
    )


#: What is changed, and the field that must say so when it is published.
BAD: dict[str, tuple[Data, str]] = {
    "null_in_title": ({"title": "a\0b"}, "title"),
    "null_in_summary": ({"summary": "a\0b"}, "summary"),
    "null_in_heading": ({"body-0-value-heading": "a\0b"}, "body"),
    "null_in_rich_text": ({WORDS: rich("a\0b")}, "body"),
    "null_in_stream_key": ({"body-0-id": "\0"}, "body"),
    "long_title": ({"title": LONG}, "title"),
    "long_name": ({"medical_name": LONG}, "medical_name"),
    "long_summary": ({"summary": LONG}, "summary"),
    "long_heading": ({"body-0-value-heading": LONG}, "body"),
    "count_of_letters": ({"body-count": "many"}, "body"),
    "count_empty": ({"body-count": ""}, "body"),
    "count_too_high": ({"body-count": "7"}, "body"),
    "count_enormous": ({"body-count": "9" * 5000}, "body"),
    "count_huge": ({"body-count": "999999999"}, "body"),
    "count_of_signs": ({"when_to_get_help-0-value-signs-count": "x"}, "when_to_get_help"),
    "count_inside": ({"body-0-value-body-count": "x"}, "body"),
    "order_of_letters": ({"body-0-order": "first"}, "body"),
    "order_inside": ({"when_to_get_help-0-value-signs-0-order": ""}, "when_to_get_help"),
    "text_is_no_json": ({WORDS: "typed words"}, "body"),
    "text_is_another_json": ({WORDS: '{"blocks": 3}'}, "body"),
    "text_is_a_list": ({WORDS: "[]"}, "body"),
    "text_is_null": ({WORDS: "null"}, "body"),
    "author_is_text": ({"author": "me"}, "author"),
    "author_does_not_exist": ({"author": "987654"}, "author"),
    "author_is_enormous": ({"author": "9" * 40}, "author"),
    "image_is_text": ({"image": "me"}, "image"),
    "choice_unknown": ({"body-0-value-aspect": "<script>"}, "body"),
    "date_is_text": ({"go_live_at": "soon"}, "go_live_at"),
    "slug_is_a_path": ({"slug": "../../etc"}, "slug"),
}
BAD_INPUT = pytest.mark.parametrize(("change", "field"), BAD.values(), ids=BAD)

#: The same, with inputs that are not there at all.
MISSING = {
    "count": ("body-count", "body"),
    "order": ("body-0-order", "body"),
    "deleted": ("body-0-deleted", "body"),
    "type": ("body-0-type", "body"),
    "count_of_signs": ("when_to_get_help-0-value-signs-count", "when_to_get_help"),
    "all_of_a_struct": ("body-0-value-body-count", "body"),
}


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@shared
def data(condition: ConditionPage, admin: Any) -> Data:
    data = form_data(page_form(condition, admin))
    data["medical_name"] = "Typed just now"
    return data


@BAD_INPUT
def test_bad_input_is_answered_at_its_field_and_loses_nothing_typed_elsewhere(
    client: Client, condition: ConditionPage, data: Data, change: Data, field: str
) -> None:
    response = client.post(edit_url(condition), {**data, **change, **PUBLISH})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert fresh(condition).medical_name == ""
    shown = form_data(response.context["form"])
    untouched = {name: value for name, value in data.items() if not name.startswith(field)}
    assert {name: shown[name] for name in untouched if name not in change} == {
        name: value for name, value in untouched.items() if name not in change
    }


@pytest.mark.parametrize("change", [change for change, _ in BAD.values()], ids=BAD)
@pytest.mark.parametrize(
    "accept", ["text/html", pytest.param("application/json", marks=pytest.mark.bulk)]
)
def test_bad_input_in_a_draft_is_answered(
    client: Client, condition: ConditionPage, data: Data, change: Data, accept: str
) -> None:
    response = client.post(edit_url(condition), {**data, **change}, headers={"accept": accept})
    assert response.status_code in {200, 302, 400}
    if response.status_code == 302:
        assert latest(condition).medical_name == "Typed just now"


@pytest.mark.parametrize(("name", "field"), MISSING.values(), ids=MISSING)
def test_missing_input_is_answered_at_its_field(
    client: Client, condition: ConditionPage, data: Data, name: str, field: str
) -> None:
    del data[name]
    response = client.post(edit_url(condition), {**data, **PUBLISH})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]


def test_form_with_nothing_in_it_is_answered(client: Client, condition: ConditionPage) -> None:
    response = client.post(edit_url(condition), PUBLISH)
    assert response.status_code == 200
    assert fresh(condition).live


@pytest.mark.parametrize(
    "change",
    [
        {"body-count": "many"},
        {"body-0-order": "x"},
        {"body-0-value-body-count": ""},
        {"body-1-order": "0"},
    ],
)
def test_damaged_stream_is_shown_again(
    client: Client, condition: ConditionPage, admin: Any, change: Data
) -> None:
    """Two sections and their words come back, in their order."""
    condition.body = factories.stream(
        factories.section("First", factories.paragraph("One.")),
        factories.section("Second", factories.paragraph("Two.")),
    )
    data = form_data(page_form(condition, admin))
    form = client.post(edit_url(condition), {**data, **change, **PUBLISH}).context["form"]
    assert form_data(form) == data
    (error,) = form.errors.as_data()["body"]
    assert error.non_block_errors == [
        "This did not arrive whole. Check what is here, then save again."
    ]


def test_damaged_stream_comes_back_in_the_order_it_was_given(
    client: Client, condition: ConditionPage, admin: Any
) -> None:
    condition.body = factories.stream(factories.section("First"), factories.section("Second"))
    data = form_data(page_form(condition, admin))
    swapped = {"body-0-order": "1", "body-1-order": "0", "body-count": "many"}
    form = client.post(edit_url(condition), {**data, **swapped, **PUBLISH}).context["form"]
    headings = [section.value["heading"] for section in form["body"].value()]
    assert headings == ["Second", "First"]


@pytest.mark.parametrize("change", [{"body-0-value-heading": "a\0b"}, {WORDS: rich("a\0b")}])
def test_draft_never_holds_a_character_that_databases_refuse(
    client: Client, condition: ConditionPage, data: Data, change: Data
) -> None:
    response = client.post(edit_url(condition), {**data, **change})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["body"]


def test_text_that_is_not_the_editors_own_is_kept_as_text(
    client: Client, condition: ConditionPage, data: Data
) -> None:
    data[WORDS] = "<b>typed</b> words"
    form = client.post(edit_url(condition), {**data, **PUBLISH}).context["form"]
    shown = form["body"].value()[0].value["body"][0].value.source
    assert "&lt;b&gt;typed&lt;/b&gt; words" in shown


def test_unknown_block_is_left_out_and_the_rest_kept(
    client: Client, condition: ConditionPage, data: Data
) -> None:
    extra = {"body-count": "2", "body-1-type": "game", "body-1-value": "x"}
    more = {"body-1-order": "1", "body-1-deleted": "", "body-1-id": ""}
    response = client.post(edit_url(condition), {**data, **extra, **more})
    assert response.status_code == 302
    assert [block.block_type for block in latest(condition).body] == ["section"]


@pytest.mark.parametrize("key", ["me", "987654", "9" * 40, "-1"])
def test_chosen_page_that_does_not_exist_is_refused(
    client: Client, condition: ConditionPage, data: Data, key: str
) -> None:
    chosen = {
        "treatments-count": "1",
        "treatments-0-type": "treatment",
        "treatments-0-value": key,
        "treatments-0-order": "0",
        "treatments-0-deleted": "",
        "treatments-0-id": "",
    }
    response = client.post(edit_url(condition), {**data, **chosen, **PUBLISH})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["treatments"]


@pytest.mark.parametrize(
    "change",
    [
        {"comments-TOTAL_FORMS": "many"},
        {"comments-TOTAL_FORMS": "-3"},
        {"comments-INITIAL_FORMS": "2"},
        {"comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "1", "comments-0-id": "x"},
        {"comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "1", "comments-0-id": "99"},
    ],
)
def test_damaged_comments_are_answered(
    client: Client, condition: ConditionPage, data: Data, change: Data
) -> None:
    response = client.post(edit_url(condition), {**data, **change, **PUBLISH})
    assert response.status_code in {200, 302, 400}


ADDRESSES = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//x", "ftp://a.b"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_address_that_is_none_of_the_web_is_refused(
    client: Client, treatments: Any, author: Any, admin: Any, address: str
) -> None:
    page: TreatmentPage = factories.TreatmentPageFactory(parent=treatments, author=author)
    data = {**form_data(page_form(page, admin)), "booking_url": address}
    response = client.post(edit_url(page), {**data, **PUBLISH})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["booking_url"]
    assert form_data(response.context["form"]) == data


@pytest.mark.parametrize("address", ADDRESSES)
def test_address_in_a_block_is_refused_there(
    client: Client, condition: ConditionPage, admin: Any, address: str
) -> None:
    quote = factories.block("quote", {"text": "It helps", "attribution": "", "source_url": address})
    condition.body = factories.stream(factories.section("Words", quote))
    data = form_data(page_form(condition, admin))
    response = client.post(edit_url(condition), {**data, **PUBLISH})
    assert response.status_code == 200
    (error,) = response.context["form"].errors.as_data()["body"]
    assert "source_url" in error.block_errors[0].block_errors["body"].block_errors[0].block_errors


def test_new_page_of_bad_input_is_answered(
    client: Client, index: ConditionIndexPage, data: Data
) -> None:
    names = [APP_LABEL, "conditionpage", index.pk]
    url = reverse("wagtailadmin_pages:add", args=names)
    response = client.post(url, {**data, "body-count": "x", "title": "a\0b", **PUBLISH})
    assert response.status_code == 200
    assert set(response.context["form"].errors) == {"title", "slug", "body"}


def test_preview_of_bad_input_is_answered(
    client: Client, condition: ConditionPage, data: Data
) -> None:
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[condition.pk])
    response = client.post(url, {**data, "body-count": "x"})
    assert response.json()["is_valid"] is False


# Snippets and settings


def snippet_url(row: Any) -> str:
    return reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])


@pytest.mark.parametrize(
    "change",
    [
        {"name": "a\0b"},
        {"name": LONG},
        {"summary": LONG},
        {"biography": "typed words"},
        {"biography": '{"blocks": 3}'},
        {"biography": rich("a\0b")},
        {"photo": "me"},
        {"photo": "987654"},
        {"sites": ["me"]},
        {"sites": ["987654"]},
        {"user": "987654"},
        {"practising_since": "long ago"},
        {"practising_since": "9" * 40},
        {"credentials-TOTAL_FORMS": "many"},
        {"credentials-TOTAL_FORMS": "5000"},
        {"credentials-TOTAL_FORMS": "2"},
        {"credentials-0-ORDER": "first"},
        {"credentials-INITIAL_FORMS": "x"},
        {"credentials-0-id": "987654"},
        {"credentials-0-kind": "royal"},
        {"practices-TOTAL_FORMS": "1", "practices-0-location": "me"},
        {"topics-TOTAL_FORMS": "1", "topics-0-page": "me"},
        {"credentials-0-expires": "never"},
    ],
    ids=lambda change: f"{next(iter(change))}-{str(next(iter(change.values())))[:9]}",
)
def test_bad_input_for_a_therapist_is_answered(client: Client, author: Any, change: Data) -> None:
    factories.CredentialFactory(therapist=author)
    url = snippet_url(author)
    data = opened(client, url) | {"job_title": "Typed just now"}
    response = client.post(url, {**data, **change, **PUBLISH})
    assert response.status_code == 200
    assert form_data(response.context["form"])["job_title"] == "Typed just now"
    assert fresh(author).job_title == "Physiotherapist"
    assert fresh(author).credentials.count() == 1


@pytest.mark.parametrize("key", ["x", None])
def test_row_without_its_key_is_shown_again_as_typed(
    client: Client, author: Any, key: str | None
) -> None:
    kept = factories.CredentialFactory(therapist=author, title="Kept", sort_order=0)
    lost = factories.CredentialFactory(therapist=author, title="Before", sort_order=1)
    url = snippet_url(author)
    data = {**opened(client, url), "credentials-1-title": "As typed"}
    del data["credentials-1-id"]
    response = client.post(url, data if key is None else {**data, "credentials-1-id": key})
    assert response.status_code == 200
    form = response.context["form"]
    assert "did not arrive whole" in str(form.errors)
    rows = form.formsets["credentials"].forms
    assert [row["title"].value() for row in rows] == ["Kept", "As typed"]
    assert [row["id"].value() for row in rows] == [str(kept.pk), str(lost.pk)]
    assert set(fresh(author).credentials.values_list("title", flat=True)) == {"Kept", "Before"}


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
@pytest.mark.parametrize("name", ["credentials-0-id", "credentials-TOTAL_FORMS", "biography"])
def test_missing_input_of_a_therapist_is_answered(
    client: Client, author: Any, name: str, accept: str
) -> None:
    factories.CredentialFactory(therapist=author)
    url = snippet_url(author)
    data = opened(client, url)
    del data[name]
    response = client.post(url, data, headers={"accept": accept})
    assert response.status_code < 500


def test_row_that_a_colleague_deleted_meanwhile_is_answered(client: Client, author: Any) -> None:
    credential = factories.CredentialFactory(therapist=author)
    url = snippet_url(author)
    data = opened(client, url)
    credential.delete()
    response = client.post(url, {**data, **PUBLISH})
    assert response.status_code == 200
    assert form_data(response.context["form"])["credentials-0-title"] == credential.title


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"emergency_number": "call us"}, "emergency_number"),
        ({"emergency_number": "1" * 40}, "emergency_number"),
        ({"phone": "a\0b"}, "phone"),
        ({"email": "nobody"}, "email"),
        ({"clinic_name": LONG}, "clinic_name"),
        ({"address": LONG}, "address"),
        ({"logo": "987654"}, "logo"),
    ],
)
def test_bad_input_for_the_clinic_is_answered(
    client: Client, clinic: ClinicSettings, change: Data, field: str
) -> None:
    names = ["wagtail_triggerpoint", "clinicsettings", clinic.site_id]
    url = reverse("wagtailsettings:edit", args=names)
    data = opened(client, url)
    response = client.post(url, {**data, **change})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert fresh(clinic).emergency_number == "112"
