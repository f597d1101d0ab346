"""An address that leads nowhere."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client


@pytest.mark.django_db
def test_it_answers_in_the_clinics_own_words_with_a_way_on() -> None:
    response = Client().get("/nowhere/")
    soup = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 404
    assert soup.select_one(".clinic-header")
    assert soup.select_one("main h1").text == "Page not found"  # type: ignore[union-attr]
    assert [link["href"] for link in soup.select("main a")] == ["/"]
