"""Findings above the form of a page: found in what was last saved, shown safely, never refused."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.admin.panels import ObjectList
from wagtail.models import Locale, Site
from wagtail.users.models import UserProfile

from tests import factories
from tests.cost.measuring import cost
from tests.forms.posting import fresh, opened
from tests.page_types import (
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    ConditionPage,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
    admin_names,
)
from wagtail_triggerpoint.findings import FindingsList, all_rules, findings_of
from wagtail_triggerpoint.forms.findings import FindingsPanel
from wagtail_triggerpoint.models import ClinicSettings

# Words are looked for in the language of a page.
pytestmark = pytest.mark.usefixtures("english")

CLAIM = "Water flushes out toxins."
MESSAGE = "No good source supports “flushes out toxins”."


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def region(client: Client, url: str) -> Any:
    response = client.get(url)
    assert response.status_code == 200
    (found,) = BeautifulSoup(response.content, "html.parser").select("[data-tp-findings]")
    return found


def items(found: Any) -> list[str]:
    return [" ".join(item.text.split()) for item in found.select("li")]


def switch_off_all_but(settings: Any, *codes: str) -> None:
    off = [rule.code for rule in all_rules() if rule.code not in codes]
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"off": off}}


def test_draft_is_what_counts(client: Client, condition: ConditionPage, settings: Any) -> None:
    switch_off_all_but(settings, "unsupported-phrase")
    condition.summary = CLAIM
    condition.save_revision()
    found = region(client, edit_url(condition))
    (item,) = items(found)
    assert item.startswith(f"Warning {MESSAGE} Nothing shows that massage or water clears toxins.")
    assert item.endswith(" Summary")
    assert found.select_one(".tp-findings__count").text.strip() == "1 finding"
    assert found.select_one("details").has_attr("open")


def test_finding_leads_to_its_block(client: Client, condition: ConditionPage) -> None:
    part = factories.section("Help", factories.paragraph(CLAIM))
    (inner,) = part["value"]["body"]
    condition.body = factories.stream(part)
    condition.save_revision()
    (link,) = [
        link
        for link in region(client, edit_url(condition)).select("a")
        if "Help" in link.text and "Text" in link.text
    ]
    assert link["data-tp-place"] == (
        f'[data-contentpath="body"] [data-contentpath="{part["id"]}"] '
        f'[data-contentpath="body"] [data-contentpath="{inner["id"]}"]'
    )
    assert link["href"] == "#id_body"


def test_list_stands_above_the_tabs_of_the_form(client: Client, condition: ConditionPage) -> None:
    html = client.get(edit_url(condition)).content.decode()
    assert 0 < html.index("data-tp-findings") < html.index('role="tabpanel"')


def test_without_findings_the_list_is_closed(
    client: Client, condition: ConditionPage, settings: Any
) -> None:
    switch_off_all_but(settings)
    found = region(client, edit_url(condition))
    assert "Nothing was found in what was last saved." in found.text
    assert not found.select_one("details").has_attr("open")
    assert items(found) == []


def test_new_page_is_not_blamed_for_being_empty(client: Client, index: ConditionIndexPage) -> None:
    names = [*admin_names(ConditionPage), index.pk]
    found = region(client, reverse("wagtailadmin_pages:add", args=names))
    assert "none yet" in found.text
    assert items(found) == []


def test_long_list_is_folded(client: Client, condition: ConditionPage, settings: Any) -> None:
    switch_off_all_but(settings, "should", "no-funding")
    texts = [factories.paragraph(f"You should {n}.") for n in range(8)]
    condition.body = factories.stream(factories.section("A", *texts))
    condition.save_revision()
    found = region(client, edit_url(condition))
    folded = found.select("details details")
    assert [" ".join(one.summary.text.split()) for one in folded] == [
        "5 more",
        "1 thing that readers may miss",
    ]
    assert [len(one.select("li")) for one in folded] == [5, 1]
    assert found.select_one(".tp-findings__count").text.strip() == "9 findings"


def test_what_could_mislead_comes_first(client: Client, condition: ConditionPage) -> None:
    texts = [factories.paragraph(text) for text in ("You should rest.", "Chronic pain.", CLAIM)]
    condition.body = factories.stream(factories.section("A", *texts))
    condition.save_revision()
    first, second, *_ = items(region(client, edit_url(condition)))
    assert first.startswith(f"Warning {MESSAGE}")
    assert second.startswith("Advice “should”")


@pytest.mark.parametrize(
    "model",
    [
        ConditionIndexPage,
        ConditionPage,
        TreatmentIndexPage,
        TreatmentPage,
        BenefitListPage,
        AftercarePage,
        TherapistIndexPage,
    ],
)
def test_every_page_type_has_the_list(
    client: Client, home: Any, index: Any, treatments: Any, model: Any
) -> None:
    parents = {ConditionPage: index, TreatmentPage: treatments}
    parent = parents.get(model, home)
    page = parent.add_child(instance=model(title="You should read this", live=False))
    assert any("“should”" in item for item in items(region(client, edit_url(page))))


def test_list_is_in_the_language_of_the_editor(
    client: Client, admin: Any, condition: ConditionPage
) -> None:
    """The words are looked for in the language of the page."""
    condition.summary = CLAIM
    condition.save_revision()
    UserProfile.objects.create(user=admin, preferred_language="de")
    text = region(client, edit_url(condition)).text
    assert "flushes out toxins" in text
    assert "No good source" not in text


def test_words_are_those_of_the_language_of_the_page(
    client: Client, index: ConditionIndexPage, author: Any
) -> None:
    german = Locale.objects.create(language_code="de")
    home = index.get_parent().copy_for_translation(german)
    page = home.add_child(
        instance=ConditionIndexPage(title="Sie sollten lesen, you should", locale=german)
    )
    found = [one.found for one in findings_of(page)]
    assert found == ["sollten"]


def test_words_of_a_site_with_one_language_are_its_own(
    condition: ConditionPage, settings: Any
) -> None:
    settings.WAGTAIL_I18N_ENABLED = False
    settings.LANGUAGE_CODE = "de"
    condition.summary = "Sie sollten ruhen, you should."
    assert [one.found for one in findings_of(condition) if one.found] == ["sollten"]


def test_findings_keep_nothing_from_being_published(
    client: Client, condition: ConditionPage
) -> None:
    data = opened(client, edit_url(condition))
    data["summary"] = "You should drink: water flushes out toxins. Chronic pain is a battle."
    response = client.post(edit_url(condition), {**data, "action-publish": "1"})
    assert response.status_code == 302
    assert fresh(condition).summary == data["summary"]
    assert MESSAGE in region(client, edit_url(condition)).text


def test_form_with_errors_shows_the_list(client: Client, condition: ConditionPage) -> None:
    data = opened(client, edit_url(condition))
    response = client.post(
        edit_url(condition), {**data, "summary": CLAIM, "author": "", "action-publish": "1"}
    )
    assert response.status_code == 200
    assert "author" in response.context["form"].errors
    assert "data-tp-findings" in response.content.decode()


def test_alias_can_be_opened(client: Client, home: Any, condition: ConditionPage) -> None:
    parent = home.add_child(instance=ConditionIndexPage(title="More", live=True))
    alias = condition.create_alias(parent=parent, update_slug="again")
    assert client.get(edit_url(alias)).status_code == 200


def test_form_of_a_site_may_have_the_list_on_a_tab(
    client: Client, condition: ConditionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler = ObjectList([FindingsPanel(), "title", "slug"]).bind_to_model(ConditionPage)
    monkeypatch.setattr(ConditionPage, "get_edit_handler", lambda: handler)
    assert region(client, edit_url(condition))


# Wording profile


def test_profile_of_the_site_decides(clinic: ClinicSettings, condition: ConditionPage) -> None:
    condition.summary = "Massage relieves back pain."
    assert "uk-advertising" not in {one.code for one in findings_of(condition)}
    clinic.wording_profile = "uk_advertising"
    clinic.save()
    assert "uk-advertising" in {one.code for one in findings_of(condition)}


def test_profile_of_another_site_does_not(
    clinic: ClinicSettings, home: Any, condition: ConditionPage
) -> None:
    elsewhere = home.get_parent().add_child(instance=ConditionIndexPage(title="Uk", live=True))
    site = Site.objects.create(hostname="uk.example", root_page=elsewhere)
    factories.ClinicSettingsFactory(site=site, wording_profile="uk_advertising")
    condition.summary = "Massage relieves back pain."
    assert condition.wording_profile == ""
    page = elsewhere.add_child(
        instance=ConditionPage(title="Pain relief", live=False, summary=condition.summary)
    )
    assert page.wording_profile == "uk_advertising"
    assert "uk-advertising" in {one.code for one in findings_of(page)}


def test_profile_of_a_page_without_a_site_is_none(home: Any) -> None:
    root = home.get_parent()
    page = root.add_child(instance=ConditionIndexPage(title="Nowhere", live=True))
    assert page.wording_profile == ""
    assert ConditionPage(title="New").wording_profile == ""


def test_profile_is_chosen_in_the_settings(client: Client, clinic: ClinicSettings) -> None:
    url = reverse(
        "wagtailsettings:edit", args=["wagtail_triggerpoint", "clinicsettings", clinic.site_id]
    )
    data = opened(client, url)
    assert data["wording_profile"] == ""
    response = client.post(url, {**data, "wording_profile": "uk_advertising"})
    assert response.status_code == 302
    assert fresh(clinic).wording_profile == "uk_advertising"
    response = client.post(url, {**data, "wording_profile": "moon"})
    assert "wording_profile" in response.context["form"].errors


# Hostile text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</details></section><h1>",
        "{{ 7|add:7 }} {% now 'Y' %}",
        "%(found)s %s %",
        "\u202eesrever\u202c",
        "نص عربي",
        "javascript:alert(1)",
        "x" * 10_000,
        "word " * 3_000,
    ],
)
def test_hostile_text_is_shown_escaped(client: Client, condition: ConditionPage, text: str) -> None:
    condition.body = factories.stream(
        factories.section(
            f"{text} heading",
            factories.block("callout", {"heading": text, "text": f"You should {text}"}),
            factories.block("quote", {"text": f"“{text}” should", "attribution": text}),
        )
    )
    condition.funding = f"You should {text} flushes out toxins."
    condition.save_revision()
    found = region(client, edit_url(condition))
    assert items(found)
    assert not found.select("script, img, h1")
    assert len(found.select("details")) <= 3


@pytest.mark.parametrize("text", ["\0should", "\ud800 should", "should \udfff"])
def test_what_no_page_can_show_is_left_out(condition: ConditionPage, text: str) -> None:
    condition.funding = text
    condition.body = factories.stream(factories.section(text, factories.paragraph("Chronic")))
    for finding in findings_of(condition):
        f"{finding.message} {finding.place}".encode()
        assert "\0" not in f"{finding.message} {finding.place}"


# Cost


def test_form_asks_at_most_two_queries_more(
    client: Client,
    clinic: ClinicSettings,
    treatments: TreatmentIndexPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = factories.TreatmentPageFactory(parent=treatments)
    parts = [factories.section(f"Part {n}", factories.paragraph(CLAIM)) for n in range(20)]
    page.body = factories.stream(*parts)
    page.save_revision()
    with_list = cost(edit_url(page), client)
    monkeypatch.setattr(FindingsList, "of", lambda page: None)
    assert with_list - cost(edit_url(page), client) <= 2
