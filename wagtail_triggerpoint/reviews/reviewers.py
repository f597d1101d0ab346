"""Who may review a page, and why somebody may not: one rule for forms, buttons and actions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from wagtail_triggerpoint.reviews.dates import clinic_today, in_words
from wagtail_triggerpoint.swap import get_therapist_model

if TYPE_CHECKING:
    from wagtail.models import Page, Site

    from wagtail_triggerpoint.models import AbstractTherapist


def may_record(user: Any) -> bool:
    """Whether ``user`` has the right to record reviews, of whatever page."""
    from wagtail_triggerpoint.models.review_records import REVIEW_PERMISSION

    return bool(user.is_active and user.has_perm(REVIEW_PERMISSION))


def reaches(page: Page, user: Any) -> bool:
    """Whether ``page`` lies in the part of the tree in which ``user`` works."""
    return bool(page.permissions_for_user(user).can_edit())


def with_credential_in_date(rows: QuerySet[Any], today: datetime.date) -> QuerySet[Any]:
    """Those of ``rows``, sources of therapists, who hold a credential in date."""
    from wagtail_triggerpoint.models import Credential

    held = Credential.objects.filter(Credential.in_date(today), therapist=OuterRef("pk"))
    return rows.filter(Exists(held))


def reviewer_of(user: Any, site: Site | None) -> AbstractTherapist | None:
    """The published profile of ``user`` on ``site`` with a credential in date; None if there is
    none.
    """
    rows = get_therapist_model().objects.public(site, None).sources().filter(user=user)
    return with_credential_in_date(rows, clinic_today()).order_by("pk").first()


def why_not(page: Any, user: Any) -> str:
    """Why ``user`` may not review ``page``, and what to do; empty if they may."""
    if not may_record(user) or not reaches(page, user):
        return _("You have no right to review this page. Ask whoever looks after user accounts.")
    reviewer = reviewer_of(user, page.get_site())
    if reviewer is None:
        return _(
            "A reviewer needs a published profile among the therapists of this site, tied to the "
            "own user account, with a credential in date. Ask whoever looks after the profiles."
        )
    if wrote(reviewer, page) and not _authors_may_review(page):
        return _("You wrote this page. Somebody else has to review it.")
    return ""


def why_not_person(page: Any, reviewer: AbstractTherapist, day: datetime.date) -> str:
    """Why ``reviewer`` cannot have reviewed ``page`` on ``day``, for reviews recorded by code."""
    rows = get_therapist_model().objects.public(page.get_site(), None).sources()
    person = rows.filter(pk=reviewer.facts.pk)
    said = {"name": reviewer, "date": in_words(day)}
    if not with_credential_in_date(person, day).exists():
        text = _("“%(name)s” has no published profile with a credential in date on %(date)s.")
        return text % said
    if wrote(reviewer, page) and not _authors_may_review(page):
        return _("“%(name)s” wrote this page. Somebody else has to review it.") % said
    return ""


def wrote(reviewer: AbstractTherapist, page: Any) -> bool:
    """Whether ``reviewer`` is the author of ``page``, or shares the author's user account."""
    author = getattr(page, "author_in_database", None)
    if author is None:
        return False
    own, other = reviewer.facts, author.facts
    return own.pk == other.pk or (own.user_id is not None and own.user_id == other.user_id)


def _authors_may_review(page: Any) -> bool:
    from wagtail_triggerpoint.models.review_settings import ReviewSettings

    return ReviewSettings.of_site(page.get_site()).authors_may_review
