"""Neck pain: what it is, how it feels, where it comes from."""

from typing import Any

from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What neck pain is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Your neck may hurt, feel stiff or be hard to turn. About 2 in 3 people "
                    f'have this at some time, says <a href="{sources.COVENTRY}">an NHS hospital in '
                    "Coventry</a>. The cause is rarely serious.</p>"
                    "<p>This page is about neck pain in adults. Did you hurt your neck a short "
                    "time ago? Then see a doctor or physiotherapist about it.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What you may notice",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Along with the pain you may have:</p>"
                    "<ul><li>a stiff neck</li><li>trouble turning your head</li><li>a "
                    "headache</li></ul><p>Pins and needles, a cold arm or weak legs are different. "
                    "If you notice one of them, check the lists under “When to get help”.</p>"
                ),
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How long it lasts",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "timeline",
                "value": {
                    "items": [
                        {
                            "when": "First weeks",
                            "heading": "Keep moving",
                            "text": "<p>Use heat or cold if they ease the pain.</p>",
                        },
                        {
                            "when": "After a few weeks",
                            "heading": "Time for a check",
                            "text": (
                                "<p>See a doctor or physiotherapist if the pain or stiffness has "
                                "not gone.</p>"
                            ),
                        },
                        {
                            "when": "6 to 12 weeks",
                            "heading": "Usually better",
                            "text": "<p>Most neck pain has settled by this time.</p>",
                        },
                    ],
                },
            },
        ],
    },
}
