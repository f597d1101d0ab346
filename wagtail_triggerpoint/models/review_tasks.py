"""A step of a workflow in which a clinician reviews the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import AbstractGroupApprovalTask, TaskState

from wagtail_triggerpoint.models.review_records import ReviewOutcome
from wagtail_triggerpoint.models.reviewed_pages import ReviewMixin
from wagtail_triggerpoint.reviews.reviewers import why_not

if TYPE_CHECKING:
    from django import forms

APPROVE, REJECT = "approve", "reject"


class ClinicalReviewTask(AbstractGroupApprovalTask):
    """Approving records a review of the page and takes the workflow on; rejecting sends it back.

    Members of the groups see the step; only those of them who may review the page decide.
    """

    class Meta:
        verbose_name = gettext_lazy("clinical review")
        verbose_name_plural = gettext_lazy("clinical reviews")

    @classmethod
    def get_description(cls) -> str:
        return _(
            "Clinicians of the chosen groups review the page. Approving it records the review, "
            "with their name and credentials."
        )

    # Who may do what

    def get_actions(self, obj: Any, user: Any) -> list[Any]:
        if not isinstance(obj.specific, ReviewMixin) or why_not(obj.specific, user):
            return []
        if not (user.is_superuser or self._user_in_groups(user)):
            return []
        return [(REJECT, _("Request changes"), True), (APPROVE, _("Approve as reviewed"), True)]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        from wagtail_triggerpoint.forms.reviews import TaskApprovalForm, TaskRejectionForm

        return TaskApprovalForm if action == APPROVE else TaskRejectionForm

    def get_template_for_action(self, action: str) -> str:
        return "wagtail_triggerpoint/admin/reviews/decision.html"

    # What happens

    @transaction.atomic
    def on_action(self, task_state: Any, user: Any, action_name: str, /, **kwargs: Any) -> Any:
        """Raises ``ReviewRefused``: what comes here may never have been in a form, whatever its
        names are.
        """
        from wagtail_triggerpoint.actions.reviews import Finding, Reading, record_review

        page = task_state.workflow_state.content_object.specific
        state = self._undecided(page, task_state)
        said = self._validated(page, action_name, kwargs)
        approved = action_name == APPROVE
        outcome = ReviewOutcome.APPROVED if approved else ReviewOutcome.CHANGES_NEEDED
        finding = Finding(outcome, said["comment"], said.get("next_due"))
        # The latest version: it is the one that Wagtail publishes at the end of a workflow.
        reading = Reading(said["digest"]) if said["digest"] else None
        record_review(page, user, finding, reading=reading)
        decide = state.approve if approved else state.reject
        decide(user=user, update=False, comment=said["comment"])
        # Wagtail publishes in the name of whoever takes the last step, and refuses those who may
        # not publish by themselves. Here the workflow of the site says that they may.
        may_publish = page.permissions_for_user(user).can_publish()
        state.workflow_state.update(user=user if may_publish else None)

    def _undecided(self, page: Any, task_state: Any) -> Any:
        """The state as it is now, locked: two reviewers may decide at once."""
        from wagtail_triggerpoint.actions.reviews import ReviewRefused

        state = TaskState.objects.select_for_update().get(pk=task_state.pk).specific
        if state.status != TaskState.STATUS_IN_PROGRESS:
            raise ReviewRefused(page, _("Somebody else has decided on it already."))
        return state

    def _validated(self, page: Any, action_name: str, posted: dict[str, Any]) -> dict[str, Any]:
        from wagtail_triggerpoint.actions.reviews import ReviewRefused

        if action_name not in (APPROVE, REJECT):
            raise ReviewRefused(page, _("A review approves or asks for changes, nothing else."))
        plain = {name: _plain(value) for name, value in posted.items()}
        form = self.get_form_for_action(action_name)(plain)
        if unknown := sorted(posted.keys() - form.fields.keys()):
            text = _("It was sent with something that no form has: %(names)s.")
            raise ReviewRefused(page, text % {"names": ", ".join(unknown)})
        if not form.is_valid():
            raise ReviewRefused(page, _named_errors(form))
        return form.cleaned_data


def _plain(value: Any) -> Any:
    """``value`` as a browser could have sent it: JSON holds more than forms do."""
    return value if value is None or isinstance(value, str | bool) else str(value)


def _named_errors(form: forms.Form) -> list[str]:
    """Its errors in words, each after the label of its field."""
    return [
        _("%(place)s: %(message)s") % {"place": form[name].label, "message": message}
        for name, messages in form.errors.items()
        for message in messages
    ]
