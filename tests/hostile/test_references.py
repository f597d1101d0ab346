"""Texts in every field of a reference: in the form, the list, files, an import and its preview."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.factories import ReferenceFactory
from tests.forms.posting import form_data
from tests.hostile import showing
from tests.hostile.conftest import EVERY_COLLECTION, Collection
from tests.hostile.strings import UNSHOWABLE, Deck, sample
from tests.hostile.test_forms import check_answer, post
from wagtail_triggerpoint.bibliography.formats import READERS, read
from wagtail_triggerpoint.bibliography.records import UnreadableFile
from wagtail_triggerpoint.importing import Outcome, plan_import
from wagtail_triggerpoint.models import Reference

pytestmark = pytest.mark.django_db

FEW, MANY = 1, 12
#: Fields that take any text, with the room that they have.
TEXTS = {
    "title": 1000,
    "authors": 5000,
    "container": 500,
    "volume": 50,
    "issue": 50,
    "pages": 100,
    "retraction_note": 500,
}


def url(view: str, *key: Any) -> str:
    return reverse(Reference.snippet_viewset.get_url_name(view), args=key)


def chooser(view: str) -> str:
    return reverse(Reference.snippet_viewset.chooser_viewset.get_url_name(view))


def rounds(collection: Collection) -> int:
    return FEW if collection is sample else MANY


@EVERY_COLLECTION
def test_form_answers_texts(client: Client, collection: Collection) -> None:
    reference = ReferenceFactory()
    address = url("edit", reference.pk)
    deck = Deck(collection())
    for number in range(rounds(collection)):
        deck.start(number * 20)
        form = client.get(address).context["form"]
        post(client, address, form, form_data(form), deck)


@EVERY_COLLECTION
def test_texts_are_shown_as_texts(client: Client, collection: Collection) -> None:
    plain = ReferenceFactory(authors="Plain, Name\nOther, Name\nThird, Name", is_retracted=True)
    pages = [
        url("list"),
        url("edit", plain.pk),
        url("history", plain.pk),
        chooser("choose_results"),
    ]
    shapes = [showing.shape(showing.read(client.get(page).content)) for page in pages]
    deck = Deck(collection())
    for number in range(rounds(collection)):
        deck.start(number)
        values = {name: deck("", longest) for name, longest in TEXTS.items()}
        Reference.objects.filter(pk=plain.pk).update(**values)
        for page, shape in zip(pages, shapes, strict=True):
            showing.check(client.get(page).content, shape)
        edit = showing.words(showing.read(client.get(pages[1]).content))
        assert showing.squeezed(values["container"]) in edit


@EVERY_COLLECTION
@pytest.mark.parametrize("name", READERS)
def test_any_text_as_a_file_is_read_or_refused(collection: Collection, name: str) -> None:
    for text in [*collection(), *UNSHOWABLE]:
        assert planned(text, name)


def planned(text: str, name: str) -> list[Any]:
    """What would happen to each record, or why there is none."""
    try:
        return plan_import(read(text, name)).rows
    except UnreadableFile as refusal:
        return [str(refusal.message)]


def csl(deck: Deck) -> dict[str, Any]:
    return {
        "title": deck("", 900),
        "author": [{"family": deck("", 200), "given": deck("", 200)}, {"literal": deck("", 200)}],
        "container-title": deck("", 400),
        "volume": deck("", 40),
        "issue": deck("", 40),
        "page": deck("", 90),
        "issued": {"raw": deck("", 200)},
        "note": deck("", 2000),
        "abstract": deck("", 2000),
    }


@EVERY_COLLECTION
def test_imported_texts_are_shown_as_texts(client: Client, collection: Collection) -> None:
    deck = Deck(collection())
    items: list[Any] = []
    for number in range(rounds(collection) * 10):
        deck.start(number)
        # Each twice, so that the second is known again, and once with faults to be named.
        items += [csl(deck), {**csl(deck), "DOI": deck("", 200), "URL": deck("", 200)}]
    file = SimpleUploadedFile("<b>a</b>.json", json.dumps(items).encode())
    preview = client.post(url("import"), {"file": file})
    assert preview.status_code == 302
    shown = client.get(preview["Location"])
    check_answer(shown)
    assert not showing.read(shown.content).select("main b, main script, main img, main iframe")

    check_answer(client.post(preview["Location"], {"broken": "rest"}))
    assert Reference.objects.exists()
    again = plan_import(read(json.dumps(items)))
    assert again.new == []
    check_answer(client.get(url("list")))
    answer = client.get(url("list"), {"export": "csl"})
    assert len(json.loads(answer.content)) == Reference.objects.count()


@pytest.mark.parametrize("field", TEXTS)
@pytest.mark.parametrize("broken", ["a\0b", "a\ud800b"], ids=["null", "half"])
def test_characters_that_no_page_can_show_are_dropped_by_an_import(field: str, broken: str) -> None:
    names = {"authors": "author", "container": "container-title", "pages": "page"}
    value: Any = [{"literal": broken}] if field == "authors" else broken
    item = {"title": "Massage", names.get(field, field): value}
    if field == "retraction_note":
        item = {"title": "Massage", "custom": {"wagtail_triggerpoint": {field: broken}}}
    [row] = plan_import(read(json.dumps([item]))).rows

    assert row.outcome == Outcome.NEW
    assert row.reference is not None
    assert getattr(row.reference, field) == "ab"
