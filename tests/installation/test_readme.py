"""The README's three steps, followed on a site that ``wagtail start`` makes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from tests.docs.markdown import README, marked, read
from tests.installation.site import StartedSite


def soup_of(answer: dict[str, Any]) -> BeautifulSoup:
    assert answer["status"] == 200
    return BeautifulSoup(answer["html"], "html.parser")


def content_of(soup: BeautifulSoup, selector: str, attribute: str) -> list[str]:
    return [str(found[attribute]) for found in soup.select(selector)]


def test_readme_has_three_steps_at_most() -> None:
    steps = [line for line in read(README).splitlines() if line.startswith("**Step ")]

    assert 1 <= len(steps) <= 3


def test_readme_installs_this_package() -> None:
    assert marked(read(README), "install").split() == ["pip", "install", "wagtail-triggerpoint"]


def test_readme_steps_lead_to_a_published_article_in_the_sites_own_design(tmp_path: Path) -> None:
    site = StartedSite(tmp_path)
    site.start()
    site.install()
    site.configure()
    site.run_commands()
    site.run("manage.py", "check", "--fail-level", "ERROR")

    seen = site.visit()

    assert seen["package"] == str(site.packages)
    check_home(soup_of(seen["home"]))
    check_article(soup_of(seen["article"]))
    check_frame(soup_of(seen["index"]))


def check_home(soup: BeautifulSoup) -> None:
    """The site's own page is as it was: its header, none of our styles."""
    check_frame(soup)
    assert "Welcome to your new Wagtail site" in soup.get_text()
    assert "triggerpoint" not in str(soup)


def check_article(soup: BeautifulSoup) -> None:
    header = check_frame(soup)
    [main] = soup.select("main")
    [title] = soup.select("title")

    assert header.find_next("main") is main
    assert [found.get_text() for found in main.select("h1")] == ["Neck pain"]
    assert "It is common." in main.get_text()
    assert "Call 112 now if" in main.get_text()
    assert title.get_text().split() == ["Neck", "pain"]
    assert content_of(soup, "link[rel=canonical]", "href") == [
        "http://localhost/conditions/neck-pain/"
    ]
    assert content_of(soup, "meta[name=description]", "content") == [
        "Pain in the neck, and what helps."
    ]


def check_frame(soup: BeautifulSoup) -> Tag:
    """The header that the site's base template has, once and above the content."""
    [header] = soup.select("#own-header")
    assert header.get_text() == "Northgate Physiotherapy"
    return header
