"""Where children live and lived: the present stay of each, and the moves before it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from matching.demo import figures
from matching.demo.dice import Dice
from matching.demo.elsewhere import stay_elsewhere
from matching.demo.mix import TYPES, WHERE, Unit
from matching.demo.placing import Register, place, stay_in
from placements.models import Stay

_YEAR: Final = 365
# Children who came in within the year: chosen so that all together come to 10 % with three or more.
_FIRST_YEAR: Final = {1: 61, 2: 26, 3: 13}
_EARLIER_MOVES: Final = {0: 38, 1: 34, 2: 18, 3: 10}
_BEFORE: Final = {  # where a child lived before, chosen
    "foster": 66,
    "childrens_home": 12,
    "parents": 8,
    "other": 6,
    "supported": 8,
}


def stays_of(dice: Dice, register: Register, units: Iterable[Unit], on: date) -> list[Stay]:
    """All stays of all units: the present ones first, so that they find beds."""
    units = list(units)
    dates = [_dates(dice, unit, on) for unit in units]
    rows: list[Stay] = []
    for unit, moved in zip(units, dates, strict=True):
        rows += _present(dice, register, unit, moved[-1], on)
    for unit, moved in zip(units, dates, strict=True):
        for first, end in pairwise(moved):
            rows += _past(dice, register, unit, first, end)
    return rows


def _dates(dice: Dice, unit: Unit, on: date) -> list[date]:
    """First nights of all stays of a unit, the first the day of coming into care."""
    came = min(young.child.looked_after_from or on for young in unit.young)
    year_ago = on - timedelta(days=_YEAR)
    this_year = _FIRST_YEAR if came > year_ago else figures.PLACEMENTS_IN_YEAR
    number = dice.by_share(this_year) - 1
    if number == 2 and dice.chance(0.25):
        number = 3
    moves = _some_days(dice, max(came, year_ago), on - timedelta(days=6), number)
    if came <= year_ago:
        # Most earlier moves are long past: DfE's 68 % with the same carer for two years.
        latest = year_ago if dice.chance(0.25) else on - timedelta(days=2 * _YEAR + 30)
        moves += _some_days(dice, came, latest, dice.by_share(_EARLIER_MOVES))
    return [came, *sorted(moves)]


def _some_days(dice: Dice, after: date, before: date, number: int) -> list[date]:
    """Different days strictly between two, a week from the first; fewer where there is no room."""
    room = range(7, (before - after).days)
    return [after + timedelta(days=n) for n in dice.some(room, number)]


def _present(dice: Dice, register: Register, unit: Unit, first: date, on: date) -> Iterator[Stay]:
    """Where the unit lives today."""
    tomorrow = on + timedelta(days=1)
    setting = place(dice, register, unit, unit.group, unit.cell, until=tomorrow, aged_on=on)
    placement = dice.by_share(TYPES[unit.group])
    if setting:
        register.living[id(setting)] = register.living.get(id(setting), 0) + len(unit.young)
    for young in unit.young:
        start = max(first, young.child.looked_after_from or first)
        if setting:
            yield stay_in(setting, young, start, None, placement, until=tomorrow)
        else:
            yield stay_elsewhere(dice, young, unit.cell, start, None, placement)


def _past(dice: Dice, register: Register, unit: Unit, first: date, end: date) -> Iterator[Stay]:
    """Where the unit lived from one day to another."""
    group = _group_before(dice, unit, first)
    cell = dice.by_share(WHERE.get(group, figures.WHERE_OTHER))
    setting = place(dice, register, unit, group, cell, until=end, aged_on=first)
    placement = dice.by_share(TYPES[group])
    why = dice.by_share(figures.WHY_ENDED)
    for young in unit.young:
        start = max(first, young.child.looked_after_from or first)
        if start >= end:
            continue
        stay = (
            stay_in(setting, young, start, end, placement, until=end)
            if setting
            else stay_elsewhere(dice, young, cell, start, end, placement)
        )
        stay.end_reason = why
        yield stay


def _group_before(dice: Dice, unit: Unit, first: date) -> str:
    group = dice.by_share(_BEFORE)
    age = max(0, min(young.age_on(first) for young in unit.young))
    if (group == "childrens_home" and age < 9) or (group == "supported" and age < 16):
        return "foster"
    return group if len(unit.young) == 1 or group == "parents" else "foster"
