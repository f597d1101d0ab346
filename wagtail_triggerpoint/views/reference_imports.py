"""Importing references in the admin: upload, look at what would happen, confirm."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import InvalidPage
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from wagtail_triggerpoint.actions.reference_imports import (
    ImportRefused,
    Result,
    confirm_import,
    keep_import,
    plan_of,
)
from wagtail_triggerpoint.actions.references import may
from wagtail_triggerpoint.forms.references import ReferenceConfirmForm, ReferenceUploadForm
from wagtail_triggerpoint.importing import Plan
from wagtail_triggerpoint.models import Reference, ReferenceImport

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PER_PAGE = 50


def may_import(user: Any) -> bool:
    """Who may add references and change them: an import does both."""
    return may(user, "add", "change")


class ImportMixin(WagtailAdminTemplateMixin):
    # Given by the viewset.
    index_url_name = ""
    edit_url_name = ""
    import_url_name = ""
    preview_url_name = ""
    page_title = gettext_lazy("Import references")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse(self.index_url_name),
                "label": capfirst(str(Reference._meta.verbose_name_plural)),
            },
            {"url": "", "label": self.page_title},
        ]


class ReferenceUploadView(ImportMixin, FormView):  # type: ignore[type-arg]
    form_class = ReferenceUploadForm
    template_name = "wagtail_triggerpoint/admin/references/upload.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            action_url=reverse(self.import_url_name),
            submit_button_label=_("Show what would happen"),
            submit_button_active_label=_("Reading…"),
            **kwargs,
        )

    def form_valid(self, form: Any) -> HttpResponse:
        values = form.cleaned_data
        waiting = keep_import(
            self.request.user,
            values["text_of_file"],
            file_name=values["file_name"],
            format=values["format"],
            replace=values["replace"],
        )
        return redirect(self.preview_url_name, waiting.pk)


class ReferencePreviewView(ImportMixin, FormView):  # type: ignore[type-arg]
    form_class = ReferenceConfirmForm
    template_name = "wagtail_triggerpoint/admin/references/preview.html"

    @cached_property
    def waiting(self) -> ReferenceImport:
        """What this user has uploaded: to anybody else it is not there."""
        mine = ReferenceImport.objects.waiting_for(self.request.user)
        key: UUID = self.kwargs["key"]
        return get_object_or_404(mine, pk=key)

    @cached_property
    def plan(self) -> Plan:
        return plan_of(self.waiting)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "has_broken": bool(self.plan.broken)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not ReferenceImport.objects.filter(pk=kwargs["key"]).exists():
            # The second of two clicks.
            messages.info(request, _("This file waits no more: it was imported or discarded."))
            return redirect(self.index_url_name)
        if "discard" not in request.POST:
            return super().post(request, *args, **kwargs)
        self.waiting.delete()
        messages.success(request, _("Nothing was imported, and the file is forgotten."))
        return redirect(self.index_url_name)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            result = confirm_import(
                self.waiting, self.request.user, all_or_nothing=form.all_or_nothing
            )
        except ImportRefused as refusal:
            messages.error(self.request, " ".join(refusal.messages))
            return redirect(self.request.path)
        messages.success(self.request, summary(result))
        return redirect(self.index_url_name)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = self.request.GET.get("outcome", "")
        rows = [row for row in self.plan.rows if not shown or row.outcome == shown]
        paginator = WagtailPaginator(rows, PER_PAGE)
        try:
            page = paginator.page(self.request.GET.get("p", 1))
        except InvalidPage as error:
            raise Http404 from error
        return super().get_context_data(
            waiting=self.waiting,
            counts=[(outcome, count) for outcome, count in self.plan.counts.items() if count],
            shown=shown,
            page_obj=page,
            elided_page_range=paginator.get_elided_page_range(page.number),
            import_count=len(self.plan.new) + len(self.plan.changed),
            edit_url_name=self.edit_url_name,
            **kwargs,
        )


def summary(result: Result) -> str:
    """What an import did, in a sentence for each number that is not zero."""
    sentences = [
        (result.new, ngettext("%d reference was added.", "%d references were added.", result.new)),
        (
            result.changed,
            ngettext("%d reference was changed.", "%d references were changed.", result.changed),
        ),
        (
            result.same,
            ngettext("%d was there already.", "%d were there already.", result.same),
        ),
        (
            result.broken,
            ngettext(
                "%d broken record was left out.",
                "%d broken records were left out.",
                result.broken,
            ),
        ),
    ]
    return " ".join(sentence % number for number, sentence in sentences if number)
