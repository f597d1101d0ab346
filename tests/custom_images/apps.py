from django.apps import AppConfig


class CustomImagesConfig(AppConfig):
    name = "tests.custom_images"
    default_auto_field = "django.db.models.BigAutoField"
