"""What to do after a trigger point massage, what is normal, when to get help."""

from typing import Any

from example_project.demo.treatments.sources import (
    CHEST,
    CLOT_EARLIER_PAGE,
    HAND,
    HEAT_SAFELY,
    LASTING_PAIN,
    LOW_BACK_SIGNS,
    NECK,
    NECK_SIGNS,
    PRIVATE_CLINIC,
    SEPSIS,
    STRETCHING,
    SURVEY,
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
        {
            "type": "emergency",
            "value": {
                "heading": "",
                "signs": [
                    "you have sudden chest pain that spreads, or your chest feels tight or heavy",
                    "one leg is swollen or sore, and you are short of breath or have chest pain",
                    "you lose control of your bladder or bowel",
                    "you suddenly cannot walk properly, or have signs of a stroke",
                    "you think that you may have sepsis",
                ],
                "text": "",
            },
        },
        {
            "type": "urgent",
            "value": {
                "heading": "",
                "signs": [
                    "one leg throbs, or is swollen, warm, or red or darker than usual",
                    "your arms or legs feel heavy or weak, or your arms tingle",
                    "your neck pain gets much worse",
                ],
                "text": "",
            },
        },
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
                    "<p>Sources for the warning signs: "
                    f'<a href="{CHEST}">chest</a>, <a href="{CLOT_EARLIER_PAGE}">clots</a>, '
                    f'<a href="{LOW_BACK_SIGNS}">low back</a>, <a href="{NECK_SIGNS}">neck</a>, '
                    f'<a href="{SEPSIS}">sepsis</a>, <a href="{LASTING_PAIN}">lasting pain</a>.</p>'
                ),
            },
        },
    ],
}
