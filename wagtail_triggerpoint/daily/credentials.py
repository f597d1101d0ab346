"""Credentials that expire: people are told 90 and 30 days before, and on the last day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from wagtail_triggerpoint.daily.jobs import Day
from wagtail_triggerpoint.daily.notices import Notice, Recipient
from wagtail_triggerpoint.daily.reviews import day_in_words
from wagtail_triggerpoint.models import ClinicSettings, Credential, ReviewSettings, WhenExpired
from wagtail_triggerpoint.views.reports import address

#: Days before the last day on which a credential is valid.
STEPS = (90, 30, 0)

_EXPIRES = _("“%(credential)s” of %(name)s expires on %(date)s.")
_EXPIRED = _("“%(credential)s” of %(name)s has expired on %(date)s.")


def notices_of_credentials(day: Day) -> Iterator[Notice]:
    today, reach = day.today, datetime.timedelta(days=STEPS[0])
    # What expired long ago is news only to a site that has not run this since.
    first = min(today - reach, day.last_day or today)
    days = (first, today + reach)
    rows = Credential.objects.filter(expires__range=days, therapist__live=True)
    related = ("therapist__user__wagtail_userprofile",)
    for held in rows.select_related(*related).order_by("expires", "pk"):
        step = min(step for step in STEPS if (held.expires - today).days <= step)
        subjects = [f"credential:{held.pk}:{held.expires.isoformat()}:{one}" for one in STEPS]
        here = STEPS.index(step)
        values = {
            "credential": held.title,
            "name": held.therapist.name,
            "date": day_in_words(held.expires),
        }
        text = _EXPIRED if held.expires < today else _EXPIRES
        path = address(held.therapist, "edit")
        # Whoever was not told earlier, when the command did not run, is told the latest alone.
        covered = tuple(subjects[:here])
        for person in _people(held):
            yield Notice(person, subjects[here], text, values, path, covered)


def _people(held: Credential) -> Iterator[Recipient]:
    """The person, and whoever looks after the clinic on the sites where they are shown."""
    if person := Recipient.of(held.therapist.user):
        yield person
    sites = list(held.therapist.sites.all()) or list(Site.objects.all())
    addresses = {_chief(site) for site in sites} - {""}
    for one in sorted(addresses):
        yield Recipient(one)


def _chief(site: Site) -> str:
    settings = ReviewSettings.of_site(site)
    if settings.when_expired == WhenExpired.NOTHING:
        return ""
    return settings.escalation_email or ClinicSettings.of_site(site).email
