"""Muscle knots, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions.myofascial_pain import helping, understanding

CONDITION: dict[str, Any] = {
    "slug": "myofascial-pain",
    "title": "Muscle knots",
    "medical_name": "Myofascial pain syndrome",
    "also_known_as": ["Trigger points", "Trigger point pain"],
    "symptoms": ["Muscle knot", "Deep ache"],
    "codes": [{"system": "icd-10", "code": "M79.1"}],
    "summary": (
        "Muscle pain that stays, with tender spots that people call knots or trigger points. "
        "Experts disagree about what these spots are."
    ),
    "author": "mara-lindqvist",
    "image": "muscle.svg",
    "image_description": "Drawing of a muscle with its fibres, and rings on one sore spot.",
    "body": [
        understanding.OVERVIEW,
        understanding.SYMPTOMS,
        understanding.HOW_IT_WORKS,
        understanding.TYPES,
        helping.TREATMENTS,
        helping.EFFECTIVENESS,
        understanding.MISCONCEPTIONS,
        helping.SELF_CARE,
        helping.SIDE_EFFECTS,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "conditions/chronic-pain",
                    "conditions/neck-pain",
                    "treatments/trigger-point-massage",
                ],
            },
        },
    ],
    "when_to_get_help": helping.WHEN_TO_GET_HELP,
    "treatments": ["trigger-point-massage", "physiotherapy-exercise", "heat-and-cold"],
}
