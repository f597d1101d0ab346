from tests.example_project.conftest import demo, visitor

__all__ = ["demo", "visitor"]
