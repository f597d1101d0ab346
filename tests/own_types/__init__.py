"""Page types that a site made itself, where ``wagtail_triggerpoint.pages`` is not installed."""
