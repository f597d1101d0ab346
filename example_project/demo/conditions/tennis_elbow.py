"""Tennis elbow, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What tennis elbow is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Tennis elbow hurts on the outside of your elbow. You do not need to play "
                    "tennis to get it.</p>"
                    "<p>About 1 to 3 people in 100 have it, says "
                    f'<a href="{sources.BUPA}">Bupa</a>. It is most usual from 35 to 54 years of '
                    f'age, says the <a href="{sources.NHS_TENNIS_ELBOW}">NHS</a>.</p>'
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How it feels",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Gripping or twisting something hurts.</p>"
                    "<p>Arm pain that comes with effort and goes at rest is another matter. It "
                    "needs urgent advice: look at the lists on this page.</p>"
                ),
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Movements that cause it",
        "aspect": "CausesHealthAspect",
        "body": [
            {"type": "paragraph", "value": "<p>Two movements matter: gripping and twisting.</p>"},
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "Think about your own day",
                        "columns": [
                            {"type": "text", "heading": "Movement"},
                            {"type": "text", "heading": "Ask yourself"},
                        ],
                        "rows": [
                            {"values": ["Gripping", "What do I hold tightly, and for how long?"]},
                            {"values": ["Twisting", "What do I turn again and again?"]},
                            {"values": ["Both at once", "Which task could I do in another way?"]},
                        ],
                    },
                },
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How long it takes",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>It usually gets better by itself. Within 1 to 2 years, 80 to 90 in 100 "
                    f'people are better, says <a href="{sources.LOTHIAN}">NHS Lothian</a>.</p>'
                ),
            },
            {
                "type": "callout",
                "value": {
                    "heading": "It is slow",
                    "text": (
                        "<p>A year is a long time to be in pain. Talk to us if it gets too "
                        "much.</p>"
                    ),
                },
            },
        ],
    },
}

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What you can do first",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Give the arm a rest from the tasks that hurt. Write down which tasks those "
                    "are, and bring the list to us.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "cut down on gripping and twisting",
                        "start the exercises that your physiotherapist shows you",
                        "see a doctor if rest does not help",
                    ],
                    "donts": [
                        "do not have a massage until 2 days after a strain",
                        "do not heat a fresh injury",
                    ],
                },
            },
        ],
    },
}

TREATMENTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Treatments for tennis elbow",
        "aspect": "TreatmentsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>The <a href="{sources.NHS_TENNIS_ELBOW}">NHS</a> names these:</p>'
                    "<ul><li>physiotherapy</li><li>massage</li><li>exercise</li></ul><p>None of "
                    "our sources says which one works best. Ask your therapist what they expect "
                    "from each, and why.</p>"
                ),
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Massage: what we can and cannot say",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Massage can be a part of physiotherapy for the elbow. No source on our "
                    "list has measured what it adds.</p>"
                    f'<p>For pain of all kinds, <a href="{sources.MASSAGE_MAP}">one large map of '
                    "studies</a> found nothing of high certainty. Please keep that in mind when "
                    "you decide.</p>"
                ),
            },
        ],
    },
}

USAGE_OR_SCHEDULE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Heat and cold for the elbow",
        "aspect": "UsageOrScheduleHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Put a cloth between your skin and any hot or cold pack. Take cold off "
                    "after 20 minutes at the latest, and heat after 10 to 15 minutes.</p>"
                    f'<p><a href="{sources.HEAT_SAFELY}">One NHS trust</a> wants you to ask before '
                    "you use heat if you have:</p>"
                    "<ul><li>numb skin</li><li>poor circulation</li><li>a heart "
                    "condition</li><li>a fever or an infection</li><li>broken skin</li><li>had "
                    "cancer</li></ul>"
                ),
            },
        ],
    },
}

SIDE_EFFECTS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Sore after exercise?",
        "aspect": "SideEffectsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>New exercises can leave your forearm sore for 2 to 5 days. "
                    f'<a href="{sources.SORE_AFTER_EXERCISE}">NHS inform</a> says to see a doctor '
                    "if that lasts longer or if it gets worse.</p>"
                    "<p>Skip the exercises on days when you are ill.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    care.emergency(
        "your arm suddenly hurts and your chest feels squeezed",
        care.CHEST,
        care.HEART,
        "your arm is clearly broken",
    ),
    care.urgent(
        "your arm hurts when you make an effort and stops hurting at rest",
        "your elbow is swollen and you have a fever",
        "the pain is extreme, or your arm is numb or tingles",
        "you felt a snap when you hurt it, or it has changed shape",
        text=(
            f'<p>The first four signs follow <a href="{sources.ELBOW_COPY}">an NHS text on elbow '
            "pain</a> that a doctors’ practice has copied. The emergency list follows this text, "
            f'an older copy, an <a href="{sources.NHS_HEART_ATTACK}">NHS page on heart '
            f'attacks</a> and <a href="{sources.CHEST_PAIN}">Irish advice</a>.</p>'
        ),
    ),
    care.non_urgent(
        "the pain has not gone after you rested your arm for some days",
        text=(
            f'<p><a href="{sources.WALES_ELBOW}">NHS 111 Wales</a> says days. '
            f'<a href="{sources.ELBOW_COPY}">Another text</a> says weeks.</p>'
        ),
    ),
]

CONDITION: dict[str, Any] = {
    "slug": "tennis-elbow",
    "title": "Tennis elbow",
    "medical_name": "Lateral epicondylitis",
    "also_known_as": ["Outer elbow pain"],
    "symptoms": ["Outer elbow pain"],
    "codes": [{"system": "icd-10", "code": "M77.1"}],
    "summary": (
        "Pain at the outer side of the elbow from gripping and twisting. Most people get better, "
        "but it can take a year or two."
    ),
    "author": "ines-marchetti",
    "image": "elbow.svg",
    "image_description": "Drawing of a bent arm lifting a mug, with rings on the outer elbow.",
    "body": [
        OVERVIEW,
        SYMPTOMS,
        CAUSES,
        SELF_CARE,
        TREATMENTS,
        EFFECTIVENESS,
        PROGNOSIS,
        USAGE_OR_SCHEDULE,
        SIDE_EFFECTS,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "conditions/shoulder-pain",
                    "treatments/physiotherapy-exercise",
                    "treatments/trigger-point-massage",
                ],
            },
        },
    ],
    "when_to_get_help": WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "trigger-point-massage"],
    "back_to_sport": (
        "<p>We found no source that names a date for going back to sport after tennis elbow. Ask "
        "your physiotherapist which loads to begin with.</p>"
        f'<p>An <a href="{sources.NEWCASTLE}">exercise leaflet from Newcastle '
        "Hospitals</a> says not to train while you are feverish or ill.</p>"
    ),
}
