"""Health content that can be trusted, for the Wagtail sites of clinics."""

__version__ = "0.1.0.dev0"
