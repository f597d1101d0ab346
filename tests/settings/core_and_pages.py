"""The core with its own page types, as most sites install them."""

from tests.settings.base import *
