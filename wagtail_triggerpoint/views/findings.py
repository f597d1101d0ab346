"""The list of findings of a page, for forms that were saved since they were opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from wagtail_triggerpoint.findings import FindingsList
from wagtail_triggerpoint.models import TriggerpointPageMixin
from wagtail_triggerpoint.stored import as_key
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def findings(request: HttpRequest) -> HttpResponse:
    """``?page=`` is the key of the page; whoever may edit it sees what is found."""
    key = as_key(request.GET.get("page"))
    if key is None:
        raise Http404
    page = get_object_or_404(get_page_model(), pk=key)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    latest = page.get_latest_revision_as_object()
    if not isinstance(latest, TriggerpointPageMixin):
        raise Http404
    template = "wagtail_triggerpoint/admin/findings.html"
    return render(request, template, {"findings": FindingsList.of(latest)})
