"""Claims and references inside rich text: offered, stored, found again, expanded elsewhere."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import ReferenceIndex
from wagtail.rich_text import expand_db_html, features

from tests import factories
from tests.factories import paragraph, section, stream
from tests.forms.posting import opened
from tests.page_types import ConditionPage
from wagtail_triggerpoint.blocks import ParagraphBlock
from wagtail_triggerpoint.models import Claim, Reference

pytestmark = pytest.mark.django_db

STORED = (
    '<p data-block-key="a">Pain <a linktype="tp-claim" id="7">gets less</a>'
    '<a linktype="tp-reference" id="5">[Lucas 2009]</a>.</p>'
)


def converter() -> ContentstateConverter:
    return ContentstateConverter(features=["tp-claim", "tp-reference"])


def test_what_the_editor_opens_is_what_it_stores() -> None:
    opened = converter().from_database_format(STORED)
    entities = json.loads(opened)["entityMap"]
    assert {entity["type"]: entity["mutability"] for entity in entities.values()} == {
        "TP-CLAIM": "MUTABLE",
        "TP-REFERENCE": "IMMUTABLE",
    }
    assert converter().to_database_format(opened) == STORED


@pytest.mark.parametrize("key", ["", "one", "999"])
def test_editor_opens_what_is_broken_or_gone(key: str) -> None:
    text = f'<p data-block-key="a"><a id="{key}" linktype="tp-reference">[Gone]</a></p>'
    assert "[Gone]" in converter().from_database_format(text)


def test_blocks_offer_both() -> None:
    assert {"tp-claim", "tp-reference"} <= set(ParagraphBlock().features)


@pytest.mark.parametrize(("name", "model"), [("tp-claim", Claim), ("tp-reference", Reference)])
def test_button_leads_to_the_chooser(client: Client, name: str, model: Any) -> None:
    plugin = features.get_editor_plugin("draftail", name)
    address = str(plugin.data["chooserUrls"]["chooser"])
    assert address == reverse(model.snippet_viewset.chooser_viewset.get_url_name("choose"))
    assert client.get(address).status_code == 200
    assert "wagtail_triggerpoint/js/evidence.js" in str(plugin.media)


def test_form_of_an_article_loads_the_script_after_the_editor(
    client: Client, condition: ConditionPage
) -> None:
    html = client.get(reverse("wagtailadmin_pages:edit", args=[condition.pk])).content.decode()
    assert html.index("js/draftail.js") < html.index("js/evidence.js")
    assert html.index("js/chooser-modal.js") < html.index("js/evidence.js")


def test_text_elsewhere_leads_to_the_work_itself() -> None:
    work = factories.ReferenceFactory(doi="10.1000/1")
    claim = factories.ClaimFactory()
    html = expand_db_html(
        f'<a linktype="tp-reference" id="{work.pk}">[A]</a>'
        f'<a linktype="tp-claim" id="{claim.pk}">words</a>'
        '<a linktype="tp-reference" id="999">[B]</a><a linktype="tp-reference">[C]</a>'
    )
    assert html == '<a href="https://doi.org/10.1000/1">[A]</a><a>words</a><a>[B]</a><a>[C]</a>'


def citing_page(index: Any, claim: Claim, reference: Reference) -> Any:
    text = (
        f'It <a linktype="tp-claim" id="{claim.pk}">helps</a>'
        f'<a linktype="tp-reference" id="{reference.pk}">[A]</a>.'
    )
    return factories.ConditionPageFactory(
        parent=index, body=stream(section("More", paragraph(text)))
    )


def test_use_inside_text_is_known(index: Any, clinic: Any) -> None:
    claim, reference = factories.ClaimFactory(), factories.ReferenceFactory()
    page = citing_page(index, claim, reference)
    for used in (claim, reference):
        [found] = ReferenceIndex.get_references_to(used).filter(object_id=str(page.pk))
        assert found.model_path.startswith("body.section.body.paragraph")


def test_broken_link_is_no_use_of_anything(index: Any, clinic: Any) -> None:
    text = '<a linktype="tp-claim">x</a><a linktype="tp-reference" id="one">y</a>'
    page = factories.ConditionPageFactory(
        parent=index, body=stream(section("More", paragraph(text)))
    )
    assert (
        not ReferenceIndex.get_references_for_object(page)
        .filter(model_path__startswith="body")
        .exists()
    )


def test_deleted_reference_leaves_no_number_on_a_live_page(index: Any, clinic: Any) -> None:
    kept, gone = factories.ReferenceFactory(year=2001), factories.ReferenceFactory(year=2002)
    claim = factories.ClaimFactory(sources=[kept])
    page = citing_page(index, claim, gone)
    before = BeautifulSoup(Client().get(page.url).content, "html.parser")
    assert [link.text for link in before.select("a.tp-cite")] == ["[1]", "[2]"]
    gone.delete()
    after = BeautifulSoup(Client().get(page.url).content, "html.parser")
    assert [link.text for link in after.select("a.tp-cite")] == ["[1]"]
    assert len(after.select(".tp-references__list > li")) == 1


def test_preview_of_an_article_numbers_what_is_typed(
    client: Client, condition: ConditionPage
) -> None:
    reference = factories.ReferenceFactory(title="Seen in the preview")
    condition.body = stream(
        section(
            "More",
            paragraph(f'So it is<a linktype="tp-reference" id="{reference.pk}">[A]</a>'),
        )
    )
    condition.save_revision()
    data = opened(client, reverse("wagtailadmin_pages:edit", args=[condition.pk]))
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[condition.pk])
    assert client.post(address, data).json()["is_valid"]
    html = BeautifulSoup(client.get(address).content, "html.parser")
    assert [link.text for link in html.select("a.tp-cite")] == ["[1]"]
    assert "Seen in the preview" in html.select(".tp-references")[0].text
