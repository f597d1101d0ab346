from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from wagtail_triggerpoint.forms.mending import Posted


class ClinicSettingsForm(WagtailAdminModelForm):
    """Shows a chooser again, with an error, where what was posted cannot be a key."""

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        self.damaged: list[str] = []
        if data is not None:
            posted = Posted(data, None)
            fields = self.base_fields.items()
            self.damaged = [name for name, field in fields if posted.drop_key(name, field)]
            data = posted.data
        super().__init__(data, *args, **kwargs)

    def _post_clean(self) -> None:
        super()._post_clean()
        for name in self.damaged:
            self.add_error(
                name, _("This did not arrive whole. Check what is here, then save again.")
            )
