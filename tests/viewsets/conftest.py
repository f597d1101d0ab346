from tests.clinic import admin, author, client, clinic, condition, home, index

__all__ = ["admin", "author", "client", "clinic", "condition", "home", "index"]
