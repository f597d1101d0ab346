"""What a treatment may do for a reader, with the source that says so."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, Errors, PublicStreamBlock, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, ChoiceBlock, ImageBlock, RichTextBlock

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
_SOURCE = re.compile(r"""<a\b[^>]*\bhref="https?://""", re.IGNORECASE)


class BenefitBlock(PublicStructBlock):
    """Value: ``{"heading": str, "text": rich text with a link to its source, "icon": str,
    "image": image or None}``.

    ``icon`` is one of ``BENEFIT_ICONS`` or ``""``; a picture takes its place. Every benefit is
    marked as not graded.
    """

    heading = CharBlock(
        label=_("Benefit"), max_length=120, help_text=_("For example “A little more flexible”.")
    )
    text = RichTextBlock(
        label=_("Text"),
        help_text=_(
            "What is known, in plain words, with a link to the study or page that says so."
        ),
    )
    icon = ChoiceBlock(label=_("Drawing"), choices=BENEFIT_ICONS, required=False)
    image = ImageBlock(label=_("Picture in place of the drawing"), required=False)

    class Meta:
        label = _("Benefit")
        icon = "plus-inverse"
        group = groups.CLINICAL
        description = _("One thing the treatment may do, with its source. Shown as not graded.")
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
        }

    def find_errors(self, value: Any) -> Errors:
        text = value.get("text")
        if text is None or not text.source or _SOURCE.search(text.source):
            return {}
        message = _("Add a web link to the source, for example to a study or a guideline.")
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
