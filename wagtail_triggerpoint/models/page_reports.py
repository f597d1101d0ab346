"""What readers say of a page: that something is wrong with it, and whether it was useful.

Nobody is named, and nothing tells one reader from another.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.swap import PAGE_MODEL

LONGEST_REPORT = 2000


class ReportKind(models.TextChoices):
    WRONG = "wrong", _("Something is wrong or out of date")
    UNCLEAR = "unclear", _("Something is hard to understand")
    BROKEN = "broken", _("A link, picture or video does not work")
    OTHER = "other", _("Something else")


class PageReportQuerySet(models.QuerySet["PageReport"]):
    def waiting(self) -> Self:
        return self.filter(handled_at__isnull=True)


class PageReport(models.Model):
    """A problem that a reader has seen. Written by ``actions.page_reports`` alone."""

    page = models.ForeignKey(
        PAGE_MODEL,
        on_delete=models.CASCADE,
        related_name="triggerpoint_reports",
        verbose_name=_("page"),
    )
    #: As the reader saw it: a page that is no longer live has the title of its draft.
    page_title = models.CharField(_("title of the page"), max_length=255)
    kind = models.CharField(_("kind of problem"), max_length=16, choices=ReportKind)
    text = models.TextField(_("what the reader wrote"), max_length=LONGEST_REPORT)
    reported_at = models.DateTimeField(_("reported on"), default=timezone.now)
    #: When the clinic was told; empty while its mail could not be sent.
    mailed_at = models.DateTimeField(null=True)
    handled_at = models.DateTimeField(_("dealt with on"), null=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("dealt with by"),
    )

    wagtail_reference_index_ignore = True

    objects = PageReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a reader")
        verbose_name_plural = _("reports of readers")
        ordering: ClassVar[list[str]] = ["-reported_at", "-pk"]
        default_permissions: ClassVar[tuple[str, ...]] = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["handled_at", "reported_at"], name="triggerpoint_reader_report"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.reported_at:%Y-%m-%d})"


class PageUsefulness(models.Model):
    """How many readers found a page useful, and how many did not."""

    page = models.OneToOneField(
        PAGE_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="triggerpoint_usefulness",
        verbose_name=_("page"),
    )
    yes = models.PositiveIntegerField(_("found it useful"), default=0)
    no = models.PositiveIntegerField(_("did not find it useful"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("usefulness of a page")
        verbose_name_plural = _("usefulness of pages")
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return f"{self.page_id}: {self.yes}/{self.yes + self.no}"
