"""The actions that are killed. Later work adds its own here. Import once Django is set up."""

from benchmarks.faults.actions.base import Action
from benchmarks.faults.actions.demo import LoadDemo
from benchmarks.faults.actions.evidence import ImportReferences, RegradeClaim
from benchmarks.faults.actions.groups import SetUpGroups
from benchmarks.faults.actions.publishing import PublishFromForm

ACTIONS: tuple[Action, ...] = (
    PublishFromForm(),
    RegradeClaim(),
    ImportReferences(),
    SetUpGroups(),
    LoadDemo(),
)
