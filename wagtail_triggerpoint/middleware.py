"""Answers a refused publication in the admin, whichever view it came from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.admin.admin_url_finder import AdminURLFinder

if TYPE_CHECKING:
    from wagtail_triggerpoint.publishing import PublishRefused

COPY_VIEW = "wagtailadmin_pages:copy"


class PublishGuardMiddleware:
    """Turns ``PublishRefused`` into a message that names the fields, and a way back.

    Edit forms show the errors at their fields themselves. Bulk publishing, workflow approval
    from a listing and views of other packages let the exception through; without this
    middleware they would answer with a server error.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        match = request.resolver_match
        if request.method != "POST" or match is None or match.view_name != COPY_VIEW:
            return None
        try:
            # Wagtail copies a tree page by page: a refusal half-way must leave nothing behind.
            with transaction.atomic():
                return view(request, *args, **kwargs)
        except ValidationError as error:
            if response := self.process_exception(request, error):
                return response
            raise

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        from wagtail_triggerpoint.publishing import PublishRefused

        if not isinstance(exception, PublishRefused) or not _is_admin(request):
            return None
        messages.error(request, str(exception))
        target = _way_back(request, exception)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # The step that makes Wagtail's workflow dialog go to another address.
            return JsonResponse({"step": "success", "redirect": target})
        return redirect(target)


def _is_admin(request: HttpRequest) -> bool:
    return request.path.startswith(reverse("wagtailadmin_home"))


def _way_back(request: HttpRequest, refusal: PublishRefused) -> str:
    """The page the editor came from, or the form of what was refused."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        return wanted
    if refusal.instance.pk is None:
        return request.get_full_path()
    edit_url = AdminURLFinder(request.user).get_edit_url(refusal.instance)
    return edit_url or reverse("wagtailadmin_home")
