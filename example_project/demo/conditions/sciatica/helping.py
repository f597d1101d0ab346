"""Sciatica: what may help, what is known about it, when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import cards, sources

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What you can do at home",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Moving may hurt, but it does no harm. It can help you to recover "
                    "sooner.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "go on with your usual activities as far as you can",
                        "start gentle exercise soon",
                        "hold a heat pack on the sore place",
                    ],
                    "donts": ["do not stay sitting for long", "do not spend the day in bed"],
                },
            },
        ],
    },
}

SAFETY: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Heat on numb skin",
        "aspect": "SafetyHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Sciatica can make your skin numb. You might not notice a burn there. "
                    f'<a href="{sources.HEAT_SAFELY}">An NHS trust</a> asks people with numb skin '
                    "to get advice before they use heat.</p>"
                    "<p>The same goes for poor circulation, a heart condition, a fever, an "
                    "infection and broken skin. Ask first, too, if you have had cancer.</p>"
                ),
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Painkillers",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Paracetamol is unlikely to help with sciatica. It is not clear how far "
                    "medicines such as ibuprofen help. Ask a pharmacist what is right for you.</p>"
                ),
            },
        ],
    },
}

TREATMENTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Treatments for sciatica",
        "aspect": "TreatmentsHealthAspect",
        "body": [
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "What you may be offered",
                        "columns": [
                            {"type": "text", "heading": "Treatment"},
                            {"type": "text", "heading": "When"},
                        ],
                        "rows": [
                            {"values": ["Exercises and stretches", "From the start"]},
                            {
                                "values": [
                                    "Physiotherapy, which may include massage",
                                    "If a doctor refers you, or if you book it yourself",
                                ],
                            },
                            {
                                "values": [
                                    "Psychological support",
                                    "If the pain is hard to cope with",
                                ],
                            },
                            {
                                "values": [
                                    "Injection or nerve treatment",
                                    "If the pain is severe and nothing else has helped",
                                ],
                            },
                            {"values": ["Surgery", "Sometimes, for the same reason"]},
                        ],
                    },
                },
            },
            {
                "type": "paragraph",
                "value": (
                    "<p>Massage is never the whole treatment. A "
                    f'<a href="{sources.DEVON}">formulary that restates NICE</a> allows it for '
                    "sciatica only along with exercise.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    care.emergency(
        "both of your legs are affected",
        "a leg is very weak or getting weaker",
        "you feel numb between your legs, where a saddle would touch",
        "you have a new change in your bladder or bowels",
    ),
    care.urgent(
        *cards.URGENT_BACK_SIGNS,
        text=(
            "<p>The first four signs are those for low back pain. They come from "
            f'<a href="{sources.NORTHERN_TRUST}">the Northern Trust in Northern Ireland</a> '
            "and Sheffield Aches and Pains. The emergency list is from the trust and "
            f'<a href="{sources.HEALTHIFY}">Healthify</a>.</p>'
        ),
    ),
    care.non_urgent(
        "it is no better after a few weeks",
        "it is getting worse",
        "it keeps you from your usual activities",
        text=(
            f'<p>Source: <a href="{sources.SCIATICA_COPY}">a pharmacy’s copy of NHS advice</a>.</p>'
        ),
    ),
]
