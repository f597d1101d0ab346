"""What a page costs in queries, and what each kind of related content adds.

A kind is what one table holds: pictures, pages (of whatever types), therapists, their credentials,
their practices (with the places), documents. However many of a kind a page refers to, it adds at
most two queries; what stands in the page's own row adds none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests import factories
from tests.cost.conftest import Clinic
from tests.cost.measuring import cost, document, many, picture
from tests.factories import block, care_card, items, paragraph, section, stream
from tests.models import BarePage, NewsPage
from wagtail_triggerpoint.models import Credential, Practice

#: Makes an article of the clinic with that many of a kind.
Article = Callable[[Clinic, int], Any]

LARGE = 20


def condition(clinic: Clinic, *body: dict[str, Any], **values: Any) -> Any:
    if body:
        values["body"] = stream(section("More", *body))
    return factories.ConditionPageFactory(
        parent=clinic.conditions, author=clinic.author, slug="article", **values
    )


def treatment(clinic: Clinic, **values: Any) -> Any:
    return factories.TreatmentPageFactory(
        parent=clinic.treatments, author=clinic.author, slug="treatment", **values
    )


def _pictures(clinic: Clinic, count: int) -> Any:
    def figure(number: int) -> dict[str, Any]:
        image = {"image": picture().pk, "decorative": False, "alt_text": f"Picture {number}"}
        return block("image", {"image": image, "caption": "", "credit": ""})

    return condition(clinic, paragraph(), *many(figure, count))


def _documents(clinic: Clinic, count: int) -> Any:
    def download(number: int) -> dict[str, Any]:
        return block("document", {"document": document().pk, "title": f"Leaflet {number}"})

    return condition(clinic, paragraph(), *many(download, count))


def _related(clinic: Clinic, pages: list[Any]) -> Any:
    value = {"heading": "More", "pages": items(*[page.pk for page in pages])}
    return condition(clinic, paragraph(), *([block("related_pages", value)] if pages else []))


def _related_conditions(clinic: Clinic, count: int) -> Any:
    return _related(clinic, many(lambda number: _other_condition(clinic), count))


def _other_condition(clinic: Clinic, **values: Any) -> Any:
    return factories.ConditionPageFactory(
        parent=clinic.conditions, author=clinic.author, **values
    )


def _related_pages_of_all_types(clinic: Clinic, count: int) -> Any:
    makers: list[Callable[[], Any]] = [
        lambda: _other_condition(clinic),
        lambda: factories.TreatmentPageFactory(parent=clinic.treatments, author=clinic.author),
        lambda: factories.AftercarePageFactory(parent=clinic.home, author=clinic.author),
        lambda: factories.BenefitListPageFactory(parent=clinic.home, author=clinic.author),
        lambda: clinic.home.add_child(instance=NewsPage(title="News", summary="New")),
        lambda: clinic.home.add_child(instance=BarePage(title="Bare")),
    ]
    return _related(clinic, many(lambda number: makers[number % len(makers)](), count))


def _related_pages_with_pictures(clinic: Clinic, count: int) -> Any:
    def page(number: int) -> Any:
        return _other_condition(clinic, image=picture(), image_is_decorative=True)

    return _related(clinic, many(page, count))


def _links_to_pages(clinic: Clinic, count: int) -> Any:
    pages = many(lambda number: _other_condition(clinic), count)
    links = " ".join(f'<a linktype="page" id="{page.pk}">more</a>' for page in pages)
    return condition(clinic, paragraph(f"Plain words. {links}"))


def _links_to_documents(clinic: Clinic, count: int) -> Any:
    files = many(lambda number: document(), count)
    links = " ".join(f'<a linktype="document" id="{file.pk}">file</a>' for file in files)
    return condition(clinic, paragraph(f"Plain words. {links}"))


def _therapists(clinic: Clinic, count: int, **children: Callable[[], list[Any]]) -> Any:
    def person(number: int) -> Any:
        made = {name: child() for name, child in children.items()}
        return factories.TherapistFactory(**made)

    people = [row.pk for row in many(person, count)]
    cards = block("therapists", {"heading": "", "therapists": items(*people)})
    return condition(clinic, paragraph(), *([cards] if people else []))


def _credentials() -> list[Credential]:
    return [Credential(kind="membership", title=f"No {n}", issuer="Us") for n in range(3)]


def _practices() -> list[Practice]:
    return [Practice(location=factories.LocationFactory()) for number in range(3)]


def _treatments_of_a_condition(clinic: Clinic, count: int) -> Any:
    def chosen(number: int) -> dict[str, Any]:
        page = factories.TreatmentPageFactory(parent=clinic.treatments, author=clinic.author)
        return block("treatment", page.pk)

    return condition(clinic, treatments=stream(*many(chosen, count)))


def _conditions_of_a_treatment(clinic: Clinic, count: int) -> Any:
    def chosen(number: int) -> dict[str, Any]:
        return block("condition", _other_condition(clinic).pk)

    return treatment(clinic, conditions=stream(*many(chosen, count)))


def _children_of_a_treatment(clinic: Clinic, count: int) -> Any:
    page = treatment(clinic)
    for _number in range(count):
        factories.AftercarePageFactory(parent=page, author=clinic.author)
    return page


def _sections(clinic: Clinic, count: int) -> Any:
    return condition(clinic, body=stream(*many(lambda n: section(f"Part {n}"), count)))


def _care_cards(clinic: Clinic, count: int) -> Any:
    kinds = ["emergency", "urgent", "non_urgent"]
    return condition(
        clinic, when_to_get_help=stream(*[care_card(kind) for kind in kinds[: max(count, 1)]])
    )


def _synonyms(clinic: Clinic, count: int) -> Any:
    return condition(clinic, also_known_as="\n".join(many(lambda n: f"Name {n}", count)))


#: Kind of related content → an article with that many of it, and the queries they may add.
KINDS: dict[str, tuple[Article, int]] = {
    "pictures": (_pictures, 2),
    "documents": (_documents, 2),
    "pages of one type": (_related_conditions, 2),
    "pages of all types": (_related_pages_of_all_types, 2),
    "pages and their pictures": (_related_pages_with_pictures, 2 + 2),
    "pages linked from text": (_links_to_pages, 2),
    "documents linked from text": (_links_to_documents, 2),
    "therapists": (_therapists, 2),
    "therapists and their credentials": (
        lambda clinic, count: _therapists(clinic, count, credentials=_credentials),
        2 + 2,
    ),
    "therapists, credentials and practices": (
        lambda clinic, count: _therapists(
            clinic, count, credentials=_credentials, practices=_practices
        ),
        2 + 2 + 2,
    ),
    "treatments of a condition": (_treatments_of_a_condition, 2),
    "conditions of a treatment": (_conditions_of_a_treatment, 2),
    "children of a treatment": (_children_of_a_treatment, 2),
    "sections": (_sections, 0),
    "care cards": (_care_cards, 0),
    "synonyms": (_synonyms, 0),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [1, 2, LARGE])
def test_related_content_adds_at_most_two_queries_for_each_kind(
    clinic: Clinic, kind: str, count: int, django_db_blocker: Any
) -> None:
    make, allowed = KINDS[kind]
    page = make(clinic, 0)
    without = cost(page)
    page.delete()
    assert cost(make(clinic, count)) - without <= allowed


@pytest.mark.parametrize("kind", KINDS)
def test_queries_do_not_grow_with_the_number_of_related_things(clinic: Clinic, kind: str) -> None:
    make, _allowed = KINDS[kind]
    page = make(clinic, 2)
    few = cost(page)
    page.delete()
    assert cost(make(clinic, LARGE)) == few


def test_an_article_with_what_publishing_requires_costs_four_more_than_a_bare_page(
    clinic: Clinic,
) -> None:
    bare = clinic.conditions.add_child(instance=BarePage(title="Bare", slug="bare"))
    assert cost(condition(clinic)) - cost(bare) <= 4
