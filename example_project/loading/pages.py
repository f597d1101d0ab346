"""The pages of the demo: every page as an empty draft, then, once all have keys, their content."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Site

from example_project.demo.clinic import ABOUT, HOME, INDEXES
from example_project.demo.conditions import CONDITIONS
from example_project.demo.treatments import TREATMENTS
from example_project.loading.streams import stream_json
from example_project.models import HomePage, InformationPage, SportsInjuryPage
from wagtail_triggerpoint.pages.models import (
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    ConditionPage,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
)

INDEX_TYPES = {
    "conditions": ConditionIndexPage,
    "treatments": TreatmentIndexPage,
    "therapists": TherapistIndexPage,
}
CHILD_TYPES = {"benefits": BenefitListPage, "aftercare": AftercarePage}

# Written in the demo as texts in a list, stored one on each line.
LINE_FIELDS = {"also_known_as", "symptoms"}


class PageLoader:
    """``referents`` are what pages refer to, by kind (image, therapist …) and name."""

    def __init__(self, referents: dict[str, dict[str, Any]]) -> None:
        self.referents = referents
        self.pages: dict[str, Page] = {}
        self.new: list[tuple[Page, dict[str, Any]]] = []

    def load(self) -> dict[str, Page]:
        """Adds what is not there yet and returns all pages by their path below the home page."""
        home = self.add_home()
        for slug, index in INDEXES.items():
            self._add(home, INDEX_TYPES[slug], slug, index, slug)
        self._add(home, InformationPage, ABOUT["slug"], ABOUT, ABOUT["slug"])
        for content in CONDITIONS:
            self._add_below("conditions", _condition_type(content), content)
        for content in TREATMENTS:
            treatment = self._add_below("treatments", TreatmentPage, content)
            for kind, child in content["children"].items():
                path = f"treatments/{content['slug']}/{child['slug']}"
                self._add(treatment, CHILD_TYPES[kind], child["slug"], child, path)
        for page, content in self.new:
            # Adding children changed what this instance knows of its place in the tree.
            page.refresh_from_db()
            self._fill(page, content)
            page.save_revision().publish()
        return self.pages

    def add_home(self) -> HomePage:
        if home := HomePage.objects.first():
            return home
        root = Page.objects.get(depth=1)
        home = HomePage(title=HOME["title"], slug="clinic", live=False, locale=Locale.get_default())
        root.add_child(instance=home)
        steps = [{"type": "step", "value": step} for step in HOME["path"]]
        self.new.append((home, {**HOME, "path_steps": steps}))
        _remove_welcome_page()
        Site.objects.create(
            hostname="localhost", root_page=home, is_default_site=True, site_name=HOME["title"]
        )
        return home

    def _add_below(self, index: str, page_type: type[Page], content: dict[str, Any]) -> Page:
        path = f"{index}/{content['slug']}"
        return self._add(self.pages[index], page_type, content["slug"], content, path)

    def _add(
        self, parent: Page, page_type: type[Page], slug: str, content: dict[str, Any], path: str
    ) -> Page:
        page = parent.get_children().filter(slug=slug).first()
        if page is None:
            page = page_type(title=content["title"], slug=slug, live=False, locale=parent.locale)
            page.show_in_menus = path in INDEX_TYPES or path == ABOUT["slug"]
            parent.add_child(instance=page)
            self.new.append((page, content))
        self.pages[path] = page
        return page

    def _fill(self, page: Page, content: dict[str, Any]) -> None:
        for field in page._meta.get_fields():
            if field.name not in content or field.name in {"title", "slug", "path"}:
                continue
            value = content[field.name]
            if isinstance(field, StreamField):
                value = stream_json(field, _as_stream(field, value), self._key)
            elif field.name == "author":
                value = self.referents["therapist"][value]
            elif field.name == "image":
                value = self.referents["image"][value] if value else None
            elif field.name in LINE_FIELDS:
                value = "\n".join(value)
            setattr(page, field.name, value)

    def _key(self, kind: str, name: str) -> int:
        found = self.pages if kind == "page" else self.referents[kind]
        return int(found[name].pk)


def _remove_welcome_page() -> None:
    """Takes away the site and the page that a fresh Wagtail comes with, and nothing else."""
    for site in Site.objects.select_related("root_page"):
        page = site.root_page
        is_welcome = page.specific_class is Page and page.numchild == 0
        if not is_welcome:
            raise CommandError(
                f"This database holds another site ({site}). Load the demo into one of its own."
            )
        page.delete()


def _condition_type(content: dict[str, Any]) -> type[Page]:
    return SportsInjuryPage if "back_to_sport" in content else ConditionPage


def _as_stream(field: StreamField, value: list[Any]) -> list[dict[str, Any]]:
    """Streams of one kind of block are written in the demo as a list of plain values."""
    prefix = {"conditions": "conditions/", "treatments": "treatments/"}.get(field.name, "")
    names = list(field.stream_block.child_blocks)
    return [
        one
        if isinstance(one, dict) and set(one) == {"type", "value"}
        else {"type": names[0], "value": f"{prefix}{one}" if isinstance(one, str) else one}
        for one in value
    ]
