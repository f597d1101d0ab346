"""Statements about health, and how sure anyone is of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models, transaction
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry, Revision
from wagtail.search import index

from wagtail_triggerpoint import certainty as certainties
from wagtail_triggerpoint.certainty import LEVELS, Certainty, GradedBy
from wagtail_triggerpoint.models.claim_kinds import CHANGES, ChangeKind, ClaimKind, Direction
from wagtail_triggerpoint.models.facts import FactsModel, FactsQuerySet
from wagtail_triggerpoint.models.publishing import SCHEDULED
from wagtail_triggerpoint.publishing import Errors, missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest
    from wagtail.models import Site

    from wagtail_triggerpoint.models.claim_references import ClaimReference
    from wagtail_triggerpoint.rendering.mentions import Mention

LONGEST_STATEMENT = 300
LONGEST_RATIONALE = 1000
SHORT_STATEMENT = 100
#: What Wagtail's log calls it when something goes live.
PUBLISHED = ("wagtail.publish", SCHEDULED)


class ClaimQuerySet(FactsQuerySet):
    def on_site(self, site: Site | None) -> Self:
        """All: evidence is the same on every site."""
        return self

    @transaction.atomic
    def delete(self) -> tuple[int, dict[str, int]]:
        """Each by itself, translations first: pages that show one are to be checked."""
        counts: Counter[str] = Counter()
        # A joined table may give one several times.
        claims = {claim.pk: claim for claim in self}.values()
        for claim in sorted(claims, key=lambda claim: claim.source_id is None):
            counts.update(claim.delete()[1])
        return sum(counts.values()), dict(counts)

    # As Django's own: no manager has it, so that nobody deletes all who forgot to filter.
    delete.queryset_only = True  # type: ignore[attr-defined]


class Claim(FactsModel):
    """One statement, as words per language, with its certainty and sources once for all."""

    fact_fields: ClassVar[list[str]] = [
        "kind",
        "outcome",
        "direction",
        "certainty",
        "graded_by",
        "grading_source",
        "graded_on",
        "regrade_due",
        "certainty_before",
        "changed_at",
    ]
    fact_children: ClassVar[list[str]] = ["references"]
    sorting_fields = ("statement",)
    missing_messages: ClassVar[dict[str, Any]] = {
        "statement": _("Write what is claimed, as one plain sentence."),
    }

    # Words
    statement = models.CharField(
        _("statement"),
        max_length=LONGEST_STATEMENT,
        help_text=_(
            "In plain words, so that it can follow “We are sure that …”: begin with a small "
            "letter, and leave out the full stop."
        ),
    )
    rationale = models.TextField(
        _("rationale"),
        blank=True,
        max_length=LONGEST_RATIONALE,
        validators=[MaxLengthValidator(LONGEST_RATIONALE)],
        help_text=_("Why it is graded like this. Readers see it when they ask what it means."),
    )

    # Facts
    kind = models.CharField(_("kind"), max_length=16, choices=ClaimKind, default=ClaimKind.BENEFIT)
    outcome = models.CharField(
        _("outcome"),
        max_length=120,
        blank=True,
        help_text=_("What was measured, for example “pain” or “sleep”. For editors alone."),
    )
    direction = models.CharField(
        _("direction"),
        max_length=16,
        choices=Direction,
        default=Direction.UNCLEAR,
        help_text=_("What the evidence says of the effect. For editors alone."),
    )
    certainty = models.CharField(
        _("certainty"), max_length=16, choices=Certainty, default=Certainty.NOT_GRADED
    )
    graded_by = models.CharField(
        _("graded by"), max_length=8, choices=GradedBy, default=GradedBy.CLINIC
    )
    grading_source = models.CharField(
        _("name of the source that graded it"),
        max_length=255,
        blank=True,
        help_text=_(
            "Only if it is none of the sources of this claim: there, tick the one that did."
        ),
    )
    graded_on = models.DateField(_("graded on"), null=True, blank=True)
    regrade_due = models.DateField(_("to be graded again by"), null=True, blank=True)
    # What readers knew before the last change of the certainty, and when it changed.
    certainty_before = models.CharField(
        max_length=16, choices=Certainty, blank=True, editable=False, default=""
    )
    changed_at = models.DateTimeField(null=True, editable=False)

    objects = ClaimQuerySet.as_manager()

    # Where this claim, as it stands at one place of a page, cites its sources.
    mentions: Sequence[Mention] = ()
    # Set where the rows of many claims are fetched together.
    loaded_references: list[ClaimReference] | None = None
    # Set by a form: whether what it is about to save has a source.
    has_posted_source: bool | None = None

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("statement", boost=2),
        index.AutocompleteField("statement"),
        index.SearchField("rationale"),
        index.SearchField("outcome"),
        index.FilterField("live"),
        index.FilterField("locale_id"),
        index.FilterField("source_id"),
    ]

    class Meta(FactsModel.Meta):
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering: ClassVar[list[str]] = ["statement"]

    def __str__(self) -> str:
        return Truncator(capfirst(self.plain_statement)).chars(SHORT_STATEMENT) or str(
            _("(no statement)")
        )

    @classproperty
    def base_form_class(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.claims import ClaimForm

        return ClaimForm

    # Shown to readers

    @property
    def plain_statement(self) -> str:
        """The statement as it stands inside a sentence."""
        return self.statement.strip().removesuffix(".")

    @property
    def sentence(self) -> str:
        """The statement in a sentence that says how sure anyone is of it."""
        facts = self.facts
        return certainties.sentence(self.plain_statement, facts.certainty, facts.graded_by)

    @property
    def certainty_display(self) -> str:
        return str(certainties.known(self.facts.certainty).label)

    @property
    def meaning(self) -> str:
        """What the level of certainty means."""
        return certainties.meaning(self.facts.certainty)

    @property
    def certainty_before_display(self) -> str:
        return str(self.facts.get_certainty_before_display())

    @property
    def steps(self) -> int:
        """Its level of GRADE as steps of the mark, 1 to 4; 0 if nobody has given it one."""
        return LEVELS.get(self.facts.certainty, 0)

    @property
    def cited(self) -> list[ClaimReference]:
        """The rows that name its sources, in their order."""
        rows = self.facts.loaded_references
        if rows is None:
            rows = list(self.facts.references.select_related("reference"))
        # A draft may have a row that names nothing yet.
        return [row for row in rows if row.reference_id]

    @property
    def graders(self) -> list[str]:
        """Names of the sources that graded it; empty if it was the clinic, or nobody is named."""
        facts = self.facts
        if facts.graded_by != GradedBy.SOURCE:
            return []
        named = [row.name_with_state for row in self.cited if row.graded]
        return named or list(filter(None, [facts.grading_source]))

    # What a change does

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> Any:
        from wagtail_triggerpoint.actions.evidence import claim_changed

        changes = self._changes(kwargs.get("update_fields"))
        if changes and ChangeKind.REGRADED in changes:
            self.certainty_before = changes[ChangeKind.REGRADED][0]
            self.changed_at = timezone.now()
        result = super().save(*args, **kwargs)
        if changes is not None:
            claim_changed(self, changes)
        return result

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> Any:
        from wagtail_triggerpoint.actions.evidence import claim_changed
        from wagtail_triggerpoint.actions.reviews import recheck

        listed = claim_changed(self, {ChangeKind.WITHDRAWN: ("", "")}) if self.live else []
        result = super().delete(*args, **kwargs)
        recheck(row.page_id for row in listed)
        return result

    def with_content_json(self, content: dict[str, Any]) -> Self:
        row = super().with_content_json(content)
        # Whatever an older draft remembers of an earlier change.
        row.certainty_before, row.changed_at = self.certainty_before, self.changed_at
        return row

    def _changes(self, update_fields: Iterable[str] | None) -> dict[str, tuple[str, str]] | None:
        """What saving changes of what readers see, by kind: what was, and what will be.

        None if they see the same; empty if it appears, and says what it said when it was last
        shown, or is new to them.
        """
        names = [*CHANGES.values(), "live"]
        if self.pk is None or (update_fields is not None and not {*names} & {*update_fields}):
            return None
        stored = type(self).objects.filter(pk=self.pk).values(*names).first()
        if stored is None or not (self.live or stored["live"]):
            return None
        if not self.live:
            return {ChangeKind.WITHDRAWN: ("", "")}
        shown = stored if stored["live"] else self._last_shown()
        found: dict[str, tuple[str, str]] = {}
        for kind, name in CHANGES.items() if shown else ():
            before, after = shown.get(name, ""), getattr(self, name)
            if before != after:
                found[kind] = (before, after)
        return None if stored["live"] and not found else found

    def _last_shown(self) -> dict[str, Any]:
        """What readers saw before it was taken off the site: its row may have changed since."""
        entries = ModelLogEntry.objects.for_instance(self).filter(action__in=PUBLISHED)
        last = entries.order_by("-timestamp", "-pk").values_list("revision", flat=True).first()
        revision = Revision.objects.filter(pk=last).first()
        return revision.content if revision else {}

    # Shown to editors

    @admin.display(description=_("Statement"), ordering="sorted_as")
    def name_in_lists(self) -> str:
        return str(self)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "wagtail_triggerpoint/claims/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from wagtail_triggerpoint.rendering.claims import preview_context

        own: dict[str, Any] = super().get_preview_context(request, mode_name)
        return {**own, **preview_context(self, request)}

    # Rules

    def clean(self) -> None:
        super().clean()
        if self.graded_on and self.regrade_due and self.regrade_due <= self.graded_on:
            message = _("This is not after the day on which it was graded. Check both dates.")
            raise ValidationError({"regrade_due": message})

    def get_publish_errors(self) -> Errors:
        errors = super().get_publish_errors()
        if self.is_translation:
            if not self.facts.live:
                text = _("Publish “%(name)s” in its first language before this translation.")
                errors["statement"] = missing(text % {"name": self.facts})
        elif self.steps and not self._has_source():
            errors["certainty"] = missing(
                _(
                    "“%(certainty)s” needs a source. Add the reference that it rests on, or choose "
                    "“Not graded”."
                )
                % {"certainty": self.certainty_display}
            )
        return errors

    def _has_source(self) -> bool:
        return bool(self.cited) if self.has_posted_source is None else self.has_posted_source
