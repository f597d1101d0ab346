from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import template
from django.core.cache import cache
from django.utils.safestring import SafeString, mark_safe

from wagtail_triggerpoint.validators import tel_uri

if TYPE_CHECKING:
    from django.template.base import Parser, Token

register = template.Library()

_INDENT = re.compile(r"\n\s+")
# Elements that stand on lines of their own: space before and after them is never seen. Those that
# a style sheet may put into a line (li, dt, dd, summary) are not among them.
_BLOCKS = (
    "article|caption|details|div|dl|figcaption|figure|footer|h[1-6]|header|main|nav|ol|p|section|"
    "table|tbody|td|th|thead|tr|ul"
)
# Nor is space at the end of a drawing.
_BEFORE_BLOCK = re.compile(rf"\n(?=</?(?:{_BLOCKS})\b|</svg>)")
_AFTER_BLOCK = re.compile(rf"(</?(?:{_BLOCKS})\b[^<>]*>)\n")
_KEEPS_SPACE = re.compile(r"<(?:pre|textarea)\b", re.IGNORECASE)


class ArticleNode(template.Node):
    """``{% tp_article %}…{% endtp_article %}``: kept in Django's cache where it may be."""

    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        tp: Any = context.get("tp")
        key = getattr(tp, "cache_key", "")
        article = cache.get(key) if key else None
        if article is None:
            if tp is not None:
                tp.prepare_article()
            article = without_idle_space(self.nodelist.render(context))
            if key:
                cache.set(key, article, tp.cache_seconds)
        return article


def without_idle_space(html: SafeString) -> SafeString:
    """``html`` without lines and indents, which nobody sees and a phone has to load."""
    if _KEEPS_SPACE.search(html):
        return html
    lines = _BEFORE_BLOCK.sub("", _INDENT.sub("\n", html))
    return mark_safe(_AFTER_BLOCK.sub(r"\1", lines))  # noqa: S308


@register.tag
def tp_article(parser: Parser, token: Token) -> ArticleNode:
    nodelist = parser.parse(("endtp_article",))
    parser.delete_first_token()
    return ArticleNode(nodelist)


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
