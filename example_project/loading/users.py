"""Accounts to try the admin with, for development only: their passwords are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils.crypto import get_random_string

ROLES = {
    "editor": "Clinic editors",
    "clinician": "Clinicians",
    "moderator": "Clinic moderators",
}


REVIEWER_ACCOUNT = "clinician"


@dataclass(frozen=True)
class Account:
    username: str
    password: str


def load_users(reviewer: Any) -> list[Account]:
    """Makes the accounts that are missing, each with a password of its own. The clinician is
    ``reviewer``, a therapist.
    """
    made = []
    users = get_user_model().objects
    for name in ("admin", *ROLES):
        if users.filter(username=name).exists():
            continue
        account = Account(name, get_random_string(14))
        user = users.create_user(name, f"{name}@clinic.example.org", account.password)
        user.is_superuser = user.is_staff = name == "admin"
        user.save()
        if name in ROLES:
            user.groups.add(Group.objects.get(name=ROLES[name]))
        if name == REVIEWER_ACCOUNT:
            reviewer.user = user
            reviewer.save_revision().publish()
        made.append(account)
    return made
