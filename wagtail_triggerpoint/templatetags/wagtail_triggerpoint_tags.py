from __future__ import annotations

from typing import Any

from django import template

from wagtail_triggerpoint.validators import tel_uri

register = template.Library()


@register.filter
def tp_tel(phone: str) -> str:
    """The ``tel:`` address of a phone number as people write it."""
    return tel_uri(phone)


@register.simple_tag(takes_context=True)
def tp_query(context: Any, **changes: Any) -> str:
    """The query string of the current address with some parameters changed; None removes one."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"?{query.urlencode()}" if query else "?"
