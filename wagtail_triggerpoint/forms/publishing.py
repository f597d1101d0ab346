from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.fields import StreamField

from wagtail_triggerpoint.languages import checking
from wagtail_triggerpoint.publishing import language_of, missing_stream, rule_errors

if TYPE_CHECKING:
    from django import forms

    Base = forms.ModelForm[Any]
else:
    Base = object


class PublishGuardFormMixin(Base):
    """Shows what would be refused at the field or block it is about, before anything is published.

    A draft is saved without these checks: Wagtail then defers validation.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, message in self.instance.missing_messages.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = message

    def full_clean(self) -> None:
        with checking(language_of(self.instance)):
            super().full_clean()

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.is_deferred_validation:  # type: ignore[attr-defined]
            return
        self._name_missing_streams()
        for name, found in rule_errors(self.instance).items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, found)

    def _name_missing_streams(self) -> None:
        """Says what an empty stream is for, where Wagtail says only that it is required."""
        for name in [name for name in self.errors if name in self.fields]:
            is_stream = isinstance(self.instance._meta.get_field(name), StreamField)
            if is_stream and (error := missing_stream(self.instance, name)):
                del self.errors[name]
                self.add_error(name, error)
