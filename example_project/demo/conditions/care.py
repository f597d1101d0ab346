"""When to get help: cards and signs that several conditions share."""

from typing import Any

from example_project.demo.conditions import sources

EMERGENCY_FOR_ANY_PAIN: dict[str, Any] = {
    "type": "emergency",
    "value": {
        "heading": "",
        "signs": [
            "you have signs of a stroke, or of a heart attack",
            "you have sudden chest pain that spreads, feels heavy or lasts over 15 minutes",
            "you lose control of your bladder or bowels",
            "your genitals or buttocks feel numb or tingle",
            "you have a sudden and very severe headache",
            "you or people with you suspect sepsis",
        ],
        "text": "",
    },
}

URGENT_FOR_ANY_PAIN: dict[str, Any] = {
    "type": "urgent",
    "value": {
        "heading": "",
        "signs": [
            "the pain is getting stronger and does not respond to treatment as expected",
            "you also have a fever",
            "you are losing weight without trying",
            "pain at night stops you from sleeping or lying flat",
            "the pain is there all the time and you have had cancer",
        ],
        "text": (
            f'<p>This list follows <a href="{sources.CORNWALL}">guidance for doctors in '
            f'Cornwall</a> and <a href="{sources.GLASGOW}">advice from NHS Greater Glasgow and '
            "Clyde</a>.</p>"
        ),
    },
}

NON_URGENT_FOR_ANY_PAIN: dict[str, Any] = {
    "type": "non_urgent",
    "value": {
        "heading": "",
        "signs": ["lasting pain stops you from doing daily activities"],
        "text": (
            f'<p>This sign is from the <a href="{sources.NHS_COMPLEX_REGIONAL_PAIN_SYNDROME}">NHS '
            "page on a lasting pain of the limbs</a>. The list for emergencies combines advice on "
            f'<a href="{sources.CHEST_PAIN}">chest pain</a>, '
            f'<a href="{sources.NHS_INFORM_HEADACHES}">headaches</a>, '
            f'<a href="{sources.NORTHERN_TRUST}">back pain</a> and '
            f'<a href="{sources.NHS_SEPSIS}">sepsis</a>.</p>'
        ),
    },
}

URGENT_BACK_SIGNS: list[str] = [
    "you also have a fever",
    "you are losing weight without trying",
    "your back has a lump or has changed shape",
    "the pain is worse at night, or rest does not ease it",
    "you are unsteady when you walk",
    "the pain goes round your body like a band",
]

EMERGENCY_SHOULDER: dict[str, Any] = {
    "type": "emergency",
    "value": {
        "heading": "",
        "signs": [
            "pain spreads from your chest to your arm, jaw, neck or back",
            "you also sweat, feel sick or are short of breath",
        ],
        "text": "",
    },
}

URGENT_SHOULDER: dict[str, Any] = {
    "type": "urgent",
    "value": {
        "heading": "",
        "signs": [
            "the pain is sudden or very bad, or both shoulders hurt badly",
            "you cannot move your arm",
            "the shape of your arm or shoulder has changed, or it is very swollen",
            "pins and needles do not stop",
            "you cannot feel your arm or shoulder",
            "the arm or the joint feels hot or cold when touched",
            "the pain began with an injury",
            "you feel feverish",
        ],
        "text": (
            f'<p>This list follows <a href="{sources.NHS_SHOULDER}">NHS advice on shoulder '
            f'pain</a>. The emergency list follows the <a href="{sources.NHS_HEART_ATTACK}">NHS '
            "page on heart attacks</a>.</p>"
        ),
    },
}
