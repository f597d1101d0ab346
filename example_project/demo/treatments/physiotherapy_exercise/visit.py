"""How to prepare for the first visit with a physiotherapist, and what happens in it."""

from typing import Any

PREPARATION: list[dict[str, Any]] = [
    {
        "type": "checklist",
        "value": {
            "heading": "Before the first visit",
            "items": [
                {
                    "text": "Write down which movements hurt",
                    "why": "It is easier to remember on paper than on the spot.",
                },
                {
                    "text": "Think of one thing you want to do again",
                    "why": "The exercises are chosen to lead towards it.",
                },
                {
                    "text": "Bring a list of your medicines and illnesses",
                    "why": "Your physiotherapist plans around them.",
                },
                {
                    "text": "Put on clothes and shoes you can exercise in",
                    "why": "You try out every movement during the visit.",
                },
                {
                    "text": "Stay at home if you have a fever",
                    "why": "Exercise is not for days when you are ill.",
                },
            ],
        },
    },
]

WHAT_TO_EXPECT: list[dict[str, Any]] = [
    {
        "type": "stage",
        "value": {
            "when": "First 15 minutes",
            "heading": "Talking and watching",
            "text": (
                "<p>You say what hurts and what you want to do again. Your physiotherapist asks "
                "you to bend, reach or walk.</p>"
            ),
        },
    },
    {
        "type": "stage",
        "value": {
            "when": "Next 20 minutes",
            "heading": "Trying movements",
            "text": (
                "<p>You try a few exercises and give your pain a number each time. What is too "
                "much is made easier or left out.</p>"
            ),
        },
    },
    {
        "type": "stage",
        "value": {
            "when": "Last 5 minutes",
            "heading": "Your plan",
            "text": "<p>You go home with a short written plan, and you know whom to call.</p>",
        },
    },
]
