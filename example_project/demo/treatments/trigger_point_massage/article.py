"""What trigger point massage is, how it works, what the studies found."""

from typing import Any

from example_project.demo.treatments.sources import (
    LOW_BACK_GUIDELINE,
    NCCIH,
    PRESSURE_OLDER,
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
                        "them as a small lump in a tight strip of muscle.</p>"
                    ),
                },
                {"type": "claim", "value": "lump"},
                {
                    "type": "paragraph",
                    "value": (
                        "<p>So the place your therapist picks is a judgement, not a test "
                        "result.</p>"
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
                    "value": "<p>We cannot tell you for sure how this massage works.</p>",
                },
                {"type": "claim", "value": "tolerance"},
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
                            {"type": "claim", "value": "no-pain-relief"},
                            {"type": "claim", "value": "function"},
                            {
                                "type": "paragraph",
                                "value": (
                                    "<p>For now, the authors do not recommend the treatment.</p>"
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
                            {"type": "claim", "value": "some-pain"},
                            {
                                "type": "paragraph",
                                "value": (
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
                    "type": "myth",
                    "value": {
                        "myth": "massage breaks up knots",
                        "fact": (
                            "<p>No study that we found shows pressure breaking anything up.</p>"
                        ),
                        "claim": "knots",
                    },
                },
                {
                    "type": "myth",
                    "value": {
                        "myth": "water flushes out toxins",
                        "fact": (
                            "<p>Nobody has shown that water does this. It is fine to drink when "
                            f'you are thirsty. You can read <a href="{WATER}">a commentary on '
                            "this advice</a>.</p>"
                        ),
                        "claim": "toxins",
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
