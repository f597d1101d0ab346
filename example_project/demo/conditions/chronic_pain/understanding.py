"""Long-term pain: what it is, how it feels, where it comes from."""

from typing import Any

from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What long-term pain is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Pain is long term when it goes on for more than 3 months. It can last for "
                    "months or for years.</p>"
                    "<p>Many people live with it. In the UK it may be a third to a half of all "
                    f'people, says <a href="{sources.NICE_SUMMARY}">a summary of NICE '
                    "guidance</a>. NICE is the body that writes health guidance for England.</p>"
                ),
            },
            {
                "type": "inset_text",
                "value": {
                    "text": (
                        "<p>Does one part of your body hurt most? Then read our page about that "
                        "part too.</p>"
                    ),
                },
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What it can feel like",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>People with long-term pain may notice:</p>"
                    "<ul><li>aching</li><li>burning</li><li>tiredness</li><li>poor "
                    "sleep</li></ul><p>Does lasting pain keep you from your daily activities? The "
                    f'<a href="{sources.NHS_COMPLEX_REGIONAL_PAIN_SYNDROME}">NHS page on a lasting '
                    "pain of the limbs</a> makes that a reason to see a doctor.</p>"
                ),
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Do trigger points cause long-term pain?",
        "aspect": "CausesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>A trigger point is a sore spot in a muscle, often called a muscle knot. "
                    "Some therapists believe that such spots keep pain going.</p>"
                    f'<p>Experts disagree. It <a href="{sources.EXAMINATION}">is not shown</a> '
                    "that people can find trigger points reliably by touch. Our page on muscle "
                    "knots tells you more.</p>"
                ),
            },
        ],
    },
}
