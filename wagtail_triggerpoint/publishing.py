"""What has to be true before anything goes live: one function decides.

``publish_errors`` joins four sources: the fields of the model (with uniqueness), the blocks
of its streams, its child rows, and the rules of its type (``get_publish_errors``). ``save()``
and ``publish()`` call it; bulk publishing, workflows, the scheduler and code end in those. The
admin form checks fields, blocks and rows itself, and asks for the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.fields import RichTextField, StreamField
from wagtail.models import COMMENTS_RELATION_NAME

from wagtail_triggerpoint.languages import checking
from wagtail_triggerpoint.refusals import describe, path, row_name
from wagtail_triggerpoint.validators import validate_characters, validate_rich_text

if TYPE_CHECKING:
    from django.db.models import Model
    from django.utils.functional import _StrPromise

#: Errors by field name, as in ``ValidationError.error_dict``.
Errors = dict[str, list[ValidationError]]


class Refused(ValidationError):
    """What somebody wanted to do with ``instance`` and may not, in words that say why."""

    def __init__(self, instance: Any, errors: Any) -> None:
        super().__init__(errors)
        self.instance = instance


class PublishRefused(Refused):
    """Raised where something incomplete would go live. Its text names each field and the fix."""

    def __init__(self, instance: Model, errors: Errors) -> None:
        super().__init__(instance, errors)
        self.lines = list(describe(instance, errors))

    def __str__(self) -> str:
        name = str(self.instance) or _("(no name)")
        return _("“%(name)s” was not published. %(reasons)s") % {
            "name": name,
            "reasons": " ".join(self.lines),
        }


def publish_errors(instance: Any) -> Errors:
    """What keeps ``instance`` from being published, by field; empty if it may go live."""
    errors: Errors = {}
    with checking(language_of(instance)):
        for source in (_field_errors, _stream_errors, _row_errors, rule_errors):
            for name, found in source(instance).items():
                # The first source to speak of a field is the most specific about it.
                errors.setdefault(name, found)
    return errors


def language_of(instance: Any) -> str | None:
    """The language that ``instance`` is written in, where the site has more than one."""
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return None
    while getattr(instance, "alias_of_id", None):
        # An alias shows the words of its source, wherever it stands.
        instance = instance.alias_of
    return instance.locale.language_code if getattr(instance, "locale_id", None) else None


def rule_errors(instance: Any) -> Errors:
    """Errors of the rules of the type alone, for forms that check fields themselves."""
    rules = getattr(instance, "get_publish_errors", None)
    found = {**_text_errors(instance), **(rules() if rules else {})}
    # A site's own rule may say it with a text, as anywhere in Django.
    return {name: ValidationError(errors).error_list for name, errors in found.items()}


def _field_errors(instance: Any) -> Errors:
    try:
        instance.full_clean()
    except ValidationError as error:
        return {
            name: with_own_words(instance, name, found) for name, found in error.error_dict.items()
        }
    return {}


def with_own_words(instance: Any, name: str, found: list[ValidationError]) -> list[ValidationError]:
    """``found``, or what the type says in its place where the field ``name`` is only empty."""
    message = getattr(instance, "missing_messages", {}).get(name)
    is_missing = any(error.code in {"blank", "null", "required"} for error in found)
    return missing(message) if message and is_missing else found


def _stream_errors(instance: Any) -> Errors:
    errors: Errors = {}
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            try:
                field.stream_block.clean(getattr(instance, field.name))
            except ValidationError as error:
                value = getattr(instance, field.name)
                errors[field.name] = [missing_stream(instance, field.name, value) or error]
    return errors


def _text_errors(instance: Any) -> Errors:
    """What the editor would not let pass, but code and imports do: scripts, broken characters."""
    errors: Errors = {}
    for field in instance._meta.get_fields():
        if not isinstance(field, models.CharField | models.TextField):
            continue
        is_rich = isinstance(field, RichTextField)
        try:
            (validate_rich_text if is_rich else validate_characters)(
                getattr(instance, field.attname) or ""
            )
        except ValidationError as error:
            errors[field.name] = [error]
    return errors


def missing_stream(instance: Any, name: str, value: Any) -> ValidationError | None:
    """What the type says of the needed stream ``name``, if its ``value`` is empty."""
    message = getattr(instance, "missing_messages", {}).get(name)
    return stream_error(str(message)) if message and not value else None


def _row_errors(instance: Any) -> Errors:
    """Errors of child rows, by the name of their relation. Comments of editors are no content."""
    errors: Errors = {}
    for relation in get_all_child_relations(instance):
        name = relation.get_accessor_name()
        if name == COMMENTS_RELATION_NAME:
            continue
        for position, row in enumerate(getattr(instance, name).all()):
            lines = describe(row, _errors_of_row(row, relation.field.name))
            found = [ValidationError(path(row_name(position, row), line)) for line in lines]
            if found:
                errors.setdefault(name, []).extend(found)
    return errors


def _errors_of_row(row: Any, parent: str) -> Errors:
    """Errors of a child row, whose key to its ``parent`` may still be missing."""
    errors = rule_errors(row)
    try:
        row.full_clean(exclude=[parent])
    except ValidationError as error:
        errors.update(error.error_dict)
    return errors


def block_error(index: int, error: ValidationError) -> ValidationError:
    """``error`` as said of the block at ``index`` of a stream, so that a form shows it there."""
    return StreamBlockValidationError(block_errors={index: error})


def stream_error(message: str) -> ValidationError:
    """``message`` as said of a stream as a whole."""
    return StreamBlockValidationError(non_block_errors=[ValidationError(message)])


def missing(message: str | _StrPromise) -> list[ValidationError]:
    """``message`` as the error of a field that is needed to publish."""
    return [ValidationError(message, code="required")]
