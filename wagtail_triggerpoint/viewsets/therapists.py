from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import django_filters
from django import forms
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column, LiveStatusTagColumn, LocaleColumn
from wagtail.admin.widgets import BooleanRadioSelect

from wagtail_triggerpoint.forms.panels import therapist_edit_handler
from wagtail_triggerpoint.models import Credential, CredentialKind, lapsed
from wagtail_triggerpoint.swap import get_therapist_model
from wagtail_triggerpoint.views.therapists import TherapistUnpublishView
from wagtail_triggerpoint.viewsets.facts import FactsViewSet
from wagtail_triggerpoint.viewsets.listings import FactsBooleanFilter

if TYPE_CHECKING:
    from django.db.models import QuerySet


class CredentialState(django_filters.ChoiceFilter):
    """Therapists by whether they hold a credential that is in date today."""

    CHOICES: ClassVar[list[tuple[str, Any]]] = [
        ("current", _("Has one in date")),
        ("expired", _("Has an expired one")),
        ("lapsed", _("Has none in date any more")),
        ("none", _("Has none")),
    ]

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        today = timezone.localdate()
        conditions = {
            "current": Exists(_held().filter(Credential.in_date(today))),
            "expired": Exists(_held().filter(expires__lt=today)),
            "lapsed": lapsed(),
            "none": ~Exists(_held()),
        }
        return queryset.filter(conditions[value]) if value in conditions else queryset


class CredentialKindFilter(django_filters.ChoiceFilter):
    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(Exists(_held().filter(kind=value))) if value else queryset


def _held() -> QuerySet[Credential]:
    """The credentials of a row of the queryset around it, or of the source of that row."""
    return Credential.objects.filter(therapist_id=Coalesce(OuterRef("source_id"), OuterRef("pk")))


class TherapistFilterSet(WagtailFilterSet):
    is_listed = FactsBooleanFilter(
        label=_("Listed among the therapists"), widget=BooleanRadioSelect
    )
    credentials = CredentialState(
        label=_("Credentials"), choices=CredentialState.CHOICES, widget=forms.RadioSelect
    )
    kind = CredentialKindFilter(
        label=_("Kind of credential"), choices=CredentialKind.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = get_therapist_model()
        fields: ClassVar[list[str]] = ["live"]


def credential_summary(row: Any) -> str:
    """How many credentials are in date, and how many are not."""
    held = list(row.facts.credentials.all())
    current = len(row.current_credentials)
    text = ngettext("%d in date", "%d in date", current) % current
    past = len(held) - current
    missed = ngettext("%d not", "%d not", past) % past
    return f"{text}, {missed}" if past else text


class TherapistViewSet(FactsViewSet):
    model = get_therapist_model()
    unpublish_view_class = TherapistUnpublishView
    icon = "user"
    menu_label = _("Therapists")
    menu_order = 210
    add_to_admin_menu = True
    filterset_class = TherapistFilterSet
    list_display: ClassVar[list[Any]] = [
        "name_in_lists",
        "job_title",
        Column("credentials", label=_("Credentials"), accessor=credential_summary),
        BooleanColumn("is_listed", label=_("Listed"), accessor="facts.is_listed"),
        LocaleColumn(),
        LiveStatusTagColumn(),
    ]
    list_export: ClassVar[list[str]] = [
        "facts.name",
        "facts.slug",
        "job_title",
        "locale.language_code",
        "live",
        "facts.is_listed",
        "facts.practising_since",
        "languages_export",
        "credentials_export",
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "facts.name": _("Name"),
        "facts.slug": _("Slug"),
        "locale.language_code": _("Language"),
        "facts.is_listed": _("Listed"),
        "facts.practising_since": _("Practising since"),
        "languages_export": _("Languages spoken"),
        "credentials_export": _("Credentials in date"),
    }
    export_filename = "therapists"

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        return (
            super()
            .get_queryset(request)
            .prefetch_related(
                "credentials", "source__credentials", "languages", "source__languages"
            )
        )

    def get_edit_handler(self) -> Any:
        return therapist_edit_handler().bind_to_model(self.model)
