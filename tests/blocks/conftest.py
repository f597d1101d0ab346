from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Drawing
from wagtail.documents import get_document_model
from wagtail.images import get_image_model


@pytest.fixture
def image(db: None) -> Any:
    buffer = BytesIO()
    Drawing.new("RGB", (1600, 900), "teal").save(buffer, "PNG")
    file = ContentFile(buffer.getvalue(), name="neck.png")
    return get_image_model().objects.create(title="neck.png", file=file)


@pytest.fixture
def document(db: None) -> Any:
    file = ContentFile(b"x" * 120 * 1024, name="neck.pdf")
    made = get_document_model().objects.create(title="Neck exercises", file=file)
    made.get_file_size()
    return made
