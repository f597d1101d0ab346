"""The example clinic as it runs in public, with the bare pages that it is measured beside."""

import os

os.environ.setdefault("DJANGO_SECRET_KEY", "only for measurements")
os.environ["DJANGO_DEBUG"] = ""

from example_project.settings import *
from example_project.settings import INSTALLED_APPS as APPS

INSTALLED_APPS = [*APPS, "benchmarks.bare"]
