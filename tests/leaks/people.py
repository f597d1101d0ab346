"""People, places, credentials and files that no visitor may find."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Locale, Site

from tests import factories
from tests.leaks.words import hidden, marked, shown
from wagtail_triggerpoint.models import Credential, Location, Practice
from wagtail_triggerpoint.swap import get_therapist_model

DAY = datetime.timedelta(days=1)


def person(word: str, **values: Any) -> Any:
    model = get_therapist_model()
    known = {**marked(model, word), "biography": f"<p>{word}</p>", **values}
    credential = Credential(kind="membership", title=word, issuer=word, number=word)
    return factories.TherapistFactory(**known, credentials=[credential])


def place(word: str, **values: Any) -> Any:
    words = {"directions": f"<p>{word}</p>", "access_notes": f"<p>{word}</p>"}
    return factories.LocationFactory(**{**marked(Location, word), **words, **values})


def _expire(row: Any) -> None:
    type(row).objects.filter(pk=row.pk).update(expire_at=timezone.now() - DAY)


def _other_site() -> Site:
    return Site.objects.get(hostname="other.example")


def _move_person(row: Any) -> None:
    row.sites.set([_other_site()])
    row.save()


def _move_place(row: Any) -> None:
    Location.objects.filter(pk=row.pk).update(site=_other_site())


WAYS_TO_HIDE: dict[str, Callable[[Any], object]] = {
    "unpublished": lambda row: row.unpublish(),
    "expired": lambda row: row.unpublish(set_expired=True),
    "expiredbydate": _expire,
}


def hidden_people() -> list[tuple[Any, Callable[[Any], object]]]:
    """Therapists that are live, with what hides each of them."""
    ways = {**WAYS_TO_HIDE, "othersite": _move_person}
    rows = [(person(hidden(state, "person")), hide) for state, hide in ways.items()]
    draft = person(hidden("draftperson"), live=False)
    german = person(hidden("germanperson"), locale=Locale.objects.get(language_code="de"))
    return [*rows, (draft, lambda row: None), (german, lambda row: None), _left_behind()]


def _left_behind() -> tuple[Any, Callable[[Any], object]]:
    """Someone unpublished whose translation is still marked as live."""
    source = person(hidden("sourceperson"))
    translation = translate(source, hidden("translatedperson"))

    def hide(row: Any) -> None:
        row.unpublish()
        type(row).objects.filter(pk=translation.pk).update(live=True)

    return source, hide


def translate(source: Any, word: str, language: str = "de") -> Any:
    translation = source.copy_for_translation(Locale.objects.get(language_code=language))
    translation.job_title = translation.summary = word
    translation.biography = f"<p>{word}</p>"
    translation.save()
    translation.save_revision().publish()
    return translation


def hidden_places() -> list[tuple[Any, Callable[[Any], object]]]:
    ways = {**WAYS_TO_HIDE, "othersite": _move_place}
    rows = [(place(hidden(state, "place")), hide) for state, hide in ways.items()]
    return [*rows, (place(hidden("draftplace"), live=False), lambda row: None)]


def add_hidden_credentials(therapist: Any) -> None:
    """One that ran out yesterday, and one that begins tomorrow."""
    today = timezone.localdate()
    for state, dates in {
        "expired": {"expires": today - DAY},
        "coming": {"valid_from": today + DAY},
    }.items():
        word = hidden(state, "credential")
        factories.CredentialFactory(
            therapist=therapist, title=word, issuer=word, number=word, **dates
        )


def works_at(therapist: Any, places: list[Any]) -> None:
    for number, location in enumerate(places):
        Practice.objects.create(
            therapist=therapist,
            location=location,
            booking_url=f"https://example.org/{location.slug}",
            sort_order=number,
        )


def document(word: str, collection: Collection | None = None) -> Any:
    model = get_document_model()
    found = model(title=word, file=ContentFile(b"%PDF-1.4", f"{word}.pdf"))
    if collection is not None:
        found.collection = collection
    found.save()
    return found


def documents() -> list[Any]:
    """A file that anyone may have, and files that only some may: by collection, or by one above."""
    root = Collection.get_first_root_node()
    private = root.add_child(instance=Collection(name="Private"))
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    below = private.add_child(instance=Collection(name="Below"))
    locked = root.add_child(instance=Collection(name="Locked"))
    CollectionViewRestriction.objects.create(
        collection=locked, restriction_type="password", password="sesame"
    )
    return [
        document(shown("document")),
        document(hidden("privatedocument"), private),
        document(hidden("belowdocument"), below),
        document(hidden("lockeddocument"), locked),
    ]
