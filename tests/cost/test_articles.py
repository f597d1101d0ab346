"""What a page costs in queries, and what each kind of related content adds.

A kind is what one table holds: pictures (with their renditions), pages (of whatever types),
therapists, their credentials, their practices (with the places), documents. However many of a kind
a page refers to, it adds at most two queries; what stands in the page's own row adds none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from wagtail.models import Locale

from tests import page_types as ours
from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.cost.measuring import cost
from tests.factories import block, care_card, items, paragraph, section, stream
from tests.models import BarePage, NewsPage
from tests.page_types import Page
from wagtail_triggerpoint.models import Claim

COUNTS = (0, 1, 2, 20)


def condition(clinic: Clinic, *body: dict[str, Any], **values: Any) -> Any:
    """A condition with what publishing requires, and ``body`` in its section."""
    values = {"author": clinic.author, **values}
    if body:
        values["body"] = stream(section("More", paragraph(), *body))
    return planting.page(ours.ConditionPage, clinic.conditions, **values)


def treatment(clinic: Clinic, **values: Any) -> Any:
    values = {"author": clinic.author, **values}
    return planting.page(ours.TreatmentPage, clinic.treatments, **values)


def with_pictures(clinic: Clinic, count: int) -> Any:
    def figure(key: int) -> dict[str, Any]:
        image = {"image": key, "decorative": False, "alt_text": "A picture"}
        return block("image", {"image": image, "caption": "", "credit": ""})

    return condition(clinic, *[figure(planting.picture().pk) for _ in range(count)])


def with_documents(clinic: Clinic, count: int) -> Any:
    keys = [planting.document().pk for _ in range(count)]
    downloads = [block("document", {"document": key, "title": ""}) for key in keys]
    return condition(clinic, *downloads)


def with_related(clinic: Clinic, pages: list[Any]) -> Any:
    value = {"heading": "More", "pages": items(*[page.pk for page in pages])}
    return condition(clinic, *([block("related_pages", value)] if pages else []))


def with_conditions(clinic: Clinic, count: int) -> Any:
    return with_related(clinic, [condition(clinic) for _ in range(count)])


def with_pages_of_all_types(clinic: Clinic, count: int) -> Any:
    makers: list[Callable[[], Any]] = [
        lambda: condition(clinic),
        lambda: treatment(clinic),
        lambda: planting.page(ours.AftercarePage, clinic.home, author=clinic.author),
        lambda: planting.page(ours.BenefitListPage, clinic.home, author=clinic.author),
        lambda: planting.page(NewsPage, clinic.home),
        lambda: planting.page(BarePage, clinic.home),
    ]
    return with_related(clinic, [makers[number % len(makers)]() for number in range(count)])


def with_pages_and_their_pictures(clinic: Clinic, count: int) -> Any:
    looks = {"image_is_decorative": True}
    return with_related(
        clinic, [condition(clinic, image=planting.picture(), **looks) for _ in range(count)]
    )


def with_pages_of_another_language(clinic: Clinic, count: int) -> Any:
    """Chosen in German; readers of English see the translation."""
    german = Locale.objects.get_or_create(language_code="de")[0]
    chosen = []
    for _ in range(count):
        translated = condition(clinic)
        chosen.append(condition(clinic))
        Page.objects.filter(pk=chosen[-1].pk).update(
            locale=german, translation_key=translated.translation_key
        )
    return with_related(clinic, chosen)


def with_hidden_pages(clinic: Clinic, count: int) -> Any:
    pages = [condition(clinic) for _ in range(count)]
    Page.objects.filter(pk__in=[page.pk for page in pages]).update(live=False)
    return with_related(clinic, pages)


def with_links_to_pages(clinic: Clinic, count: int) -> Any:
    keys = [condition(clinic).pk for _ in range(count)]
    links = " ".join(f'<a linktype="page" id="{key}">more</a>' for key in keys)
    return condition(clinic, paragraph(f"Plain words. {links}"))


def with_links_to_documents(clinic: Clinic, count: int) -> Any:
    keys = [planting.document().pk for _ in range(count)]
    links = " ".join(f'<a linktype="document" id="{key}">file</a>' for key in keys)
    return condition(clinic, paragraph(f"Plain words. {links}"))


def with_therapists(clinic: Clinic, count: int, **children: int) -> Any:
    keys = [planting.person(**children).pk for _ in range(count)]
    cards = block("therapists", {"heading": "", "therapists": items(*keys)})
    return condition(clinic, *([cards] if keys else []))


def with_photos(clinic: Clinic, count: int) -> Any:
    keys = [planting.person(photo=planting.picture()).pk for _ in range(count)]
    cards = block("therapists", {"heading": "", "therapists": items(*keys)})
    return condition(clinic, *([cards] if keys else []))


def with_treatments(clinic: Clinic, count: int) -> Any:
    keys = [treatment(clinic).pk for _ in range(count)]
    return condition(clinic, treatments=stream(*[block("treatment", key) for key in keys]))


def of_conditions(clinic: Clinic, count: int) -> Any:
    keys = [condition(clinic).pk for _ in range(count)]
    return treatment(clinic, conditions=stream(*[block("condition", key) for key in keys]))


def with_children(clinic: Clinic, count: int) -> Any:
    page = treatment(clinic)
    for _ in range(count):
        planting.page(ours.AftercarePage, page, author=clinic.author)
    return page


def with_sections(clinic: Clinic, count: int) -> Any:
    return condition(clinic, body=stream(*[section(f"Part {n}") for n in range(count)]))


def with_care_cards(clinic: Clinic, count: int) -> Any:
    kinds = ["emergency", "urgent", "non_urgent"][:count]
    return condition(clinic, when_to_get_help=stream(*[care_card(kind) for kind in kinds]))


def with_synonyms(clinic: Clinic, count: int) -> Any:
    return condition(clinic, also_known_as="\n".join(f"Name {n}" for n in range(count)))


def with_claims(clinic: Clinic, count: int, sources: int) -> Any:
    """As many claims as ``count``, the odd ones in text, that share ``sources`` among them."""
    references = [planting.reference() for _ in range(sources)]
    claims = [
        planting.claim(*[references[(2 * n + m) % sources] for m in range(2)]) for n in range(count)
    ]
    blocks = [
        paragraph(f'It <a linktype="tp-claim" id="{claim.pk}">helps</a>.')
        if number % 2
        else block("claim", claim.pk)
        for number, claim in enumerate(claims)
    ]
    marks = "".join(f'<a linktype="tp-reference" id="{one.pk}">[A]</a>' for one in references)
    return condition(clinic, *blocks, *([paragraph(marks)] if marks else []))


#: Kinds of related content → an article with that many of each, and how many kinds they are.
KINDS: dict[str, tuple[Callable[[Clinic, int], Any], int]] = {
    "pictures": (with_pictures, 1),
    "documents": (with_documents, 1),
    "pages of one type": (with_conditions, 1),
    "pages of all types": (with_pages_of_all_types, 1),
    "pages, their pictures": (with_pages_and_their_pictures, 2),
    "pages of another language": (with_pages_of_another_language, 1),
    "hidden pages": (with_hidden_pages, 1),
    "pages linked from text": (with_links_to_pages, 1),
    "documents linked from text": (with_links_to_documents, 1),
    "therapists": (with_therapists, 1),
    "therapists, their photos": (with_photos, 2),
    "therapists, credentials": (
        lambda clinic, count: with_therapists(clinic, count, credentials=3),
        2,
    ),
    "therapists, credentials, practices": (
        lambda clinic, count: with_therapists(clinic, count, credentials=3, practices=3),
        3,
    ),
    "treatments of a condition": (with_treatments, 1),
    "conditions of a treatment": (of_conditions, 1),
    "children of a treatment": (with_children, 1),
    "sections": (with_sections, 0),
    "care cards": (with_care_cards, 0),
    "synonyms": (with_synonyms, 0),
}


@pytest.mark.parametrize("kinds", KINDS)
def test_related_content_adds_two_queries_at_most_whatever_its_number(
    clinic: Clinic, kinds: str
) -> None:
    make, number_of_kinds = KINDS[kinds]
    without, *costs = [cost(make(clinic, count).url) for count in COUNTS]
    assert max(costs) - without <= 2 * number_of_kinds
    assert costs[-1] == costs[-2]


def test_an_article_with_what_publishing_requires_costs_four_more_than_a_bare_page(
    clinic: Clinic,
) -> None:
    bare = planting.page(BarePage, clinic.conditions)
    assert cost(condition(clinic).url) - cost(bare.url) <= 4


def test_claims_and_sources_add_three_queries_at_most_whatever_their_number(
    clinic: Clinic,
) -> None:
    without, few, many = (
        cost(with_claims(clinic, claims, sources).url)
        for claims, sources in ((0, 0), (2, 3), (60, 120))
    )
    assert few - without <= 3
    assert many == few


def test_claims_in_another_language_add_no_more(clinic: Clinic) -> None:
    few, many = (cost(in_german(with_claims(clinic, *counts))) for counts in ((2, 3), (20, 30)))
    assert many == few


def test_chosen_translations_and_references_in_texts_add_no_more_than_three(
    clinic: Clinic,
) -> None:
    """Tools for translation may put the translation of a claim in its place."""
    works = [planting.reference() for _ in range(3)]
    without = cost(in_german(with_claims(clinic, 0, 0)))
    german = Locale.objects.get(language_code="de")
    rows = [planting.claim(*works[:2]).copy_for_translation(german) for _ in range(2)]
    for row in rows:
        row.live = True
        row.save()
    cited = paragraph(f'It helps <a linktype="tp-reference" id="{works[2].pk}">[1]</a>.')
    body = stream(section("More", cited, *(block("claim", row.pk) for row in rows)))
    page = condition(clinic, body=body)
    assert cost(in_german(page)) - without <= 3


def in_german(page: Any) -> str:
    """Moves ``page`` to German and gives each claim a translation."""
    german = Locale.objects.get_or_create(language_code="de")[0]
    for claim in Claim.objects.filter(source=None, translated_rows=None):
        translation = claim.copy_for_translation(german)
        translation.live = True
        translation.save()
    ours.ConditionPage.objects.filter(pk=page.pk).update(locale=german)
    return str(page.url)
