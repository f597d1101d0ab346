"""Pages that someone answers for, and that say when to get help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.search import index

from wagtail_triggerpoint.blocks import CareCardsBlock
from wagtail_triggerpoint.models.feedback_pages import FeedbackMixin
from wagtail_triggerpoint.models.pages import TriggerpointPageMixin
from wagtail_triggerpoint.models.reviewed_pages import ReviewMixin
from wagtail_triggerpoint.models.settings import ClinicSettings
from wagtail_triggerpoint.models.withdrawable_pages import WithdrawableMixin
from wagtail_triggerpoint.publishing import Errors, block_error, missing
from wagtail_triggerpoint.swap import THERAPIST_MODEL, get_page_model, get_therapist_model

if TYPE_CHECKING:
    from wagtail.models import Page

    from wagtail_triggerpoint.models.review_records import ReviewRecord
    from wagtail_triggerpoint.models.therapists import AbstractTherapist


class AuthoredPageMixin(ReviewMixin, FeedbackMixin, WithdrawableMixin, TriggerpointPageMixin):
    """A page that someone answers for: condition, treatment, benefit list, aftercare."""

    missing_messages: ClassVar[dict[str, Any]] = {
        **TriggerpointPageMixin.missing_messages,
        "summary": _("Write one or two sentences that say what this page is about."),
        "author": _("Choose the author: the person who wrote this page."),
    }

    summary = models.TextField(
        _("summary"),
        max_length=500,
        help_text=_("One or two plain sentences. They open the page and stand in lists."),
    )
    # PROTECT: whoever deletes a person is told which pages they wrote.
    author = models.ForeignKey(
        THERAPIST_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("author"),
        help_text=_("Who wrote this page. Readers see the name, linked to the profile."),
    )
    image = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    image_description = models.CharField(
        _("description of the picture"),
        max_length=255,
        blank=True,
        help_text=_("What it shows, for people who cannot see it."),
    )
    image_is_decorative = models.BooleanField(
        _("the picture is decorative"),
        default=False,
        help_text=_("Tick if it says nothing that the text does not."),
    )

    authored_search_fields: ClassVar[list[Any]] = [index.SearchField("summary")]

    class Meta:
        abstract = True

    def get_publish_errors(self) -> Errors:
        errors = super().get_publish_errors()
        if self.image_id and not self.image_description and not self.image_is_decorative:
            text = _("Describe the picture, or tick that it is decorative.")
            errors["image_description"] = missing(text)
        return errors

    def get_author_errors(
        self, author: AbstractTherapist | None, approved: list[ReviewRecord]
    ) -> Errors:
        if author is None or self._shows(author):
            return super().get_author_errors(author, approved)
        text = _(
            "Readers of this page cannot see “%(name)s”. Publish the profile first, in the "
            "language of the page and for its site, or choose another author."
        )
        return {"author": missing(text % {"name": author})}

    @property
    def author_in_database(self) -> AbstractTherapist | None:
        """As it is now: what a page in memory holds may be out of date, or gone."""
        if self.author_id is None:
            return None
        rows = get_therapist_model().objects.select_related("source")
        return rows.filter(pk=self.author_id).first()

    def _shows(self, author: AbstractTherapist) -> bool:
        """Whether the byline of this page can name ``author``."""
        # An alias carries the words of its source into a tree of another language.
        locale = None if self.alias_of_id else self.locale_id
        if locale in {None, author.locale_id} and author.is_shown_on(self.own_site_id):
            return True
        rows = get_therapist_model().objects.public(self.own_site_id, locale)
        facts = author.facts.pk
        return rows.filter(Q(pk=facts) | Q(source_id=facts)).exists()


class GetHelpMixin(AuthoredPageMixin):
    """An authored page that says when to get help, in a stream of care cards."""

    missing_messages: ClassVar[dict[str, Any]] = {
        **AuthoredPageMixin.missing_messages,
        "when_to_get_help": _("Say when to get help: add at least one care card."),
    }

    when_to_get_help = StreamField(
        CareCardsBlock(),
        verbose_name=_("when to get help"),
        help_text=_("Warning signs by urgency, and whom to call."),
    )

    class Meta:
        abstract = True

    def get_publish_errors(self) -> Errors:
        errors: Errors = super().get_publish_errors()
        if problem := next(self._emergency_problems(), None):
            errors["when_to_get_help"] = [problem]
        return errors

    def _emergency_problems(self) -> Iterator[Any]:
        for position, card in enumerate(self.when_to_get_help):
            if card.block_type == "emergency" and (problem := self._number_problem()):
                yield block_error(position, StructBlockValidationError(non_block_errors=[problem]))

    def _number_problem(self) -> str:
        """What is wrong with the emergency number, here or where an alias shows this page."""
        if problem := self.clinic.emergency_problem():
            return problem
        for site in {alias.get_site() for alias in self._aliases()} - {None}:
            if problem := ClinicSettings.of_site(site).emergency_problem():
                text = _("On the site “%(site)s”, which shows an alias of this page: %(problem)s")
                return text % {"site": site, "problem": problem}
        return ""

    def _aliases(self) -> Iterator[Page]:
        """The pages that show this one too, and those that show them."""
        found = list(get_page_model().objects.filter(alias_of=self.pk)) if self.pk else []
        for alias in found:
            yield alias
            found.extend(get_page_model().objects.filter(alias_of=alias))

    @property
    def most_urgent_card(self) -> str:
        """Block type of the most urgent card on the page: "emergency", "urgent" or "non_urgent"."""
        found = {card.block_type for card in self.when_to_get_help}
        return next((kind for kind in ("emergency", "urgent", "non_urgent") if kind in found), "")
