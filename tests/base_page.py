"""The base page of the install under test, within reach of models while they load."""

from typing import TYPE_CHECKING

import swapper

if TYPE_CHECKING:
    from wagtail.models import Page
else:
    swapper.set_app_prefix("wagtailcore", "wagtail")
    Page = swapper.load_model("wagtailcore", "Page", require_ready=False)

__all__ = ["Page"]
