"""What claims are about, what they say, and how they change."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ClaimKind(models.TextChoices):
    BENEFIT = "benefit", _("Benefit")
    HARM = "harm", _("Harm")
    MECHANISM = "mechanism", _("How it works")
    SELF_CARE = "self_care", _("Self-care")
    MYTH = "myth", _("Myth")


class Direction(models.TextChoices):
    """What the evidence says of the effect."""

    HELPS = "helps", _("Helps")
    NO_DIFFERENCE = "no_difference", _("Makes no difference")
    HARMS = "harms", _("Harms")
    UNCLEAR = "unclear", _("Unclear")


class ChangeKind(models.TextChoices):
    """How the evidence of a page may change."""

    REGRADED = "regraded", _("Certainty changed")
    TURNED = "turned", _("Direction changed")
    REWORDED = "reworded", _("Statement changed")
    WITHDRAWN = "withdrawn", _("Claim taken off the site")
    RETRACTED = "retracted", _("Source retracted")
    RESTORED = "restored", _("Source no longer retracted")


#: What about a claim may change, by the name of the field.
CHANGES = {
    ChangeKind.REGRADED: "certainty",
    ChangeKind.TURNED: "direction",
    ChangeKind.REWORDED: "statement",
}
