"""The example clinic for a server that tests visit: its own settings and a database of its own."""

from example_project.settings import *
from example_project.settings import DATABASES

# Nobody needs this database after a power cut.
DATABASES["default"]["OPTIONS"]["init_command"] += "; PRAGMA synchronous=OFF"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR"}},
}
