from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.blocks.base import BlockField
from wagtail.models import COMMENTS_RELATION_NAME

from wagtail_triggerpoint.checked import remember
from wagtail_triggerpoint.forms.mending import UNREADABLE, Posted
from wagtail_triggerpoint.languages import checking
from wagtail_triggerpoint.publishing import (
    Errors,
    language_of,
    missing_stream,
    publish_errors,
    rule_errors,
    stream_error,
)
from wagtail_triggerpoint.refusals import describe

if TYPE_CHECKING:
    from django import forms
    from django.core.exceptions import ValidationError

    Base = forms.ModelForm[Any]
else:
    Base = object

# Editable by their kind, but by no form.
_SET_BY_WAGTAIL = frozenset(
    {"content_type", "depth", "first_published_at", "numchild", "owner", "path"}
)


class PublishGuardFormMixin(Base):
    """Shows what would be refused at the field or block it is about, before anything is published.

    A draft is saved without these checks: Wagtail then defers validation.
    """

    #: Names of the fields that could not be read as they were posted.
    damaged: frozenset[str] = frozenset()

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        if data is not None:
            data = self._made_safe(data, kwargs.get("instance"))
        super().__init__(data, *args, **kwargs)
        for name, message in self.instance.missing_messages.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = message

    def full_clean(self) -> None:
        with checking(language_of(self.instance)):
            try:
                super().full_clean()
            except UNREADABLE:
                if not self._mend():
                    raise
                super().full_clean()

    def is_valid(self) -> bool:
        is_valid = super().is_valid()
        if not self.is_bound or self.is_deferred_validation:  # type: ignore[attr-defined]
            return is_valid
        formsets = self.formsets.values()  # type: ignore[attr-defined]
        with checking(language_of(self.instance)):
            for formset in formsets:
                _show_row_rules(formset)
        return is_valid and all(formset.is_valid() for formset in formsets)

    def save(self, commit: bool = True) -> Any:
        instance = super().save(commit=commit)
        if not self.is_deferred_validation:  # type: ignore[attr-defined]
            remember(instance)
        return instance

    def _made_safe(self, data: Any, instance: Any) -> Any:
        """Mends what must not reach even a draft, or is used before anything is checked."""
        posted = Posted(data, None)
        fields = self.base_fields.items()
        damaged = posted.drop_unshowable(name for name, field in fields if _is_json(field))
        damaged |= {name for name, field in fields if posted.drop_key(name, field)}
        for relation, formset in type(self).formsets.items():  # type: ignore[attr-defined]
            if posted.mend_rows(relation, formset, partial(_row_keys, instance, formset)):
                damaged.add(relation)
        self.damaged = frozenset(damaged)
        return posted.data

    def _mend(self) -> bool:
        posted = Posted(self.data, self.files)
        found = posted.mend(self.fields)
        self.damaged |= found
        self.data = posted.data
        return bool(found)

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        self._name_damage()
        if self.is_deferred_validation:  # type: ignore[attr-defined]
            return
        self._name_missing_streams()
        for name, found in {**self._hidden_errors(), **rule_errors(self.instance)}.items():
            self._show(name, found)

    def _name_damage(self) -> None:
        message = _("This did not arrive whole. Check what is here, then save again.")
        for name in self.damaged:
            self.errors.pop(name, None)
            own = name if name in self.fields else None
            self.add_error(own, stream_error(message) if self._is_stream(name) else message)

    def _hidden_errors(self) -> Errors:
        """What is wrong with fields that a site's own panels do not offer."""
        shown = {*self.fields, *map(_relation_of, self.formsets.values())}  # type: ignore[attr-defined]
        if _content_of(self.instance) <= shown:
            return {}
        found = publish_errors(self.instance)
        return {name: errors for name, errors in found.items() if name not in shown}

    def _show(self, name: str, found: list[ValidationError]) -> None:
        if name not in self.fields:
            for line in describe(self.instance, {name: found}):
                self.add_error(None, line)
        elif name not in self.errors:
            self.add_error(name, found)

    def _name_missing_streams(self) -> None:
        """Says what an empty stream is for, where Wagtail says only that it is required."""
        for name in list(filter(self._is_stream, self.errors.keys() - self.damaged)):
            # As posted: what is wrong inside never reaches the instance.
            if error := missing_stream(self.instance, name, self[name].data):
                del self.errors[name]
                self.add_error(name, error)

    def _is_stream(self, name: str) -> bool:
        return name in self.fields and isinstance(self.fields[name], BlockField)


def _is_json(field: Any) -> bool:
    """Whether ``field`` posts JSON, in which any character can hide."""
    return isinstance(field, BlockField) or isinstance(field.widget, DraftailRichTextArea)


def _show_row_rules(formset: Any) -> None:
    """Errors of the rules of child rows, which Wagtail asks for their fields alone."""
    for row in formset.forms:
        is_blank = row.empty_permitted and not row.has_changed()
        if is_blank or formset._should_delete_form(row):
            continue
        for name, found in rule_errors(row.instance).items():
            if name not in row.errors:
                row.add_error(name if name in row.fields else None, found)


def _row_keys(instance: Any, formset: Any) -> list[Any]:
    if instance is None:
        return []
    return [row.pk for row in getattr(instance, _relation_of(formset)).all()]


def _relation_of(formset: Any) -> str:
    """A formset may have another name than its relation, as that of editors' comments has."""
    return str(formset.fk.remote_field.get_accessor_name())


def _content_of(instance: Any) -> set[str]:
    """Names of the fields and child relations in which an editor can make a mistake."""
    fields = {
        field.name
        for field in instance._meta.concrete_fields
        if field.editable and not field.primary_key
    }
    rows = {relation.get_accessor_name() for relation in get_all_child_relations(instance)}
    return (fields | rows) - _SET_BY_WAGTAIL - {COMMENTS_RELATION_NAME}
