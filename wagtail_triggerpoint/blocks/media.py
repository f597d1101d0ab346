"""Pictures and files."""

from __future__ import annotations

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import (
    CharBlock,
    DocumentChooserBlock,
    ImageBlock,
    TextBlock,
)
from wagtail_triggerpoint.blocks.previews import first_picture, sample_document

_KILOBYTE = 1024


class FigureBlock(PublicStructBlock):
    """Value: ``{"image": image or None, "caption": str, "credit": str}``.

    The image carries ``contextual_alt_text`` and ``decorative``; without an image nothing is
    rendered. Stored, ``image`` is ``{"image": pk, "decorative": bool, "alt_text": str}``.
    """

    text_kinds = {"credit": "name"}

    image = ImageBlock(label=_("Picture"))
    caption = TextBlock(label=_("Caption"), required=False, help_text=_("Shown below the picture."))
    credit = CharBlock(
        label=_("Credit"), required=False, max_length=200, help_text=_("Who made the picture.")
    )

    class Meta:
        label = _("Picture")
        label_format = "{caption}"
        icon = "image"
        group = groups.MEDIA
        description = _("A picture with a caption. Describe it, or say that it is decorative.")
        template = "wagtail_triggerpoint/blocks/image.html"

    def get_preview_value(self) -> Any:
        image = first_picture(self.child_blocks["image"].child_blocks["image"])
        if image is not None:
            image.contextual_alt_text = gettext("Description of the picture")
            image.decorative = False
        return self.normalize(
            {
                "image": image,
                "caption": gettext("What the picture shows"),
                "credit": gettext("Name"),
            }
        )

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        image = value.get("image")
        is_described = image and not getattr(image, "decorative", False)
        context["alt"] = (is_described and image.contextual_alt_text) or ""
        return context


class DownloadBlock(PublicStructBlock):
    """Value: ``{"document": document or None, "title": str}``.

    A blank title stands for the document's own; without a document nothing is rendered.
    """

    document = DocumentChooserBlock(label=_("File"))
    title = CharBlock(
        label=_("Text of the link"),
        required=False,
        max_length=200,
        help_text=_("Leave it empty to use the file’s own title. Its type and size are added."),
    )

    class Meta:
        label = _("File to download")
        icon = "download"
        group = groups.MEDIA
        description = _("A link to a file, with its type and size.")
        template = "wagtail_triggerpoint/blocks/document.html"

    def get_preview_value(self) -> Any:
        return self.normalize({"document": sample_document(), "title": ""})

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        document = value.get("document")
        if document is not None:
            context["title"] = value.get("title") or document.title
            parts = [document.file_extension.upper(), size_in_words(document.file_size)]
            context["meta"] = ", ".join(part for part in parts if part)
        return context


def size_in_words(size: int | None) -> str:
    """A file size in bytes as ``120 KB`` or ``1.5 MB``; ``""`` if it is not known."""
    if size is None:
        return ""
    if size < _KILOBYTE * _KILOBYTE:
        return gettext("%(size)s KB") % {"size": number_format(max(1, round(size / _KILOBYTE)))}
    megabytes = number_format(size / _KILOBYTE / _KILOBYTE, decimal_pos=1)
    return gettext("%(size)s MB") % {"size": megabytes}
