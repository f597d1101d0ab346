"""Runs inside the started site: an editor publishes an article, a visitor reads it.

Prints, as JSON, where the package was imported from and what each address answered. Nothing of
the tests is imported here: the site knows the package and Wagtail alone.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import django

PASSWORD = "a password for one test"


class Visit:
    def __init__(self) -> None:
        from django.test import Client

        self.client = Client(headers={"host": "localhost"})

    def run(self) -> dict[str, Any]:
        import wagtail_triggerpoint

        self.sign_in()
        self.save_clinic()
        author = self.publish_author()
        self.publish_article(author, self.publish_index())
        self.client.logout()
        return {
            "package": str(Path(wagtail_triggerpoint.__file__).parent.parent),
            "home": self.read("/"),
            "index": self.read("/conditions/"),
            "article": self.read("/conditions/neck-pain/"),
        }

    def sign_in(self) -> None:
        from django.contrib.auth import get_user_model
        from django.contrib.auth.models import Group
        from django.urls import reverse

        user = get_user_model().objects.create_user("moderator", "m@example.org", PASSWORD)
        user.groups.add(Group.objects.get(name="Clinic moderators"))
        self.post(reverse("wagtailadmin_login"), {"username": "moderator", "password": PASSWORD})

    def save_clinic(self) -> None:
        from django.urls import reverse
        from wagtail.models import Site

        site = Site.objects.get(is_default_site=True)
        address = reverse(
            "wagtailsettings:edit", args=["wagtail_triggerpoint", "clinicsettings", site.pk]
        )
        data = {"clinic_name": "Northgate Physiotherapy", "emergency_number": "112", "logo": ""}
        self.post(address, data)

    def publish_author(self) -> Any:
        from django.urls import reverse
        from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

        from wagtail_triggerpoint.models import Therapist

        children = ("languages", "credentials", "practices", "topics")
        data = {
            "name": "Ada Example",
            "job_title": "Physiotherapist",
            "biography": rich_text("<p>Treats necks.</p>"),
            "is_listed": "on",
            **{name: inline_formset([]) for name in children},
        }
        address = reverse(Therapist.snippet_viewset.get_url_name("add"))
        self.post(address, {**nested_form_data(data), "action-publish": "1"})
        return Therapist.objects.get(live=True)

    def publish_index(self) -> Any:
        from wagtail.models import Site

        from wagtail_triggerpoint.pages.models import ConditionIndexPage

        home = Site.objects.get(is_default_site=True).root_page
        words = {"title": "Conditions", "slug": "conditions", "intro": "null"}
        self.add_page(ConditionIndexPage, home, words)
        return ConditionIndexPage.objects.get(live=True)

    def publish_article(self, author: Any, index: Any) -> None:
        from wagtail.test.utils.form_data import rich_text, streamfield

        from wagtail_triggerpoint.pages.models import ConditionPage

        text = streamfield([("paragraph", rich_text("<p>It is common.</p>"))])
        section = {"heading": "What it is", "aspect": "OverviewHealthAspect", "body": text}
        card = {"heading": "", "signs": list_of("your arm is numb"), "text": rich_text("")}
        words = {
            "title": "Neck pain",
            "slug": "neck-pain",
            "summary": "Pain in the neck, and what helps.",
            "author": author.pk,
            "body": streamfield([("section", section)]),
            "when_to_get_help": streamfield([("emergency", card)]),
            **{name: streamfield([]) for name in ("codes", "treatments")},
        }
        self.add_page(ConditionPage, index, words)

    def add_page(self, page_type: Any, parent: Any, words: dict[str, Any]) -> None:
        from django.urls import reverse
        from wagtail.test.utils.form_data import inline_formset, nested_form_data

        options = page_type._meta
        data = nested_form_data({**words, "comments": inline_formset([])})
        address = reverse(
            "wagtailadmin_pages:add", args=[options.app_label, options.model_name, parent.pk]
        )
        self.post(address, {**data, "action-publish": "1"})

    def post(self, address: str, data: dict[str, Any]) -> None:
        """Stops with the form's own errors if it is shown again instead of being left."""
        response = self.client.post(address, data)
        if response.status_code != 302:
            form = response.context and response.context.get("form")
            sys.exit(f"{address} answered {response.status_code}: {form and form.errors}")

    def read(self, address: str) -> dict[str, Any]:
        response = self.client.get(address)
        return {"status": response.status_code, "html": response.content.decode()}


def list_of(*values: str) -> dict[str, str]:
    """What the form of a list block sends."""
    data = {"count": str(len(values))}
    for position, value in enumerate(values):
        parts = {"order": position, "deleted": "", "id": "", "value": value}
        data.update({f"{position}-{name}": str(part) for name, part in parts.items()})
    return data


if __name__ == "__main__":
    # The project stands where the command is run, not where this file is.
    sys.path[0] = str(Path.cwd())
    os.environ["DJANGO_SETTINGS_MODULE"] = "clinic.settings.dev"
    django.setup()
    print(json.dumps(Visit().run()))  # noqa: T201
