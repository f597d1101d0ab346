"""A therapist of the site's own."""

from tests.settings.base import *
from tests.settings.base import INSTALLED_APPS as APPS

INSTALLED_APPS = ["tests.swapped_therapist", *APPS]
WAGTAIL_TRIGGERPOINT_THERAPIST_MODEL = "swapped_therapist.Therapist"
