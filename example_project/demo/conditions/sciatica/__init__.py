"""Sciatica, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions.sciatica import helping, understanding

CONDITION: dict[str, Any] = {
    "slug": "sciatica",
    "title": "Sciatica",
    "medical_name": "Lumbosacral radicular syndrome",
    "also_known_as": ["Sciatic nerve pain", "Nerve root pain"],
    "symptoms": ["Leg pain", "Tingling", "Numbness"],
    "codes": [],
    "summary": (
        "Leg pain that starts when something presses on the sciatic nerve. It usually gets better "
        "in weeks to months, but it can return."
    ),
    "author": "tomas-okoye",
    "image": "leg.svg",
    "image_description": (
        "Drawing of two legs from behind, with a dotted line from the buttock down one leg."
    ),
    "body": [
        understanding.OVERVIEW,
        understanding.SYMPTOMS,
        understanding.CAUSES,
        helping.SELF_CARE,
        helping.SAFETY,
        helping.EFFECTIVENESS,
        helping.TREATMENTS,
        understanding.PROGNOSIS,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": ["conditions/low-back-pain", "treatments/physiotherapy-exercise"],
            },
        },
    ],
    "when_to_get_help": helping.WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold"],
}
