"""Low back pain: what may help, what is known about it, when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import cards, sources

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Staying active",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>The advice of the <a href="{sources.NHS_BACK_PAIN}">NHS</a> comes down to '
                    "three things. Stay active, exercise, and try heat or cold.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "stay as active as you can",
                        "do exercises for your back",
                        "use heat or cold if it gives you relief",
                    ],
                    "donts": [
                        "do not use heat in the first days after you hurt your back",
                        "do not lie on a heat pack to fall asleep",
                    ],
                },
            },
            {
                "type": "callout",
                "value": {
                    "heading": "Does it hurt to move?",
                    "text": (
                        "<p>Ask a physiotherapist which movements suit you. If the pain is severe, "
                        "or you are getting worse, see a doctor.</p>"
                    ),
                },
            },
        ],
    },
}

TREATMENTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Exercise and sore muscles",
        "aspect": "TreatmentsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Your muscles may ache after new exercises. This usually lasts 2 to 5 days, "
                    f'says <a href="{sources.SORE_AFTER_EXERCISE}">NHS inform</a> in Scotland. See '
                    "a doctor if it goes on for longer or gets worse.</p>"
                    "<p>A physiotherapist can show you how to begin and how to build up. Take a "
                    "break from exercise while you are feverish or ill.</p>"
                ),
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Does massage help your back?",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "Massage for low back pain",
                        "columns": [
                            {"type": "text", "heading": "Source"},
                            {"type": "text", "heading": "What it says"},
                            {"type": "text", "heading": "How sure it is"},
                        ],
                        "rows": [
                            {
                                "values": [
                                    "NCCIH, a US health agency",
                                    "Massage may help in the short term.",
                                    "Weak evidence",
                                ],
                            },
                            {
                                "values": [
                                    "NICE, for England",
                                    "Use massage only together with exercise.",
                                    "A recommendation",
                                ],
                            },
                        ],
                    },
                },
            },
            {
                "type": "paragraph",
                "value": (
                    f'<p>You can read <a href="{sources.NCCIH}">the NCCIH digest</a> and '
                    f'<a href="{sources.DEVON}">a summary of the NICE guidance</a> yourself. We '
                    "offer massage for the back only as a part of an exercise plan.</p>"
                ),
            },
        ],
    },
}

SAFETY: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Before anyone presses on your back",
        "aspect": "SafetyHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Tell us before you book a massage if one of these fits you:</p>"
                    "<ul><li><b>weak bones (osteoporosis)</b>: there must be "
                    f'<a href="{sources.OSTEOPOROSIS_SOCIETY}">no pressure on weak '
                    "bones</a></li><li><b>cancer, now or in the past</b>: talk to your cancer "
                    f'team, and allow no pressure on <a href="{sources.MERCK}">bones with '
                    "cancer</a></li><li><b>pregnancy</b>: ask your doctor or midwife "
                    "first</li><li><b>blood thinners</b>: deep massage could make you bleed or "
                    "bruise</li></ul>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    care.emergency(
        care.SADDLE,
        care.BLADDER,
        care.LEGS,
        "you have new problems getting an erection",
        "you also have chest pain",
        care.ACCIDENT,
        "you had a small injury, and you are older, have weak bones or take steroids long term",
    ),
    care.urgent(
        *cards.URGENT_BACK_SIGNS,
        text=(
            "<p>The first four signs and the emergency list have two sources. They are "
            f'<a href="{sources.NORTHERN_TRUST}">the Northern Trust in Northern Ireland</a> and a '
            "page by Sheffield Aches and Pains.</p>"
        ),
    ),
    care.non_urgent(
        "the pain is no better after a few weeks",
        "the pain stops you from doing daily activities",
        "it is severe, or it gets worse",
        text=(
            f'<p>Source: <a href="{sources.BACK_WARNING_SIGNS}">a page on warning signs of '
            "back pain</a>.</p>"
        ),
    ),
]
