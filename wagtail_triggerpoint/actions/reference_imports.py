"""References out of files: kept until their user confirms, then made in one transaction."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connections, router, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.search.backends import get_search_backends

from wagtail_triggerpoint.actions.references import record_change, require
from wagtail_triggerpoint.bibliography import formats
from wagtail_triggerpoint.importing import Outcome, Plan, plan_import
from wagtail_triggerpoint.models import Reference, ReferenceImport
from wagtail_triggerpoint.usage import Drafts

IMPORTED = "wagtail_triggerpoint.reference.import"
#: Files that one user may leave unconfirmed; the oldest go.
MOST_WAITING = 5
BATCH = 200

logger = logging.getLogger("wagtail_triggerpoint.imports")


class ImportRefused(ValidationError):
    """Raised where nothing was imported. Its text says why, and what to do."""


@dataclass(frozen=True)
class Result:
    """How many references an import made and changed, and how many records it left out."""

    new: int
    changed: int
    same: int
    broken: int


@transaction.atomic
def keep_import(user: Any, text: str, *, file_name: str = "", **options: Any) -> ReferenceImport:
    """Keeps a file that was read without an error until ``user`` confirms it.

    ``options`` are ``format`` and ``replace``. What has lain too long goes, whoever left it.
    """
    require(user, "add", "change")
    ReferenceImport.objects.stale().delete()
    own = ReferenceImport.objects.filter(user=user).order_by("-created_at")
    kept = list(own.values_list("pk", flat=True)[: MOST_WAITING - 1])
    own.exclude(pk__in=kept).delete()
    waiting = ReferenceImport(
        user=user,
        text=text,
        file_name=file_name[:255],
        **{"format": formats.detect(text), **options},
    )
    waiting.save(force_insert=True)
    return waiting


def plan_of(waiting: ReferenceImport) -> Plan:
    """What confirming would do now."""
    return plan_import(formats.read(waiting.text, waiting.format), replace=waiting.replace)


def confirm_import(waiting: ReferenceImport, user: Any, *, all_or_nothing: bool) -> Result:
    """Imports a kept file and forgets it; planned anew, as others may have changed something."""
    with transaction.atomic():
        # Of two clicks, the second finds nothing.
        if not ReferenceImport.objects.select_for_update().filter(pk=waiting.pk).exists():
            raise ImportRefused(_("This was imported already. Look into the list."))
        plan = plan_of(waiting)
        result = run_import(plan, user, str(waiting), all_or_nothing=all_or_nothing)
        waiting.delete()
    return result


def run_import(
    plan: Plan, user: Any = None, source: str = "", *, all_or_nothing: bool = False
) -> Result:
    """Does what ``plan`` says, in one transaction.

    Raises ``ImportRefused`` if a record is broken and ``all_or_nothing``, or if somebody else made
    one of the references in between.
    """
    require(user, "add", "change")
    if plan.broken and all_or_nothing:
        raise ImportRefused(_("Nothing was imported, because something is broken."))
    try:
        with transaction.atomic():
            _make(plan.new)
            for reference in plan.new:
                data = {"source": source}
                log(reference, IMPORTED, user=user, data=data, content_changed=True)
            _change(plan)
            drafts = Drafts()
            for key, changes in plan.changes.items():
                record_change(plan.changed[key], changes, user, source, drafts)
    except IntegrityError:
        raise ImportRefused(
            _("Somebody has just added one of these. Nothing was imported: try again.")
        ) from None
    counts = plan.counts
    return Result(
        new=len(plan.new),
        changed=len(plan.changed),
        same=counts[Outcome.SAME],
        broken=counts[Outcome.BROKEN],
    )


def _make(references: list[Reference]) -> None:
    features = connections[router.db_for_write(Reference)].features
    if features.can_return_rows_from_bulk_insert:
        Reference.objects.bulk_create(references, batch_size=BATCH)
    else:
        # MySQL does not say under which keys it stored them.
        for reference in references:
            reference.save(force_insert=True)
    _index(references)


def _change(plan: Plan) -> None:
    _refuse_changed(plan)
    references = list(plan.changed.values())
    names = {"fingerprint", "bare_fingerprint"}.union(*plan.changes.values())
    Reference.objects.bulk_update(references, names, batch_size=BATCH)
    _index(references)


def _refuse_changed(plan: Plan) -> None:
    """Of what somebody has changed since it was compared with the file, nothing is overwritten."""
    rows = Reference.objects.select_for_update().in_bulk(plan.changed)
    for key, planned in plan.changed.items():
        row = rows.get(key)
        stored = plan.stored[key].items()
        if row is None or any(getattr(row, name) != value for name, value in stored):
            raise ImportRefused(
                _("Somebody has just changed “%(reference)s”. Nothing was imported: try again.")
                % {"reference": row or planned}
            )


def _index(references: list[Reference]) -> None:
    """Makes stored references findable, as Wagtail does with each that is saved by itself."""
    for backend in get_search_backends(with_auto_update=True) if references else ():
        try:
            backend.add_bulk(Reference, references)
        except Exception:
            # A search engine elsewhere may be down; one in the database is in the transaction.
            if not backend.catch_indexing_errors:
                raise
            logger.exception("References were imported, but are not in the search index.")
