"""Sciatica, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions import care, sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What sciatica is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>The sciatic nerve goes from the lower back down the leg. Sciatica is the "
                    "pain you feel when something presses on this nerve or rubs against it.</p>"
                    f'<p>Our facts on this page are from the <a href="{sources.NHS_SCIATICA}">NHS '
                    "page on sciatica</a>, unless we name another source. The NHS has not checked "
                    "or approved our text.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What it feels like",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Most people feel it in the buttock and along the back of a leg. It may go "
                    "right down to the foot and toes.</p>"
                    "<p>In that leg you may feel:</p>"
                    "<ul><li>sharp or burning "
                    "pain</li><li>tingling</li><li>numbness</li><li>weakness</li></ul><p>It can "
                    "start slowly or all at once. It often gets worse when you cough, sneeze or "
                    "move. If your back hurts as well, the leg is usually the worse of the two.</p>"
                ),
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Why it happens",
        "aspect": "CausesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>A slipped disc is the cause in most people. It gets more likely with "
                    "age.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "heading": "Slipped disc",
                            "text": (
                                "<p>Discs are soft cushions between the bones of your spine. A "
                                "slipped disc bulges out.</p>"
                            ),
                        },
                        {
                            "heading": "Spinal stenosis",
                            "text": (
                                "<p>The space for the nerves in the spine has become narrow.</p>"
                            ),
                        },
                        {
                            "heading": "Spondylolisthesis",
                            "text": "<p>A bone of the spine has moved out of line.</p>",
                        },
                        {
                            "heading": "Back injury",
                            "text": "<p>An injury can press on the nerve too.</p>",
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
        "heading": "What to expect over time",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Sciatica usually goes within a few weeks or months. Sometimes it takes "
                    "longer. If you have had it once, you may get it again.</p>"
                ),
            },
        ],
    },
}

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
                    "<p>The same goes for poor circulation, a heart condition, a fever and broken "
                    "skin. Ask first, too, if you have had cancer.</p>"
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
    {
        "type": "emergency",
        "value": {
            "heading": "",
            "signs": [
                "both of your legs are affected",
                "a leg is very weak or getting weaker",
                "you feel numb between your legs, where a saddle would touch",
                "you have a new change in your bladder or bowels",
            ],
            "text": "",
        },
    },
    {
        "type": "urgent",
        "value": {
            "heading": "",
            "signs": care.URGENT_BACK_SIGNS,
            "text": (
                "<p>We use the list for low back pain, from "
                f'<a href="{sources.NORTHERN_TRUST}">the Northern Trust in Northern Ireland</a> '
                "and Sheffield Aches and Pains. The emergency list is from the trust and "
                f'<a href="{sources.HEALTHIFY}">Healthify</a>.</p>'
            ),
        },
    },
    {
        "type": "non_urgent",
        "value": {
            "heading": "",
            "signs": [
                "it is no better after a few weeks",
                "it is getting worse",
                "it keeps you from your usual activities",
            ],
            "text": (
                f'<p>Source: <a href="{sources.SCIATICA_COPY}">a pharmacy’s copy of NHS '
                "advice</a>.</p>"
            ),
        },
    },
]

CONDITION: dict[str, Any] = {
    "slug": "sciatica",
    "title": "Sciatica",
    "medical_name": "Lumbosacral radicular syndrome",
    "also_known_as": ["Sciatic nerve pain", "Nerve root pain"],
    "symptoms": ["Leg pain", "Tingling", "Numbness"],
    "codes": [],
    "summary": (
        "Leg pain that starts when something presses on the sciatic nerve. It usually gets better "
        "in weeks to months, but it can return."
    ),
    "author": "tomas-okoye",
    "image": "leg.svg",
    "image_description": (
        "Drawing of two legs from behind, with a dotted line from the buttock down one leg."
    ),
    "body": [
        OVERVIEW,
        SYMPTOMS,
        CAUSES,
        SELF_CARE,
        SAFETY,
        EFFECTIVENESS,
        TREATMENTS,
        PROGNOSIS,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": ["conditions/low-back-pain", "treatments/physiotherapy-exercise"],
            },
        },
    ],
    "when_to_get_help": WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold"],
}
