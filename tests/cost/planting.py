"""Many live pages and people in little time: rows, without revisions and search entries."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import F, Model
from django.db.models.signals import post_save
from factory.django import mute_signals
from PIL import Image as Drawing
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale

from tests.factories import benefit, care_card, phase, section, stream
from tests.page_types import Page
from wagtail_triggerpoint.finder.watching import note_change
from wagtail_triggerpoint.models import (
    Claim,
    ClaimReference,
    Credential,
    Location,
    Practice,
    Reference,
    SortedByTitleMixin,
)
from wagtail_triggerpoint.swap import get_therapist_model

_REQUIRED = {
    "summary": "What this page is about.",
    "body": stream(section()),
    "when_to_get_help": stream(care_card()),
    "benefits": stream(benefit()),
    "phases": stream(phase()),
}


def page(model: type[Any], parent: Page, **values: Any) -> Any:
    number = Page.objects.child_of(parent).count() + 1
    names = {field.name for field in model._meta.get_fields()}
    required = {name: value for name, value in _REQUIRED.items() if name in names}
    values.setdefault("slug", f"{model.__name__.lower()}-{number}")
    values.setdefault("title", f"Page {number}")
    values = {"locale": parent.locale, "live": True, **values}
    made = model(
        **{**required, **values},
        path=Page._get_path(parent.path, parent.depth + 1, number),
        depth=parent.depth + 1,
        url_path=f"{parent.url_path}{values['slug']}/",
        content_type=ContentType.objects.get_for_model(model),
    )
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + 1)
    _insert(made)
    if isinstance(made, SortedByTitleMixin):
        made.store_sort_key()
    return made


def person(credentials: int = 0, practices: int = 0, **values: Any) -> Any:
    model = get_therapist_model()
    number = model.objects.count() + 1
    values.setdefault("name", f"Person {number}")
    row = _insert(
        model(
            job_title="Physiotherapist",
            slug=f"person-{number}",
            locale=Locale.get_default(),
            live=True,
            **values,
        )
    )
    Credential.objects.bulk_create(
        Credential(therapist=row, kind="membership", title=f"Credential {n}", issuer="Us")
        for n in range(credentials)
    )
    Practice.objects.bulk_create(
        Practice(therapist=row, location=place()) for _number in range(practices)
    )
    return row


def place(**values: Any) -> Any:
    number = Location.objects.count() + 1
    values.setdefault("name", f"Place {number}")
    known = {"slug": f"place-{number}", "time_zone": "Europe/Stockholm", "live": True}
    return _insert(Location(**{**known, **values}, locale=Locale.get_default()))


def reference(**values: Any) -> Reference:
    number = Reference.objects.count() + 1
    known = {"title": f"Reference {number}", "authors": f"Author{number}, A", "year": 2020}
    made = Reference(**{**known, **values})
    made.normalise()
    return _insert(made)


def claim(*sources: Reference, **values: Any) -> Claim:
    """Graded as low by its first source, or not graded without one."""
    number = Claim.objects.count() + 1
    known = {
        "statement": f"claim {number} holds",
        "certainty": "low" if sources else "not_graded",
        "graded_by": "source",
        "direction": "helps",
        "locale": Locale.get_default(),
        "live": True,
    }
    made: Claim = _insert(Claim(**{**known, **values}))
    ClaimReference.objects.bulk_create(
        ClaimReference(claim=made, reference=one, sort_order=order, graded=order == 0)
        for order, one in enumerate(sources)
    )
    return made


def _insert(row: Any) -> Any:
    with mute_signals(post_save):
        Model.save(row)
    # The one receiver that others rely on.
    note_change()
    return row


def picture() -> Any:
    buffer = BytesIO()
    Drawing.new("RGB", (4, 3), "teal").save(buffer, "PNG")
    file = ContentFile(buffer.getvalue(), name="picture.png")
    return get_image_model().objects.create(title="Picture", file=file, width=4, height=3)


def document() -> Any:
    file = ContentFile(b"%PDF-1.4", name="leaflet.pdf")
    return get_document_model().objects.create(title="Leaflet", file=file)
