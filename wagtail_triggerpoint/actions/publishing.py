from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log

from wagtail_triggerpoint.publishing import Errors, PublishRefused

if TYPE_CHECKING:
    from wagtail.models import Revision


@transaction.atomic
def unschedule(instance: Any, revision: Revision, errors: Errors) -> PublishRefused:
    """Takes a revision that may not go live off the schedule and says so in its history."""
    refusal = PublishRefused(instance, errors)
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(
        instance=instance,
        action="wagtail_triggerpoint.publish.refused",
        revision=revision,
        data={"reasons": refusal.lines},
    )
    return refusal
