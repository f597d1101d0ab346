from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from wagtail.models import Page, Site

from wagtail_triggerpoint.public import public_pages

if TYPE_CHECKING:
    from django.http import HttpRequest

register = template.Library()


@register.simple_tag(takes_context=True)
def clinic_menu(context: Any) -> list[dict[str, Any]]:
    """The pages in the menu: ``title``, ``url``, and whether the reader is there or below."""
    request: HttpRequest = context["request"]
    site = Site.find_for_request(request)
    if site is None:
        return []
    in_menu = Page.objects.filter(
        show_in_menus=True, depth=site.root_page.depth + 1, path__startswith=site.root_page.path
    )
    current = getattr(context.get("page"), "path", "")
    return [
        {
            "title": page.title,
            "url": page.get_url(request),
            "is_current": bool(current) and current.startswith(page.path),
        }
        for page in public_pages(in_menu.order_by("path"), request)
    ]
