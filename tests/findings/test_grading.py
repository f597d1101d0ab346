"""Benefits that are shown as not graded."""

from __future__ import annotations

import pytest

from tests import factories
from tests.findings.documents import of_rule
from tests.page_types import BenefitListPage
from wagtail_triggerpoint.findings import read

pytestmark = pytest.mark.django_db


def test_every_benefit_is_named_with_its_place() -> None:
    blocks = [factories.benefit("Calmer"), factories.benefit("More flexible")]
    page = BenefitListPage(benefits=factories.stream(*blocks))
    found = of_rule("not-graded", read(page, "en"))
    assert [one.place.content_path for one in found] == [
        f"benefits.{block['id']}" for block in blocks
    ]
    assert found[0].message.startswith("“Calmer” stands on the page as “Not graded”.")


def test_benefit_without_a_name_is_named_all_the_same() -> None:
    page = BenefitListPage(benefits=factories.stream(factories.benefit("")))
    (finding,) = of_rule("not-graded", read(page, "en"))
    assert finding.message.startswith("“This benefit”")


def test_list_without_benefits_has_none_to_grade() -> None:
    assert of_rule("not-graded", read(BenefitListPage(), "en")) == []


def test_benefit_with_a_claim_says_itself_how_sure_anyone_is() -> None:
    page = BenefitListPage(benefits=factories.stream(factories.benefit("Calmer", claim=7)))
    assert of_rule("not-graded", read(page, "en")) == []
