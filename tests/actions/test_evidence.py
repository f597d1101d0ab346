"""A claim or a source that changes puts each page that uses it on the list, and no other."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from tests import factories
from tests.factories import benefit, block, section, stream
from tests.forms.posting import fresh
from tests.models.people import locale, publish
from tests.page_types import BenefitListPage, ConditionPage, Page
from tests.rendering.reading import soup
from tests.sharing import shared
from wagtail_triggerpoint.actions import evidence
from wagtail_triggerpoint.actions.references import save_reference
from wagtail_triggerpoint.certainty import Certainty
from wagtail_triggerpoint.models import ChangeKind, Claim, Direction, PageToCheck, Reference
from wagtail_triggerpoint.models.pages_to_check import LONGEST_NAME
from wagtail_triggerpoint.models.publishing import SCHEDULED

pytestmark = pytest.mark.django_db


#: A language beside that of the site.
OTHER = "en" if settings.LANGUAGE_CODE == "de" else "de"


class World:
    """One claim with one source, and pages that use it in every way, beside some that do not."""

    def __init__(self) -> None:
        factories.ClinicSettingsFactory()
        self.source = factories.ReferenceFactory()
        self.claim = factories.ClaimFactory(sources=[self.source], certainty="moderate")
        self.other = factories.ClaimFactory(certainty="moderate")
        self.index = factories.ConditionIndexPageFactory()
        self.author = factories.TherapistFactory()
        self.live = self.condition("Live", self.claim)
        self.unrelated = self.condition("Unrelated", self.other)
        self.nothing = self.condition("Nothing", None)

    def condition(self, title: str, claim: Claim | None, **values: Any) -> Any:
        return factories.ConditionPageFactory(
            parent=self.index, title=title, author=self.author, body=body(claim), **values
        )


def body(claim: Claim | None) -> str:
    shown = [block("claim", claim.pk)] if claim else []
    return stream(section("What we know", factories.paragraph(), *shown))


@shared
def world(rows: None) -> World:
    return World()


def regrade(claim: Claim, certainty: str = "low", **values: Any) -> None:
    claim = fresh(claim)
    claim.certainty = certainty
    for name, value in values.items():
        setattr(claim, name, value)
    publish(claim)


def listed() -> dict[str, bool]:
    """Titles of the pages to check, and whether visitors read there what changed."""
    return {row.page.title: row.is_shown for row in PageToCheck.objects.waiting()}


# Which pages


def test_page_that_uses_a_regraded_claim_is_listed_and_no_other(world: World) -> None:
    regrade(world.claim)
    assert listed() == {"Live": True}


def test_draft_that_was_never_published_is_listed(world: World) -> None:
    world.condition("Draft", world.claim, live=False)
    regrade(world.claim)
    assert listed() == {"Live": True, "Draft": False}


def test_draft_of_a_live_page_is_listed(world: World) -> None:
    """Wagtail's index knows the published row alone."""
    world.nothing.body = body(world.claim)
    world.nothing.save_revision()
    regrade(world.claim)
    assert listed() == {"Live": True, "Nothing": False}


def test_scheduled_version_behind_a_newer_draft_is_listed(world: World) -> None:
    page = world.nothing
    page.body, page.go_live_at = body(world.claim), timezone.now() + datetime.timedelta(days=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    page.body, page.go_live_at = body(None), None
    page.save_revision()
    regrade(world.claim)
    assert listed() == {"Live": True, "Nothing": False}


def test_draft_that_no_longer_uses_the_claim_is_listed_while_it_is_published(world: World) -> None:
    world.live.body = body(None)
    world.live.save_revision()
    regrade(world.claim)
    assert listed() == {"Live": True}


def test_combining_characters_count_when_a_name_is_shortened(world: World) -> None:
    """Databases count each of them; SQLite, which would take any length, is not asked."""
    claim = fresh(world.claim)
    claim.statement = "n̥̊" * 100
    publish(claim)
    (row,) = PageToCheck.objects.filter(claim=claim)
    assert len(row.name) <= LONGEST_NAME
    assert len(row.after) <= LONGEST_NAME


def test_unpublished_page_is_listed_as_not_shown(world: World) -> None:
    world.live.unpublish()
    regrade(world.claim)
    assert listed() == {"Live": False}


def test_aliases_and_their_aliases_are_listed(world: World) -> None:
    root = Page.objects.get(pk=world.index.pk)
    alias = world.live.create_alias(parent=root, update_slug="alias")
    alias.create_alias(parent=root, update_slug="alias-of-alias")
    regrade(world.claim)
    slugs = set(PageToCheck.objects.values_list("page__slug", flat=True))
    assert slugs == {world.live.slug, "alias", "alias-of-alias"}


def german(world: World, claim: Claim) -> Any:
    world.index.copy_for_translation(locale(OTHER), copy_parents=True)
    page = world.live.copy_for_translation(locale(OTHER))
    page.title, page.body = "Deutsch", body(claim)
    page.save()
    return page


@pytest.mark.parametrize("names", ["source", "translation"])
def test_pages_in_every_language_are_listed(world: World, names: str) -> None:
    """Whichever row of the claim they name."""
    translation = world.claim.copy_for_translation(locale(OTHER))
    translation.save()
    german(world, world.claim if names == "source" else translation)
    regrade(world.claim)
    assert listed() == {"Live": True, "Deutsch": False}


def test_benefit_that_names_the_claim_is_listed(world: World) -> None:
    factories.BenefitListPageFactory(
        title="Benefits", author=world.author, benefits=stream(benefit(claim=world.claim.pk))
    )
    regrade(world.claim)
    assert listed() == {"Live": True, "Benefits": True}
    assert BenefitListPage.objects.get().triggerpoint_checks.count() == 1


# What changes


def test_retracted_source_lists_pages_of_the_claims_that_rest_on_it(world: World) -> None:
    world.source.is_retracted = True
    save_reference(world.source)
    assert listed() == {"Live": True}
    [row] = PageToCheck.objects.all()
    assert (row.kind, row.reference, row.name) == ("retracted", world.source, world.source.title)
    world.source.is_retracted = False
    save_reference(world.source)
    assert [row.kind for row in PageToCheck.objects.all()] == ["restored", "retracted"]


def test_source_that_text_cites_lists_the_page(world: World) -> None:
    alone = factories.ReferenceFactory()
    cited = f'<p>It helps.<a linktype="tp-reference" id="{alone.pk}">[1]</a></p>'
    text = stream(section("What we know", block("paragraph", cited)))
    factories.ConditionPageFactory(
        parent=world.index, title="Citing", author=world.author, body=text
    )
    alone.is_retracted = True
    save_reference(alone)
    assert listed() == {"Citing": True}


def test_source_that_only_gets_a_better_title_lists_nothing(world: World) -> None:
    world.source.title = "A better title"
    save_reference(world.source)
    assert listed() == {}


@pytest.mark.parametrize(
    ("change", "kind", "difference"),
    [
        ({"certainty": "low"}, "regraded", (Certainty.MODERATE.label, Certainty.LOW.label)),
        ({"certainty": "high"}, "regraded", (Certainty.MODERATE.label, Certainty.HIGH.label)),
        ({"direction": "harms"}, "turned", (Direction.HELPS.label, Direction.HARMS.label)),
        ({"statement": "it may help"}, "reworded", ("it helps", "it may help")),
    ],
    ids=["lower", "higher", "turned", "reworded"],
)
def test_change_of_a_claim_says_what_it_was(
    world: World, change: dict[str, str], kind: str, difference: tuple[str, str]
) -> None:
    Claim.objects.filter(pk=world.claim.pk).update(statement="it helps")
    claim = fresh(world.claim)
    for name, value in change.items():
        setattr(claim, name, value)
    publish(claim)
    [row] = PageToCheck.objects.all()
    assert (row.kind, row.difference) == (kind, " → ".join(map(str, difference)))


def test_new_words_of_a_translation_concern_pages_in_its_language(world: World) -> None:
    translation = world.claim.copy_for_translation(locale(OTHER))
    translation.statement, translation.live = "es hilft", True
    translation.save()
    german(world, world.claim)
    translation = fresh(translation)
    translation.statement = "es hilft vielleicht"
    publish(translation)
    assert listed() == {"Deutsch": False}


def test_claim_that_is_taken_off_the_site_lists_its_pages(world: World) -> None:
    fresh(world.claim).unpublish()
    [row] = PageToCheck.objects.all()
    assert (row.page.title, row.kind) == ("Live", "withdrawn")


def test_claim_that_is_deleted_lists_its_pages_and_leaves_its_name(world: World) -> None:
    name = str(world.claim)
    fresh(world.claim).delete()
    [row] = PageToCheck.objects.all()
    assert (row.page.title, row.kind, row.name, row.claim) == ("Live", "withdrawn", name, None)


def test_nobody_deletes_all_claims_who_forgot_to_filter() -> None:
    assert not hasattr(Claim.objects, "delete")


def test_claim_that_a_query_gives_twice_is_deleted_once(world: World) -> None:
    claim = factories.ClaimFactory(sources=2)
    world.condition("Twice", claim)
    Claim.objects.filter(references__reference__in=Reference.objects.all(), pk=claim.pk).delete()
    assert listed() == {"Twice": True}
    assert PageToCheck.objects.count() == 1


def test_claims_that_are_deleted_together_list_their_pages(world: World) -> None:
    translation = world.claim.copy_for_translation(locale(OTHER))
    translation.save()
    Claim.objects.filter(pk__in=[world.claim.pk, world.other.pk, translation.pk]).delete()
    assert listed() == {"Live": True, "Unrelated": True}
    assert not Claim.objects.exists()


def test_translation_that_is_taken_off_concerns_pages_in_its_language(world: World) -> None:
    translation = world.claim.copy_for_translation(locale(OTHER))
    translation.save()
    publish(translation)
    index = world.index.copy_for_translation(locale(OTHER), copy_parents=True)
    factories.ConditionPageFactory(
        parent=index, title="Elsewhere", author=world.author, body=body(world.claim), live=False
    )
    fresh(translation).unpublish()
    assert listed() == {"Elsewhere": False}


@pytest.mark.parametrize("is_scheduled", [False, True])
def test_claim_that_comes_back_with_another_grade_says_so(world: World, is_scheduled: bool) -> None:
    before = "high" if is_scheduled else "moderate"
    if is_scheduled:
        # As Wagtail's scheduler publishes.
        claim = fresh(world.claim)
        claim.certainty = "high"
        claim.save_revision().publish(log_action=SCHEDULED)
    fresh(world.claim).unpublish()
    PageToCheck.objects.all().delete()
    # The admin saves the row of what is not live with each draft.
    claim = fresh(world.claim)
    claim.certainty = "low"
    claim.save()
    regrade(claim, "very_low")
    [row] = PageToCheck.objects.all()
    assert (row.kind, row.before, row.after) == ("regraded", before, "very_low")
    assert fresh(world.claim).certainty_before == before


def test_claim_that_comes_back_as_it_was_lists_nothing(world: World) -> None:
    fresh(world.claim).unpublish()
    PageToCheck.objects.all().delete()
    publish(fresh(world.claim))
    assert listed() == {}
    assert fresh(world.claim).changed_at is None


@pytest.mark.parametrize("stored", ["<p>No JSON</p>", '["text"]', "7", '[{"type": "section"}]'])
def test_draft_that_cannot_be_read_hides_no_other(world: World, stored: str) -> None:
    """A field may have been something else when the draft was stored."""
    revision = world.unrelated.save_revision()
    Revision.objects.filter(pk=revision.pk).update(content={**revision.content, "body": stored})
    world.nothing.body = body(world.claim)
    world.nothing.save_revision()
    regrade(world.claim)
    assert listed() == {"Live": True, "Nothing": False}


def test_draft_of_a_claim_lists_nothing(world: World) -> None:
    claim = fresh(world.claim)
    claim.certainty = "low"
    claim.save_revision()
    assert listed() == {}


def test_claim_that_is_published_for_the_first_time_lists_nothing(world: World) -> None:
    claim = factories.ClaimFactory(live=False)
    world.condition("Waiting", claim)
    publish(claim)
    assert listed() == {}


def test_claim_that_is_published_unchanged_lists_nothing(world: World) -> None:
    publish(fresh(world.claim))
    assert listed() == {}


def test_change_that_fails_leaves_the_claim_as_it_was(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "log", lambda **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        regrade(world.claim)
    assert fresh(world.claim).certainty == "moderate"
    assert listed() == {}


# What is left behind


def test_history_of_the_page_tells_of_the_change(world: World) -> None:
    regrade(world.claim)
    [entry] = PageLogEntry.objects.filter(action=evidence.CHANGED)
    assert entry.page_id == world.live.pk
    changed = f"{Certainty.MODERATE.label} → {Certainty.LOW.label}"
    assert entry.message == f"{ChangeKind.REGRADED.label}: {world.claim} ({changed})"


def test_nothing_that_is_published_changes(world: World) -> None:
    before = ConditionPage.objects.filter(pk=world.live.pk).values().get()
    regrade(world.claim)
    assert ConditionPage.objects.filter(pk=world.live.pk).values().get() == before


def test_page_says_that_the_certainty_has_changed_until_it_is_published_again(
    world: World,
) -> None:
    regrade(world.claim)
    said = soup(fresh(world.live).url).select_one(".tp-claim__changed")
    assert said is not None
    before = str(Certainty.MODERATE.label)
    assert before in said.text
    assert str(Certainty.LOW.label) in soup(fresh(world.live).url).select_one(".tp-claim").text
    fresh(world.live).save_revision().publish()
    html = soup(fresh(world.live).url)
    assert html.select_one(".tp-claim__changed") is None
    # Whoever asks still learns of it.
    assert before in html.select_one(".tp-claim details").text


def test_older_draft_of_a_claim_does_not_rewrite_its_past(world: World) -> None:
    older = fresh(world.claim).save_revision()
    regrade(world.claim)
    older.publish()
    claim = fresh(world.claim)
    assert (claim.certainty, claim.certainty_before) == ("moderate", "low")
    assert PageToCheck.objects.count() == 2


# Checking


def test_checked_page_leaves_the_list(world: World) -> None:
    regrade(world.claim)
    user = factories.UserFactory(is_superuser=True)
    [row] = PageToCheck.objects.waiting()
    assert evidence.mark_checked(world.live, user, [row.pk]) == 1
    assert listed() == {}
    row.refresh_from_db()
    assert (row.checked_by, row.checked_at is not None) == (user, True)
    [entry] = PageLogEntry.objects.filter(action=evidence.CHECKED)
    assert str(world.claim) in entry.message


def test_change_that_came_meanwhile_stays_on_the_list(world: World) -> None:
    regrade(world.claim)
    seen = list(PageToCheck.objects.values_list("pk", flat=True))
    regrade(world.claim, "very_low")
    evidence.mark_checked(world.live, factories.UserFactory(is_superuser=True), seen)
    [left] = PageToCheck.objects.waiting()
    assert left.after == "very_low"


def test_change_of_another_page_is_not_checked_along(world: World) -> None:
    regrade(world.claim)
    regrade(world.other)
    user = factories.UserFactory(is_superuser=True)
    keys = list(PageToCheck.objects.values_list("pk", flat=True))
    assert evidence.mark_checked(world.live, user, keys) == 1
    assert listed() == {"Unrelated": True}


def test_nobody_without_a_right_to_the_page_checks_it(world: World) -> None:
    regrade(world.claim)
    keys = list(PageToCheck.objects.values_list("pk", flat=True))
    with pytest.raises(PermissionDenied):
        evidence.mark_checked(world.live, factories.UserFactory(), keys)
    assert listed() == {"Live": True}


def test_page_that_is_deleted_leaves_the_list(world: World) -> None:
    regrade(world.claim)
    world.live.delete()
    assert not PageToCheck.objects.exists()


def test_claim_of_another_name_does_not_matter(world: World) -> None:
    """A number in a text or another chooser is no claim."""
    claim = factories.ClaimFactory(certainty="moderate")
    numbers = stream(section("What we know", factories.paragraph(f"Claim {claim.pk}.")))
    factories.ConditionPageFactory(
        parent=world.index, title="Numbers", author=world.author, body=numbers
    )
    regrade(claim)
    assert listed() == {}
