"""Neck pain: what may help, what is known about it, when to get help."""

from typing import Any

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
                            {"type": "text", "heading": "Heat"},
                            {"type": "text", "heading": "Cold"},
                        ],
                        "rows": [
                            {
                                "values": [
                                    "How",
                                    "Pack wrapped in a towel",
                                    "Pack wrapped in a cloth",
                                ],
                            },
                            {"values": ["How long", "10 to 15 minutes", "Up to 20 minutes"]},
                            {"values": ["How often", "3 times a day", "Every 2 to 3 hours"]},
                            {
                                "values": [
                                    "When not",
                                    "Just after an injury (2 to 3 days), or while asleep",
                                    "Ask first if your skin is numb",
                                ],
                            },
                        ],
                    },
                },
            },
            {
                "type": "paragraph",
                "value": (
                    f'<p>The times for heat are from <a href="{sources.HEAT_SAFELY}">an NHS trust '
                    "in the English Midlands</a>. Those for cold are from the "
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
    {
        "type": "emergency",
        "value": {
            "heading": "",
            "signs": [
                "you have new trouble walking",
                "you lose control of your bladder or bowels",
                "you suddenly have poor coordination",
                "one side of your face droops, you cannot lift both arms or your speech is slurred",
                "your neck is stiff and you have a fever, headache, drowsiness or a rash",
            ],
            "text": "",
        },
    },
    {
        "type": "urgent",
        "value": {
            "heading": "",
            "signs": [
                "the pain is getting much worse",
                "your arms or legs feel heavy or weak",
                "you have pins and needles in an arm",
            ],
            "text": (
                f'<p>This list follows <a href="{sources.WALES_NECK}">NHS 111 Wales</a>. Another '
                "source treats pins and needles as less urgent.</p>"
            ),
        },
    },
    {
        "type": "non_urgent",
        "value": {
            "heading": "",
            "signs": [
                "it has not gone after a few weeks",
                "painkillers do not help",
                "your arm feels cold",
                "you have a fever or you are losing weight",
                "you have had cancer",
                "you hurt your neck a short time ago",
                "you see double or feel dizzy",
                "you have become clumsy",
            ],
            "text": (
                f'<p>This list follows <a href="{sources.NECK_TRUST}">an NHS trust</a> and '
                f'<a href="{sources.NECK_COPY}">a pharmacy’s copy of NHS advice</a>.</p>'
            ),
        },
    },
]
