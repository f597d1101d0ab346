"""How sure anyone is of a claim, and how that is said.

Levels and their meaning follow GRADE (BMC Medicine 2012;10:33), see docs/explanation/certainty.md.
They say how certain an effect is, not how a study was made.
"""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Certainty(TextChoices):
    """The four levels of GRADE, then what is no level."""

    HIGH = "high", _("High certainty")
    MODERATE = "moderate", _("Moderate certainty")
    LOW = "low", _("Low certainty")
    VERY_LOW = "very_low", _("Very low certainty")
    CONTESTED = "contested", _("Experts disagree")
    NO_EVIDENCE = "no_evidence", _("No evidence found")
    NOT_GRADED = "not_graded", _("Not graded")


class GradedBy(TextChoices):
    CLINIC = "clinic", _("This clinic")
    SOURCE = "source", _("A source")


#: What claims a grade, and so has to name its sources, with the steps of its mark.
LEVELS: dict[str, int] = {
    Certainty.HIGH: 4,
    Certainty.MODERATE: 3,
    Certainty.LOW: 2,
    Certainty.VERY_LOW: 1,
}

#: What says openly that there is no grade to give, and needs no source to say it.
WITHOUT_SOURCE = frozenset([Certainty.CONTESTED, Certainty.NO_EVIDENCE])

# In the clinic's voice, then as a source is quoted.
_SENTENCES = {
    Certainty.HIGH: (
        _("We are very sure that %(statement)s."),
        _("The source calls this high certainty: %(statement)s."),
    ),
    Certainty.MODERATE: (
        _("We are moderately sure that %(statement)s."),
        _("The source calls this moderate certainty: %(statement)s."),
    ),
    Certainty.LOW: (
        _("We have limited confidence that %(statement)s."),
        _("The source calls this low certainty: %(statement)s."),
    ),
    Certainty.VERY_LOW: (
        _("We have very little confidence that %(statement)s."),
        _("The source calls this very low certainty: %(statement)s."),
    ),
    Certainty.CONTESTED: (
        _("Experts disagree whether %(statement)s."),
        _("Experts disagree whether %(statement)s."),
    ),
    Certainty.NO_EVIDENCE: (
        _("We found no evidence that %(statement)s."),
        _("The source found no evidence that %(statement)s."),
    ),
    Certainty.NOT_GRADED: (
        _("Not graded: %(statement)s."),
        _("Not graded: %(statement)s."),
    ),
}

_MEANINGS = {
    Certainty.HIGH: _("Very confident: the true effect is likely to be close to what was found."),
    Certainty.MODERATE: _(
        "Moderately confident: the true effect is probably close to what was found, but it may "
        "differ."
    ),
    Certainty.LOW: _("Limited confidence: the true effect may differ a lot from what was found."),
    Certainty.VERY_LOW: _(
        "Very little confidence: the true effect is likely to differ a lot from what was found."
    ),
    Certainty.CONTESTED: _("People who know the research do not agree on what it shows."),
    Certainty.NO_EVIDENCE: _(
        "No research was found that supports this. That does not prove that it is wrong."
    ),
    Certainty.NOT_GRADED: _(
        "There is no grade for how certain the research behind this is. That does not mean that "
        "it is wrong, or that it is right."
    ),
}


def sentence(statement: str, certainty: str, graded_by: str) -> str:
    """``statement`` as one sentence that says how sure anyone is of it, in the active language.

    The clinic speaks of itself as "we"; the grade of a source is told as the source's own.
    """
    of_clinic, of_source = _SENTENCES[known(certainty)]
    template = of_source if graded_by == GradedBy.SOURCE else of_clinic
    return str(template) % {"statement": statement}


def meaning(certainty: str) -> str:
    """What readers are to understand by a level."""
    return str(_MEANINGS[known(certainty)])


def known(certainty: str) -> Certainty:
    """The level of that name; a draft may have lost its answer."""
    try:
        return Certainty(certainty)
    except ValueError:
        return Certainty.NOT_GRADED
