"""A site whose own language is German."""

from tests.settings.base import *
from tests.settings.base import LANGUAGES as ALL

LANGUAGE_CODE = "de"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = sorted(ALL, key=lambda one: one[0] != "de")
