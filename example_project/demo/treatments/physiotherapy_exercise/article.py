"""What physiotherapy exercise is, where it is advised, and how hard to work."""

from typing import Any

from example_project.demo.treatments.sources import (
    BACK,
    HEADACHE,
    HEEL,
    HEEL_EXERCISES,
    KNEE_GUIDELINE,
    MYOFASCIAL,
    NECK,
    PACING,
    SCIATICA,
    SHOULDER,
    TENNIS_ELBOW,
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
                        "<p>A physiotherapist (an expert in movement) watches how you move. Then "
                        "the two of you choose a few exercises. You repeat them at home and come "
                        "back to change them.</p>"
                    ),
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "Where it is advised",
            "aspect": "MayTreatHealthAspect",
            "body": [
                {
                    "type": "subsection",
                    "value": {
                        "heading": "Back, neck and legs",
                        "body": [
                            {
                                "type": "paragraph",
                                "value": (
                                    "<ul>"
                                    f'<li><a href="{BACK}">Low back pain</a>: activity and '
                                    "exercise</li>"
                                    f'<li><a href="{NECK}">Neck pain</a>: keep it moving</li>'
                                    f'<li><a href="{SCIATICA}">Sciatica</a>: stay active</li>'
                                    f'<li><a href="{KNEE_GUIDELINE}">Knee osteoarthritis</a>: '
                                    "exercise as a core treatment</li>"
                                    f'<li><a href="{HEEL}">Plantar heel pain</a>: stretches</li>'
                                    "</ul>"
                                ),
                            },
                        ],
                    },
                },
                {
                    "type": "subsection",
                    "value": {
                        "heading": "Other problems",
                        "body": [
                            {
                                "type": "paragraph",
                                "value": (
                                    "<ul>"
                                    f'<li><a href="{SHOULDER}">Shoulder pain</a>: keep moving it'
                                    "</li>"
                                    f'<li><a href="{TENNIS_ELBOW}">Tennis elbow</a>: physiotherapy '
                                    "and exercise</li>"
                                    f'<li><a href="{HEADACHE}">Tension headache</a>: exercise and '
                                    "relaxation</li>"
                                    f'<li><a href="{MYOFASCIAL}">Myofascial pain</a>: '
                                    "physiotherapy and exercise</li>"
                                    f'<li><a href="{PACING}">Long-term pain</a>: exercise and '
                                    "pacing</li>"
                                    "</ul>"
                                ),
                            },
                        ],
                    },
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "How hard to work",
            "aspect": "UsageOrScheduleHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": (
                        "<p>Give your pain a number, from 0 (none) to 10 (the worst you have "
                        "known). One "
                        f'<a href="{HEEL_EXERCISES}">NHS guide for heel pain</a> accepts up to 5 '
                        "while you exercise. The next morning, your pain is meant to be no worse "
                        "than before.</p>"
                    ),
                },
                {
                    "type": "inset_text",
                    "value": {
                        "text": (
                            "<p>The guide is about heels. Ask your physiotherapist if it fits your "
                            "problem too.</p>"
                        ),
                    },
                },
            ],
        },
    },
    {
        "type": "section",
        "value": {
            "heading": "What our sources do not say",
            "aspect": "EffectivenessHealthAspect",
            "body": [
                {
                    "type": "paragraph",
                    "value": (
                        "<p>The pages we used advise exercise. They do not grade how sure they "
                        "are, and they do not name one best exercise. So we do not either.</p>"
                    ),
                },
            ],
        },
    },
]
