"""When to get help: the three cards, and the signs that every one of them names.

Some signs matter wherever it hurts, so no page writes its own emergency or urgent card: a page
adds the signs of its part of the body, and the functions here add the signs for any part.
"""

from typing import Any

_CORNWALL = "https://www.acutegpcornwall.com/msk-underlying-conditions"
_GLASGOW = "https://www.nhsggc.org.uk/your-health/health-services/msk-physiotherapy/knees/"
_JOINT = "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/septic-arthritis/"
_SEPSIS = "https://www.nhs.uk/conditions/sepsis/"
_WEIGHT_LOSS = "https://www.nhs.uk/symptoms/unintentional-weight-loss/"

EMERGENCY_ANYWHERE: list[str] = ["you think that you may have sepsis"]

URGENT_ANYWHERE: list[str] = [
    "one joint suddenly hurts badly, is hot or swollen, or has changed colour",
    "you have a fever or shivers, or are losing weight without trying",
    "pain at night is constant or getting worse",
    "you have had cancer",
]

_SOURCES_ANYWHERE = (
    "<p>Signs for any part of the body are from NHS advice on "
    f'<a href="{_JOINT}">joint infection</a>, <a href="{_WEIGHT_LOSS}">weight loss</a> and '
    f'<a href="{_SEPSIS}">sepsis</a>. Fever, night pain and past cancer are from '
    f'<a href="{_CORNWALL}">guidance for doctors in Cornwall</a> and '
    f'<a href="{_GLASGOW}">NHS Greater Glasgow and Clyde</a>.</p>'
)

# One wording for a sign that several pages name.
CHEST = (
    "chest pain feels tight or heavy, lasts over 15 minutes, "
    "or spreads to your arm, jaw, neck or back"
)
HEART = "you sweat, feel sick or are short of breath along with the pain"
CLOT = "one leg throbs, is swollen, warm, red or darker than usual, or has hard, sore veins"
CLOT_IN_LUNG = (
    "one leg is swollen, sore, warm, red or dark, and you are breathless or have chest pain"
)
BLADDER = (
    "you have trouble passing urine, or control of your bladder or bowels is lost or has changed"
)
SADDLE = "your genitals or buttocks are numb or tingle"
LEGS = "both of your legs hurt, are weak or are numb"
EITHER_LEG = "both legs hurt, are weak or are numb, or one is very weak or getting weaker"
WALKING = "you have new trouble walking, sudden poor coordination or signs of a stroke"
HEADACHE = "you have a sudden and very severe headache"
MENINGITIS = "you have signs of meningitis: a stiff neck with fever, headache, drowsiness or a rash"
ACCIDENT = "the pain began with a serious accident"
ANKLE = "you hurt your ankle and cannot take 4 steps, or it looks out of shape"
LIMBS = "your arms or legs feel heavy or weak, or you have pins and needles in an arm"
ESCALATING = "the pain is getting stronger and does not respond to treatment as expected"
NO_SLEEP = "pain at night stops you from sleeping or lying flat"
BACK = "the pain goes round your body like a band, or your back has a lump or has changed shape"

# For pages about more than one part of the body.
EMERGENCY_WHOLE_BODY: list[str] = [
    CHEST,
    HEART,
    CLOT_IN_LUNG,
    BLADDER,
    SADDLE,
    EITHER_LEG,
    WALKING,
    HEADACHE,
    MENINGITIS,
    ACCIDENT,
]
URGENT_WHOLE_BODY: list[str] = [
    ESCALATING,
    NO_SLEEP,
    LIMBS,
    "neck pain is getting much worse",
    CLOT,
    BACK,
    "back pain is worse at night, or rest does not ease it",
]


def emergency(*signs: str, heading: str = "", text: str = "") -> dict[str, Any]:
    """The card for signs that need help now. ``text`` holds no link."""
    return _card("emergency", [*signs, *EMERGENCY_ANYWHERE], heading, text)


def urgent(*signs: str, text: str = "") -> dict[str, Any]:
    """The card for signs that need help today. ``text`` names the sources of ``signs``."""
    return _card("urgent", [*signs, *URGENT_ANYWHERE], "", text + _SOURCES_ANYWHERE)


def non_urgent(*signs: str, heading: str = "", text: str = "") -> dict[str, Any]:
    return _card("non_urgent", list(signs), heading, text)


def _card(level: str, signs: list[str], heading: str, text: str) -> dict[str, Any]:
    return {"type": level, "value": {"heading": heading, "signs": signs, "text": text}}
