"""What all our page types share: templates, context, tree rules, admin tabs, the publish guard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.http import Http404
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Site
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod

from wagtail_triggerpoint.blocks import CareCardsBlock, section_contents
from wagtail_triggerpoint.models.publishing import PublishGuardMixin
from wagtail_triggerpoint.models.settings import ClinicSettings
from wagtail_triggerpoint.public import (
    is_public,
    is_within_reach,
    public_pages,
    view_restrictions,
)
from wagtail_triggerpoint.publishing import Errors, block_error, missing, with_own_words
from wagtail_triggerpoint.rendering.context import PageContext, build_context
from wagtail_triggerpoint.swap import (
    THERAPIST_MODEL,
    get_page_model,
    get_therapist_model,
    page_types,
)

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse
    from wagtail.models import Page

    from wagtail_triggerpoint.models.therapists import AbstractTherapist


class TriggerpointPageMixin(PublishGuardMixin):
    """Base of our page types; stands before ``Page`` among the bases of a concrete type."""

    missing_messages: ClassVar[dict[str, Any]] = {"title": _("Enter the title of this page.")}
    #: Our template, used where the site has none of its own for the type.
    triggerpoint_template: ClassVar[str] = ""
    #: Names of the mixins whose types may stand below this one; None for any type.
    child_mixins: ClassVar[tuple[str, ...] | None] = None
    #: Names of the mixins whose types this one may stand below; None for any type.
    parent_mixins: ClassVar[tuple[str, ...] | None] = None
    #: Panels of the admin tabs between Wagtail's Content and Promote.
    clinical_panels: ClassVar[list[Any]] = []
    links_panels: ClassVar[list[Any]] = []
    #: The stream and rich text fields that cite references, in the order in which the template
    #: shows them; None for all, as the model has them. A field that is left out cites nothing.
    reading_order: ClassVar[tuple[str, ...] | None] = None

    #: What sort of page the rules of findings take this for; see ``findings.Document.kind``.
    findings_kind: ClassVar[str] = ""
    #: Names of text fields that those rules leave alone.
    fields_without_findings: ClassVar[frozenset[str]] = frozenset()

    # The site a page will belong to, while it has no place in the tree yet.
    future_site: Site | None = None

    class Meta:
        abstract = True

    # Tree

    @classmethod
    def clean_subpage_models(cls) -> list[type[Page]]:
        if cls.child_mixins is None or getattr(cls, "subpage_types", None) is not None:
            return super().clean_subpage_models()
        return _types_named(cls.child_mixins)

    @classmethod
    def clean_parent_page_models(cls) -> list[type[Page]]:
        if cls.parent_mixins is None or getattr(cls, "parent_page_types", None) is not None:
            return super().clean_parent_page_models()
        return _types_named(cls.parent_mixins)

    # Admin

    @classproperty
    def base_form_class(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.pages import TriggerpointPageForm

        return TriggerpointPageForm

    @cached_classmethod
    def get_edit_handler(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.panels import page_edit_handler

        return page_edit_handler(cls)

    # Saving

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> Any:
        from wagtail_triggerpoint.actions.redirects import before_new_slug, redirect_from

        before = before_new_slug(self, kwargs.get("update_fields"))
        result = super().save(*args, **kwargs)
        if before is not None:
            redirect_from(before, self)
        return result

    # Serving

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.refuse_out_of_reach(request)
        return super().serve(request, *args, **kwargs)

    def refuse_out_of_reach(self, request: HttpRequest) -> None:
        if not is_within_reach(self, request):
            raise Http404

    def get_view_restrictions(self) -> QuerySet[Any]:
        return view_restrictions(self)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Wagtail's list holds what has expired, pages of nested sites, aliases of private ones."""
        if request is not None and not is_public(self, request):
            return []
        return super().get_sitemap_urls(request)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        own = super().get_template(request, *args, **kwargs)
        return [own, self.triggerpoint_template]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "tp": self.get_page_context(request), "heading_level": 2}

    def get_page_context(self, request: HttpRequest) -> PageContext:
        return build_context(self, request)

    def get_cache_dependencies(self) -> list[Any]:
        """What a site's templates show in the article beside the page and what it refers to.

        Model instances or plain values, for ``ARTICLE_CACHE_SECONDS``.
        """
        return []

    def get_contents(self) -> list[Any]:
        """The sections listed in the page's table of contents."""
        body = getattr(self, "body", None)
        return section_contents(body) if body is not None else []

    def public_children(self, request: HttpRequest) -> QuerySet[Page]:
        """Those of the types that may stand below this one; a list knows how to show them."""
        children = self.get_children().type(*self.clean_subpage_models())
        return public_pages(children, request, below=self)

    # Findings

    def get_findings_facts(self) -> dict[str, Callable[[], bool]]:
        """What rules of findings may ask for beside the content of the page, by name."""
        return {}

    @property
    def wording_profile(self) -> str:
        """The wording profile of the site on which this page is, or is about to be."""
        rows = ClinicSettings.objects.filter(site=self._own_site_id)
        return rows.values_list("wording_profile", flat=True).first() or ""

    @property
    def _own_site_id(self) -> int | None:
        if self.future_site is not None or not self.path:
            return self.future_site.pk if self.future_site else None
        # Found among the addresses of all sites, which Wagtail keeps in the cache.
        parts = (self.get_parent() if self.pk is None else self).get_url_parts()
        return parts[0] if parts else None

    # Rules

    def minimal_clean(self) -> None:
        """As Wagtail's, which does not say that it is the title that it refuses."""
        try:
            super().minimal_clean()
        except ValidationError as error:
            if hasattr(error, "error_dict"):
                raise
            found = with_own_words(self, "title", error.error_list)
            raise ValidationError({"title": found}) from None

    @property
    def clinic(self) -> ClinicSettings:
        return ClinicSettings.of_site(self.own_site)

    @property
    def own_site(self) -> Site | None:
        """The site on which this page is, or is about to be."""
        if self.future_site is not None or not self.path:
            return self.future_site
        # A copy that is not saved yet has its place, but no address of its own.
        page: Page = self.get_parent() if self.pk is None else self
        return page.get_site()


def _types_named(names: tuple[str, ...]) -> list[type[Page]]:
    from wagtail_triggerpoint import models as ours

    return [model for name in names for model in page_types(getattr(ours, name))]


def _therapist(key: int | None) -> AbstractTherapist | None:
    """As the database has it now: what a page in memory holds may be out of date, or gone."""
    if key is None:
        return None
    return get_therapist_model().objects.select_related("source").filter(pk=key).first()


class AuthoredPageMixin(TriggerpointPageMixin):
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
        author = _therapist(self.author_id)
        if author is not None and not self._shows(author):
            text = _(
                "Readers of this page cannot see “%(name)s”. Publish the profile first, in the "
                "language of the page and for its site, or choose another author."
            )
            errors["author"] = missing(text % {"name": author})
        if self.image_id and not self.image_description and not self.image_is_decorative:
            text = _("Describe the picture, or tick that it is decorative.")
            errors["image_description"] = missing(text)
        return errors

    def _shows(self, author: AbstractTherapist) -> bool:
        """Whether the byline of this page can name ``author``."""
        # An alias carries the words of its source into a tree of another language.
        locale = None if self.alias_of_id else self.locale_id
        rows = get_therapist_model().objects.public(self.own_site, locale)
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


def lines(text: str) -> list[str]:
    """The non-empty lines of a text with one item per line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
