"""The council's policy: how it ranks, version by version."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.forms.models import model_to_dict

from accounts.models import Council, User
from matching.errors import StalePolicy
from matching.models import Policy

_OWN = ("id", "council", "version", "made_at", "made_by", "reason")  # of each version


def policy_in_force(council: Council) -> Policy:
    """
    The newest version.

    :raises Policy.DoesNotExist: the council was never given one; change_policy makes the first.
    """
    return Policy.objects.filter(council=council).latest("version")


def proposed_policy(in_force: Policy, **changes: Any) -> Policy:
    """The version that these changes would make; it is not saved."""
    kept = model_to_dict(in_force, exclude=list(_OWN))
    return Policy(council=in_force.council, version=in_force.version + 1, **{**kept, **changes})


@transaction.atomic
def change_policy(
    *,
    council: Council,
    by: User | None,
    now: datetime,
    based_on: int | None = None,
    reason: str = "",
    **changes: Any,
) -> Policy:
    """
    Make a new version with these changes; the defaults of scoring.md where there was none.

    Old rankings keep the version that made them. The database refuses weights that do not sum
    to 100, need under 40 and affordability over 33.

    :param based_on: the version that the changes were made from; None where nobody looked at one.
    :param reason: why, in the words of whoever changes it.
    :raises StalePolicy: another version has come into force since ``based_on``.
    """
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)  # one version at a time
    before = Policy.objects.filter(council=council).order_by("-version").first()
    if based_on is not None and based_on != (before.version if before else 0):
        raise StalePolicy(before.version if before else 0)
    made = Policy(council=council, version=1, **changes)
    if before is not None:
        made = proposed_policy(before, **changes)
    made.made_at, made.made_by, made.reason = now, by, reason
    made.save(force_insert=True)
    return made
