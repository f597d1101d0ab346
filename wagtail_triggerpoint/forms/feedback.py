"""What readers may say of a page, and what keeps programs from saying it."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.models import ReportKind
from wagtail_triggerpoint.models.page_reports import LONGEST_REPORT

_SIGNER = signing.TimestampSigner(salt="wagtail_triggerpoint.feedback")
#: Nobody reads and writes faster.
QUICKEST = datetime.timedelta(seconds=3)
#: A form that was open for longer was forgotten, or kept by a program.
LONGEST = datetime.timedelta(days=1)
TOO_QUICK = _("That was very quick. Please wait a few seconds, then send it again.")
TOO_OLD = _("This form was open for a long time. Please send it again.")


def new_token(page_id: int) -> str:
    """Says, signed, when a form for one page was opened; nothing else, and of nobody."""
    return _SIGNER.sign(str(page_id))


def is_token_of(token: str, page_id: int, oldest: datetime.timedelta = LONGEST) -> bool:
    try:
        return bool(_SIGNER.unsign(token, max_age=oldest) == str(page_id))
    except signing.BadSignature:
        return False


class GuardedForm(forms.Form):
    """``website`` is a field that people do not see: what fills it in is a program."""

    website = forms.CharField(required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, page_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page_id = page_id

    @property
    def is_by_program(self) -> bool:
        return bool(self.cleaned_data.get("website"))

    def clean_token(self) -> str:
        token = str(self.cleaned_data["token"])
        if not is_token_of(token, self.page_id):
            raise forms.ValidationError(TOO_OLD)
        if is_token_of(token, self.page_id, QUICKEST):
            raise forms.ValidationError(TOO_QUICK)
        return token


class ReportForm(GuardedForm):
    kind = forms.ChoiceField(
        label=_("What is the problem?"),
        choices=ReportKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what comes nearest.")},
    )
    text = forms.CharField(
        label=_("What have you seen, and where on the page?"),
        help_text=_("Please write nothing about yourself or your health: we cannot answer you."),
        max_length=LONGEST_REPORT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Say in a few words what you have seen.")},
    )


class UsefulForm(GuardedForm):
    useful = forms.ChoiceField(choices=[("yes", _("Yes")), ("no", _("No"))])

    @property
    def is_useful(self) -> bool:
        return bool(self.cleaned_data["useful"] == "yes")
