"""Models that a site may replace with its own, looked up when they are needed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import swapper
from django.apps import apps

if TYPE_CHECKING:
    from wagtail.models import Page

    from wagtail_triggerpoint.models import AbstractTherapist

# Wagtail 8 lets a site swap the base page under this prefix; 7.4 has no such setting, and
# swapper then answers with the default.
swapper.set_app_prefix("wagtailcore", "wagtail")

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
THERAPIST_MODEL = swapper.get_model_name("wagtail_triggerpoint", "Therapist")


def get_page_model() -> type[Page]:
    return swapper.load_model("wagtailcore", "Page")


def get_therapist_model() -> type[AbstractTherapist]:
    return swapper.load_model("wagtail_triggerpoint", "Therapist")


@cache
def page_types(mixin: type[Any]) -> tuple[type[Page], ...]:
    """The site's concrete page types built on ``mixin``, in the order they were loaded."""
    return tuple(
        model
        for model in apps.get_models()
        if issubclass(model, mixin) and issubclass(model, get_page_model())
    )
