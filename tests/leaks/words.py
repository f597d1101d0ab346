"""Words that give away what they stand on."""

from __future__ import annotations

import re
from typing import Any

from django.db import models

# A word of this form stands nowhere but in what a test has marked with it.
_WORD = re.compile(r"(?:hush|seen)[a-z]+")

# Text that visitors read somewhere: on the page, in a card, in a list, in the head.
_TEXTS = """
    title seo_title search_description summary intro medical_name also_known_as symptoms funding
    image_description pressure tools sessions price job_title biography name sort_name street city
    payment directions access_notes statement rationale grading_source
""".split()


def hidden(*parts: str) -> str:
    """A word for something that no visitor may find."""
    return "hush" + "".join(parts).lower().replace("_", "")


def shown(*parts: str) -> str:
    """A word for something that visitors are to find."""
    return "seen" + "".join(parts).lower().replace("_", "")


def words_in(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def marked(model: type[models.Model], word: str) -> dict[str, Any]:
    """Values for every text of ``model`` that readers may see, and for its slug."""
    names = {field.name for field in model._meta.get_fields()}
    values: dict[str, Any] = {name: word for name in _TEXTS if name in names}
    return {**values, "slug": word}
