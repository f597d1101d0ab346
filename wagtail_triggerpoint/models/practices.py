from __future__ import annotations

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_triggerpoint.models.finder_changes import WatchedQuerySet
from wagtail_triggerpoint.publishing import Errors, missing
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import THERAPIST_MODEL
from wagtail_triggerpoint.validators import validate_https_url

#: How long "accepting new clients" is believed after it was said, in days.
ACCEPTING_STALE_AFTER = 90


class Accepting(models.TextChoices):
    YES = "yes", _("Taking new clients")
    WAITING_LIST = "waiting_list", _("Waiting list")
    NO = "no", _("Not taking new clients")
    UNKNOWN = "unknown", _("Not known")


class Practice(Orderable):
    """One person working at one place."""

    objects = WatchedQuerySet.as_manager()

    therapist = ParentalKey(THERAPIST_MODEL, related_name="practices")
    location = models.ForeignKey(
        "wagtail_triggerpoint.Location",
        on_delete=models.CASCADE,
        related_name="practices",
        verbose_name=_("location"),
    )
    booking_url = models.URLField(_("booking address"), blank=True, validators=[validate_https_url])
    in_person = models.BooleanField(_("in person"), default=True)
    by_video = models.BooleanField(_("by video"), default=False)
    at_home = models.BooleanField(_("at your home"), default=False)
    accepting = models.CharField(
        _("new clients"), max_length=16, choices=Accepting, default=Accepting.UNKNOWN
    )
    accepting_said_on = models.DateField(
        _("said on"),
        null=True,
        blank=True,
        help_text=_("When this was last confirmed. After 90 days visitors see “not known”."),
    )

    # Whether the place has a page in the reader's language; set where practices are loaded.
    has_page = False

    class Meta(Orderable.Meta):
        verbose_name = _("practice")
        verbose_name_plural = _("practices")

    def __str__(self) -> str:
        return str(self.location)

    def get_publish_errors(self) -> Errors:
        if self.accepting == Accepting.UNKNOWN or self.accepting_said_on is not None:
            return {}
        message = _("Enter the day on which this was said, so that it can grow old.")
        return {"accepting_said_on": missing(message)}

    @property
    def accepting_now(self) -> str:
        """``accepting``, or "unknown" once what was said is stale or lies in the future."""
        return self.believed(self.accepting, self.accepting_said_on, clinic_today())

    @staticmethod
    def believed(said: str, said_on: datetime.date | None, today: datetime.date) -> str:
        """``accepting_now`` of values as they are stored."""
        age = (today - said_on).days if said_on else None
        is_fresh = age is not None and 0 <= age <= ACCEPTING_STALE_AFTER
        # A draft may have lost its answer.
        return said if is_fresh and said else Accepting.UNKNOWN

    @property
    def accepting_display(self) -> str:
        return str(Accepting(self.accepting_now).label)

    @property
    def visit_types(self) -> list[str]:
        """The ways of being seen, as words for the reader."""
        fields = [self._meta.get_field(name) for name in ("in_person", "by_video", "at_home")]
        return [str(field.verbose_name) for field in fields if getattr(self, field.name)]
