from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex
from wagtail.search.backends import get_search_backend

from benchmarks.faults.actions.base import State
from benchmarks.faults.actions.editing import EditingAction, editor, posting
from benchmarks.faults.rows import rows_by_table
from wagtail_triggerpoint.certainty import Certainty
from wagtail_triggerpoint.models import Claim, PageToCheck, Reference, ReferenceImport

RECORDS = 200


class RegradeClaim(EditingAction):
    """A claim that several pages show is graded lower: each of them is put on the list."""

    name = "grading a claim lower in the admin"

    def get_ready(self) -> Callable[[], object]:
        claim = self._claim()
        url = reverse(claim.snippet_viewset.get_url_name("edit"), args=[claim.pk])
        return posting(url, certainty=Certainty.VERY_LOW)

    def state(self) -> State:
        claim = self._claim()
        pages = PageToCheck.objects.order_by("page__path")
        history = PageLogEntry.objects.filter(action__startswith="wagtail_triggerpoint")
        return {
            **rows_by_table(),
            "certainty": [claim.certainty, claim.get_latest_revision_as_object().certainty],
            "told before": claim.certainty_before,
            "is complete": [
                claim.live,
                not claim.has_unpublished_changes,
                claim.live_revision_id == claim.latest_revision_id,
            ],
            "pages to check": list(pages.values_list("page__title", "before", "after")),
            "history of pages": sorted(history.values_list("page", "action")),
            "history": list(
                ModelLogEntry.objects.for_instance(claim)
                .order_by("pk")
                .values_list("action", flat=True)
            ),
        }

    def _claim(self) -> Any:
        return Claim.objects.get(pk=self._key)

    @cached_property
    def _key(self) -> int:
        """Of the claim that most pages show, of those that can be graded lower."""
        graded = Claim.objects.sources().filter(certainty__in=[Certainty.MODERATE, Certainty.LOW])

        def uses(claim: Claim) -> int:
            return int(ReferenceIndex.get_references_to(claim).count())

        return int(max(graded.order_by("pk"), key=uses).pk)


class ImportReferences(EditingAction):
    """A file of references that was looked at is confirmed."""

    name = "importing references in the admin"

    def get_ready(self) -> Callable[[], object]:
        client, preview = editor(), self._preview

        def confirm() -> None:
            response = client.post(preview)
            assert response.status_code == 302, response.context["form"].errors

        return confirm

    @cached_property
    def _preview(self) -> str:
        """Where the file waits: it is uploaded once, before anything is killed."""
        upload = reverse(Reference.snippet_viewset.get_url_name("import"))
        response = editor().post(upload, {"text": _ris()})
        assert response.status_code == 302, response.context["form"].errors
        return str(response["Location"])

    def state(self) -> State:
        titles = Reference.objects.filter(title__startswith="Trial number").order_by("title")
        return {
            **rows_by_table(),
            "references": list(titles.values_list("title", "fingerprint")),
            "found": len(get_search_backend().search("trial", Reference)),
            "waiting": list(ReferenceImport.objects.values_list("format", flat=True)),
        }


def _ris() -> str:
    """A file as a reference manager writes it."""
    record = "TY  - JOUR\nTI  - Trial number {}\nAU  - Ek, Bo\nPY  - 2020\nER  - \n"
    return "\n".join(map(record.format, range(RECORDS)))
