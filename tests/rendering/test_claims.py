"""Claims and sources as a visitor reads them: sentences, numbers, ways there and back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client, RequestFactory
from django.utils import timezone
from wagtail.models import Locale

from tests import page_types as ours
from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.factories import benefit, block, care_card, items, paragraph, phase, section, stream
from tests.models.people import locale
from tests.rendering.reading import soup
from wagtail_triggerpoint.models import Claim, ClaimReference, Reference
from wagtail_triggerpoint.rendering.context import build_context
from wagtail_triggerpoint.rendering.references import references_of

OTHER = "en" if settings.LANGUAGE_CODE == "de" else "de"


def citing(*references: Reference, words: str = "Words") -> str:
    marks = "".join(
        f'<a linktype="tp-reference" id="{one.pk}">[{one.cited_as}]</a>' for one in references
    )
    return f"<p>{words}{marks}.</p>"


def linking(claim: Claim, words: str = "eases pain") -> str:
    return f'<p>It <a linktype="tp-claim" id="{claim.pk}">{words}</a> a little.</p>'


def of_claim(claim: Claim) -> dict[str, Any]:
    return block("claim", claim.pk)


def article(clinic: Clinic, *body: dict[str, Any], **values: Any) -> Any:
    values = {"body": stream(section("More", paragraph(), *body)), **values}
    return planting.page(ours.ConditionPage, clinic.conditions, author=clinic.author, **values)


def numbers(html: Any) -> list[str]:
    """The numbers cited on a page, in the order in which they stand there."""
    return [link.text for link in html.select("a.tp-cite")]


def listed(html: Any) -> list[str]:
    """First authors in the list at the end."""
    return [entry.bdi.text.split()[0] for entry in html.select(".tp-references__list > li")]


def assert_linked_both_ways(html: Any) -> None:
    ids = [tag["id"] for tag in html.select("[id]")]
    assert len(ids) == len(set(ids))
    for link in html.select("a.tp-cite"):
        entry = html.find(id=link["href"].removeprefix("#"))
        assert f"#{link['id']}" in [back["href"] for back in entry.select("a[href^='#']")]
    for back in html.select(".tp-references__back"):
        assert "tp-cite" in html.find(id=back["href"].removeprefix("#"))["class"]
    assert len(html.select(".tp-references__back")) == len(html.select("a.tp-cite"))


# Sentences


def words(element: Any) -> str:
    """As they are read, with a space between paragraphs."""
    return " ".join(element.get_text(" ").split()).replace(" , ", ", ").replace(" .", ".")


def test_claim_says_how_sure_and_who_says_so(clinic: Clinic) -> None:
    source = planting.reference(doi="10.1000/1", pmid="77")
    claim = planting.claim(source, rationale="Few people took part.", graded_on="2026-03-02")
    html = soup(article(clinic, of_claim(claim)).url)
    said = html.select_one(".tp-claim__sentence")
    assert said.text.strip() == "The source calls this low certainty: claim 1 holds.\xa0[1]"
    details = html.select_one(".tp-claim details")
    assert " ".join(details.summary.text.split()) == "How sure is anyone? Low certainty"
    meaning = words(details.select_one(".tp-certainty__meaning"))
    assert meaning == (
        "Limited confidence: the true effect may differ a lot from what was found. "
        "Few people took part. Graded by: Author1 2020, 2 March 2026 Sources: Author1 2020"
    )
    [link] = details.select("a")
    assert link["href"] == html.select_one("a.tp-cite")["href"]


@pytest.mark.parametrize(
    ("certainty", "steps"),
    [("high", 4), ("moderate", 3), ("low", 2), ("very_low", 1), ("contested", 0)],
)
def test_mark_has_as_many_steps_as_the_level(clinic: Clinic, certainty: str, steps: int) -> None:
    claim = planting.claim(planting.reference(), certainty=certainty)
    mark = soup(article(clinic, of_claim(claim)).url).select_one("details.tp-certainty")
    assert mark["class"] == ["tp-certainty", *([f"tp-certainty--{steps}"] if steps else [])]
    assert claim.certainty_display in mark.summary.text


def test_grade_of_the_clinic_is_said_in_its_voice(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference(), graded_by="clinic", certainty="moderate")
    html = soup(article(clinic, of_claim(claim)).url)
    assert "We are moderately sure that claim 1 holds." in html.text
    assert "Graded by: Test clinic" in " ".join(html.text.split())


def test_grade_without_a_name_says_so(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference())
    ClaimReference.objects.update(graded=False)
    html = soup(article(clinic, of_claim(claim)).url)
    assert "Graded by: a source that is not named" in " ".join(html.text.split())


def test_benefit_shows_its_claim(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference())
    page = planting.page(
        ours.BenefitListPage,
        clinic.home,
        author=clinic.author,
        benefits=stream(benefit("Calm", claim=claim.pk), benefit("Strong")),
    )
    calm, strong = soup(page.url).select(".tp-benefit")
    assert "claim 1 holds.\xa0[1]" in calm.text
    assert "Low certainty" in calm.text
    assert "Not graded" not in calm.text
    assert "Not graded" in strong.text


def test_myth_is_called_one_before_it_is_read(clinic: Clinic) -> None:
    value = {"myth": "Water flushes out toxins", "fact": "<p>No.</p>", "claim": None}
    claim = planting.claim(planting.reference())
    page = article(clinic, block("myth", {**value, "claim": claim.pk}), block("myth", value))
    first, second = soup(page.url).select(".tp-myth")
    assert " ".join(first.h3.text.split()) == "Myth: Water flushes out toxins"
    assert first.h3.q
    assert words(second) == "Myth: Water flushes out toxins Fact: No."
    assert "claim 1 holds." in first.select_one(".tp-myth__fact").text


# Numbers


def test_references_are_numbered_as_they_are_read(clinic: Clinic) -> None:
    one, two, three = (planting.reference() for _ in range(3))
    page = article(
        clinic,
        block("paragraph", citing(two)),
        of_claim(planting.claim(three, two)),
        block("accordion", {"items": items({"heading": "H", "text": citing(one, three)})}),
    )
    html = soup(page.url)
    assert numbers(html) == ["[1]", "[2]", "[1]", "[3]", "[2]"]
    assert listed(html) == ["Author2", "Author3", "Author1"]
    assert_linked_both_ways(html)
    links = [back["href"] for back in html.select("#source\\.2 a[href^='#']")]
    assert links == ["#cite.2", "#cite.5"]


def test_one_claim_twice_has_the_same_number_and_two_ways_back(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference())
    html = soup(article(clinic, of_claim(claim), paragraph(), of_claim(claim)).url)
    assert numbers(html) == ["[1]", "[1]"]
    assert [back.text for back in html.select(".tp-references__back")] == ["↑1", "↑2"]
    assert_linked_both_ways(html)


def test_claims_that_share_a_reference_share_its_number(clinic: Clinic) -> None:
    shared, own = planting.reference(), planting.reference()
    body = [of_claim(planting.claim(own, shared)), of_claim(planting.claim(shared))]
    html = soup(article(clinic, *body).url)
    assert numbers(html) == ["[1]", "[2]", "[2]"]
    assert listed(html) == ["Author2", "Author1"]


def test_references_of_a_claim_stand_in_its_order(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference(), planting.reference())
    page = article(clinic, of_claim(claim))
    assert listed(soup(page.url)) == ["Author1", "Author2"]
    first = ClaimReference.objects.order_by("pk").first()
    ClaimReference.objects.filter(pk=first.pk).update(sort_order=5)
    assert listed(soup(page.url)) == ["Author2", "Author1"]


def test_text_that_links_a_claim_says_how_sure_and_cites_it(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference(), planting.reference())
    html = soup(article(clinic, block("paragraph", linking(claim))).url)
    [text] = [p for p in html.select(".tp-paragraph p") if "It" in p.text]
    assert text.text == "It eases pain (Low certainty)\xa0[1][2] a little."
    assert_linked_both_ways(html)


def test_page_without_sources_has_no_list(clinic: Clinic) -> None:
    html = soup(article(clinic, of_claim(planting.claim())).url)
    assert "Not graded: claim 1 holds." in html.text
    assert not html.select("#references, [href='#references'], a.tp-cite")


def test_list_stands_in_the_contents(clinic: Clinic) -> None:
    html = soup(article(clinic, of_claim(planting.claim(planting.reference()))).url)
    assert [link.text for link in html.select(".tp-contents a[href='#references']")] == ["Sources"]
    assert html.select_one("#references")


def prose(reference: Reference) -> str:
    return stream(block("paragraph", citing(reference)))


def steps(reference: Reference) -> list[dict[str, Any]]:
    return [{"when": "Then", "heading": "", "text": citing(reference)}]


def test_every_field_of_every_type_is_numbered_in_the_order_of_its_page(clinic: Clinic) -> None:
    """What the template shows first has the first number."""
    refs = [planting.reference() for _ in range(10)]
    help_card = care_card()
    help_card["value"]["text"] = citing(refs[9])
    pages = [
        planting.page(
            ours.TreatmentPage,
            clinic.treatments,
            author=clinic.author,
            body=stream(section("What", block("paragraph", citing(refs[0])))),
            what_to_expect=stream(*[block("stage", one) for one in steps(refs[1])]),
            risks=prose(refs[2]),
            contraindications=prose(refs[3]),
            alternatives=prose(refs[4]),
            no_treatment=prose(refs[5]),
            when_to_get_help=stream(help_card),
        ),
        planting.page(
            ours.BenefitListPage,
            clinic.home,
            author=clinic.author,
            intro=citing(refs[0]),
            benefits=stream(
                benefit(text=citing(refs[1]), claim=planting.claim(refs[2]).pk),
                benefit(text=citing(refs[3])),
            ),
        ),
        planting.page(
            ours.AftercarePage,
            clinic.home,
            author=clinic.author,
            phases=stream(phase()),
            when_to_get_help=stream(help_card),
        ),
        article(
            clinic,
            block("paragraph", citing(refs[0])),
            when_to_get_help=stream(help_card),
        ),
    ]
    counts = []
    for page in pages:
        html = soup(page.url)
        found = [int(number.strip("[]")) for number in numbers(html)]
        assert found == list(range(1, len(found) + 1)), page
        assert_linked_both_ways(html)
        counts.append(len(found))
    assert counts == [7, 4, 1, 2]


# The list


def test_entry_is_printed_in_vancouver_style_with_its_addresses(clinic: Clinic) -> None:
    source = planting.reference(
        title="Massage for pain", container="J Ex", volume="3", doi="10.1000/1", pmid="77"
    )
    html = soup(article(clinic, block("paragraph", citing(source))).url)
    entry = html.select_one("#source\\.1")
    assert entry.text.strip().startswith(
        "Author1 A. Massage for pain. J Ex. 2020;3. doi:10.1000/1. PMID: 77."
    )
    addresses = [link["href"] for link in entry.select("a[href^=http]")]
    assert addresses == ["https://doi.org/10.1000/1", "https://pubmed.ncbi.nlm.nih.gov/77/"]


def test_retracted_source_is_called_so_wherever_it_stands(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference(is_retracted=True))
    html = soup(article(clinic, of_claim(claim)).url)
    assert html.select_one(".tp-references__list strong").text == "[Retracted]"
    mark = html.select_one(".tp-claim__sentence a")
    assert (mark.text, mark["aria-label"]) == ("[1] (retracted)", "Source 1 (retracted)")
    details = " ".join(html.select_one(".tp-claim details").text.split())
    assert re.search(r"Graded by: .*\(retracted\) ?Sources: .*\(retracted\)", details), details


def test_address_that_is_none_is_not_linked(clinic: Clinic) -> None:
    source = planting.reference()
    Reference.objects.update(url="javascript:alert(1)")
    html = soup(
        article(clinic, block("paragraph", citing(source)), of_claim(planting.claim(source))).url
    )
    assert not html.select("[href^=javascript]")


# What is hidden or gone


def unpublish(claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(live=False)


def expire(claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(expire_at=timezone.now())


def delete(claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).delete()


@pytest.mark.parametrize("hide", [unpublish, expire, delete])
def test_hidden_claim_leaves_nothing_behind(clinic: Clinic, hide: Any) -> None:
    hidden, kept = planting.claim(planting.reference()), planting.claim(planting.reference())
    value = {"myth": "It is so", "fact": "<p>No.</p>", "claim": hidden.pk}
    page = article(
        clinic,
        of_claim(hidden),
        block("paragraph", linking(hidden)),
        block("myth", value),
        of_claim(kept),
    )
    hide(hidden)
    html = soup(page.url)
    assert "claim 1" not in html.text
    assert "Author1" not in str(html)
    assert "It eases pain a little." in html.text
    assert len(html.select(".tp-claim")) == 1
    assert numbers(html) == ["[1]"]
    assert listed(html) == ["Author2"]


def test_benefit_of_a_hidden_claim_is_not_graded(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference())
    unpublish(claim)
    page = planting.page(
        ours.BenefitListPage,
        clinic.home,
        author=clinic.author,
        benefits=stream(benefit(claim=claim.pk)),
    )
    assert "Not graded" in soup(page.url).select_one(".tp-benefit").text


@pytest.mark.parametrize("key", ["999", "", "one", "²", "9" * 30])
@pytest.mark.parametrize("with_others", [True, False])
def test_reference_that_is_gone_leaves_no_number(
    clinic: Clinic, key: str, with_others: bool
) -> None:
    text = f'<p>Words<a linktype="tp-reference" id="{key}">[Gone 2001]</a>, and more.</p>'
    others = [of_claim(planting.claim(planting.reference()))] if with_others else []
    html = soup(article(clinic, block("paragraph", text), *others).url)
    assert "Words, and more." in html.text
    assert "Gone" not in html.text
    assert numbers(html) == (["[1]"] if with_others else [])


def test_claim_is_read_in_the_language_of_the_page(clinic: Clinic) -> None:
    german = Locale.objects.create(language_code="de")
    claim = planting.claim(planting.reference())
    page = article(clinic, of_claim(claim))
    translation = claim.copy_for_translation(german)
    translation.statement, translation.live = "Aussage 1 stimmt", True
    translation.save()
    ours.ConditionPage.objects.filter(pk=page.pk).update(locale=german)
    context = build_context(
        ours.ConditionPage.objects.get(pk=page.pk),
        RequestFactory().get("/", headers={"host": "testserver"}),
    )
    assert [source.reference.authors for source in context.references] == ["Author1, A"]
    unpublish(claim)
    context = build_context(
        ours.ConditionPage.objects.get(pk=page.pk),
        RequestFactory().get("/", headers={"host": "testserver"}),
    )
    assert context.references == []


def test_field_that_is_left_out_of_the_reading_order_cites_nothing(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ours.ConditionPage, "reading_order", ("when_to_get_help",))
    source = planting.reference()
    page = article(clinic, block("paragraph", citing(source)), of_claim(planting.claim(source)))
    html = soup(page.url)
    assert "Words." in html.text
    assert not html.select("a.tp-cite, #references")
    assert [link.text for link in html.select(".tp-claim details bdi")] == ["Author1 2020"] * 2


# What asks by itself


def test_claims_of_a_page_are_found_without_a_query(
    clinic: Clinic, django_assert_num_queries: Any
) -> None:
    claims = [planting.claim() for _ in range(3)]
    source = planting.reference()
    value = {"myth": "M", "fact": linking(claims[1]), "claim": claims[2].pk}
    page = article(
        clinic, of_claim(claims[0]), block("myth", value), block("paragraph", citing(source))
    )
    page = ours.ConditionPage.objects.get(pk=page.pk)
    with django_assert_num_queries(0):
        found = references_of(page)
    assert found == {"claim": {claim.pk for claim in claims}, "reference": {source.pk}}


# Hostile words


def test_hostile_words_are_shown_as_words(clinic: Clinic) -> None:
    evil = "<script>alert(1)</script> \u202e\u05d0 & “q”"
    source = planting.reference(title=evil, authors=evil, container=evil)
    claim = planting.claim(source, statement=evil, rationale=evil, grading_source=evil)
    ClaimReference.objects.update(place=evil)
    value = {"myth": evil, "fact": "<p>No.</p>", "claim": claim.pk}
    page = article(
        clinic, of_claim(claim), block("myth", value), block("paragraph", citing(source))
    )
    answer = Client().get(page.url)
    html = BeautifulSoup(answer.content, "html.parser")
    assert not html.select("main script")
    assert answer.content.decode().count("&lt;script&gt;alert(1)") >= 6
    # What others have written in another direction turns nothing around it.
    for isolated in ("#source\\.1 > bdi", ".tp-claim details a > bdi"):
        assert "\u202e" in html.select(isolated)[0].text


def test_thousands_of_characters_are_shown(clinic: Clinic) -> None:
    claim = planting.claim(planting.reference(title="long " * 200), rationale="sesame " * 1500)
    html = soup(article(clinic, of_claim(claim)).url)
    assert html.text.count("sesame") == 1500


# Aliases


def test_alias_in_another_language_shows_the_words_of_its_source(clinic: Clinic) -> None:
    """Nobody has translated the claim or the author: without them the page would say less."""
    claim = planting.claim(planting.reference(), statement="pressing eases pain")
    source = article(clinic, of_claim(claim))
    tree = clinic.conditions.copy_for_translation(locale(OTHER), copy_parents=True)
    alias = source.create_alias(parent=tree, update_slug="alias", update_locale=locale(OTHER))
    html = soup(alias.url)
    assert "pressing eases pain" in html.select_one(".tp-claim__sentence").text
    assert clinic.author.name in html.select_one(".tp-byline").text
    assert not html.select(".tp-byline a")

    planting.claim(statement="Drücken hilft", locale=locale(OTHER), source=claim)
    assert "Drücken hilft" in soup(alias.url).select_one(".tp-claim__sentence").text
