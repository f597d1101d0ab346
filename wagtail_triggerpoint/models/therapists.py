"""The people who treat: what a reader sees of them, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

import swapper
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import Orderable
from wagtail.search import index

from wagtail_triggerpoint.languages import language_name
from wagtail_triggerpoint.models.finder_changes import WatchedQuerySet
from wagtail_triggerpoint.models.practices import Practice
from wagtail_triggerpoint.models.profiles import ProfileModel, ProfileQuerySet
from wagtail_triggerpoint.models.review_settings import ReviewSettings, WhenExpired
from wagtail_triggerpoint.publishing import Errors, missing
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import PAGE_MODEL, THERAPIST_MODEL
from wagtail_triggerpoint.validators import validate_language_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wagtail.models import Site

    from wagtail_triggerpoint.models.credentials import Credential
    from wagtail_triggerpoint.models.locations import Location
    from wagtail_triggerpoint.rendering.loading import Reader

BIOGRAPHY_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class TherapistQuerySet(ProfileQuerySet):
    def on_site(self, site: Any) -> Self:
        return self.on_site_by("sites", site)

    def listed(self, site: Site | None) -> Self:
        """Those shown in the list of therapists of ``site``; the others only write or review, or
        have no credential in date any more, where the site leaves such people out.
        """
        rows = self.marked_as_listed()
        settings = ReviewSettings.of_site(site)
        return rows.exclude(lapsed()) if settings.when_expired == WhenExpired.UNLIST else rows

    def marked_as_listed(self) -> Self:
        """Those who do not only write or review, whatever has become of their credentials."""
        return self.filter(Q(source__isnull=True, is_listed=True) | Q(source__is_listed=True))

    def working_at(self, location: Location) -> Self:
        """Those who practise at ``location``, a source row."""
        practices = Practice.objects.filter(location=location).values("therapist_id")
        return self.filter(Q(pk__in=practices) | Q(source_id__in=practices))


def lapsed() -> Q:
    """People whose credentials have all expired, as a condition; those who never had any are
    not among them.
    """
    from wagtail_triggerpoint.models.credentials import Credential

    today = clinic_today()
    facts = Coalesce(OuterRef("source_id"), OuterRef("pk"))
    held = Credential.objects.filter(therapist_id=facts)
    has_expired = Exists(held.filter(expires__lt=today))
    return Q(has_expired) & ~Q(Exists(held.filter(Credential.in_date(today))))


class AbstractTherapist(ProfileModel):
    """A person, as facts once and words per language.

    A site swaps it by ``WAGTAIL_TRIGGERPOINT_THERAPIST_MODEL``.
    """

    fact_fields: ClassVar[list[str]] = [
        *ProfileModel.fact_fields,
        "sort_name",
        "photo",
        "user",
        "sites",
        "is_listed",
        "practising_since",
    ]
    #: Taken by the addresses of locations, beside those of therapists.
    reserved_slugs: ClassVar[frozenset[str]] = frozenset({"locations"})
    profile_template = "wagtail_triggerpoint/therapists/profile.html"
    naming_fields = ("sort_name", "name")
    fact_children: ClassVar[list[str]] = ["credentials", "practices", "languages", "topics"]
    missing_messages: ClassVar[dict[str, Any]] = {
        "name": _("Enter the person’s name."),
        "job_title": _("Say what this person is, for example “Physiotherapist”."),
    }

    # Facts
    sort_name = models.CharField(
        _("sort name"),
        max_length=255,
        blank=True,
        help_text=_(
            "How the name is sorted, for example “Lindqvist, Mara”. "
            "Left empty, it is sorted as it stands."
        ),
    )
    photo = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("photo"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("user account"),
        help_text=_("The account with which this person edits or approves pages, if there is one."),
    )
    sites = ParentalManyToManyField(
        "wagtailcore.Site",
        blank=True,
        related_name="+",
        verbose_name=_("sites"),
        help_text=_("Where this person is shown. Left empty: on every site."),
    )
    is_listed = models.BooleanField(
        _("listed among the therapists"),
        default=True,
        help_text=_("Untick for someone who only writes or reviews articles."),
    )
    practising_since = models.PositiveSmallIntegerField(
        _("practising since"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1940), MaxValueValidator(2100)],
        help_text=_("A year, for example 2009."),
    )

    # Words
    job_title = models.CharField(_("job title"), max_length=255)
    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=500,
        help_text=_("One or two sentences for cards and lists."),
    )
    biography = RichTextField(_("biography"), blank=True, features=BIOGRAPHY_FEATURES)

    objects = TherapistQuerySet.as_manager()

    # Set where credentials of many people are fetched together.
    loaded_credentials: Sequence[Credential] | None = None

    # What templates know of this person for one reader, beside the address. Cards in articles
    # have portrait and practices; lists and profiles (``rendering.people``) also the rest.
    portrait: Any = None
    practices_public: Sequence[Practice] = ()
    topics_public: Sequence[Any] = ()
    languages_display: Sequence[str] = ()
    #: Kilometres to the nearest place, in a list that is asked for nearness.
    distance: float | None = None

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("get_search_name"),
        index.AutocompleteField("get_search_name"),
        index.SearchField("job_title"),
        index.FilterField("live"),
        index.FilterField("locale_id"),
        index.FilterField("source_id"),
    ]

    class Meta(ProfileModel.Meta):
        abstract = True
        verbose_name = _("therapist")
        verbose_name_plural = _("therapists")
        ordering: ClassVar[list[str]] = ["sort_key"]

    # Shown to editors

    def get_search_name(self) -> str:
        return self.facts.name

    @property
    def languages_export(self) -> str:
        return ", ".join(spoken.language for spoken in self.facts.languages.all())

    @property
    def credentials_export(self) -> str:
        """Credentials in date, one after the other, for spreadsheets."""
        return "; ".join(held.described for held in self.current_credentials)

    # Rules

    def is_on_site(self, site_id: int | None) -> bool:
        chosen = {site.pk for site in self.sites.all()}
        return not chosen or site_id in chosen

    def get_publish_errors(self) -> Errors:
        errors = super().get_publish_errors()
        if self.is_translation and not self.facts.live:
            text = _("Publish “%(name)s” in its first language before this translation.")
            errors["job_title"] = missing(text % {"name": self.facts.name})
        return errors

    # Shown to readers

    def get_profile_context(self, reader: Reader, context: dict[str, Any]) -> dict[str, Any]:
        from wagtail_triggerpoint.rendering.people import profile_context

        return profile_context(self, reader, context)

    @property
    def initials(self) -> str:
        words = self.facts.name.split()
        return "".join(word[0] for word in words[:1] + words[1:][-1:]).upper()

    @property
    def current_credentials(self) -> list[Credential]:
        """Credentials in date today; an expired one is never among them."""
        today = timezone.localdate()
        held = self.facts.loaded_credentials
        if held is None:
            held = self.facts.credentials.all()
        return [one for one in held if one.is_current(today)]

    @property
    def language_names(self) -> list[str]:
        """Names of the languages spoken, in the reader's language where Django knows them."""
        return [
            language_name(spoken.language)
            for spoken in self.facts.languages.all()
            if spoken.language
        ]


class Therapist(AbstractTherapist):
    class Meta(AbstractTherapist.Meta):
        swappable = swapper.swappable_setting("wagtail_triggerpoint", "Therapist")


class TherapistLanguage(Orderable):
    objects = WatchedQuerySet.as_manager()

    therapist = ParentalKey(THERAPIST_MODEL, related_name="languages")
    language = models.CharField(
        _("language"),
        max_length=35,
        validators=[validate_language_tag],
        help_text=_("A language tag: “en”, “sv”, “pt-BR”."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("language")
        verbose_name_plural = _("languages")

    def __str__(self) -> str:
        return language_name(self.language)


class TherapistTopic(Orderable):
    """A page on what this person treats or offers, in any of its languages."""

    objects = WatchedQuerySet.as_manager()

    therapist = ParentalKey(THERAPIST_MODEL, related_name="topics")
    page = models.ForeignKey(
        PAGE_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return str(self.page)
