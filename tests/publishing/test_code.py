"""Publishing in code: ``publish()`` and ``save()`` refuse what is not complete."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone, translation
from wagtail.signals import page_published

from tests.factories import TherapistFactory, care_card, stream
from tests.forms.posting import fresh
from tests.page_types import ConditionPage
from tests.publishing.flaws import (
    EACH_KIND_OF_FLAW,
    EVERY_FLAW,
    EVERY_SNIPPET_FLAW,
    Flaw,
    SnippetFlaw,
    spoiled,
)
from wagtail_triggerpoint.models import Location
from wagtail_triggerpoint.publishing import PublishRefused, publish_errors


@EVERY_FLAW
def test_publish_names_the_place_and_the_fix(condition: ConditionPage, flaw: Flaw) -> None:
    revision = spoiled(condition, flaw)
    with pytest.raises(PublishRefused) as refusal:
        revision.publish()
    assert list(refusal.value.error_dict) == [flaw.field]
    (line,) = refusal.value.lines
    assert line.startswith(f"{flaw.place} ")
    assert flaw.fix in line
    assert str(refusal.value) == f"“As typed” was not published. {line}"


@EACH_KIND_OF_FLAW
def test_publish_leaves_what_is_live_as_it_was(condition: ConditionPage, flaw: Flaw) -> None:
    before = fresh(condition)
    revision = spoiled(fresh(condition), flaw)
    with pytest.raises(PublishRefused):
        revision.publish()
    after = fresh(condition)
    assert (after.live, after.title, after.summary) == (True, "Neck pain", before.summary)
    assert after.live_revision_id == before.live_revision_id
    assert after.last_published_at == before.last_published_at
    assert after.get_latest_revision_as_object().title == "As typed"


@EVERY_FLAW
def test_save_of_a_live_page_is_refused(condition: ConditionPage, flaw: Flaw) -> None:
    flaw.spoil(condition)
    with pytest.raises(PublishRefused, match=flaw.fix):
        condition.save()


@EACH_KIND_OF_FLAW
def test_page_created_live_is_refused(index: Any, draft: ConditionPage, flaw: Flaw) -> None:
    new = ConditionPage(
        title="New",
        summary=draft.summary,
        author=draft.author,
        body=draft.body,
        when_to_get_help=draft.when_to_get_help,
    )
    flaw.spoil(new)
    with pytest.raises(PublishRefused, match=flaw.fix):
        fresh(index).add_child(instance=new)
    assert fresh(index).numchild == 1


@EACH_KIND_OF_FLAW
def test_publish_in_the_future_is_refused_today(condition: ConditionPage, flaw: Flaw) -> None:
    condition.go_live_at = timezone.now() + datetime.timedelta(days=1)
    revision = spoiled(condition, flaw)
    with pytest.raises(PublishRefused, match=flaw.fix):
        revision.publish()
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None


def test_page_on_a_site_with_numbers_may_be_created_live(index: Any, draft: ConditionPage) -> None:
    new = ConditionPage(
        title="New",
        summary=draft.summary,
        author=draft.author,
        when_to_get_help=draft.when_to_get_help,
    )
    fresh(index).add_child(instance=new)
    assert fresh(new).live


def test_page_of_an_urgent_card_needs_no_emergency_number(
    condition: ConditionPage, clinic: Any
) -> None:
    clinic.emergency_number = ""
    clinic.save()
    condition.when_to_get_help = stream(care_card("urgent"))
    condition.save_revision().publish()
    assert fresh(condition).most_urgent_card == "urgent"


@pytest.mark.parametrize("names", [["live"], ["summary"], ["title", "body"]])
def test_save_of_named_fields_is_refused_where_readers_would_see_them(
    condition: ConditionPage, names: list[str]
) -> None:
    condition.summary = ""
    with pytest.raises(PublishRefused, match="Write one or two sentences"):
        condition.save(update_fields=names)


def test_draft_is_not_made_live_by_naming_one_field(draft: ConditionPage) -> None:
    type(draft).objects.filter(pk=draft.pk).update(summary="")
    unready = fresh(draft)
    unready.live = True
    with pytest.raises(PublishRefused):
        unready.save(update_fields=["live"])
    assert not fresh(draft).live


@pytest.mark.parametrize("names", [["locked"], ["latest_revision", "draft_title"], ["expire_at"]])
def test_save_of_bookkeeping_is_not_refused(condition: ConditionPage, names: list[str]) -> None:
    condition.summary = ""
    condition.locked = True
    condition.save(update_fields=names, clean=False)
    assert fresh(condition).summary


def test_save_of_a_draft_is_not_refused(draft: ConditionPage) -> None:
    draft.summary = ""
    draft.author = None
    draft.save()
    assert fresh(draft).author is None


def test_author_that_does_not_exist_is_refused(condition: ConditionPage) -> None:
    condition.author_id = 987654
    with pytest.raises(PublishRefused, match="Author:"):
        condition.save()


def test_draft_of_an_author_deleted_since_can_be_opened(
    condition: ConditionPage, author: Any
) -> None:
    condition.author = TherapistFactory(name="Left the clinic")
    revision = condition.save_revision()
    condition.author.delete()
    assert revision.as_object().author is None
    with pytest.raises(PublishRefused, match="Choose the author"):
        revision.publish()
    assert fresh(condition).author == author


def test_every_reason_is_named_at_once(condition: ConditionPage) -> None:
    condition.author = None
    condition.summary = ""
    condition.when_to_get_help = ""
    with pytest.raises(PublishRefused) as refusal:
        condition.save()
    assert set(refusal.value.error_dict) == {"author", "summary", "when_to_get_help"}
    assert len(refusal.value.lines) == 3


def test_refusal_speaks_the_language_of_the_editor(condition: ConditionPage) -> None:
    condition.title = ""
    with translation.override("de"), pytest.raises(PublishRefused, match="Titel: "):
        condition.save()


@EVERY_SNIPPET_FLAW
def test_publish_of_a_snippet_names_the_place_and_the_fix(clinic: Any, flaw: SnippetFlaw) -> None:
    row = flaw.make()
    flaw.spoil(row)
    with pytest.raises(PublishRefused) as refusal:
        row.save_revision(clean=False).publish()
    assert all(line.startswith(f"{flaw.place} ") for line in refusal.value.lines)
    assert flaw.fix in str(refusal.value)


@EVERY_SNIPPET_FLAW
def test_save_of_a_live_snippet_is_refused(clinic: Any, flaw: SnippetFlaw) -> None:
    row = flaw.make()
    flaw.spoil(row)
    with pytest.raises(PublishRefused, match=flaw.fix):
        row.save()
    assert fresh(row).live


def test_slug_of_another_person_is_refused(author: Any) -> None:
    second = TherapistFactory(name="Jo")
    second.slug = author.slug
    with pytest.raises(PublishRefused, match="Slug: “mara-lindqvist” is taken"):
        second.save()


def test_place_without_a_time_zone_may_be_a_draft(db: None) -> None:
    place = Location(name="Harbour", live=False)
    place.save()
    place.save_revision()
    assert not fresh(place).live


# How often the guard looks


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Filled with what the guard looks at."""
    seen: list[str] = []

    def counting(instance: Any) -> Any:
        seen.append(str(instance))
        return publish_errors(instance)

    monkeypatch.setattr("wagtail_triggerpoint.models.publishing.publish_errors", counting)
    return seen


def test_publish_looks_once(draft: ConditionPage, checked: list[str]) -> None:
    draft.save_revision().publish()
    assert checked == ["Back pain"]


def test_draft_is_not_looked_at(condition: ConditionPage, checked: list[str]) -> None:
    condition.save_revision()
    assert checked == []


def test_what_a_signal_changes_is_looked_at_again(condition: ConditionPage) -> None:
    """The first save of a publication is known to be complete, no other."""

    def spoil(instance: Any, **kwargs: Any) -> None:
        instance.summary = ""
        instance.save(clean=False)

    page_published.connect(spoil)
    try:
        condition.title = "Sore neck"
        with pytest.raises(PublishRefused, match="Summary:"):
            condition.save_revision().publish()
    finally:
        page_published.disconnect(spoil)
    assert fresh(condition).title == "Neck pain"


def test_save_after_a_publication_is_looked_at(condition: ConditionPage) -> None:
    condition.save_revision().publish()
    again = fresh(condition)
    again.summary = ""
    with pytest.raises(PublishRefused):
        again.save()
