"""What heat and cold packs are, where they are suggested, and for how long."""

from typing import Any

from example_project.demo.treatments.sources import (
    BACK,
    FROZEN_SHOULDER,
    HAND,
    HEAT_SAFELY,
    HEEL,
    NECK,
    SCIATICA,
    SPRAINS,
)

BODY: list[dict[str, Any]] = [
    {
        "type": "section",
        "value": {
            "heading": "What it is",
            "aspect": "OverviewHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": (
                        "<p>You wrap a warm pack or a cold pack in cloth and lay it on your body. "
                        "You need no appointment for this. Call us if you want advice before you "
                        "try it.</p>"
                    ),
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "Where it is suggested",
            "aspect": "MayTreatHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": (
                        "<p>The NHS pages we used name:</p>"
                        "<ul>"
                        f'<li>heat or cold for <a href="{NECK}">a stiff or painful neck</a></li>'
                        f'<li>heat or cold for <a href="{BACK}">back pain</a></li>'
                        f'<li>heat for <a href="{SCIATICA}">sciatica</a></li>'
                        f'<li>heat for <a href="{FROZEN_SHOULDER}">frozen shoulder</a></li>'
                        f'<li>ice for <a href="{HEEL}">plantar heel pain</a></li>'
                        f'<li>cold for <a href="{SPRAINS}">a fresh sprain or strain</a></li>'
                        "</ul>"
                    ),
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "How long, how often",
            "aspect": "UsageOrScheduleHealthAspect",
            "body": [
                {
                    "type": "table",
                    "value": {
                        "row_headers": True,
                        "table": {
                            "columns": [
                                {"type": "text", "heading": "Pack"},
                                {"type": "text", "heading": "Each time"},
                                {"type": "text", "heading": "How often"},
                            ],
                            "rows": [
                                {
                                    "values": [
                                        "Cold, wrapped",
                                        "Up to 20 minutes",
                                        "2 to 3 hours apart",
                                    ]
                                },
                                {
                                    "values": [
                                        "Heat, wrapped",
                                        "10 to 15 minutes",
                                        "Up to 3 times a day",
                                    ]
                                },
                            ],
                            "caption": "Time limits for heat and cold",
                        },
                    },
                },
                {
                    "type": "paragraph",
                    "value": (
                        f'<p>The time for cold is from the NHS page on <a href="{SPRAINS}">sprains '
                        "and strains</a>. Sources differ on heat. "
                        f'<a href="{HEAT_SAFELY}">One NHS trust</a> stops at 15 minutes, the page '
                        f'on <a href="{FROZEN_SHOULDER}">frozen shoulder</a> at 20.</p>'
                        f'<p>Wait with heat after an injury. <a href="{HAND}">NHS advice on hand '
                        "pain</a> leaves it out for the first 2 to 3 days.</p>"
                    ),
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "What we did not find",
            "aspect": "EffectivenessHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": (
                        "<p>Our sources give no figures for how well heat or cold works. They do "
                        "not say which of the two is better.</p>"
                    ),
                },
            ],
        },
    },
]
