from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.checks import CheckMessage
from django.core.checks.registry import registry

from tests.page_types import Page
from wagtail_triggerpoint import checks
from wagtail_triggerpoint.conf import KNOWN_KEYS
from wagtail_triggerpoint.models import ConditionIndexPageMixin

GOOD_BASE = """<!DOCTYPE html><html lang="en"><head><title>{% block title %}{% endblock %}</title>
<meta name="description" content="{{ page.search_description }}">
{% block extra_css %}{% endblock %}</head>
<body>{% block content %}{% endblock %}{% block extra_js %}{% endblock %}</body></html>"""


@pytest.fixture
def base_template(tmp_path: Path, settings: Any) -> Any:
    """Makes a text the site's base template."""

    def make(text: str, name: str = "site_base.html") -> None:
        (tmp_path / name).write_text(text)
        engine = {**settings.TEMPLATES[0], "DIRS": [str(tmp_path)]}
        settings.TEMPLATES = [engine]
        settings.WAGTAIL_TRIGGERPOINT = {"BASE_TEMPLATE": "site_base.html"}

    return make


def ids(found: list[CheckMessage]) -> list[str | None]:
    return [message.id for message in found]


def test_all_checks_are_silent_for_a_good_site() -> None:
    for check in (
        checks.check_keys,
        checks.check_apps,
        checks.check_middleware,
        checks.check_context_processors,
        checks.check_base_template,
        checks.check_findings,
    ):
        assert check() == [], check.__name__


def test_unknown_key_is_named_with_its_neighbour(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"BASE_TEMPLAT": "base.html"}
    (error,) = checks.check_keys()
    assert error.id == "wagtail_triggerpoint.E001"
    assert "'BASE_TEMPLAT'" in error.msg
    assert error.hint is not None
    assert "BASE_TEMPLATE" in error.hint


def test_unknown_key_without_neighbour_lists_the_known(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"ZZZ": 1}
    (error,) = checks.check_keys()
    assert error.hint is not None
    assert all(key in error.hint for key in KNOWN_KEYS)


@pytest.mark.parametrize("value", [0, -1, "20", None, True])
def test_number_that_is_none_warns(settings: Any, value: object) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"CONDITIONS_PER_PAGE": value}
    assert ids(checks.check_keys()) == ["wagtail_triggerpoint.W002"]


@pytest.mark.parametrize("name", ["wagtail.contrib.settings", "wagtail.contrib.typed_table_block"])
def test_missing_app_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    is_installed = apps.is_installed
    monkeypatch.setattr(apps, "is_installed", lambda app: app != name and is_installed(app))
    (error,) = checks.check_apps()
    assert error.id == "wagtail_triggerpoint.E002"
    assert name in error.msg
    assert error.hint is not None
    assert f'"{name}"' in error.hint


def test_missing_middleware_is_named(settings: Any) -> None:
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != checks.MIDDLEWARE]
    (error,) = checks.check_middleware()
    assert error.id == "wagtail_triggerpoint.E003"
    assert error.hint is not None
    assert checks.MIDDLEWARE in error.hint


def test_missing_context_processor_is_named(settings: Any) -> None:
    engine = {**settings.TEMPLATES[0], "OPTIONS": {"context_processors": []}}
    settings.TEMPLATES = [engine]
    (error,) = checks.check_context_processors()
    assert error.id == "wagtail_triggerpoint.E004"
    assert error.hint is not None
    assert checks.CONTEXT_PROCESSOR in error.hint


def test_base_template_with_all_it_needs_is_fine(base_template: Any) -> None:
    base_template(GOOD_BASE)
    assert checks.check_base_template() == []


def test_base_template_that_is_not_there(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"BASE_TEMPLATE": "nowhere.html"}
    (error,) = checks.check_base_template()
    assert error.id == "wagtail_triggerpoint.E005"
    assert "nowhere.html" in error.msg


def test_base_template_with_a_mistake(base_template: Any) -> None:
    base_template("{% block content %}")
    assert ids(checks.check_base_template()) == ["wagtail_triggerpoint.E005"]


@pytest.mark.parametrize("block", checks.BASE_BLOCKS)
def test_base_template_without_a_block(base_template: Any, block: str) -> None:
    base_template(GOOD_BASE.replace(f"{{% block {block} %}}{{% endblock %}}", ""))
    (error,) = checks.check_base_template()
    assert error.id == "wagtail_triggerpoint.E005"
    assert error.msg.endswith(f"lacks the blocks {block}.")


def test_base_template_without_description_warns(base_template: Any) -> None:
    lines = GOOD_BASE.splitlines(keepends=True)
    base_template("".join(line for line in lines if "description" not in line))
    assert ids(checks.check_base_template()) == ["wagtail_triggerpoint.W001"]


def test_base_template_that_extends_a_good_one_is_fine(base_template: Any) -> None:
    base_template(GOOD_BASE, "outer.html")
    base_template('{% extends "outer.html" %}')
    assert checks.check_base_template() == []


def test_block_that_only_the_outer_template_lacks_may_stand_inside(base_template: Any) -> None:
    base_template(GOOD_BASE.replace("block content", "block main"), "outer.html")
    base_template(
        '{% extends "outer.html" %}{% block main %}{% block content %}{% endblock %}{% endblock %}'
    )
    assert checks.check_base_template() == []


def test_base_template_that_extends_one_without_blocks(base_template: Any) -> None:
    base_template("<html><body>{% block main %}{% endblock %}</body></html>", "outer.html")
    base_template('{% extends "outer.html" %}{% block main %}Hello{% endblock %}')
    assert ids(checks.check_base_template()) == [
        "wagtail_triggerpoint.E005",
        "wagtail_triggerpoint.W001",
    ]


@pytest.mark.parametrize("outer", [None, "{% block content %}"])
def test_base_template_that_extends_one_that_cannot_be_loaded(
    base_template: Any, outer: str | None
) -> None:
    if outer is not None:
        base_template(outer, "outer.html")
    base_template('{% extends "outer.html" %}')
    assert ids(checks.check_base_template()) == ["wagtail_triggerpoint.E005"]


def test_base_template_whose_parent_the_request_decides_is_trusted(base_template: Any) -> None:
    base_template("{% extends layout %}")
    assert checks.check_base_template() == []


def test_base_template_of_another_engine_is_named(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "site_base.html").write_text("Hello")
    dummy = "django.template.backends.dummy.TemplateStrings"
    settings.TEMPLATES = [{"BACKEND": dummy, "DIRS": [str(tmp_path)], "APP_DIRS": False}]
    settings.WAGTAIL_TRIGGERPOINT = {"BASE_TEMPLATE": "site_base.html"}
    (error,) = checks.check_base_template()
    assert error.msg.endswith("is not a Django template.")


@pytest.mark.parametrize("value", [None, ["BASE_TEMPLATE"], "base.html"])
def test_settings_that_are_no_dict_are_named(settings: Any, value: object) -> None:
    settings.WAGTAIL_TRIGGERPOINT = value
    assert ids(checks.check_keys()) == ["wagtail_triggerpoint.E001"]
    assert checks.check_base_template() == []


def test_keys_that_are_no_text_are_named(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {1: 2, "ZZZ": 3}
    assert ids(checks.check_keys()) == ["wagtail_triggerpoint.E001"] * 2


def test_key_in_small_letters_is_known_again(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"base_template": "base.html"}
    (error,) = checks.check_keys()
    assert error.hint is not None
    assert error.hint.startswith("Did you mean BASE_TEMPLATE?")


def test_every_check_runs_at_start_up() -> None:
    registered: set[Any] = {getattr(check, "__name__", "") for check in registry.get_checks()}
    assert {
        "check_keys",
        "check_apps",
        "check_middleware",
        "check_context_processors",
        "check_base_template",
        "check_findings",
    } <= registered


def test_page_type_with_its_bases_in_the_wrong_order_is_named() -> None:
    # Never registered as a model of the tests: the check looks at the order of the bases alone.
    order = [Page, ConditionIndexPageMixin, *ConditionIndexPageMixin.mro()[1:]]
    wrong = type("Wrong", (), {"mro": classmethod(lambda cls: order)})
    check = ConditionIndexPageMixin._check_base_order.__func__  # type: ignore[attr-defined]
    assert ids(check(wrong)) == ["wagtail_triggerpoint.E006"]
