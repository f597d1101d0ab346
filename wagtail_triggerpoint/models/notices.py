"""What the daily command remembers: whom it has told what, and when it last finished."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SentNotice(models.Model):
    """That somebody was told something, so that nobody is told it twice."""

    #: What it was about: a kind, a key, and what tells one time from the next.
    subject = models.CharField(max_length=150)
    recipient = models.EmailField(max_length=254)
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        default_permissions: ClassVar[tuple[str, ...]] = ()
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["subject", "recipient"], name="triggerpoint_told_once"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.recipient}"


class DailyRun(models.Model):
    """When a job of the daily command last came to its end."""

    job = models.CharField(max_length=100, primary_key=True)
    finished_at = models.DateTimeField()

    class Meta:
        verbose_name = _("daily job")
        verbose_name_plural = _("daily jobs")
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return f"{self.job}: {self.finished_at:%Y-%m-%d %H:%M}"
