"""Headings under which the editor finds the blocks."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Text")
STRUCTURE = _("Structure")
LISTS = _("Lists and steps")
CARE = _("When to get help")
MEDIA = _("Pictures, video and files")
CONTACT = _("Contact and booking")
RELATED = _("Links to other pages")
CLINICAL = _("Clinical")
