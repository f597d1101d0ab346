from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.contrib.settings.registry import register_setting
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from wagtail_triggerpoint.models import ClinicSettings, Location
from wagtail_triggerpoint.swap import get_therapist_model
from wagtail_triggerpoint.views.publishing import refuse_bulk_publish, refuse_move
from wagtail_triggerpoint.viewsets.locations import LocationViewSet
from wagtail_triggerpoint.viewsets.therapists import TherapistViewSet

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from wagtail.log_actions import LogActionRegistry

register_setting(ClinicSettings, icon="home")

for model, viewset in ((get_therapist_model(), TherapistViewSet), (Location, LocationViewSet)):
    # A site that registers a viewset of its own for the model keeps it.
    if not hasattr(model, "snippet_viewset"):
        register_snippet(viewset)


@hooks.register("register_log_actions")
def register_refusal(actions: LogActionRegistry) -> None:
    @actions.register_action("wagtail_triggerpoint.publish.refused")
    class RefusalFormatter(LogFormatter):
        label = _("Refuse to publish")
        message = _("Scheduled publishing was refused and cancelled")

        def format_comment(self, log_entry: Any) -> str:
            return " ".join(log_entry.data.get("reasons", []))


@hooks.register("before_bulk_action")
def register_bulk_guard(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    if action_type == "publish":
        return refuse_bulk_publish(request, action)
    if action_type == "move":
        return refuse_move(request, objects, action.cleaned_form.cleaned_data["chooser"])
    return None


@hooks.register("before_move_page")
def register_move_guard(request: HttpRequest, page: Any, target: Any) -> HttpResponse | None:
    return refuse_move(request, [page], target)
