"""Claims and sources of which a report has something to say.

Runs inside the clinic's own process (``Demo.run``), not in that of the tests.
"""

from __future__ import annotations

import datetime

from django.utils import timezone

from tests.factories import ClaimFactory, ReferenceFactory, cite, unsourced_claim
from tests.page_types import ConditionPage
from tests.views.evidence import page_using
from wagtail_triggerpoint.models import Claim


def plant() -> list[str]:
    """The statements of the claims that are there now."""
    today = timezone.localdate()
    bad = ReferenceFactory(
        title="Deep pressure cures long-term neck pain",
        is_retracted=True,
        retraction_note="Retracted in May 2024: the figures could not be reproduced.",
        retraction_url="https://example.org/notices/17",
    )
    shaken = ClaimFactory(
        statement="deep pressure eases neck pain that does not go away",
        certainty="low",
        references=[cite(bad, graded=True, place="table 2"), cite(ReferenceFactory())],
        graded_on=today - datetime.timedelta(days=800),
        regrade_due=today - datetime.timedelta(days=70),
    )
    ClaimFactory(
        statement="stretching makes no difference to strength",
        direction="no_difference",
        certainty="high",
        graded_on=today,
        regrade_due=today + datetime.timedelta(days=365),
    )
    unsourced_claim("very_low", statement="heat relaxes sore muscles", graded_by="clinic")
    ClaimFactory(
        statement="water flushes out toxins",
        kind="myth",
        sources=0,
        direction="unclear",
        certainty="no_evidence",
        graded_by="clinic",
        live=False,
    )
    parent = ConditionPage.objects.get(slug="neck-pain", locale__language_code="en").get_parent()
    page_using(parent, shaken, bad, title="What pressure does", slug="pressure", live=False)
    return list(Claim.objects.values_list("statement", flat=True))
