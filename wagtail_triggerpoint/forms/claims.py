from __future__ import annotations

from wagtail_triggerpoint.forms.facts import FactsForm


class ClaimForm(FactsForm):
    def _post_clean(self) -> None:
        if "references" in self.formsets and not self.is_deferred_validation:
            # The rules are asked before posted rows hang on the claim.
            self.instance.has_posted_source = self._posts_a_source()
        super()._post_clean()

    def _posts_a_source(self) -> bool:
        formset = self.formsets["references"]
        return any(
            row.cleaned_data.get("reference") and not row.cleaned_data.get("DELETE")
            for row in formset.forms
            if row.is_valid()
        )
