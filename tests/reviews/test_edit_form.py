"""The tab of the editor with the reviews of a page, and with what is said of the next change."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from tests import factories
from tests.forms.posting import Data, form_data, fresh, latest, opened, page_form
from tests.page_types import ConditionPage, admin_names
from tests.reviews.reviewing import DAY, change, days, header, review_url, words
from tests.sharing import shared
from wagtail_triggerpoint.actions.reviews import Finding, record_review, was_rewritten
from wagtail_triggerpoint.models import ReviewOutcome, ReviewRecord, ReviewState, ReviewStatus

PUBLISH = {"action-publish": "1"}
MINOR = "wagtail_triggerpoint.review.minor_change"
TICK = {"is_minor_change": "on"}


@shared
def reviewed(condition: ConditionPage, reviewer: Any) -> ConditionPage:
    record_review(condition, reviewer.user, Finding(note="Read twice."))
    found: ConditionPage = fresh(condition)
    return found


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def posted(client: Client, page: Any, **typed: Any) -> Any:
    """``page`` after its edit form was posted with ``typed``: as a draft, if nothing else is
    asked for.
    """
    response = client.post(edit_url(page), {**opened(client, edit_url(page)), **typed})
    assert response.status_code == 302, response.context["form"].errors
    return fresh(page)


def published(client: Client, page: Any, **typed: Any) -> Any:
    return posted(client, page, **typed, **PUBLISH)


def asked(client: Client, page: Any) -> tuple[Any, bool]:
    """What the form says of the next publication when it is opened."""
    data = opened(client, edit_url(page))
    return data["change_note"], "is_minor_change" in data


def status(page: Any) -> ReviewStatus:
    found: ReviewStatus = fresh(page).review_status
    return found


def tab(client: Client, page: Any) -> Any:
    """The tab in which something is said of the next publication."""
    html = BeautifulSoup(client.get(edit_url(page)).content, "html.parser")
    field = html.select_one("[name=change_note]")
    assert field is not None
    return field.find_parent(class_="w-tabs__panel")


# The history


def test_tab_shows_who_has_reviewed_the_page(
    client: Client, reviewed: ConditionPage, reviewer: Any
) -> None:
    record = ReviewRecord.objects.get()
    assert record.next_due is not None
    (row,) = tab(client, reviewed).select("tbody tr")
    for expected in (reviewer.name, *record.credential_lines, "Read twice."):
        assert expected in words(row)
    assert days(row) == [record.reviewed_on.isoformat(), record.next_due.isoformat()]


def test_tab_shows_the_newest_review_first(
    client: Client, reviewed: ConditionPage, reviewer: Any
) -> None:
    for note in ("Second.", "Third."):
        record_review(reviewed, reviewer.user, Finding(note=note))
    rows = [words(row) for row in tab(client, reviewed).select("tbody tr")]
    assert len(rows) == 3
    for note, row in zip(("Third.", "Second.", "Read twice."), rows, strict=True):
        assert note in row


def test_tab_shows_reviews_of_this_page_alone(
    client: Client, reviewed: ConditionPage, draft: ConditionPage, reviewer: Any
) -> None:
    record_review(draft, reviewer.user, Finding(note="Of another page."))
    assert "Of another page." not in words(tab(client, reviewed))


def test_tab_of_a_page_that_nobody_has_reviewed_has_no_history(
    client: Client, condition: ConditionPage
) -> None:
    assert not tab(client, condition).select("tbody tr")


def test_tab_leads_to_what_has_changed_since_a_review(
    client: Client, reviewed: ConditionPage
) -> None:
    page = change(reviewed, summary="Something else.")
    read = ReviewRecord.objects.get().revision_id
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, read, "latest"])
    assert compare in [link["href"] for link in tab(client, page).select("a")]
    assert client.get(compare).status_code == 200


def test_tab_leads_reviewers_to_their_form(client: Client, condition: ConditionPage) -> None:
    links = [link["href"] for link in tab(client, condition).select("a")]
    assert review_url(condition) in links


def test_tab_shows_what_was_typed_as_text(
    client: Client, condition: ConditionPage, reviewer: Any
) -> None:
    hostile = "<script>alert(1)</script>"
    record_review(condition, reviewer.user, Finding(note=hostile))
    assert hostile not in client.get(edit_url(condition)).content.decode()
    assert hostile in tab(client, condition).text


def test_editor_of_a_page_that_is_not_reviewed_has_no_such_tab(client: Client, index: Any) -> None:
    assert "change_note" not in opened(client, edit_url(index))


def test_nothing_is_asked_of_the_first_publication(client: Client, draft: ConditionPage) -> None:
    draft.save_revision()
    html = client.get(edit_url(draft)).content.decode()
    assert 'name="change_note"' not in html
    assert 'name="is_minor_change"' not in html


def test_page_that_is_not_there_yet_has_no_history(client: Client, index: Any) -> None:
    url = reverse("wagtailadmin_pages:add", args=[*admin_names(ConditionPage), index.pk])
    assert client.get(url).status_code == 200
    assert 'name="change_note"' not in client.get(url).content.decode()


def test_version_that_was_saved_over_is_known(draft: ConditionPage, reviewer: Any) -> None:
    revision = draft.save_revision()
    record_review(draft, reviewer.user, Finding())
    revision.publish()
    page = fresh(draft)
    page.summary = "Written over what was read."
    page.save_revision(overwrite_revision=page.latest_revision).publish()
    assert was_rewritten(ReviewState.objects.get(page=draft.pk))


def test_version_that_was_not_saved_over_is_not_rewritten(reviewed: ConditionPage) -> None:
    assert not was_rewritten(ReviewState.objects.get(page=reviewed.pk))
    change(reviewed, summary="Something else.")
    assert not was_rewritten(ReviewState.objects.get(page=reviewed.pk))


# Without a word


def test_publication_of_the_same_keeps_the_review(client: Client, reviewed: ConditionPage) -> None:
    """The editor stores content in other words than code does."""
    before = reviewed.live_revision
    page = published(client, reviewed)
    assert page.live_revision != before
    assert page.review_status is ReviewStatus.CURRENT


WRITTEN = {
    "empty paragraph": "<p>First.</p><p></p>",
    "bold and italic": "<p>Press <b>gently</b>, then <i>rest</i>.</p>",
    "lists": "<ul><li>Rest</li><li>Walk</li></ul><ol><li>Press</li></ol>",
    "characters of markup": "<p>5 &lt; 7 &amp; 7 &gt; 5.</p>",
    "quotes": '<p>They said “it’s done”, and "really" meant it.</p>',
    "fixed space": "<p>It lasts 50&nbsp;minutes.</p>",
    "link": '<p>See <a href="https://example.org/?a=1&amp;b=2">this</a>.</p>',
    "link to a page": '<p>See <a linktype="page" id="{page}">all</a>.</p>',
    "claim": '<p>So<a linktype="tp-claim" id="{claim}">it eases pain</a>.</p>',
    "source": '<p>So<a linktype="tp-reference" id="{source}">[it says]</a>.</p>',
}


@pytest.mark.parametrize("name", WRITTEN)
def test_publication_of_what_code_wrote_keeps_the_review(
    client: Client, condition: ConditionPage, index: Any, reviewer: Any, name: str
) -> None:
    source = factories.ReferenceFactory()
    claim = factories.ClaimFactory(sources=[source])
    keys = {"page": index.pk, "claim": claim.pk, "source": source.pk}
    text = factories.block("paragraph", WRITTEN[name].format(**keys))
    page = change(condition, body=factories.stream(factories.section("Text", text)))
    record_review(page, reviewer.user, Finding())
    assert published(client, page).review_status is ReviewStatus.CURRENT


def test_publication_of_a_change_needs_a_new_review(
    client: Client, reviewed: ConditionPage
) -> None:
    page = published(client, reviewed, summary="Something else.")
    assert page.review_status is ReviewStatus.CHANGED
    assert not PageLogEntry.objects.filter(action=MINOR).exists()


def test_draft_of_a_change_needs_no_new_review_yet(client: Client, reviewed: ConditionPage) -> None:
    posted(client, reviewed, summary="Something else.")
    assert status(reviewed) is ReviewStatus.CURRENT


# Spelling and links


def test_minor_change_keeps_the_review(client: Client, reviewed: ConditionPage) -> None:
    first = reviewed.latest_review
    page = published(client, reviewed, summary="What this page is abuot.", **TICK)
    assert page.summary == "What this page is abuot."
    assert page.review_status is ReviewStatus.CURRENT
    assert page.latest_review == first


def test_minor_change_is_in_the_history_with_its_editor(
    client: Client, admin: Any, reviewed: ConditionPage
) -> None:
    page = published(client, reviewed, summary="Speling.", **TICK)
    entry = PageLogEntry.objects.get(action=MINOR)
    assert (entry.page_id, entry.user) == (page.pk, admin)
    assert entry.revision == page.live_revision
    history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert history.status_code == 200


def test_second_minor_change_keeps_the_review(client: Client, reviewed: ConditionPage) -> None:
    published(client, reviewed, summary="Speling.", **TICK)
    published(client, reviewed, summary="Spelling.", **TICK)
    assert status(reviewed) is ReviewStatus.CURRENT
    assert PageLogEntry.objects.filter(action=MINOR).count() == 2


def test_tick_does_not_take_back_what_a_reviewer_objects_to(
    client: Client, reviewed: ConditionPage
) -> None:
    user = factories.reviewer().user
    record_review(reviewed, user, Finding(ReviewOutcome.CHANGES_NEEDED, note="The dose is wrong."))
    published(client, reviewed, summary="Speling.", **TICK)
    assert status(reviewed) is ReviewStatus.CHANGED


def test_change_after_a_minor_one_needs_a_new_review(
    client: Client, reviewed: ConditionPage
) -> None:
    published(client, reviewed, summary="Speling.", **TICK)
    published(client, reviewed, summary="Take ten tablets.")
    assert status(reviewed) is ReviewStatus.CHANGED


def test_minor_change_does_not_excuse_the_one_before(
    client: Client, reviewed: ConditionPage
) -> None:
    published(client, reviewed, summary="Take ten tablets.")
    published(client, reviewed, summary="Take ten tablets daily.", **TICK)
    assert status(reviewed) is ReviewStatus.CHANGED
    assert not PageLogEntry.objects.filter(action=MINOR).exists()


def test_minor_change_of_a_page_that_nobody_has_reviewed_is_no_review(
    client: Client, condition: ConditionPage
) -> None:
    published(client, condition, summary="Speling.", **TICK)
    assert status(condition) is ReviewStatus.NEVER
    assert not PageLogEntry.objects.filter(action=MINOR).exists()


def test_tick_in_a_draft_waits_for_its_publication(client: Client, reviewed: ConditionPage) -> None:
    posted(client, reviewed, summary="Speling.", change_note="Spelling.", **TICK)
    assert asked(client, reviewed) == ("Spelling.", True)
    published(client, reviewed)
    assert status(reviewed) is ReviewStatus.CURRENT


def test_tick_in_a_draft_that_is_scheduled_holds(client: Client, reviewed: ConditionPage) -> None:
    posted(client, reviewed, summary="Speling.", change_note="Corrected.", **TICK)
    revision = fresh(reviewed).get_latest_revision()
    revision.approved_go_live_at = timezone.now() - DAY / 24
    revision.save()
    call_command("publish_scheduled")
    assert fresh(reviewed).summary == "Speling."
    assert status(reviewed) is ReviewStatus.CURRENT
    assert "Corrected." in words(header(reviewed))


def test_tick_is_taken_back_before_the_publication(client: Client, reviewed: ConditionPage) -> None:
    posted(client, reviewed, summary="Speling.", **TICK)
    data = opened(client, edit_url(reviewed))
    del data["is_minor_change"]
    client.post(edit_url(reviewed), {**data, **PUBLISH})
    assert status(reviewed) is ReviewStatus.CHANGED


def test_tick_is_kept_while_the_form_is_shown_again(
    client: Client, reviewed: ConditionPage
) -> None:
    data: Data = {**opened(client, edit_url(reviewed)), **TICK, "summary": ""}
    response = client.post(edit_url(reviewed), {**data, "change_note": "Corrected.", **PUBLISH})
    assert response.status_code == 200
    again = form_data(response.context["form"])
    assert (again["change_note"], again["is_minor_change"]) == ("Corrected.", "on")


# A tick is said of one change


@pytest.mark.parametrize("typed", [{"summary": "Speling."}, {}], ids=["changed", "the same"])
def test_form_is_empty_after_the_publication(
    client: Client, reviewed: ConditionPage, typed: dict[str, str]
) -> None:
    published(client, reviewed, **typed, change_note="Spelling.", **TICK)
    assert asked(client, reviewed) == ("", False)


@pytest.mark.parametrize("typed", [{"summary": "Speling."}, {}], ids=["changed", "the same"])
def test_tick_does_not_excuse_what_code_publishes_later(
    client: Client, reviewed: ConditionPage, typed: dict[str, str]
) -> None:
    published(client, reviewed, **typed, **TICK)
    assert change(reviewed, summary="Take ten tablets.").review_status is ReviewStatus.CHANGED


def test_tick_does_not_excuse_what_a_draft_of_before_publishes_later(
    client: Client, reviewed: ConditionPage
) -> None:
    """Somebody ticked it for one draft; meanwhile something else was published."""
    posted(client, reviewed, summary="Speling.", **TICK)
    ticked = fresh(reviewed).get_latest_revision()
    change(reviewed, summary="Take ten tablets.", is_minor_change=False, changed_from="")
    ticked.publish()
    assert status(reviewed) is ReviewStatus.CHANGED


def test_tick_does_not_come_back_with_the_content(client: Client, reviewed: ConditionPage) -> None:
    """What it was said of was taken back; it says nothing of the next change."""
    before = reviewed.summary
    published(client, reviewed, summary="Speling.", **TICK)
    change(reviewed, summary=before)
    assert status(reviewed) is ReviewStatus.CURRENT
    assert change(reviewed, summary="Take ten tablets.").review_status is ReviewStatus.CHANGED


def test_tick_for_a_change_is_not_sent_with_the_form_that_was_opened_before(
    client: Client, reviewed: ConditionPage
) -> None:
    """Opened before somebody else published, and posted after: of which change is it said?"""
    data = {**opened(client, edit_url(reviewed)), **TICK, **PUBLISH}
    change(reviewed, title="Take ten tablets")
    client.post(edit_url(reviewed), {**data, "summary": "Speling."})
    page = fresh(reviewed)
    assert (page.title, page.summary) == ("Neck pain", "Speling.")
    assert page.review_status is ReviewStatus.CHANGED


# What readers are told of a change


def test_change_note_is_shown_to_readers(client: Client, reviewed: ConditionPage) -> None:
    published(client, reviewed, summary="Something else.", change_note="A new exercise.")
    assert "A new exercise." in words(header(reviewed))


def test_change_note_is_not_shown_before_the_publication(
    client: Client, reviewed: ConditionPage
) -> None:
    posted(client, reviewed, summary="Something else.", change_note="A new exercise.")
    assert "A new exercise." not in Client().get(reviewed.url).content.decode()


def test_change_note_has_the_day_of_its_publication(
    client: Client, reviewed: ConditionPage
) -> None:
    before = timezone.localdate()
    published(client, reviewed, summary="Something else.", change_note="A new exercise.")
    assert days(header(reviewed))[2] in {
        before.isoformat(),
        timezone.localdate().isoformat(),
    }


def test_change_note_of_a_page_that_nobody_has_reviewed_is_shown(
    client: Client, condition: ConditionPage
) -> None:
    published(client, condition, summary="Something else.", change_note="A new exercise.")
    assert "A new exercise." in words(header(condition))


def test_change_note_is_shown_where_nothing_else_has_changed(
    client: Client, reviewed: ConditionPage
) -> None:
    """What was changed without a note is explained later."""
    published(client, reviewed, change_note="A new exercise.")
    assert "A new exercise." in words(header(reviewed))


def test_change_note_is_said_once(client: Client, reviewed: ConditionPage) -> None:
    published(client, reviewed, change_note="A new exercise.")
    noted = ReviewState.objects.get(page=reviewed.pk).change_noted_at
    published(client, reviewed)
    fresh(reviewed).save()
    assert ReviewState.objects.get(page=reviewed.pk).change_noted_at == noted


def test_next_change_note_takes_the_place_of_the_last(
    client: Client, reviewed: ConditionPage
) -> None:
    published(client, reviewed, summary="Something else.", change_note="First note.")
    published(client, reviewed, summary="Something else again.", change_note="Second note.")
    shown = words(header(reviewed))
    assert "Second note." in shown
    assert "First note." not in shown


def test_change_note_is_shown_with_an_approval_of_the_change(
    client: Client, reviewed: ConditionPage, reviewer: Any
) -> None:
    published(client, reviewed, summary="Something else.", change_note="A new exercise.")
    record_review(fresh(reviewed), reviewer.user, Finding())
    assert status(reviewed) is ReviewStatus.CURRENT
    assert "A new exercise." in words(header(reviewed))


def test_change_note_that_is_too_long_is_refused(client: Client, reviewed: ConditionPage) -> None:
    data = {**opened(client, edit_url(reviewed)), "change_note": "x" * 256, **PUBLISH}
    response = client.post(edit_url(reviewed), data)
    assert list(response.context["form"].errors) == ["change_note"]


def test_note_of_the_reviewer_is_not_the_change_note(
    client: Client, admin: Any, condition: ConditionPage, reviewer: Any
) -> None:
    record_review(
        condition, reviewer.user, Finding(ReviewOutcome.CHANGES_NEEDED, note="For the clinic.")
    )
    form = page_form(latest(condition), admin)
    assert form_data(form)["change_note"] == ""
