"""What a claim rests on."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_triggerpoint.models.references import Reference
from wagtail_triggerpoint.publishing import Errors, missing
from wagtail_triggerpoint.validators import validate_doi, validate_pmid


class ClaimReference(Orderable):
    """A source of a claim, and the place in it."""

    claim = ParentalKey("wagtail_triggerpoint.Claim", related_name="references")
    # PROTECT: whoever deletes a reference is told which claims rest on it.
    reference = models.ForeignKey(
        Reference,
        on_delete=models.PROTECT,
        related_name="claim_rows",
        verbose_name=_("reference"),
    )
    place = models.CharField(
        _("place"),
        max_length=120,
        blank=True,
        help_text=_("Where it says so, for example “page 1023” or “table 2”."),
    )
    graded = models.BooleanField(
        _("graded the claim"),
        default=False,
        help_text=_("Tick if the certainty of the claim is the grade that this source gives."),
    )

    # Where the page that is rendered lists the reference; see ``rendering.mentions``.
    anchor = ""

    class Meta(Orderable.Meta):
        verbose_name = _("reference")
        verbose_name_plural = _("references")

    def __str__(self) -> str:
        return str(self.reference) if self.reference_id else ""

    @property
    def name(self) -> str:
        """The source and the place in it, in short: “Denneny et al. 2019, table 2”."""
        return ", ".join(filter(None, [self.reference.short_name, self.place]))

    @property
    def name_with_state(self) -> str:
        """Its ``name``, and whether it was retracted."""
        if not self.reference.is_retracted:
            return self.name
        return gettext("%(name)s (retracted)") % {"name": self.name}

    @property
    def address(self) -> str:
        """Leads to the list of the page or, where there is none, to the work itself."""
        return f"#{self.anchor}" if self.anchor else self.reference.best_url

    def get_publish_errors(self) -> Errors:
        if not self.reference_id or self._is_well_formed():
            return {}
        text = _("The DOI or PMID of “%(reference)s” is malformed. Correct it there first.")
        return {"reference": missing(text % {"reference": self.reference})}

    def _is_well_formed(self) -> bool:
        """A row that no form has checked may hold anything: an import past our models."""
        try:
            validate_doi(self.reference.doi or "")
            validate_pmid(self.reference.pmid or "")
        except ValidationError:
            return False
        return True
