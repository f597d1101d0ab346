"""What previews of blocks show in place of things that a new site does not have yet."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext as _

from wagtail_triggerpoint.certainty import LEVELS, Certainty, GradedBy, meaning, sentence


def first_picture(chooser: Any) -> Any | None:
    """The site's oldest picture, or none."""
    return chooser.model_class._default_manager.order_by("pk").first()


def sample_document() -> SimpleNamespace:
    return SimpleNamespace(
        title=_("Exercises for your neck"), url="#", file_extension="pdf", file_size=120 * 1024
    )


def sample_page(title: str, summary: str) -> SimpleNamespace:
    return SimpleNamespace(title=title, summary=summary, url="#", address="#")


def sample_therapist() -> SimpleNamespace:
    return SimpleNamespace(
        facts=SimpleNamespace(name="Alex Example"),
        initials="AE",
        job_title=_("Physiotherapist"),
        summary=_("Helps people with neck and back pain to move again."),
        url="",
    )


def sample_claim() -> SimpleNamespace:
    return SimpleNamespace(
        sentence=sentence(
            _("massage eases neck pain for a short time"), Certainty.LOW, GradedBy.SOURCE
        ),
        steps=LEVELS[Certainty.LOW],
        certainty_display=Certainty.LOW.label,
        meaning=meaning(Certainty.LOW),
        facts=SimpleNamespace(certainty=Certainty.LOW, graded_by=GradedBy.SOURCE),
        graders=[_("Example et al. 2026")],
        mentions=[],
        cited=[],
    )
