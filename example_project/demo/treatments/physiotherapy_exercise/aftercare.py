"""What to do between physiotherapy visits, what is normal, when to get help."""

from typing import Any

from example_project.demo.treatments.sources import (
    CHEST,
    EXERCISE_INJURIES,
    EXERCISE_START,
    HEEL_EXERCISES,
    JOINT,
    LOW_BACK_SIGNS,
    NECK_SIGNS,
    SPRAINED_ANKLE,
    SPRAINS,
)

AFTERCARE: dict[str, Any] = {
    "slug": "aftercare",
    "title": "After physiotherapy exercise",
    "summary": "How to judge your pain, how long sore muscles last, and when to call.",
    "author": "tomas-okoye",
    "phases": [
        {
            "type": "phase",
            "value": {
                "when": "While you exercise",
                "steps": [
                    {
                        "action": "Give your pain a number from 0 to 10",
                        "why": "Up to 5 is accepted in the guide that we use.",
                    },
                    {
                        "action": "Make the exercise easier if the number is above 5",
                        "why": "Fewer repeats or slower movement may be enough.",
                    },
                ],
            },
        },
        {
            "type": "phase",
            "value": {
                "when": "The next morning",
                "steps": [
                    {
                        "action": "Compare your pain with the day before",
                        "why": "If it is no worse, the amount was right for you.",
                    },
                ],
            },
        },
        {
            "type": "phase",
            "value": {
                "when": "The next 5 days",
                "steps": [
                    {
                        "action": "Expect some soreness if the exercise was new",
                        "why": "Sore muscles usually settle within this time.",
                    },
                    {
                        "action": "See a doctor if you are sore for longer",
                        "why": "NHS inform advises this.",
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
                    "keep your pain at 5 out of 10 or below",
                    "put a wrapped cold pack on a fresh sprain, for up to 20 minutes",
                    "write down what you did and how it felt",
                ],
                "donts": [
                    "do not exercise when you are feverish or ill",
                    "do not have a fresh sprain massaged for the first 2 days",
                ],
            },
        },
    ],
    "whats_normal": [
        {
            "type": "normal",
            "value": {
                "what": "Sore muscles after new exercise",
                "how_long": "Usually 2 to 5 days",
            },
        },
        {
            "type": "normal",
            "value": {
                "what": "Some pain while you exercise, up to 5 out of 10",
                "how_long": "No worse than before by the next morning",
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
                    "you have chest pain with sweating, sickness or shortness of breath",
                    "you hurt your ankle and cannot take 4 steps, or it looks out of shape",
                    "you lose control of your bladder or bowel",
                    "you suddenly cannot walk properly, or have signs of a stroke",
                ],
                "text": "",
            },
        },
        {
            "type": "urgent",
            "value": {
                "heading": "",
                "signs": [
                    "one joint suddenly hurts badly, is swollen or has changed colour",
                    "your arms or legs feel heavy or weak, or your arms tingle",
                ],
                "text": "",
            },
        },
        {
            "type": "non_urgent",
            "value": {
                "heading": "",
                "signs": [
                    "your muscles are sore for more than 5 days after exercise",
                    "your pain is worse the morning after, again and again",
                ],
                "text": (
                    "<p>Sources for the advice: "
                    f'<a href="{HEEL_EXERCISES}">pain guide</a>, '
                    f'<a href="{EXERCISE_INJURIES}">sore muscles</a>, '
                    f'<a href="{EXERCISE_START}">starting to exercise</a>, '
                    f'<a href="{SPRAINS}">sprains</a>.</p>'
                    "<p>Sources for the signs: "
                    f'<a href="{CHEST}">chest</a>, <a href="{LOW_BACK_SIGNS}">low back</a>, '
                    f'<a href="{NECK_SIGNS}">neck</a>, <a href="{SPRAINED_ANKLE}">ankle</a>, '
                    f'<a href="{JOINT}">joints</a>.</p>'
                ),
            },
        },
    ],
}
