from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from wagtail_triggerpoint.forms.publishing import PublishGuardFormMixin


class FactsForm(PublishGuardFormMixin, WagtailAdminModelForm):
    """Offers words alone on a translation: hidden panels would still take posted facts."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.is_translation:
            return
        for name in self.instance.fact_fields:
            self.fields.pop(name, None)
        for name in self.instance.fact_children:
            self.formsets.pop(name, None)
