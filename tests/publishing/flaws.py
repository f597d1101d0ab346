"""What may be wrong with a page or a snippet, and what the refusal must say of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.images import ImageFile
from wagtail.images import get_image_model

from tests import factories
from tests.factories import block, paragraph, section, stream
from tests.page_types import ConditionPage
from wagtail_triggerpoint.models import ClinicSettings, Credential, Location, Practice


@dataclass(frozen=True)
class Flaw:
    """``spoil`` makes a condition page, in memory, one that may not go live."""

    name: str
    spoil: Callable[[Any], None]
    #: The field of the page.
    field: str
    #: The words with which the refusal names the place, and those that name the fix.
    place: str
    fix: str


def _no_author(page: Any) -> None:
    page.author = None


def _author_unpublished(page: Any) -> None:
    page.author.unpublish()


def _no_help(page: Any) -> None:
    page.when_to_get_help = stream()


def _no_number(page: Any) -> None:
    ClinicSettings.objects.update(emergency_number="")


def _own_number(page: Any) -> None:
    ClinicSettings.objects.update(emergency_number="112", phone="1-12")


def _number_of_a_place(page: Any) -> None:
    place = factories.LocationFactory()
    # A place refuses the number of the site, but the site's can change later.
    Location.objects.filter(pk=place.pk).update(phone="112")


def picture() -> Any:
    file = ImageFile(factories.picture_file(), name="neck.png")
    return get_image_model().objects.create(title="neck", file=file)


def _picture(page: Any) -> None:
    page.image = picture()


def _picture_block(page: Any) -> None:
    image = {"image": picture().pk, "decorative": False, "alt_text": ""}
    figure = block("image", {"image": image, "caption": "", "credit": ""})
    page.body = stream(section(), section("Symptoms", paragraph(), figure))


def _no_summary(page: Any) -> None:
    page.summary = ""


def _help_left(page: Any) -> None:
    page.body = stream(section(), section("Causes", paragraph("✎ Say what is known.")))


def _unclear_dont(page: Any) -> None:
    value = {"dos": [], "donts": factories.items("do not rush", "lie still")}
    page.body = stream(section("Self-care", paragraph(), block("do_dont", value)))


FLAWS = [
    Flaw("no_author", _no_author, "author", "Author:", "Choose the author"),
    Flaw(
        "author_unpublished",
        _author_unpublished,
        "author",
        "Author:",
        "Readers of this page cannot see “Mara Lindqvist”. Publish the profile first",
    ),
    Flaw("no_help", _no_help, "when_to_get_help", "When to get help:", "at least one care card"),
    Flaw(
        "no_number",
        _no_number,
        "when_to_get_help",
        "When to get help → 1. Emergency:",
        "Enter the emergency number under Settings → Clinic",
    ),
    Flaw(
        "own_number",
        _own_number,
        "when_to_get_help",
        "When to get help → 1. Emergency:",
        "Enter the number for an ambulance",
    ),
    Flaw(
        "number_of_a_place",
        _number_of_a_place,
        "when_to_get_help",
        "When to get help → 1. Emergency:",
        "Enter the number for an ambulance",
    ),
    Flaw("picture", _picture, "image_description", "Description of the picture:", "Describe"),
    Flaw(
        "picture_block",
        _picture_block,
        "body",
        "Sections → 2. Section “Symptoms” → Content → 2. Picture → Picture → Alt text:",
        "add some alt text",
    ),
    Flaw("no_summary", _no_summary, "summary", "Summary:", "Write one or two sentences"),
    Flaw(
        "help_left",
        _help_left,
        "body",
        "Sections → 2. Section “Causes” → Content → 1. Text:",
        "Replace this help",
    ),
    Flaw(
        "unclear_dont",
        _unclear_dont,
        "body",
        "Sections → 1. Section “Self-care” → Content → 2. Do and don’t → Don’t → 2. Don’t:",
        "Begin with “do not”",
    ),
]
EVERY_FLAW = pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw.name)
#: One of each source: a field, a rule, a block.
SOME_FLAWS = [
    flaw for flaw in FLAWS if flaw.name in {"no_summary", "author_unpublished", "picture_block"}
]
EACH_KIND_OF_FLAW = pytest.mark.parametrize("flaw", SOME_FLAWS, ids=lambda flaw: flaw.name)


def spoiled(page: ConditionPage, flaw: Flaw) -> Any:
    """The latest revision of ``page`` with the flaw, and a title by which to know it again."""
    page.title = "As typed"
    flaw.spoil(page)
    return page.save_revision(clean=False)


@dataclass(frozen=True)
class SnippetFlaw:
    """``make`` gives a live snippet, ``spoil`` takes it, in memory, out of shape."""

    name: str
    make: Callable[[], Any]
    spoil: Callable[[Any], None]
    place: str
    fix: str


def _therapist() -> Any:
    return factories.TherapistFactory(name="Jo Berg")


def _location() -> Any:
    return factories.LocationFactory(name="Harbour")


def _set(**values: Any) -> Callable[[Any], None]:
    def spoil(row: Any) -> None:
        for name, value in values.items():
            setattr(row, name, value)

    return spoil


def _ends_before_it_begins(therapist: Any) -> None:
    therapist.credentials = [
        Credential(
            kind="qualification",
            title="Massage",
            issuer="School",
            valid_from=datetime.date(2025, 5, 1),
            expires=datetime.date(2025, 4, 1),
        )
    ]


def _books_at_a_script(therapist: Any) -> None:
    place = factories.LocationFactory()
    therapist.practices = [Practice(location=place, booking_url="javascript:alert(1)")]


def _claim() -> Any:
    return factories.ClaimFactory(statement="massage calms")


def _cites_nothing(claim: Any) -> None:
    claim.references = []


SNIPPET_FLAWS = [
    SnippetFlaw(
        "no_job_title", _therapist, _set(job_title=""), "Job title:", "Say what this person is"
    ),
    SnippetFlaw("no_name", _therapist, _set(name=""), "Name:", "Enter the person’s name"),
    SnippetFlaw(
        "credential_dates",
        _therapist,
        _ends_before_it_begins,
        "Credentials: 1. Credential → Expires:",
        "Check both dates",
    ),
    SnippetFlaw(
        "booking_address",
        _therapist,
        _books_at_a_script,
        "Practices: 1. Practice → Booking address:",
        "Write a full web address",
    ),
    SnippetFlaw(
        "no_time_zone", _location, _set(time_zone=""), "Time zone:", "Choose the time zone"
    ),
    SnippetFlaw("no_statement", _claim, _set(statement=""), "Statement:", "as one plain sentence"),
    SnippetFlaw("no_source", _claim, _cites_nothing, "Certainty:", "Add the reference"),
    SnippetFlaw("phone", _location, _set(phone="ring us"), "Phone:", "with digits and spaces"),
    SnippetFlaw(
        "half_a_place", _location, _set(latitude=59), "Latitude:", "Enter both coordinates"
    ),
]
EVERY_SNIPPET_FLAW = pytest.mark.parametrize("flaw", SNIPPET_FLAWS, ids=lambda flaw: flaw.name)
FIRST_SNIPPET_FLAWS = pytest.mark.parametrize(
    "flaw",
    [flaw for flaw in SNIPPET_FLAWS if flaw.name in {"no_job_title", "no_time_zone"}],
    ids=lambda flaw: flaw.name,
)
