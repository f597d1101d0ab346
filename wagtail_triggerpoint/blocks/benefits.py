"""What a treatment may do for a reader, with the source that says so."""

from __future__ import annotations

import re
from typing import Any

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

# A link inside the site may lead to a page that readers cannot open: it is no source.
_SOURCE = re.compile(r"""<a\b[^>]*\b(?:href="https?://|linktype="tp-)""", re.IGNORECASE)


class BenefitBlock(PublicStructBlock):
    """Value: ``{"heading": str, "text": rich text, "icon": str, "image": image or None,
    "claim": claim or None}``.

    ``icon`` is one of ``BENEFIT_ICONS`` or ``""``; a picture takes its place. A benefit without a
    claim is marked as not graded, and its text has to lead to a source.
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
        text = value.get("text")
        if value.get("claim") or not text or _SOURCE.search(text.source):
            return {}
        message = _("Cite a source, link to one, or choose a claim that names its sources.")
        return {"text": ValidationError(message, code="source")}

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        # The name leads to a template, so none but ours may pass.
        icon = value.get("icon") or ""
        context["icon"] = icon if icon in dict(BENEFIT_ICONS) else ""
        image = value.get("image")
        is_described = image and not getattr(image, "decorative", False)
        context["alt"] = (is_described and image.contextual_alt_text) or ""
        return context


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
