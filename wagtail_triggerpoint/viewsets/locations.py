from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, LocaleColumn

from wagtail_triggerpoint.forms.panels import location_edit_handler
from wagtail_triggerpoint.models import Location
from wagtail_triggerpoint.viewsets.facts import FactsViewSet


class LocationFilterSet(WagtailFilterSet):
    class Meta:
        model = Location
        fields: ClassVar[list[str]] = ["live", "country", "step_free"]


class LocationViewSet(FactsViewSet):
    model = Location
    icon = "home"
    menu_label = _("Locations")
    menu_order = 211
    add_to_admin_menu = True
    filterset_class = LocationFilterSet
    list_display: ClassVar[list[Any]] = [
        Column("name", label=_("Name"), accessor=str, sort_key="name"),
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
