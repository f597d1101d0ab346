"""Where the sources suggest heat or cold, in four points."""

from typing import Any

from example_project.demo.treatments.sources import BACK, HEEL, NECK, SCIATICA, SPRAINS

BENEFITS: dict[str, Any] = {
    "slug": "benefits",
    "title": "Benefits of heat and cold: what is known",
    "summary": "Where NHS pages suggest a warm or cold pack. They do not say how well it works.",
    "author": "noor-vandersee",
    "intro": (
        "<p>This list is short, because our sources say little. A suggestion is not proof, and "
        "none of the pages grades one.</p>"
    ),
    "benefits": [
        {
            "type": "benefit",
            "value": {
                "heading": "Neck and back: heat or cold",
                "text": (
                    f'<p>Both are suggested for <a href="{NECK}">neck pain</a> and for '
                    f'<a href="{BACK}">back pain</a>. You can try which one feels better.</p>'
                ),
                "icon": "calm",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Sciatica: heat",
                "text": (
                    f'<p>The <a href="{SCIATICA}">NHS page on sciatica</a> suggests warm packs on '
                    "the painful places.</p>"
                ),
                "icon": "circulation",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Heel pain: cold",
                "text": (
                    f'<p>Ice is among the tips in the <a href="{HEEL}">NHS page on plantar heel '
                    "pain</a>.</p>"
                ),
                "icon": "movement",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "A fresh sprain: cold",
                "text": (
                    f'<p>A wrapped cold pack belongs to the <a href="{SPRAINS}">first steps after '
                    "a sprain</a>. Heat is left out at first.</p>"
                ),
                "icon": "muscle",
                "image": None,
            },
        },
    ],
}
