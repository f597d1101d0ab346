"""Pages that a clinician reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.functional import cached_property, classproperty
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.models.publishing import PublishGuardMixin
from wagtail_triggerpoint.models.review_records import ReviewRecord
from wagtail_triggerpoint.models.review_states import ReviewState, ReviewStatus
from wagtail_triggerpoint.publishing import Errors
from wagtail_triggerpoint.reviews.dates import clinic_today, in_words

if TYPE_CHECKING:
    from wagtail_triggerpoint.models.therapists import AbstractTherapist


class ReviewMixin(PublishGuardMixin):
    """Any page type that is to be reviewed; stands before ``Page`` among the bases."""

    #: Names of fields that are no content: a change of them needs no new review.
    fields_without_review: ClassVar[frozenset[str]] = frozenset(
        {"change_note", "is_minor_change", "changed_from"}
    )

    change_note = models.CharField(
        _("what has changed"),
        max_length=255,
        blank=True,
        help_text=_("Optional. Readers see it beside the date of this publication."),
    )
    is_minor_change = models.BooleanField(
        _("only spelling or links have changed"),
        default=False,
        help_text=_(
            "Otherwise readers are told that the page has changed since it was reviewed, until it "
            "is reviewed again. Who ticked this is kept in the history."
        ),
    )
    #: ``ReviewState.change_token`` of when the two were filled in: they are said of the change
    #: that follows, and of no later one.
    changed_from = models.CharField(max_length=80, blank=True, editable=False)

    exclude_fields_in_copy: ClassVar[list[str]] = ["change_note", "is_minor_change", "changed_from"]

    class Meta:
        abstract = True

    @classproperty
    def base_form_class(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.pages import ReviewedPageForm

        return ReviewedPageForm

    # What is known

    @property
    def latest_review(self) -> ReviewRecord | None:
        """The approval that holds for what readers see; the last one if that has changed since."""
        return self.review_state.review if self.review_state else None

    @property
    def review_status(self) -> ReviewStatus:
        return self.review_state.status if self.review_state else ReviewStatus.NEVER

    @cached_property
    def review_state(self) -> ReviewState | None:
        """As it was when it was first asked for. An alias has that of the page it shows."""
        return ReviewState.of(self.page_that_is_read)

    @property
    def page_that_is_read(self) -> int | None:
        """The key of the page with the words: this one, or the one that an alias shows."""
        page: Any = self
        while page.alias_of_id:
            page = page.alias_of
        key: int | None = page.pk
        return key

    def latest_digest(self) -> str:
        """Of the content of the latest version, which a step of a workflow decides on."""
        from wagtail_triggerpoint.reviews.digests import content_digest

        return content_digest(self.get_latest_revision_as_object())

    def forget_review_state(self) -> None:
        self.__dict__.pop("review_state", None)

    # Saving

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> Any:
        from wagtail_triggerpoint.actions.reviews import content_was_saved

        result = super().save(*args, **kwargs)
        is_shown = self.live and not self.alias_of_id
        if is_shown and self._changes_content(kwargs.get("update_fields")):
            content_was_saved(self)
            self.forget_review_state()
        return result

    # Rules

    def get_publish_errors(self) -> Errors:
        errors = super().get_publish_errors()
        approved = self._approved()
        if approved and approved[0].reviewed_on > clinic_today():
            text = _(
                "The review by “%(name)s” has a date in the future: %(date)s. Review it again."
            )
            newest = approved[0]
            said = {"name": newest.reviewer_name, "date": in_words(newest.reviewed_on)}
            errors["title"] = [ValidationError(text % said)]
        errors.update(self.get_author_errors(self.author_in_database, approved))
        return errors

    def get_author_errors(
        self, author: AbstractTherapist | None, approved: list[ReviewRecord]
    ) -> Errors:
        """What is wrong with ``author`` (None where there is none) beside the approvals of the
        page, the newest first.
        """
        if not self._would_show_review_by(author, approved) or self._may_review_own():
            return {}
        text = _(
            "“%(name)s” has reviewed this page and cannot be its author. Choose another "
            "author, or have it reviewed by somebody else."
        )
        return {"author": [ValidationError(text % {"name": author})]}

    @property
    def author_in_database(self) -> AbstractTherapist | None:
        """Who wrote the page, as the database has it; None for a type that names no author."""
        return None

    def _approved(self) -> list[ReviewRecord]:
        if self.pk is None:
            return []
        return list(ReviewRecord.objects.approved().filter(page=self.pk))

    def _would_show_review_by(
        self, author: AbstractTherapist | None, approved: list[ReviewRecord]
    ) -> bool:
        """Whether the newest review, or the one that readers would be told of, is by ``author``."""
        from wagtail_triggerpoint.actions.reviews import settled_for

        own = [record for record in approved if record.was_made_by(author)]
        return bool(own) and (approved[0] in own or settled_for(self).review in own)

    def _may_review_own(self) -> bool:
        from wagtail_triggerpoint.models.review_settings import ReviewSettings

        return ReviewSettings.of_site(self.get_site()).authors_may_review
