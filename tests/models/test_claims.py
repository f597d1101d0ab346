"""Claims: what they say to readers, what they refuse, and that their facts stand once."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.test import Client
from django.utils import translation

from tests import factories
from tests.factories import cite
from tests.forms.posting import fresh, opened, row_data
from tests.models.people import PUBLISH, locale, publish, saved, translate, url
from wagtail_triggerpoint.certainty import LEVELS, Certainty, GradedBy, meaning, sentence
from wagtail_triggerpoint.models import Claim, ClaimReference, Reference
from wagtail_triggerpoint.publishing import PublishRefused, publish_errors

pytestmark = pytest.mark.django_db

SENTENCES = {
    ("high", "clinic"): "We are very sure that it helps.",
    ("moderate", "clinic"): "We are moderately sure that it helps.",
    ("low", "clinic"): "We have limited confidence that it helps.",
    ("very_low", "clinic"): "We have very little confidence that it helps.",
    ("no_evidence", "clinic"): "We found no evidence that it helps.",
    ("high", "source"): "The source calls this high certainty: it helps.",
    ("moderate", "source"): "The source calls this moderate certainty: it helps.",
    ("low", "source"): "The source calls this low certainty: it helps.",
    ("very_low", "source"): "The source calls this very low certainty: it helps.",
    ("no_evidence", "source"): "The source found no evidence that it helps.",
    ("contested", "clinic"): "Experts disagree whether it helps.",
    ("contested", "source"): "Experts disagree whether it helps.",
    ("not_graded", "clinic"): "Not graded: it helps.",
    ("not_graded", "source"): "Not graded: it helps.",
    # What a draft may have lost.
    ("", ""): "Not graded: it helps.",
}


# Words


@pytest.mark.parametrize(("certainty", "graded_by"), SENTENCES)
def test_sentence_says_how_sure_anyone_is(certainty: str, graded_by: str) -> None:
    expected = SENTENCES[certainty, graded_by]
    assert sentence("it helps", certainty, graded_by) == expected
    claim = Claim(statement=" it helps. ", certainty=certainty, graded_by=graded_by)
    assert claim.sentence == expected


def test_every_level_has_a_sentence_of_its_own_and_a_meaning() -> None:
    for graded_by in GradedBy.values:
        said = {sentence("it helps", level, graded_by) for level in Certainty.values}
        assert len(said) == len(Certainty.values)
    assert len({meaning(level) for level in Certainty.values}) == len(Certainty.values)


def test_meaning_is_the_word_of_grade() -> None:
    words = {"high": "Very confident", "moderate": "Moderately confident", "low": "Limited"}
    for level, word in {**words, "very_low": "Very little confidence"}.items():
        assert meaning(level).startswith(word)


def test_statement_with_a_percent_sign_is_no_format() -> None:
    assert sentence("50 %(s)s of people get better", "low", "clinic").endswith(
        "that 50 %(s)s of people get better."
    )


def test_sentence_follows_the_language_of_the_page() -> None:
    with translation.override("de"):
        assert sentence("Massage lindert Schmerzen", "moderate", "clinic") == (
            "Wir sind uns mäßig sicher: Massage lindert Schmerzen."
        )


def test_claim_is_named_after_its_statement() -> None:
    assert str(Claim(statement="massage eases neck pain.")) == "Massage eases neck pain"
    assert len(str(Claim(statement="x" * 300))) == 100
    assert str(Claim()) == "(no statement)"


@pytest.mark.parametrize(
    ("graded_by", "ticked", "named", "expected"),
    [
        ("source", [True, False], "", ["Lindqvist & Okafor 2019"]),
        ("source", [False, False], "NICE 2021", ["NICE 2021"]),
        ("source", [False, False], "", []),
        ("source", [True, False], "NICE 2021", ["Lindqvist & Okafor 2019"]),
        ("clinic", [True, True], "NICE 2021", []),
    ],
)
def test_grade_is_that_of_a_named_source(
    graded_by: str, ticked: list[bool], named: str, expected: list[str]
) -> None:
    rows = [cite(factories.ReferenceFactory(), graded=graded) for graded in ticked]
    claim = factories.ClaimFactory(references=rows, graded_by=graded_by, grading_source=named)
    assert fresh(claim).graders == expected


def test_sources_stand_in_their_order_with_the_place_in_each() -> None:
    first, second = factories.ReferenceFactory(year=2001), factories.ReferenceFactory(year=2002)
    rows = [cite(second, place="table 2", sort_order=0), cite(first, sort_order=1)]
    claim = fresh(factories.ClaimFactory(references=rows))
    assert [row.name for row in claim.cited] == [
        "Lindqvist & Okafor 2002, table 2",
        "Lindqvist & Okafor 2001",
    ]


# Rules


@pytest.mark.parametrize("direction", ["helps", "no_difference", "harms", "unclear"])
@pytest.mark.parametrize("certainty", Certainty.values)
def test_what_is_graded_needs_a_source_whatever_it_says(direction: str, certainty: str) -> None:
    claim = factories.ClaimFactory(direction=direction, certainty=certainty, sources=0, live=False)
    assert set(publish_errors(claim)) == ({"certainty"} if certainty in LEVELS else set())
    claim.references = [cite(factories.ReferenceFactory())]
    assert publish_errors(claim) == {}


def test_claim_without_a_source_is_refused_by_every_way_of_publishing() -> None:
    claim = factories.ClaimFactory(sources=0, live=False)
    revision = claim.save_revision()
    with pytest.raises(PublishRefused, match="“Moderate certainty” needs a source"):
        revision.publish()
    claim.live = True
    with pytest.raises(PublishRefused, match="or choose “Not graded”"):
        claim.save()
    assert not fresh(claim).live


@pytest.mark.parametrize("bad", [{"doi": "10.1"}, {"pmid": "no number"}])
def test_malformed_identifier_of_a_source_is_refused(bad: dict[str, str]) -> None:
    claim = factories.ClaimFactory(live=False)
    Reference.objects.update(**bad)
    with pytest.raises(PublishRefused, match=r"1\. Reference → Reference: The DOI or PMID of"):
        fresh(claim).save_revision().publish()


@pytest.mark.parametrize(
    ("due", "is_refused"), [("2026-01-01", True), ("2026-01-02", False), (None, False)]
)
def test_next_grading_comes_after_the_last(due: str | None, is_refused: bool) -> None:
    graded_on = datetime.date(2026, 1, 1)
    regrade_due = datetime.date.fromisoformat(due) if due else None
    claim = factories.ClaimFactory(graded_on=graded_on, regrade_due=regrade_due, live=False)
    assert ("regrade_due" in publish_errors(claim)) == is_refused


@pytest.mark.parametrize("field", ["statement", "rationale"])
def test_text_of_ten_thousand_characters_is_refused_at_its_field(field: str) -> None:
    claim = factories.ClaimFactory(live=False)
    setattr(claim, field, "word " * 2000)
    assert set(publish_errors(claim)) == {field}


def test_reference_in_use_cannot_be_deleted(client: Client) -> None:
    claim = factories.ClaimFactory()
    reference = claim.cited[0].reference
    with pytest.raises(ProtectedError):
        reference.delete()
    assert Reference.objects.count() == 1


def test_admin_refuses_to_delete_a_reference_in_use_and_names_the_claim(client: Client) -> None:
    claim = factories.ClaimFactory(statement="massage calms")
    reference = claim.cited[0].reference
    answer = client.post(url(reference, "delete"), follow=True)
    assert answer.status_code == 200
    assert Reference.objects.filter(pk=reference.pk).exists()
    usage = client.get(f"{url(reference, 'usage')}?describe_on_delete=1").content.decode()
    assert url(claim) in usage
    assert "prevents deletion" in usage


def test_draft_outlives_a_reference_that_was_deleted() -> None:
    claim = factories.ClaimFactory()
    gone = factories.ReferenceFactory()
    claim.references = [cite(gone)]
    claim.save_revision()
    gone.delete()
    assert claim.get_latest_revision_as_object().cited == []


# The form


def claim_form(client: Client, claim: Claim) -> Any:
    return client.get(url(claim)).context["form"]


def test_form_counts_the_sources_that_are_posted(client: Client) -> None:
    claim = factories.ClaimFactory(sources=0, live=False)
    answer = saved(client, claim, **PUBLISH)
    assert list(answer.context["form"].errors) == ["certainty"]
    reference = factories.ReferenceFactory()
    data = row_data(claim_form(client, claim), "references", reference=str(reference.pk))
    assert client.post(url(claim), {**data, **PUBLISH}).status_code == 302
    assert fresh(claim).live
    assert [row.reference for row in fresh(claim).cited] == [reference]


def test_form_refuses_to_take_the_last_source_away(client: Client) -> None:
    claim = factories.ClaimFactory()
    data = {**opened(client, url(claim)), "references-0-DELETE": "1", **PUBLISH}
    answer = client.post(url(claim), data)
    assert list(answer.context["form"].errors) == ["certainty"]
    assert fresh(claim).cited


def test_draft_without_a_source_is_saved(client: Client) -> None:
    claim = factories.ClaimFactory(sources=0, live=False)
    assert saved(client, claim, statement="massage helps").status_code == 302
    assert fresh(claim).get_latest_revision_as_object().statement == "massage helps"


# Facts once, words per language


def in_german(claim: Claim, statement: str = "Massage lindert Nackenschmerzen") -> Any:
    german = claim.copy_for_translation(locale("de"))
    german.statement = statement
    german.save()
    publish(german)
    return fresh(german)


def test_translation_has_words_alone(client: Client) -> None:
    claim = factories.ClaimFactory(rationale="Three trials agree.")
    translate(client, claim, "de")
    german = Claim.objects.get(locale=locale("de"))
    assert (german.statement, german.rationale) == (claim.statement, "Three trials agree.")
    assert (german.certainty, german.direction, german.live) == ("not_graded", "unclear", False)
    assert ClaimReference.objects.count() == 1
    form = claim_form(client, german)
    assert set(form.fields) & set(Claim.fact_fields) == set()
    assert set(form.formsets) & set(Claim.fact_children) == set()


def test_new_grade_shows_in_every_language() -> None:
    claim = factories.ClaimFactory()
    german = in_german(claim)
    claim.certainty = "low"
    publish(claim)
    with translation.override("de"):
        assert fresh(german).sentence == (
            "Die Quelle nennt die Sicherheit niedrig: Massage lindert Nackenschmerzen."
        )


def test_older_draft_of_a_translation_brings_no_older_grade_back() -> None:
    claim = factories.ClaimFactory()
    german = in_german(claim)
    german.statement = "Älterer Entwurf"
    older = german.save_revision()
    claim.certainty = "very_low"
    claim.references = [*claim.references.all(), cite(factories.ReferenceFactory())]
    publish(claim)
    older.publish()
    german = fresh(german)
    assert (german.statement, german.facts.certainty) == ("Älterer Entwurf", "very_low")
    assert len(german.cited) == 2


def test_translation_goes_live_after_its_source() -> None:
    claim = factories.ClaimFactory(live=False)
    german = claim.copy_for_translation(locale("de"))
    german.save()
    with pytest.raises(PublishRefused, match="in its first language before this translation"):
        publish(german)
    publish(claim)
    publish(fresh(german))
    assert fresh(german).live


def test_translation_is_not_asked_for_the_sources_of_its_source() -> None:
    german = in_german(factories.ClaimFactory())
    assert publish_errors(german) == {}


def test_public_claims_are_those_of_one_language_whose_source_is_live() -> None:
    claim = factories.ClaimFactory()
    german = in_german(claim)
    factories.ClaimFactory(live=False)
    assert list(Claim.objects.public(None, locale("en"))) == [claim]
    assert list(Claim.objects.public(None, locale("de"))) == [german]
    claim.unpublish()
    assert not Claim.objects.public(None, None).exists()


def test_dates_that_contradict_each_other_are_named_at_their_field() -> None:
    claim = Claim(
        statement="x", graded_on=datetime.date(2026, 2, 1), regrade_due=datetime.date(2026, 1, 1)
    )
    with pytest.raises(ValidationError) as caught:
        claim.clean()
    assert list(caught.value.error_dict) == ["regrade_due"]
