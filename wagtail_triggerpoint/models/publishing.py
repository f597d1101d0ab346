"""The guard that every way of publishing ends in."""

from __future__ import annotations

import logging
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core import checks
from django.db import models, transaction
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, DraftStateMixin

from wagtail_triggerpoint.checked import is_remembered
from wagtail_triggerpoint.publishing import Errors, PublishRefused, publish_errors
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.utils.functional import _StrPromise
    from wagtail.models import Revision

    class Publishable(DraftStateMixin):
        """What the mixin stands before, for the type checker alone."""

else:
    Publishable = models.Model

logger = logging.getLogger("wagtail_triggerpoint.publishing")

SCHEDULED = "wagtail.publish.scheduled"

# Editable fields that say when something is shown, not what.
_DATES = frozenset({"go_live_at", "expire_at", "first_published_at"})

# The revision that ``publish()`` has found complete and Wagtail is about to save as live.
_found_complete: ContextVar[int | None] = ContextVar("triggerpoint_found_complete", default=None)


class PublishGuardMixin(Publishable):
    """Refuses to go live while ``publish_errors`` finds anything; drafts are always saved.

    Stands before ``Page`` or ``DraftStateMixin`` among the bases. The edit form shows the same
    errors before it comes to this (see ``forms.publishing``).
    """

    #: What to say in place of "This field is required", by field.
    missing_messages: ClassVar[dict[str, str | _StrPromise]] = {}

    class Meta:
        abstract = True

    def get_publish_errors(self) -> Errors:
        """Errors of the rules of this type, by field name. Subclasses add to what super() gives."""
        return {}

    @classmethod
    def check(cls, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *cls._check_base_order()]

    @classmethod
    def _check_base_order(cls) -> list[checks.CheckMessage]:
        """After ``Page`` or ``DraftStateMixin``, the guard would never be asked."""
        order = cls.mro()
        after = [base for base in (get_page_model(), DraftStateMixin) if base in order]
        if all(order.index(PublishGuardMixin) < order.index(base) for base in after):
            return []
        return [
            checks.Error(
                f"{cls.__name__} would publish without being checked.",
                hint="Put the mixin of wagtail_triggerpoint before Page among the bases.",
                obj=cls,
                id="wagtail_triggerpoint.E006",
            )
        ]

    # Drafts

    @classmethod
    def from_serializable_data(cls, data: dict[str, Any], *args: Any, **kwargs: Any) -> Self:
        """As a draft was stored, without what has been deleted since then.

        modelcluster does so for other keys; one that protects what it refers to makes it fail.
        """
        kept = {**data, **dict.fromkeys(_lost_keys(cls, [data])), **_rows_left(cls, data)}
        return super().from_serializable_data(kept, *args, **kwargs)

    # Publishing

    def save(self, *args: Any, **kwargs: Any) -> Any:
        if self.live and self._changes_content(kwargs.get("update_fields")):
            self._refuse_if_incomplete()
        return super().save(*args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        try:
            candidate = revision.as_object()
            _refuse(candidate)
            return self._publish_complete(revision, *args, **kwargs)
        except PublishRefused as refusal:
            if kwargs.get("log_action") != SCHEDULED:
                raise
            self._unschedule(revision, refusal)

    def _publish_complete(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        token = _found_complete.set(revision.pk)
        try:
            # Aliases go live with their source, or neither does.
            with transaction.atomic():
                return super().publish(revision, *args, **kwargs)
        finally:
            _found_complete.reset(token)

    def _changes_content(self, update_fields: Iterable[str] | None) -> bool:
        """Whether a save with ``update_fields`` is more than bookkeeping, such as a lock."""
        if update_fields is None:
            return True
        fields = {field.name for field in self._meta.get_fields() if field.editable} - _DATES
        rows = {relation.get_accessor_name() for relation in get_all_child_relations(self)}
        return not {"live", *fields, *rows}.isdisjoint({*update_fields} - {COMMENTS_RELATION_NAME})

    def _refuse_if_incomplete(self) -> None:
        if self.live_revision_id is not None and self.live_revision_id == _found_complete.get():
            # Once only: a second save may hold something else.
            _found_complete.set(None)
        else:
            _refuse(self)

    def _unschedule(self, revision: Revision, refusal: PublishRefused) -> None:
        """Takes what may not go live off the schedule, so that the next still goes live."""
        from wagtail_triggerpoint.actions.publishing import unschedule

        unschedule(self, revision, refusal)
        logger.error("%s", refusal)


def _refuse(instance: Any) -> None:
    """Raises what keeps ``instance`` from going live, unless its form has just asked for that."""
    if not is_remembered(instance) and (errors := publish_errors(instance)):
        raise PublishRefused(instance, errors)


def _lost_keys(model: type[models.Model], rows: list[dict[str, Any]]) -> set[str]:
    """Names of protecting keys of which some row refers to nothing any more."""
    return {name for name, lost in _lost(model, rows) if lost}


def _rows_left(model: type[models.Model], data: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The child rows in ``data``, by relation, without those whose protecting key is lost."""
    left = {}
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        rows = data.get(name) or []
        for key, lost in _lost(relation.related_model, rows):
            rows = [row for row in rows if row.get(key) not in lost]
        if name in data:
            left[name] = rows
    return left


def _lost(model: type[models.Model], rows: list[dict[str, Any]]) -> Iterator[tuple[str, set[Any]]]:
    """Protecting keys by their name, with those values in ``rows`` that refer to nothing."""
    for field in model._meta.concrete_fields:
        relation: Any = field.remote_field
        if relation is None or relation.on_delete is not models.PROTECT:
            continue
        keys = {row[field.name] for row in rows if row.get(field.name) is not None}
        if keys:
            found = relation.model._base_manager.filter(**{f"{relation.field_name}__in": keys})
            yield field.name, keys - set(found.values_list(relation.field_name, flat=True))
