"""Pages whose readers may say that something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.http import Http404
from wagtail.url_routing import RouteResult

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from wagtail.models import Page as Base
else:
    Base = models.Model


class FeedbackMixin(Base):
    """Adds ``<page>/feedback/``; a child page with that slug stands before it."""

    feedback_slug: ClassVar[str] = "feedback"

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        try:
            return super().route(request, path_components)
        except Http404:
            if path_components != [self.feedback_slug] or not self.live:
                raise
            return RouteResult(self, kwargs={"is_feedback": True})

    def serve(
        self, request: HttpRequest, *args: Any, is_feedback: bool = False, **kwargs: Any
    ) -> HttpResponse:
        if not is_feedback:
            return super().serve(request, *args, **kwargs)
        from wagtail_triggerpoint.views.feedback import feedback

        return feedback(request, self)
