from django.apps import AppConfig


class SwappedTherapistConfig(AppConfig):
    name = "tests.swapped_therapist"
    default_auto_field = "django.db.models.BigAutoField"
