"""Pages that can be withdrawn: kept off the site, with a note in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.url_routing import RouteResult

from wagtail_triggerpoint.models.publishing import PublishGuardMixin
from wagtail_triggerpoint.models.withdrawals import Withdrawal, WithdrawnPage
from wagtail_triggerpoint.publishing import Errors
from wagtail_triggerpoint.reviews.dates import in_words

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

GONE = 410


class WithdrawableMixin(PublishGuardMixin):
    class Meta:
        abstract = True

    def get_publish_errors(self) -> Errors:
        errors = super().get_publish_errors()
        if self.pk and (withdrawal := Withdrawal.objects.against(self)):
            text = _(
                "This page was withdrawn on %(date)s. Lift that first, in the menu of the page."
            )
            said = {"date": in_words(timezone.localdate(withdrawal.withdrawn_at))}
            errors["title"] = [ValidationError(text % said)]
        return errors

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        try:
            return super().route(request, path_components)
        except Http404:
            if path_components or self.live:
                raise
            withdrawn = WithdrawnPage.objects.explained(self)
            if withdrawn is None:
                raise
            return RouteResult(self, kwargs={"withdrawn": withdrawn})

    def serve(
        self,
        request: HttpRequest,
        *args: Any,
        withdrawn: WithdrawnPage | None = None,
        **kwargs: Any,
    ) -> HttpResponse:
        if withdrawn is None:
            return super().serve(request, *args, **kwargs)
        from wagtail_triggerpoint.rendering.corrections import correction_context

        context = correction_context(self, withdrawn, request)
        template = "wagtail_triggerpoint/pages/correction.html"
        # Browsers keep such an answer for good unless they are told otherwise.
        headers = {"Cache-Control": "no-cache"}
        return TemplateResponse(request, template, context, status=GONE, headers=headers)
