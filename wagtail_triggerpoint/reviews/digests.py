"""A short name for what a reviewer has read: the public content of one page.

Two versions have the same digest if readers are told the same. How content is stored (ids of
blocks, marks that the editor of rich text leaves, fields that are empty or not there yet), where
the page stands and who wrote it is not part of it. Neither are people, places and settings, which
have rows of their own. The claims that it shows are: certainty, direction and words.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import COMMENTS_RELATION_NAME

from wagtail_triggerpoint.rendering.references import references_of
from wagtail_triggerpoint.stored import is_item

#: In front of each digest: one made in another way is known as such.
VERSION = "1"
# The life of a page and its place in the tree: nothing that a reader is told.
_NO_CONTENT = frozenset(
    {
        "alias_of",
        "author",
        "content_type",
        "depth",
        "draft_title",
        "expire_at",
        "expired",
        "first_published_at",
        "go_live_at",
        "has_unpublished_changes",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live",
        "live_revision",
        "locale",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
        "owner",
        "path",
        "pk",
        "search_index",
        "show_in_menus",
        "slug",
        "translation_key",
        "url_path",
        COMMENTS_RELATION_NAME,
    }
)
_BLOCK_KEY = re.compile(r'\s*data-block-key="[^"<>]*"')
_EMPTY = re.compile(r"<p>\s*</p>|<p\s*/>")
_CLAIM_VALUES = ("statement", "certainty", "direction")


def content_digest(page: Any) -> str:
    """The digest of ``page`` as it is in memory: the live row, or a version as an object."""
    return digests_of([page])[0]


def digests_of(pages: Iterable[Any]) -> list[str]:
    """The digests of many pages, with two queries for the claims of all of them."""
    rows = list(pages)
    shown = [references_of(page).get("claim", set()) for page in rows]
    claims = _Claims(set().union(*shown))
    return [
        _digest([_content(page), claims.shown_on(page, keys)])
        for page, keys in zip(rows, shown, strict=True)
    ]


def _digest(content: list[Any]) -> str:
    text = json.dumps(content, cls=DjangoJSONEncoder, sort_keys=True)
    return f"{VERSION}:{hashlib.sha256(text.encode(errors='backslashreplace')).hexdigest()}"


def _content(page: Any) -> dict[str, Any]:
    """The words of ``page`` by field, without what is empty."""
    left_out = {*_NO_CONTENT, *getattr(page, "fields_without_review", ())}
    found = {}
    for field in page._meta.concrete_fields:
        if field.name in left_out or field.primary_key or not field.editable:
            continue
        is_stream = isinstance(field, StreamField)
        value = _stored(getattr(page, field.name)) if is_stream else getattr(page, field.attname)
        found[field.name] = _essence(value)
    for field in page._meta.many_to_many:
        if field.name not in left_out:
            found[field.name] = sorted(str(one.pk) for one in getattr(page, field.name).all())
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        if name not in left_out:
            found[name] = [_row(child, relation.field.name) for child in getattr(page, name).all()]
    return {name: value for name, value in found.items() if value}


def _row(child: Any, parent: str) -> Any:
    data = child.serializable_data() if hasattr(child, "serializable_data") else vars(child)
    left_out = {"pk", "id", parent, f"{parent}_id", "_state"}
    return _essence({name: value for name, value in data.items() if name not in left_out})


def _stored(stream: Any) -> list[Any]:
    """What a stream holds, as it would be stored, also where it has been changed in memory."""
    return list(stream.get_prep_value()) if stream else []


def _essence(value: Any) -> Any:
    """``value`` without ids of blocks, marks of the editor and what is empty."""
    if is_item(value):
        return _essence(value["value"])
    if isinstance(value, dict):
        found = {name: _essence(one) for name, one in value.items() if name != "id"}
        return {name: one for name, one in found.items() if one not in (None, "", False, [], {})}
    if isinstance(value, list | tuple):
        return [_essence(one) for one in value]
    return _plain_markup(value) if isinstance(value, str) else value


def _plain_markup(text: str) -> str:
    """Rich text as code and the editor of rich text both write it; other text as it stands."""
    if "<" not in text:
        return text
    return _EMPTY.sub("", _BLOCK_KEY.sub("", text)).replace("&nbsp;", "\xa0")


class _Claims:
    """Claims as readers of each language see them now."""

    def __init__(self, keys: set[int]) -> None:
        self.rows = self._read(keys) if keys else {}

    @staticmethod
    def _read(keys: set[int]) -> dict[int, dict[int, list[str]]]:
        """Statement, certainty and direction by the key that pages store and by language."""
        from wagtail_triggerpoint.models import Claim

        chosen = dict(Claim.objects.filter(pk__in=keys).values_list("pk", "translation_key"))
        rows = Claim.objects.public(None, None).filter(translation_key__in=set(chosen.values()))
        known: dict[Any, dict[int, list[str]]] = {}
        for row in rows:
            said = [str(getattr(row.facts, name)) for name in _CLAIM_VALUES[1:]]
            words = known.setdefault(row.translation_key, {})
            words[row.locale_id] = [row.statement, *said]
        return {key: known.get(chosen[key], {}) for key in chosen}

    def shown_on(self, page: Any, keys: set[int]) -> dict[str, list[str]]:
        words = {str(key): self.rows.get(key, {}).get(page.locale_id) for key in sorted(keys)}
        return {key: found for key, found in words.items() if found}
