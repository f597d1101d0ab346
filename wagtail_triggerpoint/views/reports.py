"""What our reports have in common: who may read them, what a cell may hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import Model
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from wagtail_triggerpoint.viewsets.listings import PlainCellsMixin

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

#: Who has one of these rights on a model sees its list, and what is reported of it.
READING = ("add", "change", "delete", "view")


def may_read(user: Any, model: type[Model]) -> bool:
    """The one rule of a report's page, results, files and menu item, and of the home panel."""
    return bool(policy_of(model).user_has_any_permission(user, READING))


def may_change(user: Any, model: type[Model]) -> bool:
    return bool(policy_of(model).user_has_permission(user, "change"))


def policy_of(model: Any) -> Any:
    return model.snippet_viewset.permission_policy


def address(row: Model, view: str) -> str:
    """Of a ``view`` of a snippet: "edit", "usage"."""
    name = row.snippet_viewset.get_url_name(view)  # type: ignore[attr-defined]
    return reverse(name, args=[row.pk])


class EvidenceReportView(PlainCellsMixin, ReportView):
    """A report about one of our snippets, its ``model``."""

    model: ClassVar[Any]
    any_permission_required = READING

    @property
    def permission_policy(self) -> Any:
        return policy_of(self.model)

    def get_filtered_queryset(self) -> QuerySet[Any]:
        # Wagtail's own would filter a second time what is filtered here.
        return self.get_queryset()


class ReportMenuItem(MenuItem):
    """Shown to those who may read the report."""

    model: type[Model]

    @classmethod
    def to(cls, view: type[EvidenceReportView], *, order: int) -> ReportMenuItem:
        item = cls(
            view.page_title,
            reverse(view.index_url_name),
            name=view.index_url_name.replace("_", "-"),
            icon_name=view.header_icon,
            order=order,
        )
        item.model = view.model
        return item

    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request.user, self.model)


@dataclass
class Link:
    text: str
    url: str


@dataclass
class Links:
    """A list in a cell: what is shown of it, how many more there are, and how many are hidden
    from this user.
    """

    shown: list[Link]
    hidden: int = 0
    # Where to see those that a short list leaves out.
    url: str = ""

    LONGEST: ClassVar[int] = 10

    @property
    def first(self) -> list[Link]:
        return self.shown[: self.LONGEST]

    @property
    def more(self) -> int:
        return len(self.shown) - len(self.first)

    @property
    def texts(self) -> str:
        return "; ".join(link.text for link in self.shown)

    @property
    def count(self) -> int:
        return len(self.shown) + self.hidden


class LinksColumn(Column):
    """Its values are ``Links``."""

    cell_template_name = "wagtail_triggerpoint/admin/reports/links_cell.html"
