from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.images import get_image_model_string
from wagtail.models import Site

from wagtail_triggerpoint.swap import page_types
from wagtail_triggerpoint.validators import validate_phone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

# Shorter ones are numbers of services, and may well end the number of a clinic.
SHORTEST_SUBSCRIBER_NUMBER = 7


#: How many pages an error names.
PAGES_NAMED = 5


class WordingProfile(models.TextChoices):
    """Rules of a country about what may be said of treatment; editors are told, never stopped."""

    NONE = "", _("None")
    UK_ADVERTISING = "uk_advertising", _("UK advertising rules")


class ClinicSettings(BaseSiteSetting):
    """Who runs the site, and whom its readers call."""

    clinic_name = models.CharField(_("name of the clinic"), max_length=255, blank=True)
    logo = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("logo"),
    )
    phone = models.CharField(_("phone"), max_length=32, blank=True, validators=[validate_phone])
    email = models.EmailField(_("e-mail"), blank=True)
    address = models.TextField(_("address"), blank=True, max_length=500)

    emergency_number = models.CharField(
        _("emergency number"),
        max_length=32,
        blank=True,
        validators=[validate_phone],
        help_text=_(
            "The number for an ambulance where your readers live, for example 112. It stands on "
            "every emergency card; a page with such a card cannot be published without it."
        ),
    )
    urgent_name = models.CharField(
        _("name of the urgent advice line"),
        max_length=120,
        blank=True,
        help_text=_("For example “the medical advice line”. Left empty if there is none."),
    )
    urgent_number = models.CharField(
        _("number of the urgent advice line"),
        max_length=32,
        blank=True,
        validators=[validate_phone],
    )

    wording_profile = models.CharField(
        _("wording profile"),
        max_length=32,
        blank=True,
        choices=WordingProfile.choices,
        help_text=_(
            "Tells editors where a page says more of a treatment than these rules allow. Nothing "
            "is refused."
        ),
    )

    select_related: ClassVar[list[str]] = ["logo"]

    class Meta:
        verbose_name = _("clinic")
        verbose_name_plural = _("clinics")

    def __str__(self) -> str:
        return self.clinic_name

    def clean(self) -> None:
        super().clean()
        has_number = bool(self.emergency_number)
        if problem := self.emergency_problem() if has_number else self._lost_number_problem():
            raise ValidationError({"emergency_number": problem})

    @classproperty
    def base_form_class(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.settings import ClinicSettingsForm

        return ClinicSettingsForm

    @classmethod
    def for_reader(cls, request: HttpRequest) -> Self:
        """The settings of the request's site, without writing a row for a site that has none."""
        name = cls.get_cache_attr_name()
        if not hasattr(request, name):
            setattr(request, name, cls.of_site(Site.find_for_request(request)))
        return getattr(request, name)

    @classmethod
    def of_site(cls, site: Site | int | None) -> Self:
        """The settings of ``site``, or of that with this key; blank ones where it has none."""
        found = cls.base_queryset().filter(site=site).first() if site else None
        return found or cls()

    def emergency_problem(self) -> str:
        """Why an emergency card cannot show this site's number, and what to do; empty if it can."""
        if not self.emergency_number:
            return str(_("Enter the emergency number under Settings → Clinic, then publish again."))
        if any(is_same_number(self.emergency_number, own) for own in self._own_numbers()):
            return str(
                _(
                    "The emergency number under Settings → Clinic is a number of the clinic. "
                    "Enter the number for an ambulance."
                )
            )
        return ""

    def _own_numbers(self) -> list[str]:
        """Numbers of the clinic that readers of this site see."""
        from wagtail_triggerpoint.models.locations import Location

        phones = (
            Location.objects.public(self.site_id, None).sources().values_list("phone", flat=True)
        )
        return [number for number in (self.phone, *phones) if number]

    def _lost_number_problem(self) -> str:
        """Why the number may not be taken away: live pages that tell readers to call it."""
        shown = [page.title for page in self._live_pages_with_emergency_card()]
        if not shown:
            return ""
        text = _("These live pages tell readers to call this number: %(pages)s.")
        return str(text) % {"pages": ", ".join(shown[:PAGES_NAMED])}

    def _live_pages_with_emergency_card(self) -> Iterator[Any]:
        from wagtail_triggerpoint.models.authored_pages import GetHelpMixin

        roots = [path for path in Site.get_site_root_paths() if path.site_id == self.site_id]
        for page_type in page_types(GetHelpMixin):
            for root in roots:
                live = page_type.objects.live().filter(url_path__startswith=root.root_path)
                for page in live.only("title", "when_to_get_help").iterator():
                    if any(card["type"] == "emergency" for card in page.when_to_get_help.raw_data):
                        yield page


def is_same_number(one: str, other: str) -> bool:
    """Whether both lead to the same phone, though one may be written with its country or area."""
    first, second = digits(one), digits(other)
    if first == second:
        return True
    # Prefixes begin with zeros: 031… is +46 31… and 0046 31….
    shorter, longer = sorted((first.lstrip("0"), second.lstrip("0")), key=len)
    return len(shorter) >= SHORTEST_SUBSCRIBER_NUMBER and longer.endswith(shorter)


def digits(number: str) -> str:
    return "".join(character for character in number if character.isdigit())
