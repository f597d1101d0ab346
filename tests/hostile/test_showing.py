"""The checks of this folder notice what they are there for."""

from __future__ import annotations

import pytest

from tests.hostile import showing
from tests.hostile.strings import sample

PLAIN = showing.shape(showing.read('<p><a href="/x">plain</a></p>'))


def test_escaped_text_passes() -> None:
    showing.check("<p>&lt;b onclick=x&gt; a\n b</p>", PLAIN, ["<b onclick=x> a b"])


@pytest.mark.parametrize(
    "html",
    [
        "<p><b>bold</b></p>",
        "<p title=x>text</p>",
        "<p onclick=x>text</p>",
        '<a href=" java&#10;script:alert(1)">text</a>',
        '<a href="javascript:alert(1)">text</a>',
    ],
)
def test_markup_that_came_alive_is_noticed(html: str) -> None:
    with pytest.raises(AssertionError):
        showing.check(html, PLAIN)


def test_text_that_is_lost_is_noticed() -> None:
    with pytest.raises(AssertionError):
        showing.check("<p>else</p>", PLAIN, ["text"])


def test_samples_would_come_alive_unescaped() -> None:
    alive = [text for text in sample() if set(showing.shape(showing.read(text)))]
    assert len(alive) >= 5
