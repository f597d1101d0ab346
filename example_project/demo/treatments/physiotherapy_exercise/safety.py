"""Risks of exercise, when to wait, other choices, and when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.treatments.sources import (
    BACK,
    CHEST,
    CLOT,
    CORNWALL,
    EXERCISE_INJURIES,
    EXERCISE_START,
    HEADACHE_SIGNS,
    HEART,
    LASTING_PAIN,
    LOW_BACK_GUIDELINE,
    LOW_BACK_SIGNS,
    MENINGITIS,
    NECK,
    NECK_SIGNS,
    OSTEOARTHRITIS,
    SCIATICA_SIGNS,
    SHOULDER,
    SPRAINED_ANKLE,
    TENNIS_ELBOW,
)

RISKS: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p>New exercise can make muscles sore. "
            f'<a href="{EXERCISE_INJURIES}">NHS inform</a> says that this usually lasts 2 to 5 '
            "days.</p>"
        ),
    },
]

CONTRAINDICATIONS: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            f'<p>Leave out your exercises on days when you are <a href="{EXERCISE_START}">feverish '
            "or ill</a>.</p>"
            "<p>If a sign under “When to get help” fits you, deal with that first. Exercise can "
            "wait.</p>"
        ),
    },
]

ALTERNATIVES: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            f'<p>For <a href="{NECK}">neck</a> and <a href="{BACK}">back</a> pain, the NHS pages '
            "also name heat and cold.</p>"
            "<p>Massage can be added. For low back pain and sciatica, "
            f'<a href="{LOW_BACK_GUIDELINE}">NICE advice</a> has it beside exercise, not in its '
            "place.</p>"
        ),
    },
]

NO_TREATMENT: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p>You may choose to wait. This is what our sources say about time:</p>"
            "<ul>"
            f'<li><a href="{SHOULDER}">Shoulder pain</a> can take 6 months or more</li>'
            f'<li><a href="{OSTEOARTHRITIS}">Osteoarthritis</a> has no cure, but need not get '
            "worse</li>"
            f'<li>For <a href="{TENNIS_ELBOW}">tennis elbow</a>, physiotherapy and exercise are '
            "two of several choices</li>"
            "</ul>"
        ),
    },
]

SIGN_SOURCES = (
    "<p>Sources for the emergency signs: "
    f'<a href="{CHEST}">chest pain</a>, '
    f'<a href="{HEART}">heart attack</a>, '
    f'<a href="{CLOT}">clots in the leg</a>, '
    f'<a href="{LOW_BACK_SIGNS}">low back</a>, '
    f'<a href="{SCIATICA_SIGNS}">sciatica</a>, '
    f'<a href="{NECK_SIGNS}">neck</a>'
    f', <a href="{MENINGITIS}">meningitis</a>, '
    f'<a href="{HEADACHE_SIGNS}">headache</a>, '
    f'<a href="{SPRAINED_ANKLE}">ankle</a>.</p>'
    "<p>Sources for the other signs: "
    f'<a href="{CORNWALL}">strong pain and sleep</a>, '
    f'<a href="{NECK_SIGNS}">neck</a>, '
    f'<a href="{CLOT}">clots</a>, '
    f'<a href="{LOW_BACK_SIGNS}">low back</a>, '
    f'<a href="{EXERCISE_INJURIES}">sore muscles</a>, '
    f'<a href="{LASTING_PAIN}">lasting pain</a>.</p>'
)

EMERGENCY: dict[str, Any] = care.emergency(*care.EMERGENCY_WHOLE_BODY, care.ANKLE)

URGENT: dict[str, Any] = care.urgent(*care.URGENT_WHOLE_BODY)

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    EMERGENCY,
    URGENT,
    care.non_urgent(
        "your muscles are sore for more than 5 days after exercise",
        "pain stops you from doing everyday things",
        "your pain is no better after a few weeks",
        text=SIGN_SOURCES,
    ),
]
