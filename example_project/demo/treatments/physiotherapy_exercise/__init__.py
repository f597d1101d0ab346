"""Physiotherapy exercise, with its benefits and its aftercare."""

from typing import Any

from example_project.demo.treatments.physiotherapy_exercise.aftercare import AFTERCARE
from example_project.demo.treatments.physiotherapy_exercise.article import BODY
from example_project.demo.treatments.physiotherapy_exercise.benefits import BENEFITS
from example_project.demo.treatments.physiotherapy_exercise.safety import (
    ALTERNATIVES,
    CONTRAINDICATIONS,
    NO_TREATMENT,
    RISKS,
    WHEN_TO_GET_HELP,
)
from example_project.demo.treatments.physiotherapy_exercise.visit import (
    PREPARATION,
    WHAT_TO_EXPECT,
)

TREATMENT: dict[str, Any] = {
    "slug": "physiotherapy-exercise",
    "title": "Physiotherapy exercise",
    "summary": (
        "You learn a few movements from a physiotherapist and do them at home. Health services "
        "advise exercise or movement for most of the problems on this site."
    ),
    "author": "tomas-okoye",
    "image": "exercise.svg",
    "image_description": "Drawing of a person sitting on a mat, one arm stretched over the head.",
    "body": BODY,
    "pressure": "",
    "tools": "Your own weight, a mat and sometimes a stretchy band",
    "duration_minutes": 40,
    "sessions": "We plan the number together. Our sources name none.",
    "price": "700 kr for 40 minutes (made-up price)",
    "booking_url": "https://booking.example.org/physiotherapy-exercise",
    "booking_phone": "+46 31 390 06 12",
    "risks": RISKS,
    "contraindications": CONTRAINDICATIONS,
    "alternatives": ALTERNATIVES,
    "no_treatment": NO_TREATMENT,
    "preparation": PREPARATION,
    "what_to_expect": WHAT_TO_EXPECT,
    "when_to_get_help": WHEN_TO_GET_HELP,
    "conditions": [
        "chronic-pain",
        "myofascial-pain",
        "neck-pain",
        "low-back-pain",
        "sciatica",
        "shoulder-pain",
        "frozen-shoulder",
        "tension-headache",
        "plantar-heel-pain",
        "tennis-elbow",
        "knee-osteoarthritis",
    ],
    "children": {"benefits": BENEFITS, "aftercare": AFTERCARE},
}
