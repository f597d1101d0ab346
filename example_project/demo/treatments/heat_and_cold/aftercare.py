"""What to do after using heat or cold, and when to get help."""

from typing import Any

from example_project.demo.treatments.heat_and_cold.safety import (
    EMERGENCY,
    SIGN_SOURCES,
    URGENT,
)
from example_project.demo.treatments.sources import (
    COLD_SAFELY,
    HAND,
    HEAT_SAFELY,
    SPRAINS,
)

AFTERCARE: dict[str, Any] = {
    "slug": "aftercare",
    "title": "After using heat or cold",
    "summary": "When the pack comes off, when the next one can follow, and what to avoid.",
    "author": "ines-marchetti",
    "phases": [
        {
            "type": "phase",
            "value": {
                "when": "Straight away",
                "steps": [
                    {
                        "action": "Take the pack off when the time is up",
                        "why": "The limit is 15 minutes for heat and 20 for cold.",
                    },
                ],
            },
        },
        {
            "type": "phase",
            "value": {
                "when": "The same day",
                "steps": [
                    {
                        "action": "Wait 2 to 3 hours before the next cold pack",
                        "why": "NHS advice on sprains leaves this gap.",
                    },
                    {
                        "action": "Stop heat after the third time",
                        "why": "Three times a day is the most in the advice we use.",
                    },
                ],
            },
        },
        {
            "type": "phase",
            "value": {
                "when": "The first 3 days after an injury",
                "steps": [
                    {
                        "action": "Use cold, and leave heat for later",
                        "why": "This is the advice for fresh injuries.",
                    },
                ],
            },
        },
    ],
    "dos_and_donts": [
        {
            "type": "do_dont",
            "value": {
                "dos": [
                    "keep a layer of cloth between the pack and your skin",
                    "set a timer each time",
                ],
                "donts": [
                    "do not sleep with a warm pack",
                    "do not use heat in the first days after an injury",
                    "do not put a pack on broken or numb skin without asking first",
                ],
            },
        },
    ],
    # None of the sources says what is normal after a pack, so nothing is said here.
    "whats_normal": [],
    "when_to_get_help": [
        EMERGENCY,
        URGENT,
        {
            "type": "non_urgent",
            "value": {
                "heading": "",
                "signs": [
                    "your pain is no better after a few weeks",
                    "the sore place is numb, or its skin is broken",
                ],
                "text": (
                    "<p>Sources for this page: "
                    f'<a href="{HEAT_SAFELY}">heat</a>, <a href="{COLD_SAFELY}">cold</a>, '
                    f'<a href="{SPRAINS}">sprains</a>, <a href="{HAND}">hand injuries</a>.</p>'
                    f"{SIGN_SOURCES}"
                ),
            },
        },
    ],
}
