"""Claims and references inside rich text.

Stored as ``<a linktype="tp-claim" id="7">words</a>``, where readers get the words, how sure anyone
is and the numbers of the sources, and as ``<a linktype="tp-reference" id="5">[Lucas 2009]</a>``,
where readers get the number alone. On our pages ``rendering.pool`` puts them in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse_lazy
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text import LinkHandler

from wagtail_triggerpoint.models import Claim, Reference
from wagtail_triggerpoint.stored import as_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Model
    from wagtail.rich_text.feature_registry import FeatureRegistry


class EvidenceHandler(LinkHandler):
    """What templates show that do not come with our pages, and where something is in use."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        return ["<a>" for _attrs in attrs_list]

    @classmethod
    def extract_references(
        cls, attrs: dict[str, str]
    ) -> Iterator[tuple[type[Model], str, str, str]]:
        if as_key(attrs.get("id")) is not None:
            yield cls.get_model(), attrs["id"], "", ""


class ClaimHandler(EvidenceHandler):
    identifier = "tp-claim"

    @staticmethod
    def get_model() -> type[Claim]:
        return Claim


class ReferenceHandler(EvidenceHandler):
    """Leads to the work itself where no list of sources follows."""

    identifier = "tp-reference"

    @staticmethod
    def get_model() -> type[Reference]:
        return Reference

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        keys = [as_key(attrs.get("id")) for attrs in attrs_list]
        found = Reference.objects.in_bulk({key for key in keys if key is not None})
        urls = [found[key].best_url if key in found else "" for key in keys]
        return [f'<a href="{escape(url)}">' if url else "<a>" for url in urls]


class EvidenceElementHandler(LinkElementHandler):
    def __init__(self, entity_type: str, mutability: str) -> None:
        super().__init__(entity_type)
        self.mutability = mutability

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        return {"id": attrs.get("id")}


def register(features: FeatureRegistry) -> None:
    """Makes ``tp-claim`` and ``tp-reference`` known to Wagtail's text editor."""
    _register(features, ClaimHandler, _("Claim"), "tasks", "MUTABLE")
    _register(features, ReferenceHandler, _("Source"), "clipboard-list", "IMMUTABLE")


def _register(
    features: FeatureRegistry,
    handler: type[EvidenceHandler],
    description: Any,
    icon: str,
    mutability: str,
) -> None:
    name = handler.identifier
    entity = name.upper()
    chooser = handler.get_model().snippet_viewset.chooser_viewset.get_url_name("choose")
    features.register_link_type(handler)
    feature = EntityFeature(
        {
            "type": entity,
            "icon": icon,
            "description": description,
            "chooserUrls": {"chooser": reverse_lazy(chooser)},
        },
        js=["wagtailadmin/js/chooser-modal.js", "wagtail_triggerpoint/js/evidence.js"],
    )
    features.register_editor_plugin("draftail", name, feature)
    rule = {
        "from_database_format": {
            f'a[linktype="{name}"]': EvidenceElementHandler(entity, mutability)
        },
        "to_database_format": {"entity_decorators": {entity: _decorator(name)}},
    }
    features.register_converter_rule("contentstate", name, rule)


def _decorator(name: str) -> Any:
    def decorate(props: dict[str, Any]) -> Any:
        attrs = {"linktype": name, "id": props.get("id")}
        return DOM.create_element("a", attrs, props["children"])

    return decorate
