"""The whole demo, in one transaction, and as often as one likes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import Site

from example_project.demo.clinic import CLINIC
from example_project.demo.evidence import CLAIMS, REFERENCES
from example_project.demo.locations import LOCATIONS
from example_project.demo.reviews import REVIEWER, REVIEWS
from example_project.demo.therapists import THERAPISTS
from example_project.loading.evidence import load_claims, load_references
from example_project.loading.pages import PageLoader
from example_project.loading.people import load_locations, load_pictures, load_therapists
from example_project.loading.reviews import load_reviews
from example_project.loading.users import Account, load_users
from wagtail_triggerpoint.actions.groups import setup_groups
from wagtail_triggerpoint.models import ClinicSettings, TherapistTopic


@dataclass(frozen=True)
class Report:
    """How many pages and people there are, how many pages are new, and accounts made just now."""

    pages: int
    new_pages: int
    people: int
    accounts: list[Account]


@transaction.atomic
def load_demo(*, with_users: bool) -> Report:
    setup_groups()
    pictures = load_pictures()
    people = load_therapists(THERAPISTS, pictures, load_locations(LOCATIONS))
    references = load_references(REFERENCES)
    claims = load_claims(CLAIMS, references)
    loader = PageLoader(
        {"image": pictures, "therapist": people, "claim": claims, "reference": references}
    )
    loader.add_home()
    _load_settings(pictures)
    pages = loader.load()
    for person in THERAPISTS:
        _add_topics(people[person["slug"]], person["topics"], pages)
    load_reviews(REVIEWS, pages, people)
    accounts = load_users(people[REVIEWER]) if with_users else []
    return Report(len(pages) + 1, len(loader.new), len(people), accounts)


def _load_settings(pictures: dict[str, Any]) -> None:
    site = Site.objects.get(is_default_site=True)
    if not ClinicSettings.objects.filter(site=site).exists():
        facts = {**CLINIC, "logo": pictures[CLINIC["logo"]]}
        ClinicSettings.objects.create(site=site, **facts)


def _add_topics(therapist: Any, topics: list[str], pages: dict[str, Any]) -> None:
    if not therapist.topics.exists():
        therapist.topics = [TherapistTopic(page=pages[path]) for path in topics]
        therapist.save_revision().publish()
