from django.apps import AppConfig


class OwnTypesConfig(AppConfig):
    name = "tests.own_types"
    default_auto_field = "django.db.models.BigAutoField"
