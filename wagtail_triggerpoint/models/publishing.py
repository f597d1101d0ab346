"""The guard that every way of publishing ends in."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models

from wagtail_triggerpoint.publishing import Errors, PublishRefused, publish_errors

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise
    from wagtail.models import DraftStateMixin, Revision

    class Publishable(DraftStateMixin):
        """What the mixin stands before, for the type checker alone."""

else:
    Publishable = models.Model

logger = logging.getLogger("wagtail_triggerpoint.publishing")

SCHEDULED = "wagtail.publish.scheduled"


class PublishGuardMixin(Publishable):
    """Refuses to go live while ``publish_errors`` finds anything; drafts are always saved.

    Stands before ``Page`` or ``DraftStateMixin`` among the bases. The edit form shows the same
    errors before it comes to this (see ``forms.publishing``).
    """

    #: What to say in place of "This field is required", by field.
    missing_messages: ClassVar[dict[str, str | _StrPromise]] = {}

    class Meta:
        abstract = True

    def get_publish_errors(self) -> Errors:
        """Errors of the rules of this type, by field name. Subclasses add to what super() gives."""
        return {}

    def save(self, *args: Any, **kwargs: Any) -> Any:
        # Bookkeeping (a new latest revision, a lock) names its fields; it publishes nothing.
        if self.live and kwargs.get("update_fields") is None:
            self._refuse_if_incomplete()
        return super().save(*args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        errors = publish_errors(revision.as_object())
        if not errors:
            return super().publish(revision, *args, **kwargs)
        if kwargs.get("log_action") == SCHEDULED:
            return self._unschedule(revision, errors)
        raise PublishRefused(self, errors)

    def _refuse_if_incomplete(self) -> None:
        if errors := publish_errors(self):
            raise PublishRefused(self, errors)

    def _unschedule(self, revision: Revision, errors: Errors) -> None:
        """Takes what may not go live off the schedule, so that the next still goes live."""
        from wagtail_triggerpoint.actions.publishing import unschedule

        refusal = unschedule(self, revision, errors)
        logger.error("%s", refusal)
