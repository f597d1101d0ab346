"""The page on which readers say what they think of another page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from wagtail_triggerpoint.actions.page_reports import TooManyReports, report_problem, vote
from wagtail_triggerpoint.forms.feedback import GuardedForm, ReportForm, UsefulForm, new_token
from wagtail_triggerpoint.rendering.context import Link

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

TEMPLATE = "wagtail_triggerpoint/pages/feedback.html"
#: In the address once something has been said.
REPORTED, VOTED = "reported", "voted"


def feedback(request: HttpRequest, page: Any) -> HttpResponse:
    """Both forms of ``page``; what is posted to either. Never kept in any cache."""
    page.refuse_out_of_reach(request)
    key = page.page_that_is_read
    is_vote = request.method == "POST" and "useful" in request.POST
    form = (UsefulForm if is_vote else ReportForm)(request.POST or None, page_id=key)
    if request.method == "POST" and form.is_valid():
        if _said(form, key):
            return redirect(f"{request.path}?said={VOTED if is_vote else REPORTED}")
        form.add_error(None, _("We get too many reports at the moment. Please call us instead."))
    response = TemplateResponse(request, TEMPLATE, _context(request, page, form))
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _said(form: GuardedForm, page_id: int) -> bool:
    """Whether it could be taken; of a program nothing is, and it learns nothing of that."""
    if form.is_by_program:
        return True
    if isinstance(form, UsefulForm):
        vote(page_id, is_useful=form.is_useful)
        return True
    try:
        report_problem(page_id, form.cleaned_data["kind"], form.cleaned_data["text"])
    except TooManyReports:
        return False
    return True


def _context(request: HttpRequest, page: Any, form: GuardedForm) -> dict[str, Any]:
    context = page.get_context(request)
    above = context["tp"]
    url = page.get_url(request) or ""
    title = _("Your feedback on “%(page)s”") % {"page": page.title}
    tp = replace(above, title=title, description=title, page=None)
    tp.cache_key, tp.marks = "", None
    tp.canonical_url = urljoin(above.canonical_url, above.feedback_url)
    tp.breadcrumbs = [*above.breadcrumbs, Link(page.title, url)]
    said = request.GET.get("said", "")
    return {
        **context,
        "tp": tp,
        # Base templates print what the page has for search engines.
        "page": None,
        "about": page,
        "about_url": url,
        "form": form if isinstance(form, ReportForm) else ReportForm(page_id=page.pk),
        "vote_errors": form.errors if isinstance(form, UsefulForm) else None,
        "token": new_token(page.page_that_is_read),
        "said": said if said in (REPORTED, VOTED) else "",
    }
