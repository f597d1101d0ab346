"""Report: sources that were retracted, and where they are still used."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.permissions import page_permission_policy

from wagtail_triggerpoint.models import Claim, ClaimReference, Reference
from wagtail_triggerpoint.usage_counts import (
    among,
    pages_of_claims,
    pages_of_references,
    used_references,
)
from wagtail_triggerpoint.validators import web_url
from wagtail_triggerpoint.views.reports import (
    EvidenceReportView,
    Link,
    Links,
    LinksColumn,
    address,
    may_change,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from django.db.models import QuerySet
    from wagtail.models import Page


def retracted_in_use() -> QuerySet[Reference]:
    return used_references(Reference.objects.filter(is_retracted=True))


class RetractionColumn(Column):
    cell_template_name = "wagtail_triggerpoint/admin/reports/retraction_cell.html"


class RetractedReportView(EvidenceReportView):
    model = Reference
    page_title = _("Retracted sources in use")
    header_icon = "warning"
    index_url_name = "triggerpoint_retracted_sources"
    index_results_url_name = "triggerpoint_retracted_sources_results"
    no_results_message = _("No claim and no page uses a source that was retracted.")
    export_filename = "retracted-sources"
    export_headings: ClassVar[dict[str, Any]] = {
        "citation": _("Citation"),
        "claim_links.count": _("Number of claims"),
        "claim_links.texts": _("Claims that rest on it"),
        "page_links.count": _("Number of pages"),
        "page_links.texts": _("Pages that use it"),
    }
    list_export: ClassVar[list[str]] = [
        "citation",
        "retraction_note",
        "retraction_url",
        "claim_links.count",
        "claim_links.texts",
        "page_links.count",
        "page_links.texts",
    ]

    @cached_property
    def columns(self) -> list[Any]:
        return [
            TitleColumn("citation", label=_("Citation"), get_url=self.get_edit_url),
            RetractionColumn("retraction_note", label=_("About the retraction")),
            LinksColumn("claims", label=_("Claims that rest on it"), accessor="claim_links"),
            LinksColumn("pages", label=_("Pages that use it"), accessor="page_links"),
        ]

    def get_base_queryset(self) -> QuerySet[Reference]:
        return retracted_in_use()

    def decorate_paginated_queryset(self, object_list: Sequence[Reference]) -> Sequence[Any]:
        rows: dict[int, Any] = {row.pk: row for row in object_list}
        claims = self._claims(rows)
        direct = pages_of_references(rows)
        through = pages_of_claims({claim.pk for found in claims.values() for claim in found})
        used = {
            key: direct.get(key, set()).union(*(through.get(one.pk, ()) for one in claims[key]))
            for key in rows
        }
        titles = self._titles(set().union(*used.values()))
        for key, row in rows.items():
            row.notice_url = web_url(row.retraction_url)
            row.claim_links = self._links(row, [self._link_to(one) for one in claims[key]])
            row.page_links = self._links(row, [titles.get(page) for page in sorted(used[key])])
        return object_list

    def _claims(self, references: Collection[int]) -> dict[int, list[Claim]]:
        """By reference, the claims that rest on it, each once."""
        cited = ClaimReference.objects.select_related("claim").order_by("claim__statement", "pk")
        found: dict[int, dict[int, Claim]] = defaultdict(dict)
        for one in among(cited, "reference_id", references):
            found[one.reference_id][one.claim_id] = one.claim
        return {key: list(found[key].values()) for key in references}

    def _titles(self, keys: Collection[int]) -> dict[int, Link]:
        """Links to those pages that this user may edit; of others, not even a title is shown."""
        mine = page_permission_policy.instances_user_has_permission_for(self.request.user, "change")
        pages = among(mine.order_by("pk"), "pk", keys)
        return {page.pk: self._link_to_page(page) for page in pages}

    def _link_to_page(self, page: Page) -> Link:
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return Link(page.get_admin_display_title(), url)

    def _link_to(self, claim: Claim) -> Link | None:
        return Link(str(claim), address(claim, "edit")) if self.may_change[Claim] else None

    def _links(self, row: Reference, links: Sequence[Link | None]) -> Links:
        shown = [link for link in links if link]
        url = address(row, "usage") if self.may_change[Reference] else ""
        return Links(shown, hidden=len(links) - len(shown), url=url)

    @cached_property
    def may_change(self) -> dict[Any, bool]:
        return {model: may_change(self.request.user, model) for model in (Claim, Reference)}

    def get_edit_url(self, row: Reference) -> str | None:
        return address(row, "edit") if self.may_change[Reference] else None
