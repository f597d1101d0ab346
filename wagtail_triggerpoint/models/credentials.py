from __future__ import annotations

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_triggerpoint.models.finder_changes import WatchedQuerySet
from wagtail_triggerpoint.swap import THERAPIST_MODEL
from wagtail_triggerpoint.validators import validate_https_url


class CredentialKind(models.TextChoices):
    STATUTORY_REGISTRATION = "statutory_registration", _("Statutory registration")
    ACCREDITED_REGISTER = "accredited_register", _("Accredited register")
    QUALIFICATION = "qualification", _("Qualification")
    MEMBERSHIP = "membership", _("Membership")


class Credential(Orderable):
    """What someone else certifies of a therapist, from a day on and perhaps until one."""

    objects = WatchedQuerySet.as_manager()

    therapist = ParentalKey(THERAPIST_MODEL, related_name="credentials")
    kind = models.CharField(_("kind"), max_length=32, choices=CredentialKind)
    title = models.CharField(
        _("title"), max_length=255, help_text=_("For example “Registered physiotherapist”.")
    )
    treatments_covered = models.CharField(
        _("treatments covered"),
        max_length=255,
        blank=True,
        help_text=_("What it allows or trains for, for example “trigger point massage”."),
    )
    issuer = models.CharField(_("issued by"), max_length=255)
    issuer_url = models.URLField(
        _("issuer’s web address"), blank=True, validators=[validate_https_url]
    )
    number = models.CharField(_("number"), max_length=100, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    expires = models.DateField(
        _("expires"),
        null=True,
        blank=True,
        help_text=_("The last day on which it is valid. After that day visitors no longer see it."),
    )
    verification_url = models.URLField(
        _("where to check it"),
        blank=True,
        validators=[validate_https_url],
        help_text=_("The page of the register on which anyone can look this entry up."),
    )
    verified_on = models.DateField(_("last checked on"), null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("checked by"),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("credential")
        verbose_name_plural = _("credentials")

    def __str__(self) -> str:
        return self.title

    @property
    def described(self) -> str:
        """In a line: title, issuer, number."""
        return ", ".join(filter(None, [self.title, self.issuer, self.number]))

    def clean(self) -> None:
        super().clean()
        if self.valid_from and self.expires and self.expires < self.valid_from:
            message = _("It expires before it begins. Check both dates.")
            raise ValidationError({"expires": message})

    @staticmethod
    def in_date(today: datetime.date) -> Q:
        """``is_current`` as a condition of queries."""
        has_begun = Q(valid_from__isnull=True) | Q(valid_from__lte=today)
        return has_begun & (Q(expires__isnull=True) | Q(expires__gte=today))

    def is_current(self, today: datetime.date) -> bool:
        """Whether ``today`` lies between its first and its last day, both included."""
        has_begun = self.valid_from is None or self.valid_from <= today
        return has_begun and (self.expires is None or today <= self.expires)
