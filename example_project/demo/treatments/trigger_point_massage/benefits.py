"""What people hope for from trigger point massage, and what the studies say."""

from typing import Any

from example_project.demo.treatments.sources import (
    MASSAGE_AND_ANXIETY,
    MASSAGE_AND_SPORT,
    TOUCH,
    TRIALS,
)

BENEFITS: dict[str, Any] = {
    "slug": "benefits",
    "title": "Benefits of trigger point massage: what is known",
    "summary": (
        "Seven things that people say about this massage, each with its source. Some have "
        "support from studies, some do not."
    ),
    "author": "mara-lindqvist",
    "intro": (
        "<p>We took the benefits that are often promised and looked for studies. Where we found "
        "no effect, or no study, we say that too.</p>"
        "<p>We do not grade the studies ourselves. Where authors say how sure they are, you read "
        "their words.</p>"
    ),
    "benefits": [
        {
            "type": "benefit",
            "value": {
                "heading": "Less pain: no short-term effect found",
                "text": (
                    f'<p>Taken together, <a href="{TRIALS}">19 trials</a> showed no effect on '
                    "long-term pain in the short term. “Weak” is the authors’ word for the "
                    "evidence.</p>"
                ),
                "icon": "hand",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Everyday activities: some gain",
                "text": (
                    f'<p>In <a href="{TRIALS}">the same trials</a>, people could do more in daily '
                    "life. More of them also felt that they had improved overall. The authors "
                    "call this evidence weak as well.</p>"
                ),
                "icon": "movement",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Flexibility: a small gain",
                "text": (
                    f'<p>A <a href="{MASSAGE_AND_SPORT}">review of sports massage</a> joined 29 '
                    "studies with 1,012 people. They became a little more flexible. Sports massage "
                    "is not the same as trigger point massage.</p>"
                ),
                "icon": "flexibility",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Stronger, faster muscles: no effect found",
                "text": (
                    f'<p>The <a href="{MASSAGE_AND_SPORT}">sports massage review</a> found no gain '
                    "in strength, jumping, sprinting or endurance.</p>"
                ),
                "icon": "muscle",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Better blood flow: nothing found",
                "text": (
                    "<p>We found no study to support this. The "
                    f'<a href="{MASSAGE_AND_SPORT}">29 studies above</a> were about sport and '
                    "recovery, not blood flow.</p>"
                ),
                "icon": "circulation",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Feeling calmer: less anxiety",
                "text": (
                    f'<p>A <a href="{MASSAGE_AND_ANXIETY}">review from 2004</a> found that people '
                    "were less anxious after massage. This was true for anxiety in the moment and "
                    "for a lasting tendency to worry. It looked at massage of many kinds.</p>"
                ),
                "icon": "calm",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "“Breaking up knots”: no source found",
                "text": (
                    "<p>No study that we found shows pressure breaking anything up. Even finding "
                    f'trigger points by hand is <a href="{TOUCH}">not shown to be reliable</a>.'
                    "</p>"
                ),
                "icon": "",
                "image": None,
            },
        },
    ],
}
