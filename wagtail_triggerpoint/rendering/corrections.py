"""What stands at the address of a page that was withdrawn: not a word of the page itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import Http404

from wagtail_triggerpoint.public import is_within_reach
from wagtail_triggerpoint.rendering.context import context_without_page

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wagtail_triggerpoint.models import WithdrawnPage


def correction_context(page: Any, withdrawn: WithdrawnPage, request: HttpRequest) -> dict[str, Any]:
    """Raises ``Http404`` where readers of this site have not seen the page either."""
    if not is_within_reach(page, request):
        raise Http404
    tp = replace(context_without_page(request, page.locale), title=withdrawn.title)
    # ``page`` is left out: base templates print its description.
    found = {"withdrawal": withdrawn.withdrawal, "title": withdrawn.title}
    return {"tp": tp, "heading_level": 2, **found}
