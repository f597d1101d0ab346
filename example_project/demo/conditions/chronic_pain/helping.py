"""Long-term pain: what may help, what is known about it, when to get help."""

from typing import Any

from example_project.demo.conditions import cards, sources

TREATMENTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What can help",
        "aspect": "TreatmentsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Most people want to know if there is a cure. MedlinePlus, a US health "
                    "library, says that there often is none, but that treatment can help. The "
                    "table shows what our sources say.</p>"
                ),
            },
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "Ways to treat long-term pain",
                        "columns": [
                            {"type": "text", "heading": "Treatment"},
                            {"type": "rich_text", "heading": "What the source says"},
                            {"type": "text", "heading": "How sure it is"},
                        ],
                        "rows": [
                            {
                                "values": [
                                    "Exercise",
                                    (
                                        f'<p>A <a href="{sources.ROYAL_FREE}">London hospital</a> '
                                        "lists it as a way to manage pain.</p>"
                                    ),
                                    "Not graded",
                                ],
                            },
                            {
                                "values": [
                                    "Pacing",
                                    (
                                        f'<p>The <a href="{sources.ROYAL_FREE}">same hospital</a> '
                                        "lists this as well.</p>"
                                    ),
                                    "Not graded",
                                ],
                            },
                            {
                                "values": [
                                    "Massage",
                                    (
                                        f'<p>A <a href="{sources.MASSAGE_MAP}">review of massage '
                                        "for pain</a> found 7 conclusions of moderate certainty "
                                        "and none of high certainty.</p>"
                                    ),
                                    "At most moderate",
                                ],
                            },
                        ],
                    },
                },
            },
        ],
    },
}

LIVING_WITH: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Pacing and flare-ups",
        "aspect": "LivingWithHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Pacing means that you spread your tasks over the day or the week. You rest "
                    "before pain makes you stop.</p>"
                    "<p>A flare-up is a time when the pain gets worse. "
                    f'<a href="{sources.NICE_LONG_TERM_PAIN}">NICE</a> says that people can expect '
                    "flare-ups when pain is long term.</p>"
                ),
            },
            {
                "type": "checklist",
                "value": {
                    "heading": "Questions to think about",
                    "items": [
                        {
                            "text": "Which daily activities does the pain stop?",
                            "why": "If it stops some of them, let a doctor know.",
                        },
                        {
                            "text": "Who do I call if the pain grows?",
                            "why": "Someone needs to check pain that does not respond as expected.",
                        },
                    ],
                },
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Can trigger point massage help?",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>We offer this treatment, so you need an honest answer from us. One review "
                    "brought together 19 trials in people with long-term pain that was not from "
                    "cancer.</p>"
                ),
            },
            {"type": "claim", "value": "no-pain-relief"},
            {"type": "claim", "value": "function"},
            {
                "type": "paragraph",
                "value": (
                    "<p>Its authors say that they cannot recommend the treatment at present.</p>"
                    "<p>You may read that massage breaks up knots. We looked for evidence of that "
                    "and found none.</p>"
                ),
            },
            {
                "type": "callout",
                "value": {
                    "heading": "In short",
                    "text": (
                        "<p>Trigger point massage is not shown to ease long-term pain in the short "
                        "term. It may help you to do more. Nobody is sure.</p>"
                    ),
                },
            },
        ],
    },
}

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Moving when you are in pain",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Exercise is one of the ways to manage long-term pain. "
                    f'<a href="{sources.NEWCASTLE}">Newcastle Hospitals</a> advise people to stop '
                    "while they have a fever or a sudden illness. A physiotherapist can help you "
                    "to choose what suits you.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "keep active in ways that you can manage",
                        "take a rest before the pain stops you",
                        "ask your physiotherapist how much is right for you",
                    ],
                    "donts": ["do not exercise with a fever", "do not fall asleep on a heat pack"],
                },
            },
        ],
    },
}

SAFETY: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Who needs to ask before a massage",
        "aspect": "SafetyHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Tell your therapist about your medicines, your treatments and any bone "
                    "disease. Some people need to avoid massage or ask a doctor first:</p>"
                    "<ul>"
                    "<li>people with a blood clot or with cancer</li>"
                    "<li>people with weak bones or broken skin</li>"
                    "<li>people who take blood thinners</li>"
                    "<li>people who are pregnant</li>"
                    "</ul>"
                    '<p><a href="/treatments/trigger-point-massage/#contraindications">Who needs '
                    "to avoid trigger point massage</a> says more, with its sources.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = cards.WHEN_TO_GET_HELP_WITH_ANY_PAIN
