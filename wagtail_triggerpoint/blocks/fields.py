"""Fields of blocks, as Wagtail's of the same name, with two differences.

*Migrations* hold nothing of them but their kind: a better label, help text, choice or limit
must not ask every site for a migration.

*Drafts* can always be saved: while Wagtail defers validation, a field keeps what was typed,
right or wrong. Publishing is where mistakes are refused.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block import blocks as typed_tables

from wagtail_triggerpoint.blocks import choosers
from wagtail_triggerpoint.validators import (
    validate_characters,
    validate_phone,
    validate_rich_text,
    validate_web_url,
)

Deconstructed = tuple[str, list[Any], dict[str, Any]]


class LenientBlock(blocks.Block):
    """Raises no error while validation is deferred."""

    def clean(self, value: Any) -> Any:
        try:
            return super().clean(value)
        except ValidationError:
            if self.is_deferred_validation:
                return value
            raise


class FrozenBlock(LenientBlock):
    """Stands in migrations as the block class ``frozen_as``, without arguments."""

    frozen_as: ClassVar[str]

    def deconstruct(self) -> Deconstructed:
        return self.frozen_as, [], {}


class PlainTextBlock(FrozenBlock):
    """Text is never ``None``, whatever was stored."""

    def to_python(self, value: Any) -> Any:
        return "" if value is None else value

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not self.is_deferred_validation:
            validate_characters(str(value))
        return value

    class Meta:
        default = ""


class CharBlock(PlainTextBlock, blocks.CharBlock):
    frozen_as = "wagtail.blocks.CharBlock"


class TextBlock(PlainTextBlock, blocks.TextBlock):
    frozen_as = "wagtail.blocks.TextBlock"


class RichTextBlock(FrozenBlock, choosers.PooledRichTextBlock):
    """Bold, italic, lists and links to pages, documents and websites."""

    frozen_as = "wagtail.blocks.RichTextBlock"

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", choosers.RICH_TEXT_FEATURES)
        kwargs.setdefault("validators", [validate_rich_text])
        super().__init__(**kwargs)


class BooleanBlock(FrozenBlock, blocks.BooleanBlock):
    frozen_as = "wagtail.blocks.BooleanBlock"

    class Meta:
        default = False


class _FixedChoiceField(forms.ChoiceField):
    @cached_property
    def known(self) -> frozenset[str]:
        choices: Any = self.choices
        return frozenset(key for key, _label in choices if isinstance(key, str))

    def valid_value(self, value: Any) -> bool:
        return (isinstance(value, str) and value in self.known) or super().valid_value(value)


class ChoiceBlock(FrozenBlock, blocks.ChoiceBlock):
    """One of a few texts, which stay the same while the site runs.

    Wagtail puts its list of choices together anew for each value that it reads or checks: a
    tenth of the time that it takes to publish an article.
    """

    frozen_as = "wagtail.blocks.ChoiceBlock"

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("default", "")
        super().__init__(**kwargs)

    def get_field(self, **kwargs: Any) -> forms.ChoiceField:
        return _FixedChoiceField(**kwargs)

    def normalize_choice(self, value: Any) -> Any:
        is_known = isinstance(value, str) and value in self.field.known
        return value if is_known else super().normalize_choice(value)


class URLBlock(PlainTextBlock, blocks.URLBlock):
    """A web address, ``http`` or ``https``."""

    frozen_as = "wagtail.blocks.URLBlock"

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("validators", [validate_web_url])
        super().__init__(**kwargs)


class EmailBlock(PlainTextBlock, blocks.EmailBlock):
    frozen_as = "wagtail.blocks.EmailBlock"


class PhoneBlock(CharBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("validators", [validate_phone])
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault(
            "help_text", _("Digits and spaces, best with the country: +44 20 7946 0000.")
        )
        super().__init__(**kwargs)


class ListBlock(LenientBlock, blocks.ListBlock):
    def deconstruct(self) -> Deconstructed:
        return "wagtail.blocks.ListBlock", [self.child_block], {}


class TypedTableBlock(LenientBlock, typed_tables.TypedTableBlock):
    pass


class ImageBlock(FrozenBlock, choosers.PooledImageBlock):
    """A picture that is described, or said to be decorative."""

    frozen_as = "wagtail.images.blocks.ImageBlock"

    class Meta:
        label_format = "{alt_text}"


class ImageChooserBlock(FrozenBlock, choosers.PooledImageChooserBlock):
    frozen_as = "wagtail.images.blocks.ImageChooserBlock"


class DocumentChooserBlock(FrozenBlock, choosers.PooledDocumentChooserBlock):
    frozen_as = "wagtail.documents.blocks.DocumentChooserBlock"


class PageChooserBlock(FrozenBlock, choosers.PooledPageChooserBlock):
    frozen_as = "wagtail.blocks.PageChooserBlock"


class TherapistChooserBlock(FrozenBlock, choosers.TherapistChooserBlock):
    frozen_as = "wagtail_triggerpoint.blocks.choosers.TherapistChooserBlock"


class ClaimChooserBlock(FrozenBlock, choosers.ClaimChooserBlock):
    frozen_as = "wagtail_triggerpoint.blocks.choosers.ClaimChooserBlock"
