"""The core with its own page types, and the example clinic beside them."""

from tests.settings.base import *
from tests.settings.base import INSTALLED_APPS as APPS

INSTALLED_APPS = ["example_project", *APPS]
