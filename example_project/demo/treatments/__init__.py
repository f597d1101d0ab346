"""The demo's treatments, each with its benefits and aftercare: plain data, no Django.

Every statement about health stands on a source linked beside it, or in the "where these
signs come from" note of a care card; where no source was found, the text says so or is silent.
"""

from typing import Any

from example_project.demo.treatments import (
    heat_and_cold,
    physiotherapy_exercise,
    trigger_point_massage,
)

TREATMENTS: list[dict[str, Any]] = [
    trigger_point_massage.TREATMENT,
    physiotherapy_exercise.TREATMENT,
    heat_and_cold.TREATMENT,
]
