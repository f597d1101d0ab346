"""Muscle knots: what may help, what is known about it, when to get help."""

from typing import Any

from example_project.demo.conditions import cards, sources

TREATMENTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Treatments that are in use",
        "aspect": "TreatmentsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p><a href="{sources.ALTRU}">Altru</a> names these treatments, among '
                    "others:</p>"
                    "<ul><li>physiotherapy</li><li>exercise</li><li>ways to relax</li></ul><p>It "
                    "does not say how well each of them works. Tell us what you have tried, so "
                    "that we can plan with you.</p>"
                ),
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What pressing on a spot can do",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>A <a href="{sources.COMPRESSION}">review from 2022</a> looked at pressing '
                    "firmly on trigger points. Afterwards people could bear more pressure on the "
                    "spot. Their own pain scores did not improve.</p>"
                    f'<p>An <a href="{sources.TRIGGER_POINT_CARE}">older review</a> did report '
                    "short-term relief from pressure. It says there is only limited evidence for "
                    "the long term.</p>"
                ),
            },
            {
                "type": "callout",
                "value": {
                    "heading": "How sure are we?",
                    "text": "<p>Not very sure. The two reviews do not agree with each other.</p>",
                },
            },
        ],
    },
}

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Looking after yourself",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Warmth, exercise and relaxing are things that you can try at home. These "
                    f'<a href="{sources.HEAT_SAFELY}">safety rules for heat</a> come from an NHS '
                    "trust.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "try exercise or a way to relax",
                        "wrap a heat pack in a towel",
                        "take the heat away after 10 to 15 minutes",
                    ],
                    "donts": [
                        "do not sleep with heat on your skin",
                        "do not press on bruised or broken skin",
                    ],
                },
            },
        ],
    },
}

SIDE_EFFECTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Feeling sore after a massage",
        "aspect": "SideEffectsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>In <a href="{sources.SORENESS_SURVEY}">one survey of 91 people</a>, 1 in '
                    "10 had some mild discomfort after a massage. Mostly it began within 12 hours "
                    "and had gone after 36 hours. One small survey is weak evidence.</p>"
                    "<p>Call your therapist if the soreness is strong or lasts longer than 2 to 3 "
                    "days. This is advice from private clinics and we follow it here.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = cards.WHEN_TO_GET_HELP_WITH_ANY_PAIN
