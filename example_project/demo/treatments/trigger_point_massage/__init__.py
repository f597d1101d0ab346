"""Trigger point massage, with its benefits and its aftercare."""

from typing import Any

from example_project.demo.treatments.trigger_point_massage.aftercare import AFTERCARE
from example_project.demo.treatments.trigger_point_massage.article import BODY
from example_project.demo.treatments.trigger_point_massage.benefits import BENEFITS
from example_project.demo.treatments.trigger_point_massage.safety import (
    ALTERNATIVES,
    CONTRAINDICATIONS,
    NO_TREATMENT,
    RISKS,
    WHEN_TO_GET_HELP,
)
from example_project.demo.treatments.trigger_point_massage.visit import PREPARATION, WHAT_TO_EXPECT

TREATMENT: dict[str, Any] = {
    "slug": "trigger-point-massage",
    "title": "Trigger point massage",
    "summary": (
        "A therapist presses on sore spots in your muscles. Studies found no short-term pain "
        "relief, but some gain in daily life. Their authors call the evidence weak."
    ),
    "author": "mara-lindqvist",
    "image": "massage.svg",
    "image_description": "Drawing of two hands pressing on the upper back of a person lying down.",
    "body": BODY,
    "pressure": "Firm and slow. You choose how firm, and you can change it at any time.",
    "tools": "Thumbs, knuckles or an elbow",
    "duration_minutes": 45,
    "sessions": "Agreed with you each time. We found no source that names a best number.",
    "price": "650 kr for 45 minutes (made-up price)",
    "booking_url": "https://booking.example.org/trigger-point-massage",
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
        "tension-headache",
        "tennis-elbow",
    ],
    "children": {"benefits": BENEFITS, "aftercare": AFTERCARE},
}
