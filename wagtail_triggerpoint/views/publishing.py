from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect

from wagtail_triggerpoint.publishing import PublishRefused, publish_errors, rule_errors

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def refuse_bulk_publish(request: HttpRequest, action: Any) -> HttpResponse | None:
    """Stops a bulk publication before it begins if any page may not go live, and names them all."""
    refusals = [
        PublishRefused(page, errors)
        for page in _pages_to_publish(request, action)
        if hasattr(page, "get_publish_errors") and (errors := publish_errors(page))
    ]
    for refusal in refusals:
        messages.error(request, str(refusal))
    return redirect(action.next_url) if refusals else None


def refuse_move(request: HttpRequest, pages: Iterable[Any], target: Any) -> HttpResponse | None:
    """Stops a move to a site on which a live page would break the rules, and names them all."""
    refusals = [refusal for page in pages for refusal in _broken_by_move(page, target)]
    for refusal in refusals:
        messages.error(request, str(refusal))
    return redirect("wagtailadmin_explore", target.pk) if refusals else None


def _broken_by_move(page: Any, target: Any) -> Iterator[PublishRefused]:
    site = target.get_site()
    if site == page.get_site():
        return
    for moved in page.get_descendants(inclusive=True).live().specific().iterator():
        # Rules ask for the settings of the site on which a page is about to be.
        moved.future_site = site
        if errors := rule_errors(moved):
            yield PublishRefused(moved, errors)


def _pages_to_publish(request: HttpRequest, action: Any) -> Iterator[Any]:
    """The latest version of each page that the action is about to publish."""
    with_descendants = action.cleaned_form.cleaned_data.get("include_descendants")
    for page in action.actionable_objects:
        yield page.get_latest_revision_as_object()
        if with_descendants:
            for draft in page.get_descendants().not_live().specific().iterator():
                # As Wagtail: what the editor may not publish stays a draft.
                if draft.permissions_for_user(request.user).can_publish():
                    yield draft.get_latest_revision_as_object()
