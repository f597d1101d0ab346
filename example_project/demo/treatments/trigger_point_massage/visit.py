"""How to prepare for a trigger point massage and what happens in it."""

from typing import Any

PREPARATION: list[dict[str, Any]] = [
    {
        "type": "checklist",
        "value": {
            "heading": "Tell your therapist",
            "items": [
                {
                    "text": "Which medicines you take, above all blood thinners",
                    "why": "They can make bruises and bleeding more likely.",
                },
                {
                    "text": "Which illnesses and treatments you have or had",
                    "why": "Your therapist may need to press less, or leave out a place.",
                },
                {
                    "text": "If you have osteoporosis or another bone disease",
                    "why": "Weak bones are not pressed.",
                },
                {
                    "text": "Where it hurts, and how much",
                    "why": "The session is planned around what you say.",
                },
                {
                    "text": "Which places you do not want touched",
                    "why": "You decide what happens to your body.",
                },
            ],
        },
    },
    {
        "type": "checklist",
        "value": {
            "heading": "On the day",
            "items": [
                {
                    "text": "Wear loose, comfortable clothes",
                    "why": "They are easy to move in and to change.",
                },
                {
                    "text": "Drink as you normally do",
                    "why": "We found no official advice to drink extra.",
                },
                {
                    "text": "Call us if you have a fever or feel ill",
                    "why": "We find you another day at no cost.",
                },
            ],
        },
    },
]

WHAT_TO_EXPECT: list[dict[str, Any]] = [
    {
        "type": "stage",
        "value": {
            "when": "Before you start",
            "heading": "Questions first",
            "text": (
                "<p>Your therapist asks about your pain, your medicines and your health. You agree "
                "together what to treat and how firmly. You can bring someone with you.</p>"
            ),
        },
    },
    {
        "type": "stage",
        "value": {
            "when": "First 10 minutes",
            "heading": "Looking for sore spots",
            "text": (
                "<p>Your therapist presses lightly along the muscle, and you say where it is sore. "
                "A towel covers the rest of you.</p>"
            ),
        },
    },
    {
        "type": "stage",
        "value": {
            "when": "Next 25 minutes",
            "heading": "Pressure on one spot at a time",
            "text": (
                "<p>The pressure is slow and deep. It may be uncomfortable, and it can hurt. Say "
                "so at once, and your therapist presses less or stops.</p>"
            ),
        },
    },
    {
        "type": "stage",
        "value": {
            "when": "Last 10 minutes",
            "heading": "Rest and questions",
            "text": (
                "<p>You sit up slowly and say how you feel. Your therapist goes through the "
                "aftercare advice with you.</p>"
            ),
        },
    },
]
