from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from wagtail.models import AbstractPage


class ClinicPage(AbstractPage):
    checked_on = models.DateField(null=True, blank=True)

    promote_panels: ClassVar[list[Any]] = [*AbstractPage.promote_panels, "checked_on"]
