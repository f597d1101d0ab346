"""The parts of an article: sections, subsections, and the article they make."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlockValidationError

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import (
    Context,
    Errors,
    PublicStreamBlock,
    PublicStructBlock,
)
from wagtail_triggerpoint.blocks.contacts import BookOrCallBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, ChoiceBlock
from wagtail_triggerpoint.blocks.headings import AnchoredBlock, anchor_for
from wagtail_triggerpoint.blocks.related import RelatedPagesBlock, TherapistCardsBlock
from wagtail_triggerpoint.blocks.streams import SubsectionContentBlock
from wagtail_triggerpoint.blocks.text import ParagraphBlock

#: Members of schema.org's HealthAspectEnumeration (release 30.0), in plain words.
HEALTH_ASPECTS = [
    ("OverviewHealthAspect", _("What it is")),
    ("SymptomsHealthAspect", _("Symptoms")),
    ("CausesHealthAspect", _("Causes")),
    ("TypesHealthAspect", _("Types")),
    ("StagesHealthAspect", _("Stages")),
    ("PrognosisHealthAspect", _("How it usually goes on")),
    ("TreatmentsHealthAspect", _("Treatments")),
    ("HowItWorksHealthAspect", _("How it works")),
    ("HowOrWhereHealthAspect", _("How or where it is done")),
    ("MayTreatHealthAspect", _("What it may help with")),
    ("EffectivenessHealthAspect", _("How well it works")),
    ("BenefitsHealthAspect", _("Benefits")),
    ("SelfCareHealthAspect", _("What you can do yourself")),
    ("LivingWithHealthAspect", _("Living with it")),
    ("PreventionHealthAspect", _("Prevention")),
    ("RisksOrComplicationsHealthAspect", _("Risks or complications")),
    ("SideEffectsHealthAspect", _("Side effects")),
    ("SafetyHealthAspect", _("Safety")),
    ("SeeDoctorHealthAspect", _("When to see a doctor")),
    ("ScreeningHealthAspect", _("Screening")),
    ("GettingAccessHealthAspect", _("How to get it")),
    ("UsageOrScheduleHealthAspect", _("How often, how long")),
    ("PregnancyHealthAspect", _("Pregnancy")),
    ("AllergiesHealthAspect", _("Allergies")),
    ("ContagiousnessHealthAspect", _("Whether it is catching")),
    ("IngredientsHealthAspect", _("Ingredients")),
    ("MisconceptionsHealthAspect", _("Myths")),
    ("PatientExperienceHealthAspect", _("What patients say")),
    ("RelatedTopicsHealthAspect", _("Related topics")),
]


class HeadedContentBlock(AnchoredBlock, PublicStructBlock):
    """A heading with its content; the base of sections and subsections.

    The template's context holds ``anchor``, the id of the heading.
    """

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        heading = str(value.get("heading") or "").strip()
        context["anchor"] = (context.get("anchor") or anchor_for(heading)) if heading else ""
        return context

    def find_errors(self, value: Any) -> Errors:
        if value.get("body"):
            return {}
        message = _("This part is still empty. Write its text, or delete the part.")
        error = StreamBlockValidationError(non_block_errors=[ValidationError(message)])
        return {"body": error}


class SubsectionBlock(HeadedContentBlock):
    """Value: ``{"heading": str, "body": stream of everything but subsections}``."""

    heading = CharBlock(label=_("Heading"), max_length=120)
    body = SubsectionContentBlock()

    class Meta:
        label = _("Subsection")
        icon = "title"
        group = groups.STRUCTURE
        description = _("A part of a section, with a smaller heading.")
        template = "wagtail_triggerpoint/blocks/subsection.html"
        preview_value = {
            "heading": _("At work"),
            "body": [("paragraph", _("<p>Change your position often.</p>"))],
        }


class ContentBlock(SubsectionContentBlock):
    """The body of a section: everything, with subsections."""

    subsection = SubsectionBlock()


class SectionBlock(HeadedContentBlock):
    """Value: ``{"heading": str, "aspect": str, "body": ContentBlock stream}``.

    ``aspect`` is a member of schema.org's HealthAspectEnumeration such as
    ``OverviewHealthAspect``, or ``""``.
    """

    heading = CharBlock(
        label=_("Heading"),
        max_length=120,
        help_text=_("In the words readers use. It also stands in the list of contents."),
    )
    aspect = ChoiceBlock(
        # A word for machines; readers see the heading.
        search_index=False,
        label=_("What the section is about"),
        choices=HEALTH_ASPECTS,
        required=False,
        help_text=_("For search engines; readers do not see it."),
    )
    body = ContentBlock()

    class Meta:
        label = _("Section")
        icon = "title"
        group = groups.STRUCTURE
        description = _("A heading with its text. Headings get their level by themselves.")
        template = "wagtail_triggerpoint/blocks/section.html"
        preview_value = {
            "heading": _("What helps"),
            "aspect": "SelfCareHealthAspect",
            "body": [("paragraph", ParagraphBlock._meta_class.preview_value)],
        }


class ArticleBlock(PublicStreamBlock):
    """The body of a page: sections, and cards between or after them."""

    section = SectionBlock()
    therapists = TherapistCardsBlock()
    related_pages = RelatedPagesBlock()
    book_or_call = BookOrCallBlock()

    class Meta:
        label = _("Article")
        icon = "doc-full"
        group = groups.STRUCTURE
        description = _("Sections with headings, and cards that lead to people and pages.")
        template = "wagtail_triggerpoint/blocks/article.html"
        preview_value = [("section", SectionBlock._meta_class.preview_value)]
