from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import IntegrityError
from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView

from wagtail_triggerpoint.actions.references import delete_references, save_reference
from wagtail_triggerpoint.importing import FIELDS, Difference
from wagtail_triggerpoint.models import Reference

if TYPE_CHECKING:
    from django.http import HttpResponse


class SaveMixin:
    """Ends in the action, which writes what was changed into the log."""

    def save_instance(self) -> Reference:
        reference: Reference = self.form.save(commit=False)  # type: ignore[attr-defined]
        # What Wagtail's views know of what they have saved.
        self.has_content_changes, self.new_revision = True, None
        save_reference(reference, self.request.user)  # type: ignore[attr-defined]
        return reference

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except IntegrityError:
            # Somebody was faster, after the form had looked.
            form.add_error(None, _("Somebody has just added this one. Look for it in the list."))
            self.produced_error_message = self.get_error_message()  # type: ignore[attr-defined]
            return self.form_invalid(form)  # type: ignore[attr-defined]


class ReferenceCreateView(SaveMixin, CreateView):
    pass


class ReferenceEditView(SaveMixin, EditView):
    pass


class ReferenceDeleteView(DeleteView):
    def delete_action(self) -> None:
        delete_references([self.object], self.request.user)


class ReferenceChangeFormatter(LogFormatter):
    """Says all that was changed: Wagtail's history shows comments of models with versions alone."""

    def format_message(self, log_entry: Any) -> str:
        changes = dict(log_entry.data.get("changes", {}))
        retraction = changes.pop("is_retracted", None)
        first = _("Changed.")
        if retraction:
            first = _("Marked as retracted.") if retraction[1] else _("No longer retracted.")
        # PostgreSQL keeps the keys of a log entry in an order of its own.
        names = sorted(changes, key=lambda name: FIELDS.index(name) if name in FIELDS else -1)
        details = [
            str(Difference(name, changes[name][0], changes[name][1], True)) for name in names
        ]
        return " ".join([first, *filter(None, [_source(log_entry)]), *details])


class ReferenceImportFormatter(LogFormatter):
    def format_message(self, log_entry: Any) -> str:
        return _source(log_entry) or _("Imported.")


def _source(log_entry: Any) -> str:
    source = log_entry.data.get("source")
    return _("Imported from “%(source)s”.") % {"source": source} if source else ""


class ReferenceBulkDelete(DeleteBulkAction):
    models = [Reference]

    @classmethod
    def execute_action(cls, objects: Any, user: Any = None, **kwargs: Any) -> tuple[int, int]:
        delete_references(objects, kwargs["self"].request.user)
        return len(objects), 0
