from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from wagtail_triggerpoint.blocks import (
    AftercarePhasesBlock,
    DosAndDontsBlock,
    WhatsNormalBlock,
)
from wagtail_triggerpoint.models.authored_pages import AuthoredPageMixin, GetHelpMixin


class AftercarePageMixin(GetHelpMixin):
    """What to do after a visit, hour by hour and day by day, and what is not normal."""

    triggerpoint_template = "wagtail_triggerpoint/pages/aftercare.html"
    reading_order = ("phases", "dos_and_donts", "whats_normal", "when_to_get_help")
    child_mixins = ()
    findings_kind = "aftercare"

    missing_messages: ClassVar[dict[str, Any]] = {
        **GetHelpMixin.missing_messages,
        "phases": _("Add at least one phase, for example “The first hours”."),
    }

    phases = StreamField(
        AftercarePhasesBlock(),
        verbose_name=_("phases"),
        help_text=_("In order: the first hours, the first day, the next days."),
    )
    dos_and_donts = StreamField(
        DosAndDontsBlock(), verbose_name=_("do and do not"), blank=True, max_num=1
    )
    whats_normal = StreamField(WhatsNormalBlock(), verbose_name=_("what is normal"), blank=True)

    aftercare_content_panels: ClassVar[list[Any]] = [
        "summary",
        "author",
        "phases",
        "dos_and_donts",
        "whats_normal",
    ]
    clinical_panels: ClassVar[list[Any]] = ["when_to_get_help"]
    links_panels: ClassVar[list[Any]] = ["image", "image_description", "image_is_decorative"]
    aftercare_search_fields: ClassVar[list[Any]] = [
        *AuthoredPageMixin.authored_search_fields,
        index.SearchField("phases"),
        index.SearchField("dos_and_donts"),
        index.SearchField("whats_normal"),
    ]

    class Meta:
        abstract = True
