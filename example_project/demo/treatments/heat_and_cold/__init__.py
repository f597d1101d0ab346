"""Heat and cold packs, with their benefits and what to do afterwards."""

from typing import Any

from example_project.demo.treatments.heat_and_cold.aftercare import AFTERCARE
from example_project.demo.treatments.heat_and_cold.article import BODY
from example_project.demo.treatments.heat_and_cold.benefits import BENEFITS
from example_project.demo.treatments.heat_and_cold.safety import (
    ALTERNATIVES,
    CONTRAINDICATIONS,
    NO_TREATMENT,
    RISKS,
    WHEN_TO_GET_HELP,
)
from example_project.demo.treatments.heat_and_cold.visit import PREPARATION, WHAT_TO_EXPECT

TREATMENT: dict[str, Any] = {
    "slug": "heat-and-cold",
    "title": "Heat and cold",
    "summary": (
        "A wrapped warm or cold pack on the sore place. You can do this at home. Some people need "
        "to ask first."
    ),
    "author": "ines-marchetti",
    "image": "heat-cold.svg",
    "image_description": "Drawing of a hot water bottle and a cold pack on folded towels.",
    "body": BODY,
    "pressure": "",
    "tools": "A warm pack or a cold pack, and a towel",
    "duration_minutes": 15,
    "sessions": "Cold every 2 to 3 hours, heat up to 3 times a day",
    "price": "Nothing, if you have a pack at home",
    "booking_url": "",
    "booking_phone": "+46 31 390 06 12",
    "risks": RISKS,
    "contraindications": CONTRAINDICATIONS,
    "alternatives": ALTERNATIVES,
    "no_treatment": NO_TREATMENT,
    "preparation": PREPARATION,
    "what_to_expect": WHAT_TO_EXPECT,
    "when_to_get_help": WHEN_TO_GET_HELP,
    "conditions": [
        "neck-pain",
        "low-back-pain",
        "sciatica",
        "frozen-shoulder",
        "plantar-heel-pain",
    ],
    "children": {"benefits": BENEFITS, "aftercare": AFTERCARE},
}
