"""Mail to people of the clinic. It holds what is published, and links to the rest."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from wagtail.admin.utils import get_admin_base_url


def send(recipient: str, subject: str, template: str, context: dict[str, Any]) -> None:
    """Raises what the mail server raises, and ``BadHeaderError`` for an address that is none."""
    body = render_to_string(f"wagtail_triggerpoint/mails/{template}", context)
    EmailMessage(one_line(subject), body.strip() + "\n", to=[recipient]).send()


def one_line(text: str) -> str:
    """``text`` without line breaks and control characters, for subjects and lists."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def admin_address(path: str) -> str:
    """The full address of a view of the admin."""
    return urljoin(get_admin_base_url() or "", path)
