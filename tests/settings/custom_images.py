"""An image model of the site's own."""

from tests.settings.base import *
from tests.settings.base import INSTALLED_APPS as APPS

INSTALLED_APPS = ["tests.custom_images", *APPS]
WAGTAILIMAGES_IMAGE_MODEL = "custom_images.ClinicImage"
