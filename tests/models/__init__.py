"""Page types of a site that knows nothing of ours; beside them the tests of our models."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from tests.base_page import Page


class BarePage(Page):
    """What a page costs that only shows its title."""

    template: ClassVar[str] = "tests/bare_page.html"


class NewsPage(Page):
    """Has fields whose names meet those of our types, and whose kinds differ."""

    template: ClassVar[str] = "tests/bare_page.html"

    summary = models.CharField(max_length=100)
    image = models.ForeignKey(
        "wagtaildocs.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
