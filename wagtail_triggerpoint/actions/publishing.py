from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log

if TYPE_CHECKING:
    from wagtail.models import Revision

    from wagtail_triggerpoint.publishing import PublishRefused


@transaction.atomic
def unschedule(instance: Any, revision: Revision, refusal: PublishRefused) -> None:
    """Takes a scheduled revision that was refused off the schedule, and says so in its history."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(
        instance=instance,
        action="wagtail_triggerpoint.publish.refused",
        revision=revision,
        data={"reasons": refusal.lines},
    )
