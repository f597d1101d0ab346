"""Heel pain, as the example clinic explains it to its patients."""

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
                        "<p>Is your skin numb, or is the blood flow in your feet poor? Ask a "
                        "doctor or physiotherapist before you use ice.</p>"
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
                    "<p>Foot problems can be more serious for people with diabetes. See a doctor "
                    "about heel pain early, and do not wait 2 weeks.</p>"
                    "<p>Tell your therapist about your diabetes before any treatment of your "
                    "foot.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    {
        "type": "emergency",
        "value": {
            "heading": "Go to an emergency department now if:",
            "signs": [
                "you hurt your foot and the pain is severe",
                "your foot has an odd shape after an injury",
                "you heard a snap when you hurt it",
                "it is hard to move your foot or ankle after an injury",
                "you cannot take 4 steps after an injury",
                "your foot stays numb after an injury",
            ],
            "text": "",
        },
    },
    {
        "type": "urgent",
        "value": {
            "heading": "",
            "signs": [
                "a joint is hot and swollen and you have a fever",
                "a joint suddenly hurts badly and its colour has changed",
            ],
            "text": (
                f'<p>This list follows <a href="{sources.NHS_JOINT}">NHS advice on joint '
                f'infection</a>. The emergency list follows <a href="{sources.ANKLE}">Sheffield '
                f'Aches and Pains</a> and <a href="{sources.HEEL_COPY_2018}">a 2018 copy of NHS '
                "advice</a>.</p>"
            ),
        },
    },
    {
        "type": "non_urgent",
        "value": {
            "heading": "",
            "signs": [
                "the pain is severe",
                "it gets worse, or it comes back again",
                "it is no better after 2 weeks",
                "your foot tingles",
                "you have diabetes",
            ],
            "text": (
                f'<p>This list follows <a href="{sources.IRISH_HEEL}">the Irish health service</a> '
                f'and <a href="{sources.HEEL_COPY}">a copy of NHS advice</a>.</p>'
            ),
        },
    },
]

CONDITION: dict[str, Any] = {
    "slug": "plantar-heel-pain",
    "title": "Heel pain",
    "medical_name": "Plantar fasciitis",
    "also_known_as": ["Plantar heel pain", "Pain under the heel"],
    "symptoms": ["First-step heel pain"],
    "codes": [{"system": "icd-10", "code": "M72.2"}],
    "summary": (
        "Pain under the heel, often worst with your first steps. Soft shoes, stretches and cold "
        "can ease it."
    ),
    "author": "ines-marchetti",
    "image": "foot.svg",
    "image_description": "Drawing of a bare foot from the side, with rings under the heel.",
    "body": [
        OVERVIEW,
        SYMPTOMS,
        CAUSES,
        SELF_CARE,
        PREVENTION,
        USAGE_OR_SCHEDULE,
        TREATMENTS,
        PROGNOSIS,
        SAFETY,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": ["treatments/physiotherapy-exercise", "treatments/heat-and-cold"],
            },
        },
    ],
    "when_to_get_help": WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold"],
}
