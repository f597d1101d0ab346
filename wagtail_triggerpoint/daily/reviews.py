"""Reviews that are due, and content that time has changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from wagtail_triggerpoint.actions.page_reports import mail_reports
from wagtail_triggerpoint.actions.reviews import recheck
from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.daily.jobs import Day
from wagtail_triggerpoint.daily.notices import Notice, Recipient
from wagtail_triggerpoint.models import (
    ClinicSettings,
    PageReport,
    ReviewMixin,
    ReviewRecord,
    ReviewSettings,
    ReviewState,
)
from wagtail_triggerpoint.reviews.dates import in_words
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model, page_types

#: In the language of whoever reads it.
day_in_words = lazy(in_words, str)

_DUE = _("“%(page)s” is due for its review on %(date)s.")
_OVERDUE = _("“%(page)s” has been overdue for its review since %(date)s.")
_STAYS_OVERDUE = _("Nobody has reviewed “%(page)s”, which was due on %(date)s.")
_CHANGED = _("“%(page)s” has changed since its review.")
_CHANGES_NEEDED = _("A reviewer has asked for changes to “%(page)s”.")


def notices_of_reviews(day: Day) -> Iterator[Notice]:
    """What is due, overdue or changed, and what changes are asked for; those who look after the
    clinic are told of what stays overdue.
    """
    today, sites = day.today, _Sites()
    for state in _states(today):
        page = state.page
        path = reverse("triggerpoint_record_review", args=[page.pk])
        values = {"page": page.title}
        if state.objection is not None:
            subject = f"changes_needed:{page.pk}:{state.objection_id}"
            if author := Recipient.of(sites.author_of(page)) or sites.chief(page):
                edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
                yield Notice(author, subject, _CHANGES_NEEDED, values, edit)
        review = state.review
        person = (Recipient.of(review.user) if review else None) or sites.chief(page)
        if person and state.changed_at is not None and state.objection is None:
            changed = f"changed:{page.pk}:{state.digest}"
            yield Notice(person, changed, _CHANGED, values, path)
        if review is not None:
            yield from _of_dates(page, review, today, person, sites)


def _of_dates(
    page: Any, review: ReviewRecord, today: datetime.date, person: Recipient | None, sites: _Sites
) -> Iterator[Notice]:
    due = review.next_due
    if due is None or due > today + datetime.timedelta(days=conf.review_notice_days):
        return
    key = f"{page.pk}:{review.pk}"
    path = reverse("triggerpoint_record_review", args=[page.pk])
    values = {"page": page.title, "date": day_in_words(due)}
    if due >= today:
        if person:
            yield Notice(person, f"due:{key}", _DUE, values, path)
        return
    if person:
        yield Notice(person, f"overdue:{key}", _OVERDUE, values, path, (f"due:{key}",))
    late = datetime.timedelta(days=sites.settings(page).escalation_days)
    chief = sites.chief(page)
    is_another = chief is not None and (person is None or chief.address != person.address)
    if chief and is_another and due + late <= today:
        yield Notice(chief, f"escalated:{key}", _STAYS_OVERDUE, values, path)


def _states(today: datetime.date) -> Iterator[ReviewState]:
    """Those of live pages of which somebody may have to be told."""
    soon = today + datetime.timedelta(days=conf.review_notice_days)
    rows = ReviewState.objects.filter(page__live=True, page__alias_of=None)
    concerned = rows.filter(review__next_due__lte=soon) | rows.filter(changed_at__isnull=False)
    concerned = concerned.filter(review__isnull=False) | rows.filter(objection__isnull=False)
    related = ("page", "review__user__wagtail_userprofile", "objection")
    yield from concerned.select_related(*related).order_by("pk").iterator(chunk_size=500)


class _Sites:
    """What the settings of each site say, read once."""

    def __init__(self) -> None:
        self._sites = {site.pk: site for site in Site.objects.all()}
        self._settings: dict[int | None, tuple[ReviewSettings, str]] = {}

    def _of(self, page: Any) -> tuple[ReviewSettings, str]:
        parts = page.get_url_parts()
        key = parts[0] if parts else None
        if key not in self._settings:
            site = self._sites.get(key) if key is not None else None
            found = ReviewSettings.of_site(site)
            address = found.escalation_email or ClinicSettings.of_site(site).email
            self._settings[key] = (found, address)
        return self._settings[key]

    def settings(self, page: Any) -> ReviewSettings:
        return self._of(page)[0]

    def chief(self, page: Any) -> Recipient | None:
        """Whoever is told where nobody else can be."""
        address = self._of(page)[1]
        return Recipient(address) if address else None

    def author_of(self, page: Any) -> Any:
        author_id = getattr(page.specific, "author_id", None)
        rows = get_therapist_model().objects.select_related("source__user", "user")
        author = rows.filter(pk=author_id).first() if author_id else None
        return author.facts.user if author else None


def mail_waiting_reports(day: Day) -> str:
    """Sends the reports of readers that could not be sent when they came."""
    waiting = PageReport.objects.waiting().filter(mailed_at=None).select_related("page")
    sent = mail_reports(waiting.order_by("pk"))
    return f"Sent {sent} reports of readers." if sent else ""


def recheck_pages(day: Day) -> str:
    """Notices what has changed of pages without being saved through them: a claim that expired,
    a row that was written past its model.
    """
    types = ContentType.objects.get_for_models(*page_types(ReviewMixin)).values()
    pages = get_page_model().objects.live().filter(content_type__in=[one.pk for one in types])
    keys = list(pages.order_by("pk").values_list("pk", flat=True))
    changed = sum(recheck(keys[start : start + 200]) for start in range(0, len(keys), 200))
    return f"Noticed changes on {changed} pages." if changed else ""
