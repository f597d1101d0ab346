"""What trigger point massage is, how it works, what the studies found."""

from typing import Any

from example_project.demo.treatments.sources import (
    LOW_BACK_GUIDELINE,
    MASSAGE_FOR_PAIN,
    NCCIH,
    PRESSURE,
    PRESSURE_OLDER,
    TOUCH,
    TRIALS,
    WATER,
)

BODY: list[dict[str, Any]] = [
    {
        "type": "section",
        "value": {
            "heading": "What it is",
            "aspect": "OverviewHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": (
                        "<p>Trigger point massage is a hands-on treatment. Your therapist presses "
                        "on one sore spot at a time, with a thumb, knuckle or elbow. You decide "
                        "together how firm the pressure is.</p>"
                        "<p>The sore spots are called trigger points. Some therapists describe "
                        "them as a small lump in a tight strip of muscle. "
                        "<b>Experts disagree about this.</b></p>"
                        f'<p>One <a href="{TOUCH}">review of studies</a> asked whether touch can '
                        "find trigger points. It did not show touch to be a reliable way. So the "
                        "place your therapist picks is a judgement, not a test result.</p>"
                    ),
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "How it works",
            "aspect": "HowItWorksHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": (
                        "<p>We cannot tell you for sure how this massage works.</p>"
                        f'<p>A <a href="{PRESSURE}">review of steady pressure</a> on trigger '
                        "points found one change. People could bear more pressure on the spot. "
                        "The pain that they reported did not get better.</p>"
                    ),
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "Does it help?",
            "aspect": "EffectivenessHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": "<p>The answers are mixed, so we show both sides.</p>",
                },
                {
                    "type": "subsection",
                    "value": {
                        "heading": "Trigger point massage and long-term pain",
                        "body": [
                            {
                                "type": "paragraph",
                                "value": (
                                    f'<p>One <a href="{TRIALS}">review of 19 trials</a> looked at '
                                    "pain that does not go away. It found no effect on pain in the "
                                    "short term. People did report better daily function and more "
                                    "improvement overall.</p>"
                                    "<p>Its authors say that the evidence is weak. For now, they "
                                    "do not recommend the treatment.</p>"
                                    f'<p>An <a href="{PRESSURE_OLDER}">older review</a> says '
                                    "something different. It reports relief from pressure in the "
                                    "short term. For the long term, it found limited evidence.</p>"
                                ),
                            },
                        ],
                    },
                },
                {
                    "type": "subsection",
                    "value": {
                        "heading": "Massage in general",
                        "body": [
                            {
                                "type": "paragraph",
                                "value": (
                                    f'<p>A <a href="{MASSAGE_FOR_PAIN}">review from 2024</a> '
                                    "collected what is known about massage for pain. None of the "
                                    "conclusions was rated as high certainty. Seven were rated as "
                                    "moderate certainty.</p>"
                                    "<p>Moderate certainty means that the reviewers were "
                                    "moderately confident. The true effect may differ.</p>"
                                    f'<p>The <a href="{NCCIH}">United States agency NCCIH</a> '
                                    "calls the evidence for low back pain weak and short-term. It "
                                    "says that massage may help neck and shoulder pain for a short "
                                    "time.</p>"
                                    "<p>The UK body NICE accepts massage for low back pain and "
                                    "sciatica only with exercise. Here is "
                                    f'<a href="{LOW_BACK_GUIDELINE}">a summary of its advice</a>.'
                                    "</p>"
                                ),
                            },
                        ],
                    },
                },
                {
                    "type": "table",
                    "value": {
                        "row_headers": True,
                        "table": {
                            "columns": [
                                {"type": "text", "heading": "What people say"},
                                {"type": "text", "heading": "What we found"},
                                {"type": "text", "heading": "How sure"},
                            ],
                            "rows": [
                                {
                                    "values": [
                                        "Eases long-term pain",
                                        "No effect in the short term",
                                        "Authors: weak evidence",
                                    ]
                                },
                                {
                                    "values": [
                                        "Helps with daily activities",
                                        "Some gain",
                                        "Authors: weak evidence",
                                    ]
                                },
                                {
                                    "values": [
                                        "Makes you more flexible",
                                        "A small gain",
                                        "Not graded",
                                    ]
                                },
                                {
                                    "values": [
                                        "Makes muscles work better",
                                        "No effect found",
                                        "Not graded",
                                    ]
                                },
                                {
                                    "values": [
                                        "Lowers anxiety",
                                        "Lower anxiety",
                                        "Not graded",
                                    ]
                                },
                                {
                                    "values": [
                                        "Improves blood flow",
                                        "Nothing found",
                                        "Not graded",
                                    ]
                                },
                            ],
                            "caption": "What people say about this massage, and what we found",
                        },
                    },
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "Claims we could not support",
            "aspect": "MisconceptionsHealthAspect",
            "body": [
                {
                    "type": "callout",
                    "value": {
                        "heading": "Myth: massage breaks up knots",
                        "text": (
                            "<p>You may read that pressure breaks up knots in a muscle. We looked "
                            "for a source for this and found none.</p>"
                        ),
                    },
                },
                {
                    "type": "callout",
                    "value": {
                        "heading": "Myth: water flushes out toxins",
                        "text": (
                            "<p>Drinking water is fine. But we found no support for the claim that "
                            "it washes toxins out of your body. "
                            f'You can read <a href="{WATER}">a commentary on this advice</a>.'
                            "</p>"
                        ),
                    },
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "How to choose a therapist",
            "aspect": "GettingAccessHealthAspect",
            "body": [
                {
                    "type": "checklist",
                    "value": {
                        "heading": "Questions to ask before you book",
                        "items": [
                            {
                                "text": "What training do you have in trigger point massage?",
                                "why": "A job title alone does not tell you this.",
                            },
                            {
                                "text": "Are you on a register where I can look you up?",
                                "why": "You can then check the answer yourself.",
                            },
                            {
                                "text": "Is your registration still in date?",
                                "why": "An old certificate says nothing about today.",
                            },
                            {
                                "text": "How often do you treat pain like mine?",
                                "why": "It helps you to decide if this person is right for you.",
                            },
                        ],
                    },
                },
                {
                    "type": "paragraph",
                    "value": (
                        "<p>It is fine to ask all of these. On our therapist pages, an expired "
                        "credential is never shown as current.</p>"
                    ),
                },
            ],
        },
    },
]
