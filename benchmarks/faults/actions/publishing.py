from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry, ReferenceIndex

from benchmarks.faults.actions.base import Action, State
from benchmarks.faults.rows import rows_by_table
from tests.forms.posting import form_data
from wagtail_triggerpoint.pages.models import ConditionPage
from wagtail_triggerpoint.swap import get_therapist_model

OLD_SLUG = "shoulder-pain"
NEW_SLUG = "pain-that-stays"
NEW_TITLE = "Quokkas and pain"


class PublishFromForm(Action):
    """The edit form of a live page is posted: new title, new address, another author."""

    name = "publishing a page in the admin"

    def prepare(self) -> None:
        call_command("load_triggerpoint_demo", stdout=StringIO())
        get_user_model().objects.create_superuser("admin", "admin@clinic.example.org", "unused")
        # Makes responses tell the form that they show.
        setup_test_environment()
        # The first to open the form is subscribed to comments, and pictures are made once.
        self.get_ready()
        self.state()

    def get_ready(self) -> Callable[[], object]:
        page = self._page()
        author = get_therapist_model().objects.sources().exclude(pk=page.author_id)[0]
        client = Client(headers={"host": "127.0.0.1"})
        client.force_login(get_user_model().objects.get(username="admin"))
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        data = form_data(client.get(url).context["form"])
        data |= {"title": NEW_TITLE, "slug": NEW_SLUG, "author": str(author.pk)}

        def publish() -> None:
            response = client.post(url, {**data, "action-publish": "action-publish"})
            assert response.status_code == 302, response.context["form"].errors

        return publish

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
