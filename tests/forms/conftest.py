from tests.clinic import (
    admin,
    author,
    client,
    clinic,
    condition,
    draft,
    english,
    home,
    index,
    treatments,
)

__all__ = [
    "admin",
    "author",
    "client",
    "clinic",
    "condition",
    "draft",
    "english",
    "home",
    "index",
    "treatments",
]
