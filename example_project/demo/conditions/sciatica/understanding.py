"""Sciatica: what it is, how it feels, where it comes from."""

from typing import Any

from example_project.demo.conditions import sources

OVERVIEW: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What sciatica is",
        "aspect": "OverviewHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>The sciatic nerve goes from the lower back down the leg. Sciatica is the "
                    "pain you feel when something presses on this nerve or rubs against it.</p>"
                    f'<p>Our facts on this page are from the <a href="{sources.NHS_SCIATICA}">NHS '
                    "page on sciatica</a>, unless we name another source. The NHS has not checked "
                    "or approved our text.</p>"
                ),
            },
        ],
    },
}

SYMPTOMS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What it feels like",
        "aspect": "SymptomsHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Most people feel it in the buttock and along the back of a leg. It may go "
                    "right down to the foot and toes.</p>"
                    "<p>In that leg you may feel:</p>"
                    "<ul><li>sharp or burning "
                    "pain</li><li>tingling</li><li>numbness</li><li>weakness</li></ul><p>It can "
                    "start slowly or all at once. It often gets worse when you cough, sneeze or "
                    "move. If your back hurts as well, the leg is usually the worse of the two.</p>"
                ),
            },
        ],
    },
}

CAUSES: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "Why it happens",
        "aspect": "CausesHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>A slipped disc is the cause in most people. It gets more likely with "
                    "age.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "heading": "Slipped disc",
                            "text": (
                                "<p>Discs are soft cushions between the bones of your spine. A "
                                "slipped disc bulges out.</p>"
                            ),
                        },
                        {
                            "heading": "Spinal stenosis",
                            "text": (
                                "<p>The space for the nerves in the spine has become narrow.</p>"
                            ),
                        },
                        {
                            "heading": "Spondylolisthesis",
                            "text": "<p>A bone of the spine has moved out of line.</p>",
                        },
                        {
                            "heading": "Back injury",
                            "text": "<p>An injury can press on the nerve too.</p>",
                        },
                    ],
                },
            },
        ],
    },
}

PROGNOSIS: dict[str, Any] = {
    "type": "section",
    "value": {
        "heading": "What to expect over time",
        "aspect": "PrognosisHealthAspect",
        "body": [
            {
                "type": "paragraph",
                "value": (
                    "<p>Sciatica usually goes within a few weeks or months. Sometimes it takes "
                    "longer. If you have had it once, you may get it again.</p>"
                ),
            },
        ],
    },
}
