from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from wagtail_triggerpoint.forms.packing import reuse_packed
from wagtail_triggerpoint.forms.publishing import PublishGuardFormMixin


class TriggerpointPageForm(PublishGuardFormMixin, WagtailAdminPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reuse_packed(self)
        if self.parent_page is not None and self.instance.pk is None:
            # Rules ask for the site's emergency number before the page stands in the tree.
            self.instance.future_site = self.parent_page.get_site()


class ReviewedPageForm(TriggerpointPageForm):
    """What is said of a change is said of the next publication, and asked anew after it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        state = self.instance.review_state
        self.changed_from = state.change_token if state is not None else ""
        if self.instance.changed_from != self.changed_from:
            self.initial.update(change_note="", is_minor_change=False)

    def _post_clean(self) -> None:
        self.instance.changed_from = self.changed_from
        super()._post_clean()
