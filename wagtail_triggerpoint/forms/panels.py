"""The tabs of our forms, in the order in which an editor thinks."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)

from wagtail_triggerpoint.models import Location


def page_edit_handler(model: Any) -> Any:
    """Content, Clinical, Links, Promote, Settings; a site's own ``edit_handler`` goes first."""
    if hasattr(model, "edit_handler"):
        return model.edit_handler.bind_to_model(model)
    tabs = [
        (_("Content"), model.content_panels),
        (_("Clinical"), model.clinical_panels),
        (_("Links"), model.links_panels),
        (_("Promote"), model.promote_panels),
        (_("Settings"), model.settings_panels),
    ]
    shown = [ObjectList(panels, heading=heading) for heading, panels in tabs if panels]
    return TabbedInterface(shown, base_form_class=model.base_form_class).bind_to_model(model)


class FactsInlinePanel(InlinePanel):
    """Child rows of the facts; absent from the form of a translation, which has none."""

    class BoundPanel(InlinePanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            form = kwargs.get("form")
            self.has_formset = form is None or kwargs["panel"].relation_name in form.formsets
            if self.has_formset:
                super().__init__(**kwargs)
            else:
                Panel.BoundPanel.__init__(self, **kwargs)

        def is_shown(self) -> bool:
            return self.has_formset and super().is_shown()


def therapist_edit_handler() -> Any:
    person = [
        FieldPanel("name"),
        FieldPanel("job_title"),
        FieldPanel("summary"),
        FieldPanel("photo"),
        FieldPanel("biography"),
        FactsInlinePanel("languages", heading=_("Languages spoken"), label=_("Language")),
    ]
    work = [
        FactsInlinePanel("credentials", heading=_("Credentials"), label=_("Credential")),
        FieldPanel("practising_since"),
        FactsInlinePanel("practices", heading=_("Places of work"), label=_("Place of work")),
        FactsInlinePanel("topics", heading=_("What this person treats"), label=_("Topic")),
    ]
    place = [
        FieldPanel("is_listed"),
        FieldPanel("sort_name"),
        FieldPanel("slug"),
        FieldPanel("sites"),
        FieldPanel("user"),
    ]
    return TabbedInterface(
        [
            ObjectList(person, heading=_("Person")),
            ObjectList(work, heading=_("Credentials and work")),
            ObjectList(place, heading=_("On the site")),
            ObjectList([PublishingPanel()], heading=_("Publishing")),
        ]
    )


def location_edit_handler() -> Any:
    place = [
        FieldPanel("name"),
        FieldPanel("street"),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("city")]),
        FieldRowPanel([FieldPanel("country"), FieldPanel("time_zone")]),
        FieldPanel("phone"),
        FieldPanel("directions"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]
    hours = [
        FactsInlinePanel("opening_hours", heading=_("Opening hours"), label=_("Hours")),
        FactsInlinePanel(
            "opening_exceptions",
            heading=_("Exceptions to the opening hours"),
            label=_("Exception"),
        ),
    ]
    access = [
        *[FieldPanel(name) for name in Location.access_fields],
        FieldPanel("access_notes"),
        FieldPanel("payment"),
        FactsInlinePanel("insurers", heading=_("Insurers"), label=_("Insurer")),
    ]
    return TabbedInterface(
        [
            ObjectList(place, heading=_("Place")),
            ObjectList(hours, heading=_("Opening hours")),
            ObjectList(access, heading=_("Access and payment")),
            ObjectList([FieldPanel("slug"), FieldPanel("site")], heading=_("On the site")),
            ObjectList([PublishingPanel()], heading=_("Publishing")),
        ]
    )
