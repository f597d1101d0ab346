"""Importing references in the admin: upload, preview, confirm, each as an editor does it."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.cost.measuring import cost
from tests.factories import ReferenceFactory, UserFactory
from wagtail_triggerpoint.bibliography import formats
from wagtail_triggerpoint.models import Reference, ReferenceImport
from wagtail_triggerpoint.views.reference_imports import PER_PAGE

pytestmark = pytest.mark.django_db

GOOD = {"title": "Massage", "DOI": "10.1000/1", "issued": {"date-parts": [[2019]]}}
OTHER = {"title": "Stretching", "PMID": "5"}
BROKEN = {"title": "Heat", "DOI": "nonsense"}


def address(view: str = "import", *key: Any) -> str:
    return reverse(Reference.snippet_viewset.get_url_name(view), args=key)


def file_of(*items: Any, name: str = "refs.json") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, json.dumps(items).encode())


def uploaded(client: Client, *items: Any, **more: Any) -> str:
    """The address of the preview of ``items``."""
    answer = client.post(address(), {"file": file_of(*items), **more})
    assert answer.status_code == 302, answer.context["form"].errors
    return str(answer["Location"])


def words(answer: Any) -> str:
    soup = BeautifulSoup(answer.content, "html.parser")
    main = soup.select_one("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def told(answer: Any) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


def errors(answer: Any) -> dict[str, list[str]]:
    assert answer.status_code == 200
    return {name: list(map(str, found)) for name, found in answer.context["form"].errors.items()}


def test_upload_changes_nothing_and_shows_what_would_happen(client: Client) -> None:
    ReferenceFactory(title="Massage", authors="", year=2019)
    preview = client.get(uploaded(client, GOOD, OTHER, BROKEN, OTHER))
    shown = words(preview)

    assert "Broken: 1 New: 1 Changed: 1 Already there: 1" in shown
    assert "1. 2019. Massage Changed DOI: “10.1000/1” is added." in shown
    assert "2. Stretching. PMID: 5. New" in shown
    assert "3. Heat Broken DOI: This is no DOI." in shown
    assert "4. Stretching. PMID: 5. Already there The same work as record 2 of this file." in shown
    assert "Import 2 references" in shown
    assert Reference.objects.count() == 1


def test_confirmed_import_is_done_and_summed_up(client: Client) -> None:
    ReferenceFactory(title="Massage", authors="", year=2019)
    preview = uploaded(client, GOOD, OTHER, BROKEN, OTHER)
    answer = client.post(preview, {"broken": "rest"})

    assert answer["Location"] == address("list")
    assert told(answer) == [
        (
            "1 reference was added. 1 reference was changed. 1 was there already. "
            "1 broken record was left out."
        )
    ]
    assert set(Reference.objects.values_list("title", "doi")) == {
        ("Massage", "10.1000/1"),
        ("Stretching", None),
    }
    assert client.get(preview).status_code == 404


def test_nothing_is_imported_if_that_was_chosen(client: Client) -> None:
    preview = uploaded(client, GOOD, BROKEN)
    answer = client.post(preview, {"broken": "nothing"})

    assert answer["Location"] == preview
    assert told(answer) == ["Nothing was imported, because something is broken."]
    assert not Reference.objects.exists()


@pytest.mark.parametrize("choice", [{}, {"broken": ""}, {"broken": "perhaps"}])
def test_choice_is_asked_for_where_a_record_is_broken(client: Client, choice: Any) -> None:
    answer = client.post(uploaded(client, GOOD, BROKEN), choice)

    assert list(errors(answer)) == ["broken"]
    assert not Reference.objects.exists()


def test_nothing_is_asked_where_all_is_well(client: Client) -> None:
    preview = uploaded(client, GOOD)

    assert list(client.get(preview).context["form"].fields) == []
    assert told(client.post(preview)) == ["1 reference was added."]


@pytest.mark.parametrize("item", [BROKEN, GOOD])
def test_no_button_where_there_is_nothing_to_import(client: Client, item: Any) -> None:
    ReferenceFactory(title="Massage", doi="10.1000/1", year=2019)
    shown = words(client.get(uploaded(client, item)))

    assert "There is nothing to import. Discard the file" in shown
    assert "Import 0" not in shown


def test_file_is_discarded(client: Client) -> None:
    answer = client.post(uploaded(client, GOOD), {"discard": "1"})

    assert answer["Location"] == address("list")
    assert not ReferenceImport.objects.exists()
    assert not Reference.objects.exists()


def test_second_click_imports_nothing_more(client: Client) -> None:
    preview = uploaded(client, GOOD)
    client.post(preview)

    answer = client.post(preview, follow=True)
    assert "This file waits no more: it was imported or discarded." in answer.content.decode()
    assert Reference.objects.count() == 1


@pytest.mark.parametrize("post", [{}, {"broken": "rest"}, {"discard": "1"}])
def test_file_of_another_user_is_not_there(client: Client, post: Any) -> None:
    preview = uploaded(client, GOOD, BROKEN)
    other = Client()
    other.force_login(UserFactory(is_superuser=True))

    assert other.get(preview).status_code == 404
    assert other.post(preview, post).status_code == 404
    assert ReferenceImport.objects.count() == 1
    assert not Reference.objects.exists()


def test_stale_file_is_not_there(client: Client) -> None:
    preview = uploaded(client, GOOD)
    ReferenceImport.objects.update(created_at=timezone.now() - datetime.timedelta(hours=25))

    assert client.get(preview).status_code == 404
    assert client.post(preview).status_code == 404


def test_pasted_text_is_read(client: Client) -> None:
    text = "TY  - JOUR\nTI  - Massage\nER  - \n"
    answer = client.post(address(), {"text": text}, follow=True)

    assert "1. Massage. New" in words(answer)


@pytest.mark.parametrize("replace", ["", "replace"])
def test_what_differs_is_kept_or_replaced_as_chosen(client: Client, replace: str) -> None:
    reference = ReferenceFactory(title="Massage", doi="10.1000/1", year=2018)
    preview = uploaded(client, GOOD, replace=replace)
    word = "becomes" if replace else "is kept"
    assert f"Year: “2018” {word}" in words(client.get(preview))
    client.post(preview)

    reference.refresh_from_db()
    assert reference.year == (2019 if replace else 2018)


@pytest.mark.parametrize(
    ("data", "field", "message"),
    [
        ({}, "__all__", "one of the two"),
        ({"text": "  \n "}, "__all__", "one of the two"),
        ({"text": "[]", "file": file_of(GOOD)}, "__all__", "one of the two"),
        ({"file": SimpleUploadedFile("a.json", b"")}, "file", "empty"),
        ({"file": SimpleUploadedFile("a.json", b"\xff\xfe\x00")}, "file", "UTF-8"),
        ({"file": SimpleUploadedFile("a.json", b"[{]")}, "file", "not valid JSON"),
        ({"text": "[{]"}, "text", "not valid JSON"),
        ({"text": "[" * 10_000}, "text", "not valid JSON"),
        ({"text": "Dear Sir"}, "text", "neither CSL-JSON nor RIS"),
        ({"text": "[]", "format": "ris"}, "text", "TY  - "),
        ({"text": "[]", "format": "docx"}, "format", "not one of the available choices"),
        ({"text": "[]", "replace": "x"}, "replace", "not one of the available choices"),
        ({"text": "a\0b"}, "text", "Null characters"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(
    client: Client, data: Any, field: str, message: str
) -> None:
    answer = client.post(address(), data)

    assert message in errors(answer)[field][0]
    assert message in answer.content.decode()
    assert not ReferenceImport.objects.exists()


def test_what_was_pasted_is_not_lost(client: Client) -> None:
    answer = client.post(address(), {"text": "Dear <b>Sir</b>"})

    assert "Dear &lt;b&gt;Sir&lt;/b&gt;" in answer.content.decode()


def test_large_file_is_refused(client: Client) -> None:
    data = b" " * (formats.MOST_BYTES + 1)
    answer = client.post(address(), {"file": SimpleUploadedFile("a.json", data)})

    assert "larger than 10 MB" in errors(answer)["file"][0]


def test_long_name_of_a_file_is_cut(client: Client) -> None:
    client.post(address(), {"file": file_of(GOOD, name=f"{'x' * 300}.json")})

    assert len(ReferenceImport.objects.get().file_name) <= 255


def test_preview_is_cut_into_pages(client: Client) -> None:
    preview = uploaded(client, *({"title": f"Work {number}"} for number in range(PER_PAGE + 2)))

    assert len(client.get(preview).context["page_obj"]) == PER_PAGE
    assert len(client.get(preview, {"p": 2}).context["page_obj"]) == 2
    assert client.get(preview, {"p": 3}).status_code == 404
    assert client.get(preview, {"p": "x"}).status_code == 404


@pytest.mark.parametrize(
    ("outcome", "positions"),
    [("", [1, 2, 3]), ("broken", [2]), ("new", [1, 3]), ("same", []), ("<b>", [])],
)
def test_preview_shows_what_was_asked_for(
    client: Client, outcome: str, positions: list[int]
) -> None:
    preview = uploaded(client, GOOD, BROKEN, OTHER)
    answer = client.get(preview, {"outcome": outcome})

    assert [row.position for row in answer.context["page_obj"]] == positions
    assert b"<b>" not in answer.content


@pytest.mark.parametrize("here", [0, 1])
def test_queries_of_the_preview_do_not_grow(client: Client, here: int) -> None:
    costs = []
    for count in (3, 45):
        titles = [f"Work {count} {number}" for number in range(count)]
        for title in titles[: count * here]:
            ReferenceFactory(title=title, authors="", year=2019)
        items = [{"title": title, "issued": 2019, "volume": "3"} for title in titles]
        costs.append(cost(uploaded(client, *items, BROKEN), client))

    assert costs[0] == costs[1]
