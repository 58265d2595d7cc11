"""The council's policy: how it ranks, version by version."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.forms.models import model_to_dict

from accounts.models import Council, User
from matching.models import Policy


def policy_in_force(council: Council) -> Policy:
    """
    The newest version.

    :raises Policy.DoesNotExist: the council was never given one; change_policy makes the first.
    """
    return Policy.objects.filter(council=council).latest("version")


@transaction.atomic
def change_policy(*, council: Council, by: User | None, now: datetime, **changes: Any) -> Policy:
    """
    Make a new version with these changes; the defaults of scoring.md where there was none.

    Old rankings keep the version that made them. The database refuses weights that do not sum
    to 100, need under 40 and affordability over 33.
    """
    Council.objects.select_for_update().get(pk=council.pk)  # one new version at a time
    before = Policy.objects.filter(council=council).order_by("-version").first()
    kept: dict[str, Any] = {}
    if before is not None:
        kept = model_to_dict(before, exclude=["id", "council", "version", "made_at", "made_by"])
    version = 1 if before is None else before.version + 1
    fields = {**kept, **changes}
    return Policy.objects.create(
        council=council, version=version, made_at=now, made_by=by, **fields
    )
