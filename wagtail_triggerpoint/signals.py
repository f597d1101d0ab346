"""What others can listen to. Each is sent inside the transaction of the change."""

from django.dispatch import Signal

#: A reference was changed: by hand, by an import, or marked as retracted. ``sender`` is the model,
#: ``instance`` the saved row, ``changes`` a dict of field names to pairs of the value before and
#: after, ``user`` who did it or None. Not sent for new references.
reference_changed = Signal()

#: A review was recorded. ``sender`` is the type of the page, ``instance`` the page, ``record`` the
#: ``ReviewRecord`` and ``user`` who recorded it.
page_reviewed = Signal()

#: A reader reported a problem with a page. ``sender`` is ``PageReport``, ``report`` the stored row.
page_reported = Signal()

#: A page was taken off the site with its translations and aliases, or may be published again.
#: ``sender`` is ``Withdrawal``, ``withdrawal`` the stored row, ``pages`` the pages concerned and
#: ``user`` who did it.
page_withdrawn = Signal()
withdrawal_lifted = Signal()
