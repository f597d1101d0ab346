"""What health services say about exercise for pain, in five points."""

from typing import Any

from example_project.demo.treatments.sources import (
    BACK,
    KNEE_GUIDELINE,
    PACING,
    STRETCHING,
    TENNIS_ELBOW,
)

BENEFITS: dict[str, Any] = {
    "slug": "benefits",
    "title": "Benefits of physiotherapy exercise: what is known",
    "summary": (
        "Four problems for which exercise is advised, and one hope that a review does not support."
    ),
    "author": "tomas-okoye",
    "intro": (
        "<p>These points come from public health pages and one review. None of them says how sure "
        "it is, so nothing here is graded.</p>"
    ),
    "benefits": [
        {
            "type": "benefit",
            "value": {
                "heading": "Knee osteoarthritis: a core treatment",
                "text": (
                    f'<p><a href="{KNEE_GUIDELINE}">NICE</a>, a UK body that writes treatment '
                    "guidance, puts exercise at the core of care. Managing your weight stands "
                    "beside it.</p>"
                ),
                "icon": "movement",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Low back pain: part of the usual advice",
                "text": (
                    f'<p>The <a href="{BACK}">NHS page on back pain</a> tells people to stay '
                    "active and to exercise.</p>"
                ),
                "icon": "flexibility",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Long-term pain: exercise with pacing",
                "text": (
                    f'<p>A <a href="{PACING}">London hospital’s leaflet</a> names exercise as one '
                    "way to manage pain. Pacing (spreading your activities out) is another.</p>"
                ),
                "icon": "heart",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Tennis elbow: one of several choices",
                "text": (
                    f'<p>The <a href="{TENNIS_ELBOW}">NHS page on tennis elbow</a> lists '
                    "physiotherapy, massage and exercise.</p>"
                ),
                "icon": "hand",
                "image": None,
            },
        },
        {
            "type": "benefit",
            "value": {
                "heading": "Sore muscles: stretching does little",
                "text": (
                    "<p>Many people stretch so that they are less sore later. A "
                    f'<a href="{STRETCHING}">summary of a Cochrane review</a> found that this does '
                    "not really work.</p>"
                ),
                "icon": "muscle",
                "image": None,
            },
        },
    ],
}
