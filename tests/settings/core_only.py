"""The core with page types of the site's own, and none of ours."""

from tests.settings.base import *
from tests.settings.base import INSTALLED_APPS as APPS

INSTALLED_APPS = ["tests.own_types" if app == "wagtail_triggerpoint.pages" else app for app in APPS]
