"""What claims rest on: articles, guidelines, books and pages of other people."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Self

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from wagtail_triggerpoint.bibliography.fingerprints import FINGERPRINT_LENGTH, fingerprint
from wagtail_triggerpoint.bibliography.identifiers import (
    LONGEST_DOI,
    doi_url,
    normalise_doi,
    normalise_pmid,
    pmid_url,
)
from wagtail_triggerpoint.bibliography.names import Name, parse_names
from wagtail_triggerpoint.bibliography.records import Record
from wagtail_triggerpoint.bibliography.text import collapse, without_accents
from wagtail_triggerpoint.bibliography.vancouver import Citation, vancouver
from wagtail_triggerpoint.publishing import rule_errors
from wagtail_triggerpoint.validators import validate_doi, validate_pmid, validate_web_url, web_url

LONGEST_AUTHORS = 50_000
SHORT_TITLE = 120
SHORT_NAME = 60


class StudyType(models.TextChoices):
    """Terms of the field, from the strongest design to the weakest, then what is no study."""

    SYSTEMATIC_REVIEW = "systematic_review", _("Systematic review")
    META_ANALYSIS = "meta_analysis", _("Meta-analysis")
    RANDOMISED_TRIAL = "randomised_trial", _("Randomised trial")
    COHORT = "cohort", _("Cohort study")
    CASE_CONTROL = "case_control", _("Case-control study")
    CROSS_SECTIONAL = "cross_sectional", _("Cross-sectional study")
    CASE_SERIES = "case_series", _("Case series or report")
    GUIDELINE = "guideline", _("Guideline")
    NARRATIVE_REVIEW = "narrative_review", _("Narrative review")
    LABORATORY = "laboratory", _("Laboratory study")
    BOOK = "book", _("Book or chapter")
    WEBSITE = "website", _("Website")
    OTHER = "other", _("Other")


class ReferenceQuerySet(models.QuerySet["Reference"]):
    def identified_by(self, text: str) -> Self:
        """Those whose DOI or PMID ``text`` is, in any form in which it is written."""
        doi, pmid = normalise_doi(text), normalise_pmid(text)
        matches = models.Q(doi=doi) if doi else models.Q(pmid=pmid) if pmid else None
        return self.none() if matches is None else self.filter(matches)


class Reference(index.Indexed, models.Model):
    """A work, once for all languages. No draft: a retraction must act at once.

    ``doi`` and ``pmid`` are None or normalised, and unique. A work without either is known by its
    title, year and first author.
    """

    title = models.CharField(_("title"), max_length=1000)
    authors = models.TextField(
        _("authors"),
        blank=True,
        validators=[MaxLengthValidator(LONGEST_AUTHORS)],
        help_text=_(
            "One per line: “Family, Given” for a person, the plain name for a group. "
            "Put a group’s name with a comma in braces: “{Department of Health, England}”."
        ),
    )
    container = models.CharField(
        _("published in"),
        max_length=500,
        blank=True,
        help_text=_("The journal, book or website."),
    )
    volume = models.CharField(_("volume"), max_length=50, blank=True)
    issue = models.CharField(_("issue"), max_length=50, blank=True)
    pages = models.CharField(
        _("pages"), max_length=100, blank=True, help_text=_("For example “45-67” or “e1004”.")
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1400), MaxValueValidator(2100)],
    )
    # NULL where there is none: it may repeat in a unique column on every database.
    doi = models.CharField(
        _("DOI"),
        max_length=LONGEST_DOI,
        unique=True,
        null=True,
        blank=True,
        validators=[validate_doi],
        help_text=_("For example “10.1016/j.apmr.2018.06.019”. Its address will do too."),
        error_messages={
            "unique": _("Another reference has this DOI. Find it in the list and change that one.")
        },
    )
    pmid = models.CharField(
        _("PMID"),
        # Room for an address, before only its number is kept.
        max_length=255,
        unique=True,
        null=True,
        blank=True,
        validators=[validate_pmid],
        help_text=_("The number in PubMed, for example “30025997”. Its address will do too."),
        error_messages={
            "unique": _("Another reference has this PMID. Find it in the list and change that one.")
        },
    )
    url = models.URLField(
        _("web address"),
        max_length=1000,
        blank=True,
        validators=[validate_web_url],
        help_text=_("Where to read it, if it has neither DOI nor PMID."),
    )
    study_type = models.CharField(
        _("study type"), max_length=32, choices=StudyType, blank=True, default=""
    )
    is_retracted = models.BooleanField(
        _("retracted"),
        default=False,
        help_text=_("Tick when its publisher has withdrawn it. Readers are told at once."),
    )
    retraction_note = models.CharField(
        _("about the retraction"),
        max_length=500,
        blank=True,
        help_text=_("Where and when the notice appeared, and why."),
    )
    retraction_url = models.URLField(
        _("web address of the notice"),
        max_length=1000,
        blank=True,
        validators=[validate_web_url],
    )

    # By what a work is recognised; the second only where there is neither DOI nor PMID.
    fingerprint = models.CharField(max_length=FINGERPRINT_LENGTH, db_index=True, editable=False)
    bare_fingerprint = models.CharField(
        max_length=FINGERPRINT_LENGTH, unique=True, null=True, blank=True, editable=False
    )

    objects = ReferenceQuerySet.as_manager()

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("get_search_words"),
        index.AutocompleteField("get_search_words"),
        index.SearchField("container"),
        index.FilterField("study_type"),
        index.FilterField("is_retracted"),
        index.FilterField("year"),
    ]

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        ordering: ClassVar[list[str]] = ["title", "pk"]

    def __str__(self) -> str:
        """First author, year and title in short, and whether it was retracted."""
        text = ". ".join(filter(None, [self.cited_as, Truncator(self.title).chars(SHORT_TITLE)]))
        if self.is_retracted:
            return gettext("Retracted: %(reference)s") % {"reference": text}
        return text or gettext("(no title)")

    # Shown to readers

    @property
    def names(self) -> tuple[Name, ...]:
        return parse_names(self.authors)

    @property
    def citation(self) -> Citation:
        """In Vancouver style; its ``str()`` is the whole."""
        record = Record.of(self)
        return vancouver(replace(record, url=web_url(record.url)))

    @property
    def cited_as(self) -> str:
        """“Denneny et al. 2019”, as far as it is known."""
        return " ".join(filter(None, [self.short_authors, str(self.year or "")]))

    @property
    def short_authors(self) -> str:
        """“Denneny”, “Denneny & Frawley”, “Denneny et al.”"""
        names = [name.main for name in self.names]
        return " & ".join(names) if len(names) < 3 else f"{names[0]} et al."

    @property
    def short_name(self) -> str:
        """``cited_as``, or the beginning of the title of a work without authors."""
        return self.cited_as if self.authors else Truncator(self.title).chars(SHORT_NAME)

    @property
    def doi_url(self) -> str:
        return doi_url(self.doi or "")

    @property
    def pmid_url(self) -> str:
        return pmid_url(self.pmid or "")

    @property
    def best_url(self) -> str:
        """Where to read it: by DOI, in PubMed, or at its own address; ``""`` if nowhere."""
        return self.doi_url or self.pmid_url or web_url(self.url)

    # Shown to editors

    @admin.display(description=_("Reference"), ordering="title")
    def title_in_lists(self) -> str:
        return Truncator(self.title).chars(SHORT_TITLE)

    @property
    def identifier(self) -> str:
        return self.doi or self.pmid or ""

    def get_search_words(self) -> str:
        """Authors, and title and authors without accents: not every database looks past them."""
        return f"{self.authors}\n{without_accents(f'{self.title} {self.authors}')}"

    # Rules

    def normalise(self) -> None:
        """Brings what was typed into the form that is stored; what is malformed stays."""
        self.title = collapse(self.title)
        self.authors = "\n".join(filter(None, map(collapse, self.authors.splitlines())))
        self.doi = normalise_doi(self.doi or "") or self.doi or None
        self.pmid = normalise_pmid(self.pmid or "") or self.pmid or None
        self.fingerprint = fingerprint(self.title, self.year, self.names)
        self.bare_fingerprint = None if self.doi or self.pmid else self.fingerprint

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.normalise()
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if errors := rule_errors(self):
            raise ValidationError(errors)
        alike = type(self)._default_manager.filter(fingerprint=self.fingerprint)
        if not self.bare_fingerprint:
            alike = alike.filter(bare_fingerprint__isnull=False)
        if other := alike.exclude(pk=self.pk).first():
            message = _(
                "This is there already: “%(other)s”. Change that one; if this is another work, "
                "give each its DOI or PMID."
            )
            raise ValidationError({"title": message % {"other": other}})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.normalise()
        self._refuse_malformed()
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "fingerprint", "bare_fingerprint"}
        super().save(*args, **kwargs)

    def _refuse_malformed(self) -> None:
        """Code that does not ask ``full_clean`` could store what nothing recognises again."""
        for name, validate in (("doi", validate_doi), ("pmid", validate_pmid)):
            try:
                validate(getattr(self, name) or "")
            except ValidationError as error:
                raise ValidationError({name: error}) from None
