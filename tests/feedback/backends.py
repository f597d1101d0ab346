"""Mail servers that are not well, and one that remembers in what language it was spoken to."""

from __future__ import annotations

from collections.abc import Sequence
from smtplib import SMTPServerDisconnected
from typing import Any

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.locmem import EmailBackend
from django.utils import translation

DOWN = "tests.feedback.backends.Down"
REFUSED = "tests.feedback.backends.Refused"
STRANGE = "tests.feedback.backends.Strange"
LISTENING = "tests.feedback.backends.Listening"


class Down(BaseEmailBackend):
    def send_messages(self, messages: Sequence[Any]) -> int:
        raise ConnectionRefusedError("No mail today.")


class Refused(BaseEmailBackend):
    def send_messages(self, messages: Sequence[Any]) -> int:
        raise SMTPServerDisconnected("No mail today either.")


class Strange(BaseEmailBackend):
    """Raises what Django’s own backends never do."""

    def send_messages(self, messages: Sequence[Any]) -> int:
        raise LookupError("The service knows no such thing.")


class Listening(EmailBackend):
    def send_messages(self, messages: Sequence[Any]) -> int:
        for message in messages:
            message.language = translation.get_language()
        return super().send_messages(messages)
