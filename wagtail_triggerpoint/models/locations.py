"""Places where therapists see people."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Site
from wagtail.search import index

from wagtail_triggerpoint.models.finder_changes import WatchedQuerySet
from wagtail_triggerpoint.models.opening_hours import Day, OpeningException
from wagtail_triggerpoint.models.profiles import ProfileModel
from wagtail_triggerpoint.models.settings import ClinicSettings, is_same_number
from wagtail_triggerpoint.publishing import Errors, missing
from wagtail_triggerpoint.validators import (
    time_zones,
    validate_country_code,
    validate_phone,
    validate_time_zone,
)

if TYPE_CHECKING:
    from wagtail_triggerpoint.rendering.loading import Reader

WORDS_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class Known(models.TextChoices):
    """An answer that may not have been given yet."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Not known")


def access_field(label: Any) -> models.CharField[str, str]:
    return models.CharField(label, max_length=8, choices=Known, default=Known.UNKNOWN)


class Location(ProfileModel):
    """A place, as facts once and words (directions, access) per language."""

    fact_fields: ClassVar[list[str]] = [
        *ProfileModel.fact_fields,
        "site",
        "street",
        "postcode",
        "city",
        "country",
        "time_zone",
        "latitude",
        "longitude",
        "phone",
        "payment",
        "step_free",
        "accessible_toilet",
        "parking",
        "lift",
        "hearing_loop",
    ]
    fact_children: ClassVar[list[str]] = ["opening_hours", "opening_exceptions", "insurers"]
    access_fields: ClassVar[list[str]] = [
        "step_free",
        "accessible_toilet",
        "parking",
        "lift",
        "hearing_loop",
    ]
    missing_messages: ClassVar[dict[str, Any]] = {"name": _("Enter the name of the place.")}
    address_prefix = "locations/"
    profile_template = "wagtail_triggerpoint/locations/profile.html"

    # Facts
    site = models.ForeignKey(
        Site,
        null=True,
        blank=True,
        # Without it the place would be shown on every other site, or go with its translations.
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("site"),
        help_text=_("Where this place is shown. Left empty: on every site."),
    )
    street = models.TextField(_("street address"), blank=True, max_length=255)
    postcode = models.CharField(_("postcode"), max_length=20, blank=True)
    city = models.CharField(_("town"), max_length=120, blank=True)
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        validators=[validate_country_code],
        help_text=_("Two letters (ISO 3166), for example “SE”."),
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        blank=True,
        validators=[validate_time_zone],
        help_text=_("For example “Europe/Stockholm”. Opening hours are times in this zone."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    phone = models.CharField(_("phone"), max_length=32, blank=True, validators=[validate_phone])
    payment = models.CharField(
        _("ways to pay"), max_length=255, blank=True, help_text=_("For example “Card, cash”.")
    )
    step_free = access_field(_("step-free access"))
    accessible_toilet = access_field(_("accessible toilet"))
    parking = access_field(_("parking"))
    lift = access_field(_("lift"))
    hearing_loop = access_field(_("hearing loop"))

    # Words
    directions = RichTextField(
        _("directions"),
        blank=True,
        features=WORDS_FEATURES,
        help_text=_("How to find the door, by foot, bus or car."),
    )
    access_notes = RichTextField(
        _("notes on access"),
        blank=True,
        features=WORDS_FEATURES,
        help_text=_("What the list of access facts cannot say."),
    )

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("get_search_name"),
        index.AutocompleteField("get_search_name"),
        index.FilterField("live"),
        index.FilterField("locale_id"),
        index.FilterField("source_id"),
    ]

    class Meta(ProfileModel.Meta):
        verbose_name = _("location")
        verbose_name_plural = _("locations")
        ordering: ClassVar[list[str]] = ["sort_key"]

    # Shown to editors

    def get_search_name(self) -> str:
        return f"{self.facts.name} {self.facts.city}".strip()

    # Rules

    def clean(self) -> None:
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            message = _("Enter both coordinates, or neither.")
            raise ValidationError({"latitude": message})

    def get_publish_errors(self) -> Errors:
        errors = super().get_publish_errors()
        if not self.is_translation and not self.time_zone:
            errors["time_zone"] = missing(_("Choose the time zone in which the hours are given."))
        if self.phone and self._is_emergency_number():
            text = _("This is the emergency number of the site. Enter the number of this place.")
            errors["phone"] = missing(text)
        return errors

    def _is_emergency_number(self) -> bool:
        numbers = ClinicSettings.objects.exclude(emergency_number="")
        if self.site_id:
            numbers = numbers.filter(site_id=self.site_id)
        known = numbers.values_list("emergency_number", flat=True)
        return any(is_same_number(self.phone, number) for number in known)

    # Shown to readers

    def get_profile_context(self, reader: Reader, context: dict[str, Any]) -> dict[str, Any]:
        from wagtail_triggerpoint.rendering.people import location_context

        return location_context(self, reader, context)

    @property
    def today(self) -> datetime.date:
        """The date at the place, which may not be the date of the server."""
        zone = self.facts.time_zone
        is_known = zone in time_zones()
        return timezone.localdate(timezone=zoneinfo.ZoneInfo(zone) if is_known else None)

    @property
    def week(self) -> list[Day]:
        """The seven days from Monday on, with the hours of each."""
        days = [Day(str(name)) for name in WEEKDAYS.values()]
        for span in self.facts.opening_hours.all():
            # A preview may show hours that are only half typed.
            if span.weekday and span.opens and span.closes:
                days[span.weekday - 1].spans.append(span)
        for day in days:
            day.spans.sort(key=lambda span: span.opens)
        return days

    @property
    def has_hours(self) -> bool:
        return any(day.spans for day in self.week)

    def exceptions_from(self, today: datetime.date) -> list[OpeningException]:
        """Exceptions that are not over on ``today``, the next one first."""
        dated = [one for one in self.facts.opening_exceptions.all() if one.starts]
        return sorted((one for one in dated if one.last_day >= today), key=lambda one: one.starts)


class LocationInsurer(Orderable):
    objects = WatchedQuerySet.as_manager()

    location = ParentalKey(Location, related_name="insurers")
    name = models.CharField(_("insurer"), max_length=120)

    class Meta(Orderable.Meta):
        verbose_name = _("insurer")
        verbose_name_plural = _("insurers")

    def __str__(self) -> str:
        return self.name
