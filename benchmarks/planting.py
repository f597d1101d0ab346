"""Pages by the thousand, written straight into their tables: what is measured is reading them."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

from wagtail_triggerpoint.alphabet import sort_key
from wagtail_triggerpoint.models import (
    Claim,
    ClaimReference,
    Credential,
    Location,
    LocationInsurer,
    Practice,
    Reference,
    ReviewRecord,
    ReviewState,
    SortedByTitleMixin,
    SortKey,
    TherapistLanguage,
    TherapistTopic,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_therapist_model

#: Syllables of made-up titles: they begin with many letters, some of them with an accent.
_FIRST = "A É I O U Ba Ce Da Fi Ge Ha Ja Ke La Mi No Ö Pa Qui Ra Sa Šo Ta Vi Wa Za".split()
_SECOND = "bel carp dors fasc gluteal lumb muscul neur rad scapul tend vertebr".split()
_THIRD = "algia ache itis osis pain strain tear".split()

#: Parts of the pages.
REVIEWED, CHANGED = 0.9, 0.2


def titles(count: int, seed: int = 20) -> Iterator[str]:
    chance = random.Random(seed)
    for number in range(count):
        words = (chance.choice(_FIRST), chance.choice(_SECOND), chance.choice(_THIRD))
        yield f"{''.join(words)} {number}"


@transaction.atomic
def plant(parent: Any, model: type[Page], count: int, **fields: Any) -> None:
    """Gives ``parent``, which has no children, ``count`` live ones of type ``model``."""
    now = timezone.now()
    example = model(title="")
    bases = [
        Page(
            path=model._get_path(parent.path, parent.depth + 1, number),
            depth=parent.depth + 1,
            title=title,
            draft_title=title,
            slug=f"p{number}",
            url_path=f"{parent.url_path}p{number}/",
            content_type_id=example.content_type_id,
            locale_id=parent.locale_id,
            translation_key=uuid4(),
            live=True,
            first_published_at=now,
            last_published_at=now,
        )
        for number, title in enumerate(titles(count), start=1)
    ]
    for base in Page.objects.bulk_create(bases, batch_size=500):
        row = model(page_ptr=base, **fields)
        row.__dict__.update({field.attname: getattr(base, field.attname) for field in _base_fields})
        row.save_base(raw=True)
    if issubclass(model, SortedByTitleMixin):
        keys = [SortKey(page_id=base.pk, key=sort_key(base.title)) for base in bases]
        SortKey.objects.bulk_create(keys, batch_size=500)
    Page.objects.filter(pk=parent.pk).update(numchild=count)


_base_fields = [field for field in Page._meta.concrete_fields if not field.primary_key]


def plant_claims(count: int = 60, sources: int = 2) -> list[Claim]:
    """Live claims, each with as many sources of its own."""
    locale = Locale.get_default()
    claims = [
        Claim(
            statement=f"treatment number {number} eases pain",
            rationale="Few people took part.",
            certainty="low",
            direction="helps",
            graded_by="source",
            locale=locale,
            translation_key=uuid4(),
            live=True,
        )
        for number in range(count)
    ]
    made = Claim.objects.bulk_create(claims)
    works = [
        Reference(
            title=f"Trial number {number}",
            authors="Ek, Bo\nAlm, Eva",
            year=2020,
            doi=f"10.1000/{number}",
        )
        for number in range(count * sources)
    ]
    for work in works:
        work.normalise()
    cited = Reference.objects.bulk_create(works)
    ClaimReference.objects.bulk_create(
        ClaimReference(claim=made[number // sources], reference=work, sort_order=number % sources)
        for number, work in enumerate(cited)
    )
    return made


def plant_reviews(pages: list[Page], seed: int = 5) -> None:
    """Reviews of nine in ten of ``pages``, and what they say of them: due, overdue, changed."""
    chance = random.Random(seed)
    today = clinic_today()
    reviewed = [page for page in pages if chance.random() < REVIEWED]
    records = [
        ReviewRecord(
            page=page,
            number=1,
            page_title=page.title,
            digest="1:read",
            reviewer_name="Dr Ek",
            credentials="Licence",
            outcome="approved",
            reviewed_on=today - datetime.timedelta(days=400),
            next_due=today + datetime.timedelta(days=chance.randint(-200, 400)),
        )
        for page in reviewed
    ]
    made = ReviewRecord.objects.bulk_create(records, batch_size=500)
    changed = [timezone.now() if chance.random() < CHANGED else None for _ in made]
    ReviewState.objects.bulk_create(
        [
            ReviewState(page=page, review=record, changed_at=at)
            for page, record, at in zip(reviewed, made, changed, strict=True)
        ],
        batch_size=500,
    )


#: Practices of a person, people at a place.
PRACTICES, PER_PLACE = 3, 20
CITIES = "Älvstad Björkhamn Cederby Dalvik Ekholm Fjärdstad Granby Havsnäs".split()


@transaction.atomic
def plant_people(count: int, topics: list[Page], seed: int = 6) -> None:
    """``count`` live therapists, each with a credential, three practices at one of many places, two
    languages and two of ``topics``.
    """
    chance, locale, today = random.Random(seed), Locale.get_default(), clinic_today()
    model = get_therapist_model()
    known = {"locale": locale, "live": True}
    places = Location.objects.bulk_create(
        Location(
            name=f"Clinic {number}",
            slug=f"clinic-{number}",
            city=chance.choice(CITIES),
            postcode=f"{100 + number} 00",
            latitude=round(chance.uniform(55, 69), 4),
            longitude=round(chance.uniform(11, 24), 4),
            phone="+46313900612",
            step_free=chance.choice(["yes", "no", "unknown"]),
            translation_key=uuid4(),
            **known,
        )
        for number in range(max(PRACTICES, count // PER_PLACE))
    )
    LocationInsurer.objects.bulk_create(
        LocationInsurer(location=place, name=f"Insurer {chance.randint(1, 12)}") for place in places
    )
    people = model.objects.bulk_create(
        [
            model(
                name=f"Dr {title}",
                slug=f"person-{number}",
                job_title="Physiotherapist",
                summary="Treats sore muscles.",
                translation_key=uuid4(),
                **known,
            )
            for number, title in enumerate(titles(count), start=1)
        ],
        batch_size=500,
    )
    Credential.objects.bulk_create(
        [
            Credential(
                therapist=person,
                kind="qualification",
                title="Certificate",
                issuer="Academy",
                treatments_covered=f"Method {chance.randint(1, 15)}",
                expires=today + datetime.timedelta(days=chance.randint(-100, 900)),
            )
            for person in people
        ],
        batch_size=500,
    )
    Practice.objects.bulk_create(
        [
            Practice(
                therapist=person,
                location=place,
                by_video=chance.random() < 0.3,
                accepting=chance.choice(["yes", "no"]),
                accepting_said_on=today - datetime.timedelta(days=chance.randint(0, 120)),
                sort_order=order,
            )
            for person in people
            for order, place in enumerate(chance.sample(places, PRACTICES))
        ],
        batch_size=500,
    )
    TherapistLanguage.objects.bulk_create(
        [
            TherapistLanguage(therapist=person, language=tag)
            for person in people
            for tag in chance.sample(["sv", "en", "de", "ar", "fi", "so"], 2)
        ],
        batch_size=500,
    )
    TherapistTopic.objects.bulk_create(
        [
            TherapistTopic(therapist=person, page_id=topic.pk)
            for person in people
            for topic in chance.sample(topics, 2)
        ],
        batch_size=500,
    )
