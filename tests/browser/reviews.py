"""Planted in the demo: a workflow with a clinical review, and what readers have reported."""

from __future__ import annotations

from django.contrib.auth.models import Group
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from wagtail_triggerpoint.actions.page_reports import report_problem
from wagtail_triggerpoint.models import ClinicalReviewTask, PageReport

#: Submitted for review; nobody has reviewed it.
WAITING = "frozen-shoulder"
REPORTED = "plantar-heel-pain"


def plant() -> dict[str, int]:
    """Gives the keys that addresses of the admin need."""
    page = Page.objects.get(slug=WAITING).specific
    if not Task.objects.filter(name="Clinical review").exists():
        task = ClinicalReviewTask.objects.create(name="Clinical review")
        task.groups.add(Group.objects.get(name="Clinicians"))
        workflow = Workflow.objects.create(name="With review")
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        WorkflowPage.objects.create(workflow=workflow, page=page)
        page.summary = "The shoulder gets stiff and sore. It takes a year or more to ease."
        page.save_revision()
        workflow.start(page, None)
    reported = Page.objects.get(slug=REPORTED)
    report = PageReport.objects.first() or report_problem(reported.pk, "broken", "No picture.")
    return {
        "waiting": page.pk,
        "reported": reported.pk,
        "report": report.pk,
        "overdue": Page.objects.get(slug="shoulder-pain").pk,
        "objection": Page.objects.get(slug="tennis-elbow").pk,
    }
