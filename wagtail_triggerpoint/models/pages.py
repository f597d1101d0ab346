"""What all our page types share: templates, context, tree rules, admin tabs, the publish guard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site
from wagtail.utils.decorators import cached_classmethod

from wagtail_triggerpoint.blocks import section_contents
from wagtail_triggerpoint.models.publishing import PublishGuardMixin
from wagtail_triggerpoint.models.settings import ClinicSettings
from wagtail_triggerpoint.public import (
    is_public,
    is_within_reach,
    public_pages,
    view_restrictions,
)
from wagtail_triggerpoint.publishing import with_own_words
from wagtail_triggerpoint.rendering.context import PageContext, build_context
from wagtail_triggerpoint.swap import page_types

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse
    from wagtail.models import Page


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
        rows = ClinicSettings.objects.filter(site=self.own_site_id)
        return rows.values_list("wording_profile", flat=True).first() or ""

    @property
    def own_site_id(self) -> int | None:
        """The key of the site on which this page is, or is about to be."""
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
        return ClinicSettings.of_site(self.own_site_id)


def _types_named(names: tuple[str, ...]) -> list[type[Page]]:
    from wagtail_triggerpoint import models as ours

    return [model for name in names for model in page_types(getattr(ours, name))]


def lines(text: str) -> list[str]:
    """The non-empty lines of a text with one item per line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
