"""Recording a review of one page, after reading it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from wagtail_triggerpoint.actions.reviews import (
    ReadingIsStale,
    ReviewRefused,
    latest_due,
    record_review,
)
from wagtail_triggerpoint.forms.reviews import ReviewForm
from wagtail_triggerpoint.models import PageToCheck, ReviewMixin, ReviewOutcome, ReviewRecord
from wagtail_triggerpoint.reviews.dates import in_words
from wagtail_triggerpoint.reviews.digests import content_digest
from wagtail_triggerpoint.reviews.reviewers import may_record, reaches, why_not
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from wagtail.models import Revision

    BaseView = FormView[ReviewForm]
else:
    BaseView = FormView

RECORD = "triggerpoint_record_review"


class RecordReviewView(WagtailAdminTemplateMixin, BaseView):
    """A review of the latest version, or of what readers see (``?version=live``)."""

    template_name = "wagtail_triggerpoint/admin/reviews/record.html"
    header_icon = "tick-inverse"
    form_class = ReviewForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_record(request.user) or not reaches(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    # What is reviewed

    @cached_property
    def page(self) -> Any:
        page = get_object_or_404(get_page_model(), pk=self.kwargs["pk"]).specific
        # An alias has the review of the page it shows.
        if not isinstance(page, ReviewMixin) or page.alias_of_id:
            raise Http404
        return page

    @property
    def is_live_version(self) -> bool:
        return self.request.GET.get("version") == "live" and self.page.live

    @cached_property
    def revision(self) -> Revision | None:
        """The version that is reviewed; None for a page that was made without versions."""
        if self.is_live_version:
            found: Revision | None = self.page.live_revision
            return found
        return self.page.get_latest_revision()

    @cached_property
    def version(self) -> Any:
        return self.revision.as_object() if self.revision is not None else self.page

    @cached_property
    def reason(self) -> str:
        """Why this user may not review this version, though others."""
        return why_not(self.version, self.request.user)

    @cached_property
    def records(self) -> list[ReviewRecord]:
        return list(ReviewRecord.objects.filter(page=self.page.pk))

    @cached_property
    def changes(self) -> list[PageToCheck]:
        return list(PageToCheck.objects.waiting().filter(page=self.page.pk))

    # The form

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "page": self.page, "changes": self.changes}

    def get_initial(self) -> dict[str, Any]:
        return {
            "next_due": latest_due(self.page),
            "digest": content_digest(self.version),
            "number": self.records[0].number if self.records else 0,
            "checked": [str(one.pk) for one in self.changes],
        }

    def form_valid(self, form: ReviewForm) -> HttpResponse:
        try:
            record = record_review(
                self.page,
                self.request.user,
                form.finding,
                revision=self.revision,
                reading=form.reading,
            )
        except ReviewRefused as refusal:
            form.add_error(None, refusal.messages)
            if isinstance(refusal, ReadingIsStale):
                self._show_again(form)
            return self.form_invalid(form)
        self._say(record)
        return super().form_valid(form)

    def form_invalid(self, form: ReviewForm) -> HttpResponse:
        if "checked" in form.errors:
            self._show_again(form)
        return super().form_invalid(form)

    def _show_again(self, form: ReviewForm) -> None:
        read = self.get_initial()
        form.show_again(**{name: read[name] for name in ("digest", "number", "checked")})

    def _say(self, record: ReviewRecord) -> None:
        text = (
            _("Your review of “%(page)s” is recorded.")
            if record.is_approval
            else _("You have asked for changes to “%(page)s”. It is in the page’s history.")
        )
        messages.success(self.request, text % {"page": self.page.get_admin_display_title()})

    def get_success_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    # The screen

    def get_page_title(self) -> str:
        return _("Record a review")

    def get_page_subtitle(self) -> str:
        return str(self.version.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.get_success_url(), "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            reviewed_page=self.page,
            reason=self.reason,
            is_live_version=self.is_live_version,
            has_draft=self.page.live and self.page.has_unpublished_changes,
            reading_url=self._reading_url(),
            compare_url=self._compare_url(),
            changes=self.changes,
            edit_url=self.get_success_url(),
            **kwargs,
        )

    def _reading_url(self) -> str:
        if self.is_live_version or (self.page.live and not self.page.has_unpublished_changes):
            return self.page.get_url(self.request) or ""
        return reverse("wagtailadmin_pages:view_draft", args=[self.page.pk])

    def _compare_url(self) -> str:
        """What has changed since the last approval; empty if there is nothing to compare."""
        approved = next((one.revision_id for one in self.records if one.is_approval), None)
        shown = self.revision.pk if self.revision is not None else None
        if approved is None or shown in (None, approved):
            return ""
        keys = [self.page.pk, approved, shown]
        return reverse("wagtailadmin_pages:revisions_compare", args=keys)


def review_buttons(page: Any, user: Any) -> Iterator[Button]:
    """In the menus of a page that ``user`` could review."""
    found = page.specific_class
    is_reviewed = found is not None and issubclass(found, ReviewMixin) and not page.alias_of_id
    if is_reviewed and may_record(user) and reaches(page, user):
        yield Button(
            _("Record review"),
            reverse(RECORD, args=[page.pk]),
            icon_name=RecordReviewView.header_icon,
            priority=45,
        )


class ReviewRecordedFormatter(LogFormatter):
    label = gettext_lazy("Record a review")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        if data.get("outcome") != ReviewOutcome.APPROVED:
            return _("Reviewed by %(name)s: changes needed") % {"name": data.get("reviewer", "")}
        due = parse_date(data.get("next_due") or "")
        said = {"name": data.get("reviewer", ""), "date": in_words(due) if due else "–"}
        return _("Reviewed by %(name)s and approved; next due %(date)s") % said


class MinorChangeFormatter(LogFormatter):
    label = gettext_lazy("Change spelling or links")
    message = gettext_lazy("Published as a change of spelling or links only")
