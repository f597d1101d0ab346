from __future__ import annotations

import datetime
from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.models.references import Reference

LIFETIME = datetime.timedelta(hours=24)


class ReferenceImportQuerySet(models.QuerySet["ReferenceImport"]):
    def waiting_for(self, user: object) -> Self:
        """What ``user`` has uploaded and neither confirmed nor left lying too long."""
        return self.filter(user=user, created_at__gt=timezone.now() - LIFETIME)

    def stale(self) -> Self:
        return self.filter(created_at__lte=timezone.now() - LIFETIME)


class ReferenceImport(models.Model):
    """A file of references that its user has not confirmed yet. Gone afterwards, or in a day."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("user"),
    )
    user.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    created_at = models.DateTimeField(_("uploaded at"), default=timezone.now, db_index=True)
    file_name = models.CharField(_("name of the file"), max_length=255, blank=True)
    #: A key of ``bibliography.formats.READERS``.
    format = models.CharField(_("format"), max_length=8)
    text = models.TextField(_("text"))
    #: Whether what is there already takes what differs in the file.
    replace = models.BooleanField(_("replace what differs"), default=False)

    objects = ReferenceImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import of references")
        verbose_name_plural = _("imports of references")
        default_permissions = ()

    def __str__(self) -> str:
        return self.file_name or str(Reference._meta.verbose_name_plural)
