"""Restricted records, made without the services, and answers without what differs each time."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import Council, User
from needs.models import AllowedPerson, BreakGlass, Child, ExcludedPerson, Restriction
from needs.models.restrictions import GLASS_LASTS

WHY: Final = "a decision of the panel"
EMERGENCY: Final = "the child is missing tonight, police ask"
NO_KEY: Final = 2_000_000_000
NO_REF: Final = "2222-2222"
_CHANGES: Final = re.compile(
    rb'(name="csrfmiddlewaretoken" value=")[^"]*"|nonce="[^"]*"|[0-9a-f]{32}', re.ASCII
)


def lock(child: Child, *, by: User, people: Iterable[User] = ()) -> Restriction:
    """Restrict a record; only these people see it."""
    now = timezone.now() - timedelta(minutes=1)
    made = Restriction.objects.create(
        council=child.council, child=child, since=now, by=by, reason=WHY
    )
    for person in people:
        AllowedPerson.objects.create(
            council=child.council, child=child, person=person, since=now, by=by, reason=WHY
        )
    return made


def lock_all(council: Council, *, by: User) -> None:
    """Restrict every record of a council, with nobody on any list."""
    AllowedPerson.objects.all().delete()
    locked = Restriction.objects.in_force().values("child")
    for child in council.children.exclude(pk__in=locked):
        lock(child, by=by)


def keep_out(child: Child, person: User, *, by: User) -> ExcludedPerson:
    return ExcludedPerson.objects.create(
        council=child.council,
        child=child,
        person=person,
        since=timezone.now() - timedelta(minutes=1),
        by=by,
        reason=WHY,
    )


def open_by_force(child: Child, person: User, *, at: datetime | None = None) -> BreakGlass:
    at = at or timezone.now()
    return BreakGlass.objects.create(
        council=child.council,
        child=child,
        person=person,
        reason=EMERGENCY,
        at=at,
        until=at + GLASS_LASTS,
    )


def same_bytes(response: Any) -> tuple[int, bytes]:
    """Status and body without tokens and the request's own id."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, _CHANGES.sub(b"", body)
