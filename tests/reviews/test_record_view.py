"""The screen on which a clinician says what they found of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry

from tests import factories
from tests.actions.test_evidence import regrade
from tests.clinic import treatments
from tests.forms.posting import fresh
from tests.page_types import ConditionIndexPage, ConditionPage, Page
from tests.reviews.reviewing import (
    DAY,
    answered,
    body_with,
    change,
    of_user,
    review_url,
    told,
)
from tests.sharing import shared
from wagtail_triggerpoint.actions.groups import ROLES
from wagtail_triggerpoint.actions.reviews import Finding, latest_due, record_review
from wagtail_triggerpoint.models import (
    Claim,
    PageToCheck,
    ReviewInterval,
    ReviewMixin,
    ReviewOutcome,
    ReviewRecord,
    ReviewSettings,
    ReviewState,
    ReviewStatus,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.reviews.digests import content_digest

__all__ = ["treatments"]

EDITOR, CLINICIAN, MODERATOR = (role.name for role in ROLES)


@pytest.fixture
def clinician(reviewer: Any) -> Client:
    return of_user(reviewer.user)


def errors(response: Any) -> list[str]:
    """The fields at which the form that is shown again says what is wrong."""
    assert response.status_code == 200, response
    return list(response.context["form"].errors)


# Recording


def test_form_is_shown_to_a_reviewer(clinician: Client, condition: ConditionPage) -> None:
    response = clinician.get(review_url(condition))
    assert response.status_code == 200
    assert 'name="outcome"' in response.content.decode()


def test_form_chooses_nothing_beforehand(clinician: Client, condition: ConditionPage) -> None:
    html = clinician.get(review_url(condition)).content.decode()
    assert 'name="has_read"' in html
    assert 'type="radio"' in html
    assert " checked" not in html.split('name="outcome"', 1)[1].split("</form>")[0]


def test_approval_is_recorded(clinician: Client, condition: ConditionPage, reviewer: Any) -> None:
    data = answered(clinician, review_url(condition), note="Read twice.")
    response = clinician.post(review_url(condition), data)
    assert response.status_code == 302
    record = ReviewRecord.objects.get()
    assert (record.page_id, record.reviewer, record.user) == (
        condition.pk,
        reviewer,
        reviewer.user,
    )
    assert (record.outcome, record.note) == (ReviewOutcome.APPROVED, "Read twice.")
    assert record.next_due == latest_due(condition)
    assert record.revision == condition.latest_revision
    assert fresh(condition).review_status is ReviewStatus.CURRENT


def test_approval_leads_to_the_page_and_says_so(
    clinician: Client, condition: ConditionPage
) -> None:
    data = answered(clinician, review_url(condition))
    response = clinician.post(review_url(condition), data)
    assert response.headers["location"] == reverse("wagtailadmin_pages:edit", args=[condition.pk])
    assert "Neck pain" in told(response)


def test_next_review_can_be_earlier(clinician: Client, condition: ConditionPage) -> None:
    earlier = clinic_today() + 30 * DAY
    data = answered(clinician, review_url(condition), next_due=earlier.isoformat())
    clinician.post(review_url(condition), data)
    assert ReviewRecord.objects.get().next_due == earlier


def test_next_review_that_is_left_empty_is_as_late_as_the_site_has_it(
    clinician: Client, condition: ConditionPage
) -> None:
    ReviewSettings.objects.create(site=condition.get_site(), interval=6)
    data = answered(clinician, review_url(condition), next_due="")
    clinician.post(review_url(condition), data)
    assert ReviewRecord.objects.get().next_due == latest_due(condition)


def test_form_offers_the_interval_of_this_kind_of_page(
    clinician: Client, condition: ConditionPage
) -> None:
    settings = ReviewSettings.objects.create(site=condition.get_site(), interval=6)
    kind = ConditionPage._meta.label_lower
    ReviewInterval.objects.create(settings=settings, page_type=kind, months=3)
    data = answered(clinician, review_url(condition))
    assert data["next_due"] == [latest_due(condition).isoformat()]
    assert latest_due(condition) < clinic_today() + 100 * DAY


def test_request_for_changes_is_recorded(clinician: Client, condition: ConditionPage) -> None:
    answers = {"outcome": ReviewOutcome.CHANGES_NEEDED, "note": "The dose is wrong."}
    data = answered(clinician, review_url(condition), **answers)
    assert clinician.post(review_url(condition), data).status_code == 302
    record = ReviewRecord.objects.get()
    assert (record.outcome, record.next_due) == (ReviewOutcome.CHANGES_NEEDED, None)
    assert fresh(condition).review_status is ReviewStatus.CHANGES_NEEDED


def test_review_is_in_the_history_of_the_page(
    clinician: Client, condition: ConditionPage, reviewer: Any
) -> None:
    clinician.post(review_url(condition), answered(clinician, review_url(condition)))
    entry = PageLogEntry.objects.get(action="wagtail_triggerpoint.review.record")
    assert (entry.page_id, entry.user) == (condition.pk, reviewer.user)
    history = clinician.get(reverse("wagtailadmin_pages:history", args=[condition.pk]))
    assert reviewer.name in history.content.decode()


def test_review_publishes_nothing(clinician: Client, draft: ConditionPage) -> None:
    draft.save_revision()
    clinician.post(review_url(draft), answered(clinician, review_url(draft)))
    assert ReviewRecord.objects.get().page_id == draft.pk
    assert not fresh(draft).live


def test_page_that_was_made_without_versions_can_be_reviewed(
    clinician: Client, index: ConditionIndexPage, author: Any
) -> None:
    made = _without_versions(index, author)
    clinician.post(review_url(made), answered(clinician, review_url(made)))
    assert ReviewRecord.objects.get().revision is None
    assert fresh(made).review_status is ReviewStatus.CURRENT


def _without_versions(index: ConditionIndexPage, author: Any) -> ConditionPage:
    """Live, as imports make pages."""
    body = factories.stream(factories.section())
    cards = factories.stream(factories.care_card())
    page = ConditionPage(
        title="Imported",
        summary="What this page is about.",
        author=author,
        body=body,
        when_to_get_help=cards,
    )
    made: ConditionPage = fresh(Page.objects.get(pk=index.pk).add_child(instance=page))
    assert made.live
    assert made.get_latest_revision() is None
    return made


# What readers see, and the draft


@shared
def drafted(condition: ConditionPage) -> ConditionPage:
    """A live page with a draft that differs."""
    condition.summary = "Only a draft."
    condition.save_revision()
    found: ConditionPage = fresh(condition)
    return found


def test_draft_is_what_is_reviewed(clinician: Client, drafted: ConditionPage) -> None:
    clinician.post(review_url(drafted), answered(clinician, review_url(drafted)))
    record = ReviewRecord.objects.get()
    assert record.revision == drafted.latest_revision
    assert record.digest == content_digest(drafted.get_latest_revision_as_object())
    assert fresh(drafted).review_status is ReviewStatus.NEVER


def test_live_version_is_reviewed_though_there_is_a_draft(
    clinician: Client, drafted: ConditionPage
) -> None:
    url = review_url(drafted, version="live")
    assert clinician.post(url, answered(clinician, url)).status_code == 302
    record = ReviewRecord.objects.get()
    assert record.revision == drafted.live_revision != drafted.latest_revision
    assert fresh(drafted).review_status is ReviewStatus.CURRENT


def test_live_version_of_what_was_made_without_versions_is_reviewed(
    clinician: Client, index: ConditionIndexPage, author: Any
) -> None:
    page = _without_versions(index, author)
    page.summary = "Only a draft."
    page.save_revision()
    url = review_url(page, version="live")
    clinician.post(url, answered(clinician, url))
    assert ReviewRecord.objects.get().digest == content_digest(fresh(page))
    assert fresh(page).review_status is ReviewStatus.CURRENT


def test_draft_that_was_never_published_is_reviewed_where_the_live_one_is_asked_for(
    clinician: Client, draft: ConditionPage
) -> None:
    draft.save_revision()
    url = review_url(draft, version="live")
    clinician.post(url, answered(clinician, url))
    assert ReviewRecord.objects.get().revision == fresh(draft).latest_revision


# What was checked with it


def _changes(page: Any) -> list[int]:
    return sorted(PageToCheck.objects.waiting().filter(page=page.pk).values_list("pk", flat=True))


@shared
def claim(clinic: Any) -> Claim:
    made: Claim = factories.ClaimFactory(certainty="moderate")
    return made


@shared
def citing(condition: ConditionPage, claim: Claim) -> ConditionPage:
    """A page whose evidence has changed twice."""
    page: ConditionPage = change(condition, body=body_with(claim))
    regrade(claim, "low")
    regrade(claim, "very_low")
    assert len(_changes(page)) == 2
    return page


@pytest.mark.parametrize("outcome", ReviewOutcome.values)
def test_evidence_that_was_on_the_screen_is_checked(
    clinician: Client, citing: ConditionPage, reviewer: Any, outcome: str
) -> None:
    data = answered(clinician, review_url(citing), outcome=outcome, note="Seen.")
    clinician.post(review_url(citing), data)
    assert _changes(citing) == []
    users = {row.checked_by for row in PageToCheck.objects.filter(page=citing.pk)}
    assert users == {reviewer.user}


def test_evidence_that_came_later_stays_on_the_list(
    clinician: Client, citing: ConditionPage
) -> None:
    """A retraction changes no word of the page: what was read is still what is there."""
    data = answered(clinician, review_url(citing))
    later = PageToCheck.objects.create(page=citing, kind="retracted", name="A study", is_shown=True)
    assert clinician.post(review_url(citing), data).status_code == 302
    assert _changes(citing) == [later.pk]


def test_evidence_of_another_page_is_not_checked(
    clinician: Client, condition: ConditionPage, draft: ConditionPage
) -> None:
    other = PageToCheck.objects.create(page=draft, kind="retracted", name="A study", is_shown=True)
    data = answered(clinician, review_url(condition), checked=[str(other.pk)])
    clinician.post(review_url(condition), data)
    assert _changes(draft) == [other.pk]


def test_evidence_is_not_checked_where_the_review_is_refused(
    clinician: Client, citing: ConditionPage
) -> None:
    before = _changes(citing)
    clinician.post(review_url(citing), answered(clinician, review_url(citing), has_read=None))
    assert _changes(citing) == before


# What is refused

NOTE = "What was typed just now."
TODAY = clinic_today()
BAD_ANSWERS: dict[str, tuple[dict[str, Any], str]] = {
    "no outcome": ({"outcome": None}, "outcome"),
    "another outcome": ({"outcome": "perfect"}, "outcome"),
    "not read": ({"has_read": None}, "has_read"),
    "due today": ({"next_due": TODAY.isoformat()}, "next_due"),
    "due in the past": ({"next_due": (TODAY - 9 * DAY).isoformat()}, "next_due"),
    "due too late": ({"next_due": (TODAY + 9999 * DAY).isoformat()}, "next_due"),
    "due on no day": ({"next_due": "30 February"}, "next_due"),
    "due in no year": ({"next_due": "0000-00-00"}, "next_due"),
    "long note": ({"note": NOTE * 999}, "note"),
    "other content": ({"digest": "1:abc"}, "__all__"),
    "no content": ({"digest": None}, "digest"),
    "long content": ({"digest": "1" * 81}, "digest"),
    "another number": ({"number": "7"}, "__all__"),
    "no number": ({"number": "-1"}, "number"),
    "evidence that is not there": ({"checked": ["999999999"]}, "checked"),
    "evidence that is no key": ({"checked": ["²"]}, "checked"),
}


@pytest.mark.parametrize("name", BAD_ANSWERS)
def test_form_is_shown_again_for(clinician: Client, condition: ConditionPage, name: str) -> None:
    answers, field = BAD_ANSWERS[name]
    data = answered(clinician, review_url(condition), **{"note": NOTE, **answers})
    response = clinician.post(review_url(condition), data)
    assert errors(response) == [field]
    assert NOTE in response.content.decode()
    assert not ReviewRecord.objects.exists()


def test_page_that_changed_is_reviewed_after_another_reading(
    clinician: Client, condition: ConditionPage
) -> None:
    """What was typed is kept, and the form holds on to what is there now."""
    stale = answered(clinician, review_url(condition), note=NOTE)
    change(condition, summary="Changed meanwhile.")
    response = clinician.post(review_url(condition), stale)
    form = response.context["form"]
    assert NOTE in response.content.decode()
    assert not form["has_read"].value()
    read = {name: form[name].value() for name in ("digest", "number", "checked")}
    again = {**stale, **read, "has_read": "on"}
    assert clinician.post(review_url(condition), again).status_code == 302
    assert ReviewRecord.objects.get().digest == content_digest(fresh(condition))


def test_evidence_that_somebody_else_has_checked_is_said_and_left_out(
    clinician: Client, citing: ConditionPage
) -> None:
    data = answered(clinician, review_url(citing))
    PageToCheck.objects.filter(pk=_changes(citing)[0]).update(checked_at=timezone.now())
    response = clinician.post(review_url(citing), data)
    assert errors(response) == ["checked"]
    assert "is another by now" in response.content.decode()
    form = response.context["form"]
    again = {**data, "checked": form["checked"].value()}
    assert clinician.post(review_url(citing), again).status_code == 302


def test_form_is_shown_again_for_changes_without_a_note(
    clinician: Client, condition: ConditionPage
) -> None:
    due = (clinic_today() + 9 * DAY).isoformat()
    answers = {"outcome": ReviewOutcome.CHANGES_NEEDED, "note": "  ", "next_due": due}
    data = answered(clinician, review_url(condition), **answers)
    response = clinician.post(review_url(condition), data)
    assert len(errors(response)) == 1
    assert due in response.content.decode()
    assert not ReviewRecord.objects.exists()


def test_form_says_each_error(clinician: Client, condition: ConditionPage) -> None:
    data = answered(clinician, review_url(condition), digest="1:abc")
    response = clinician.post(review_url(condition), data)
    (message,) = response.context["form"].non_field_errors()
    assert message in response.content.decode()


def test_page_that_changed_meanwhile_is_to_be_read_again(
    clinician: Client, condition: ConditionPage
) -> None:
    data = answered(clinician, review_url(condition), note=NOTE)
    change(condition, summary="Something else.")
    response = clinician.post(review_url(condition), data)
    assert errors(response) == ["__all__"]
    assert NOTE in response.content.decode()
    assert not ReviewRecord.objects.exists()


def test_page_whose_evidence_changed_meanwhile_is_to_be_read_again(
    clinician: Client, citing: ConditionPage, claim: Claim
) -> None:
    data = answered(clinician, review_url(citing))
    regrade(claim, "high")
    assert errors(clinician.post(review_url(citing), data)) == ["__all__"]
    assert not ReviewRecord.objects.exists()


def test_review_that_somebody_else_made_meanwhile_is_to_be_read_first(
    clinician: Client, condition: ConditionPage
) -> None:
    data = answered(clinician, review_url(condition))
    first = record_review(condition, factories.reviewer().user, Finding())
    assert errors(clinician.post(review_url(condition), data)) == ["__all__"]
    assert ReviewRecord.objects.get() == first


def test_form_that_is_posted_twice_makes_one_record(
    clinician: Client, condition: ConditionPage
) -> None:
    data = answered(clinician, review_url(condition))
    assert clinician.post(review_url(condition), data).status_code == 302
    assert errors(clinician.post(review_url(condition), data)) == ["__all__"]
    assert ReviewRecord.objects.count() == 1


@pytest.mark.parametrize("name", ["__proto__", "user", "reviewer", "reviewed_on", "page"])
def test_field_that_no_form_has_changes_nothing(
    clinician: Client, condition: ConditionPage, reviewer: Any, name: str
) -> None:
    data = answered(clinician, review_url(condition), **{name: "1"})
    clinician.post(review_url(condition), data)
    record = ReviewRecord.objects.get()
    assert (record.page_id, record.user) == (condition.pk, reviewer.user)
    assert (record.reviewer, record.reviewed_on) == (reviewer, clinic_today())


def test_hostile_note_is_shown_as_text(clinician: Client, condition: ConditionPage) -> None:
    hostile = "</textarea><script>alert(1)</script>"
    data = answered(clinician, review_url(condition), note=hostile, has_read=None)
    html = clinician.post(review_url(condition), data).content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


# Who may


def _member(*groups: str) -> Any:
    user = factories.UserFactory()
    for name in groups:
        user.groups.add(Group.objects.get(name=name))
    return user


def _guest() -> Any:
    """May enter the admin, and nothing else."""
    user = factories.UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


def _without_credential() -> Any:
    person = factories.reviewer()
    person.credentials.all().delete()
    return person.user


def _expired() -> Any:
    person = factories.reviewer()
    person.credentials.update(expires=clinic_today() - DAY)
    return person.user


def _not_yet() -> Any:
    person = factories.reviewer()
    person.credentials.update(valid_from=clinic_today() + DAY)
    return person.user


def _unpublished() -> Any:
    person = factories.reviewer()
    person.unpublish()
    return person.user


def _inactive() -> Any:
    user = factories.reviewer().user
    user.is_active = False
    user.save()
    return user


def _without_the_right() -> Any:
    """Has the profile, and may edit the page, but not review it."""
    user = factories.reviewer().user
    user.groups.set([Group.objects.get(name=EDITOR)])
    return user


def _with_the_right_alone() -> Any:
    """May review, but no page."""
    user = factories.reviewer().user
    user.groups.clear()
    for codename in ("access_admin", "record_reviewrecord"):
        user.user_permissions.add(Permission.objects.get(codename=codename))
    return user


#: By role: who it is, and whether they see the screen.
ROLES_OF_USERS: dict[str, tuple[Callable[[], Any], bool]] = {
    "anonymous": (lambda: None, False),
    "no admin": (factories.UserFactory, False),
    "guest": (_guest, False),
    "editor": (lambda: _member(EDITOR), False),
    "moderator": (lambda: _member(MODERATOR), False),
    "editor with a profile": (_without_the_right, False),
    "reviewer without pages": (_with_the_right_alone, False),
    "inactive": (_inactive, False),
    "clinician without a profile": (lambda: _member(CLINICIAN), True),
    "clinician without a credential": (_without_credential, True),
    "clinician whose credential expired": (_expired, True),
    "clinician whose credential begins later": (_not_yet, True),
    "clinician whose profile is a draft": (_unpublished, True),
    "superuser without a profile": (lambda: factories.UserFactory(is_superuser=True), True),
}


@pytest.fixture
def good_answers(clinician: Client, condition: ConditionPage) -> dict[str, Any]:
    """What a reviewer would post."""
    return answered(clinician, review_url(condition))


def browser_of(user: Any) -> Client:
    return Client(raise_request_exception=False) if user is None else of_user(user)


@pytest.mark.parametrize("role", ROLES_OF_USERS)
def test_review_is_not_recorded_by(
    condition: ConditionPage, good_answers: dict[str, Any], role: str
) -> None:
    make, _ = ROLES_OF_USERS[role]
    response = browser_of(make()).post(review_url(condition), good_answers)
    assert response.status_code in {200, 302, 403}
    assert not ReviewRecord.objects.exists()


@pytest.mark.parametrize("role", ROLES_OF_USERS)
def test_screen_is_shown_to_those_who_could_review_pages(
    reviewer: Any, condition: ConditionPage, role: str
) -> None:
    make, is_shown = ROLES_OF_USERS[role]
    response = browser_of(make()).get(review_url(condition))
    assert (response.status_code == 200) is is_shown


@pytest.mark.parametrize("role", [role for role, (_, shown) in ROLES_OF_USERS.items() if shown])
def test_screen_says_why_somebody_may_not_review(
    reviewer: Any, condition: ConditionPage, role: str
) -> None:
    response = browser_of(ROLES_OF_USERS[role][0]()).get(review_url(condition))
    assert response.context["reason"]
    assert 'name="outcome"' not in response.content.decode()


def test_author_does_not_review(
    clinician: Client, condition: ConditionPage, reviewer: Any, good_answers: dict[str, Any]
) -> None:
    page = change(condition, author=reviewer)
    # Who wrote it is no content: what was on the screen is still right.
    assert good_answers["digest"] == [content_digest(page)]
    assert clinician.get(review_url(page)).context["reason"]
    assert errors(clinician.post(review_url(page), good_answers)) == ["__all__"]
    assert not ReviewRecord.objects.exists()


def test_author_of_the_draft_does_not_review_it(
    clinician: Client, condition: ConditionPage, reviewer: Any, good_answers: dict[str, Any]
) -> None:
    condition.author = reviewer
    condition.save_revision()
    assert errors(clinician.post(review_url(condition), good_answers)) == ["__all__"]
    assert not ReviewRecord.objects.exists()


def test_author_reviews_where_the_site_lets_them(
    clinician: Client, condition: ConditionPage, reviewer: Any
) -> None:
    page = change(condition, author=reviewer)
    ReviewSettings.objects.create(site=page.get_site(), authors_may_review=True)
    clinician.post(review_url(page), answered(clinician, review_url(page)))
    assert ReviewRecord.objects.get().reviewer == reviewer


def test_right_that_is_taken_away_meanwhile_is_asked_for(
    clinician: Client, condition: ConditionPage, reviewer: Any, good_answers: dict[str, Any]
) -> None:
    reviewer.credentials.update(expires=clinic_today() - DAY)
    assert errors(clinician.post(review_url(condition), good_answers)) == ["__all__"]
    assert not ReviewRecord.objects.exists()


def test_superuser_with_a_profile_reviews(condition: ConditionPage, reviewer: Any) -> None:
    reviewer.user.groups.clear()
    reviewer.user.is_superuser = True
    reviewer.user.save()
    clinician = of_user(reviewer.user)
    clinician.post(review_url(condition), answered(clinician, review_url(condition)))
    assert ReviewRecord.objects.get().reviewer == reviewer


# Which pages


def confined(reviewer: Any, page: Any) -> Client:
    """The browser of ``reviewer``, who may work on ``page`` and what is below it alone."""
    group = Group.objects.create(name="Of one section")
    for codename in ("access_admin", "record_reviewrecord"):
        group.permissions.add(Permission.objects.get(codename=codename))
    permission = Permission.objects.get(
        content_type__app_label=Page._meta.app_label,
        codename=f"change_{Page._meta.model_name}",
    )
    GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    reviewer.user.groups.set([group])
    return of_user(type(reviewer.user).objects.get(pk=reviewer.user.pk))


def test_page_in_the_own_part_of_the_tree_is_reviewed(
    condition: ConditionPage, reviewer: Any
) -> None:
    clinician = confined(reviewer, Page.objects.get(pk=condition.get_parent().pk))
    clinician.post(review_url(condition), answered(clinician, review_url(condition)))
    assert ReviewRecord.objects.get().page_id == condition.pk


def test_page_in_another_part_of_the_tree_is_not_reviewed(
    condition: ConditionPage, reviewer: Any, good_answers: dict[str, Any]
) -> None:
    elsewhere = factories.ConditionIndexPageFactory(title="Elsewhere")
    clinician = confined(reviewer, Page.objects.get(pk=elsewhere.pk))
    assert clinician.get(review_url(condition)).status_code != 200
    clinician.post(review_url(condition), good_answers)
    assert not ReviewRecord.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_alias_is_not_reviewed(
    clinician: Client,
    condition: ConditionPage,
    index: ConditionIndexPage,
    good_answers: dict[str, Any],
    method: str,
) -> None:
    alias = condition.create_alias(parent=index, update_slug="alias")
    response = getattr(clinician, method)(review_url(alias), good_answers)
    assert response.status_code == 404
    assert not ReviewRecord.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_page_of_a_type_that_is_not_reviewed_is_not_found(
    clinician: Client, index: ConditionIndexPage, good_answers: dict[str, Any], method: str
) -> None:
    assert not isinstance(index, ReviewMixin)
    response = getattr(clinician, method)(review_url(index), good_answers)
    assert response.status_code == 404
    assert not ReviewRecord.objects.exists()


def test_page_that_is_gone_is_not_found(
    clinician: Client, condition: ConditionPage, good_answers: dict[str, Any]
) -> None:
    url = review_url(condition)
    fresh(condition).delete()
    assert clinician.get(url).status_code == 404
    assert clinician.post(url, good_answers).status_code == 404


def test_page_of_every_reviewed_type_is_reviewed(
    clinician: Client, author: Any, treatments: Any
) -> None:
    treatment = factories.TreatmentPageFactory(parent=treatments, author=author)
    for page in (
        treatment,
        factories.BenefitListPageFactory(parent=treatment, author=author),
        factories.AftercarePageFactory(parent=treatment, author=author),
    ):
        clinician.post(review_url(page), answered(clinician, review_url(page)))
        assert fresh(page).review_status is ReviewStatus.CURRENT, page


# The way there


@pytest.mark.parametrize("name", ["wagtailadmin_pages:edit", "wagtailadmin_explore"])
def test_page_offers_its_review_to_reviewers_alone(
    clinician: Client, condition: ConditionPage, name: str
) -> None:
    target = condition if name.endswith("edit") else condition.get_parent()
    url = reverse(name, args=[target.pk])
    assert review_url(condition) in clinician.get(url).content.decode()
    moderator = of_user(_member(MODERATOR))
    assert review_url(condition) not in moderator.get(url).content.decode()


def test_screen_compares_with_the_last_approval(
    clinician: Client, condition: ConditionPage
) -> None:
    clinician.post(review_url(condition), answered(clinician, review_url(condition)))
    first = ReviewRecord.objects.get().revision_id
    page = change(condition, summary="Something else.")
    compare = reverse(
        "wagtailadmin_pages:revisions_compare", args=[page.pk, first, page.latest_revision.pk]
    )
    assert compare in clinician.get(review_url(page)).content.decode()
    assert clinician.get(compare).status_code == 200


def test_screen_leads_to_the_version_that_is_reviewed(
    clinician: Client, drafted: ConditionPage
) -> None:
    view_draft = reverse("wagtailadmin_pages:view_draft", args=[drafted.pk])
    html = clinician.get(review_url(drafted)).content.decode()
    assert f'href="{view_draft}"' in html
    html = clinician.get(review_url(drafted, version="live")).content.decode()
    assert f'href="{drafted.url}"' in html


def test_state_of_a_page_is_kept_while_nothing_is_recorded(
    clinician: Client, condition: ConditionPage
) -> None:
    before = list(ReviewState.objects.values())
    clinician.get(review_url(condition))
    assert list(ReviewState.objects.values()) == before
