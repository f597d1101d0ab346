"""What people hope for from trigger point massage, and what the studies say."""

from typing import Any

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
        "<p>We do not grade the studies ourselves. Where authors give a grade, you read it beside "
        "the benefit.</p>"
    ),
    "benefits": [
        {
            "type": "benefit",
            "value": {
                "heading": "Less pain: no short-term effect found",
                "text": (
                    "<p>Taken together, 19 trials showed no effect on long-term pain in the short "
                    "term.</p>"
                ),
                "icon": "hand",
                "image": None,
                "claim": "no-pain-relief",
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Everyday activities: some gain",
                "text": (
                    "<p>In the same trials, people could do more in daily life. More of them also "
                    "felt that they had improved overall.</p>"
                ),
                "icon": "movement",
                "image": None,
                "claim": "function",
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Flexibility: a small gain",
                "text": (
                    "<p>A review of sports massage joined 29 studies with 1,012 people. Sports "
                    "massage is not the same as trigger point massage.</p>"
                ),
                "icon": "flexibility",
                "image": None,
                "claim": "flexible",
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Stronger, faster muscles: no effect found",
                "text": "<p>The sports massage review looked at this as well.</p>",
                "icon": "muscle",
                "image": None,
                "claim": "performance",
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Better blood flow: nothing found",
                "text": (
                    "<p>We found no study to support this. The 29 studies above"
                    '<a linktype="tp-reference" id="sport">[Davis et al. 2020]</a> were about '
                    "sport and recovery, not blood flow.</p>"
                ),
                "icon": "circulation",
                "image": None,
                "claim": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Feeling calmer: less anxiety",
                "text": (
                    "<p>A review from 2004 looked at massage of many kinds. People worried less, "
                    "both in the moment and as a lasting tendency.</p>"
                ),
                "icon": "calm",
                "image": None,
                "claim": "calmer",
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "“Breaking up knots”: no source found",
                "text": (
                    "<p>Even finding trigger points by hand is not shown to be reliable"
                    '<a linktype="tp-reference" id="touch">[Lucas et al. 2009]</a>.</p>'
                ),
                "icon": "",
                "image": None,
                "claim": "knots",
            },
        },
    ],
}
