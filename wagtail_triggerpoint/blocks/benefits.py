"""What a treatment may do for a reader, with the source that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, Errors, PublicStreamBlock, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import (
    CharBlock,
    ChoiceBlock,
    ClaimChooserBlock,
    ImageBlock,
    RichTextBlock,
)
from wagtail_triggerpoint.certainty import WITHOUT_SOURCE
from wagtail_triggerpoint.findings.evidence import load_evidence
from wagtail_triggerpoint.findings.markup import read_markup
from wagtail_triggerpoint.languages import content_language

if TYPE_CHECKING:
    from wagtail_triggerpoint.models import Claim

#: Names of drawings in ``components/icons/`` that suit a benefit.
BENEFIT_ICONS = [
    ("flexibility", _("Flexibility")),
    ("muscle", _("Muscle")),
    ("circulation", _("Circulation")),
    ("calm", _("Calm")),
    ("sleep", _("Sleep")),
    ("movement", _("Movement")),
    ("heart", _("Heart")),
    ("hand", _("Hand")),
]

# What readers can follow out of a text, once it is rendered: a link to the web, or a number that
# leads to the list of sources. A page of this site is no source.
_SOURCE = re.compile(r"""<a\b[^<>]*\shref="(?:https?://|#source\.)""", re.IGNORECASE)


class BenefitBlock(PublicStructBlock):
    """Value: ``{"heading": str, "text": rich text, "icon": str, "image": image or None,
    "claim": claim or None}``.

    ``icon`` is one of ``BENEFIT_ICONS`` or ``""``; a picture takes its place. A benefit without a
    claim is marked as not graded. Its claim or its text has to lead readers to a source, unless the
    claim says that experts disagree or that there is no evidence.
    """

    heading = CharBlock(
        label=_("Benefit"), max_length=120, help_text=_("For example “A little more flexible”.")
    )
    text = RichTextBlock(
        label=_("Text"),
        help_text=_(
            "What is known, in plain words. Without a claim, with a link to the study or page that "
            "says so."
        ),
    )
    icon = ChoiceBlock(
        label=_("Drawing"), choices=BENEFIT_ICONS, required=False, search_index=False
    )
    image = ImageBlock(label=_("Picture in place of the drawing"), required=False)
    claim = ClaimChooserBlock(
        label=_("Claim"),
        required=False,
        help_text=_(
            "Says how sure anyone is, and names the sources. Left empty, readers see “Not graded”."
        ),
    )

    class Meta:
        label = _("Benefit")
        icon = "plus-inverse"
        group = groups.CLINICAL
        description = _("One thing the treatment may do, and how sure anyone is of it.")
        template = "wagtail_triggerpoint/blocks/benefit.html"
        preview_value = {
            "heading": _("A little more flexible"),
            "text": _(
                "<p>Some studies found a small gain "
                '(<a href="https://doi.org/10.1136/bmjsem-2019-000614">a review of 29 studies</a>).'
                "</p>"
            ),
            "icon": "flexibility",
            "image": None,
            "claim": None,
        }

    def find_errors(self, value: Any) -> Errors:
        text, claim = value.get("text"), value.get("claim")
        if not text or _leads_to_a_source(text.source, claim):
            return {}
        if claim:
            message = _(
                "Readers see no source of this claim. Publish it with its sources, or cite one in "
                "the text."
            )
            return {"claim": ValidationError(message, code="source")}
        message = _("Cite a source, link to one, or choose a claim that names its sources.")
        return {"text": ValidationError(message, code="source")}

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        # The name leads to a template, so none but ours may pass.
        icon = value.get("icon")
        context["icon"] = icon if any(icon == name for name, _label in BENEFIT_ICONS) else ""
        text = value.get("text")
        context["names_source"] = bool(text and _SOURCE.search(text.source))
        image = value.get("image")
        is_described = image and not getattr(image, "decorative", False)
        context["alt"] = (is_described and image.contextual_alt_text) or ""
        return context


def _leads_to_a_source(text: str, claim: Claim | None) -> bool:
    """Whether readers, in the language of the page, get from a stored text or from the claim
    beside it to a source, or are told by the claim that there is none.
    """
    found = read_markup(text)
    if found.links:
        return True
    keys = {*found.claims, *([claim.pk] if claim else [])}
    evidence = load_evidence(keys, {*found.references}, content_language())
    shown = evidence.claims.get(claim.pk) if claim else None
    is_open = shown is not None and shown.is_live and shown.certainty in WITHOUT_SOURCE
    return bool(evidence.years) or is_open


class BenefitsBlock(PublicStreamBlock):
    """A stream of benefits."""

    benefit = BenefitBlock()

    class Meta:
        label = _("Benefits")
        icon = "plus-inverse"
        group = groups.CLINICAL
        description = _("What the treatment may do, one benefit after the other.")
        template = "wagtail_triggerpoint/blocks/benefits.html"
        preview_value = [("benefit", BenefitBlock._meta_class.preview_value)]
