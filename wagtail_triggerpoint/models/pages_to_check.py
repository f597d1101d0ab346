"""Pages whose evidence has changed since somebody looked at them."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.certainty import Certainty
from wagtail_triggerpoint.models.claim_kinds import ChangeKind, Direction
from wagtail_triggerpoint.models.claims import Claim
from wagtail_triggerpoint.models.references import Reference
from wagtail_triggerpoint.swap import PAGE_MODEL

LONGEST_NAME = 255


# What ``before`` and ``after`` are values of; those of other kinds are words, or empty.
_VALUES: dict[str, type[models.TextChoices]] = {
    ChangeKind.REGRADED: Certainty,
    ChangeKind.TURNED: Direction,
}


class PageToCheckQuerySet(models.QuerySet["PageToCheck"]):
    def waiting(self) -> Self:
        return self.filter(checked_at__isnull=True)


class PageToCheck(models.Model):
    """One change of one claim or reference, on one page that uses it.

    Written by ``actions.evidence`` alone. The name of what changed is kept as text: it outlives
    the claim.
    """

    page = models.ForeignKey(
        PAGE_MODEL,
        on_delete=models.CASCADE,
        related_name="triggerpoint_checks",
        verbose_name=_("page"),
    )
    kind = models.CharField(_("what changed"), max_length=16, choices=ChangeKind)
    name = models.CharField(_("claim or source"), max_length=LONGEST_NAME)
    claim = models.ForeignKey(Claim, null=True, on_delete=models.SET_NULL, related_name="+")
    reference = models.ForeignKey(Reference, null=True, on_delete=models.SET_NULL, related_name="+")
    before = models.CharField(_("before"), max_length=LONGEST_NAME, blank=True)
    after = models.CharField(_("after"), max_length=LONGEST_NAME, blank=True)
    is_shown = models.BooleanField(
        _("shown to visitors"),
        help_text=_("Whether the published page used it, and not only a draft."),
    )
    changed_at = models.DateTimeField(_("changed on"), default=timezone.now)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("changed by"),
    )
    checked_at = models.DateTimeField(_("checked on"), null=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("checked by"),
    )

    # What is on the list is not used by the list.
    wagtail_reference_index_ignore = True

    objects = PageToCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("page to check")
        verbose_name_plural = _("pages to check")
        ordering: ClassVar[list[str]] = ["-changed_at", "-pk"]
        default_permissions: ClassVar[tuple[str, ...]] = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["checked_at", "changed_at"], name="triggerpoint_to_check"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.name}"

    @property
    def what(self) -> str:
        """What changed, and how, in a line."""
        return ": ".join(filter(None, [str(self.get_kind_display()), self.difference]))

    @property
    def difference(self) -> str:
        """What it was and what it is, in words; empty where the kind says it all."""
        return " → ".join(filter(None, map(self._in_words, (self.before, self.after))))

    def _in_words(self, value: str) -> str:
        choices = _VALUES.get(self.kind)
        return str(choices(value).label) if choices and value in choices.values else value
