from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from wagtail.models import Page, Site

from example_project.models import InformationPage
from wagtail_triggerpoint.pages.models import (
    ConditionIndexPage,
    TherapistIndexPage,
    TreatmentIndexPage,
)
from wagtail_triggerpoint.public import is_public

if TYPE_CHECKING:
    from django.http import HttpRequest

register = template.Library()

MENU_TYPES = (ConditionIndexPage, TreatmentIndexPage, TherapistIndexPage, InformationPage)


@register.simple_tag(takes_context=True)
def clinic_menu(context: Any) -> list[dict[str, Any]]:
    """The pages in the menu: ``title``, ``url``, and whether the reader is there or below."""
    request: HttpRequest = context["request"]
    site = Site.find_for_request(request)
    if site is None:
        return []
    # Few pages are of these types, however many articles lie below them.
    found = Page.objects.type(*MENU_TYPES).child_of(site.root_page).filter(show_in_menus=True)
    in_menu = found.only("content_type", "expire_at", "live", "path", "title", "url_path")
    current = getattr(context.get("page"), "path", "")
    return [
        {
            "title": page.title,
            "url": page.get_url(request),
            "is_current": bool(current) and current.startswith(page.path),
        }
        for page in in_menu.order_by("path")
        if is_public(page, request)
    ]
