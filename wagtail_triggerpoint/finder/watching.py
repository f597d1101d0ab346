"""Notes whatever changes of what the finder is made from, in the transaction of the change.

Pages are not among it: who may read them is asked anew by each request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import m2m_changed, post_delete, post_save

from wagtail_triggerpoint.swap import get_therapist_model

if TYPE_CHECKING:
    from django.db.models import Model


def note_change(**kwargs: Any) -> None:
    """Says that the finder is to be made anew; a receiver of signals as well."""
    from wagtail_triggerpoint.models import FinderChange

    FinderChange.objects.create()


def watch(*models: type[Model]) -> None:
    """Notes each row of ``models`` that is saved or deleted. Whoever writes them past ``save()``
    calls ``note_change()``, or gives them a ``WatchedQuerySet``.
    """
    for model in models:
        for signal in (post_save, post_delete):
            signal.connect(note_change, sender=model, dispatch_uid=f"finder {model._meta.label}")


def watch_defaults() -> None:
    from wagtail.models import Site

    from wagtail_triggerpoint import models

    therapists = get_therapist_model()
    watch(
        therapists,
        models.Credential,
        models.Location,
        models.LocationInsurer,
        models.Practice,
        models.TherapistLanguage,
        models.TherapistTopic,
        # Who is shown on no other site is shown on all once it is gone.
        Site,
    )
    m2m_changed.connect(note_change, sender=therapists.sites.through, dispatch_uid="finder sites")
