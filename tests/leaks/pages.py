"""Pages that no visitor may find: every page type of ours, in every way of being hidden.

``build()`` makes them where they would show if anything leaked: below the public pages that list
their children. ``hide()`` then hides those that had to be published first.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from tests import page_types as ours
from tests.cost import planting
from tests.leaks.words import hidden, marked
from tests.models import BarePage
from tests.page_types import Page
from wagtail_triggerpoint.actions.withdrawals import withdraw

YESTERDAY = datetime.timedelta(days=-1)

#: Names of our page types.
KINDS = [
    "ConditionIndexPage",
    "ConditionPage",
    "TreatmentIndexPage",
    "TreatmentPage",
    "BenefitListPage",
    "AftercarePage",
    "TherapistIndexPage",
]


@dataclass
class Tree:
    """Where pages of each type stand on one site; ``below`` is a parent by name of type."""

    home: Page
    below: dict[str, Page] = field(default_factory=dict)

    def parent(self, kind: str) -> Page:
        return self.below.get(kind, self.home)


@dataclass
class Trees:
    """The site that is crawled, and places around it whose pages are not to show on it."""

    own: Tree
    german: Tree
    other_site: Tree
    nested_site: Tree
    private_section: Tree


def make(kind: str, tree: Tree, word: str, **values: Any) -> Any:
    """A page that has ``word`` wherever visitors may read it; live unless told otherwise."""
    model = getattr(ours, kind)
    return planting.page(model, tree.parent(kind), **{**marked(model, word), **values})


@dataclass
class HiddenPage:
    page: Any
    word: str
    hide: Callable[[Any], object] = lambda page: None


def build(trees: Trees, author: Any) -> list[HiddenPage]:
    return [one for kind in KINDS for one in _of_type(kind, trees, author)]


def _of_type(kind: str, trees: Trees, author: Any) -> Iterator[HiddenPage]:
    values = {"author": author} if hasattr(getattr(ours, kind), "author") else {}

    def page(state: str, tree: Tree = trees.own, **more: Any) -> HiddenPage:
        word = hidden(state, kind)
        return HiddenPage(make(kind, tree, word, **values, **more), word)

    yield page("draft", live=False)
    for state, hide in WAYS_TO_HIDE.items():
        one = page(state)
        one.hide = hide
        yield one
    yield page("section", trees.private_section)
    yield page("othersite", trees.other_site)
    yield page("nested", trees.nested_site)
    german = page("german", trees.german)
    yield german
    yield page("englishdraft", live=False, translation_key=german.page.translation_key)
    yield from _aliases(kind, trees, page)


def _aliases(kind: str, trees: Trees, page: Callable[..., HiddenPage]) -> Iterator[HiddenPage]:
    """Public aliases of what is private: set on the source later, or above the source."""
    for state, tree, hide in (
        ("source", trees.own, _restrict),
        ("sectionsource", trees.private_section, lambda page: None),
    ):
        source = page(state, tree)
        source.hide = hide
        yield source
        word = hidden("alias", state, kind)
        parent = Page.objects.get(pk=trees.own.parent(kind).pk)
        yield HiddenPage(source.page.create_alias(parent=parent, update_slug=word), word)


def _restrict(page: Any, kind: str = PageViewRestriction.LOGIN) -> None:
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password="sesame"
    )
    if kind == PageViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.get(name="Moderators"))


def _expire(page: Any) -> None:
    """As the scheduler would, were it to run; it has not."""
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() + YESTERDAY)


def _withdraw(page: Any, correction: str = "") -> None:
    """For a reason that no visitor is told."""
    user = get_user_model().objects.get_or_create(username="chief", is_superuser=True)[0]
    withdraw(page, user, reason=page.title, correction=correction)


def _restrict_and_withdraw(page: Any) -> None:
    """What stands in the place of a private page is as private."""
    _restrict(page)
    _withdraw(page, correction=page.title)


WAYS_TO_HIDE: dict[str, Callable[[Any], object]] = {
    "unpublished": lambda page: page.unpublish(),
    "expired": lambda page: page.unpublish(set_expired=True),
    "expiredbydate": _expire,
    "login": _restrict,
    "password": lambda page: _restrict(page, PageViewRestriction.PASSWORD),
    "groups": lambda page: _restrict(page, PageViewRestriction.GROUPS),
    "withdrawn": _withdraw,
    "privatewithdrawn": _restrict_and_withdraw,
}


def plant(home: Page, german_home: Page) -> Trees:
    """The places in which hidden pages stand, each a bare page below a home page."""
    root = Page.objects.get(depth=1)
    section = Tree(_bare(home, "section"))
    _restrict(section.home)
    nested = _bare(home, "nested")
    Site.objects.create(hostname="nested.example", root_page=nested)
    other = _bare(root, "other")
    Site.objects.create(hostname="other.example", root_page=other)
    return Trees(Tree(home), Tree(german_home), Tree(other), Tree(nested), section)


def _bare(parent: Page, slug: str) -> BarePage:
    page = BarePage(title=slug, slug=slug, locale=parent.locale)
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    return page
