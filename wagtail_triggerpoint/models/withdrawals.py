"""Dangerous pages that were taken off the site, and what stands in their place."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.swap import PAGE_MODEL

LONGEST_NOTE = 1000


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    def in_force(self) -> Self:
        return self.filter(lifted_at__isnull=True)

    def of(self, page: Any) -> Withdrawal | None:
        """The one by which ``page`` left the site; None if there is none."""
        return self.in_force().filter(pages__page=page.pk).order_by("-pk").first()

    def against(self, page: Any) -> Withdrawal | None:
        """The one that keeps ``page`` off the site: also a translation or alias made since then."""
        same = Q(pages__page__translation_key=page.translation_key)
        shown = Q(pages__page=page.alias_of_id) if page.alias_of_id else Q()
        rows = self.in_force().filter(Q(pages__page=page.pk) | same | shown)
        return rows.order_by("-pk").first()


class Withdrawal(models.Model):
    """One decision. While it is in force, none of its pages can be published.

    Written by ``actions.withdrawals`` alone.
    """

    page_title = models.CharField(_("title of the page"), max_length=255)
    reason = models.TextField(_("reason"), help_text=_("For the clinic, never for readers."))
    correction = models.TextField(
        _("correction note"),
        blank=True,
        max_length=LONGEST_NOTE,
        help_text=_(
            "What readers find at the address of the page, in each of its languages: what was "
            "wrong, and what to do. Left empty, they are told that there is no such page."
        ),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn on"), default=timezone.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    lifted_at = models.DateTimeField(_("lifted on"), null=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("lifted by"),
    )

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering: ClassVar[list[str]] = ["-withdrawn_at", "-pk"]
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return self.page_title


class WithdrawnPageQuerySet(models.QuerySet["WithdrawnPage"]):
    def explained(self, page: Any) -> WithdrawnPage | None:
        """What tells readers at the address of ``page`` that it was withdrawn; None if nothing
        does, or they have never seen it.
        """
        rows = self.filter(page=page.pk, was_live=True, withdrawal__lifted_at=None)
        rows = rows.exclude(withdrawal__correction="").select_related("withdrawal")
        return rows.order_by("-withdrawal").first()


class WithdrawnPage(models.Model):
    """One page of a withdrawal: the one it was about, a translation, or an alias."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.CASCADE, related_name="pages")
    page = models.ForeignKey(
        PAGE_MODEL, on_delete=models.CASCADE, related_name="triggerpoint_withdrawals"
    )
    was_live = models.BooleanField()
    #: As readers saw it: drafts of a page that is not live are written into its row.
    title = models.CharField(max_length=255)
    #: What readers saw, as a version has it; empty of an alias, and of what was not live.
    content = models.JSONField(null=True, encoder=DjangoJSONEncoder)

    wagtail_reference_index_ignore = True

    objects = WithdrawnPageQuerySet.as_manager()

    class Meta:
        default_permissions: ClassVar[tuple[str, ...]] = ()
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["withdrawal", "page"], name="triggerpoint_withdrawn"),
        ]

    def __str__(self) -> str:
        return f"{self.withdrawal_id}: {self.page_id}"
