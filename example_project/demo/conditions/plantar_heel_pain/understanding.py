"""Heel pain: what it is, how it feels, where it comes from."""

from typing import Any

from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What this heel pain is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>A band of tissue runs under your foot from the heel to the toes. Strain on "
                    "this band, the plantar fascia, can make the heel hurt.</p>"
                    "<p>It is common, and more so from 40 to 60 years of age, says the "
                    f'<a href="{sources.NHS_PLANTAR_FASCIITIS}">NHS</a>.</p>'
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "When it hurts",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>The first steps after sleep or rest are often the worst. That is why "
                    "people call it first-step pain.</p>"
                    "<p>Does your foot tingle, or can you not feel it well? That is a reason to "
                    "see a doctor.</p>"
                ),
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What can bring it on",
        "aspect": "CausesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>For heel pain in general, the <a href="{sources.NHS_HEEL_PAIN}">NHS '
                    "page</a> names:</p>"
                    "<ul><li>a lot of exercise</li><li>long standing on hard floors</li><li>being "
                    "overweight</li></ul><p>Running and tight shoes can hurt the sole of the foot "
                    "as well. That comes from the "
                    f'<a href="{sources.NHS_PAIN_IN_THE_BOTTOM_OF_THE_FOOT}">page on the sole of '
                    "the foot</a>. Both pages ask you not to decide on the cause by yourself.</p>"
                ),
            },
        ],
    },
}

PREVENTION: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Choosing shoes",
        "aspect": "PreventionHealthAspect",
        "body": [
            {
                "type": "checklist",
                "value": {
                    "heading": "In the shoe shop",
                    "items": [
                        {
                            "text": "Is the sole soft and cushioned?",
                            "why": "The NHS names cushioned shoes for this kind of pain.",
                        },
                        {
                            "text": "Is the heel low?",
                            "why": "High heels are on the list of things to leave out.",
                        },
                        {
                            "text": "Do your toes have room?",
                            "why": "Narrow shoes can hurt the foot.",
                        },
                    ],
                },
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How long it lasts, and what we do not know",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>We found no source on the course of heel pain that we trust enough to "
                    "quote. We also found none that tells us if trigger point massage helps a "
                    "heel.</p>"
                    "<p>So we begin with shoes, stretches and exercise. If you are no better after "
                    "2 weeks, let someone look at your foot.</p>"
                ),
            },
        ],
    },
}
