"""Ready-made page types: each is a mixin of ``wagtail_triggerpoint`` on Wagtail's ``Page``."""
