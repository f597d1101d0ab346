from tests.clinic import admin, author, clinic, condition, home, index

__all__ = ["admin", "author", "clinic", "condition", "home", "index"]
