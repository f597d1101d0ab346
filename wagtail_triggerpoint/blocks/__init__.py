"""Blocks of health content. Import them from here; the modules may be rearranged."""

from wagtail_triggerpoint.blocks.accordions import AccordionBlock, AccordionItemBlock
from wagtail_triggerpoint.blocks.aftercare import (
    AftercarePhaseBlock,
    AftercarePhasesBlock,
    AftercareStepBlock,
    DosAndDontsBlock,
    NormalBlock,
    WhatsNormalBlock,
)
from wagtail_triggerpoint.blocks.benefits import BenefitBlock, BenefitsBlock
from wagtail_triggerpoint.blocks.care import (
    CareCardBlock,
    CareCardsBlock,
    EmergencyCardBlock,
    NonUrgentCardBlock,
    UrgentCardBlock,
)
from wagtail_triggerpoint.blocks.choosers import (
    ClaimChooserBlock,
    ConditionChooserBlock,
    PooledDocumentChooserBlock,
    PooledImageBlock,
    PooledImageChooserBlock,
    PooledPageChooserBlock,
    PooledRichTextBlock,
    TherapistChooserBlock,
    TreatmentChooserBlock,
)
from wagtail_triggerpoint.blocks.claims import ClaimBlock, MythBlock
from wagtail_triggerpoint.blocks.conditions import CodingBlock, CodingsBlock
from wagtail_triggerpoint.blocks.contacts import BookOrCallBlock, ContactBlock
from wagtail_triggerpoint.blocks.headings import Contents, section_contents
from wagtail_triggerpoint.blocks.links import ConditionLinkBlock, TreatmentLinkBlock
from wagtail_triggerpoint.blocks.lists import ChecklistBlock, ChecklistItemBlock, DoDontBlock
from wagtail_triggerpoint.blocks.media import DownloadBlock, FigureBlock
from wagtail_triggerpoint.blocks.related import RelatedPagesBlock, TherapistCardsBlock
from wagtail_triggerpoint.blocks.sections import (
    ArticleBlock,
    ContentBlock,
    SectionBlock,
    SubsectionBlock,
)
from wagtail_triggerpoint.blocks.streams import ProseBlock, SubsectionContentBlock
from wagtail_triggerpoint.blocks.tables import TableBlock
from wagtail_triggerpoint.blocks.text import (
    CalloutBlock,
    InsetTextBlock,
    ParagraphBlock,
    QuoteBlock,
)
from wagtail_triggerpoint.blocks.timelines import StageBlock, TimelineBlock
from wagtail_triggerpoint.blocks.treatments import PreparationBlock, WhatToExpectBlock
from wagtail_triggerpoint.blocks.videos import VideoBlock

__all__ = [
    "AccordionBlock",
    "AccordionItemBlock",
    "AftercarePhaseBlock",
    "AftercarePhasesBlock",
    "AftercareStepBlock",
    "ArticleBlock",
    "BenefitBlock",
    "BenefitsBlock",
    "BookOrCallBlock",
    "CalloutBlock",
    "CareCardBlock",
    "CareCardsBlock",
    "ChecklistBlock",
    "ChecklistItemBlock",
    "ClaimBlock",
    "ClaimChooserBlock",
    "CodingBlock",
    "CodingsBlock",
    "ConditionChooserBlock",
    "ConditionLinkBlock",
    "ContactBlock",
    "ContentBlock",
    "Contents",
    "DoDontBlock",
    "DosAndDontsBlock",
    "DownloadBlock",
    "EmergencyCardBlock",
    "FigureBlock",
    "InsetTextBlock",
    "MythBlock",
    "NonUrgentCardBlock",
    "NormalBlock",
    "ParagraphBlock",
    "PooledDocumentChooserBlock",
    "PooledImageBlock",
    "PooledImageChooserBlock",
    "PooledPageChooserBlock",
    "PooledRichTextBlock",
    "PreparationBlock",
    "ProseBlock",
    "QuoteBlock",
    "RelatedPagesBlock",
    "SectionBlock",
    "StageBlock",
    "SubsectionBlock",
    "SubsectionContentBlock",
    "TableBlock",
    "TherapistCardsBlock",
    "TherapistChooserBlock",
    "TimelineBlock",
    "TreatmentChooserBlock",
    "TreatmentLinkBlock",
    "UrgentCardBlock",
    "VideoBlock",
    "WhatToExpectBlock",
    "WhatsNormalBlock",
    "section_contents",
]
