from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TriggerpointPagesConfig(AppConfig):
    name = "wagtail_triggerpoint.pages"
    label = "wagtail_triggerpoint_pages"
    verbose_name = _("Trigger point pages")
    default_auto_field = "django.db.models.BigAutoField"
