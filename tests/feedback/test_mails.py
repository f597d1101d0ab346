"""The clinic is told of each report: once, and with nothing in the mail that is not public."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse

from tests.feedback.backends import DOWN, LISTENING, REFUSED, STRANGE
from tests.feedback.conftest import Post
from tests.models.people import locale, translation_of
from tests.page_types import ConditionPage
from wagtail_triggerpoint.models import ClinicSettings, PageReport, ReviewSettings

LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


def recipients(outbox: list[Any]) -> list[list[str]]:
    return [mail.recipients() for mail in outbox]


# To whom


def test_clinic_is_told(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    post(condition)
    assert recipients(mailoutbox) == [[mailbox]]
    assert PageReport.objects.get().mailed_at is not None


def test_address_for_reports_comes_first(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    ReviewSettings.objects.create(site=condition.get_site(), reports_email="desk@example.org")
    post(condition)
    assert recipients(mailoutbox) == [["desk@example.org"]]


def test_report_is_kept_where_nobody_can_be_told(
    post: Post, condition: ConditionPage, mailoutbox: list[Any]
) -> None:
    ClinicSettings.objects.update(email="")
    assert post(condition).status_code == 302
    assert mailoutbox == []
    assert PageReport.objects.get().mailed_at is None


# What it says


def test_mail_names_the_page_and_leads_to_the_report(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    post(condition)
    (mail,) = mailoutbox
    stored = PageReport.objects.get()
    assert condition.title in mail.body
    path = reverse("triggerpoint_reader_report", args=[stored.pk])
    assert f"http://testserver{path}" in mail.body.split()


def test_mail_holds_no_word_of_the_reader(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    post(condition, text="My hushback hurts since I fell.")
    (mail,) = mailoutbox
    assert "hushback" not in str(mail.message())
    assert "hushback" not in mail.subject + mail.body


def test_mail_holds_no_title_of_a_draft(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    condition.title = "Hushdraft"
    condition.save_revision()
    post(condition)
    (mail,) = mailoutbox
    assert "Neck pain" in mail.body
    assert "Hushdraft" not in mail.subject + mail.body


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_title_with_line_breaks_writes_no_header(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any], ending: str
) -> None:
    title = f"Neck{ending}Bcc: victim@example.org{ending}{ending}Pay here"
    ConditionPage.objects.filter(pk=condition.pk).update(title=title)
    assert post(condition).status_code == 302
    (mail,) = mailoutbox
    assert mail.recipients() == [mailbox]
    assert mail.message()["Bcc"] is None
    assert len(mail.subject.splitlines()) == 1
    assert not [line for line in mail.body.splitlines() if line.startswith(("Bcc", "Pay"))]


@pytest.mark.usefixtures("mailbox")
def test_mail_is_written_in_the_language_of_the_site(
    post: Post, condition: ConditionPage, author: Any, settings: Any, mailoutbox: list[Any]
) -> None:
    """The clinic reads it, not whoever was reading the page in another language."""
    settings.EMAIL_BACKEND = LISTENING
    translation_of(author, "ar")
    page: Any = condition.copy_for_translation(locale("ar"), copy_parents=True)
    page.save_revision().publish()
    page = ConditionPage.objects.get(pk=page.pk)
    assert "/ar/" in page.get_url()
    post(page)
    (mail,) = mailoutbox
    assert mail.language == settings.LANGUAGE_CODE


# A mail server that is not there


@pytest.mark.parametrize("backend", [DOWN, REFUSED])
def test_report_is_kept_while_there_is_no_mail_server(
    post: Post, condition: ConditionPage, mailbox: str, settings: Any, backend: str
) -> None:
    settings.EMAIL_BACKEND = backend
    assert post(condition).status_code == 302
    assert PageReport.objects.get().mailed_at is None


def test_report_is_mailed_by_the_daily_command_once(
    post: Post, condition: ConditionPage, mailbox: str, settings: Any, mailoutbox: list[Any]
) -> None:
    settings.EMAIL_BACKEND = DOWN
    post(condition)
    call_command("triggerpoint_daily")
    assert PageReport.objects.get().mailed_at is None
    settings.EMAIL_BACKEND = LOCMEM
    call_command("triggerpoint_daily")
    assert recipients(mailoutbox) == [[mailbox]]
    assert PageReport.objects.get().mailed_at is not None
    call_command("triggerpoint_daily")
    assert len(mailoutbox) == 1


def test_report_that_was_mailed_is_not_mailed_again(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    post(condition)
    call_command("triggerpoint_daily")
    assert len(mailoutbox) == 1


def test_report_waits_for_an_address(
    post: Post, condition: ConditionPage, mailoutbox: list[Any]
) -> None:
    ClinicSettings.objects.update(email="")
    post(condition)
    call_command("triggerpoint_daily")
    ClinicSettings.objects.update(email="clinic@example.org")
    call_command("triggerpoint_daily")
    assert recipients(mailoutbox) == [["clinic@example.org"]]


def test_address_that_is_none_keeps_no_report_from_being_stored(
    post: Post, condition: ConditionPage, mailoutbox: list[Any]
) -> None:
    ClinicSettings.objects.update(email="clinic@example.org\nBcc: victim@example.org")
    assert post(condition).status_code == 302
    assert mailoutbox == []
    assert PageReport.objects.get().mailed_at is None


def test_report_that_waits_names_the_page_as_its_reader_saw_it(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any], settings: Any
) -> None:
    settings.EMAIL_BACKEND = STRANGE
    assert post(condition).status_code == 302
    settings.EMAIL_BACKEND = LOCMEM
    type(condition).objects.filter(pk=condition.pk).update(live=False, title="Only a draft")
    call_command("triggerpoint_daily")
    (mail,) = mailoutbox
    assert condition.title in mail.body
    assert "Only a draft" not in mail.body
