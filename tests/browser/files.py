"""What an editor uploads."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw
from playwright.sync_api import FilePayload


def photo(color: str) -> FilePayload:
    """A large picture, another one for each ``color``: Wagtail knows a file that it has already."""
    image = Image.new("RGB", (1200, 800), "linen")
    ImageDraw.Draw(image).rectangle((300, 200, 900, 600), fill=color)
    file = io.BytesIO()
    image.save(file, "PNG")
    return {"name": f"{color}.png", "mimeType": "image/png", "buffer": file.getvalue()}


def leaflet() -> FilePayload:
    """A document of 3 KB."""
    return {
        "name": "leaflet.pdf",
        "mimeType": "application/pdf",
        "buffer": b"%PDF-1.4 ".ljust(3 * 1024),
    }
