"""Which of a home's beds are the free ones: a count and dates become rows."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from providers.imports.facts import Vacancies
from providers.models import Bed, Home

FREE, TAKEN, OUT = Bed.State.FREE, Bed.State.TAKEN, Bed.State.NOT_AVAILABLE
# A bed keeps its state where it can: those already so come first.
_NEAREST: Final = {
    FREE: (FREE, TAKEN, OUT),
    OUT: (OUT, TAKEN, FREE),
}


@dataclass(slots=True)
class Laid:
    added: list[Bed] = field(default_factory=list)
    altered: list[Bed] = field(default_factory=list)
    dropped: list[Bed] = field(default_factory=list)


def spread(home: Home, beds: list[Bed], *, ours: int, total: int, vacancies: Vacancies) -> Laid:
    """
    Lay out a home's beds: so many in all, so many of them free from these days, the rest taken.

    :param beds: those that no child of ours lives in or is promised; ours are left alone.
    """
    laid = Laid()
    wanted = total - ours
    in_use = sorted(beds, key=lambda bed: (bed.state == OUT, bed.pk))
    kept, laid.dropped = in_use[:wanted], in_use[wanted:]
    taken_names = {bed.name for bed in beds} - {bed.name for bed in laid.dropped}
    laid.added = _new_beds(home, wanted - len(kept), ours + len(kept), taken_names)
    states = _states([*kept, *laid.added], vacancies)
    for bed in [*kept, *laid.added]:
        state, free_from = states[id(bed)]
        if bed.pk is not None and (bed.state, bed.free_from) != (state, free_from):
            laid.altered.append(bed)
        bed.state, bed.free_from = state, free_from
    return laid


def _new_beds(home: Home, count: int, after: int, taken: set[str]) -> list[Bed]:
    beds: list[Bed] = []
    number = after
    while len(beds) < count:
        number += 1
        name = f"Bed {number}"
        if name not in taken:
            beds.append(Bed(council_id=home.council_id, home=home, name=name, state=TAKEN))
    return beds


def _states(beds: list[Bed], vacancies: Vacancies) -> dict[int, tuple[str, date | None]]:
    """State and free-from day by the identity of the bed; vacancies may exceed the beds."""
    states: dict[int, tuple[str, date | None]] = {}
    left = _nearest_first(beds, FREE)
    for bed, day in zip(left, vacancies.free, strict=False):
        states[id(bed)] = (FREE, day)
    left = _nearest_first([bed for bed in beds if id(bed) not in states], OUT)
    for bed in left[: vacancies.unavailable]:
        states[id(bed)] = (OUT, None)
    for bed in beds:
        states.setdefault(id(bed), (TAKEN, None))
    return states


def _nearest_first(beds: list[Bed], state: Bed.State) -> list[Bed]:
    order = {one.value: at for at, one in enumerate(_NEAREST[state])}
    return sorted(beds, key=lambda bed: order[bed.state])
