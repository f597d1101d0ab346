"""Long-term pain, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions.chronic_pain import helping, understanding

CONDITION: dict[str, Any] = {
    "slug": "chronic-pain",
    "title": "Long-term pain",
    "medical_name": "Chronic pain",
    "also_known_as": ["Persistent pain", "Ongoing pain"],
    "symptoms": ["Aching", "Burning", "Tiredness", "Poor sleep"],
    "codes": [],
    "summary": (
        "Long-term pain is pain that lasts for more than 3 months. There is often no cure, but "
        "treatment can help."
    ),
    "author": "amira-haddad",
    "image": "pain.svg",
    "image_description": (
        "Drawing of a person sitting in an armchair with a cup, under five phases of the moon."
    ),
    "body": [
        understanding.OVERVIEW,
        understanding.SYMPTOMS,
        helping.TREATMENTS,
        helping.LIVING_WITH,
        understanding.CAUSES,
        helping.EFFECTIVENESS,
        helping.SELF_CARE,
        helping.SAFETY,
        {
            "type": "therapists",
            "value": {
                "heading": "Who can help",
                "therapists": ["tomas-okoye"],
            },
        },
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                # The treatments stand below.
                "pages": ["conditions/myofascial-pain"],
            },
        },
    ],
    "when_to_get_help": helping.WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "trigger-point-massage", "heat-and-cold"],
}
