from __future__ import annotations

from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import translation

from tests.blocks.rendering import accept, refusal, render, texts
from wagtail_triggerpoint.blocks import DownloadBlock, FigureBlock
from wagtail_triggerpoint.blocks.media import size_in_words


def figure(image: Any, **changes: Any) -> dict[str, Any]:
    picture = {"image": image and image.pk, "decorative": False, "alt_text": "A neck", **changes}
    return {"image": picture, "caption": "Where it hurts", "credit": "Ada"}


def test_picture_is_responsive_lazy_and_webp(image: Any) -> None:
    soup = render(FigureBlock(), figure(image))
    picture = soup.select_one("figure img")
    assert picture is not None
    assert picture["alt"] == "A neck"
    assert picture["loading"] == "lazy"
    assert picture["srcset"].count(".webp") >= 2
    assert picture["width"]
    assert picture["height"]
    assert texts(soup, "figcaption span") == ["Where it hurts", "Ada"]


def test_decorative_picture_has_an_empty_alt(image: Any) -> None:
    soup = render(FigureBlock(), figure(image, decorative=True, alt_text="Left over"))
    assert soup.select_one("img[alt='']") is not None


def test_picture_neither_described_nor_decorative_is_refused(image: Any) -> None:
    error = refusal(FigureBlock(), figure(image, alt_text=""))
    assert "alt_text" in error.block_errors["image"].block_errors
    accept(FigureBlock(), figure(image, alt_text="", decorative=True))


def test_picture_that_was_deleted_renders_nothing(image: Any) -> None:
    raw = figure(image)
    image.delete()
    assert render(FigureBlock(), raw).get_text().strip() == ""
    assert render(FigureBlock(), figure(None)).get_text().strip() == ""


def test_picture_whose_file_is_gone_is_no_error(image: Any) -> None:
    default_storage.delete(image.file.name)
    assert render(FigureBlock(), figure(image)).select_one("img") is not None


def test_file_shows_its_type_and_size(document: Any) -> None:
    soup = render(DownloadBlock(), {"document": document.pk, "title": ""})
    assert texts(soup, "a") == ["Neck exercises (PDF, 120 KB)"]
    assert soup.select_one(f"a[href='{document.url}']") is not None


def test_link_to_a_file_can_have_its_own_text(document: Any) -> None:
    soup = render(DownloadBlock(), {"document": document.pk, "title": "Exercises"})
    assert texts(soup, "a") == ["Exercises (PDF, 120 KB)"]


def test_file_that_was_deleted_renders_nothing(document: Any) -> None:
    raw = {"document": document.pk, "title": "Exercises"}
    document.delete()
    assert render(DownloadBlock(), raw).get_text().strip() == ""


def test_size_that_is_not_known_is_left_out_and_nothing_is_written(document: Any) -> None:
    type(document).objects.update(file_size=None)
    soup = render(DownloadBlock(), {"document": document.pk, "title": ""})
    assert texts(soup, ".tp-download__meta") == ["(PDF)"]
    document.refresh_from_db()
    assert document.file_size is None


@pytest.mark.parametrize(
    ("size", "words"),
    [(None, ""), (0, "1 KB"), (700, "1 KB"), (122_880, "120 KB"), (1_572_864, "1.5 MB")],
)
def test_sizes_in_words(size: int | None, words: str) -> None:
    assert size_in_words(size) == words


def test_sizes_follow_the_language() -> None:
    with translation.override("de"):
        assert size_in_words(1_572_864) == "1,5 MB"
