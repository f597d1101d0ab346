"""The actions that are killed. Later work adds its own here. Import once Django is set up."""

from benchmarks.faults.actions.base import Action
from benchmarks.faults.actions.demo import LoadDemo
from benchmarks.faults.actions.evidence import ImportReferences, RegradeClaim
from benchmarks.faults.actions.groups import SetUpGroups
from benchmarks.faults.actions.publishing import PublishFromForm
from benchmarks.faults.actions.reviews import RecordReview, WithdrawPage

ACTIONS: tuple[Action, ...] = (
    PublishFromForm(),
    RegradeClaim(),
    ImportReferences(),
    RecordReview(),
    WithdrawPage(),
    SetUpGroups(),
    LoadDemo(),
)
