"""What has a name and a page of its own: people and places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.collation import KEY_LENGTH, collation_key
from wagtail_triggerpoint.models.facts import FactsModel, FactsQuerySet
from wagtail_triggerpoint.models.finder_changes import WatchedMixin
from wagtail_triggerpoint.slugs import free_slug

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wagtail_triggerpoint.rendering.loading import Reader


class ProfileQuerySet(WatchedMixin, FactsQuerySet):
    """Files rows by their names, also where they are written past ``save()``."""

    def update(self, **values: Any) -> int:
        names = {*self.model.naming_fields} & {*values}
        if not names or "sort_key" in values:
            return super().update(**values)
        with transaction.atomic(using=self.db):
            keys = list(self.values_list("pk", flat=True))
            count = super().update(**values)
            named = self.model._default_manager.using(self.db).filter(pk__in=keys)
            named.bulk_update(named, names)
        return count

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        rows = [*objs]
        for row in rows:
            row.file()
        return super().bulk_create(rows, *args, **options)

    def bulk_update(
        self, objs: Iterable[Any], fields: Iterable[str], *args: Any, **options: Any
    ) -> int:
        rows, names = [*objs], {*fields}
        if names & {*self.model.naming_fields}:
            names.add("sort_key")
            for row in rows:
                row.file()
        return super().bulk_update(rows, sorted(names), *args, **options)


class ProfileModel(FactsModel):
    """Facts with a name and a slug, shown at an address below the list of therapists."""

    fact_fields: ClassVar[list[str]] = ["name", "slug", "sort_key"]
    sorting_fields: ClassVar[tuple[str, ...]] = ("sort_key",)
    #: Fields of the source by which it is filed: the first that is not empty.
    naming_fields: ClassVar[tuple[str, ...]] = ("name",)
    #: Slugs that no row may have.
    reserved_slugs: ClassVar[frozenset[str]] = frozenset()
    #: What stands between the address of the list of therapists and the slug.
    address_prefix: ClassVar[str] = ""
    #: The template of a row's own page, and of its preview.
    profile_template: ClassVar[str] = ""

    # The address for one reader; set by ``seen_by()``.
    url: str | None = None

    name = models.CharField(_("name"), max_length=255)
    # Empty on translations: NULL may repeat in a unique column on every database.
    slug = models.SlugField(
        _("slug"),
        max_length=255,
        unique=True,
        null=True,
        blank=True,
        allow_unicode=True,
        help_text=_("The last part of the web address. Left empty, it is made from the name."),
    )

    # Databases sort accents and capitals each in their own way, so what they sort by is stored.
    sort_key = models.CharField(max_length=KEY_LENGTH, blank=True, editable=False, db_index=True)

    objects = ProfileQuerySet.as_manager()

    class Meta(FactsModel.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.facts.name or str(_("(no name)"))

    def set_defaults(self) -> None:
        super().set_defaults()
        if self.is_translation:
            self.slug = None
        elif self.name and not self.slug:
            self.slug = free_slug(self.name, self._other_rows(), self.reserved_slugs)
        self.file()

    def file(self) -> None:
        """Puts the row where its name belongs; a translation stands where its source does."""
        names = (getattr(self, field) for field in self.naming_fields)
        name = "" if self.is_translation else next(filter(None, names), "")
        self.sort_key = collation_key(name)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        changed = kwargs.get("update_fields")
        if changed is not None and {*self.naming_fields} & {*changed}:
            self.file()
            kwargs["update_fields"] = {*changed, "sort_key"}
        return super().save(*args, **kwargs)

    def _other_rows(self) -> models.QuerySet[Any]:
        return type(self)._default_manager.exclude(pk=self.pk)

    def clean(self) -> None:
        super().clean()
        if not self.slug:
            return
        if self.slug in self.reserved_slugs or self._other_rows().filter(slug=self.slug).exists():
            message = _("“%(slug)s” is taken. Choose another slug, or leave it empty.")
            raise ValidationError({"slug": message % {"slug": self.slug}})

    def forget_identity(self) -> None:
        # Two rows cannot share a slug; the copy gets one from its own name.
        self.slug = None

    # Shown to readers

    def address_below(self, finder_url: str) -> str:
        return iri_to_uri(f"{finder_url}{self.address_prefix}{self.facts.slug}/")

    def seen_by(self, reader: Reader) -> Self:
        """This row with the address it has for ``reader``; a new one has none yet."""
        if reader.finder_url and self.facts.slug:
            self.url = self.address_below(reader.finder_url)
        return self

    def get_profile_context(self, reader: Reader, context: dict[str, Any]) -> dict[str, Any]:
        """What the row's own page adds to the context of the list of therapists."""
        raise NotImplementedError

    # Shown to editors

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return self.profile_template

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from wagtail_triggerpoint.rendering.people import preview_context

        own: dict[str, Any] = super().get_preview_context(request, mode_name)
        return {**own, **preview_context(self, request)}
