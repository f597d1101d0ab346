"""A clinic's site that uses wagtail-triggerpoint as any site would."""
