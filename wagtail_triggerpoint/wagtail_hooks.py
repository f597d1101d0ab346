from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Permission
from django.urls import URLPattern, URLResolver, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.contrib.settings.registry import register_setting
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from wagtail_triggerpoint import rich_text
from wagtail_triggerpoint.actions import evidence, page_reports
from wagtail_triggerpoint.actions import reviews as review_actions
from wagtail_triggerpoint.actions import withdrawals as withdrawal_actions
from wagtail_triggerpoint.models import (
    Claim,
    ClinicSettings,
    Location,
    Reference,
    ReviewSettings,
)
from wagtail_triggerpoint.swap import get_therapist_model
from wagtail_triggerpoint.userbar import add_findings
from wagtail_triggerpoint.views import (
    pages_to_check,
    reader_reports,
    review_report,
    reviews,
    urls,
    withdrawals,
)
from wagtail_triggerpoint.views.claim_report import ClaimReportView
from wagtail_triggerpoint.views.evidence_panel import add_evidence_panel
from wagtail_triggerpoint.views.publishing import refuse_bulk_publish, refuse_move
from wagtail_triggerpoint.views.references import (
    ReferenceBulkDelete,
    ReferenceChangeFormatter,
    ReferenceImportFormatter,
)
from wagtail_triggerpoint.views.reports import ReportMenuItem
from wagtail_triggerpoint.views.retracted_report import RetractedReportView
from wagtail_triggerpoint.views.review_panel import add_review_panel
from wagtail_triggerpoint.viewsets.claims import ClaimViewSet
from wagtail_triggerpoint.viewsets.locations import LocationViewSet
from wagtail_triggerpoint.viewsets.references import ReferenceViewSet
from wagtail_triggerpoint.viewsets.reviewed_pages import ReviewedPageViewSet
from wagtail_triggerpoint.viewsets.therapists import TherapistViewSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse
    from wagtail.admin.widgets.button import Button
    from wagtail.log_actions import LogActionRegistry
    from wagtail.rich_text.feature_registry import FeatureRegistry

register_setting(ClinicSettings, icon="home")
register_setting(ReviewSettings, icon="tick-inverse")

VIEWSETS = (
    (get_therapist_model(), TherapistViewSet),
    (Location, LocationViewSet),
    (Claim, ClaimViewSet),
    (Reference, ReferenceViewSet),
)
for model, viewset in VIEWSETS:
    # A site that registers a viewset of its own for the model keeps it.
    if not hasattr(model, "snippet_viewset"):
        register_snippet(viewset)


@hooks.register("register_rich_text_features")
def register_evidence_features(features: FeatureRegistry) -> None:
    rich_text.register(features)


@hooks.register("register_admin_urls")
def register_views() -> list[URLPattern | URLResolver]:
    return urls.urlpatterns


# After the hooks of a site, which may bring a content checker of its own.
@hooks.register("construct_wagtail_userbar", order=100)
def register_findings(request: HttpRequest, items: list[Any], page: Any) -> None:
    add_findings(request, items, page)


@hooks.register("register_reports_menu_item")
def register_claim_report() -> ReportMenuItem:
    return ReportMenuItem.to(ClaimReportView, order=610)


@hooks.register("register_reports_menu_item")
def register_retracted_report() -> ReportMenuItem:
    return ReportMenuItem.to(RetractedReportView, order=620)


hooks.register("construct_homepage_panels", add_evidence_panel)


@hooks.register("register_log_actions")
def register_refusal(actions: LogActionRegistry) -> None:
    @actions.register_action("wagtail_triggerpoint.publish.refused")
    class RefusalFormatter(LogFormatter):
        label = _("Refuse to publish")
        message = _("Scheduled publishing was refused and cancelled")

        def format_comment(self, log_entry: Any) -> str:
            return " ".join(log_entry.data.get("reasons", []))


@hooks.register("register_log_actions")
def register_reference_changes(actions: LogActionRegistry) -> None:
    @actions.register_action("wagtail_triggerpoint.reference.change")
    class ChangeFormatter(ReferenceChangeFormatter):
        label = _("Change a reference")

    @actions.register_action("wagtail_triggerpoint.reference.import")
    class ImportFormatter(ReferenceImportFormatter):
        label = _("Import a reference")


# After Wagtail's own, in whose place it stands.
hooks.register("register_bulk_action", ReferenceBulkDelete, order=100)


@hooks.register("before_bulk_action")
def register_bulk_guard(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    if action_type == "publish":
        return refuse_bulk_publish(request, action)
    if action_type == "move":
        return refuse_move(request, objects, action.cleaned_form.cleaned_data["chooser"])
    return None


@hooks.register("before_move_page")
def register_move_guard(request: HttpRequest, page: Any, target: Any) -> HttpResponse | None:
    return refuse_move(request, [page], target)


# Evidence


@hooks.register("register_reports_menu_item")
def register_pages_to_check_item() -> pages_to_check.PagesToCheckMenuItem:
    return pages_to_check.PagesToCheckMenuItem(
        pages_to_check.PagesToCheckView.page_title,
        reverse(pages_to_check.REPORT),
        icon_name=pages_to_check.PagesToCheckView.header_icon,
        order=630,
    )


@hooks.register("register_log_actions")
def register_evidence_changes(actions: LogActionRegistry) -> None:
    actions.register_action(evidence.CHANGED)(pages_to_check.EvidenceChangedFormatter)
    actions.register_action(evidence.CHECKED)(pages_to_check.EvidenceCheckedFormatter)


# Clinical review


@hooks.register("register_page_header_buttons")
def register_review_in_header(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    return chain(reviews.review_buttons(page, user), withdrawals.withdrawal_buttons(page, user))


@hooks.register("register_page_listing_more_buttons")
def register_review_in_listing(
    page: Any, user: Any, next_url: str | None = None
) -> Iterator[Button]:
    return chain(reviews.review_buttons(page, user), withdrawals.withdrawal_buttons(page, user))


@hooks.register("register_admin_viewset")
def register_review_column() -> ReviewedPageViewSet:
    return ReviewedPageViewSet()


@hooks.register("register_log_actions")
def register_review_actions(actions: LogActionRegistry) -> None:
    actions.register_action(review_actions.RECORDED)(reviews.ReviewRecordedFormatter)
    actions.register_action(review_actions.MINOR)(reviews.MinorChangeFormatter)
    actions.register_action(page_reports.HANDLED)(reader_reports.ReportHandledFormatter)
    actions.register_action(withdrawal_actions.WITHDRAWN)(withdrawals.WithdrawnFormatter)
    actions.register_action(withdrawal_actions.LIFTED)(withdrawals.LiftedFormatter)


hooks.register("construct_homepage_panels", add_review_panel)


@hooks.register("register_reports_menu_item")
def register_review_report() -> review_report.ReviewReportMenuItem:
    return review_report.ReviewReportMenuItem(
        review_report.ReviewReportView.page_title,
        reverse(review_report.REPORT),
        icon_name=review_report.ReviewReportView.header_icon,
        order=600,
    )


@hooks.register("register_reports_menu_item")
def register_reader_reports() -> pages_to_check.PagesToCheckMenuItem:
    return pages_to_check.PagesToCheckMenuItem(
        reader_reports.ReaderReportsView.page_title,
        reverse(reader_reports.REPORT),
        icon_name=reader_reports.ReaderReportsView.header_icon,
        order=640,
    )


@hooks.register("register_permissions")
def register_review_permission() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="wagtail_triggerpoint", codename="record_reviewrecord"
    )
