"""What to do after a trigger point massage, what is normal, when to get help."""

from typing import Any

from example_project.demo.treatments.sources import (
    HAND,
    HEAT_SAFELY,
    NECK,
    PRIVATE_CLINIC,
    STRETCHING,
    SURVEY,
)
from example_project.demo.treatments.trigger_point_massage.safety import (
    EMERGENCY,
    SIGN_SOURCES,
    URGENT,
)

AFTERCARE: dict[str, Any] = {
    "slug": "aftercare",
    "title": "After a trigger point massage",
    "summary": "Keep moving gently, use heat with care, and call us if soreness lasts.",
    "author": "mara-lindqvist",
    "phases": [
        {
            "type": "phase",
            "value": {
                "when": "First few hours",
                "steps": [
                    {
                        "action": "Move gently and do what you usually do",
                        "why": "Staying active is NHS advice for neck and back pain.",
                    },
                    {
                        "action": "Check that you can turn your head before you drive or cycle",
                        "why": "You need to see what is beside and behind you.",
                    },
                    {
                        "action": "Drink when you are thirsty",
                        "why": "Water is fine, but nothing shows that it clears toxins.",
                    },
                ],
            },
        },
        {
            "type": "phase",
            "value": {
                "when": "First 2 days",
                "steps": [
                    {
                        "action": "Notice how sore you are, morning and evening",
                        "why": "You can then tell your therapist how the pressure suited you.",
                    },
                    {
                        "action": "If you like warmth, use a wrapped pack for 10 to 15 minutes",
                        "why": "We found no study on warmth for soreness after massage.",
                    },
                    {
                        "action": "Stretch only if you enjoy it",
                        "why": "In studies of exercise, stretching did not really reduce soreness.",
                    },
                ],
            },
        },
        {
            "type": "phase",
            "value": {
                "when": "Day 3 and after",
                "steps": [
                    {
                        "action": "Call us if you are still sore",
                        "why": "This is our own rule. Some other private clinics advise the same.",
                    },
                    {
                        "action": "Tell us before the next visit if the pressure was too much",
                        "why": "Next time we press less, or choose something else with you.",
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
                    "keep active in a way that feels all right",
                    "wrap a warm pack in a towel",
                    "tell your therapist about a strong reaction",
                ],
                "donts": [
                    "do not fall asleep on a warm pack",
                    "do not put heat on a new injury in the first 2 to 3 days",
                    "do not drive or cycle if your neck is too stiff to turn safely",
                ],
            },
        },
    ],
    "whats_normal": [
        {
            "type": "normal",
            "value": {
                "what": "Mild soreness where you were pressed",
                "how_long": (
                    "In one small survey it mostly came within 12 hours and had gone by 36 hours. "
                    "About 1 in 10 people had it."
                ),
            },
        },
    ],
    "when_to_get_help": [
        EMERGENCY,
        URGENT,
        {
            "type": "non_urgent",
            "value": {
                "heading": "Call us, or see a doctor or physiotherapist, if:",
                "signs": [
                    "you are still sore after 3 days",
                    "you had a strong reaction to the massage",
                    "your pain keeps you from everyday things",
                ],
                "text": (
                    "<p>Sources for this page: "
                    f'<a href="{SURVEY}">survey on soreness</a>, <a href="{NECK}">neck pain</a>, '
                    f'<a href="{HEAT_SAFELY}">using heat</a>, <a href="{HAND}">heat and injuries'
                    f'</a>, <a href="{STRETCHING}">stretching</a>, '
                    f'<a href="{PRIVATE_CLINIC}">a clinic on lasting soreness</a>.</p>'
                    f"{SIGN_SOURCES}"
                ),
            },
        },
    ],
}
