"""The tabs of our forms, in the order in which an editor thinks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput

from wagtail_triggerpoint.forms.findings import FindingsPanel
from wagtail_triggerpoint.forms.references import ReferenceForm
from wagtail_triggerpoint.forms.reviews import NextPublicationPanel, ReviewPanel
from wagtail_triggerpoint.models import Location, ReviewMixin


def page_edit_handler(model: Any) -> Any:
    """Findings above Content, Clinical, Links, Promote, Review, Settings; or a site's own
    ``edit_handler``.
    """
    if hasattr(model, "edit_handler"):
        return model.edit_handler.bind_to_model(model)
    tabs = [
        (_("Content"), model.content_panels),
        (_("Clinical"), model.clinical_panels),
        (_("Links"), model.links_panels),
        (_("Promote"), model.promote_panels),
        (_("Review"), review_panels() if issubclass(model, ReviewMixin) else []),
        (_("Settings"), model.settings_panels),
    ]
    shown = [ObjectList(panels, heading=heading) for heading, panels in tabs if panels]
    handler = TabbedInterface([FindingsPanel(), *shown], base_form_class=model.base_form_class)
    return handler.bind_to_model(model)


def review_panels() -> list[Any]:
    """What every page that is reviewed has in a tab of its own."""
    change = [FieldPanel("change_note"), FieldPanel("is_minor_change")]
    return [ReviewPanel(), NextPublicationPanel(change, heading=_("The next publication"))]


def review_settings_edit_handler() -> Any:
    return ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("interval"),
                    InlinePanel(
                        "intervals",
                        [FieldRowPanel([FieldPanel("page_type"), FieldPanel("months")])],
                        label=_("Other interval"),
                        heading=_("Kinds of pages that are reviewed more or less often"),
                    ),
                    FieldPanel("authors_may_review"),
                ],
                heading=_("Reviews"),
            ),
            MultiFieldPanel([FieldPanel("overdue_wording")], heading=_("What readers are told")),
            MultiFieldPanel(
                [
                    FieldPanel("reports_email"),
                    FieldPanel("escalation_email"),
                    FieldPanel("escalation_days"),
                ],
                heading=_("What the clinic is told"),
            ),
            MultiFieldPanel(
                [FieldPanel("when_expired", widget=forms.RadioSelect)], heading=_("Credentials")
            ),
        ]
    )


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


def claim_edit_handler() -> Any:
    claim = [
        FieldPanel("statement", widget=AdminAutoHeightTextInput),
        FieldRowPanel([FieldPanel("certainty"), FieldPanel("direction")]),
        FactsInlinePanel("references", heading=_("Sources"), label=_("Source")),
        FieldPanel("rationale"),
    ]
    grading = [
        FieldPanel("graded_by", widget=forms.RadioSelect),
        FieldPanel("grading_source"),
        FieldRowPanel([FieldPanel("graded_on"), FieldPanel("regrade_due")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("outcome")]),
    ]
    return TabbedInterface(
        [
            ObjectList(claim, heading=_("Claim")),
            ObjectList(grading, heading=_("Grading")),
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


def reference_edit_handler() -> Any:
    work = [
        FieldPanel("title", widget=AdminAutoHeightTextInput),
        FieldPanel("authors"),
        FieldPanel("study_type"),
    ]
    place = [
        FieldPanel("container"),
        FieldRowPanel([FieldPanel("year"), FieldPanel("volume")]),
        FieldRowPanel([FieldPanel("issue"), FieldPanel("pages")]),
    ]
    addresses = [FieldRowPanel([FieldPanel("doi"), FieldPanel("pmid")]), FieldPanel("url")]
    retraction = [
        FieldPanel("is_retracted"),
        FieldPanel("retraction_note"),
        FieldPanel("retraction_url"),
    ]
    citation = "wagtail_triggerpoint/admin/references/citation.html"
    return ObjectList(
        [
            MultiFieldPanel(work, heading=_("Work")),
            MultiFieldPanel(addresses, heading=_("Where to find it")),
            MultiFieldPanel(place, heading=_("Where it appeared")),
            MultiFieldPanel(retraction, heading=_("Retraction")),
            HelpPanel(template=citation, heading=_("How readers see it")),
        ],
        base_form_class=ReferenceForm,
    )
