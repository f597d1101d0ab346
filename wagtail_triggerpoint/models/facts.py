"""Facts once, words per language.

A registration that expires must expire in every language. So the rows of one person, place or
claim are one *source*, which holds the facts and their child rows, and translations, which hold
words alone and reach the facts through ``facts``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.conf import settings
from django.contrib import admin
from django.db import models
from django.db.models import Prefetch, Q, Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    Site,
    TranslatableMixin,
    WorkflowMixin,
    WorkflowState,
)
from wagtail.search import index

from wagtail_triggerpoint.models.publishing import PublishGuardMixin

if TYPE_CHECKING:
    from wagtail.models import Locale

# What describes one row's own life, and so never goes into a translation.
STATE_FIELDS = [
    "live",
    "live_revision",
    "latest_revision",
    "has_unpublished_changes",
    "first_published_at",
    "last_published_at",
    "go_live_at",
    "expire_at",
    "expired",
    "locked",
    "locked_at",
    "locked_by",
]


class FactsQuerySet(models.QuerySet[Any]):
    def sources(self) -> Self:
        """The rows that hold facts: one per person, place or claim."""
        return self.filter(source__isnull=True)

    def public(self, site: Site | int | None, locale: Locale | int | None) -> Self:
        """What visitors of ``site`` may see, in ``locale`` alone.

        A translation counts only while its source is live too. ``site`` and ``locale`` are rows or
        their primary keys; no locale stands for any.
        """
        now = timezone.now()
        rows = self.filter(
            Q(expire_at__isnull=True) | Q(expire_at__gt=now),
            # A source has no source: these two speak of translations alone.
            Q(source__isnull=True) | Q(source__live=True),
            Q(source__expire_at__isnull=True) | Q(source__expire_at__gt=now),
            live=True,
        )
        if locale is not None:
            rows = rows.filter(locale=locale)
        return rows.on_site(site).select_related("source")

    def in_languages(self, locale_ids: list[int]) -> list[Any]:
        """Those of a few locales, in the order of these, with their sources, which most sites have
        none of: cheaper than to join them. For rows found by keys, where a database may be misled
        by a language.
        """
        found = [row for row in self.select_related(None) if row.locale_id in locale_ids]
        found.sort(key=lambda row: locale_ids.index(row.locale_id))
        if keys := {row.source_id for row in found if row.source_id}:
            sources = self.model._default_manager.in_bulk(keys)
            for row in found:
                row.source = sources.get(row.source_id)
        return found

    def by_name(self) -> Self:
        """By their ``sorting_fields`` (``sorted_as``); translations have those of their source."""
        names = [
            NullIf(f"{row}{field}", Value(""))
            for row in ("source__", "")
            for field in self.model.sorting_fields
        ]
        return self.alias(sorted_as=Lower(Coalesce(*names, Value("")))).order_by("sorted_as", "pk")

    def with_status(self) -> Self:
        """Fetches what Wagtail asks of each row when a list says whether it is live."""
        in_progress = Prefetch(
            "_workflow_states", WorkflowState.objects.active(), to_attr="_current_workflow_states"
        )
        waiting = Revision.objects.filter(approved_go_live_at__isnull=False)
        scheduled = Prefetch("_revisions", waiting, to_attr="_scheduled_revisions")
        return self.prefetch_related(in_progress, scheduled)

    def on_site(self, site: Site | int | None) -> Self:
        """Rows of ``site`` and of every site. Models with another link to sites override this."""
        return self.on_site_by("site", site)

    def on_site_by(self, field: str, site: Site | int | None) -> Self:
        """As ``on_site``, by a link from sources to one site or to several.

        Translations have no link of their own, sources no source: both conditions hold for both.
        A link to several leaves one joined row at most, so that no row comes twice.
        """
        return self.filter(
            Q(**{f"{field}__isnull": True}) | Q(**{field: site}),
            Q(**{f"source__{field}__isnull": True}) | Q(**{f"source__{field}": site}),
        )


class FactsModel(
    PublishGuardMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    PreviewableMixin,
    index.Indexed,
    ClusterableModel,
):
    """Base of the snippets whose facts live once. Sites may extend the two lists."""

    #: Fields that stand on the source alone.
    fact_fields: ClassVar[list[str]] = []
    #: Names of the child relations that hang on the source alone.
    fact_children: ClassVar[list[str]] = []
    #: Fields of the source that say how a row is sorted; an empty one leaves it to the next.
    sorting_fields: ClassVar[tuple[str, ...]] = ()

    source = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="translated_rows",
        verbose_name=_("source"),
    )
    # Wagtail's own reverse name would clash with that of a site's model of the same name.
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("locked by"),
    )
    locked_by.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    objects = FactsQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        abstract = True

    @classproperty
    def base_form_class(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.facts import FactsForm

        return FactsForm

    @property
    def facts(self) -> Self:
        """The row that holds the facts of this one: its source, or itself."""
        return self.source or self

    @property
    def approved_schedule(self) -> bool:
        """Whether a revision waits to be published; see ``FactsQuerySet.with_status``."""
        if hasattr(self, "_scheduled_revisions"):
            return bool(self._scheduled_revisions)
        return super().approved_schedule

    @property
    def is_translation(self) -> bool:
        return self.source_id is not None

    @property
    def is_live_now(self) -> bool:
        return self.live and (self.expire_at is None or self.expire_at > timezone.now())

    def is_shown_on(self, site_id: int | None) -> bool:
        """The rule of ``FactsQuerySet.public``, for a row that is here already."""
        return self.is_live_now and self.facts.is_live_now and self.facts.is_on_site(site_id)

    def is_on_site(self, site_id: int | None) -> bool:
        """Whether a source is shown on a site; models with another link to sites override it."""
        own = getattr(self, "site_id", None)
        return own is None or own == site_id

    def full_clean(self, exclude: Any = None, *args: Any, **kwargs: Any) -> None:
        self.set_defaults()
        excluded = {*(exclude or ()), *(self.fact_fields if self.is_translation else ())}
        super().full_clean(excluded, *args, **kwargs)

    def set_defaults(self) -> None:
        """Fills facts that follow from others; a translation has none."""
        if self.is_translation:
            for name in self.fact_fields:
                field = self._meta.get_field(name)
                if not field.many_to_many:
                    setattr(self, field.attname, field.get_default())

    def save(self, *args: Any, **kwargs: Any) -> Any:
        if kwargs.get("update_fields") is not None:
            return super().save(*args, **kwargs)
        self.set_defaults()
        result = super().save(*args, **kwargs)
        if not self.is_translation:
            self._index_translations()
        return result

    def _index_translations(self) -> None:
        """Translations are found by the name of their source, which may have changed."""
        for row in self.translated_rows.all():
            # The row in memory holds the name that is being published.
            row.source = self
            index.insert_or_update_object(row)

    def copy_for_translation(self, locale: Locale, exclude_fields: Any = None) -> Self:
        """A draft in ``locale`` with the words of this row, tied to the same facts."""
        excluded = [*(exclude_fields or []), *STATE_FIELDS, *self.fact_fields, *self.fact_children]
        translation = super().copy_for_translation(locale, [*excluded, "source"])
        translation.source_id = self.source_id or self.pk
        translation.live = False
        return translation

    def with_content_json(self, content: dict[str, Any]) -> Self:
        row = super().with_content_json(content)
        # A row never changes sides, whatever an old revision says.
        row.source_id = self.source_id
        return row

    def forget_identity(self) -> None:
        """Takes from a copy, before it is edited, what no two rows can share."""

    # Shown to editors

    @admin.display(description=_("Name"), ordering="sorted_as")
    def name_in_lists(self) -> str:
        return str(self)
