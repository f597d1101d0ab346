"""The page of the finder: its form, its addresses, and whatever an address may say."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from tests import factories
from tests.cost import planting
from tests.finder.asking import asked, found
from tests.finder.world import World
from tests.page_types import ConditionPage, Page
from tests.pages.reading import read
from wagtail_triggerpoint.finder.facets import all_facets, register, unregister
from wagtail_triggerpoint.models import (
    Location,
    Practice,
    TherapistLanguage,
    TherapistQuerySet,
    TherapistTopic,
)

MOST_QUERIES = 20
BAD = {
    "unknown value": "language=xx",
    "unknown parameter": "nonsense=1&q=",
    "wrong type": "accepting=perhaps&sort=7",
    "null": "q=%00&place=%00",
    "broken encoding": "q=%ff%fe&near=%c3",
    "long": f"q={'x' * 5000}",
    "long place": f"place={'y' * 5000}",
    "many words": "q=" + "+".join("a" * 60),
    "thousand parameters": "&".join(f"p{number}=1" for number in range(999)),
    "thousand times the same": "&".join(["language=sv"] * 999),
    "coordinates off the earth": "near=99,999",
    "odd coordinates": "near=1e9,NaN",
    "digits of other scripts": "near=%D9%A1,%D9%A2",
    "markup": "q=<script>alert(1)</script>&near=%22%3E<b>",
    "brackets": "q=((((&place=[]&visit[]=video",
    "list for a flag": "step-free=yes&step-free=no",
}


@pytest.mark.parametrize("name", BAD)
def test_any_address_is_answered(world: World, client: Client, name: str) -> None:
    client.get(world.finder.url)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(f"{world.finder.url}?{BAD[name]}")
    html = response.content.decode()
    assert response.status_code == 200
    assert '<form class="tp-finder"' in html
    assert "<script>alert" not in html
    assert "<b>" not in html
    assert len(queries) <= MOST_QUERIES


@pytest.mark.parametrize("page", ["0", "-1", "99999999", "x", "1.5", "", "%00"])
def test_page_of_results_that_does_not_exist_is_not_found(
    world: World, client: Client, page: str
) -> None:
    assert client.get(f"{world.finder.url}?page={page}").status_code == 404


def test_answer_that_is_not_offered_is_named_at_its_question(world: World) -> None:
    page = read(f"{world.finder.url}?language=xx")
    assert "Language" in page.text("[role=alert]")
    assert page.texts(".tp-therapist") == []


def test_error_is_tied_to_its_question(world: World) -> None:
    page = read(f"{world.finder.url}?language=xx&near=Atlantis")
    for name, kind in (("language", "error"), ("near", "helptext")):
        identity = f"id_{name}_{kind}"
        assert page.attribute(f"[name={name}]", "aria-describedby") == identity
        assert page.text(f"#{identity}")


@pytest.mark.parametrize("value", ["no", "0", "perhaps", "True"])
def test_flag_knows_one_answer(world: World, value: str) -> None:
    assert found(world.finder, {"accepting": "yes"})
    assert found(world.finder, {"accepting": value}) == []
    assert read(f"{world.finder.url}?accepting={value}").canonical == world.finder.full_url


def test_place_that_nobody_knows_is_named(world: World) -> None:
    page = read(f"{world.finder.url}?near=Atlantis")
    assert "Atlantis" in page.attribute("[name=near]", "value")
    assert "no place of that name" in page.text("[data-tp-question=near]")
    assert len(found(world.finder, {"near": "Atlantis"})) == len(found(world.finder))


def test_first_request_after_a_change_costs_a_fixed_number_of_queries(
    world: World, client: Client
) -> None:
    client.get(world.finder.url)
    TherapistLanguage.objects.filter(language="sv").update(language="nb")
    with CaptureQueriesContext(connection) as queries:
        client.get(world.finder.url)
    assert len(queries) <= MOST_QUERIES + 10


# What is shown


def test_questions_that_tell_nobody_apart_are_hidden(finder: Any) -> None:
    people = [factories.TherapistFactory() for _number in range(3)]
    assert asked(finder).questions == []
    for person in people:
        TherapistLanguage.objects.create(therapist=person, language="sv")
    assert asked(finder).questions == []
    TherapistLanguage.objects.create(therapist=people[0], language="en")
    assert [field.name for field in asked(finder).questions] == ["language"]
    # What was answered can be taken back.
    assert "language" in [field.name for field in asked(finder, {"language": "en"}).questions]


def test_clinic_with_one_therapist_asks_nothing(finder: Any) -> None:
    factories.TherapistFactory()
    assert read(finder.url).texts("form.tp-finder") == []


def test_answers_say_how_many_they_find(finder: Any) -> None:
    people = [factories.TherapistFactory() for _number in range(3)]
    for person in people[:2]:
        TherapistLanguage.objects.create(therapist=person, language="sv")
    options = read(finder.url).texts("[name=language] option")
    assert [text.rsplit(" ", 1)[-1] for text in options[1:]] == ["(2)"]


def test_hidden_page_is_no_answer(finder: Any) -> None:
    conditions = factories.ConditionIndexPageFactory()
    shown = planting.page(ConditionPage, conditions, title="Shown", slug="shown")
    hidden = planting.page(ConditionPage, conditions, title="Secret", slug="secret", live=False)
    people = [factories.TherapistFactory() for _number in range(2)]
    TherapistTopic.objects.create(therapist=people[0], page_id=shown.pk)
    TherapistTopic.objects.create(therapist=people[0], page_id=hidden.pk)
    assert found(finder, {"condition": "shown"}) == [people[0].pk]
    assert found(finder, {"condition": "secret"}) == []
    assert found(finder, {"q": "secret"}) == []
    assert "Secret" not in read(finder.url).text("main")


def test_questions_about_practices_hold_at_one_of_them(finder: Any) -> None:
    here, there = (factories.LocationFactory(name=name) for name in ("Here", "There"))
    person = factories.TherapistFactory()
    factories.TherapistFactory()
    Practice.objects.create(therapist=person, location=here, by_video=True)
    Practice.objects.create(therapist=person, location=there)
    assert found(finder, {"place": "here", "visit": "video"}) == [person.pk]
    assert found(finder, {"place": "there", "visit": "video"}) == []


def test_canonical_address_is_that_of_what_is_shown(finder: Any, settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"THERAPISTS_PER_PAGE": 1}
    for _number in range(2):
        TherapistLanguage.objects.create(therapist=factories.TherapistFactory(), language="sv")
    factories.TherapistFactory()

    def canonical(query: str) -> str:
        return read(f"{finder.url}{query}").canonical.removeprefix(finder.full_url)

    assert canonical("") == canonical("?q=&utm=x") == ""
    assert canonical("?page=2") == "?page=2"
    assert canonical("?page=2&language=sv&q=person") == "?q=person&language=sv&page=2"


def test_long_answer_stands_whole_in_the_canonical_address(finder: Any) -> None:
    slug = "a" * 200
    place = factories.LocationFactory(slug=slug)
    Practice.objects.create(therapist=factories.TherapistFactory(), location=place)
    factories.TherapistFactory()
    assert read(f"{finder.url}?place={slug}").canonical == f"{finder.full_url}?place={slug}"


def test_form_leads_where_the_reader_is(finder: Any, client: Client) -> None:
    """Where a site is one of several, an address without a host is its own."""
    Site.objects.create(hostname="other.example.org", root_page=Page.objects.get(depth=1))
    for _number in range(2):
        TherapistLanguage.objects.create(therapist=factories.TherapistFactory(), language="sv")
    host = finder.get_site().hostname
    response = client.get(finder.get_url(), headers={"host": host})
    assert 'method="get" action="/' in response.content.decode()


def test_answers_are_kept_by_no_cache_in_front(finder: Any, client: Client) -> None:
    assert "Cache-Control" not in client.get(finder.url).headers
    assert "no-cache" in client.get(f"{finder.url}?q=a").headers["Cache-Control"]


def test_line_breaks_in_a_name_do_no_harm(finder: Any) -> None:
    place = factories.LocationFactory()
    Location.objects.filter(pk=place.pk).update(name="One\nTwo", city="A\nB")
    Practice.objects.create(therapist=factories.TherapistFactory(), location=place)
    factories.TherapistFactory()
    assert read(finder.url).status == 200


def test_manager_of_a_site_hides_people(finder: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    shown, hidden = factories.TherapistFactory(name="A"), factories.TherapistFactory(name="B")
    own = TherapistQuerySet.marked_as_listed
    monkeypatch.setattr(
        TherapistQuerySet, "marked_as_listed", lambda rows: own(rows).exclude(pk=hidden.pk)
    )
    assert found(finder) == [shown.pk]


def test_question_that_is_left_out_leaves_nearness(finder: Any) -> None:
    place = factories.LocationFactory(city="Sagohamn", latitude=59, longitude=18)
    factories.TherapistFactory(name="A")
    there = factories.TherapistFactory(name="B")
    Practice.objects.create(therapist=there, location=place)
    facets = all_facets()
    unregister("place")
    try:
        assert found(finder, {"near": "Sagohamn"})[0] == there.pk
        assert found(finder, {"q": "sagohamn"}) == [there.pk]
    finally:
        for facet in facets:
            unregister(facet.name)
            register(facet)


# In what order


def test_distance_is_that_by_which_people_are_sorted(finder: Any) -> None:
    """Somebody who is seen next door, and by video from far away."""
    here, far = (
        factories.LocationFactory(latitude=Decimal(latitude), longitude=18) for latitude in (59, 65)
    )
    person = factories.TherapistFactory()
    factories.TherapistFactory()
    Practice.objects.create(therapist=person, location=here)
    Practice.objects.create(therapist=person, location=far, by_video=True)
    address = f"{finder.url}?near=59,18"
    assert read(address).texts(".tp-therapist__distance") == ["less than 1 km away"]
    assert read(f"{address}&visit=video").texts(".tp-therapist__distance") == ["667 km away"]


def test_nearest_come_first(finder: Any) -> None:
    places = {
        "Far": ("68", "20"),
        "Near": ("59.34", "18.05"),
        "Nearer": ("59.33", "18.06"),
    }
    people = {}
    for name, (latitude, longitude) in places.items():
        place = factories.LocationFactory(
            name=name,
            city=name,
            latitude=Decimal(latitude),
            longitude=Decimal(longitude),
            postcode=f"{name} 1",
        )
        people[name] = factories.TherapistFactory(name=name)
        Practice.objects.create(therapist=people[name], location=place)
    nowhere = factories.TherapistFactory(name="Aaa")
    wanted = [people["Nearer"].pk, people["Near"].pk, people["Far"].pk, nowhere.pk]
    for near in ("59.33, 18.06", "nearer", "Nearer 1"):
        assert found(finder, {"near": near}) == wanted
        filterset = asked(finder, {"near": near})
        pages = [filterset.rows(start, start + 1) for start in range(4)]
        assert [key for page in pages for key in page] == wanted
    assert found(finder, {"near": "nearer", "sort": "name"})[0] == nowhere.pk
    assert read(f"{finder.url}?near=nearer").texts(".tp-therapist__distance")[1] == "1 km away"


def test_wrong_answer_to_one_question_spoils_no_other(finder: Any) -> None:
    place = factories.LocationFactory(latitude=59, longitude=18)
    for _number in range(2):
        Practice.objects.create(therapist=factories.TherapistFactory(), location=place)
    page = read(f"{finder.url}?near=Sagohamn&language=xx")
    assert page.texts("#id_near_helptext") == []


def test_orders_are_offered_as_far_as_they_can_be_told(finder: Any) -> None:
    """The first is what comes without a word: nearness, once somebody has said where they are."""
    place = factories.LocationFactory(latitude=59, longitude=18)
    for _number in range(2):
        Practice.objects.create(therapist=factories.TherapistFactory(), location=place)
    assert read(finder.url).texts("[name=sort] option") == ["Name", "New here first"]
    orders = read(f"{finder.url}?near=Sagohamn").texts("[name=sort] option")
    assert orders == ["Nearest first", "Name", "New here first"]


def test_newest_come_first(finder: Any) -> None:
    old, new = factories.TherapistFactory(name="A"), factories.TherapistFactory(name="B")
    assert found(finder) == [old.pk, new.pk]
    assert found(finder, {"sort": "newest"}) == [new.pk, old.pk]
