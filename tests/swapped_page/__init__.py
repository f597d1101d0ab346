"""A base page of a site's own, without the fields for menus and search engines (Wagtail 8)."""
