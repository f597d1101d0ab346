"""Heel pain, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions.plantar_heel_pain import helping, understanding

CONDITION: dict[str, Any] = {
    "slug": "plantar-heel-pain",
    "title": "Heel pain",
    "medical_name": "Plantar fasciitis",
    "also_known_as": ["Plantar heel pain", "Pain under the heel"],
    "symptoms": ["First-step heel pain"],
    "codes": [{"system": "icd-10", "code": "M72.2"}],
    "summary": (
        "Pain under the heel, often worst with your first steps. Soft shoes, stretches and cold "
        "can ease it."
    ),
    "author": "ines-marchetti",
    "image": "foot.svg",
    "image_description": "Drawing of a bare foot from the side, with rings under the heel.",
    "body": [
        understanding.OVERVIEW,
        understanding.SYMPTOMS,
        understanding.CAUSES,
        helping.SELF_CARE,
        understanding.PREVENTION,
        helping.USAGE_OR_SCHEDULE,
        helping.TREATMENTS,
        understanding.PROGNOSIS,
        helping.SAFETY,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": ["treatments/physiotherapy-exercise", "treatments/heat-and-cold"],
            },
        },
    ],
    "when_to_get_help": helping.WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold"],
}
