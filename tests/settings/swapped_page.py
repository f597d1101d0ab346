"""A base page of the site's own (Wagtail 8), and so page types of its own."""

from tests.settings.core_only import *
from tests.settings.core_only import INSTALLED_APPS as APPS

INSTALLED_APPS = ["tests.swapped_page", *APPS]
WAGTAIL_PAGE_MODEL = "swapped_page.ClinicPage"
