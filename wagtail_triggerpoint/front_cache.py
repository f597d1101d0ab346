"""Takes out of a cache in front of the site what changes without being published.

Wagtail’s ``frontend_cache`` forgets a page when it is published or taken off the site. A review
that is recorded, a claim that is graded anew and a person who leaves change what readers see as
well.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.db.models.signals import pre_delete
from wagtail.models import ReferenceIndex
from wagtail.signals import published, unpublished

from wagtail_triggerpoint.swap import get_page_model, get_therapist_model

FRONTEND_CACHE = "wagtail.contrib.frontend_cache"


def is_in_use() -> bool:
    return apps.is_installed(FRONTEND_CACHE)


def forget_pages(keys: Iterable[int], addresses: Iterable[str] = ()) -> int:
    """Purges live pages by their primary keys, what shows their words as an alias, and further
    addresses, once the change is stored. Gives the number of pages.

    Does nothing on a site without ``frontend_cache``. A cache that does not answer is Wagtail’s to
    log: the change stands.
    """
    if not is_in_use():
        return 0
    from wagtail.contrib.frontend_cache.utils import PurgeBatch

    keys = set(keys)
    pages = get_page_model().objects.live().filter(Q(pk__in=keys) | Q(alias_of__in=keys))
    batch = PurgeBatch(addresses)
    batch.add_pages(pages)
    transaction.on_commit(batch.purge, robust=True)
    return len(pages)


def forget_people(people: Iterable[Any], pages: Iterable[int] = ()) -> int:
    """Purges what shows therapists, whichever of their languages they are given in: profiles, the
    lists of therapists, and pages that name them; and further ``pages``, by their primary keys.
    """
    if not is_in_use():
        return 0
    from wagtail_triggerpoint.rendering.loading import are_finders

    keys = {person.translation_key for person in people}
    rows = list(get_therapist_model().objects.filter(translation_key__in=keys))
    finders = list(get_page_model().objects.live().filter(are_finders())) if rows else []
    profiles = [row.address_below(finder.full_url or "") for finder in finders for row in rows]
    shown = {*pages, *(finder.pk for finder in finders), *_naming(rows), *_reviewed_by(rows)}
    return forget_pages(shown, profiles)


def _naming(people: list[Any]) -> Iterable[int]:
    """Primary keys of pages that name one of ``people`` as they are published."""
    types = ContentType.objects.get_for_models(get_therapist_model(), get_page_model())
    uses = ReferenceIndex.objects.filter(
        base_content_type=types[get_page_model()],
        to_content_type=types[get_therapist_model()],
        to_object_id__in=[str(person.pk) for person in people],
    )
    return map(int, uses.values_list("object_id", flat=True))


def _reviewed_by(people: list[Any]) -> Iterable[int]:
    """Primary keys of pages whose readers are told that one of ``people`` has reviewed them."""
    reviewed = Q(triggerpoint_review__review__reviewer__in=people)
    return get_page_model().objects.filter(reviewed).values_list("pk", flat=True)


def forget_person_on(instance: Any, **kwargs: Any) -> None:
    """Receives signals of therapists who are published, taken off the site or about to go."""
    forget_people([instance])


def connect() -> None:
    for signal in (published, unpublished, pre_delete):
        signal.connect(forget_person_on, sender=get_therapist_model())
