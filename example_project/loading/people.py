"""Pictures, places and people of the demo."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from django.core.files.images import ImageFile
from django.utils import timezone
from wagtail.images import get_image_model

from wagtail_triggerpoint.models import (
    Credential,
    Location,
    LocationInsurer,
    OpeningException,
    OpeningHours,
    Practice,
    TherapistLanguage,
)
from wagtail_triggerpoint.swap import get_therapist_model

PICTURES = Path(__file__).resolve().parent.parent / "demo" / "pictures"


def load_pictures() -> dict[str, Any]:
    """The pictures of the demo by file name, added where they are not there yet."""
    model = get_image_model()
    found = {image.title: image for image in model.objects.filter(title__startswith="Demo: ")}
    loaded = {}
    for path in sorted(PICTURES.glob("*.svg")):
        title = f"Demo: {path.stem.replace('-', ' ')}"
        if title not in found:
            with path.open("rb") as file:
                found[title] = model.objects.create(
                    title=title, file=ImageFile(file, name=f"demo-{path.name}")
                )
        loaded[path.name] = found[title]
    return loaded


def load_locations(places: list[dict[str, Any]]) -> dict[str, Location]:
    return {place["slug"]: _location(place) for place in places}


def _location(place: dict[str, Any]) -> Location:
    if existing := Location.objects.filter(slug=place["slug"]).first():
        return existing
    facts = {
        name: place[name]
        for name in (
            "name slug postcode city country time_zone latitude longitude phone payment "
            "directions access_notes"
        ).split()
    }
    access = {name: "yes" if place[name] else "no" for name in Location.access_fields}
    location = Location(street=place["address_lines"], live=False, **facts, **access)
    location.opening_hours = [
        OpeningHours(
            weekday=span["weekday"] + 1,
            opens=datetime.time.fromisoformat(span["opens"]),
            closes=datetime.time.fromisoformat(span["closes"]),
        )
        for span in place["opening_hours"]
    ]
    location.opening_exceptions = [_exception(one) for one in place["exceptions"]]
    location.insurers = [LocationInsurer(name=name) for name in place["insurers"]]
    return _published(location)


def _exception(one: dict[str, Any]) -> OpeningException:
    def time_of(name: str) -> datetime.time | None:
        return datetime.time.fromisoformat(one[name]) if one[name] else None

    return OpeningException(
        starts=_in_days(one["from_in_days"]),
        ends=_in_days(one["to_in_days"]),
        opens=time_of("opens"),
        closes=time_of("closes"),
        note=one["note"],
    )


def load_therapists(
    people: list[dict[str, Any]], pictures: dict[str, Any], places: dict[str, Location]
) -> dict[str, Any]:
    return {person["slug"]: _therapist(person, pictures, places) for person in people}


def _therapist(
    person: dict[str, Any], pictures: dict[str, Any], places: dict[str, Location]
) -> Any:
    model = get_therapist_model()
    if existing := model.objects.filter(slug=person["slug"]).first():
        return existing
    names = "slug name sort_name job_title summary biography practising_since is_listed".split()
    therapist = model(
        photo=pictures[person["photo"]], live=False, **{name: person[name] for name in names}
    )
    therapist.languages = [TherapistLanguage(language=tag) for tag in person["languages"]]
    therapist.credentials = [_credential(held) for held in person["credentials"]]
    therapist.practices = [_practice(one, places) for one in person["practices"]]
    return _published(therapist)


def _credential(held: dict[str, Any]) -> Credential:
    facts = {name: value for name, value in held.items() if name != "expires_in_days"}
    days = held["expires_in_days"]
    return Credential(expires=_in_days(days) if days is not None else None, **facts)


def _practice(one: dict[str, Any], places: dict[str, Location]) -> Practice:
    days = one["accepting_said_days_ago"]
    return Practice(
        location=places[one["location"]],
        booking_url=one["booking_url"],
        in_person=one["in_person"],
        by_video=one["video"],
        at_home=one["home"],
        accepting=one["accepting"],
        accepting_said_on=_in_days(-days) if days is not None else None,
    )


def _published(instance: Any) -> Any:
    instance.save()
    instance.save_revision().publish()
    instance.refresh_from_db()
    return instance


def _in_days(days: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=days)
