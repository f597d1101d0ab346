from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, LocaleColumn

from wagtail_triggerpoint.forms.panels import location_edit_handler
from wagtail_triggerpoint.models import Known, Location
from wagtail_triggerpoint.viewsets.facts import FactsViewSet
from wagtail_triggerpoint.viewsets.listings import FactsChoiceFilter


def countries() -> list[tuple[str, str]]:
    """The countries in which there is a place."""
    found = Location.objects.sources().exclude(country="").order_by("country")
    return [(code, code) for code in found.values_list("country", flat=True).distinct()]


class LocationFilterSet(WagtailFilterSet):
    country = FactsChoiceFilter(
        label=_("Country"), choices=countries, empty_label=_("All"), widget=forms.RadioSelect
    )
    step_free = FactsChoiceFilter(
        label=_("Step-free access"),
        choices=Known.choices,
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Location
        fields: ClassVar[list[str]] = ["live"]


class LocationViewSet(FactsViewSet):
    model = Location
    icon = "home"
    menu_label = _("Locations")
    menu_order = 211
    add_to_admin_menu = True
    filterset_class = LocationFilterSet
    list_display: ClassVar[list[Any]] = [
        "name_in_lists",
        Column("city", label=_("Town"), accessor="facts.city"),
        Column("phone", label=_("Phone"), accessor="facts.phone"),
        LocaleColumn(),
        LiveStatusTagColumn(),
    ]
    list_export: ClassVar[list[str]] = [
        "facts.name",
        "facts.slug",
        "facts.street",
        "facts.postcode",
        "facts.city",
        "facts.country",
        "facts.phone",
        "locale.language_code",
        "live",
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "facts.name": _("Name"),
        "facts.slug": _("Slug"),
        "facts.street": _("Street address"),
        "facts.postcode": _("Postcode"),
        "facts.city": _("Town"),
        "facts.country": _("Country"),
        "facts.phone": _("Phone"),
        "locale.language_code": _("Language"),
    }
    export_filename = "locations"

    def get_edit_handler(self) -> Any:
        return location_edit_handler().bind_to_model(self.model)
