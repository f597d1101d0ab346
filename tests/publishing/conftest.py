from tests.clinic import (
    admin,
    author,
    client,
    clinic,
    draft,
    home,
    index,
    page,
    picture,
    treatments,
)

__all__ = [
    "admin",
    "author",
    "client",
    "clinic",
    "draft",
    "home",
    "index",
    "page",
    "picture",
    "treatments",
]
