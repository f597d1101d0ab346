"""Plants the bare page with the words of the demo's article: ``python -m benchmarks.load_page``."""

from __future__ import annotations

import django

SLUG = "bare"
BARE = f"/{SLUG}/"


def plant() -> None:
    """Django is set up already."""
    from benchmarks.bare.models import BarePage
    from benchmarks.copying import plain_blocks
    from example_project.models import HomePage
    from wagtail_triggerpoint.pages.models import ConditionPage

    condition = ConditionPage.objects.get(slug="chronic-pain")
    page = BarePage(
        title=condition.title, slug=SLUG, summary=condition.summary, body=plain_blocks(condition)
    )
    HomePage.objects.get().add_child(instance=page)


if __name__ == "__main__":
    django.setup()
    plant()
