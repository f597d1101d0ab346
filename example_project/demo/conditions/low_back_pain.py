"""Low back pain, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo.conditions import care, sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What low back pain is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Low back pain is very common. Over a lifetime 8 in 10 people have back "
                    "pain, says MedlinePlus, a US health library.</p>"
                    "<p>In 2020 it affected about 1 in 13 people in the world, reports the "
                    f'<a href="{sources.WHO_BACK}">World Health Organization</a>. If you have it, '
                    "you are not alone.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How it may feel",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Your back may feel stiff. You may also have spasms. In a spasm, a muscle "
                    "goes tight and hurts without your doing anything.</p>"
                    "<p>Pain that runs down one leg may come from a nerve. Our page on sciatica is "
                    "about that.</p>"
                ),
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How soon it gets better",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Often the pain eases within weeks. Nobody can tell you the exact day.</p>"
                    "<p>Pain in your back that is still there after 3 months counts as long-term "
                    "pain. Then our page on long-term pain is for you.</p>"
                ),
            },
        ],
    },
}

TYPES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Pain between your shoulder blades",
        "aspect": "TypesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Pain higher up is not low back pain, so our advice here does not cover it. "
                    f'<a href="{sources.BRIDGWATER}">One NHS practice</a> tells people with pain '
                    "between the shoulder blades to speak to a doctor at once.</p>"
                ),
            },
        ],
    },
}

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
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "heading": "I have weak bones (osteoporosis)",
                            "text": (
                                "<p>Tell us first. There must be "
                                f'<a href="{sources.OSTEOPOROSIS_SOCIETY}">no pressure on weak '
                                "bones</a>.</p>"
                            ),
                        },
                        {
                            "heading": "I have had cancer",
                            "text": (
                                "<p>Talk to your cancer team. There must be no pressure on "
                                f'<a href="{sources.MERCK}">bones that cancer has spread '
                                "to</a>.</p>"
                            ),
                        },
                        {
                            "heading": "I am pregnant",
                            "text": "<p>Ask your doctor or midwife before you book a massage.</p>",
                        },
                        {
                            "heading": "I take blood thinners",
                            "text": (
                                "<p>Say so when you book. Deep massage could make you bleed or "
                                "bruise.</p>"
                            ),
                        },
                    ],
                },
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
                "your genitals or buttocks feel numb or tingle",
                "you have trouble passing urine",
                "you lose control of your bladder or bowels",
                "both of your legs hurt, are weak or are numb",
                "you have new problems getting an erection",
                "you also have chest pain",
                "the pain began with a serious accident",
                (
                    "you had a small injury and you are older, have weak bones or take steroids "
                    "long term"
                ),
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
                f'<p>This list follows <a href="{sources.NORTHERN_TRUST}">the Northern Trust in '
                "Northern Ireland</a> and a page by Sheffield Aches and Pains.</p>"
            ),
        },
    },
    {
        "type": "non_urgent",
        "value": {
            "heading": "",
            "signs": [
                "the pain is no better after a few weeks",
                "the pain stops you from doing daily activities",
                "it is severe, or it gets worse",
            ],
            "text": (
                f'<p>Source: <a href="{sources.BACK_WARNING_SIGNS}">a page on warning signs of '
                "back pain</a>.</p>"
            ),
        },
    },
]

CONDITION: dict[str, Any] = {
    "slug": "low-back-pain",
    "title": "Low back pain",
    "medical_name": "Lumbago",
    "also_known_as": ["Backache", "Lower back pain"],
    "symptoms": ["Spasm", "Stiffness"],
    "codes": [],
    "summary": (
        "Pain in the lower part of your back. Most people have it at some time, and it often gets "
        "better within weeks."
    ),
    "author": "tomas-okoye",
    "image": "back.svg",
    "image_description": "Drawing of a person from behind, both hands on a sore lower back.",
    "body": [
        OVERVIEW,
        SYMPTOMS,
        SELF_CARE,
        TREATMENTS,
        EFFECTIVENESS,
        PROGNOSIS,
        TYPES,
        SAFETY,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "conditions/sciatica",
                    "conditions/chronic-pain",
                    "treatments/heat-and-cold",
                ],
            },
        },
    ],
    "when_to_get_help": WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold", "trigger-point-massage"],
}
