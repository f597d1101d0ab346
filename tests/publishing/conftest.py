from tests.clinic import (
    admin,
    author,
    client,
    clinic,
    condition,
    draft,
    home,
    index,
    picture,
    treatments,
)

__all__ = [
    "admin",
    "author",
    "client",
    "clinic",
    "condition",
    "draft",
    "home",
    "index",
    "picture",
    "treatments",
]
