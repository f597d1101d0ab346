"""What to do between physiotherapy visits, what is normal, when to get help."""

from typing import Any

from example_project.demo.treatments.physiotherapy_exercise.safety import (
    EMERGENCY,
    SIGN_SOURCES,
    URGENT,
)
from example_project.demo.treatments.sources import (
    EXERCISE_INJURIES,
    EXERCISE_START,
    HEEL_EXERCISES,
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
        EMERGENCY,
        URGENT,
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
                    f"{SIGN_SOURCES}"
                ),
            },
        },
    ],
}
