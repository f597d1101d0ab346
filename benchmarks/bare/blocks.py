"""The plainest blocks that can hold what a demo article says, each with the least template."""

from wagtail.blocks import (
    CharBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from wagtail_triggerpoint.swap import THERAPIST_MODEL


class ListingBlock(StructBlock):
    """A list with a heading: signs of a care card, steps, what to do and what not."""

    heading = CharBlock(required=False)
    items = ListBlock(RichTextBlock())
    text = RichTextBlock(required=False)

    class Meta:
        template = "bare/listing.html"


class BodyBlock(StreamBlock):
    heading = CharBlock(template="bare/heading.html")
    text = RichTextBlock()
    listing = ListingBlock()
    table = TypedTableBlock([("text", CharBlock()), ("rich_text", RichTextBlock())])
    image = ImageChooserBlock(template="bare/image.html")
    page = PageChooserBlock(template="bare/page_link.html")
    claim = SnippetChooserBlock("wagtail_triggerpoint.Claim", template="bare/claim.html")
    person = SnippetChooserBlock(THERAPIST_MODEL, template="bare/person.html")
