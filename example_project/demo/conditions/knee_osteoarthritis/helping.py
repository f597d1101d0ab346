"""Knee arthritis: what may help, what is known about it, when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import sources

TREATMENTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Exercise and weight",
        "aspect": "TreatmentsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>NICE puts exercise and a healthy weight "
                    f'<a href="{sources.NICE_ARTHRITIS}">at the centre of treatment</a>. Exercise '
                    "can lessen pain and help you to move.</p>"
                ),
            },
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "Four kinds of exercise",
                        "columns": [
                            {"type": "text", "heading": "Kind"},
                            {"type": "text", "heading": "What it is for"},
                        ],
                        "rows": [
                            {"values": ["Strength", "Stronger muscles support the joint."]},
                            {
                                "values": [
                                    "Aerobic, such as brisk walking",
                                    "It keeps your heart and lungs fit.",
                                ],
                            },
                            {"values": ["Range of motion", "It keeps your joints able to bend."]},
                            {"values": ["Balance", "It makes a fall less likely."]},
                        ],
                    },
                },
            },
            {
                "type": "paragraph",
                "value": "<p>Ask your physiotherapist which of these suit your knee.</p>",
            },
        ],
    },
}

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What else can ease it",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Heat or cold may ease a sore knee; ask us which is better for yours. "
                    "Special shoes, insoles or a walking stick help some people.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "rest the knee at set times in your day",
                        "change to low-impact activities, such as walking or swimming",
                        "keep to a healthy weight",
                    ],
                    "donts": [
                        "do not wear a splint all the time, because joints need to move",
                        "do not keep a heat pack on while you sleep",
                    ],
                },
            },
        ],
    },
}

SAFETY: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Massage around an arthritic knee",
        "aspect": "SafetyHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Joints with arthritis are sensitive. Your therapist needs to know the "
                    "disease, and works on the muscles around the joint.</p>"
                    "<p>Never have a massage on a knee with a torn meniscus, which is a pad inside "
                    f'the joint. That is <a href="{sources.NHS_MENISCUS_TEAR}">NHS advice</a>. A '
                    f'calf that throbs or is <a href="{sources.CLOT}">swollen or warm</a> needs an '
                    "urgent doctor’s appointment, not a massage.</p>"
                ),
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "If other treatments do not help",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Surgeons can replace all or part of a knee joint. Before that, doctors try "
                    "exercise, weight loss, walking aids and medicines, says "
                    f'<a href="{sources.KNEE_REPLACEMENT}">NIHSeniorHealth</a>.</p><p>Copper '
                    "bracelets and special diets have not been shown to work. They cost money and "
                    "can delay real treatment.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    care.emergency(
        "your knee suddenly became hot and swollen",
        "you hurt your knee and cannot put weight on that leg",
        heading="Go to an emergency department now if:",
        text=(
            "<p>Sources differ on the knee. One sends you to hospital, the other to an urgent "
            "appointment. We use the faster advice.</p>"
        ),
    ),
    care.urgent(
        "you cannot move your knee or put weight on it",
        "it is very painful or very swollen",
        "it has changed shape, it locks or it gives way",
        "it is hot and you have a fever",
        text=(
            f'<p>The first four signs follow <a href="{sources.KNEE_CLINIC}">a clinic’s summary of '
            "NHS advice</a>. The emergency list follows "
            f'<a href="{sources.KNEE_PATHWAY}">guidance for doctors</a>; '
            f'<a href="{sources.NHS_JOINT}">NHS advice on joint infection</a> says an urgent '
            "appointment.</p>"
        ),
    ),
    care.non_urgent(
        "your knee is no better after a few weeks",
        "pain or stiffness in a joint does not go away",
        text=(
            f'<p>Sources: <a href="{sources.KNEE_CLINIC}">the same clinic</a> and the '
            f'<a href="{sources.NHS_OSTEOARTHRITIS}">NHS page on osteoarthritis</a>.</p>'
        ),
    ),
]
