"""For how long a rendered article is kept where the site has not said it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.template import Engine, TemplateDoesNotExist

from wagtail_triggerpoint.conf import conf

DEFAULT_SECONDS = 300
#: Beginnings of the names of templates that no article is made from.
_NOT_IN_ARTICLES = tuple(
    f"wagtail_triggerpoint/{name}" for name in ("admin/", "mails/", "site.html", "components/site_")
)


def seconds_kept(page: Any) -> int:
    """The site's own number; without one, ``DEFAULT_SECONDS`` where page type and templates are
    those of the package, so that nothing can be shown that the name of the article does not cover.

    A developer at work (``DEBUG``) sees each change of a template at once.
    """
    asked = conf.article_cache_seconds
    if asked is not None:
        return asked
    is_ours = type(page)._meta.app_config is _pages_app()
    return DEFAULT_SECONDS if is_ours and not settings.DEBUG and _all_ours() else 0


def _pages_app() -> Any:
    name = "wagtail_triggerpoint.pages"
    return next((app for app in apps.get_app_configs() if app.name == name), None)


def _all_ours() -> bool:
    return not _overridden(Engine.get_default())


@lru_cache(maxsize=1)
def _overridden(engine: Engine) -> tuple[str, ...]:
    """Names of the package's templates that a site has replaced, asked of an engine once."""
    folder = Path(apps.get_app_config("wagtail_triggerpoint").path) / "templates"
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*.html")]
    shown = [name for name in names if not name.startswith(_NOT_IN_ARTICLES)]
    return tuple(name for name in shown if _origin(engine, name) != str(folder / name))


def _origin(engine: Engine, name: str) -> str:
    """Where the template comes from, as the loaders find it; nothing is compiled."""
    for loader in engine.template_loaders:
        for origin in loader.get_template_sources(name):
            found: Any = origin.loader
            try:
                found.get_contents(origin)
            except TemplateDoesNotExist:
                continue
            return str(origin.name)
    return ""
