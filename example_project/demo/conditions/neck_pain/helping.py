"""Neck pain: what may help, what is known about it, when to get help."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import sources

SELF_CARE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "How you can help your neck",
        "aspect": "SelfCareHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Movement helps a painful neck. "
                    f'<a href="{sources.NHS_NECK_PAIN_AND_STIFF_NECK}">NHS advice</a> is to keep '
                    "your neck moving and to try heat or cold.</p>"
                ),
            },
            {
                "type": "do_dont",
                "value": {
                    "dos": [
                        "keep moving your neck",
                        "try heat, try cold, and keep to the one that you prefer",
                        "see a doctor if painkillers do not help",
                    ],
                    "donts": [
                        "do not drive if you cannot turn your head safely",
                        "do not cycle until you can look round",
                    ],
                },
            },
        ],
    },
}

USAGE_OR_SCHEDULE: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Using heat or cold on your neck",
        "aspect": "UsageOrScheduleHealthAspect",
        "body": [
            {
                "type": "table",
                "value": {
                    "row_headers": True,
                    "table": {
                        "caption": "Heat and cold for the neck",
                        "columns": [
                            {"type": "text", "heading": "Question"},
                            {"type": "rich_text", "heading": "Heat"},
                            {"type": "rich_text", "heading": "Cold"},
                        ],
                        "rows": [
                            {
                                "values": [
                                    "How",
                                    "<p>Pack wrapped in a towel</p>",
                                    "<p>Pack wrapped in a cloth</p>",
                                ],
                            },
                            {
                                "values": [
                                    "How long",
                                    "<p>10 to 15 minutes</p>",
                                    "<p>Up to 20 minutes</p>",
                                ],
                            },
                            {
                                "values": [
                                    "How often",
                                    "<p>3 times a day</p>",
                                    "<p>Every 2 to 3 hours</p>",
                                ],
                            },
                            {
                                "values": [
                                    "When not",
                                    "<p>Just after an injury (2 to 3 days), or while asleep</p>",
                                    "<p>See the next line</p>",
                                ],
                            },
                            {
                                "values": [
                                    "Ask first if you have",
                                    (
                                        "<ul><li>numb skin</li><li>poor circulation</li><li>a "
                                        "heart condition</li><li>fever or "
                                        "infection</li><li>broken skin</li><li>past "
                                        "cancer</li></ul>"
                                    ),
                                    "<p>The same as for heat</p>",
                                ],
                            },
                        ],
                    },
                },
            },
            {
                "type": "paragraph",
                "value": (
                    "<p>The times for heat, and who needs to ask first, are from "
                    f'<a href="{sources.HEAT_SAFELY}">an NHS trust in the English Midlands</a>. '
                    "The times for cold are from the "
                    f'<a href="{sources.NHS_SPRAINS_AND_STRAINS}">NHS page on sprains</a>. For '
                    "heat, the NHS page on frozen shoulder allows up to 20 minutes.</p>"
                ),
            },
        ],
    },
}

EFFECTIVENESS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Can massage help your neck?",
        "aspect": "EffectivenessHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Massage may give short-term relief for the neck, says "
                    f'<a href="{sources.NCCIH}">NCCIH</a>, a US health agency. The word “may” '
                    "matters: it is a possibility, not a promise.</p>"
                    "<p>What about trigger points in the neck? A "
                    f'<a href="{sources.NECK_TRIGGER_POINTS}">review of studies</a> could not say '
                    "how often people with neck pain have them. So we treat your pain, and we do "
                    "not promise to find its source.</p>"
                ),
            },
        ],
    },
}

LIVING_WITH: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Driving, cycling and work",
        "aspect": "LivingWithHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>You need to see what is beside you and behind you on the road. Leave the "
                    "car and the bicycle at home until your neck turns well enough.</p>"
                    "<p>Tell us what you do at work and at home. Your physiotherapist can then "
                    "choose exercises that fit your day.</p>"
                ),
            },
        ],
    },
}

SAFETY: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What to tell your therapist",
        "aspect": "SafetyHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Before anyone treats your neck, say if you have had:</p>"
                    "<ul><li>a recent injury</li><li>cancer</li><li>weak bones "
                    "(osteoporosis)</li><li>medicine that thins your blood</li></ul><p>With some "
                    "of these, deep pressure could harm you. Your therapist may choose a lighter "
                    "treatment, or ask you to see a doctor first.</p>"
                ),
            },
        ],
    },
}

WHEN_TO_GET_HELP: list[dict[str, Any]] = [
    care.emergency(
        care.WALKING,
        "you lose control of your bladder or bowels",
        care.MENINGITIS,
    ),
    care.urgent(
        "the pain is getting much worse",
        care.LIMBS,
        text=(
            f'<p>The first two signs follow <a href="{sources.WALES_NECK}">NHS 111 Wales</a>, and '
            "so does the emergency list. The signs of meningitis are from the "
            f'<a href="{sources.NHS_MENINGITIS}">NHS page about it</a>.</p>'
            "<p><b>Sources differ:</b> a pharmacy’s copy of NHS advice treats pins and needles as "
            f'less urgent. <a href="{sources.NECK_TRUST}">An NHS trust</a> does so with fever, '
            "weight loss and past cancer. We use the faster advice.</p>"
        ),
    ),
    care.non_urgent(
        "it has not gone after a few weeks",
        "painkillers do not help",
        "your arm feels cold",
        "you hurt your neck a short time ago",
        "you see double or feel dizzy",
        "you have become clumsy",
        text=(
            f'<p>This list follows <a href="{sources.NECK_TRUST}">an NHS trust</a> and '
            f'<a href="{sources.NECK_COPY}">a pharmacy’s copy of NHS advice</a>.</p>'
        ),
    ),
]
