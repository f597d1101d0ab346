from __future__ import annotations

from typing import ClassVar

from django.db import models

from wagtail_triggerpoint.models import AbstractTherapist


class Therapist(AbstractTherapist):
    fact_fields: ClassVar[list[str]] = [*AbstractTherapist.fact_fields, "room"]

    room = models.CharField(max_length=40, blank=True)

    class Meta(AbstractTherapist.Meta):
        pass
