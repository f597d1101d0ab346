"""Frozen shoulder, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import cards, sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What a frozen shoulder is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>A frozen shoulder hurts, and it does not move as far as it did. About 5 in "
                    f'100 people have one, says <a href="{sources.DIABETES_UK}">Diabetes '
                    "UK</a>.</p>"
                    "<p>It is slow to change. The good news is that it usually gets better.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What you may notice first",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>There are two main signs: pain and stiffness. The pain can be worse at "
                    "night. As the joint gets stiff, your arm is hard to move.</p>"
                ),
            },
            {
                "type": "inset_text",
                "value": {
                    "text": (
                        "<p>Does pain at night stop your sleep, is it constant or is it getting "
                        "worse? Look at “When to get help” now.</p>"
                    ),
                },
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Who gets it",
        "aspect": "CausesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Anyone can get a frozen shoulder. "
                    f'<a href="{sources.DIABETES_UK}">Diabetes UK</a> says that about 20 in 100 '
                    "people with diabetes get it.</p>"
                ),
            },
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "How many people have a frozen shoulder",
                        "columns": [
                            {"type": "text", "heading": "Group"},
                            {"type": "text", "heading": "Out of 100 people"},
                        ],
                        "rows": [
                            {"values": ["People in general", "5"]},
                            {"values": ["People with diabetes", "20"]},
                        ],
                    },
                },
            },
            {
                "type": "paragraph",
                "value": (
                    "<p>If you have diabetes and a stiff shoulder, tell your doctor or diabetes "
                    "team.</p>"
                ),
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How long it lasts",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Expect months, and perhaps years. Pain and stiffness usually go away in "
                    "time. We cannot tell you in advance how long yours will take.</p>"
                ),
            },
        ],
    },
}

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Using heat at home",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Warmth may ease the ache. The "
                    f'<a href="{sources.NHS_FROZEN_SHOULDER}">NHS</a> allows a wrapped pack for up '
                    f'to 20 minutes. <a href="{sources.HEAT_SAFELY}">Another NHS source</a> says '
                    "10 to 15 minutes, 3 times a day.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "wrap the pack so that it does not touch your skin",
                        "keep to the shorter time if you are unsure",
                        "keep using your arm, gently",
                    ],
                    "donts": [
                        "do not go to sleep with a hot water bottle",
                        "do not use heat on numb or broken skin before you have asked",
                        "do not use heat with a fever, an infection or past cancer before you ask",
                        "do not use heat with poor circulation or a heart condition before you ask",
                    ],
                },
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Can hands-on treatment speed it up?",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>We do not know. None of the sources that we trust says that massage "
                    "shortens a frozen shoulder. So we do not offer trigger point massage for "
                    "it.</p>"
                    "<p>We do offer physiotherapy. Your physiotherapist looks at how far your arm "
                    "moves and plans exercises with you.</p>"
                ),
            },
        ],
    },
}

LIVING_WITH: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Daily life with a stiff arm",
        "aspect": "LivingWithHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Some movements may be hard for you at present. Tell us which ones, so that "
                    "we work on what matters to you.</p>"
                ),
            },
            {
                "type": "checklist",
                "value": {
                    "heading": "Tell your physiotherapist",
                    "items": [
                        {
                            "text": "Which movements do you need most?",
                            "why": "Exercises can then aim at those movements.",
                        },
                        {
                            "text": "How well do you sleep?",
                            "why": "Night pain is one of the main signs of this condition.",
                        },
                        {
                            "text": "Do you have diabetes?",
                            "why": (
                                "It is linked with frozen shoulder and can damage nerves, so heat "
                                "needs more care."
                            ),
                        },
                    ],
                },
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    cards.EMERGENCY_SHOULDER,
    care.urgent(
        *cards.URGENT_SHOULDER_SIGNS,
        text=(
            f"{cards.URGENT_SHOULDER_SOURCES}"
            "<p>Night pain is common with a frozen shoulder. Get advice all the same if it is "
            "constant or getting worse.</p>"
        ),
    ),
    care.non_urgent(
        "the pain and stiffness do not go away",
        "moving your arm is hard because of the pain",
        text=(
            f'<p>Source: <a href="{sources.NHS_FROZEN_SHOULDER}">NHS advice on frozen '
            "shoulder</a>.</p>"
        ),
    ),
]

CONDITION: dict[str, Any] = {
    "slug": "frozen-shoulder",
    "title": "Frozen shoulder",
    "medical_name": "Adhesive capsulitis",
    "also_known_as": ["Shoulder contracture"],
    "symptoms": ["Stiff shoulder", "Night pain"],
    "codes": [{"system": "icd-10", "code": "M75.0"}],
    "summary": (
        "A shoulder that becomes painful and stiff for months or years. It usually goes away in "
        "the end."
    ),
    "author": "ines-marchetti",
    "image": "frozen-shoulder.svg",
    "image_description": "Drawing of a person with one arm up; the other arm rises only half way.",
    "body": [
        OVERVIEW,
        SYMPTOMS,
        CAUSES,
        SELF_CARE,
        PROGNOSIS,
        EFFECTIVENESS,
        LIVING_WITH,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "conditions/shoulder-pain",
                    "treatments/physiotherapy-exercise",
                    "treatments/heat-and-cold",
                ],
            },
        },
    ],
    "when_to_get_help": WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold"],
}
