"""Chooser blocks whose objects are fetched together, one query per model for a whole page.

While a page is rendered, ``rendering.pool`` holds what its streams refer to and what the
public may see of it; these blocks take their values from there. Everywhere else (admin,
import, API of the site) they are Wagtail's own choosers.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.functional import cached_property
from wagtail.blocks import ChooserBlock, PageChooserBlock, RichTextBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.rich_text import RichText

from wagtail_triggerpoint.rendering.pool import active_pool
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model, page_types

if TYPE_CHECKING:
    from django.db.models import Model

#: Features offered in the rich text of every block.
RICH_TEXT_FEATURES = [
    "bold",
    "italic",
    "ol",
    "ul",
    "link",
    "document-link",
    "tp-reference",
    "tp-claim",
]


class PooledChooserMixin:
    #: What the pool calls the things chosen here.
    pool_kind = ""

    def to_python(self, value: Any) -> Model | None:
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values: Iterable[Any]) -> list[Model | None]:
        pool = active_pool()
        if pool is None:
            keys = list(values)
            found = iter(super().bulk_to_python([key for key in keys if key is not None]))  # type: ignore[misc]
            return [None if key is None else next(found) for key in keys]
        return [pool.get(self.pool_kind, value) for value in values]


class PooledImageChooserBlock(PooledChooserMixin, ImageChooserBlock):
    pool_kind = "image"


class PooledImageBlock(ImageBlock):
    """Wagtail's image block: a picture that is described, or said to be decorative."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        chooser = PooledImageChooserBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser


class PooledDocumentChooserBlock(PooledChooserMixin, DocumentChooserBlock):
    pool_kind = "document"


class PooledPageChooserBlock(PooledChooserMixin, PageChooserBlock):
    pool_kind = "page"


class MixinPageChooserBlock(PooledPageChooserBlock):
    """A chooser that offers the site's page types built on one mixin of ours."""

    #: Name of the mixin in ``wagtail_triggerpoint.models``.
    mixin_name = ""

    @cached_property
    def target_models(self) -> list[type[Model]]:
        from wagtail_triggerpoint import models

        return list(page_types(getattr(models, self.mixin_name)))

    @cached_property
    def target_model(self) -> type[Model]:
        """Of a chosen page nobody needs more than a link, whatever long streams its type has."""
        return get_page_model()

    @cached_property
    def field(self) -> Any:
        field = super().field
        # As a subquery: blocks are put together before there is a database to ask.
        types = ContentType.objects.filter(reduce(or_, map(_is_type, self.target_models), Q()))
        field.queryset = self.model_class.objects.filter(content_type__in=types)
        return field


def _is_type(model: type[Model]) -> Q:
    return Q(app_label=model._meta.app_label, model=model._meta.model_name)


class ConditionChooserBlock(MixinPageChooserBlock):
    mixin_name = "ConditionPageMixin"

    class Meta:
        icon = "doc-full"


class TreatmentChooserBlock(MixinPageChooserBlock):
    mixin_name = "TreatmentPageMixin"

    class Meta:
        icon = "pick"


class TherapistChooserBlock(PooledChooserMixin, ChooserBlock):
    pool_kind = "therapist"

    @cached_property
    def target_model(self) -> type[Model]:
        return get_therapist_model()

    @cached_property
    def widget(self) -> Any:
        from wagtail.snippets.widgets import AdminSnippetChooser

        return AdminSnippetChooser(self.target_model, icon="user")

    class Meta:
        icon = "user"


class ClaimChooserBlock(PooledChooserMixin, ChooserBlock):
    pool_kind = "claim"

    @cached_property
    def target_model(self) -> type[Model]:
        from wagtail_triggerpoint.models import Claim

        return Claim

    @cached_property
    def widget(self) -> Any:
        from wagtail.snippets.widgets import AdminSnippetChooser

        return AdminSnippetChooser(self.target_model, icon="tasks")

    class Meta:
        icon = "tasks"


class PooledRichTextBlock(RichTextBlock):
    """Rich text whose links to pages lead only to pages that the reader may open."""

    def to_python(self, value: str | None) -> RichText:
        pool = active_pool()
        return RichText(pool.rewrite_links(value or "")) if pool else super().to_python(value)

    def bulk_to_python(self, values: Iterable[Any]) -> list[RichText]:
        return [self.to_python(value) for value in values]
