"""Texts posted in the forms of the admin: an answer each time, and markup stays text in it."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.forms.posting import Data, form_data, fresh, opened, page_form
from tests.forms.test_bad_input import rich
from tests.hostile import showing
from tests.hostile.conftest import EVERY_COLLECTION, Collection
from tests.hostile.objects import MAKERS, ClinicSettings, location
from tests.hostile.strings import Deck, sample
from tests.hostile.test_objects import edit_url
from tests.page_types import ConditionIndexPage, ConditionPage
from tests.publishing.test_bulk import bulk_publish, told
from wagtail_triggerpoint.models import Location
from wagtail_triggerpoint.swap import get_therapist_model

PUBLISH = {"action-publish": "1"}
#: Names of inputs, or their endings, that hold keys, counts and the like, and no text.
NO_TEXT = ("slug", "-id", "-type", "-order", "-ORDER", "-DELETE", "-deleted", "_FORMS", "-count")
#: How many forms of each kind are posted; each text stands in some input of one of them.
FEW, MANY = 1, 12


def texts_of(form: Any, data: Data) -> list[str]:
    """The names of the inputs that people type into."""
    soup = showing.read(str(form))
    typed = {str(found["name"]) for found in soup.select("textarea[name], input[type=text][name]")}
    held = [name for name, value in data.items() if isinstance(value, str) and name in typed]
    return [name for name in held if not name.endswith(NO_TEXT) and not is_rich(data[name])]


def is_rich(value: str) -> bool:
    return value.startswith('{"blocks"') or value == "null"


def check_answer(response: Any) -> None:
    assert response.status_code in {200, 302}
    assert showing.risky(without_admins_own(response)) == []


def without_admins_own(response: Any) -> BeautifulSoup:
    """Wagtail's pages have styles of their own; what runs code is looked for everywhere."""
    soup = showing.read(response.content)
    for tag in soup.select("[style]"):
        del tag["style"]
    return soup


def post(client: Client, url: str, form: Any, data: Data, deck: Deck) -> None:
    """Everything at once, to be refused; then what is left of it, to be published."""
    names = texts_of(form, data)
    assert names
    changed = {**data, **{name: deck(name, 250) for name in names}}
    response = client.post(url, {**changed, **PUBLISH})
    check_answer(response)
    if response.status_code == 302:
        return
    refused = response.context["form"].errors
    kept = {name: changed[name] for name in names if name not in refused and "-" not in name}
    response = client.post(url, {**data, **kept, **PUBLISH}, follow=True)
    check_answer(response)
    assert [message.level_tag for message in get_messages(response.wsgi_request)] != ["error"]


@pytest.mark.django_db
@EVERY_COLLECTION
@pytest.mark.parametrize("model", MAKERS, ids=lambda model: model.__name__)
def test_form_answers_texts(
    client: Client, clinic: Any, model: Any, collection: Collection
) -> None:
    row = MAKERS[model]()
    url = edit_url(row)
    deck = Deck(collection())
    for number in range(FEW if collection is sample else MANY):
        deck.start(number * 20)
        form = client.get(url).context["form"]
        post(client, url, form, form_data(form), deck)
        assert fresh(row).live


@pytest.mark.django_db
@EVERY_COLLECTION
def test_form_of_the_clinic_answers_texts(
    client: Client, clinic: ClinicSettings, collection: Collection
) -> None:
    url = reverse(
        "wagtailsettings:edit", args=["wagtail_triggerpoint", "clinicsettings", clinic.site_id]
    )
    deck = Deck(collection())
    for number in range(FEW if collection is sample else MANY):
        deck.start(number * 5)
        form = client.get(url).context["form"]
        data = form_data(form)
        post(client, url, form, data, deck)
    page = factories.ConditionIndexPageFactory()
    shown = Client().get(page.url)
    assert showing.risky(showing.read(shown.content)) == []


@pytest.mark.django_db
@EVERY_COLLECTION
def test_lists_and_messages_show_titles_as_text(
    client: Client, clinic: Any, collection: Collection
) -> None:
    """Titles of pages without an author: all are refused, and each message names its page."""
    index = factories.ConditionIndexPageFactory()
    deck = Deck(collection())
    deck("", 250)
    pages: list[Any] = []
    for title in filter(str.strip, deck.packs[250]):
        page = ConditionPage(
            title=title, live=False, locale=index.locale, slug=f"page-{len(pages)}"
        )
        pages.append(index.add_child(instance=page))
        page.save_revision(clean=False)
    response = bulk_publish(client, *pages)
    assert [message.partition("” was not published.")[0] for message in told(response)] == [
        f"“{page.title.strip()}" if page.title == page.title.strip() else f"“{page.title}"
        for page in pages
    ]
    listing = client.get(reverse("wagtailadmin_explore", args=[index.pk]), follow=True)
    check_answer(listing)
    assert all(
        showing.squeezed(page.title) in showing.words(showing.read(listing.content))
        for page in pages[-1:]
    )


@pytest.mark.django_db
@EVERY_COLLECTION
@pytest.mark.parametrize("model", [get_therapist_model(), Location], ids=lambda m: m.__name__)
def test_lists_of_snippets_show_names_as_text(
    client: Client, clinic: Any, model: Any, collection: Collection
) -> None:
    factories.ConditionIndexPageFactory()
    finder = factories.TherapistIndexPageFactory()
    deck = Deck(collection())
    deck("", 120)
    names = [name for name in deck.packs[120] if name.strip() and "\0" not in name]
    for name in names:
        more = {"job_title": name} if model is not Location else {"city": name}
        model(name=name, live=False, **more).save()
    url = reverse(model.snippet_viewset.get_url_name("list"))
    for number in range(len(names) // 50 + 1):
        check_answer(client.get(f"{url}?p={number + 1}"))
    for name in names[:: max(1, len(names) // 20)]:
        assert client.get(url, {"q": name}).status_code == 200
    model.objects.update(live=True)
    response = Client().get(finder.url)
    assert response.status_code == 200
    assert showing.risky(showing.read(response.content)) == []


@pytest.mark.django_db
@pytest.mark.parametrize("broken", ["a\0b", "\ud800", "a\udfffb", "\\\\\ud83d"])
@pytest.mark.parametrize("publish", [PUBLISH, {}], ids=["publish", "draft"])
def test_broken_characters_in_rich_text_are_answered_at_the_field(
    client: Client, clinic: Any, broken: str, publish: Data
) -> None:
    """Inside JSON any character arrives; half of one would end the save with a server error."""
    place = location()
    data = {**opened(client, edit_url(place)), "directions": rich(broken)}
    response = client.post(edit_url(place), {**data, **publish})
    assert response.status_code == 200
    assert "directions" in response.context["form"].errors


@pytest.mark.django_db
@pytest.mark.parametrize("publish", [PUBLISH, {}], ids=["publish", "draft"])
def test_broken_characters_in_a_stream_are_answered_at_the_field(
    client: Client, admin: Any, clinic: Any, publish: Data
) -> None:
    page = MAKERS[ConditionPage]()
    data = form_data(page_form(page, admin))
    name = "body-0-value-body-0-value"
    response = client.post(edit_url(page), {**data, name: rich("a\ud800b"), **publish})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["body"]


@pytest.mark.django_db
def test_pairs_that_make_one_character_are_kept(client: Client, clinic: Any) -> None:
    place = location()
    data = {**opened(client, edit_url(place)), "directions": rich("Left 🙂 at \\ud800")}
    assert client.post(edit_url(place), {**data, **PUBLISH}).status_code == 302
    assert fresh(place).directions.endswith("Left 🙂 at \\ud800</p>")


@pytest.mark.django_db
def test_index_of_conditions_lists_titles_as_text(clinic: Any) -> None:
    index: ConditionIndexPage = factories.ConditionIndexPageFactory()
    for title in filter(str.strip, sample()):
        factories.ConditionPageFactory(parent=index, title=title)
    response = Client().get(index.url)
    assert response.status_code == 200
    soup = showing.read(response.content)
    assert showing.risky(soup) == []
    words = showing.words(soup)
    assert all(showing.squeezed(title) in words for title in filter(str.strip, sample()))
