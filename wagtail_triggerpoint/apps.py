from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TriggerpointConfig(AppConfig):
    name = "wagtail_triggerpoint"
    label = "wagtail_triggerpoint"
    verbose_name = _("Trigger point")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail_triggerpoint import checks, front_cache
        from wagtail_triggerpoint.daily.defaults import register_defaults
        from wagtail_triggerpoint.finder.watching import watch_defaults

        checks.register_checks()
        register_defaults()
        front_cache.connect()
        watch_defaults()
