from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import override

from wagtail_triggerpoint.forms.pages import ReviewedPageForm
from wagtail_triggerpoint.publishing import language_of
from wagtail_triggerpoint.skeletons import condition_skeleton


class ConditionPageForm(ReviewedPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        if instance is not None and instance.pk is None and not instance.body:
            # Only the form of a new page opens with a skeleton: importers start from nothing.
            # Its headings are words of the page, not of the editor's screen.
            with override(language_of(instance) or settings.LANGUAGE_CODE):
                instance.body = condition_skeleton(instance._meta.get_field("body").stream_block)
        super().__init__(*args, **kwargs)
