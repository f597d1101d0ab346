"""The report of retracted sources that are still used, and where."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale

from tests.factories import ClaimFactory, ReferenceFactory, UserFactory
from tests.views.evidence import RETRACTED, csv_of, page_using, rows_of, soup_of, xlsx_of
from tests.viewsets.test_exports import FORMULAS
from wagtail_triggerpoint.actions.groups import _permissions
from wagtail_triggerpoint.models import Claim, Reference
from wagtail_triggerpoint.swap import get_page_model
from wagtail_triggerpoint.views.reports import Links, address

pytestmark = pytest.mark.django_db

NOTICE = "https://example.org/notice"


def retracted(title: str = "Massage for pain", **values: Any) -> Reference:
    values = {"authors": "Sato, Yuki", "container": "", "year": 2018, **values}
    made: Reference = ReferenceFactory(title=title, is_retracted=True, **values)
    return made


def edit_page(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def links(client: Client) -> list[str]:
    return [link["href"] for link in soup_of(client, RETRACTED).select("table.listing tbody a")]


def test_row_says_where_a_source_is_used(client: Client, index: Any) -> None:
    source = retracted(retraction_note="Figures were made up.", retraction_url=NOTICE)
    claim = ClaimFactory(statement="massage eases pain", sources=[source])
    through = page_using(index, claim, title="Through")
    direct = page_using(index, source, title="Direct")
    both = page_using(index, source, claim, title="Both")

    [row] = rows_of(client, RETRACTED)
    assert row == [
        "Sato Y. [Retracted] Massage for pain. 2018.",
        "Figures were made up. Notice of the retraction",
        "Massage eases pain",
        "Through Direct Both",
    ]
    assert links(client) == [
        address(source, "edit"),
        NOTICE,
        address(claim, "edit"),
        *map(edit_page, (through, direct, both)),
    ]


def test_page_that_names_a_translation_of_a_claim_is_among_them(client: Client, index: Any) -> None:
    claim = ClaimFactory(sources=[retracted()])
    german = Locale.objects.get_or_create(language_code="de")[0]
    translation = claim.copy_for_translation(german)
    translation.save()
    page_using(index, translation, title="German")

    assert rows_of(client, RETRACTED)[0][3] == "German"


def test_only_retracted_sources_in_use_are_listed(client: Client, index: Any) -> None:
    retracted("Used by nothing")
    ClaimFactory(sources=[ReferenceFactory(title="Not retracted")])
    ClaimFactory(sources=[retracted("Used by a claim")])
    page_using(index, retracted("Used by a page"))

    shown = [row[0] for row in rows_of(client, RETRACTED)]
    assert shown == [
        "Sato Y. [Retracted] Used by a claim. 2018.",
        "Sato Y. [Retracted] Used by a page. 2018.",
    ]
    assert len(rows_of(client, f"{RETRACTED}_results")) == 2


def test_nothing_to_report_is_said(client: Client) -> None:
    retracted()
    shown = soup_of(client, RETRACTED).get_text(" ")

    assert "No claim and no page uses a source that was retracted." in shown


def test_long_lists_are_cut_and_lead_to_the_usage(client: Client) -> None:
    source = retracted()
    ClaimFactory.create_batch(Links.LONGEST + 2, sources=[source])

    assert rows_of(client, RETRACTED)[0][2].endswith(" and 2 more")
    assert address(source, "usage") in links(client)
    assert csv_of(client, RETRACTED)[1][4].count("; ") == Links.LONGEST + 1


def member_of(*rights: str, page: Any = None) -> Client:
    group, user = Group.objects.create(name="Desk"), UserFactory()
    names = ["access_admin", *rights]
    group.permissions.set(Permission.objects.filter(codename__in=names))
    if page:
        [change] = _permissions(get_page_model(), ["change"])
        GroupPagePermission.objects.create(group=group, page=page, permission=change)
    user.groups.add(group)
    browser = Client()
    browser.force_login(user)
    return browser


def test_titles_of_pages_that_one_may_not_edit_are_not_told(index: Any) -> None:
    source = retracted()
    mine = page_using(index, source, title="Mine")
    page_using(index, source, title="Secret")
    browser = member_of("change_reference", page=mine)

    assert rows_of(browser, RETRACTED)[0][3] == "Mine 1 that you may not edit"
    assert csv_of(browser, RETRACTED)[1][5:] == ["2", "Mine"]


def test_claims_that_one_may_not_edit_are_only_counted(client: Client) -> None:
    source = retracted()
    ClaimFactory.create_batch(2, statement="secret", sources=[source])
    browser = member_of("change_reference")

    assert rows_of(browser, RETRACTED)[0][2] == "2 that you may not edit"
    assert csv_of(browser, RETRACTED)[1][3:5] == ["2", ""]


def test_reader_without_the_right_to_edit_gets_no_link_to_the_form() -> None:
    source = retracted()
    ClaimFactory(sources=[source])

    assert links(member_of("view_reference")) == []


# Files


def test_file_holds_all_of_it(client: Client, index: Any) -> None:
    source = retracted(retraction_note="Figures were made up.", retraction_url=NOTICE)
    claims = [ClaimFactory(statement=name, sources=[source]) for name in ("beta", "alpha")]
    page_using(index, claims[0], title="Neck pain")
    page_using(index, source, title="Back pain")

    headings, row = csv_of(client, RETRACTED)
    assert headings == [
        "Citation",
        "About the retraction",
        "Web address of the notice",
        "Number of claims",
        "Claims that rest on it",
        "Number of pages",
        "Pages that use it",
    ]
    assert row == [
        "Sato Y. [Retracted] Massage for pain. 2018.",
        "Figures were made up.",
        NOTICE,
        "2",
        "Alpha; Beta",
        "2",
        "Neck pain; Back pain",
    ]


def test_cells_are_never_formulas(client: Client, index: Any) -> None:
    for number, text in enumerate(FORMULAS):
        source = retracted(f"{text} {number}", authors="", retraction_note=text, year=None)
        ClaimFactory(statement=text, sources=[source])
        page_using(index, source, title=text)

    cells = [cell for row in csv_of(client, RETRACTED)[1:] for cell in row]
    # Note, claims and pages; a citation begins with a bracket.
    assert sum(cell.startswith("'") for cell in cells) == 3 * len(FORMULAS)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    kinds = {kind for row in xlsx_of(client, RETRACTED)[1:] for _, kind in row}
    assert "s" in kinds
    assert "f" not in kinds


def test_hostile_text_is_shown_and_leads_nowhere(client: Client) -> None:
    source = retracted("<b>Bold</b>", retraction_note="<i>note</i>")
    # Past every form.
    Reference.objects.filter(pk=source.pk).update(retraction_url="javascript:alert(1)")
    ClaimFactory(statement="<u>under</u>", sources=[source])
    shown = soup_of(client, RETRACTED).select_one("table.listing tbody")

    assert not shown.select("b, i, u, a[href^=javascript]")
    for text in ("<b>Bold</b>", "<i>note</i>", "<u>under</u>"):
        assert text in shown.get_text()


def test_more_keys_than_a_query_takes_change_nothing(
    client: Client, index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Alpha", "Beta"):
        source = retracted(name)
        page_using(index, ClaimFactory(statement=name, sources=[source]), source, title=name)
        page_using(index, ClaimFactory(statement="another"), title="Another")
    few = rows_of(client, RETRACTED)
    monkeypatch.setattr("wagtail_triggerpoint.usage_counts.MOST_KEYS", 0)

    assert rows_of(client, RETRACTED) == few
    assert [row[2:] for row in few] == [["Alpha", "Alpha"], ["Beta", "Beta"]]
    assert Claim.objects.count() == 4
