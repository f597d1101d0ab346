from __future__ import annotations

from typing import Any

import pytest

from tests.blocks.rendering import accept, refusal, render, texts
from wagtail_triggerpoint.blocks import VideoBlock
from wagtail_triggerpoint.blocks.videos import find_video

YOUTUBE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"


def video(url: str, **changes: Any) -> dict[str, Any]:
    plain = {"url": url, "title": "Stretches", "transcript": "<p>Sit.</p>", "duration": "3 minutes"}
    return {**plain, **changes}


@pytest.mark.parametrize(
    ("url", "embed_url"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", YOUTUBE),
        ("https://m.youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=3", YOUTUBE),
        ("https://youtu.be/dQw4w9WgXcQ?si=x", YOUTUBE),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ", YOUTUBE),
        ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", YOUTUBE),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
        (
            "https://vimeo.com/76979871/abcdef1234",
            "https://player.vimeo.com/video/76979871?dnt=1&h=abcdef1234",
        ),
        (
            "https://player.vimeo.com/video/76979871?h=abcdef1234",
            "https://player.vimeo.com/video/76979871?dnt=1&h=abcdef1234",
        ),
    ],
)
def test_videos_of_known_hosts_can_play_inside_the_page(url: str, embed_url: str) -> None:
    found = find_video(url)
    assert found is not None
    assert (found.url, found.embed_url) == (url, embed_url)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/video",
        "https://www.youtube.com/@channel",
        "https://www.youtube.com/watch?v=%22%3E%3Cscript",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://vimeo.com/channels/staffpicks",
        "https://notvimeo.com/76979871",
    ],
)
def test_any_other_secure_address_is_a_link(url: str) -> None:
    found = find_video(url)
    assert found is not None
    assert found.embed_url == ""


@pytest.mark.parametrize("url", ["", "http://example.org/", "javascript:alert(1)", "nowhere"])
def test_what_is_no_secure_address_is_refused_and_renders_nothing(url: str) -> None:
    assert "url" in refusal(VideoBlock(), video(url)).block_errors
    assert find_video(url) is None
    assert render(VideoBlock(), video(url)).get_text().strip() == ""


def test_facade_is_a_link_and_loads_nothing() -> None:
    soup = render(VideoBlock(), video("https://youtu.be/dQw4w9WgXcQ"))
    link = soup.select_one("a[data-tp-video]")
    assert link is not None
    assert link["href"] == "https://youtu.be/dQw4w9WgXcQ"
    assert link["data-embed"] == YOUTUBE
    assert link["data-title"] == "Stretches"
    assert not soup.select("iframe, img, script:not([src^='/static/']), [onclick]")


def test_hosts_are_named_before_anything_is_loaded() -> None:
    soup = render(VideoBlock(), video("https://youtu.be/dQw4w9WgXcQ"))
    assert "www.youtube-nocookie.com" in texts(soup, ".tp-video__note")[0]
    soup = render(VideoBlock(), video("https://video.example.org/1"))
    assert "video.example.org" in texts(soup, ".tp-video__note")[0]
    assert not soup.select("[data-embed]")


def test_still_picture_comes_from_the_site(image: Any) -> None:
    soup = render(VideoBlock(), video("https://youtu.be/dQw4w9WgXcQ", poster=image.pk))
    assert soup.select_one("a img[alt='']") is not None


def test_still_picture_that_was_deleted_is_left_out(image: Any) -> None:
    key = image.pk
    image.delete()
    soup = render(VideoBlock(), video("https://youtu.be/dQw4w9WgXcQ", poster=key))
    assert soup.select_one("a[data-tp-video]") is not None
    assert not soup.select("img")


def test_transcript_is_required_and_opens_on_demand() -> None:
    error = refusal(VideoBlock(), video("https://youtu.be/dQw4w9WgXcQ", transcript=""))
    assert list(error.block_errors) == ["transcript"]
    accept(VideoBlock(), video("https://youtu.be/dQw4w9WgXcQ"))
    soup = render(VideoBlock(), video("https://youtu.be/dQw4w9WgXcQ"))
    assert texts(soup, "details > summary") == ["Transcript: Stretches"]
