from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from wagtail_triggerpoint.bibliography import formats
from wagtail_triggerpoint.bibliography.records import UnreadableFile

FORMATS = [
    ("", _("What it looks like")),
    ("csl", "CSL-JSON"),
    ("ris", "RIS"),
    ("nbib", "PubMed (.nbib)"),
]


class ReferenceForm(WagtailAdminModelForm):
    """Takes back no retraction that somebody has entered since the form was opened."""

    data: Any
    retraction_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["retraction_seen"] = str(self.instance.is_retracted)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        rows = type(self.instance)._default_manager.filter(pk=self.instance.pk)
        stored = rows.values_list("is_retracted", flat=True).first()
        seen = values.get("retraction_seen") or str(stored)
        if stored not in (None, values.get("is_retracted")) and seen != str(stored):
            self.add_error("is_retracted", self._what_was_missed(bool(stored)))
            # Whoever saves once more has read it.
            self.data = self.data.copy()
            self.data[self.add_prefix("retraction_seen")] = str(stored)
        return values

    def _what_was_missed(self, is_retracted: bool) -> Any:
        if is_retracted:
            return _(
                "Somebody has marked it as retracted since you opened this form. Tick the box, or "
                "save again to take that back."
            )
        return _(
            "Somebody has taken back that it was retracted since you opened this form. Clear the "
            "box, or save again to mark it once more."
        )


class ReferenceUploadForm(forms.Form):
    """A file, or text pasted from one; ``text_of_file`` and ``file_name`` are what it holds."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("CSL-JSON, RIS or PubMed (.nbib), up to 10 MB and 5000 records."),
    )
    text = forms.CharField(
        label=_("Or paste it here"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )
    format = forms.ChoiceField(label=_("Format"), choices=FORMATS, required=False)
    replace = forms.ChoiceField(
        label=_("What is there already"),
        choices=[
            ("", _("gets what it lacks, and keeps the rest")),
            ("replace", _("takes whatever differs in the file")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        file, text = values.get("file"), values.get("text", "")
        if self.errors:
            return values
        if bool(file) == bool(text.strip()):
            raise forms.ValidationError(_("Choose a file, or paste text: one of the two."))
        try:
            data = self._data(file) if file else text.encode(errors="replace")
            values["text_of_file"] = formats.decode(data)
            values["format"] = values["format"] or formats.detect(values["text_of_file"])
            formats.read(values["text_of_file"], values["format"])
        except UnreadableFile as error:
            self.add_error("file" if file else "text", error.message)
        values["file_name"] = file.name if file else ""
        values["replace"] = values["replace"] == "replace"
        return values

    def _data(self, file: Any) -> bytes:
        # One byte more than is taken tells that it is too large.
        return file.read(formats.MOST_BYTES + 1)


class ReferenceConfirmForm(forms.Form):
    """What to do with the rest where a record is broken; without one, nothing is asked."""

    broken = forms.ChoiceField(
        label=_("Some records are broken"),
        choices=[
            ("rest", _("Import the others")),
            ("nothing", _("Import nothing")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what to do with the other records.")},
    )

    def __init__(self, *args: Any, has_broken: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_broken:
            del self.fields["broken"]

    @property
    def all_or_nothing(self) -> bool:
        # A record that broke since the page was shown was not asked about.
        return self.cleaned_data.get("broken", "nothing") == "nothing"
