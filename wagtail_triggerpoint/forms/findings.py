"""The list of findings above the form of a page."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.forms.widgets import Script
from django.urls import reverse
from wagtail.admin.panels import Panel

from wagtail_triggerpoint.findings import FindingsList


class FindingsPanel(Panel):
    """What the findings say of the page as it was last saved; refreshed when it is saved again.

    Put first among the tabs of a ``TabbedInterface``, it stands above all of them.
    """

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtail_triggerpoint/admin/findings_panel.html"

        def show_panel_furniture(self) -> bool:
            # Stands on no tab of its own.
            return False

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            is_saved = self.instance.pk is not None
            return {
                **context,
                "url": reverse("wagtail_triggerpoint:findings"),
                "findings": FindingsList.of(self.instance) if is_saved else None,
            }

        @property
        def media(self) -> Media:
            script: Any = Script("wagtail_triggerpoint/js/findings.js", type="module")
            styles: dict[str, Any] = {"all": ["wagtail_triggerpoint/css/admin-findings.css"]}
            return Media(css=styles, js=[script])
