"""The panel on the home of the admin: numbers that agree with the reports they lead to."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext_lazy

from tests.factories import ClaimFactory, ReferenceFactory, UserFactory, unsourced_claim
from tests.sharing import shared
from tests.views.evidence import page_using
from wagtail_triggerpoint.views import evidence_panel
from wagtail_triggerpoint.views.evidence_panel import Counter, EvidencePanel

pytestmark = pytest.mark.django_db

MOST_QUERIES = 4


def panel(client: Client) -> Any:
    html = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
    return html.select_one("#triggerpoint-evidence-section")


def lines(client: Client) -> dict[str, str]:
    """Addresses by what is said."""
    found = panel(client)
    assert found is not None
    return {" ".join(a.get_text().split()): a["href"] for a in found.select("li a")}


@shared
def trouble(index: Any) -> None:
    """Two of one kind, one of another, and much that is in order."""
    retracted = ReferenceFactory.create_batch(3, is_retracted=True)
    page_using(index, retracted[0])
    today = timezone.localdate()
    ClaimFactory(sources=[retracted[1]], regrade_due=today)
    ClaimFactory(regrade_due=today + datetime.timedelta(days=1))
    ClaimFactory(regrade_due=today, live=False)
    unsourced_claim("very_low")
    unsourced_claim("high", live=False)
    ClaimFactory(sources=0, certainty="not_graded")
    ClaimFactory(sources=0, certainty="contested")


def test_panel_counts_what_needs_attention(client: Client, trouble: None) -> None:
    assert list(lines(client)) == [
        "2 sources that are used were retracted",
        "2 claims are graded, but name no source",
        "1 claim is to be graded again",
    ]


def test_each_number_is_that_of_the_report_it_leads_to(client: Client, trouble: None) -> None:
    for text, address in lines(client).items():
        answer = client.get(address)

        assert answer.status_code == 200
        assert answer.context["items_count"] == int(text.split()[0]), address


def test_what_is_in_order_is_left_out(client: Client) -> None:
    ClaimFactory(regrade_due=timezone.localdate())

    assert list(lines(client)) == ["1 claim is to be graded again"]


def test_nothing_to_do_is_said_in_one_line(client: Client) -> None:
    ClaimFactory()
    found = panel(client)

    assert found.select("a[href*=reports]") == []
    assert "Nothing about your evidence needs your attention." in found.get_text()


def user_with(*rights: str) -> Any:
    user = UserFactory()
    names = ["access_admin", *rights]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return user


def browser_of(user: Any) -> Client:
    browser = Client()
    browser.force_login(user)
    return browser


def test_panel_is_hidden_from_those_without_rights(trouble: None) -> None:
    assert panel(browser_of(user_with("change_location"))) is None


@pytest.mark.parametrize(
    ("right", "count", "word"),
    [("change_reference", 1, "retracted"), ("view_claim", 2, "claim")],
)
def test_panel_tells_only_what_one_may_know(
    trouble: None, right: str, count: int, word: str
) -> None:
    found = list(lines(browser_of(user_with(right))))

    assert len(found) == count
    assert all(word in text for text in found)


def test_panel_costs_few_queries_whatever_there_is(admin: Any, trouble: None) -> None:
    request = RequestFactory().get("/")
    request.user = admin
    EvidencePanel(request)
    with CaptureQueriesContext(connection) as few:
        EvidencePanel(request).render_html({"request": request})
    ClaimFactory.create_batch(20, regrade_due=timezone.localdate())
    with CaptureQueriesContext(connection) as many:
        EvidencePanel(request).render_html({"request": request})

    assert len(few) == len(many) <= MOST_QUERIES


def test_counter_that_was_added_is_a_line(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    label = ngettext_lazy("%(count)d page <waits>", "%(count)d pages <wait>", "count")
    added = Counter(label=label, count=lambda user: 5, url=lambda: "/admin/waiting/")
    unknown = Counter(label=label, count=lambda user: None, url=lambda: "/admin/unknown/")
    monkeypatch.setattr(evidence_panel, "COUNTERS", [added, unknown])

    assert lines(client) == {"5 pages <wait>": "/admin/waiting/"}
