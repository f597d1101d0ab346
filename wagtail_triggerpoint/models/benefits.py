from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from wagtail_triggerpoint.blocks import BenefitsBlock
from wagtail_triggerpoint.models.authored_pages import AuthoredPageMixin
from wagtail_triggerpoint.models.conditions import INTRO_FEATURES


class BenefitListPageMixin(AuthoredPageMixin):
    """What a treatment does, and how sure anyone is of it."""

    triggerpoint_template = "wagtail_triggerpoint/pages/benefit_list.html"
    reading_order = ("intro", "benefits")
    child_mixins = ()
    findings_kind = "benefits"

    missing_messages: ClassVar[dict[str, Any]] = {
        **AuthoredPageMixin.missing_messages,
        "benefits": _("Add at least one benefit."),
    }

    intro = RichTextField(
        _("introduction"), blank=True, features=[*INTRO_FEATURES, "tp-reference", "tp-claim"]
    )
    benefits = StreamField(BenefitsBlock(), verbose_name=_("benefits"))

    benefit_content_panels: ClassVar[list[Any]] = ["summary", "author", "intro", "benefits"]
    links_panels: ClassVar[list[Any]] = ["image", "image_description", "image_is_decorative"]
    benefit_search_fields: ClassVar[list[Any]] = [
        *AuthoredPageMixin.authored_search_fields,
        index.SearchField("intro"),
        index.SearchField("benefits"),
    ]

    class Meta:
        abstract = True
