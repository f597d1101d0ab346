"""One mail for each person, of all that needs their attention."""

from __future__ import annotations

from itertools import chain

from wagtail_triggerpoint.daily.credentials import notices_of_credentials
from wagtail_triggerpoint.daily.jobs import Day, Unfinished
from wagtail_triggerpoint.daily.notices import send_notices
from wagtail_triggerpoint.daily.reviews import notices_of_reviews


def tell_people(day: Day) -> str:
    """Raises ``Unfinished`` if somebody could not be told: the next run looks as far back."""
    sent, failed = send_notices(chain(notices_of_reviews(day), notices_of_credentials(day)))
    said = f"Told {sent} people." if sent else ""
    if failed:
        raise Unfinished(f"{said} {failed} could not be told and will be next time.".strip())
    return said
