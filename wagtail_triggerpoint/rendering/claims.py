"""What the preview of a claim shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Locale

from wagtail_triggerpoint.rendering.context import context_without_page
from wagtail_triggerpoint.rendering.mentions import Mentions

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wagtail_triggerpoint.models import Claim


def preview_context(claim: Claim, request: HttpRequest) -> dict[str, Any]:
    """``claim`` alone on a page, with the sources that it has so far."""
    mentions = Mentions()
    claim.mentions = mentions.of_claim(claim)
    tp = context_without_page(request, claim.locale if claim.locale_id else Locale.get_default())
    tp.title, tp.references = str(claim), list(mentions)
    return {"tp": tp, "claim": claim}
