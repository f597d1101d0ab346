"""What is done once a day, by ``manage.py triggerpoint_daily``.

A part of the site that has daily work of its own registers it when its app is ready::

    from wagtail_triggerpoint.daily import Job, register

    register(Job("my_site.clean_up", clean_up))

``clean_up`` takes a ``Day``, does what is due by then, and returns a short sentence of what it
did, or an empty text. It looks at what is stored, not at the calendar alone, so that days on
which the command did not run are made up for.
"""

from wagtail_triggerpoint.daily.jobs import Day, Job, all_jobs, register, unregister

__all__ = ["Day", "Job", "all_jobs", "register", "unregister"]
