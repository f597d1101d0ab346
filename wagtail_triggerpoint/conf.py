"""The settings of the package, read live from the dict ``WAGTAIL_TRIGGERPOINT``.

Every property falls back to its default when the key is absent. Nothing is cached, so
``override_settings`` and a settings reload take effect at once.
"""

from __future__ import annotations

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
        return int(self._get("CONDITIONS_PER_PAGE", 50))

    @property
    def treatments_per_page(self) -> int:
        """Number of treatments on one page of their index."""
        return int(self._get("TREATMENTS_PER_PAGE", 20))

    @property
    def therapists_per_page(self) -> int:
        """Number of therapists on one page of their index."""
        return int(self._get("THERAPISTS_PER_PAGE", 20))

    @property
    def overrides(self) -> dict[str, Any]:
        """What the site has set: the dict as it stands."""
        return dict(getattr(settings, SETTINGS_NAME, {}))

    def _get(self, key: str, default: object) -> Any:
        return self.overrides.get(key, default)


#: The keys that a site may use, each of them a property of ``Settings``.
KNOWN_KEYS = frozenset(
    name.upper()
    for name, value in vars(Settings).items()
    if isinstance(value, property) and name != "overrides"
)

conf = Settings()
