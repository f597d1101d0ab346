"""Redirects from a page's old address, in the same transaction that changes the address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import transaction

if TYPE_CHECKING:
    from collections.abc import Iterable


def before_new_slug(page: Any, update_fields: Iterable[str] | None) -> Any:
    """``page`` as it is stored, if saving it changes its slug; else None."""
    if page.pk is None or (update_fields is not None and "slug" not in update_fields):
        return None
    return type(page)._base_manager.filter(pk=page.pk).exclude(slug=page.slug).first()


def redirect_from(before: Any, page: Any) -> None:
    """Leads from the addresses of ``before``, and those below it, to those of ``page``.

    Wagtail does so once more after the commit: it takes away the redirects that it made itself,
    then makes them. A process that ends before, or in between, leaves an address that answers
    404. What looks as if made by hand it keeps, so ours look so until it is done.
    """
    if not apps.is_installed("wagtail.contrib.redirects"):
        return
    from wagtail.contrib.redirects.models import Redirect
    from wagtail.contrib.redirects.signal_handlers import autocreate_redirects_on_slug_change

    newest = Redirect.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    autocreate_redirects_on_slug_change(before, page)
    made = Redirect.objects.filter(pk__gt=newest, redirect_page__path__startswith=page.path)
    ours = Redirect.objects.filter(pk__in=list(made.values_list("pk", flat=True)))
    ours.update(automatically_created=False)
    transaction.on_commit(lambda: ours.update(automatically_created=True))
