"""How to get ready for a heat or cold pack, and how it goes."""

from typing import Any

PREPARATION: list[dict[str, Any]] = [
    {
        "type": "checklist",
        "value": {
            "heading": "Have ready",
            "items": [
                {
                    "text": "A towel to wrap the pack",
                    "why": "Bare packs must not touch your skin.",
                },
                {
                    "text": "A clock or a timer",
                    "why": "It is easy to lose track of the minutes.",
                },
                {
                    "text": "An answer, if you need to ask first",
                    "why": "Some illnesses may make heat or cold unsafe.",
                },
            ],
        },
    },
]

WHAT_TO_EXPECT: list[dict[str, Any]] = [
    {
        "type": "stage",
        "value": {
            "when": "At the start",
            "heading": "Wrap and place",
            "text": "<p>Fold the towel around the pack. Lay it where it hurts, and stay awake.</p>",
        },
    },
    {
        "type": "stage",
        "value": {
            "when": "After 10 to 15 minutes",
            "heading": "Take heat away",
            "text": (
                "<p>Remove a warm pack now. If it is a cold one, you may leave it a little longer."
                "</p>"
            ),
        },
    },
    {
        "type": "stage",
        "value": {
            "when": "After 20 minutes at most",
            "heading": "Take cold away",
            "text": "<p>Now remove the cold pack as well. The next one can follow in 2 hours.</p>",
        },
    },
]
