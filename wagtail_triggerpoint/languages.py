from __future__ import annotations

from django.utils.translation import get_language_info


def language_name(tag: str) -> str:
    """The language of a BCP 47 tag, named in the active one; the tag where Django has no name."""
    for candidate in (tag.lower(), tag.lower().split("-")[0]):
        try:
            return str(get_language_info(candidate)["name_translated"])
        except KeyError:
            continue
    return tag
