"""Takes out of a cache in front of the site what time has changed since the last run."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from wagtail_triggerpoint.daily.jobs import Day
from wagtail_triggerpoint.models import Credential
from wagtail_triggerpoint.rendering.loading import are_finders
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model

FRONTEND_CACHE = "wagtail.contrib.frontend_cache"
#: How far back the first run looks.
FIRST_LOOK = datetime.timedelta(days=7)


def purge_pages(day: Day) -> str:
    """Pages that have become overdue, and those that show a credential that has expired.

    Does nothing on a site without Wagtail’s ``frontend_cache``.
    """
    if not apps.is_installed(FRONTEND_CACHE):
        return ""
    from wagtail.contrib.frontend_cache.utils import PurgeBatch

    last = day.last_day or day.today - FIRST_LOOK
    pages = list(_pages(last, day.today))
    batch = PurgeBatch()
    batch.add_pages(pages)
    for finder in _finders(day):
        for person in _expired(last, day.today):
            batch.add_url(person.address_below(finder.full_url or ""))
    batch.purge()
    return f"Purged {len(pages)} pages." if pages else ""


def _pages(last: datetime.date, today: datetime.date) -> Iterator[Any]:
    live = get_page_model().objects.live()
    due = {"triggerpoint_review__review__next_due__gte": last}
    yield from live.filter(triggerpoint_review__review__next_due__lt=today, **due)
    people = _expired(last, today)
    if not people:
        return
    yield from live.filter(are_finders())
    kind = ContentType.objects.get_for_model(get_therapist_model())
    keys = [str(person.pk) for person in people]
    uses = ReferenceIndex.objects.filter(to_content_type=kind, to_object_id__in=keys)
    pages = ContentType.objects.get_for_model(get_page_model())
    found = uses.filter(base_content_type=pages).values_list("object_id", flat=True)
    yield from live.filter(pk__in={int(key) for key in found})


def _finders(day: Day) -> list[Any]:
    return list(get_page_model().objects.live().filter(are_finders()))


def _expired(last: datetime.date, today: datetime.date) -> list[Any]:
    """People one of whose credentials was valid on the ``last`` day, and is no longer."""
    held = Credential.objects.filter(expires__gte=last, expires__lt=today)
    keys = held.values("therapist_id")
    return list(get_therapist_model().objects.filter(pk__in=keys, live=True))
