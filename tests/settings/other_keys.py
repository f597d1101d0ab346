"""The keys that projects from before Django 3.2 still have."""

from tests.settings.base import *

DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
