"""
An intruder who knows six thousand children, and the packs made of each: who is found?

The children are invented and seeded. Ages as in the Department for Education's table of children
looked after (2025: under 5 about 18 %, 5 to 9 18 %, 10 to 15 38 %, 16 and over 26 %); how many
have a need at level 3 or 4, and with whom they live, is chosen.
"""

import random
from collections import Counter
from typing import Final

from codes.needs import DIMENSION_CODES
from placements.services.packs.bands import age_band
from placements.services.packs.crowd import Known, Roll, Traits, told

CHILDREN: Final = 6_000
COUNCILS: Final = 12
_AGES: Final = [4] * 5 + [3] * 5 + [6] * 6 + [13] * 2  # weight of each year of age, 0 to 17
_RARE: Final = (0.62, 0.18, 0.10, 0.06, 0.04)  # of 0, 1, 2, 3, 4 needs at level 3 or 4
_TOGETHER: Final = (0.70, 0.20, 0.07, 0.03)  # alone, or 2, 3, 4 and more to live together


def children(seed: int) -> list[list[Traits]]:
    """By council."""
    dice = random.Random(seed)
    a_council = CHILDREN // COUNCILS
    return [[_child(dice) for _ in range(a_council)] for _ in range(COUNCILS)]


def _child(dice: random.Random) -> Traits:
    age = dice.choices(range(18), _AGES)[0]
    number = dice.choices(range(5), _RARE)[0]
    codes = dice.sample(DIMENSION_CODES, number)
    return Traits(
        age=age_band(age),
        sex=dice.choice("MF"),
        together=dice.choices(range(1, 5), _TOGETHER)[0],
        rare=frozenset((code, 4 if dice.random() < 0.2 else 3) for code in codes),
        practical=frozenset({"adapted"} if dice.random() < 0.02 else ()),
    )


def found(council: list[Traits], *, roll_up: bool, sex: bool) -> int:
    """Children whose pack is true of nobody else of the council."""
    known = Known(council, sex=sex, always=False)
    if roll_up:
        return sum(known.crowd_of(each).alike == 1 for each in council)
    return sum(number for number in known.counts[Roll.NOTHING].values() if number == 1)


def found_by_rule(council: list[Traits], *, sex: bool) -> int:
    """The same for an intruder who works out everybody's pack, and so what each keeps back."""
    known = Known(council, sex=sex, always=False)
    rolls = [(known.crowd_of(each).roll, each) for each in council]
    packs = Counter((roll, told(each, roll, sex=sex, always=False)) for roll, each in rolls)
    return sum(number for number in packs.values() if number == 1)
