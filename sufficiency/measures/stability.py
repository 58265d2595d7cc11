"""How often children move, and how long they stay with the same carer."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sufficiency.measures.living import Living, years_between

MANY: Final = 3  # placements in a year
YEAR: Final = 12  # months
SETTLED: Final = 24  # months with the same carer
LONG: Final = 30  # months looked after without a break
UNDER: Final = 16  # years of age
TEMPORARY: Final = "T0"
ADOPTIVE: Final = ("A3", "A4", "A5", "A6")
STATUS_ONLY: Final = "PLACE"  # the placement's status changed and the carer did not


@dataclass(frozen=True, slots=True)
class PastStay:
    """One stay of a child, past or present; the end is exclusive."""

    child_id: int
    starts_on: date
    ends_on: date | None
    home_id: int | None
    placement_type: str
    end_reason: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """Stays on end with the same carer."""

    starts_on: date
    ends_on: date | None
    is_adoptive: bool


def placements_of(stays: Iterable[PastStay]) -> list[Placement]:
    """
    One child's stays as placements, oldest first.

    A stay that follows another on the same day in the same home, or after a change of status only,
    continues it. A temporary move (T0) is no placement: it prolongs the one that it interrupts.
    """
    found: list[Placement] = []
    last: PastStay | None = None
    for stay in sorted(stays, key=lambda each: each.starts_on):
        if last is not None and _continues(stay, last):
            joined = found.pop()
            adoptive = joined.is_adoptive or stay.placement_type in ADOPTIVE
            found.append(Placement(joined.starts_on, stay.ends_on, adoptive))
        elif stay.placement_type != TEMPORARY:
            adoptive = stay.placement_type in ADOPTIVE
            found.append(Placement(stay.starts_on, stay.ends_on, adoptive))
        last = _carried(stay, last)
    return found


def _continues(stay: PastStay, last: PastStay) -> bool:
    if stay.starts_on != last.ends_on:
        return False
    same_home = stay.home_id is not None and stay.home_id == last.home_id
    return same_home or stay.placement_type == TEMPORARY or last.end_reason == STATUS_ONLY


def _carried(stay: PastStay, last: PastStay | None) -> PastStay | None:
    """What the next stay is set against: during a temporary move, still the home before it."""
    if stay.placement_type != TEMPORARY:
        return stay
    if last is None or stay.starts_on != last.ends_on:
        return None
    return PastStay(last.child_id, last.starts_on, stay.ends_on, last.home_id, last.placement_type)


def three_or_more(
    children: Sequence[Living], stays: Mapping[int, Sequence[PastStay]], on: date
) -> tuple[int, int]:
    """
    M8: children with 3 or more placements in the year that ends on the day, and all children.

    DfE's measure, whose year ends on 31 March. A placement counts when a night of it is in it.
    """
    first = months_before(on, YEAR) + timedelta(days=1)
    moved = sum(
        sum(_nights_from(first, each) for each in placements_of(stays.get(row.child_id, ())))
        >= MANY
        for row in children
    )
    return moved, len(children)


def _nights_from(first: date, placement: Placement) -> bool:
    return placement.ends_on is None or placement.ends_on > first


def same_carer(
    children: Iterable[Living], stays: Mapping[int, Sequence[PastStay]], on: date
) -> tuple[int, int]:
    """
    M9: of children under 16 looked after for 2.5 years or more without a break, those who have
    lived with the same carer for 2 years or more; and how many children that is out of.

    As DfE counts: an adoptive placement and the one before it count together. A child whose first
    day in care is not recorded is in neither number.
    """
    long_term = [
        row
        for row in children
        if years_between(row.born, on) < UNDER
        and row.looked_after_from is not None
        and row.looked_after_from <= months_before(on, LONG)
    ]
    by = months_before(on, SETTLED)
    since = (carer_since(placements_of(stays.get(row.child_id, ()))) for row in long_term)
    return sum(start is not None and start <= by for start in since), len(long_term)


def carer_since(placements: Sequence[Placement]) -> date | None:
    """The day the child came to the present carer; None where no placement is known."""
    if not placements:
        return None
    *earlier, present = placements
    if present.is_adoptive and earlier and earlier[-1].ends_on == present.starts_on:
        return earlier[-1].starts_on
    return present.starts_on


def months_before(on: date, months: int) -> date:
    """The same day so many months before, or the last day of a shorter month."""
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))
