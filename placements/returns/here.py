"""What is recorded about the children of a return, and how a change to it is told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.utils import timezone

from accounts.models import Council, User
from geography.models import LocalAuthority
from needs.models import Identity, hidden_from
from placements.models import MissingEpisode, Stay
from placements.returns.facts import ChildFacts
from placements.returns.plan import Outcome, Record
from providers.models import Home

K = TypeVar("K")
R = TypeVar("R")


@dataclass(slots=True)
class Here:
    """What is recorded about the children of a return."""

    council: Council
    worker: User
    on: date
    now: datetime
    centre: LocalAuthority | None
    identities: dict[str, Identity]
    hidden: frozenset[int]
    stays: dict[int, list[Stay]]
    away: dict[int, list[MissingEpisode]]
    homes: dict[str, list[Home]]


def here_for(
    facts: dict[str, ChildFacts],
    *,
    council: Council,
    by: User,
    worker: User,
    now: datetime,
    lock: bool,
) -> Here:
    known = Identity.objects.filter(council=council).exclude(case_ref="")
    if lock:
        known = known.select_for_update(of=("self", "child"), no_key=True)
    every = {one.case_ref.upper(): one for one in known.select_related("child").order_by("pk")}
    identities = {case_ref: every[case_ref] for case_ref in facts if case_ref in every}
    children = [one.child_id for one in identities.values()]
    stays = Stay.objects.lived().filter(child__in=children).order_by("starts_on")
    return Here(
        council=council,
        worker=worker,
        on=timezone.localdate(now),
        now=now,
        centre=LocalAuthority.objects.filter(code=council.authority_code).first(),
        identities=identities,
        hidden=frozenset(hidden_from(by, now=now).values_list("child", flat=True)),
        stays=_grouped(stays, lambda stay: stay.child_id),
        away=_grouped(
            MissingEpisode.objects.filter(child__in=children), lambda away: away.child_id
        ),
        homes=_grouped(council.homes.exclude(urn=""), lambda home: home.urn.upper()),
    )


def _grouped(rows: Iterable[R], key: Callable[[R], K]) -> dict[K, list[R]]:
    found: dict[K, list[R]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def put(row: Any, said: dict[str, Any]) -> tuple[tuple[str, str, str], ...]:
    """Put the values onto the row; what differed, as text."""
    changes = []
    for name, value in said.items():
        before = getattr(row, name)
        if before != value:
            changes.append((name, shown(before), shown(value)))
            setattr(row, name, value)
    return tuple(changes)


def shown(value: object) -> str:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def record_of(
    case_ref: str, what: str, key: str, rows: int, changes: tuple[tuple[str, str, str], ...]
) -> Record:
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return Record(case_ref, what, key, outcome, rows, changes=changes)
