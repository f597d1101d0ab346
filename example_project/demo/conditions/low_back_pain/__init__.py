"""Low back pain, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions.low_back_pain import helping, understanding

CONDITION: dict[str, Any] = {
    "slug": "low-back-pain",
    "title": "Low back pain",
    "medical_name": "Lumbago",
    "also_known_as": ["Backache", "Lower back pain"],
    "symptoms": ["Spasm", "Stiffness"],
    "codes": [],
    "summary": (
        "Pain in the lower part of your back. Most people have it at some time, and it often gets "
        "better within weeks."
    ),
    "author": "tomas-okoye",
    "image": "back.svg",
    "image_description": "Drawing of a person from behind, both hands on a sore lower back.",
    "body": [
        understanding.OVERVIEW,
        understanding.SYMPTOMS,
        helping.SELF_CARE,
        helping.TREATMENTS,
        helping.EFFECTIVENESS,
        understanding.PROGNOSIS,
        understanding.TYPES,
        helping.SAFETY,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "conditions/sciatica",
                    "conditions/chronic-pain",
                    "treatments/heat-and-cold",
                ],
            },
        },
    ],
    "when_to_get_help": helping.WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold", "trigger-point-massage"],
}
