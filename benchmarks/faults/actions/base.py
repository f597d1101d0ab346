from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

#: What can be seen of an action from outside, by name. The same after each complete run.
State = dict[str, Any]


class Action(ABC):
    """A change that is made whole or not at all, wherever its process is killed.

    Add one: a module beside this one, a subclass, and its place in ``ACTIONS``.
    """

    #: How it is called in the report.
    name: str

    def prepare(self) -> None:  # noqa: B027
        """Fills a migrated database with what the action needs. Every trial starts from there."""

    @abstractmethod
    def get_ready(self) -> Callable[[], object]:
        """In the process that will be killed: everything before the action, then the action."""

    @abstractmethod
    def state(self) -> State:
        """What is looked at before and after."""

    def half_states(self, before: State, done: State, after: State) -> list[str]:
        """What fits neither ``before`` nor ``done``; empty if all is as in one of them."""
        if after in (before, done):
            return []
        return [
            f"{name}: {after[name]!r}, not {before[name]!r} or {done[name]!r}"
            if after[name] not in (before[name], done[name])
            else f"{name}: as {'before' if after[name] == before[name] else 'done'}"
            for name in after
            if before[name] != done[name] or after[name] != before[name]
        ]
