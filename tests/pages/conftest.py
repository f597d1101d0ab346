from tests.clinic import author, clinic, condition, home, index, treatments

__all__ = ["author", "clinic", "condition", "home", "index", "treatments"]
