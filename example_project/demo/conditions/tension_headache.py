"""Tension headache, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What a tension headache is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>This is the headache that most people know: "
                    f'<a href="{sources.NIDIRECT_HEADACHES}">no kind is more common</a>. It can '
                    "feel like a tight band around your head.</p>"
                    "<p>It can be over in half an hour. It can also stay for days.</p>"
                ),
            },
        ],
    },
}

TYPES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How to tell it from other headaches",
        "aspect": "TypesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>The pain of a tension headache presses rather than stabs. It is on both "
                    "sides.</p>"
                ),
            },
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "Two kinds of headache",
                        "columns": [
                            {"type": "text", "heading": "Question"},
                            {"type": "text", "heading": "Tension headache"},
                            {"type": "text", "heading": "Cluster headache"},
                        ],
                        "rows": [
                            {"values": ["Where", "Both sides", "Usually one side, around the eye"]},
                            {"values": ["Feeling", "Pressing", "Sharp, burning or piercing"]},
                            {"values": ["How long", "30 minutes to days", "15 minutes to 3 hours"]},
                        ],
                    },
                },
            },
            {
                "type": "paragraph",
                "value": (
                    "<p>The column on cluster headache is from the "
                    f'<a href="{sources.NHS_CLUSTER_HEADACHES}">NHS page about it</a>. See a '
                    "doctor if your own headaches follow another pattern.</p>"
                ),
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What can set it off",
        "aspect": "CausesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>For tension headaches, the "
                    f'<a href="{sources.NHS_TENSION_HEADACHES}">NHS</a> names stress, sleep '
                    "problems and caffeine.</p>"
                    f'<p>Headaches <a href="{sources.NHS_HEADACHES}">of any kind</a> can also '
                    "follow:</p>"
                    "<ul><li>missed meals</li><li>too little to drink</li><li>too much "
                    "alcohol</li><li>problems with your eyesight</li><li>a cold or flu</li><li>too "
                    "many painkillers</li></ul>"
                ),
            },
        ],
    },
}

PREVENTION: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Keeping headaches away",
        "aspect": "PreventionHealthAspect",
        "body": [
            {
                "type": "checklist",
                "value": {
                    "heading": "Look at your week",
                    "items": [
                        {
                            "text": "Do you sleep badly?",
                            "why": "Poor sleep is linked with tension headaches.",
                        },
                        {
                            "text": "How much coffee, tea or cola do you drink?",
                            "why": "Caffeine is on the list of causes.",
                        },
                        {
                            "text": "When do you get time to relax?",
                            "why": "Stress is a common cause.",
                        },
                    ],
                },
            },
            {
                "type": "paragraph",
                "value": (
                    "<p>These are the causes that our sources name. Yours may be a different "
                    "one.</p>"
                ),
            },
        ],
    },
}

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What you can do about it",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>The <a href="{sources.NHS_TENSION_HEADACHES}">NHS advice</a> is to relax. '
                    "It names exercise and massage as two ways to do so.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "do something that relaxes you",
                        "drink water and eat at your usual times",
                        "cut down on coffee and other caffeine",
                    ],
                    "donts": [
                        "do not drink alcohol while your head hurts",
                        "do not sleep far more than usual",
                        "do not strain your eyes on a screen for long",
                    ],
                },
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Does massage help a headache?",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>As a way to relax, it may. A <a href="{sources.ANXIETY}">study of many '
                    "trials from 2004</a> found less anxiety after massage. It gave no grade for "
                    "how certain that is, and it was not about headaches.</p>"
                    "<p>We found no source that promises fewer headaches after trigger point "
                    "massage. So we do not promise that either.</p>"
                ),
            },
        ],
    },
}

RISKS_OR_COMPLICATIONS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Painkillers and headaches",
        "aspect": "RisksOrComplicationsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Taking too many painkillers can itself cause headaches. Ask a pharmacist "
                    "how often you can safely take yours.</p>"
                ),
            },
            {
                "type": "inset_text",
                "value": {
                    "text": (
                        "<p>Do your headaches get worse in spite of treatment? Make an appointment "
                        "with a doctor.</p>"
                    ),
                },
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    care.emergency(
        "the headache is sudden and very severe",
        "it came after a severe head injury",
        "you have a fever and a stiff neck",
        "you are very drowsy",
        "you have a new problem with your sight",
        "you have signs of a stroke",
    ),
    care.urgent(
        "your eye is red, or your sight has changed",
        "you are confused, or the headache is getting steadily worse",
        "coughing or effort sets it off",
        "you are over 50, and your scalp is sore or your jaw hurts when you chew",
        "it is new or worse, and you are dizzy, weak or vomiting",
        "your immune system is weak, or you take blood thinners",
        "you are pregnant or had a baby not long ago",
        text=(
            "<p>The first seven signs and the emergency list follow "
            f'<a href="{sources.NHS_INFORM_HEADACHES}">NHS inform in Scotland</a>. It names '
            "changed sight as urgent and a new problem with sight as an emergency. If you are not "
            "sure which you have, treat it as an emergency.</p>"
            "<p><b>Sources differ:</b> NHS inform treats cancer, now or in the past, as less "
            "urgent. We use the faster advice.</p>"
        ),
    ),
    care.non_urgent(
        "it gets worse despite treatment",
        "it disrupts your daily life",
        "it wakes you at night",
        text=(
            f'<p>Source: <a href="{sources.NHS_INFORM_HEADACHES}">NHS inform in '
            "Scotland</a>. Pain at night that is constant or getting worse is urgent.</p>"
        ),
    ),
]

CONDITION: dict[str, Any] = {
    "slug": "tension-headache",
    "title": "Tension headache",
    "medical_name": "Tension-type headache",
    "also_known_as": ["Stress headache"],
    "symptoms": ["Tight band", "Headache"],
    "codes": [],
    "summary": (
        "A headache that presses on both sides. It is the most common kind, and you can often ease "
        "it yourself."
    ),
    "author": "mara-lindqvist",
    "image": "head.svg",
    "image_description": (
        "Drawing of a face from the front, with a band of pain round the forehead."
    ),
    "body": [
        OVERVIEW,
        TYPES,
        CAUSES,
        SELF_CARE,
        EFFECTIVENESS,
        RISKS_OR_COMPLICATIONS,
        PREVENTION,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": ["conditions/neck-pain", "treatments/trigger-point-massage"],
            },
        },
    ],
    "when_to_get_help": WHEN_TO_GET_HELP,
    "treatments": ["trigger-point-massage", "physiotherapy-exercise"],
}
