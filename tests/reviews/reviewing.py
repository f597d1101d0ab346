"""What happens to a page that is reviewed, and what its readers are told of it."""

from __future__ import annotations

import datetime
from typing import Any

from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override

from tests.factories import block, paragraph, section, stream
from tests.forms.posting import fresh
from wagtail_triggerpoint.actions.reviews import recheck
from wagtail_triggerpoint.models import ReviewOutcome, ReviewRecord, ReviewState
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.reviews.digests import content_digest

DAY = datetime.timedelta(days=1)
HEADER = ".tp-article__header"


def change(page: Any, **values: Any) -> Any:
    """Publishes the latest version with other values, as code does."""
    latest: Any = fresh(page).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(latest, name, value)
    latest.save_revision().publish()
    return fresh(page)


def body_with(*claims: Any) -> str:
    """An article that shows ``claims``."""
    shown = [block("claim", claim.pk) for claim in claims]
    return stream(section("What we know", paragraph(), *shown))


def stored(page: Any, reviewer: Any, **values: Any) -> ReviewRecord:
    """A review as it stands in the database, whatever the rules say of it."""
    known = {
        "number": ReviewRecord.objects.filter(page=page.pk).count() + 1,
        "page_title": page.title,
        "revision": page.get_latest_revision(),
        "digest": content_digest(fresh(page)),
        "reviewer": reviewer,
        "user": reviewer.user,
        "reviewer_name": reviewer.name,
        "credentials": "Registered massage therapist",
        "outcome": ReviewOutcome.APPROVED,
        "reviewed_on": clinic_today(),
        "next_due": clinic_today() + 700 * DAY,
    }
    return ReviewRecord.objects.create(page_id=page.pk, **{**known, **values})


def settled(page: Any) -> Any:
    """``page``, once its state says what its records do."""
    ReviewState.objects.filter(page=page.pk).delete()
    recheck([page.pk])
    return fresh(page)


def reviewed_long_ago(page: Any, reviewer: Any, **values: Any) -> Any:
    """``page``, reviewed so that the next review was due yesterday."""
    today = clinic_today()
    stored(page, reviewer, **{"reviewed_on": today - 700 * DAY, "next_due": today - DAY, **values})
    return settled(page)


# People


def of_user(user: Any) -> Client:
    """The browser of ``user``; an error of the server is an answer, as it is for people."""
    browser = Client(raise_request_exception=False)
    browser.force_login(user)
    return browser


def review_url(page: Any, **query: str) -> str:
    return reverse("triggerpoint_record_review", args=[page.pk], query=query or None)


def answered(browser: Client, url: str, **answers: Any) -> dict[str, Any]:
    """What a browser posts for the form of a review, opened at ``url`` and filled with
    ``answers``: by default, that all of it was read and is approved. None leaves something out.
    """
    response = browser.get(url)
    assert response.status_code == 200, response
    html = BeautifulSoup(response.content, "html.parser")
    outcome = html.select_one("input[name=outcome]")
    assert outcome is not None, "there is no form"
    form = outcome.find_parent("form")
    assert form is not None
    data: dict[str, Any] = {}
    for field in form.select("input[type=hidden], input[type=text], textarea"):
        data.setdefault(str(field["name"]), []).append(field.get("value") or field.text.strip())
    data |= {"outcome": ReviewOutcome.APPROVED, "has_read": "on", **answers}
    return {name: value for name, value in data.items() if value is not None}


def told(response: Any) -> str:
    """The messages that the next screen will show."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


# Readers


def header(page: Any) -> Any:
    """What stands above the text of a page, as anybody reads it."""
    response = Client().get(page.url)
    assert response.status_code == 200, page.url
    found = BeautifulSoup(response.content, "html.parser").select_one(HEADER)
    assert found is not None
    return found


def words(found: Any) -> str:
    return " ".join(found.get_text(" ").split())


def days(found: Any) -> list[str]:
    """The dates that are marked up as such, in their order."""
    return [time["datetime"] for time in found.select("time[datetime]")]


def said(text: str) -> str:
    """A sentence of ours in the language of the site."""
    with override(settings.LANGUAGE_CODE):
        return gettext(text)
