"""How to reach the clinic, and how to book."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, Errors, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import (
    CharBlock,
    EmailBlock,
    PhoneBlock,
    RichTextBlock,
    TextBlock,
    URLBlock,
)
from wagtail_triggerpoint.validators import tel_uri, web_url


class ContactBlock(PublicStructBlock):
    """Value: ``{"heading": str, "text": rich text, "phone": str, "email": str, "address": str
    (one line each), "url": str}``.
    """

    heading = CharBlock(label=_("Heading"), max_length=120)
    text = RichTextBlock(
        label=_("Text"), required=False, help_text=_("What to contact you about, and when.")
    )
    phone = PhoneBlock(label=_("Phone"), required=False)
    email = EmailBlock(label=_("E-mail"), required=False)
    address = TextBlock(
        label=_("Address"), required=False, rows=3, help_text=_("As on an envelope, line by line.")
    )
    url = URLBlock(label=_("Website"), required=False)

    class Meta:
        label = _("Contact")
        icon = "mail"
        group = groups.CONTACT
        description = _("A phone number, e-mail or postal address with a few words about it.")
        template = "wagtail_triggerpoint/blocks/contact.html"
        preview_value = {
            "heading": _("Ask us"),
            "text": _("<p>We answer on weekdays.</p>"),
            "phone": "+44 20 7946 0000",
            "email": "hello@example.org",
            "address": "1 Example Street",
            "url": "",
        }

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["tel"] = tel_uri(value.get("phone", ""))
        context["url"] = web_url(value.get("url", ""))
        return context


class BookOrCallBlock(PublicStructBlock):
    """Value: ``{"heading": str, "text": str, "booking_url": str, "booking_label": str,
    "phone": str}``, with a booking address, a phone number, or both.
    """

    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    text = TextBlock(label=_("Text"), required=False, help_text=_("One or two sentences."))
    booking_url = URLBlock(
        label=_("Booking page"), required=False, help_text=_("Full web address of the page.")
    )
    booking_label = CharBlock(
        label=_("Text of the button"),
        required=False,
        max_length=60,
        help_text=_("Leave it empty for “Book an appointment”."),
    )
    phone = PhoneBlock(label=_("Phone"), required=False)

    class Meta:
        label = _("Book or call")
        icon = "calendar-check"
        group = groups.CONTACT
        description = _("A button to book and a number to call.")
        template = "wagtail_triggerpoint/blocks/book_or_call.html"
        preview_value = {
            "heading": _("Make an appointment"),
            "text": _("You can change or cancel it up to a day before."),
            "booking_url": "https://example.org/book/",
            "booking_label": "",
            "phone": "+44 20 7946 0000",
        }

    def find_errors(self, value: Any) -> Errors:
        if value.get("booking_url") or value.get("phone"):
            return {}
        message = _("Add the address of a booking page, or a phone number below.")
        return {"booking_url": ValidationError(message, code="required")}

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["phone"] = value.get("phone") if tel_uri(value.get("phone", "")) else ""
        context["booking_url"] = web_url(value.get("booking_url", ""))
        return context
