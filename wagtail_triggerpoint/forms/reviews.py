"""Forms and panels of clinical review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel, Panel
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from wagtail_triggerpoint.actions.reviews import (
    Finding,
    Reading,
    due_problem,
    latest_due,
    was_rewritten,
)
from wagtail_triggerpoint.models import ReviewOutcome, ReviewRecord
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.reviews.reviewers import may_record

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_NOTE = 2000


class NoteField(forms.CharField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Note"))
        super().__init__(max_length=LONGEST_NOTE, widget=AdminAutoHeightTextInput, **kwargs)


class HasReadField(forms.BooleanField):
    default_error_messages = {
        "required": _("Tick this once you have read all of it."),
    }

    def __init__(self) -> None:
        super().__init__(label=_("I have read the whole page"))


class DigestField(forms.CharField):
    """Of what was read, where the page is not posted along with the decision."""

    def __init__(self) -> None:
        super().__init__(required=False, max_length=80, widget=forms.HiddenInput)


def _due_field() -> forms.DateField:
    return forms.DateField(
        label=_("Next review due"),
        required=False,
        widget=AdminDateInput,
        help_text=_("Left empty: as late as the site has it for this kind of page."),
    )


class CheckedField(forms.MultipleChoiceField):
    """Keys of changes of evidence that wait to be checked."""

    offered: Sequence[int] = ()

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.MultipleHiddenInput)

    def clean(self, value: Any) -> Any:
        if set(value or []) - {str(key) for key in self.offered}:
            raise forms.ValidationError(
                _("The evidence that waits to be checked is another by now. Look at it once more.")
            )
        return [key for key in self.offered if str(key) in (value or [])]


class ReviewForm(forms.Form):
    """What a reviewer found of the page they have just read. Nothing is chosen beforehand."""

    outcome = forms.ChoiceField(
        label=_("What did you find?"),
        choices=ReviewOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you found.")},
    )
    note = NoteField(
        required=False,
        help_text=_("For the clinic, never for readers. Needed where something has to change."),
    )
    next_due = _due_field()
    has_read = HasReadField()
    digest = forms.CharField(widget=forms.HiddenInput, max_length=80)
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    checked = CheckedField()

    def __init__(self, *args: Any, page: Any, changes: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        self.fields["checked"].offered = [one.pk for one in changes]  # type: ignore[attr-defined]

    def clean_next_due(self) -> Any:
        day = self.cleaned_data["next_due"]
        if problem := due_problem(day, clinic_today(), latest_due(self.page)):
            raise forms.ValidationError(problem)
        return day

    def show_again(self, **reading: Any) -> None:
        """What was typed, for another reading of the page."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        data.pop("has_read", None)
        for name, value in reading.items():
            data.setlist(name, value) if isinstance(value, list) else data.__setitem__(name, value)
        self.data = data

    @property
    def finding(self) -> Finding:
        names = ("outcome", "note", "next_due")
        return Finding(**{name: self.cleaned_data[name] for name in names})

    @property
    def reading(self) -> Reading:
        said = self.cleaned_data
        return Reading(said["digest"], said["number"], tuple(said["checked"]))


class TaskApprovalForm(forms.Form):
    """What a reviewer adds when they approve a step of a workflow."""

    next_due = _due_field()
    comment = NoteField(required=False, help_text=_("For the clinic, never for readers."))
    has_read = HasReadField()
    digest = DigestField()


class TaskRejectionForm(forms.Form):
    """What has to change before the page can be approved."""

    comment = NoteField(
        label=_("What has to change?"), error_messages={"required": _("Say what has to change.")}
    )
    digest = DigestField()


class NextPublicationPanel(MultiFieldPanel):
    """What is said of the next publication; of the first there is nothing to say."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            state = self.instance.review_state
            return state is not None and bool(state.digest) and super().is_shown()


class ReviewPanel(Panel):
    """The history of reviews of a page, above what its next publication tells readers."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtail_triggerpoint/admin/reviews/panel.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None and not self.instance.alias_of_id

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            page, state = self.instance, self.instance.review_state
            records = ReviewRecord.objects.filter(page=page.pk).select_related("revision")
            return {
                **super().get_context_data(parent_context),
                "page": page,
                "state": state,
                "status": page.review_status,
                "records": records,
                "was_rewritten": state is not None and was_rewritten(state),
                "record_url": self._record_url(),
            }

        def _record_url(self) -> str:
            if not may_record(self.request.user):
                return ""
            return reverse("triggerpoint_record_review", args=[self.instance.pk])
