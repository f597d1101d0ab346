"""The settings of the package, read live from the dict ``WAGTAIL_TRIGGERPOINT``.

Every property falls back to its default when the key is absent. Nothing is cached, so
``override_settings`` and a settings reload take effect at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings

SETTINGS_NAME = "WAGTAIL_TRIGGERPOINT"


class Settings:
    @property
    def base_template(self) -> str:
        """Name of the template that holds the site's header and footer."""
        return str(self._get("BASE_TEMPLATE", "wagtail_triggerpoint/site.html"))

    @property
    def conditions_per_page(self) -> int:
        """Number of conditions on one page of the A to Z."""
        return self._number("CONDITIONS_PER_PAGE", 50)

    @property
    def treatments_per_page(self) -> int:
        """Number of treatments on one page of their index."""
        return self._number("TREATMENTS_PER_PAGE", 20)

    @property
    def therapists_per_page(self) -> int:
        """Number of therapists on one page of their index."""
        return self._number("THERAPISTS_PER_PAGE", 20)

    @property
    def article_cache_seconds(self) -> int | None:
        """How long a rendered article may be kept in Django's cache, in seconds; 0 keeps none.

        None where the site does not say: ``rendering.keeping`` decides for each page.
        """
        found = self._get("ARTICLE_CACHE_SECONDS", None)
        # A system check names a bad number; nothing is kept because of it.
        return found if found is None or is_page_size(found) else 0

    @property
    def review_notice_days(self) -> int:
        """How long before the next review of a page is due it is called due soon, in days."""
        return self._number("REVIEW_NOTICE_DAYS", 30)

    @property
    def reader_report_days(self) -> int:
        """How long a report of a reader is kept once it is dealt with, in days."""
        return self._number("READER_REPORT_DAYS", 365)

    @property
    def findings(self) -> dict[str, Any]:
        """What the site changes about findings: ``{"off": codes, "words": lists by language}``."""
        found = self._get("FINDINGS", {})
        # A system check names what is malformed; the editor works on without it.
        return dict(found) if isinstance(found, Mapping) else {}

    @property
    def overrides(self) -> dict[str, Any]:
        """What the site has set: the dict as it stands; empty where it is no dict."""
        found = getattr(settings, SETTINGS_NAME, {})
        return dict(found) if isinstance(found, Mapping) else {}

    def _get(self, key: str, default: object) -> Any:
        return self.overrides.get(key, default)

    def _number(self, key: str, default: int) -> int:
        value = self._get(key, default)
        # A system check names a bad number; readers still get a list.
        return value if is_page_size(value) else default


def is_page_size(value: object) -> bool:
    """Whether ``value`` is a positive whole number."""
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


#: The keys that a site may use, each of them a property of ``Settings``.
KNOWN_KEYS = frozenset(
    name.upper()
    for name, value in vars(Settings).items()
    if isinstance(value, property) and name != "overrides"
)

conf = Settings()
