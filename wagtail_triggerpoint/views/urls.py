"""Addresses of our views in the admin, beside those of viewsets."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, URLResolver, include, path

from wagtail_triggerpoint.views.claim_report import ClaimReportView
from wagtail_triggerpoint.views.findings import findings
from wagtail_triggerpoint.views.pages_to_check import CHECK, CheckPageView, PagesToCheckView
from wagtail_triggerpoint.views.reader_reports import (
    ONE,
    ReaderReportsView,
    ReaderReportView,
)
from wagtail_triggerpoint.views.retracted_report import RetractedReportView
from wagtail_triggerpoint.views.review_report import ReviewReportView
from wagtail_triggerpoint.views.reviews import RECORD, RecordReviewView
from wagtail_triggerpoint.views.withdrawals import WITHDRAW, WithdrawView

REPORTS = "reports/triggerpoint"


def _report(view: Any, at: str) -> list[URLPattern]:
    return [
        path(f"{REPORTS}/{at}/", view.as_view(), name=view.index_url_name),
        path(
            f"{REPORTS}/{at}/results/",
            view.as_view(results_only=True),
            name=view.index_results_url_name,
        ),
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "triggerpoint/",
        include(([path("findings/", findings, name="findings")], "wagtail_triggerpoint")),
    ),
    *_report(ClaimReportView, "claims"),
    *_report(RetractedReportView, "retracted-sources"),
    *_report(PagesToCheckView, "pages-to-check"),
    path(f"{REPORTS}/pages-to-check/<int:pk>/", CheckPageView.as_view(), name=CHECK),
    *_report(ReviewReportView, "reviews"),
    *_report(ReaderReportsView, "reader-reports"),
    path(f"{REPORTS}/reader-reports/<int:pk>/", ReaderReportView.as_view(), name=ONE),
    path("triggerpoint/withdrawals/<int:pk>/", WithdrawView.as_view(), name=WITHDRAW),
    path("triggerpoint/reviews/<int:pk>/", RecordReviewView.as_view(), name=RECORD),
]
