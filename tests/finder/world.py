"""A register of made-up people, with everything that can hide one of them."""

from __future__ import annotations

import datetime
import random
from typing import Any
from uuid import uuid4

from django.utils import timezone
from wagtail.models import Locale, Site

from tests import factories
from tests.cost import planting
from tests.page_types import ConditionPage, Page, TreatmentPage
from wagtail_triggerpoint.models import (
    Credential,
    Location,
    LocationInsurer,
    Practice,
    TherapistLanguage,
    TherapistTopic,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_therapist_model

DAY = datetime.timedelta(days=1)
CITIES = ("Sagohamn", "Älvstad", "Łąka", "القرية")
NAMES = ("Åsa", "Bo", "Çelik", "Łukasz", "Mara", "Nguyễn", "O’Brien", "Zoë", "محمد")
TRAINING = ("Trigger point massage", "trigger point  massage", "Dry needling, Exercise", "")
INSURERS = ("Folksam", "folksam", "Länskassan")
TAGS = ("sv", "en", "en-GB", "pt-BR", "sgn-SE")


class World:
    def __init__(self, finder: Any, people: int, seed: int) -> None:
        self.finder = finder
        self.chance = random.Random(seed)
        self.today = clinic_today()
        self.site = Site.objects.get(is_default_site=True)
        self.elsewhere = Site.objects.create(
            hostname="elsewhere.example.org", root_page=Page.objects.get(depth=1)
        )
        self.pages = self._pages()
        self.places = [self._place(number) for number in range(12)]
        self.people = [self._person(number) for number in range(people)]

    def _pages(self) -> list[Any]:
        conditions = factories.ConditionIndexPageFactory()
        treatments = factories.TreatmentIndexPageFactory()
        found = [
            planting.page(ConditionPage, conditions, title=title, slug=title.lower())
            for title in ("Migrän", "Neck", "Shoulder")
        ]
        found.append(planting.page(ConditionPage, conditions, title="Hidden", live=False))
        found += [
            planting.page(TreatmentPage, treatments, title=title, slug=title.lower())
            for title in ("Massage", "Neck")
        ]
        return found

    def _place(self, number: int) -> Any:
        chance = self.chance
        place = Location.objects.bulk_create(
            [
                Location(
                    name=f"Place {number}",
                    slug=f"place-{number}",
                    city=chance.choice(CITIES),
                    postcode=f"{10 + number} 00",
                    latitude=chance.choice([None, chance.uniform(55, 69)]),
                    time_zone="Europe/Stockholm",
                    step_free=chance.choice(["yes", "no", "unknown"]),
                    locale=Locale.get_default(),
                    translation_key=uuid4(),
                    live=chance.random() < 0.9,
                    expire_at=self._expiry(),
                    site=chance.choice([None, None, self.site, self.elsewhere]),
                )
            ]
        )[0]
        if place.latitude is not None:
            Location.objects.filter(pk=place.pk).update(longitude=chance.uniform(11, 24))
        LocationInsurer.objects.bulk_create(
            LocationInsurer(location=place, name=name)
            for name in chance.sample(INSURERS, chance.randint(0, 2))
        )
        return place

    def _person(self, number: int) -> Any:
        chance = self.chance
        model = get_therapist_model()
        first = timezone.now() - chance.randint(1, 900) * DAY
        person = model.objects.bulk_create(
            [
                model(
                    name=f"{chance.choice(NAMES)} {number}",
                    slug=f"person-{number}",
                    job_title="Physiotherapist",
                    locale=Locale.get_default(),
                    translation_key=uuid4(),
                    live=chance.random() < 0.9,
                    is_listed=chance.random() < 0.9,
                    first_published_at=chance.choice([None, first]),
                    expire_at=self._expiry(),
                )
            ]
        )[0]
        if (site := chance.choice([None, None, self.site, self.elsewhere])) is not None:
            model.sites.through.objects.create(therapist_id=person.pk, site=site)
        self._children(person)
        return person

    def _children(self, person: Any) -> None:
        chance = self.chance
        Credential.objects.bulk_create(
            Credential(
                therapist=person,
                kind="qualification",
                title="Certificate",
                treatments_covered=chance.choice(TRAINING),
                issuer="Us",
                valid_from=begins,
                expires=ends,
            )
            for begins, ends in (self._span() for _number in range(chance.randint(0, 3)))
        )
        Practice.objects.bulk_create(
            Practice(
                therapist=person,
                location=place,
                in_person=chance.random() < 0.8,
                by_video=chance.random() < 0.3,
                at_home=chance.random() < 0.2,
                accepting=chance.choice(["yes", "yes", "no", "waiting_list", "unknown"]),
                accepting_said_on=chance.choice([self.today - 90 * DAY, self._day()]),
                sort_order=order,
            )
            for order, place in enumerate(chance.sample(self.places, chance.randint(0, 4)))
        )
        TherapistLanguage.objects.bulk_create(
            TherapistLanguage(therapist=person, language=tag)
            for tag in chance.sample(TAGS, chance.randint(0, 3))
        )
        TherapistTopic.objects.bulk_create(
            TherapistTopic(therapist=person, page_id=page.pk)
            for page in chance.sample(self.pages, chance.randint(0, 3))
        )

    def _day(self) -> datetime.date:
        return self.today + self.chance.randint(-120, 60) * DAY

    def _span(self) -> tuple[datetime.date | None, datetime.date | None]:
        begins = self.chance.choice([None, self._day(), self.today])
        ends = self.chance.choice([None, self._day(), self.today])
        if begins is None or ends is None or begins <= ends:
            return begins, ends
        return ends, begins

    def _expiry(self) -> datetime.datetime | None:
        hours = self.chance.choice([None, None, None, -5, 5, 50])
        return None if hours is None else timezone.now() + datetime.timedelta(hours=hours)

    # What happens to it

    def change(self, chance: random.Random) -> str:
        """Does something that an editor, a program or the deletion of a row could do."""
        name = chance.choice(sorted(CHANGES))
        CHANGES[name](self, chance)
        return name


def _any(rows: Any, chance: random.Random) -> Any:
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    return rows.get(pk=chance.choice(keys)) if keys else None


def _toggle_person(world: World, chance: random.Random) -> None:
    row = _any(get_therapist_model().objects.all(), chance)
    get_therapist_model().objects.filter(pk=row.pk).update(live=not row.live)


def _rename_person(world: World, chance: random.Random) -> None:
    row = _any(get_therapist_model().objects.all(), chance)
    row.name = f"{chance.choice(NAMES)} {chance.randint(0, 99)}"
    row.save(update_fields=["name"])


def _rename_past_save(world: World, chance: random.Random) -> None:
    row = _any(get_therapist_model().objects.all(), chance)
    get_therapist_model().objects.filter(pk=row.pk).update(
        name=f"{chance.choice(NAMES)} {chance.randint(0, 99)}"
    )


def _delete_person(world: World, chance: random.Random) -> None:
    row = _any(get_therapist_model().objects.all(), chance)
    get_therapist_model().objects.filter(pk=row.pk).delete()


def _move_person(world: World, chance: random.Random) -> None:
    row = _any(get_therapist_model().objects.all(), chance)
    row.sites.set(chance.choice([[], [world.site], [world.elsewhere]]))
    row.save()


def _unlist_person(world: World, chance: random.Random) -> None:
    row = _any(get_therapist_model().objects.all(), chance)
    row.is_listed = not row.is_listed
    get_therapist_model().objects.bulk_update([row], ["is_listed"])


def _toggle_place(world: World, chance: random.Random) -> None:
    row = _any(Location.objects.all(), chance)
    row.live = not row.live
    row.save()


def _change_practice(world: World, chance: random.Random) -> None:
    row = _any(Practice.objects.all(), chance)
    row.accepting, row.accepting_said_on = "yes", world.today
    row.location = chance.choice(world.places)
    row.save()


def _stale_practices(world: World, chance: random.Random) -> None:
    Practice.objects.filter(accepting="no").update(accepting_said_on=world.today - 91 * DAY)


def _delete_practice(world: World, chance: random.Random) -> None:
    _any(Practice.objects.all(), chance).delete()


def _expire_credentials(world: World, chance: random.Random) -> None:
    row = _any(Credential.objects.all(), chance)
    Credential.objects.filter(therapist=row.therapist_id).update(expires=world.today - DAY)


def _hide_page(world: World, chance: random.Random) -> None:
    page = chance.choice(world.pages)
    Page.objects.filter(pk=page.pk).update(live=not Page.objects.get(pk=page.pk).live)


def _rename_insurer(world: World, chance: random.Random) -> None:
    if (row := _any(LocationInsurer.objects.all(), chance)) is not None:
        row.name = "Ny kassa"
        row.save()


def _add_language(world: World, chance: random.Random) -> None:
    row = _any(get_therapist_model().objects.all(), chance)
    TherapistLanguage.objects.create(therapist=row, language=chance.choice(TAGS))


CHANGES = {
    change.__name__: change
    for change in (
        _toggle_person,
        _rename_person,
        _rename_past_save,
        _delete_person,
        _move_person,
        _unlist_person,
        _toggle_place,
        _change_practice,
        _stale_practices,
        _delete_practice,
        _expire_credentials,
        _hide_page,
        _rename_insurer,
        _add_language,
    )
}
