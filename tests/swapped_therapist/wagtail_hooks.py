from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.snippets.models import register_snippet

from wagtail_triggerpoint.forms.panels import therapist_edit_handler
from wagtail_triggerpoint.viewsets.therapists import TherapistViewSet


class TeamViewSet(TherapistViewSet):
    def get_edit_handler(self) -> Any:
        room = ObjectList([FieldPanel("room")], heading="Room")
        tabs = TabbedInterface([*therapist_edit_handler().children, room])
        return tabs.bind_to_model(self.model)


register_snippet(TeamViewSet)
