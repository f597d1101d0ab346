"""Reviews of the demo's pages: plain data, no Django.

``days_ago`` counts back from the day of loading, ``months`` on from the day of the review; without
them the next review is due as late as the site has it. Between them the pages show each state: in
date, due soon, overdue, changes asked for. Those that are not named have not been reviewed.
"""

from typing import Any

REVIEWER = "noor-vandersee"

_IN_DATE = [
    ("conditions/chronic-pain", 40),
    ("conditions/low-back-pain", 96),
    ("conditions/knee-osteoarthritis", 12),
    ("conditions/sciatica", 150),
    ("treatments/trigger-point-massage", 33),
    ("treatments/trigger-point-massage/benefits", 33),
    ("treatments/trigger-point-massage/aftercare", 33),
    ("treatments/heat-and-cold", 210),
]

REVIEWS: list[dict[str, Any]] = [
    *[{"page": page, "reviewer": REVIEWER, "days_ago": days} for page, days in _IN_DATE],
    # Due soon.
    {"page": "conditions/neck-pain", "reviewer": REVIEWER, "days_ago": 350, "months": 12},
    # Overdue.
    {"page": "conditions/shoulder-pain", "reviewer": REVIEWER, "days_ago": 400, "months": 12},
    {
        "page": "conditions/tennis-elbow",
        "reviewer": "tomas-okoye",
        "days_ago": 5,
        "outcome": "changes_needed",
        "note": "Say how long it takes most people to get better, with a source.",
    },
]
