from tests.clinic import admin, author, clinic, condition, home, index, treatments

__all__ = ["admin", "author", "clinic", "condition", "home", "index", "treatments"]
