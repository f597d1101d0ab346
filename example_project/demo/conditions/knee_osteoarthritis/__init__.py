"""Knee arthritis, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions.knee_osteoarthritis import helping, understanding

CONDITION: dict[str, Any] = {
    "slug": "knee-osteoarthritis",
    "title": "Knee arthritis",
    "medical_name": "Osteoarthritis of the knee",
    "also_known_as": ["Knee OA", "Worn knee", "Gonarthrosis"],
    "symptoms": ["Stiff knee", "Grating knee"],
    "codes": [],
    "summary": (
        "A stiff, painful knee whose cushioning tissue has thinned. It cannot be cured, but it "
        "need not get worse, and exercise helps."
    ),
    "author": "amira-haddad",
    "image": "knee.svg",
    "image_description": "Drawing of a bent knee from the side, with rings on the kneecap.",
    "body": [
        understanding.OVERVIEW,
        understanding.SYMPTOMS,
        understanding.CAUSES,
        understanding.SEE_DOCTOR,
        helping.TREATMENTS,
        helping.SELF_CARE,
        helping.SAFETY,
        understanding.PROGNOSIS,
        helping.EFFECTIVENESS,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "treatments/physiotherapy-exercise",
                    "treatments/heat-and-cold",
                    "conditions/chronic-pain",
                ],
            },
        },
    ],
    "when_to_get_help": helping.WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold"],
}
