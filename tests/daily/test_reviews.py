"""People are told of reviews that are due: each of it once, whenever the command runs."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from tests import factories
from tests.daily.telling import DAY, LOCMEM, due_in, in_words, lines, objected, of_reviews, told
from tests.feedback.backends import DOWN, STRANGE
from tests.page_types import ConditionPage
from tests.reviews.reviewing import change, stored
from tests.sharing import shared
from wagtail_triggerpoint.daily import Day
from wagtail_triggerpoint.daily.jobs import Unfinished
from wagtail_triggerpoint.daily.people import tell_people
from wagtail_triggerpoint.models import ReviewSettings, SentNotice
from wagtail_triggerpoint.reviews.dates import clinic_today

CHIEF = "chief@example.org"


@shared
def escalating(condition: ConditionPage) -> ReviewSettings:
    made: ReviewSettings = ReviewSettings.objects.create(
        site=condition.get_site(), escalation_email=CHIEF, escalation_days=14
    )
    return made


def another(page: Any, title: str) -> Any:
    return factories.ConditionPageFactory(parent=page.get_parent(), title=title, author=page.author)


# The reviewer


def test_reviewer_is_told_once_of_a_review_that_is_due(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 10)
    of_reviews()
    (mail,) = mailoutbox
    assert mail.recipients() == [reviewer.user.email]
    assert [condition.title in line for line in lines(mail)] == [True]
    path = reverse("triggerpoint_record_review", args=[condition.pk])
    assert f"http://testserver{path}" in mail.body.split()
    told(mailoutbox)
    of_reviews()
    of_reviews(9)
    assert mailoutbox == []


@pytest.mark.parametrize(("days", "count"), [(31, 0), (30, 1), (0, 1)])
def test_review_is_due_from_its_notice_on(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any], days: int, count: int
) -> None:
    due_in(condition, reviewer, days)
    of_reviews()
    assert len(mailoutbox) == count


def test_notice_that_a_site_has_set_is_kept_to(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any], settings: Any
) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"REVIEW_NOTICE_DAYS": 5}
    due_in(condition, reviewer, 10)
    of_reviews()
    assert mailoutbox == []
    of_reviews(5)
    assert len(mailoutbox) == 1


def test_overdue_review_is_told_of_after_the_one_that_was_due(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 10)
    of_reviews()
    (due,) = told(mailoutbox)[reviewer.user.email]
    of_reviews(11)
    (overdue,) = told(mailoutbox)[reviewer.user.email]
    assert due != overdue
    of_reviews(12)
    assert mailoutbox == []


def test_days_without_a_run_are_made_up_for_in_one_line(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    """Overdue stands for due: nobody is told first that it will be, and then that it was."""
    due_in(condition, reviewer, 10)
    of_reviews(50)
    assert [len(found) for found in told(mailoutbox).values()] == [1]
    of_reviews(5)
    assert mailoutbox == []


def test_next_review_is_told_of_again(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 10)
    of_reviews()
    told(mailoutbox)
    due_in(condition, reviewer, 100)
    of_reviews()
    assert mailoutbox == []
    of_reviews(80)
    assert len(mailoutbox) == 1


def test_change_is_told_of_once(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 500)
    change(condition, summary="Something else.")
    of_reviews()
    assert [len(found) for found in told(mailoutbox).values()] == [1]
    of_reviews()
    assert mailoutbox == []


def test_another_change_is_told_of_again(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 500)
    page = change(condition, summary="Something else.")
    of_reviews()
    told(mailoutbox)
    change(page, summary="Something else again.")
    of_reviews()
    assert list(told(mailoutbox)) == [reviewer.user.email]


def test_change_and_overdue_review_stand_in_one_mail(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, -1)
    change(condition, summary="Something else.")
    of_reviews()
    (mail,) = mailoutbox
    assert len(lines(mail)) == 2


def test_page_that_nobody_has_reviewed_is_no_news(
    condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    of_reviews()
    assert mailoutbox == []


def test_page_that_is_not_live_is_no_news(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, -1).unpublish()
    of_reviews()
    assert mailoutbox == []


def test_alias_is_no_news_of_its_own(
    condition: ConditionPage, reviewer: Any, index: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, -1)
    condition.create_alias(parent=index, update_slug="other-neck")
    of_reviews()
    assert [len(found) for found in told(mailoutbox).values()] == [1]


def test_several_pages_are_one_mail(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, -1)
    due_in(another(condition, "Back pain"), reviewer, 5)
    of_reviews()
    (mail,) = mailoutbox
    assert len(lines(mail)) == 2


def test_page_that_becomes_due_later_is_told_of_alone(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 5)
    due_in(another(condition, "Back pain"), reviewer, 60)
    of_reviews()
    told(mailoutbox)
    # Before the first is overdue.
    of_reviews(5)
    assert mailoutbox == []
    of_reviews(40)
    (found,) = told(mailoutbox).values()
    assert len([line for line in found if "Back pain" in line]) == 1


def test_each_person_is_told_of_their_own(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    colleague = factories.reviewer()
    due_in(condition, reviewer, 5)
    due_in(another(condition, "Back pain"), colleague, 5)
    of_reviews()
    found = told(mailoutbox)
    assert set(found) == {reviewer.user.email, colleague.user.email}
    assert ["Back pain" in line for line in found[colleague.user.email]] == [True]
    assert ["Neck pain" in line for line in found[reviewer.user.email]] == [True]


def test_user_who_has_left_is_not_told(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 5)
    type(reviewer.user).objects.filter(pk=reviewer.user.pk).update(is_active=False)
    of_reviews()
    assert mailoutbox == []


@pytest.mark.parametrize("gone", [{"is_active": False}, {"email": ""}])
def test_clinic_is_told_where_the_reviewer_cannot_be(
    condition: ConditionPage,
    reviewer: Any,
    mailbox: str,
    mailoutbox: list[Any],
    gone: dict[str, Any],
) -> None:
    due_in(condition, reviewer, 5)
    type(reviewer.user).objects.filter(pk=reviewer.user.pk).update(**gone)
    of_reviews()
    assert list(told(mailoutbox)) == [mailbox]


# The author


def test_author_is_told_of_changes_that_are_asked_for(
    condition: ConditionPage, author: Any, reviewer: Any, mailoutbox: list[Any]
) -> None:
    author.user = factories.UserFactory()
    author.save()
    objected(condition, reviewer)
    of_reviews()
    (mail,) = mailoutbox
    assert mail.recipients() == [author.user.email]
    edit_url = reverse("wagtailadmin_pages:edit", args=[condition.pk])
    assert f"http://testserver{edit_url}" in mail.body.split()
    told(mailoutbox)
    of_reviews(30)
    assert mailoutbox == []


def test_clinic_is_told_where_the_author_cannot_be(
    condition: ConditionPage, reviewer: Any, mailbox: str, mailoutbox: list[Any]
) -> None:
    objected(condition, reviewer)
    of_reviews()
    assert list(told(mailoutbox)) == [mailbox]


def test_note_of_the_reviewer_is_not_in_the_mail(
    condition: ConditionPage, reviewer: Any, mailbox: str, mailoutbox: list[Any]
) -> None:
    objected(condition, reviewer, note="Hushnote")
    of_reviews()
    (mail,) = mailoutbox
    assert "Hushnote" not in mail.body


# Whoever looks after the clinic


@pytest.mark.usefixtures("escalating")
@pytest.mark.parametrize(("days", "count"), [(13, 0), (14, 1), (40, 1)])
def test_chief_is_told_of_what_stays_overdue(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any], days: int, count: int
) -> None:
    due_in(condition, reviewer, -1)
    of_reviews(days - 1)
    assert len(told(mailoutbox).get(CHIEF, [])) == count


def test_chief_is_told_once(
    condition: ConditionPage, reviewer: Any, escalating: ReviewSettings, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, -1)
    for days in (20, 21, 200):
        of_reviews(days)
    assert [len(found) for found in told(mailoutbox).values()] == [1, 1]


def test_clinic_stands_in_for_the_chief(
    condition: ConditionPage, reviewer: Any, mailbox: str, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, -20)
    of_reviews()
    assert set(told(mailoutbox)) == {reviewer.user.email, mailbox}


def test_chief_who_reviews_is_told_one_thing_once(
    condition: ConditionPage, reviewer: Any, escalating: ReviewSettings, mailoutbox: list[Any]
) -> None:
    ReviewSettings.objects.update(escalation_email=reviewer.user.email)
    due_in(condition, reviewer, -20)
    of_reviews()
    of_reviews(1)
    assert [len(found) for found in told(mailoutbox).values()] == [1]


def test_review_ends_what_the_chief_is_told(
    condition: ConditionPage, reviewer: Any, escalating: ReviewSettings, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, -1)
    of_reviews()
    due_in(condition, reviewer, 500)
    told(mailoutbox)
    of_reviews(60)
    assert mailoutbox == []


# The mail


def test_mail_holds_no_title_of_a_draft(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    page = due_in(condition, reviewer, 5)
    page.title = "Hushdraft"
    page.save_revision()
    of_reviews()
    (mail,) = mailoutbox
    assert "Neck pain" in mail.body
    assert "Hushdraft" not in mail.body + mail.subject


def test_title_with_line_breaks_is_one_line(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    page = due_in(condition, reviewer, 5)
    ConditionPage.objects.filter(pk=page.pk).update(title="Neck\r\nBcc: a@example.org\n- pain")
    of_reviews()
    (mail,) = mailoutbox
    assert len(lines(mail)) == 1
    assert mail.message()["Bcc"] is None


def test_title_in_a_mail_is_no_markup(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    page = due_in(condition, reviewer, 5)
    ConditionPage.objects.filter(pk=page.pk).update(title="Neck & “back” 100% {{ pain }}")
    of_reviews()
    (mail,) = mailoutbox
    assert "Neck & “back” 100% {{ pain }}" in mail.body


@pytest.mark.parametrize("language", ["en", "de"])
def test_mail_is_in_the_language_of_the_users_admin(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any], language: str
) -> None:
    profile = UserProfile.get_for_user(reviewer.user)
    profile.preferred_language = language
    profile.save()
    due_in(condition, reviewer, 5)
    of_reviews()
    (line,) = told(mailoutbox)[reviewer.user.email]
    assert in_words(clinic_today() + 5 * DAY, language) in line


@pytest.mark.usefixtures("mailbox")
@pytest.mark.parametrize("language", ["en", "de"])
def test_mail_to_the_clinic_is_in_the_language_of_the_site(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any], settings: Any, language: str
) -> None:
    settings.LANGUAGE_CODE = language
    due_in(condition, reviewer, -20)
    of_reviews()
    (line,) = told(mailoutbox)["clinic@example.org"]
    assert in_words(clinic_today() - 20 * DAY, language) in line


# Mail that cannot be sent


def test_what_could_not_be_sent_is_sent_next_time(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any], settings: Any
) -> None:
    due_in(condition, reviewer, 5)
    settings.EMAIL_BACKEND = DOWN
    of_reviews()
    assert not SentNotice.objects.exists()
    settings.EMAIL_BACKEND = LOCMEM
    of_reviews(1)
    assert list(told(mailoutbox)) == [reviewer.user.email]
    of_reviews(2)
    assert mailoutbox == []


def test_broken_address_keeps_no_other_from_being_told(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    broken, other = factories.reviewer(), factories.reviewer()
    email = "a@example.org\nBcc: victim@example.org"
    type(broken.user).objects.filter(pk=broken.user.pk).update(email=email)
    due_in(condition, reviewer, 5)
    due_in(another(condition, "Back pain"), broken, 5)
    due_in(another(condition, "Foot pain"), other, 5)
    of_reviews()
    assert set(told(mailoutbox)) == {reviewer.user.email, other.user.email}
    assert not SentNotice.objects.filter(recipient=email).exists()


def test_job_says_how_many_it_told(condition: ConditionPage, reviewer: Any) -> None:
    today = Day(clinic_today())
    assert tell_people(today) == ""
    due_in(condition, reviewer, 5)
    assert tell_people(today) == "Told 1 people."
    assert tell_people(today) == ""


def test_person_gets_one_mail_of_reviews_and_credentials(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any]
) -> None:
    due_in(condition, reviewer, 5)
    factories.CredentialFactory(therapist=reviewer, expires=clinic_today() + 20 * DAY)
    tell_people(Day(clinic_today()))
    (mail,) = [mail for mail in mailoutbox if mail.recipients() == [reviewer.user.email]]
    assert len(lines(mail)) == 2


def test_address_of_the_clinic_that_is_a_persons_gets_one_mail(
    condition: ConditionPage, reviewer: Any, mailbox: str, mailoutbox: list[Any]
) -> None:
    type(reviewer.user).objects.filter(pk=reviewer.user.pk).update(email=mailbox)
    UserProfile.objects.create(user=reviewer.user, preferred_language="de")
    due_in(condition, reviewer, 5)
    factories.CredentialFactory(therapist=reviewer, expires=clinic_today() + 20 * DAY)
    tell_people(Day(clinic_today()))
    (mail,) = mailoutbox
    with override("de"):
        assert mail.subject == gettext("What needs your attention on the clinic’s site")


def test_objection_does_not_silence_that_a_page_is_overdue(
    condition: ConditionPage, reviewer: Any, escalating: ReviewSettings, mailoutbox: list[Any]
) -> None:
    today = clinic_today()
    stored(condition, reviewer, reviewed_on=today - 600 * DAY, next_due=today - 20 * DAY)
    objected(condition, reviewer)
    of_reviews()
    assert len(told(mailoutbox)[CHIEF]) == 2


def test_mail_server_of_any_kind_keeps_nobody_else_from_being_told(
    condition: ConditionPage, reviewer: Any, mailoutbox: list[Any], settings: Any
) -> None:
    """A backend of another package raises errors of its own."""
    due_in(condition, reviewer, 5)
    settings.EMAIL_BACKEND = STRANGE
    with pytest.raises(Unfinished):
        tell_people(Day(clinic_today()))
    settings.EMAIL_BACKEND = LOCMEM
    assert tell_people(Day(clinic_today())) == "Told 1 people."


# Nothing else


def test_command_takes_no_page_off_the_site(
    condition: ConditionPage, reviewer: Any, mailbox: str
) -> None:
    overdue = due_in(condition, reviewer, -700)
    changed = due_in(another(condition, "Back pain"), reviewer, 500)
    change(changed, summary="Something else.")
    opposed = objected(another(condition, "Foot pain"), reviewer)
    pages = ConditionPage.objects.filter(pk__in=[overdue.pk, changed.pk, opposed.pk])
    reviewer.credentials.update(expires=clinic_today() - DAY)
    before = sorted(pages.values_list("pk", "live", "title", "latest_revision"))
    call_command("triggerpoint_daily")
    assert sorted(pages.values_list("pk", "live", "title", "latest_revision")) == before
    reviewer.refresh_from_db()
    assert reviewer.live
