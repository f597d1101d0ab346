from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.snippets.views.snippets import UnpublishView

from wagtail_triggerpoint.models import AuthoredPageMixin
from wagtail_triggerpoint.swap import page_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

PAGES_NAMED = 10


class TherapistUnpublishView(UnpublishView):
    """Says, before it asks, which live pages would be left without an author."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if titles := list(self._live_pages())[:PAGES_NAMED]:
            text = _(
                "These live pages name “%(name)s” as their author and would show none: "
                "%(pages)s. Choose another author for them first."
            )
            values = {"name": self.object, "pages": ", ".join(titles)}
            messages.warning(request, text % values)
        return super().get(request, *args, **kwargs)

    def _live_pages(self) -> Iterator[str]:
        facts = self.object.facts.pk
        for page_type in page_types(AuthoredPageMixin):
            written = page_type.objects.live().filter(Q(author=facts) | Q(author__source=facts))
            yield from written.values_list("title", flat=True)
