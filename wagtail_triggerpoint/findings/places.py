"""Where a finding stands: the way to it, for people, for the form and for the preview."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import capfirst

from wagtail_triggerpoint.refusals import named, numbered, path

# Ids are kept as they were imported. One that could end a selector leads nowhere.
_SAFE = re.compile(r"[0-9a-zA-Z_-]+")


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the way: a field, or a block inside it.

    ``key`` is its part of Wagtail's content path, ``""`` where that has none.
    """

    key: str
    label: str | Promise = ""
    #: Among its neighbours, from 0.
    order: int = 0
    #: Whether people count it: a child of a stream or list.
    is_numbered: bool = False
    heading: str = ""

    def __str__(self) -> str:
        label = capfirst(str(self.label))
        if self.is_numbered:
            label = numbered(self.order, label)
        return named(label, self.heading)


@dataclass(frozen=True, slots=True)
class Place:
    steps: tuple[Step, ...] = ()

    def __truediv__(self, step: Step) -> Place:
        return Place((*self.steps, step))

    def __str__(self) -> str:
        """The way as an editor knows it: “Sections → 2. Section “What helps” → Text”."""
        return path(*(str(step) for step in self.steps))

    @property
    def field(self) -> str:
        """Name of the model field."""
        return self.steps[0].key if self.steps else ""

    @property
    def order(self) -> tuple[int, ...]:
        """Sorts places as they follow each other on the page."""
        return tuple(step.order for step in self.steps)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the steps, up to the first step that has none."""
        keys = [step.key for step in self.steps]
        return tuple(keys[: keys.index("")] if "" in keys else keys)

    @property
    def content_path(self) -> str:
        """As Wagtail's comments name it: ``body.<id of a block>.text``."""
        return ".".join(self.keys)

    @property
    def selector(self) -> str:
        """Finds the place in Wagtail's form; ``""`` where nothing there stands for it."""
        safe = []
        for key in self.keys:
            if not _SAFE.fullmatch(key):
                break
            safe.append(f'[data-contentpath="{key}"]')
        return " ".join(safe)
