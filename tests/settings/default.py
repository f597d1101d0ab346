"""The core with its own page types, as most sites install them, and the example clinic."""

from tests.settings.base import *
from tests.settings.base import INSTALLED_APPS as APPS

INSTALLED_APPS = ["example_project", *APPS]
