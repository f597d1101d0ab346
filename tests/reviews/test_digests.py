"""Which content counts as the same, and which as changed since it was read."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories
from tests.factories import block, care_card, items, paragraph, section, stream
from tests.forms.posting import fresh
from tests.models.people import locale, publish
from tests.page_types import ConditionPage
from tests.publishing.flaws import picture
from tests.reviews.reviewing import body_with
from tests.sharing import shared
from wagtail_triggerpoint.models import Claim
from wagtail_triggerpoint.reviews.digests import content_digest, digests_of

#: Of all pages, but where a site's base page has none of them.
FOR_ENGINES = [name for name in ("seo_title", "search_description") if hasattr(ConditionPage, name)]


def deep(word: str = "gently") -> str:
    """An article with ``word`` in an accordion, in a subsection, in a section."""
    line = {"heading": "How to press", "text": f"<p>Press {word}, then rest.</p>"}
    inner = block("accordion", {"items": items(line)})
    part = block("subsection", {"heading": "At home", "body": [inner]})
    return stream(section("What you can do", paragraph("Rest."), part))


def with_other_ids(raw: Any) -> Any:
    """Stored content, as the editor of another browser would store it."""
    if isinstance(raw, list):
        return [with_other_ids(one) for one in raw]
    if isinstance(raw, dict):
        return {
            name: str(uuid4()) if name == "id" else with_other_ids(one) for name, one in raw.items()
        }
    return raw


def digest_with(article: ConditionPage, **values: Any) -> str:
    """The digest of ``article`` as it would be with other values."""
    other = fresh(article)
    for name, value in values.items():
        setattr(other, name, value)
    return content_digest(other)


@shared
def article(condition: ConditionPage) -> ConditionPage:
    condition.body = deep()
    condition.when_to_get_help = stream(care_card("emergency", "you are numb", "you have a fever"))
    condition.save_revision().publish()
    return fresh(condition)


# The same


def test_digest_of_a_version_is_that_of_the_row_it_became(article: ConditionPage) -> None:
    assert content_digest(article.latest_revision.as_object()) == content_digest(fresh(article))


def test_digest_is_the_same_with_other_ids_of_blocks(article: ConditionPage) -> None:
    before = content_digest(article)
    for name in ("body", "when_to_get_help"):
        raw = list(getattr(article, name).raw_data)
        setattr(article, name, json.dumps(with_other_ids(raw)))
    article.save_revision().publish()
    assert content_digest(fresh(article)) == before


def test_digest_is_the_same_with_marks_of_the_editor(article: ConditionPage) -> None:
    text = '<p data-block-key="4x1f0">Press gently, then <b>rest</b>.</p>'
    marked = stream(section("What you can do", block("paragraph", text)))
    plain = marked.replace(' data-block-key=\\"4x1f0\\"', "")
    assert plain != marked
    assert digest_with(article, body=plain) == digest_with(article, body=marked)


def test_digest_is_the_same_for_bare_items_of_a_list(article: ConditionPage) -> None:
    def card(signs: Any) -> str:
        return stream(block("emergency", {"heading": "", "signs": signs, "text": ""}))

    bare = digest_with(article, when_to_get_help=card(["you are numb", "you have a fever"]))
    full = digest_with(article, when_to_get_help=card(items("you are numb", "you have a fever")))
    assert bare == full


def test_digest_is_the_same_with_a_new_empty_field(article: ConditionPage) -> None:
    def card(**more: Any) -> str:
        return stream(block("emergency", {"signs": items("you are numb"), **more}))

    without = digest_with(article, when_to_get_help=card())
    empties: list[Any] = ["", None, [], {}, False]
    for empty in empties:
        assert digest_with(article, when_to_get_help=card(text=empty, new=empty)) == without


@pytest.mark.parametrize("empty", ["<p></p>", '<p data-block-key="4x1f0"></p>'])
def test_digest_is_the_same_with_what_the_editor_stores_for_no_text(
    article: ConditionPage, empty: str
) -> None:
    def card(text: str) -> str:
        return stream(block("emergency", {"signs": items("you are numb"), "text": text}))

    without = digest_with(article, when_to_get_help=card(""))
    assert digest_with(article, when_to_get_help=card(empty)) == without
    assert digest_with(article, when_to_get_help=card("<p>Hurry.</p>")) != without


def test_digest_is_the_same_once_the_blocks_were_looked_at(article: ConditionPage) -> None:
    before = content_digest(article)
    for name in ("body", "when_to_get_help"):
        str(getattr(article, name))
        list(getattr(article, name).stream_block.get_searchable_content(getattr(article, name)))
    assert content_digest(article) == before


def test_digest_is_that_of_the_row_where_blocks_were_changed_in_memory(
    article: ConditionPage,
) -> None:
    before = content_digest(article)
    article.when_to_get_help[0].value["heading"] = "Call now"
    in_memory = content_digest(article)
    article.save_revision().publish()
    assert in_memory == content_digest(fresh(article))
    assert in_memory != before


NO_CONTENT: dict[str, Callable[[], Any]] = {
    "author": factories.TherapistFactory,
    "slug": lambda: "another-slug",
    "show_in_menus": lambda: True,
    "go_live_at": lambda: timezone.now() - datetime.timedelta(days=1),
    "expire_at": lambda: timezone.now() + datetime.timedelta(days=30),
    "change_note": lambda: "A new exercise.",
    "is_minor_change": lambda: True,
    "changed_from": lambda: "1:abc",
    "owner": factories.UserFactory,
    "locked": lambda: True,
}


@pytest.mark.parametrize("name", [name for name in NO_CONTENT if hasattr(ConditionPage, name)])
def test_digest_is_the_same_after_a_change_of(article: ConditionPage, name: str) -> None:
    before = content_digest(article)
    value = NO_CONTENT[name]()
    assert getattr(article, name) != value
    setattr(article, name, value)
    article.save()
    assert getattr(fresh(article), name) == value
    assert content_digest(fresh(article)) == before


def test_digest_is_the_same_in_another_place(article: ConditionPage) -> None:
    before = content_digest(article)
    article.move(factories.ConditionIndexPageFactory(title="Other conditions"), pos="last-child")
    assert content_digest(fresh(article)) == before


def test_digest_is_the_same_for_a_copy(article: ConditionPage) -> None:
    assert content_digest(article.copy(update_attrs={"slug": "copy"})) == content_digest(article)


# Changed


def new_picture() -> int:
    """The key of a picture."""
    key: int = picture().pk
    return key


def figure(key: int, alt_text: str = "A neck") -> str:
    image = {"image": key, "decorative": False, "alt_text": alt_text}
    return stream(section("Look", block("image", {"image": image, "caption": "", "credit": ""})))


CONTENT: dict[str, Any] = {
    "title": "Sore neck",
    "summary": "Something else.",
    "medical_name": "Cervicalgia",
    "also_known_as": "Stiff neck",
    "symptoms": "Dizziness",
    "funding": "A maker of pillows.",
    "image_description": "A neck",
    **dict.fromkeys(FOR_ENGINES, "For engines"),
}


@pytest.mark.parametrize("name", CONTENT)
def test_digest_differs_after_a_change_of(article: ConditionPage, name: str) -> None:
    assert digest_with(article, **{name: CONTENT[name]}) != content_digest(article)


def test_digest_differs_after_one_word_deep_in_the_text(article: ConditionPage) -> None:
    assert digest_with(article, body=deep("hard")) != content_digest(article)
    assert digest_with(article, body=deep("gently")) == content_digest(article)


def test_digest_differs_without_a_warning_sign(article: ConditionPage) -> None:
    cards = stream(care_card("emergency", "you are numb"))
    assert digest_with(article, when_to_get_help=cards) != content_digest(article)


def test_digest_differs_for_a_card_that_is_less_urgent(article: ConditionPage) -> None:
    cards = stream(care_card("urgent", "you are numb", "you have a fever"))
    assert digest_with(article, when_to_get_help=cards) != content_digest(article)


def test_digest_differs_for_the_same_parts_in_another_order(article: ConditionPage) -> None:
    first, second = section("First"), section("Second")
    other = digest_with(article, body=stream(second, first))
    assert digest_with(article, body=stream(first, second)) != other


def test_digest_differs_with_another_picture(article: ConditionPage) -> None:
    first, second = new_picture(), new_picture()
    assert digest_with(article, image_id=first) != content_digest(article)
    assert digest_with(article, image_id=first) != digest_with(article, image_id=second)


def test_digest_differs_with_another_picture_in_the_text(article: ConditionPage) -> None:
    first, second = new_picture(), new_picture()
    assert digest_with(article, body=figure(first)) != digest_with(article, body=figure(second))


def test_digest_differs_with_another_description_of_a_picture(article: ConditionPage) -> None:
    key = new_picture()
    other = digest_with(article, body=figure(key, "A back"))
    assert digest_with(article, body=figure(key)) != other


def test_text_that_looks_like_a_mark_of_the_editor_is_text(article: ConditionPage) -> None:
    """What is typed is stored escaped; only the mark itself is left out."""
    typed = paragraph("Write data-block-key=&quot;a&quot; here.")
    other = paragraph("Write data-block-key=&quot;b&quot; here.")
    first = digest_with(article, body=stream(section("Marks", typed)))
    assert first != digest_with(article, body=stream(section("Marks", other)))


# Claims


@shared
def claim(clinic: Any) -> Claim:
    made: Claim = factories.ClaimFactory(certainty="moderate", statement="massage eases pain")
    return made


@shared
def citing(article: ConditionPage, claim: Claim) -> ConditionPage:
    article.body = body_with(claim)
    article.save_revision().publish()
    return fresh(article)


def _changed(**values: Any) -> Callable[[Claim], None]:
    def change(claim: Claim) -> None:
        for name, value in values.items():
            setattr(claim, name, value)
        publish(claim)

    return change


CHANGES_OF_A_CLAIM: dict[str, Callable[[Claim], Any]] = {
    "regraded": _changed(certainty="low"),
    "turned": _changed(direction="harms"),
    "reworded": _changed(statement="massage does not ease pain"),
    "unpublished": lambda claim: claim.unpublish(),
    "deleted": lambda claim: claim.delete(),
    "expired": _changed(expire_at=timezone.now() - datetime.timedelta(days=1)),
}


@pytest.mark.parametrize("change", CHANGES_OF_A_CLAIM)
def test_digest_differs_once_a_shown_claim_is(
    citing: ConditionPage, claim: Claim, change: str
) -> None:
    before = content_digest(citing)
    CHANGES_OF_A_CLAIM[change](fresh(claim))
    assert content_digest(fresh(citing)) != before


@pytest.mark.parametrize("change", CHANGES_OF_A_CLAIM)
def test_digest_is_the_same_once_another_claim_is(citing: ConditionPage, change: str) -> None:
    other = factories.ClaimFactory(certainty="moderate")
    before = content_digest(citing)
    CHANGES_OF_A_CLAIM[change](fresh(other))
    assert content_digest(fresh(citing)) == before


def test_digest_is_the_same_while_a_claim_is_only_drafted(
    citing: ConditionPage, claim: Claim
) -> None:
    before = content_digest(citing)
    claim.statement = "massage does nothing"
    claim.save_revision()
    assert content_digest(fresh(citing)) == before


def test_digest_is_the_same_for_what_only_editors_see_of_a_claim(
    citing: ConditionPage, claim: Claim
) -> None:
    before = content_digest(citing)
    _changed(outcome="sleep")(fresh(claim))
    assert content_digest(fresh(citing)) == before


def test_digest_differs_once_a_claim_in_running_text_is_regraded(
    article: ConditionPage, claim: Claim
) -> None:
    link = paragraph(f'So<a linktype="tp-claim" id="{claim.pk}">it eases pain</a>.')
    article.body = stream(section("What we know", link))
    before = content_digest(article)
    CHANGES_OF_A_CLAIM["regraded"](fresh(claim))
    assert content_digest(article) != before


def test_digest_is_the_same_once_a_claim_is_reworded_in_another_language(
    citing: ConditionPage, claim: Claim
) -> None:
    other = locale("ar")
    made = claim.copy_for_translation(other)
    made.statement = "other words"
    made.save()
    publish(made)
    before = content_digest(fresh(citing))
    _changed(statement="quite other words")(fresh(made))
    assert content_digest(fresh(citing)) == before


# Many


def count_queries(pages: list[ConditionPage]) -> int:
    with CaptureQueriesContext(connection) as captured:
        digests_of(pages)
    return len(captured)


def test_digests_of_many_pages_cost_what_those_of_two_do(index: Any, author: Any) -> None:
    pages = [
        factories.ConditionPageFactory(
            parent=index,
            author=author,
            body=body_with(factories.ClaimFactory(), factories.ClaimFactory()),
        )
        for _ in range(12)
    ]
    keys = [article.pk for article in pages]
    few = count_queries(list(ConditionPage.objects.filter(pk__in=keys[:2])))
    many = count_queries(list(ConditionPage.objects.filter(pk__in=keys)))
    assert many == few


def test_digests_of_many_pages_are_those_of_each(
    citing: ConditionPage, index: Any, author: Any
) -> None:
    other = factories.ConditionPageFactory(parent=index, author=author)
    assert digests_of([citing, other]) == [content_digest(citing), content_digest(other)]


def test_digests_of_no_pages_are_none() -> None:
    assert digests_of([]) == []
