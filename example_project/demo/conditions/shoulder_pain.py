"""Shoulder pain, as the example clinic explains it to its patients."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import cards, sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What shoulder pain is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Many different problems can make a shoulder hurt. You cannot always tell "
                    "which one it is from the pain alone.</p>"
                    "<p>If the joint is stiff as well as painful, it may be a frozen shoulder. We "
                    "have a page of its own on that.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What people notice",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>You may have:</p>"
                    "<ul><li>pain at night</li><li>a stiff shoulder</li><li>trouble moving your "
                    "arm</li></ul><p>If your arm becomes very hard to move, see a doctor or "
                    "physiotherapist. If you cannot move it at all, that is urgent.</p>"
                ),
            },
        ],
    },
}

SEE_DOCTOR: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "When the pain is not from your shoulder",
        "aspect": "SeeDoctorHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>A heart attack can cause pain in the arm, jaw, neck or back. The "
                    f'<a href="{sources.NHS_HEART_ATTACK}">NHS</a> lists sweating, breathlessness '
                    "and feeling sick as other signs. Never wait for a therapist’s appointment "
                    "with pain like this.</p>"
                    "<p>Does your neck hurt as well? Then read our page on neck pain too.</p>"
                ),
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How long recovery takes",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "timeline",
                "value": {
                    "items": [
                        {
                            "when": "Day 1 to 3",
                            "heading": "After an injury",
                            "text": (
                                "<p>Use cold, not heat. Have no massage on a fresh sprain or "
                                "strain for the first 2 days.</p>"
                            ),
                        },
                        {
                            "when": "2 weeks",
                            "heading": "First check",
                            "text": (
                                "<p>See a doctor or physiotherapist if the pain is worse or no "
                                "better.</p>"
                            ),
                        },
                        {
                            "when": "6 months or more",
                            "heading": "Recovery",
                            "text": (
                                "<p>Full recovery can take this long, so give yourself time.</p>"
                            ),
                        },
                    ],
                },
            },
        ],
    },
}

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Keeping your shoulder moving",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p>The <a href="{sources.NHS_SHOULDER}">NHS advice</a> is simple: keep the '
                    "shoulder moving. Use gentle movements.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "move your shoulder gently",
                        "wrap heat or cold packs in a towel",
                        "ask for help if you are no better after 2 weeks",
                    ],
                    "donts": [
                        "do not put heat on a fresh injury for 2 to 3 days",
                        "do not leave a cold pack on for more than 20 minutes",
                    ],
                },
            },
        ],
    },
}

USAGE_OR_SCHEDULE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Using heat or cold safely",
        "aspect": "UsageOrScheduleHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Cold may be your choice in the first days after an injury. The "
                    f'<a href="{sources.NHS_SPRAINS_AND_STRAINS}">NHS page on sprains</a> allows '
                    "20 minutes at a time, with a pause of 2 to 3 hours.</p>"
                    f'<p>Later you may prefer heat. <a href="{sources.HEAT_SAFELY}">An NHS '
                    "trust</a> keeps it to between 10 and 15 minutes, no more than 3 times a day. "
                    "Ask first if you have a heart condition, poor circulation, a fever or an "
                    "infection. The same goes for numb or broken skin, or if you had cancer.</p>"
                ),
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Does massage help a shoulder?",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    f'<p><a href="{sources.NCCIH}">NCCIH</a> in the USA finds that massage may '
                    "bring short-term benefit for shoulder pain. It does not promise more than "
                    "that.</p>"
                    "<p>Your therapist may speak of trigger points in the shoulder. How common "
                    f'these are in painful shoulders <a href="{sources.NECK_TRIGGER_POINTS}">is '
                    "not clear</a>. So ask your therapist what they are treating, and why.</p>"
                ),
            },
        ],
    },
}

SAFETY: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Before a massage of the shoulder",
        "aspect": "SafetyHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Say if the skin there is bruised, blistered or broken. A therapist can "
                    f'work <a href="{sources.ERAPID}">on scars</a> only when they have healed '
                    "fully.</p>"
                    "<p>Have you had radiotherapy or surgery near the shoulder or armpit? Were "
                    "lymph nodes removed? Then the therapist needs to "
                    f'<a href="{sources.CANCER_COUNCIL}">keep off that place</a> and adapt the '
                    "massage.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    cards.EMERGENCY_SHOULDER,
    care.urgent(*cards.URGENT_SHOULDER_SIGNS, text=cards.URGENT_SHOULDER_SOURCES),
    care.non_urgent(
        "the pain is getting worse or is no better after 2 weeks",
        "your arm or shoulder is very hard to move",
        text=f'<p>Source: <a href="{sources.NHS_SHOULDER}">NHS advice on shoulder pain</a>.</p>',
    ),
]

CONDITION: dict[str, Any] = {
    "slug": "shoulder-pain",
    "title": "Shoulder pain",
    "medical_name": "",
    "also_known_as": ["Sore shoulder", "Painful shoulder"],
    "symptoms": ["Night pain", "Stiff shoulder"],
    "codes": [],
    "summary": (
        "Pain in or around the shoulder. Keep it moving gently: recovery can take 6 months or "
        "longer."
    ),
    "author": "ines-marchetti",
    "image": "shoulder.svg",
    "image_description": "Drawing of a person holding a sore shoulder with the other hand.",
    "body": [
        OVERVIEW,
        SYMPTOMS,
        SELF_CARE,
        USAGE_OR_SCHEDULE,
        SEE_DOCTOR,
        EFFECTIVENESS,
        PROGNOSIS,
        SAFETY,
        {
            "type": "related_pages",
            "value": {
                "heading": "Read next",
                "pages": [
                    "conditions/frozen-shoulder",
                    "conditions/neck-pain",
                    "treatments/heat-and-cold",
                ],
            },
        },
    ],
    "when_to_get_help": WHEN_TO_GET_HELP,
    "treatments": ["physiotherapy-exercise", "heat-and-cold", "trigger-point-massage"],
}
