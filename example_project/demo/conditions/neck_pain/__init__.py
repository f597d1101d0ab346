"""Neck pain, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions.neck_pain import helping, understanding

CONDITION: dict[str, Any] = {
    "slug": "neck-pain",
    "title": "Neck pain",
    "medical_name": "Cervicalgia",
    "also_known_as": ["Stiff neck", "Cervical pain"],
    "symptoms": ["Stiff neck", "Headache"],
    "codes": [],
    "summary": (
        "Pain or stiffness in the neck. It is common and rarely serious, and it usually gets "
        "better within 6 to 12 weeks."
    ),
    "author": "mara-lindqvist",
    "image": "neck.svg",
    "image_description": "Drawing of a person from behind, with rings on the back of the neck.",
    "body": [
        understanding.OVERVIEW,
        understanding.SYMPTOMS,
        helping.SELF_CARE,
        helping.USAGE_OR_SCHEDULE,
        helping.EFFECTIVENESS,
        understanding.PROGNOSIS,
        helping.LIVING_WITH,
        helping.SAFETY,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "conditions/tension-headache",
                    "conditions/shoulder-pain",
                    "treatments/physiotherapy-exercise",
                ],
            },
        },
    ],
    "when_to_get_help": helping.WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold", "trigger-point-massage"],
}
