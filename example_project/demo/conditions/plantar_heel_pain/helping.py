"""Heel pain: what may help, what is known about it, when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import sources

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What you can do yourself",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "rest your foot and put it up when you can",
                        "stretch your foot and ankle gently and often",
                        "put padding in your shoes",
                        "work towards a healthy weight",
                    ],
                    "donts": [
                        "do not stand or walk for a long time",
                        "do not walk barefoot for long",
                        "do not put on narrow shoes or high heels",
                    ],
                },
            },
            {
                "type": "paragraph",
                "value": "<p>A pharmacist can advise you on heel pads and on painkillers.</p>",
            },
        ],
    },
}

USAGE_OR_SCHEDULE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Using cold",
        "aspect": "UsageOrScheduleHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Wrap an ice pack in a towel; frozen peas will do as well. Hold it on the "
                    "heel for no more than 20 minutes. You can do this again every 2 to 3 "
                    "hours.</p>"
                ),
            },
            {
                "type": "inset_text",
                "value": {
                    "text": (
                        "<p>Is your skin numb or broken, or is the blood flow in your feet poor? "
                        "Ask a doctor or physiotherapist before you use ice. Do so, too, with a "
                        "heart condition, a fever, an infection or past cancer.</p>"
                    ),
                },
            },
        ],
    },
}

TREATMENTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How much pain is all right in exercise?",
        "aspect": "TreatmentsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>You may feel some pain while you exercise. "
                    f'<a href="{sources.HEEL_EXERCISES}">One group of NHS practices</a> accepts '
                    "pain of up to 5 out of 10. It must be no worse the next morning.</p>"
                ),
            },
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "Your pain the next morning",
                        "columns": [
                            {"type": "text", "heading": "The next morning"},
                            {"type": "text", "heading": "What to do"},
                        ],
                        "rows": [
                            {"values": ["No worse than before", "Go on as you are."]},
                            {
                                "values": [
                                    "Worse than before",
                                    "Ask your physiotherapist before you go on.",
                                ],
                            },
                        ],
                    },
                },
            },
        ],
    },
}

SAFETY: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "If you have diabetes",
        "aspect": "SafetyHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Have you got diabetes as well as heel pain? Our sources make that a reason "
                    "to see a doctor.</p>"
                    "<p>Tell your therapist about your diabetes before any treatment of your "
                    "foot.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    care.emergency(
        "you hurt your foot and the pain is severe",
        "it is hard to move your foot or ankle after an injury",
        "your foot has an odd shape or broken skin after an injury",
        "you heard a snap or a crack when you hurt it",
        "your foot was hurt with great force",
        "you cannot take 4 steps after an injury",
        "your foot stays numb after an injury",
        heading="Go to an emergency department now if:",
    ),
    care.urgent(
        text=(
            f'<p>The emergency list follows <a href="{sources.ANKLE}">Sheffield Aches and '
            "Pains</a>. Severe pain, a snap and trouble moving the foot are from a 2018 copy of "
            "NHS advice.</p>"
        ),
    ),
    care.non_urgent(
        "the pain is severe",
        "it gets worse, or it comes back again",
        "it is no better after 2 weeks",
        "your foot tingles or is numb",
        "you have diabetes",
        text=(
            f'<p>This list follows <a href="{sources.IRISH_HEEL}">the Irish health service</a> '
            "and a copy of NHS advice.</p>"
        ),
    ),
]
