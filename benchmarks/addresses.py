"""The pages of the demo that are measured: one of each kind that a visitor reads."""

from example_project.demo.therapists import THERAPISTS

MEASURED = {
    "article": "/conditions/chronic-pain/",
    "A to Z": "/conditions/",
    "treatment": "/treatments/trigger-point-massage/",
    "aftercare": "/treatments/trigger-point-massage/aftercare/",
    "therapist": f"/therapists/{THERAPISTS[0]['slug']}/",
}
