"""Who needs to ask before using heat or cold, other choices, and when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.treatments.sources import (
    BACK,
    BROKEN_HIP,
    CHEST,
    CLOT_EARLIER_PAGE,
    COLD_SAFELY,
    CORNWALL,
    FROZEN_SHOULDER,
    HAND,
    HEART,
    HEAT_SAFELY,
    HIP_FRACTURE,
    LOW_BACK_SIGNS,
    MENINGITIS,
    NECK,
    NECK_COURSE,
    NECK_SIGNS,
    SCIATICA_SIGNS,
    SPRAINED_ANKLE,
)

RISKS: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p>A pack can harm your skin if it has no cover or stays on too long. That is why our "
            f'sources ask you to wrap both <a href="{HEAT_SAFELY}">warm</a> and '
            f'<a href="{COLD_SAFELY}">cold</a> packs.</p>'
        ),
    },
]

CONTRAINDICATIONS: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p><b>Ask a health professional before you use "
            f'<a href="{HEAT_SAFELY}">heat</a> or <a href="{COLD_SAFELY}">cold</a> if you have:'
            "</b></p>"
            "<ul>"
            "<li>numb skin</li>"
            "<li>poor circulation</li>"
            "<li>a heart condition</li>"
            "<li>fever or infection</li>"
            "<li>broken skin</li>"
            "<li>cancer now or in the past</li>"
            "</ul>"
        ),
    },
]

ALTERNATIVES: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            f'<p>Movement is advised for both <a href="{NECK}">neck</a> and '
            f'<a href="{BACK}">back</a>. You can use a pack and keep moving.</p>'
        ),
    },
]

NO_TREATMENT: list[dict[str, Any]] = [
    {
        "type": "paragraph",
        "value": (
            "<p>You can leave out packs if you do not like them. One hospital says that "
            f'<a href="{NECK_COURSE}">neck pain</a> takes 6 to 12 weeks. A '
            f'<a href="{FROZEN_SHOULDER}">frozen shoulder</a> usually goes too, but over months or '
            "years.</p>"
        ),
    },
]

SIGN_SOURCES = (
    "<p>Sources for the emergency signs: "
    f'<a href="{CHEST}">chest pain</a>, '
    f'<a href="{HEART}">heart attack</a>, '
    f'<a href="{CLOT_EARLIER_PAGE}">clots in the leg</a>, '
    f'<a href="{LOW_BACK_SIGNS}">low back</a>, '
    f'<a href="{SCIATICA_SIGNS}">sciatica</a>, '
    f'<a href="{NECK_SIGNS}">neck</a>'
    f', <a href="{MENINGITIS}">meningitis</a>.</p>'
    "<p>Sources for the signs of an injury: "
    f'<a href="{BROKEN_HIP}">broken hip</a>, '
    f'<a href="{HIP_FRACTURE}">hip after a fall</a>, '
    f'<a href="{SPRAINED_ANKLE}">ankle</a>, '
    f'<a href="{HAND}">hand</a>.</p>'
    "<p>Sources for the other signs: "
    f'<a href="{CORNWALL}">strong pain and sleep</a>, '
    f'<a href="{NECK_SIGNS}">neck</a>, '
    f'<a href="{CLOT_EARLIER_PAGE}">clots</a>, '
    f'<a href="{LOW_BACK_SIGNS}">low back</a>, '
    f'<a href="{HEAT_SAFELY}">heat</a>, '
    f'<a href="{COLD_SAFELY}">cold</a>.</p>'
)

EMERGENCY: dict[str, Any] = care.emergency(
    care.CHEST,
    care.HEART,
    care.CLOT_IN_LUNG,
    care.BLADDER,
    care.SADDLE,
    care.EITHER_LEG,
    care.WALKING,
    care.MENINGITIS,
    "after a fall you cannot stand, or cannot lift or turn your leg",
    care.ANKLE,
    "you hurt your hand and it has lost feeling, or changed shape or colour",
)

URGENT: dict[str, Any] = care.urgent(*care.URGENT_WHOLE_BODY)

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    EMERGENCY,
    URGENT,
    care.non_urgent(
        "your pain is no better after a few weeks",
        "you are not sure if heat or cold is safe for you",
        text=SIGN_SOURCES,
    ),
]
