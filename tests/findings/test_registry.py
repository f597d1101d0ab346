"""Rules of the package and of a site: added, replaced, switched off, and never in the way."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils.translation import override

from tests.findings.documents import document
from wagtail_triggerpoint.findings import (
    Document,
    Finding,
    Kind,
    PhraseRule,
    Place,
    Rule,
    active_rules,
    all_rules,
    find,
    register,
    registry,
    unregister,
)
from wagtail_triggerpoint.findings.places import Step
from wagtail_triggerpoint.findings.registry import MOST_OF_A_KIND


class NoPrices(Rule):
    code = "price"
    label = "A price"
    advice = "Prices belong on the page of prices."

    def find(self, document: Document) -> Iterator[Finding]:
        for passage in document.passages:
            if "€" in passage.text:
                yield self.finding(f"“{passage.text}” names a price.", passage.place, "€")


@pytest.fixture(autouse=True)
def own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_rules", {**registry._rules})


def codes(made: Document) -> list[str]:
    return [finding.code for finding in find(made)]


def test_codes_are_fit_for_settings_and_class_names() -> None:
    assert len(all_rules()) > 20
    for rule in all_rules():
        assert rule.code == rule.code.lower()
        assert rule.code.replace("-", "").isalnum()
        assert str(rule.label)
        assert str(rule.advice)


def test_rule_of_a_site_is_asked_too() -> None:
    register(NoPrices())
    assert codes(document("It costs 60 €.")) == ["price"]


def test_rule_takes_the_place_of_one_with_its_code() -> None:
    class Quiet(NoPrices):
        code = "should"

    before = len(all_rules())
    register(Quiet())
    assert codes(document("You should pay.")) == []
    assert len(all_rules()) == before


def test_rule_is_taken_out() -> None:
    unregister("should")
    unregister("never-there")
    assert codes(document("You should pay.")) == []


def test_rule_about_phrases_can_be_made_from_a_list_of_the_site(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {
        "FINDINGS": {"words": {"en": {"slang": [{"phrases": ["tummy"], "instead": "stomach"}]}}}
    }
    register(PhraseRule("slang", "slang", "“%(found)s”: %(instead)s", "Slang", "Write it out."))
    (finding,) = find(document("My tummy aches."))
    assert (finding.code, finding.message) == ("slang", "“tummy”: stomach")


def test_rule_is_switched_off_by_setting(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"off": ["should"]}}
    assert codes(document("You should rest.")) == []
    assert "should" in {rule.code for rule in all_rules()}
    assert "should" not in {rule.code for rule in active_rules()}


@pytest.mark.parametrize("off", ["should", None, 3, [["should"]], {"should": True}])
def test_malformed_switch_is_left_to_the_system_check(settings: Any, off: object) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"off": off}}
    assert codes(document("You should rest.")) == ["should"]


def test_findings_follow_the_page() -> None:
    made = Document("en")
    for order, text in enumerate(["Chronic pain.", "You should rest.", "Clinicians know."]):
        made.add(text, Kind.LINE, Place((Step("body", "body", 1), Step("x", "Text", order))))
    assert codes(made) == ["jargon", "should", "jargon"]


def test_rule_that_fails_takes_nothing_else_with_it(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(NoPrices):
        def find(self, document: Document) -> Iterator[Finding]:
            yield self.finding("one", document.passages[0].place)
            raise RuntimeError

    register(Broken())
    with caplog.at_level(logging.ERROR, logger="wagtail_triggerpoint.findings"):
        assert sorted(codes(document("You should rest."))) == ["price", "should"]
    assert "The rule price failed" in caplog.text


def test_nobody_is_shown_thousands_of_one_kind() -> None:
    made = document(*["You should rest."] * (MOST_OF_A_KIND + 5))
    assert len(find(made)) == MOST_OF_A_KIND


def test_message_is_in_the_language_of_the_editor() -> None:
    with override("de"):
        (finding,) = find(document("You should rest.", kind=Kind.LINE))
    assert "should" in finding.message
    assert "leaves open" not in finding.message
