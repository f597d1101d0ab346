"""Withdrawing a page with all that shows its words, and lifting that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from wagtail_triggerpoint.actions.withdrawals import (
    lift,
    may_withdraw,
    pages_withdrawn_with,
    withdraw,
)
from wagtail_triggerpoint.forms.withdrawals import LiftForm, WithdrawForm
from wagtail_triggerpoint.models import WithdrawableMixin, Withdrawal
from wagtail_triggerpoint.publishing import Refused
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from django import forms
    from django.http import HttpRequest, HttpResponse

    BaseView = FormView[forms.Form]
else:
    BaseView = FormView

WITHDRAW = "triggerpoint_withdraw"


class WithdrawView(WagtailAdminTemplateMixin, BaseView):
    """Withdraws a page; of one that is withdrawn, lifts that."""

    template_name = "wagtail_triggerpoint/admin/withdrawals/withdraw.html"
    header_icon = "warning"

    @cached_property
    def page(self) -> Any:
        page = get_object_or_404(get_page_model(), pk=self.kwargs["pk"]).specific
        if not isinstance(page, WithdrawableMixin):
            raise Http404
        return page

    @cached_property
    def withdrawal(self) -> Withdrawal | None:
        return Withdrawal.objects.of(self.page)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_withdraw(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self) -> type[forms.Form]:
        return LiftForm if self.withdrawal else WithdrawForm

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            text = self._act(form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, getattr(refusal, "lines", None) or refusal.messages)
            return self.form_invalid(form)
        messages.success(self.request, text % {"page": self.page.get_admin_display_title()})
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def _act(self, said: dict[str, Any]) -> str:
        if self.withdrawal is None:
            withdraw(self.page, self.request.user, **said)
            return _("“%(page)s” is withdrawn, with all that shows the same.")
        lift(self.withdrawal, self.request.user, **said)
        return _("The withdrawal of “%(page)s” is lifted.")

    # The screen

    def get_page_title(self) -> str:
        return _("Lift the withdrawal") if self.withdrawal else _("Withdraw a page")

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit_url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit_url, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            withdrawal=self.withdrawal,
            concerned=self._concerned(),
            edit_url=reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            **kwargs,
        )

    def _concerned(self) -> list[Any]:
        if self.withdrawal is None:
            return pages_withdrawn_with(self.page)
        return [one.page for one in self.withdrawal.pages.select_related("page__locale")]


def withdrawal_buttons(page: Any, user: Any) -> Iterator[Button]:
    found = page.specific_class
    if found is not None and issubclass(found, WithdrawableMixin) and may_withdraw(page, user):
        yield Button(
            _("Withdraw"),
            reverse(WITHDRAW, args=[page.pk]),
            icon_name=WithdrawView.header_icon,
            priority=46,
        )


class WithdrawnFormatter(LogFormatter):
    label = gettext_lazy("Withdraw a page")
    message = gettext_lazy("Withdrawn from the site")


class LiftedFormatter(LogFormatter):
    label = gettext_lazy("Lift a withdrawal")
    message = gettext_lazy("The withdrawal was lifted")
