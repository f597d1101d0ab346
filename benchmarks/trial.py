"""One database of one size, measured in one process: ``python -m benchmarks.trial 100``.

Prints a JSON object of ``timing.Times`` by what was measured.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import django

Task = Callable[[], Any]
ROUNDS = 15
#: What the finder is asked.
QUESTIONS = {
    "everyone": "",
    "three answers": "language=en&accepting=yes&visit=video",
    "all at once": (
        "q=dr&condition=neck-pain&language=sv&visit=in-person&accepting=yes&step-free=yes"
    ),
    "nearest": "near=59.33,18.06&accepting=yes",
}


def main(size: int) -> None:
    from django.test.utils import setup_test_environment

    from benchmarks.timing import compare
    from benchmarks.worlds import World

    # Makes responses tell the form that they show.
    setup_test_environment()
    found = {what: compare(ours, bare, ROUNDS).as_dict() for what, ours, bare in tasks(World(size))}
    print(json.dumps(found))


def tasks(world: Any) -> Iterator[tuple[str, Task, Task]]:
    """What is measured, how ours does it, and how the bare page does."""
    from django.test import override_settings
    from django.urls import reverse

    yield "article", reading(world.article), reading(world.bare_article)
    yield "60 claims", reading(world.claims), reading(world.bare_claims)
    with override_settings(WAGTAIL_TRIGGERPOINT=without_kept_articles()):
        yield "article, nothing kept", reading(world.article), reading(world.bare_article)
        yield "60 claims, nothing kept", reading(world.claims), reading(world.bare_claims)
    # One article is the measure of all lists: a list that grows is seen, whatever the machine does.
    measure = reading(world.bare_article)
    for what, address, count in world.lists:
        yield f"{what}, first page", reading(address), measure
        yield f"{what}, last page", reading(f"{address}?page={count}"), measure
    for what, address, count in world.lists[:2]:
        last = f"{address}?page={count}"
        yield f"{what}, first page, cold cache", cold(reading(address)), cold(measure)
        yield f"{what}, last page, cold cache", cold(reading(last)), cold(measure)
    people = reading(world.bare_people)
    for what, query in QUESTIONS.items():
        yield f"finder, {what}", reading(f"{world.finder}?{query}"), people
    yield "finder, after a change", changed(reading(world.finder)), people
    report = reverse("triggerpoint_reviews")
    yield "review report", lambda: world.editor.read(report), measure
    editor, ours, bare = world.editor, world.edited, world.bare_edited
    yield "edit view", lambda: editor.open(ours), lambda: editor.open(bare)
    yield "publish", publishing(editor, ours), publishing(editor, bare)


def publishing(editor: Any, page: Any) -> Task:
    data = editor.data(page)
    return lambda: editor.publish(page, data)


def reading(address: str) -> Task:
    from benchmarks.visits import read

    return lambda: read(address)


def cold(task: Task) -> Task:
    """``task`` as the first visitor after a restart of the cache has it."""
    from django.core.cache import cache

    def run() -> None:
        cache.clear()
        task()

    return run


def changed(task: Task) -> Task:
    """``task`` as the first visitor after a change of the register has it."""
    from wagtail_triggerpoint.finder.watching import note_change

    def run() -> None:
        note_change()
        task()

    return run


def without_kept_articles() -> dict[str, Any]:
    from wagtail_triggerpoint.conf import conf

    return {**conf.overrides, "ARTICLE_CACHE_SECONDS": 0}


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
