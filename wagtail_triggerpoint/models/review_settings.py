"""How a clinic reviews its pages: how often, by whom, and what readers are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import classproperty
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Site

from wagtail_triggerpoint.swap import page_types

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFAULT_INTERVAL = 24
_DAYS = [MinValueValidator(1), MaxValueValidator(365)]
_MONTHS = [MinValueValidator(1), MaxValueValidator(120)]


class WhenExpired(models.TextChoices):
    """What becomes of a person whose last credential has expired."""

    FLAG = "flag", _("They stay in the list of therapists; the clinic is told")
    UNLIST = "unlist", _("They leave the list until a credential is in date; the clinic is told")
    NOTHING = "nothing", _("Nothing")


class ReviewSettings(ClusterableModel, BaseSiteSetting):
    """Per site. Days and months count at the clinic, in ``TIME_ZONE``."""

    interval = models.PositiveSmallIntegerField(
        _("months between reviews"),
        default=DEFAULT_INTERVAL,
        validators=_MONTHS,
        help_text=_("A reviewer may shorten it for a page, but not lengthen it."),
    )
    authors_may_review = models.BooleanField(
        _("authors may review their own pages"),
        default=False,
        help_text=_("Only where a clinic has nobody else: a second pair of eyes sees more."),
    )
    overdue_wording = models.TextField(
        _("what an overdue page tells readers"),
        max_length=500,
        blank=True,
        help_text=_(
            "For example: “This page is due for a review. Ask us if you are not sure that it is "
            "still right.” Left empty, a sentence of ours stands there."
        ),
    )

    when_expired = models.CharField(
        _("when somebody’s last credential has expired"),
        max_length=16,
        choices=WhenExpired,
        default=WhenExpired.FLAG,
    )
    escalation_email = models.EmailField(
        _("who is told of what stays overdue"),
        blank=True,
        help_text=_("Left empty: the e-mail address of the clinic."),
    )
    escalation_days = models.PositiveSmallIntegerField(
        _("days after which they are told"), default=14, validators=_DAYS
    )
    reports_email = models.EmailField(
        _("where reports of readers go"),
        blank=True,
        help_text=_("Left empty: the e-mail address of the clinic."),
    )

    class Meta:
        verbose_name = _("clinical review")
        verbose_name_plural = _("clinical reviews")

    def __str__(self) -> str:
        return f"{self._meta.verbose_name}: {self.site}"

    @classproperty
    def edit_handler(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.panels import review_settings_edit_handler

        return review_settings_edit_handler()

    @classmethod
    def of_site(cls, site: Site | None) -> Self:
        """The settings of ``site``; those of a new site where it has none."""
        return (cls.objects.filter(site=site).first() if site else None) or cls()

    def interval_for(self, page_type: type[models.Model]) -> int:
        """Months between reviews of a page of ``page_type``."""
        own = [row for row in self.intervals.all() if row.page_type == page_type._meta.label_lower]
        return own[0].months if own else self.interval


def reviewed_types() -> Iterable[tuple[str, str]]:
    """The site's page types that are reviewed, as choices."""
    from wagtail_triggerpoint.models.reviewed_pages import ReviewMixin

    names = {
        model._meta.label_lower: capfirst(str(model._meta.verbose_name))
        for model in page_types(ReviewMixin)
    }
    return sorted(names.items(), key=lambda item: item[1])


class ReviewInterval(models.Model):
    """How often pages of one type are reviewed, where that is not as often as all others."""

    settings = ParentalKey(ReviewSettings, related_name="intervals", on_delete=models.CASCADE)
    page_type = models.CharField(_("kind of page"), max_length=255, choices=reviewed_types)
    months = models.PositiveSmallIntegerField(_("months between reviews"), validators=_MONTHS)

    class Meta:
        verbose_name = _("interval")
        verbose_name_plural = _("intervals")
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return f"{self.get_page_type_display()}: {self.months}"

    def clean(self) -> None:
        super().clean()
        settings = getattr(self, "settings", None)
        others = settings.intervals.all() if settings is not None else ()
        if any(one.page_type == self.page_type and one is not self for one in others):
            raise ValidationError(
                {"page_type": _("This kind of page has an interval already. Change that one.")}
            )
