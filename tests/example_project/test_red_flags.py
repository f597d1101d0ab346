"""Every care card of the demo names the signs for any part of the body, and those of its own part.

The phrases below are short on purpose: they hold that a sign is on the card of the right urgency,
not how it is worded.
"""

from __future__ import annotations

from typing import Any

import pytest

from example_project.demo.care import EMERGENCY_ANYWHERE, URGENT_ANYWHERE
from example_project.demo.conditions import CONDITIONS
from example_project.demo.treatments import TREATMENTS

MOST_SIGNS = 12
ANYWHERE = {"emergency": EMERGENCY_ANYWHERE, "urgent": URGENT_ANYWHERE}

#: What no card may leave out, whatever part of the body its page is about.
SHARED_PHRASES = {
    "emergency": ["sepsis"],
    "urgent": [
        "one joint suddenly hurts",
        "hot or swollen",
        "changed colour",
        "fever or shivers",
        "losing weight",
        "night is constant or getting worse",
        "had cancer",
    ],
}

CHEST = ["chest pain", "tight or heavy", "15 minutes", "arm, jaw, neck or back", "sweat", "sick"]
WHOLE_BODY = {
    "emergency": [
        *CHEST,
        "one leg is swollen",
        "trouble passing urine",
        "bladder or bowels is lost or has changed",
        "genitals or buttocks",
        "both legs",
        "getting weaker",
        "trouble walking",
        "coordination",
        "signs of a stroke",
        "stiff neck with fever",
    ],
    "urgent": [
        "does not respond",
        "sleeping or lying flat",
        "heavy or weak",
        "pins and needles",
        "one leg throbs",
        "hard, sore veins",
        "like a band",
        "lump or has changed shape",
        "neck pain is getting much worse",
        "rest does not ease",
    ],
}
LONG_TERM = {
    "emergency": [*WHOLE_BODY["emergency"], "very severe headache", "serious accident"],
    "urgent": WHOLE_BODY["urgent"],
}
LOW_BACK_URGENT = ["lump or has changed shape", "rest does not ease", "unsteady", "like a band"]
SHOULDER = {
    "emergency": CHEST,
    "urgent": [
        "sudden or very bad",
        "both shoulders",
        "cannot move your arm",
        "changed shape",
        "very swollen",
        "hot or cold",
        "pins and needles",
        "cannot feel",
        "injury",
    ],
}
PHRASES: dict[str, dict[str, list[str]]] = {
    "chronic-pain": LONG_TERM,
    "myofascial-pain": LONG_TERM,
    "neck-pain": {
        "emergency": [
            "trouble walking",
            "bladder or bowels",
            "coordination",
            "signs of a stroke",
            "stiff neck with fever, headache, drowsiness or a rash",
        ],
        "urgent": ["much worse", "heavy or weak", "pins and needles in an arm"],
    },
    "low-back-pain": {
        "emergency": [
            "genitals or buttocks",
            "passing urine",
            "bladder or bowels",
            "both of your legs",
            "erection",
            "chest pain",
            "serious accident",
            "older, have weak bones or take steroids",
        ],
        "urgent": LOW_BACK_URGENT,
    },
    "sciatica": {
        "emergency": ["both of your legs", "getting weaker", "saddle", "bladder or bowels"],
        "urgent": LOW_BACK_URGENT,
    },
    "shoulder-pain": SHOULDER,
    "frozen-shoulder": SHOULDER,
    "tension-headache": {
        "emergency": [
            "sudden and very severe",
            "head injury",
            "fever and a stiff neck",
            "drowsy",
            "new problem with your sight",
            "signs of a stroke",
        ],
        "urgent": [
            "eye is red",
            "sight has changed",
            "confused",
            "steadily worse",
            "coughing or effort",
            "over 50",
            "dizzy, weak or vomiting",
            "immune system",
            "blood thinners",
            "pregnant",
        ],
    },
    "plantar-heel-pain": {
        "emergency": ["pain is severe", "odd shape", "snap", "hard to move", "4 steps", "numb"],
        "urgent": [],
    },
    "tennis-elbow": {
        "emergency": [*CHEST, "chest feels squeezed", "broken"],
        "urgent": ["stops hurting at rest", "swollen", "extreme", "numb or tingles", "snap"],
    },
    "knee-osteoarthritis": {
        "emergency": ["suddenly became hot and swollen", "cannot put weight"],
        "urgent": ["cannot move", "very swollen", "changed shape", "locks", "gives way", "is hot"],
    },
    "trigger-point-massage": LONG_TERM,
    "trigger-point-massage/aftercare": LONG_TERM,
    "physiotherapy-exercise": LONG_TERM,
    "physiotherapy-exercise/aftercare": LONG_TERM,
    "heat-and-cold": WHOLE_BODY,
    "heat-and-cold/aftercare": WHOLE_BODY,
}


def pages() -> dict[str, dict[str, Any]]:
    """The pages of the demo that have care cards."""
    found = {content["slug"]: content for content in [*CONDITIONS, *TREATMENTS]}
    for content in TREATMENTS:
        found[f"{content['slug']}/aftercare"] = content["children"]["aftercare"]
    return found


def signs(page: dict[str, Any], level: str) -> list[str]:
    [card] = [card for card in page["when_to_get_help"] if card["type"] == level]
    return list(card["value"]["signs"])


def test_every_page_with_cards_is_checked() -> None:
    assert set(PHRASES) == set(pages())


@pytest.mark.parametrize("level", ANYWHERE)
@pytest.mark.parametrize("slug", PHRASES)
def test_card_has_the_signs_for_any_part_of_the_body(slug: str, level: str) -> None:
    assert set(ANYWHERE[level]) - set(signs(pages()[slug], level)) == set()


@pytest.mark.parametrize("level", ANYWHERE)
def test_signs_for_any_part_of_the_body_are_complete(level: str) -> None:
    text = "\n".join(ANYWHERE[level])
    assert [phrase for phrase in SHARED_PHRASES[level] if phrase not in text] == []


@pytest.mark.parametrize("level", ANYWHERE)
@pytest.mark.parametrize("slug", PHRASES)
def test_card_has_the_signs_of_its_part_of_the_body(slug: str, level: str) -> None:
    text = "\n".join(signs(pages()[slug], level))
    assert [phrase for phrase in PHRASES[slug][level] if phrase not in text] == []


@pytest.mark.parametrize("slug", PHRASES)
def test_sign_stands_on_one_card_only_and_cards_stay_short(slug: str) -> None:
    levels = [card["type"] for card in pages()[slug]["when_to_get_help"]]
    every = [sign for level in levels for sign in signs(pages()[slug], level)]
    assert len(every) == len(set(every))
    assert max(len(signs(pages()[slug], level)) for level in levels) <= MOST_SIGNS


@pytest.mark.parametrize("slug", PHRASES)
def test_past_cancer_and_fever_are_never_called_less_urgent(slug: str) -> None:
    text = "\n".join(signs(pages()[slug], "non_urgent"))
    assert [word for word in ("cancer", "fever", "losing weight") if word in text] == []


def test_emergency_cards_lead_nowhere_else() -> None:
    cards = [card for page in pages().values() for card in page["when_to_get_help"]]
    assert [c for c in cards if c["type"] == "emergency" and "<a " in c["value"]["text"]] == []
