"""Answers a refused publication in the admin, whichever view it came from."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from wagtail_triggerpoint.checked import remembering

if TYPE_CHECKING:
    from wagtail_triggerpoint.publishing import Refused

COPY_VIEW = "wagtailadmin_pages:copy"
DECISION = "workflow-action-extra-data"
#: What Wagtail raises where the data of a decision are no dictionary in JSON.
UNREADABLE = (ValueError, TypeError, AttributeError, RecursionError)
_REFUSED = "_triggerpoint_refused"


class PublishGuardMiddleware:
    """Turns ``Refused`` (a publication, a review) into a message that names the fields, and a way
    back.

    Edit forms show the errors at their fields themselves. Bulk publishing, workflow approval
    from a listing and views of other packages let the exception through; without this
    middleware they would answer with a server error.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or not _is_admin(request):
            return self.get_response(request)
        # Wagtail saves a version, publishes it and writes its history one after the other: a
        # process that ends in between must leave nothing behind.
        with transaction.atomic(), remembering():
            response = self.get_response(request)
            if response.status_code >= 500 or _is_refused_copy(request):
                transaction.set_rollback(True)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        from wagtail_triggerpoint.publishing import Refused

        if not _is_admin(request):
            return None
        if isinstance(exception, Refused):
            setattr(request, _REFUSED, True)
            return _answer(request, str(exception), _way_back(request, exception))
        if isinstance(exception, ProtectedError):
            # Wagtail asks before it deletes what it knows to be in use, but not for every model.
            return _answer(request, _in_the_way(exception), reverse("wagtailadmin_home"))
        if isinstance(exception, UNREADABLE) and _is_damaged_decision(request):
            text = _("Your decision did not arrive whole and was not taken. Decide again.")
            return _answer(request, text, request.get_full_path())
        return None


def _answer(request: HttpRequest, text: str, target: str) -> HttpResponse:
    messages.error(request, text)
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        # The step that makes Wagtail's workflow dialog go to another address.
        return JsonResponse({"step": "success", "redirect": target})
    return redirect(target)


def _in_the_way(error: ProtectedError) -> str:
    """What has to be deleted or changed first."""
    if not error.protected_objects:
        return str(error.args[0])
    names = sorted({str(one) for one in error.protected_objects})
    text = _("This is still in use and was not deleted. Change or delete first: %(names)s.")
    return text % {"names": ", ".join(names)}


def _is_damaged_decision(request: HttpRequest) -> bool:
    """Whether Wagtail could not read what the dialog of a workflow was filled with."""
    posted = request.POST.get(DECISION)
    if posted is None:
        return False
    try:
        return not isinstance(json.loads(posted), dict)
    except (ValueError, RecursionError):
        return True


def _is_refused_copy(request: HttpRequest) -> bool:
    """A tree is copied page by page. Other refusals keep the draft that was typed."""
    if not getattr(request, _REFUSED, False):
        return False
    try:
        return resolve(request.path_info).view_name == COPY_VIEW
    except Resolver404:
        return False


def _is_admin(request: HttpRequest) -> bool:
    try:
        return request.path.startswith(reverse("wagtailadmin_home"))
    except NoReverseMatch:
        # The admin is served elsewhere, by another process of the site.
        return False


def _way_back(request: HttpRequest, refusal: Refused) -> str:
    """The page the editor came from, or the form of what was refused."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        return wanted
    if refusal.instance.pk is None:
        return request.get_full_path()
    edit_url = AdminURLFinder(request.user).get_edit_url(refusal.instance)
    return edit_url or reverse("wagtailadmin_home")
