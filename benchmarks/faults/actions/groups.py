from __future__ import annotations

from collections.abc import Callable
from io import StringIO

from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from benchmarks.faults.actions.base import Action, State
from benchmarks.faults.rows import rows_by_table


class SetUpGroups(Action):
    name = "setup_triggerpoint_groups"

    def get_ready(self) -> Callable[[], object]:
        return lambda: call_command("setup_triggerpoint_groups", stdout=StringIO())

    def state(self) -> State:
        return {
            **rows_by_table(),
            "groups": sorted(Group.objects.values_list("name", flat=True)),
            "rights": sorted(
                Group.objects.exclude(permissions=None).values_list(
                    "name", "permissions__content_type__app_label", "permissions__codename"
                )
            ),
            "rights on pages": sorted(
                GroupPagePermission.objects.values_list("group__name", "permission__codename")
            ),
            "rights on media": sorted(
                GroupCollectionPermission.objects.values_list("group__name", "permission__codename")
            ),
        }
