"""Objects for tests, valid unless a test says otherwise.

Pages are created live below a parent (default: the home page of the default site) through the
publish guard, so a factory that no longer makes publishable pages fails at once.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any
from uuid import uuid4

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from PIL import Image as Drawing
from wagtail.models import Locale, Site

from tests.page_types import (
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    ConditionPage,
    Page,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
)
from wagtail_triggerpoint.actions.groups import setup_groups
from wagtail_triggerpoint.models import (
    Claim,
    ClaimReference,
    ClinicSettings,
    Credential,
    Location,
    Practice,
    Reference,
)
from wagtail_triggerpoint.swap import get_therapist_model

EMERGENCY_NUMBER = "112"
#: The group whose members review.
REVIEWERS = "Clinicians"


def items(*values: Any) -> list[dict[str, Any]]:
    """The stored form of a list block."""
    return [{"type": "item", "id": str(uuid4()), "value": value} for value in values]


def block(kind: str, value: Any) -> dict[str, Any]:
    """The stored form of one child of a stream."""
    return {"type": kind, "id": str(uuid4()), "value": value}


def stream(*blocks: dict[str, Any]) -> str:
    return json.dumps(list(blocks))


def paragraph(text: str = "Plain words.") -> dict[str, Any]:
    return block("paragraph", f"<p>{text}</p>")


def section(heading: str = "What it is", *body: dict[str, Any], aspect: str = "") -> dict[str, Any]:
    value = {"heading": heading, "aspect": aspect, "body": list(body) or [paragraph()]}
    return block("section", value)


def care_card(kind: str = "emergency", *signs: str) -> dict[str, Any]:
    shown = signs or ("you cannot feel your legs",)
    return block(kind, {"heading": "", "signs": items(*shown), "text": ""})


def benefit(heading: str = "Calm", **value: Any) -> dict[str, Any]:
    text = '<p>A <a href="https://doi.org/10.1037/0033-2909.130.1.3">review</a> found it.</p>'
    known = {"heading": heading, "text": text, "icon": "", "image": None, "claim": None}
    return block("benefit", {**known, **value})


def phase(when: str = "The first hours") -> dict[str, Any]:
    return block("phase", {"when": when, "steps": items({"action": "Move gently", "why": ""})})


def picture_file() -> BytesIO:
    """A small drawing, as a file to upload."""
    buffer = BytesIO()
    Drawing.new("RGB", (40, 30), "teal").save(buffer, "PNG")
    buffer.seek(0)
    return buffer


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda number: f"user{number}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.PostGenerationMethodCall("set_password", "password")

    @classmethod
    def _after_postgeneration(cls, instance: Any, create: bool, results: Any = None) -> None:
        if create:
            instance.save()


class ClinicSettingsFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ClinicSettings
        django_get_or_create = ("site",)

    site = factory.LazyFunction(lambda: Site.objects.get(is_default_site=True))
    clinic_name = "Test clinic"
    phone = "+46313900612"
    emergency_number = EMERGENCY_NUMBER
    urgent_name = "the advice line"
    urgent_number = "+46846500417"


class SnippetFactory(factory.django.DjangoModelFactory):
    """A live row in the default locale. Child rows are given as lists and published with it."""

    class Meta:
        abstract = True

    locale = factory.LazyFunction(Locale.get_default)

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        instance = model_class(*args, **kwargs)
        wanted_live, instance.live = instance.live, False
        instance.save()
        if wanted_live:
            instance.save_revision().publish()
            instance.refresh_from_db()
        return instance


class LocationFactory(SnippetFactory):
    class Meta:
        model = Location

    name = factory.Sequence(lambda number: f"Place {number}")
    city = "Sagohamn"
    country = "SE"
    time_zone = "Europe/Stockholm"
    phone = "+46313900634"


class TherapistFactory(SnippetFactory):
    class Meta:
        model = get_therapist_model()

    name = factory.Sequence(lambda number: f"Person {number}")
    job_title = "Physiotherapist"
    summary = "Treats sore muscles."


class CredentialFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Credential

    therapist = factory.SubFactory(TherapistFactory)
    kind = "accredited_register"
    title = "Registered massage therapist"
    issuer = "Demo register"


def reviewer(**values: Any) -> Any:
    """A therapist who may review any page: with an account, the right and a credential in date."""
    group = Group.objects.filter(name=REVIEWERS).first()
    if group is None:
        setup_groups()
        group = Group.objects.get(name=REVIEWERS)
    user = UserFactory()
    user.groups.add(group)
    person = TherapistFactory(user=user, **values)
    CredentialFactory(therapist=person)
    return person


class PracticeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Practice

    therapist = factory.SubFactory(TherapistFactory)
    location = factory.SubFactory(LocationFactory)


class ReferenceFactory(factory.django.DjangoModelFactory):
    """Found by title, year and first author; give ``doi`` or ``pmid`` for more."""

    class Meta:
        model = Reference

    title = factory.Sequence(lambda number: f"Massage for long-term pain, part {number}")
    authors = "Lindqvist, Mara Sofia\nOkafor, Chidi"
    container = "J Example Ther"
    year = 2019
    study_type = "systematic_review"


class ClaimFactory(SnippetFactory):
    """Graded as moderate by its one source; ``sources=0`` for none, or references as a list."""

    class Meta:
        model = Claim

    statement = factory.Sequence(lambda number: f"massage number {number} eases neck pain")
    direction = "helps"
    certainty = "moderate"
    graded_by = "source"

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        sources = kwargs.pop("sources", 1)
        if isinstance(sources, int):
            sources = ReferenceFactory.create_batch(sources)
        if "references" not in kwargs and "source" not in kwargs:
            kwargs["references"] = [cite(one, graded=True) for one in sources]
        return super()._create(model_class, *args, **kwargs)


def unsourced_claim(certainty: str, live: bool = True, **values: Any) -> Claim:
    """Graded and published without a source, as only what came past the guard can be."""
    claim: Claim = ClaimFactory(sources=0, certainty="not_graded", live=live, **values)
    Claim.objects.filter(pk=claim.pk).update(certainty=certainty)
    return claim


def cite(reference: Reference, **values: Any) -> ClaimReference:
    """The row of a claim that names ``reference`` as its source."""
    return ClaimReference(reference=reference, **values)


class PageFactory(factory.django.DjangoModelFactory):
    class Meta:
        abstract = True

    title = factory.Sequence(lambda number: f"Page {number}")

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        parent = kwargs.pop("parent", None) or Site.objects.get(is_default_site=True).root_page
        wanted_live = kwargs.pop("live", True)
        kwargs.setdefault("locale", parent.locale)
        page = model_class(*args, live=False, **kwargs)
        # A fresh parent knows how many children it has.
        Page.objects.get(pk=parent.pk).add_child(instance=page)
        if wanted_live:
            page.save_revision().publish()
        return model_class.objects.get(pk=page.pk)


class ConditionIndexPageFactory(PageFactory):
    class Meta:
        model = ConditionIndexPage

    title = "Conditions"


class TreatmentIndexPageFactory(PageFactory):
    class Meta:
        model = TreatmentIndexPage

    title = "Treatments"


class TherapistIndexPageFactory(PageFactory):
    class Meta:
        model = TherapistIndexPage

    title = "Therapists"


class AuthoredPageFactory(PageFactory):
    class Meta:
        abstract = True

    summary = "What this page is about."
    author = factory.SubFactory(TherapistFactory)


class ConditionPageFactory(AuthoredPageFactory):
    """Needs a ``ConditionIndexPage`` as ``parent``."""

    class Meta:
        model = ConditionPage

    body = factory.LazyFunction(lambda: stream(section()))
    when_to_get_help = factory.LazyFunction(lambda: stream(care_card()))


class TreatmentPageFactory(AuthoredPageFactory):
    """Needs a ``TreatmentIndexPage`` as ``parent``."""

    class Meta:
        model = TreatmentPage

    when_to_get_help = factory.LazyFunction(lambda: stream(care_card()))


class BenefitListPageFactory(AuthoredPageFactory):
    class Meta:
        model = BenefitListPage

    benefits = factory.LazyFunction(lambda: stream(benefit()))


class AftercarePageFactory(AuthoredPageFactory):
    class Meta:
        model = AftercarePage

    phases = factory.LazyFunction(lambda: stream(phase()))
    when_to_get_help = factory.LazyFunction(lambda: stream(care_card()))


def site_without_number(parent: Page) -> ConditionIndexPage:
    """A place for conditions on another site, which has no emergency number yet."""
    number = Site.objects.count()
    root = parent.get_parent().add_child(instance=Page(title=f"Site {number}", live=True))
    Site.objects.create(
        hostname=f"site-{number}.example", site_name=f"Site {number}", root_page=root
    )
    index: ConditionIndexPage = ConditionIndexPageFactory(parent=root)
    return index
