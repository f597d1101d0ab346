"""Who is to be told what. Nobody is told the same thing twice."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from wagtail_triggerpoint import mails
from wagtail_triggerpoint.models import SentNotice

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

logger = logging.getLogger("wagtail_triggerpoint.daily")


@dataclass(frozen=True)
class Recipient:
    """``language`` is that of the person’s admin; empty for that of the site."""

    address: str
    language: str = ""

    @classmethod
    def of(cls, user: Any) -> Recipient | None:
        """None for somebody who cannot sign in, or has no address."""
        if user is None or not user.is_active or not user.email:
            return None
        profile = getattr(user, "wagtail_userprofile", None)
        return cls(user.email, profile.preferred_language if profile else "")


@dataclass(frozen=True)
class Notice:
    """``subject`` names once and for all what somebody is told; ``covers`` are subjects that need
    not be told any more then. ``text`` and ``values`` make a line of the mail, with ``url``.
    """

    recipient: Recipient
    subject: str
    text: str | _StrPromise
    values: dict[str, Any]
    path: str
    covers: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        return mails.one_line(str(self.text) % self.values)


def send_notices(notices: Iterable[Notice]) -> tuple[int, int]:
    """One mail for each person who has not been told all of it. What could not be sent is left
    for the next run.

    Gives the numbers of mails that were sent and that were not.
    """
    by_address: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        by_address[notice.recipient.address].append(notice)
    sent = failed = 0
    for _address, found in sorted(by_address.items()):
        if new := list(_new(found)):
            is_sent = _send(_in_own_language(found), new)
            sent, failed = sent + is_sent, failed + (not is_sent)
    return sent, failed


def _in_own_language(notices: list[Notice]) -> Recipient:
    """The clinic’s address may be that of a person, who has a language."""
    people = [notice.recipient for notice in notices]
    return next((one for one in people if one.language), people[0])


def _new(notices: list[Notice]) -> Iterator[Notice]:
    known = set(
        SentNotice.objects.filter(recipient=notices[0].recipient.address).values_list(
            "subject", flat=True
        )
    )
    for notice in notices:
        if notice.subject not in known:
            known.add(notice.subject)
            yield notice


def _send(recipient: Recipient, notices: list[Notice]) -> bool:
    """Remembers and sends in one transaction: a mail that fails is not remembered. Two runs at
    once meet at the unique row, and the second has nothing to send.
    """
    subjects = dict.fromkeys(
        subject for notice in notices for subject in (notice.subject, *notice.covers)
    )
    rows = [SentNotice(subject=one, recipient=recipient.address) for one in subjects]
    try:
        with transaction.atomic():
            first = [row for row in rows if row.subject in {one.subject for one in notices}]
            SentNotice.objects.bulk_create(first)
            others = [row for row in rows if row not in first]
            SentNotice.objects.bulk_create(others, ignore_conflicts=True)
            _mail(recipient, notices)
    except IntegrityError:
        return True
    except Exception:
        # Mail backends raise what they like, and the others have to be told.
        logger.exception("A person could not be told by mail, and will be next time")
        return False
    return True


def _mail(recipient: Recipient, notices: list[Notice]) -> None:
    with translation.override(recipient.language or settings.LANGUAGE_CODE):
        lines = [(notice.line, mails.admin_address(notice.path)) for notice in notices]
        subject = _("What needs your attention on the clinic’s site")
        mails.send(recipient.address, subject, "digest.txt", {"lines": lines})
