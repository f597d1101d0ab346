"""Numbers the references of a page in the order in which they are first cited."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.utils.safestring import SafeString

    from wagtail_triggerpoint.models import Claim, ClaimReference, Reference


@dataclass
class Source:
    """A reference in the list at the end of a page; ``mentions`` lead back to where it is cited."""

    number: int
    reference: Reference
    mentions: list[Mention] = field(default_factory=list)

    @cached_property
    def name(self) -> str:
        """What a link to it is called, escaped."""
        is_retracted = self.reference.is_retracted
        name = _("Source %(number)d (retracted)") if is_retracted else _("Source %(number)d")
        return escape(name % {"number": self.number})

    @cached_property
    def mark(self) -> str:
        """What stands wherever it is cited, escaped: its number, and that it was retracted."""
        state = _("(retracted)") if self.reference.is_retracted else ""
        return escape(f"[{self.number}] {state}".rstrip())

    @property
    def anchor(self) -> str:
        # No heading of a page has a full stop in its address.
        return f"source.{self.number}"

    @property
    def ways_back(self) -> SafeString:
        """A link to each place that cites it, numbered if there are several."""
        name = escape(_("Back to the text"))
        numbers = [""] if len(self.mentions) == 1 else range(1, len(self.mentions) + 1)
        links = [
            f' <a class="tp-references__back" href="#{mention.anchor}" '
            f'aria-label="{name} {position}">↑{number}</a>'
            for position, (mention, number) in enumerate(
                zip(self.mentions, numbers, strict=True), start=1
            )
        ]
        return mark_safe("".join(links))  # noqa: S308


@dataclass(frozen=True)
class Mention:
    """One place of a page that cites a source. In a template it is the link "[1]"."""

    source: Source
    anchor: str

    def __str__(self) -> SafeString:
        return self.__html__()

    def __html__(self) -> SafeString:
        source = self.source
        # Numbers of ours, and a name that is escaped: a page may have hundreds of these.
        return mark_safe(  # noqa: S308
            f'<a class="tp-cite" id="{self.anchor}" href="#{source.anchor}" '
            f'aria-label="{source.name}">{source.mark}</a>'
        )


class Mentions:
    """All mentions of one page. Whoever cites does so in the order in which people read."""

    def __init__(self) -> None:
        self._sources: dict[int, Source] = {}
        self._count = 0

    def __iter__(self) -> Iterator[Source]:
        """The sources by their number."""
        return iter(self._sources.values())

    def of(self, reference: Reference, row: ClaimReference | None = None) -> Mention:
        """Cites ``reference`` once more."""
        key: int = reference.pk
        if key not in self._sources:
            self._sources[key] = Source(len(self._sources) + 1, reference)
        source = self._sources[key]
        self._count += 1
        mention = Mention(source, f"cite.{self._count}")
        source.mentions.append(mention)
        if row is not None:
            row.anchor = source.anchor
        return mention

    def of_claim(self, claim: Claim) -> list[Mention]:
        """Cites the sources of ``claim`` in their order."""
        return [self.of(row.reference, row) for row in claim.cited]
