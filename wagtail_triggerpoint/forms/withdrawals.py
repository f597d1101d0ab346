"""Withdrawing a page, and lifting that again."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from wagtail_triggerpoint.models.withdrawals import LONGEST_NOTE


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST_NOTE,
        widget=AdminAutoHeightTextInput,
        help_text=_("For the clinic, never for readers."),
        error_messages={"required": _("Say why, for those who have to put it right.")},
    )
    correction = forms.CharField(
        label=_("Correction note"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=AdminAutoHeightTextInput,
        help_text=_(
            "What readers find at the address of the page, in each of its languages: what was "
            "wrong, and what to do. Left empty, they are told that there is no such page."
        ),
    )


class LiftForm(forms.Form):
    republish = forms.TypedChoiceField(
        label=_("And then?"),
        choices=[
            ("no", _("Leave the pages as drafts: they can be changed and published")),
            ("yes", _("Publish the pages again as they were")),
        ],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what becomes of the pages.")},
    )
