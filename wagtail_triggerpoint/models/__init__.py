"""Everything a site subclasses, queries or refers to. Import from here, not from the modules."""

from wagtail_triggerpoint.models.aftercare import AftercarePageMixin
from wagtail_triggerpoint.models.authored_pages import AuthoredPageMixin, GetHelpMixin
from wagtail_triggerpoint.models.benefits import BenefitListPageMixin
from wagtail_triggerpoint.models.claim_kinds import ChangeKind, ClaimKind, Direction
from wagtail_triggerpoint.models.claim_references import ClaimReference
from wagtail_triggerpoint.models.claims import Claim, ClaimQuerySet
from wagtail_triggerpoint.models.conditions import ConditionIndexPageMixin, ConditionPageMixin
from wagtail_triggerpoint.models.credentials import Credential, CredentialKind
from wagtail_triggerpoint.models.facts import FactsModel, FactsQuerySet
from wagtail_triggerpoint.models.feedback_pages import FeedbackMixin
from wagtail_triggerpoint.models.finder_changes import FinderChange, WatchedQuerySet
from wagtail_triggerpoint.models.locations import Known, Location, LocationInsurer
from wagtail_triggerpoint.models.notices import DailyRun, SentNotice
from wagtail_triggerpoint.models.opening_hours import OpeningException, OpeningHours
from wagtail_triggerpoint.models.page_reports import (
    PageReport,
    PageReportQuerySet,
    PageUsefulness,
    ReportKind,
)
from wagtail_triggerpoint.models.pages import TriggerpointPageMixin
from wagtail_triggerpoint.models.pages_to_check import PageToCheck, PageToCheckQuerySet
from wagtail_triggerpoint.models.practices import Accepting, Practice
from wagtail_triggerpoint.models.profiles import ProfileModel, ProfileQuerySet
from wagtail_triggerpoint.models.publishing import PublishGuardMixin
from wagtail_triggerpoint.models.reference_imports import ReferenceImport
from wagtail_triggerpoint.models.references import Reference, ReferenceQuerySet, StudyType
from wagtail_triggerpoint.models.review_records import (
    RecordsAreKept,
    ReviewOutcome,
    ReviewRecord,
    ReviewRecordQuerySet,
)
from wagtail_triggerpoint.models.review_settings import (
    ReviewInterval,
    ReviewSettings,
    WhenExpired,
)
from wagtail_triggerpoint.models.review_states import ReviewState, ReviewStatus
from wagtail_triggerpoint.models.review_tasks import ClinicalReviewTask
from wagtail_triggerpoint.models.reviewed_pages import ReviewMixin
from wagtail_triggerpoint.models.settings import ClinicSettings, WordingProfile
from wagtail_triggerpoint.models.sorting import SortedByTitleMixin, SortKey
from wagtail_triggerpoint.models.therapist_indexes import TherapistIndexPageMixin
from wagtail_triggerpoint.models.therapists import (
    AbstractTherapist,
    Therapist,
    TherapistLanguage,
    TherapistQuerySet,
    TherapistTopic,
    lapsed,
)
from wagtail_triggerpoint.models.treatments import TreatmentIndexPageMixin, TreatmentPageMixin
from wagtail_triggerpoint.models.withdrawable_pages import WithdrawableMixin
from wagtail_triggerpoint.models.withdrawals import Withdrawal, WithdrawnPage

__all__ = [
    "AbstractTherapist",
    "Accepting",
    "AftercarePageMixin",
    "AuthoredPageMixin",
    "BenefitListPageMixin",
    "ChangeKind",
    "Claim",
    "ClaimKind",
    "ClaimQuerySet",
    "ClaimReference",
    "ClinicSettings",
    "ClinicalReviewTask",
    "ConditionIndexPageMixin",
    "ConditionPageMixin",
    "Credential",
    "CredentialKind",
    "DailyRun",
    "Direction",
    "FactsModel",
    "FactsQuerySet",
    "FeedbackMixin",
    "FinderChange",
    "GetHelpMixin",
    "Known",
    "Location",
    "LocationInsurer",
    "OpeningException",
    "OpeningHours",
    "PageReport",
    "PageReportQuerySet",
    "PageToCheck",
    "PageToCheckQuerySet",
    "PageUsefulness",
    "Practice",
    "ProfileModel",
    "ProfileQuerySet",
    "PublishGuardMixin",
    "RecordsAreKept",
    "Reference",
    "ReferenceImport",
    "ReferenceQuerySet",
    "ReportKind",
    "ReviewInterval",
    "ReviewMixin",
    "ReviewOutcome",
    "ReviewRecord",
    "ReviewRecordQuerySet",
    "ReviewSettings",
    "ReviewState",
    "ReviewStatus",
    "SentNotice",
    "SortKey",
    "SortedByTitleMixin",
    "StudyType",
    "Therapist",
    "TherapistIndexPageMixin",
    "TherapistLanguage",
    "TherapistQuerySet",
    "TherapistTopic",
    "TreatmentIndexPageMixin",
    "TreatmentPageMixin",
    "TriggerpointPageMixin",
    "WatchedQuerySet",
    "WhenExpired",
    "WithdrawableMixin",
    "Withdrawal",
    "WithdrawnPage",
    "WordingProfile",
    "lapsed",
]
