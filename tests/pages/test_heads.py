"""Title, description, canonical address and breadcrumbs of every kind of page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from wagtail.models import Site

from tests import factories
from tests.page_types import ConditionIndexPage, Page, TreatmentIndexPage
from tests.pages.reading import read
from tests.sharing import shared

HOST = "http://localhost"
SUMMARY = "What this page is about."


@dataclass
class Clinic:
    home: Page
    pages: dict[str, Any]
    addresses: dict[str, str]


@shared
def site(
    home: Page, index: ConditionIndexPage, treatments: TreatmentIndexPage, author: Any
) -> Clinic:
    """One page of every kind; each line stands below the one before it that it needs."""
    finder = factories.TherapistIndexPageFactory()
    condition = factories.ConditionPageFactory(parent=index, title="Neck pain", author=author)
    treatment = factories.TreatmentPageFactory(parent=treatments, title="Massage", author=author)
    pages: dict[str, Any] = {
        "conditions": index,
        "condition": condition,
        "treatments": treatments,
        "treatment": treatment,
        "benefits": factories.BenefitListPageFactory(
            parent=treatment, title="Benefits", author=author
        ),
        "aftercare": factories.AftercarePageFactory(
            parent=treatment, title="Aftercare", author=author
        ),
        "finder": finder,
    }
    person = factories.TherapistFactory(name="Salma Haddad", summary="Treats sore necks.")
    place = factories.LocationFactory(name="Harbour", directions="<p>By <b>bus</b>.</p>")
    addresses = {name: page.url for name, page in pages.items()}
    addresses["therapist"] = person.address_below(finder.url)
    addresses["location"] = place.address_below(finder.url)
    return Clinic(home, pages, addresses)


KINDS = {
    # Title, description and the pages above, below the home page.
    "conditions": ("Conditions", "Conditions", []),
    "condition": ("Neck pain", SUMMARY, ["Conditions"]),
    "treatments": ("Treatments", "Treatments", []),
    "treatment": ("Massage", SUMMARY, ["Treatments"]),
    "benefits": ("Benefits", SUMMARY, ["Treatments", "Massage"]),
    "aftercare": ("Aftercare", SUMMARY, ["Treatments", "Massage"]),
    "finder": ("Therapists", "Therapists", []),
    "therapist": ("Salma Haddad, Physiotherapist", "Treats sore necks.", ["Therapists"]),
    "location": ("Harbour", "By bus.", ["Therapists"]),
}


def test_head_of_every_kind_of_page(site: Clinic) -> None:
    for kind, (title, description, above) in KINDS.items():
        address = site.addresses[kind]
        answer = read(address)
        assert answer.text("title") == f"{title} – Test clinic", kind
        assert answer.description == description, kind
        assert answer.canonical == f"{HOST}{address}", kind
        assert len(answer.html.select("h1")) == 1, kind
        assert [name for name, _ in answer.breadcrumbs] == [site.home.title, *above], kind


def test_breadcrumbs_lead_to_the_pages_above(site: Clinic) -> None:
    links = read(site.addresses["aftercare"]).breadcrumbs
    above = [site.home, site.pages["treatments"], site.pages["treatment"]]
    assert links == [(page.title, page.url) for page in above]
    links = read(site.addresses["therapist"]).breadcrumbs
    assert links[-1] == ("Therapists", site.pages["finder"].url)


@pytest.mark.parametrize("kind", ["conditions", "condition", "treatment", "benefits", "finder"])
def test_words_for_search_engines_come_first(site: Clinic, kind: str) -> None:
    page = site.pages[kind].specific
    page.seo_title, page.search_description = "For engines", "Said for engines."
    page.save_revision().publish()
    answer = read(site.addresses[kind])
    assert answer.text("title").startswith("For engines – ")
    assert answer.description == "Said for engines."


def test_profile_has_not_the_words_of_its_list(site: Clinic) -> None:
    finder = site.pages["finder"]
    finder.seo_title, finder.search_description = "All of us", "Everyone here."
    finder.save_revision().publish()
    answer = read(site.addresses["therapist"])
    assert answer.text("title").startswith("Salma Haddad")
    assert answer.description == "Treats sore necks."


def test_list_is_described_by_its_introduction(site: Clinic) -> None:
    finder = site.pages["finder"]
    finder.intro = "<p>People who <b>help</b>.</p>"
    finder.save_revision().publish()
    assert read(site.addresses["finder"]).description == "People who help."


def test_long_description_is_cut_at_a_word(site: Clinic) -> None:
    condition = site.pages["condition"]
    condition.summary = "word " * 60
    condition.save_revision().publish()
    description = read(site.addresses["condition"]).description
    assert len(description) <= 160
    assert description.endswith("word…")


@pytest.mark.parametrize("query", ["?letter=N", "?page=1", "?utm_source=mail"])
def test_canonical_address_is_that_of_the_page(site: Clinic, query: str) -> None:
    assert (
        read(site.addresses["conditions"] + query).canonical == HOST + site.addresses["conditions"]
    )


def test_second_list_points_to_the_first(site: Clinic) -> None:
    second = factories.TherapistIndexPageFactory(title="Our team")
    answer = read(f"{second.url}salma-haddad/")
    assert answer.canonical == f"{HOST}{site.addresses['therapist']}"
    assert answer.breadcrumbs[-1][0] == "Our team"


def test_draft_above_is_no_breadcrumb(site: Clinic) -> None:
    # As it is now: the one in memory knows of no children.
    type(site.pages["treatment"]).objects.get(title="Massage").unpublish()
    names = [name for name, _ in read(site.addresses["aftercare"]).breadcrumbs]
    assert names == [site.home.title, "Treatments"]


def test_markup_in_words_is_text(site: Clinic) -> None:
    person = factories.TherapistFactory(
        name="<b>Eve</b>", job_title='"><script>x</script>', summary="<i>'\"</i>"
    )
    answer = read(person.address_below(site.pages["finder"].url))
    assert answer.text("h1") == "<b>Eve</b>"
    assert answer.description == "<i>'\"</i>"
    assert not answer.html.find("script", string="x")


def test_name_of_the_site_stands_in_for_that_of_the_clinic(site: Clinic, clinic: Any) -> None:
    clinic.clinic_name = ""
    clinic.save()
    Site.objects.update(site_name="Harbour site")
    assert read(site.addresses["finder"]).text("title") == "Therapists – Harbour site"
