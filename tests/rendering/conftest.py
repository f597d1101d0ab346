from tests.clinic import english
from tests.cost.conftest import Clinic, clinic

__all__ = ["Clinic", "clinic", "english"]
