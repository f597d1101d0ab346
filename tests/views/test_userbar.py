"""Wagtail's checks know our findings: beside the form and in the preview, nowhere else."""

from __future__ import annotations

import json
from typing import Any, ClassVar

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.admin.userbar import AccessibilityItem, AdminItem, ContentCheckerItem

from tests.page_types import ConditionPage
from wagtail_triggerpoint.findings import active_rules, all_rules
from wagtail_triggerpoint.userbar import CHECK, FindingsCheckerItem, add_findings

RULE = "triggerpoint-unsupported-phrase"


class SitesChecker(ContentCheckerItem):
    """A content checker as a site may have it."""

    axe_run_only: ClassVar[Any] = None
    axe_custom_checks: ClassVar[list[Any]] = [{"id": "own"}]

    def get_axe_messages(self, request: Any) -> dict[str, Any]:
        return {"own": "Own", RULE: "Told otherwise"}


def request(**attributes: Any) -> Any:
    made = RequestFactory().get("/")
    for name, value in attributes.items():
        setattr(made, name, value)
    return made


def checker(page: Any, item: Any = None, **attributes: Any) -> ContentCheckerItem:
    """``item`` as it is after the hook, in a preview if nothing else is said."""
    items = [AdminItem(), item or AccessibilityItem()]
    add_findings(request(**{"is_preview": True, **attributes}), items, page)
    return items[1]


@pytest.fixture
def page(db: None) -> ConditionPage:
    return ConditionPage(title="Neck pain")


def test_each_rule_is_one_of_axe(page: ConditionPage) -> None:
    found = checker(page).get_axe_configuration(request())
    rules = {one["id"]: one for one in found["spec"]["rules"]}
    for rule in all_rules():
        made = rules[f"triggerpoint-{rule.code}"]
        assert made["selector"] == f'[data-tp-finding~="{rule.code}"]'
        assert made["any"] == [CHECK]
        assert made["id"] in found["options"]["runOnly"]
        assert found["messages"][made["id"]] == {"error_name": rule.label, "help_text": rule.advice}
    assert {"id": CHECK} in found["spec"]["checks"]


def test_rules_of_wagtail_stay(page: ConditionPage) -> None:
    plain = ContentCheckerItem().get_axe_configuration(request())
    found = checker(page).get_axe_configuration(request())
    assert found["context"] == plain["context"]
    assert found["spec"]["rules"][: len(plain["spec"]["rules"])] == plain["spec"]["rules"]
    assert set(plain["options"]["runOnly"]) <= set(found["options"]["runOnly"])
    assert plain["messages"].items() <= found["messages"].items()


def test_configuration_can_be_sent(page: ConditionPage) -> None:
    found = checker(page).get_axe_configuration(request())
    assert RULE in json.dumps(found, cls=DjangoJSONEncoder)


def test_rule_that_is_off_is_none_of_axe(page: ConditionPage, settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"off": ["unsupported-phrase"]}}
    found = checker(page).get_axe_configuration(request())
    assert RULE not in json.dumps(found, cls=DjangoJSONEncoder)


def test_checker_of_a_site_keeps_its_own(page: ConditionPage) -> None:
    item = SitesChecker(in_editor=True)
    item.mark = "kept"
    made: Any = checker(page, item)
    assert isinstance(made, SitesChecker)
    assert (made.in_editor, made.mark) == (True, "kept")
    found = made.get_axe_configuration(request())
    assert found["spec"]["checks"] == [{"id": "own"}, {"id": CHECK}]
    # The site has the last word.
    assert found["messages"]["own"] == "Own"
    assert found["messages"][RULE] == "Told otherwise"
    assert "runOnly" not in found["options"]


@pytest.mark.parametrize("tags", [["wcag2a", "best-practice"], ["cat.color"], []])
def test_tags_and_rules_are_never_mixed(page: ConditionPage, tags: list[str]) -> None:
    item = ContentCheckerItem()
    item.axe_run_only = tags
    options = checker(page, item).get_axe_options(request())
    assert options.get("runOnly", []) == tags
    assert options["rules"][RULE] == {"enabled": True}


def test_rules_named_by_a_site_run_beside_ours(page: ConditionPage) -> None:
    item = ContentCheckerItem()
    item.axe_run_only = ["image-alt"]
    wanted = checker(page, item).get_axe_run_only(request())
    assert wanted[0] == "image-alt"
    assert len(wanted) == 1 + len(active_rules())


@pytest.mark.parametrize(
    ("in_editor", "attributes", "is_ours"),
    [
        (True, {"is_preview": False}, True),
        (False, {"is_preview": True}, True),
        (False, {"is_preview": False}, False),
    ],
)
def test_findings_are_checked_where_they_are_shown(
    page: ConditionPage, in_editor: bool, attributes: dict[str, Any], is_ours: bool
) -> None:
    made = checker(page, AccessibilityItem(in_editor=in_editor), **attributes)
    assert isinstance(made, FindingsCheckerItem) is is_ours


@pytest.mark.parametrize("page_of_others", [None, object()])
def test_other_pages_are_left_alone(page_of_others: object) -> None:
    assert type(checker(page_of_others)) is AccessibilityItem


def test_nobody_is_warned_of_what_wagtail_deprecates(
    page: ConditionPage, recwarn: pytest.WarningsRecorder
) -> None:
    checker(page)
    checker(page, SitesChecker())
    assert [str(one.message) for one in recwarn] == []


def test_form_and_preview_have_the_rules_and_the_page_has_none(
    client: Client, condition: ConditionPage
) -> None:
    form = client.get(reverse("wagtailadmin_pages:edit", args=[condition.pk]))
    draft = client.get(reverse("wagtailadmin_pages:view_draft", args=[condition.pk]))
    live = client.get(condition.url)
    assert RULE in form.content.decode()
    assert RULE in draft.content.decode()
    assert "findings-check.js" in draft.content.decode()
    assert RULE not in live.content.decode()
