from __future__ import annotations

from collections.abc import Callable
from io import StringIO

from django.core.management import call_command
from wagtail.models import Page

from benchmarks.faults.actions.base import Action, State
from benchmarks.faults.rows import rows_by_table


class LoadDemo(Action):
    name = "load_triggerpoint_demo"

    def get_ready(self) -> Callable[[], object]:
        return lambda: call_command("load_triggerpoint_demo", stdout=StringIO())

    def state(self) -> State:
        pages = Page.objects.order_by("path")
        return {
            **rows_by_table(),
            "pages": list(pages.values_list("url_path", "live", "has_unpublished_changes")),
        }
