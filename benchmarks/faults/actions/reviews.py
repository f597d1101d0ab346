from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from benchmarks.faults.actions.base import State
from benchmarks.faults.actions.editing import EDITOR, EditingAction, editor
from benchmarks.faults.rows import rows_by_table
from wagtail_triggerpoint.models import ReviewRecord, ReviewState, Withdrawal
from wagtail_triggerpoint.swap import get_therapist_model

#: A page of the demo whose review is overdue, and who reviews it.
PAGE = "shoulder-pain"
REVIEWER = "noor-vandersee"


class PageAction(EditingAction):
    """Something that is posted from a screen about one page."""

    view: str
    values: ClassVar[dict[str, str]]

    def get_ready(self) -> Callable[[], object]:
        client = editor()
        url = reverse(self.view, args=[Page.objects.get(slug=PAGE).pk])
        form = client.get(url).context["form"]
        data = {**form.initial, **self.values}

        def post() -> None:
            response: Any = client.post(url, data)
            assert response.status_code == 302, response.context["form"].errors

        return post

    def load(self) -> None:
        super().load()
        reviewer = get_therapist_model().objects.get(slug=REVIEWER)
        reviewer.user = get_user_model().objects.get(username=EDITOR)
        reviewer.save_revision().publish()

    def history(self) -> list[Any]:
        entries = PageLogEntry.objects.filter(page__slug=PAGE).order_by("pk")
        return list(entries.values_list("action", flat=True))


class RecordReview(PageAction):
    """A reviewer approves a page that is overdue."""

    name = "recording a review in the admin"
    view = "triggerpoint_record_review"
    values: ClassVar[dict[str, str]] = {
        "outcome": "approved",
        "has_read": "on",
        "note": "Read in full.",
    }

    def state(self) -> State:
        records = ReviewRecord.objects.filter(page__slug=PAGE).order_by("number")
        state = ReviewState.objects.filter(page__slug=PAGE)
        return {
            **rows_by_table(),
            "records": list(records.values_list("number", "outcome", "note")),
            "holds": list(state.values_list("review__number", flat=True)),
            "status": [str(one.status) for one in state.select_related("review")],
            "history": self.history(),
        }


class WithdrawPage(PageAction):
    """A page is taken off the site, with a note in its place."""

    name = "withdrawing a page in the admin"
    view = "triggerpoint_withdraw"
    values: ClassVar[dict[str, str]] = {"reason": "A wrong dose.", "correction": "Take none of it."}

    def state(self) -> State:
        withdrawals = Withdrawal.objects.values_list("page_title", "correction", "lifted_at")
        return {
            **rows_by_table(),
            "withdrawals": list(withdrawals),
            "pages": list(Withdrawal.objects.values_list("pages__page__slug", "pages__was_live")),
            "is live": Page.objects.get(slug=PAGE).live,
            "history": self.history(),
        }
