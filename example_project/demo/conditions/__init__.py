"""The conditions that the example clinic writes about, in the order in which they are loaded."""

from typing import Any

from example_project.demo.conditions import (
    chronic_pain,
    frozen_shoulder,
    knee_osteoarthritis,
    low_back_pain,
    myofascial_pain,
    neck_pain,
    plantar_heel_pain,
    sciatica,
    shoulder_pain,
    tennis_elbow,
    tension_headache,
)

__all__ = ["CONDITIONS"]

CONDITIONS: list[dict[str, Any]] = [
    chronic_pain.CONDITION,
    myofascial_pain.CONDITION,
    neck_pain.CONDITION,
    low_back_pain.CONDITION,
    sciatica.CONDITION,
    shoulder_pain.CONDITION,
    frozen_shoulder.CONDITION,
    tension_headache.CONDITION,
    plantar_heel_pain.CONDITION,
    tennis_elbow.CONDITION,
    knee_osteoarthritis.CONDITION,
]
