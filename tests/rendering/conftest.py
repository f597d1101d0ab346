from tests.cost.conftest import Clinic, clinic

__all__ = ["Clinic", "clinic"]
