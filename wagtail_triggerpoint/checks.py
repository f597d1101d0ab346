"""System checks: bad configuration is named at start-up, with the fix.

E001  an unknown key in ``WAGTAIL_TRIGGERPOINT``, or no dict at all
E002  an app that the package needs is not installed
E003  the middleware of the publish guard is missing
E004  a context processor that the templates need is missing
E005  the base template cannot be loaded, or lacks a block that pages fill
E006  a page type has its bases in an order that leaves out the publish guard
W001  the base template prints no meta description
W002  a number of items, seconds or days that is not a positive whole number
W003  the base template has a main element of its own
W004  a mistake in what the site changes about findings
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.template import Template, TemplateDoesNotExist, TemplateSyntaxError, engines
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode

from wagtail_triggerpoint.conf import KNOWN_KEYS, SETTINGS_NAME, conf, is_page_size

REQUIRED_APPS = (
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.snippets",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.admin",
    "wagtail",
)
MIDDLEWARE = "wagtail_triggerpoint.middleware.PublishGuardMiddleware"
CONTEXT_PROCESSOR = "django.template.context_processors.request"
#: The blocks of the site's base template that our pages fill.
BASE_BLOCKS = ("title", "extra_css", "content")


def register_checks() -> None:
    for check in (
        check_keys,
        check_apps,
        check_middleware,
        check_context_processors,
        check_findings,
    ):
        checks.register(check)
    checks.register(check_base_template, checks.Tags.templates)


def check_keys(**kwargs: Any) -> list[checks.CheckMessage]:
    found = getattr(settings, SETTINGS_NAME, {})
    if not isinstance(found, Mapping):
        return [_no_dict(found)]
    return [*_unknown_keys(), *_bad_numbers()]


def _no_dict(found: object) -> checks.Error:
    return checks.Error(
        f"{SETTINGS_NAME} is {found!r}, which is no dict.",
        hint="Make it a dict of settings, or remove it.",
        id="wagtail_triggerpoint.E001",
    )


def _unknown_keys() -> Iterator[checks.CheckMessage]:
    for key in sorted(map(str, set(conf.overrides) - KNOWN_KEYS)):
        near = difflib.get_close_matches(key.upper(), KNOWN_KEYS, n=1)
        known = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(KNOWN_KEYS))}."
        yield checks.Error(
            f"{SETTINGS_NAME} has the unknown key {key!r}.",
            hint=f"{known} Remove or rename it.",
            id="wagtail_triggerpoint.E001",
        )


def _bad_numbers() -> Iterator[checks.CheckMessage]:
    for key in sorted(
        name for name in KNOWN_KEYS if name.endswith(("_PER_PAGE", "_SECONDS", "_DAYS"))
    ):
        value = conf.overrides.get(key, 1)
        is_off = key.endswith("_SECONDS") and value == 0
        if not is_page_size(value) and not is_off:
            yield checks.Warning(
                f"{SETTINGS_NAME}[{key!r}] is {value!r}.",
                hint="Set it to a positive whole number, or remove it.",
                id="wagtail_triggerpoint.W002",
            )


def check_findings(**kwargs: Any) -> list[checks.CheckMessage]:
    # Needs the rules, which sites register while their apps load.
    from wagtail_triggerpoint.findings.problems import problems

    return [
        checks.Warning(
            f"{SETTINGS_NAME}['FINDINGS'] has a mistake: {problem}",
            hint="What is wrong is left out, the rest holds. Correct or remove it.",
            id="wagtail_triggerpoint.W004",
        )
        for problem in problems(conf.overrides.get("FINDINGS", {}))
    ]


def check_apps(**kwargs: Any) -> list[checks.CheckMessage]:
    return [
        checks.Error(
            f"wagtail_triggerpoint needs {name}, which is not installed.",
            hint=f'Add "{name}" to INSTALLED_APPS.',
            id="wagtail_triggerpoint.E002",
        )
        for name in REQUIRED_APPS
        if not apps.is_installed(name)
    ]


def check_middleware(**kwargs: Any) -> list[checks.CheckMessage]:
    if MIDDLEWARE in settings.MIDDLEWARE:
        return []
    return [
        checks.Error(
            "Without its middleware, a refused publication ends in a server error.",
            hint=f'Add "{MIDDLEWARE}" to the end of MIDDLEWARE.',
            id="wagtail_triggerpoint.E003",
        )
    ]


def check_context_processors(**kwargs: Any) -> list[checks.CheckMessage]:
    return [
        checks.Error(
            f"The template engine {engine!r} lacks the context processor {CONTEXT_PROCESSOR}.",
            hint=f'Add "{CONTEXT_PROCESSOR}" to its OPTIONS["context_processors"] in TEMPLATES.',
            id="wagtail_triggerpoint.E004",
        )
        for engine, backend in ((name, engines[name]) for name in engines)
        if hasattr(backend, "engine") and CONTEXT_PROCESSOR not in backend.engine.context_processors
    ]


def check_base_template(**kwargs: Any) -> list[checks.CheckMessage]:
    name = conf.base_template
    try:
        templates = _with_parents(name)
    except (TemplateDoesNotExist, TemplateSyntaxError) as error:
        return [_unusable(f"The base template {name!r} cannot be loaded: {error}.")]
    if not templates:
        return [_unusable(f"The base template {name!r} is not a Django template.")]
    if _parent(templates[-1]) is not None:
        # The name of its parent depends on the request, and so may the blocks.
        return []
    return [
        *_missing_blocks(name, templates),
        *_missing_description(name, templates),
        *_second_main(name, templates),
    ]


def _with_parents(name: str) -> list[Template]:
    """The template and those it extends, as far as their names are written in them."""
    templates: list[Template] = []
    while name:
        template = getattr(get_template(name), "template", None)
        if not isinstance(template, Template) or template.name in {one.name for one in templates}:
            break
        templates.append(template)
        parent = _parent(template)
        literal = getattr(getattr(parent, "parent_name", None), "var", None)
        name = literal if isinstance(literal, str) else ""
    return templates


def _parent(template: Template) -> Any:
    """The ``extends`` of a template, or None."""
    return next(iter(template.nodelist.get_nodes_by_type(ExtendsNode)), None)


def _missing_blocks(name: str, templates: list[Template]) -> Iterator[checks.CheckMessage]:
    nodes = chain.from_iterable(one.nodelist.get_nodes_by_type(BlockNode) for one in templates)
    found = {getattr(node, "name", "") for node in nodes}
    if lacking := [block for block in BASE_BLOCKS if block not in found]:
        yield _unusable(f"The base template {name!r} lacks the blocks {', '.join(lacking)}.")


def _missing_description(name: str, templates: list[Template]) -> Iterator[checks.CheckMessage]:
    if not any("description" in template.source for template in templates):
        yield checks.Warning(
            f"The base template {name!r} prints no meta description.",
            hint=(
                "Add to its head: {% if page.search_description %}"
                '<meta name="description" content="{{ page.search_description }}">{% endif %}'
            ),
            id="wagtail_triggerpoint.W001",
        )


def _second_main(name: str, templates: list[Template]) -> Iterator[checks.CheckMessage]:
    if any(re.search(r"<main\b", template.source) for template in templates):
        yield checks.Warning(
            f"The base template {name!r} has a main element, and our pages bring their own.",
            hint=(
                "Put the main element of your other pages into the block content, or override "
                "wagtail_triggerpoint/layouts/page.html."
            ),
            id="wagtail_triggerpoint.W003",
        )


def _unusable(message: str) -> checks.Error:
    return checks.Error(
        message,
        hint=(
            f'Set {SETTINGS_NAME}["BASE_TEMPLATE"] to the template with your header and footer. '
            f"It needs the blocks {', '.join(BASE_BLOCKS)}; extra_css stands in the head."
        ),
        id="wagtail_triggerpoint.E005",
    )
