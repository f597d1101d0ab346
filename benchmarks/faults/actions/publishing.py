from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry, ReferenceIndex

from benchmarks.faults.actions.base import State
from benchmarks.faults.actions.editing import EditingAction, posting
from benchmarks.faults.rows import rows_by_table
from wagtail_triggerpoint.pages.models import ConditionPage
from wagtail_triggerpoint.swap import get_therapist_model

OLD_SLUG = "shoulder-pain"
NEW_SLUG = "pain-that-stays"
NEW_TITLE = "Quokkas and pain"


class PublishFromForm(EditingAction):
    """The edit form of a live page is posted: new title, new address, another author."""

    name = "publishing a page in the admin"

    def get_ready(self) -> Callable[[], object]:
        page = self._page()
        author = get_therapist_model().objects.sources().exclude(pk=page.author_id)[0]
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return posting(url, title=NEW_TITLE, slug=NEW_SLUG, author=str(author.pk))

    def state(self) -> State:
        page = self._page()
        return {
            **rows_by_table(),
            "title": [page.title, page.draft_title, page.get_latest_revision_as_object().title],
            "address": page.url_path,
            "author": page.author.name,
            "is complete": [
                page.live,
                not page.has_unpublished_changes,
                page.live_revision_id == page.latest_revision_id,
            ],
            "history": list(self._of(page, PageLogEntry).values_list("action", flat=True)),
            "redirects": list(Redirect.objects.values_list("old_path", flat=True)),
            "references": sorted(
                ReferenceIndex.get_references_for_object(page).values_list(
                    "model_path", "to_object_id"
                )
            ),
            "search": [hit.pk == page.pk for hit in ConditionPage.objects.search("quokkas")],
            "answers": [self._status(slug) for slug in (OLD_SLUG, NEW_SLUG)],
        }

    def _page(self) -> Any:
        return ConditionPage.objects.get(slug__in=[OLD_SLUG, NEW_SLUG])

    def _of(self, page: Any, model: Any) -> Any:
        return model.objects.filter(page=page.pk).order_by("pk")

    def _status(self, slug: str) -> int:
        client = Client(headers={"host": "127.0.0.1"})
        return int(client.get(f"/conditions/{slug}/").status_code)
