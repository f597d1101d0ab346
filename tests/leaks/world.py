"""A public site whose every corner refers to things that are hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.cache import cache
from wagtail.models import Locale, Site

from tests import factories
from tests.leaks import claims, pages, people
from tests.leaks.references import Referents, refer_to_all
from tests.leaks.words import hidden, marked, shown
from tests.models import BarePage
from tests.page_types import Page
from wagtail_triggerpoint.models import TherapistTopic

HOST = "testserver"
#: States in which a page stays in the tree above public ones.
SHELVES = ("unpublished", "expired", "expiredbydate")


@dataclass
class World:
    trees: pages.Trees
    author: Any
    place: Any
    documents: list[Any]
    hidden_pages: list[pages.HiddenPage]
    hidden_people: list[Any]
    hidden_places: list[Any]
    #: A public claim, and a source that text cites by itself.
    claim: Any
    reference: Any
    hidden_claims: list[Any]
    #: One public page of each type, each of which refers to everything.
    hubs: list[Any]
    public_pages: list[Any] = field(default_factory=list)

    @property
    def referents(self) -> Referents:
        shown_and_hidden = [*self.public_pages, *(one.page for one in self.hidden_pages)]
        return Referents(
            page=[page.pk for page in shown_and_hidden],
            therapist=[self.author.pk, *(row.pk for row in self.hidden_people)],
            document=[one.pk for one in self.documents],
            claim=[self.claim.pk, *(row.pk for row in self.hidden_claims)],
            reference=[self.reference.pk],
        )


def build() -> World:
    cache.clear()
    trees = pages.plant(*_homes())
    for site in Site.objects.all():
        factories.ClinicSettingsFactory(site=site)
    author, place = people.person(shown("person")), people.place(shown("place"))
    people.translate(author, shown("translated"))
    hubs = _plant_public_pages(trees.own, author)
    to_hide_people, to_hide_places = people.hidden_people(), people.hidden_places()
    to_hide_claims = claims.hidden_claims()
    world = World(
        trees=trees,
        author=author,
        place=place,
        documents=people.documents(),
        hidden_pages=[*pages.build(trees, author), *_shelves(trees.own)],
        hidden_people=[row for row, _hide in to_hide_people],
        hidden_places=[row for row, _hide in to_hide_places],
        claim=claims.claim(shown("claim")),
        reference=claims.reference(shown("reference")),
        hidden_claims=[row for row, _hide in to_hide_claims],
        hubs=hubs,
    )
    people.add_hidden_credentials(author)
    people.works_at(author, [*world.hidden_places, place])
    others = [*_written_by(world.hidden_people, trees.own), *_on_shelves(world, author)]
    world.public_pages = [*hubs, *others]
    _refer(world)
    for one in world.hidden_pages:
        # A fresh one knows how many children it has.
        one.hide(type(one.page).objects.get(pk=one.page.pk))
    for row, hide in (*to_hide_people, *to_hide_places, *to_hide_claims):
        hide(row)
    _draft_changes(world)
    return world


def _draft_changes(world: World) -> None:
    """What is public has changes that nobody has published yet."""
    for instance in (*world.hubs, world.author, world.place, world.claim):
        fresh = type(instance).objects.get(pk=instance.pk)
        for name, value in marked(type(fresh), hidden("change")).items():
            if name != "slug":
                setattr(fresh, name, value)
        fresh.save_revision()


def _homes() -> tuple[Page, Page]:
    """Home pages of the default site, in English and in German."""
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=BarePage(title="Home", slug="clinic"))
    Site.objects.update(root_page=home, hostname=HOST)
    german = Locale.objects.create(language_code="de")
    german_home = home.copy_for_translation(german)
    german_home.save_revision().publish()
    return home, Page.objects.get(pk=german_home.pk)


def _plant_public_pages(tree: pages.Tree, author: Any) -> list[Any]:
    """One public page of each type; lists are the parents of what they list."""
    made: list[Any] = []
    for kind in pages.KINDS:
        values = {"author": author} if "Index" not in kind else {}
        made.append(pages.make(kind, tree, shown(kind), **values))
        if kind == "ConditionIndexPage":
            tree.below["ConditionPage"] = made[-1]
        elif kind == "TreatmentIndexPage":
            tree.below["TreatmentPage"] = made[-1]
        elif kind == "TreatmentPage":
            tree.below |= {"BenefitListPage": made[-1], "AftercarePage": made[-1]}
    return made


def _written_by(authors: Iterable[Any], tree: pages.Tree) -> list[Any]:
    return [
        pages.make("ConditionPage", tree, shown("by", row.slug.removeprefix("hush")), author=row)
        for row in authors
        if row.live
    ]


def _shelves(tree: pages.Tree) -> list[pages.HiddenPage]:
    found = []
    for state in SHELVES:
        word = hidden(state, "shelf")
        page = pages.make("TreatmentIndexPage", tree, word, slug=f"shelf-{state}")
        found.append(pages.HiddenPage(page, word, pages.WAYS_TO_HIDE[state]))
    return found


def _on_shelves(world: World, author: Any) -> list[Any]:
    """Public pages below hidden ones, whose titles would show on the way to them."""
    made = []
    for shelf in world.hidden_pages:
        if shelf.page.slug.startswith("shelf-"):
            tree = pages.Tree(shelf.page)
            word = shown("on", shelf.page.slug.replace("-", ""))
            made.append(pages.make("TreatmentPage", tree, word, author=author))
    return made


def _refer(world: World) -> None:
    referents = world.referents
    TherapistTopic.objects.bulk_create(
        TherapistTopic(therapist=world.author, page_id=key, sort_order=number)
        for number, key in enumerate(referents.page)
    )
    for instance in (*world.hubs, world.author, world.place):
        refer_to_all(instance, referents)
