"""
Levels of need: more of everything where life has been harder, some only from an age.

A child's severity moves all dimensions together; each dimension has its own frequency. How often a
level occurs is chosen to look plausible: no published table of the 20 dimensions exists.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from codes.needs import CRITICAL_CODES, DIMENSION_CODES
from matching.demo.dice import Dice

NOT_ASSESSED_CHILDREN: Final = 0.45  # children with a gap in their profile
_GROWS: Final = ("EMO", "AGG", "ATT", "PEE", "MIS", "EDU", "SLF", "EXP")
_GROWING: Final = 4
_MOST: Final = {"FIR": 3, "SHB": 3, "LDN": 3, "HEA": 3, "PHY": 2, "IDC": 3, "OFF": 3}


@dataclass(frozen=True, slots=True)
class Habit:
    """How often a dimension is a need at all: at severity 0, and for each step of severity."""

    base: float
    slope: float
    from_age: int = 0


_HABITS: Final = {
    "EMO": Habit(0.45, 0.2),
    "MHE": Habit(0.08, 0.16, 8),
    "SLF": Habit(0.03, 0.13, 9),
    "AGG": Habit(0.12, 0.22, 4),
    "ATT": Habit(0.42, 0.17),
    "PEE": Habit(0.2, 0.18, 3),
    "EXP": Habit(0.05, 0.14, 11),
    "MIS": Habit(0.05, 0.18, 10),
    "SUB": Habit(0.05, 0.14, 12),
    "OFF": Habit(0.03, 0.12, 11),
    "FIR": Habit(0.01, 0.025, 6),
    "SHB": Habit(0.02, 0.035, 7),
    "LDN": Habit(0.1, 0.05, 2),
    "NEU": Habit(0.2, 0.08, 4),
    "PHY": Habit(0.05, 0.0, 4),
    "HEA": Habit(0.13, 0.02),
    "EDU": Habit(0.35, 0.16, 4),
    "IDC": Habit(0.06, 0.0),
    "FAM": Habit(0.55, 0.08),
    "IND": Habit(0.45, 0.12, 14),
}


def levels_of(
    dice: Dice, *, age: int, severity: float, away_from_culture: bool, uasc: bool
) -> dict[str, int]:
    """
    All 20 levels.

    :param severity: about 0 (settled in a family) to 3 (in crisis).
    :param away_from_culture: the child has practices that not every carer knows.
    """
    levels = {code: _level(dice, code, age, severity) for code in DIMENSION_CODES}
    if away_from_culture:
        levels["IDC"] = max(levels["IDC"], dice.by_share({1: 60, 2: 40}))
    if uasc:
        levels["IDC"], levels["FAM"] = 3, dice.by_share({0: 70, 1: 30})
        levels["EDU"] = max(2, levels["EDU"])
    return levels


def _level(dice: Dice, code: str, age: int, severity: float) -> int:
    habit = _HABITS[code]
    if age < habit.from_age or not dice.chance(min(0.95, habit.base + habit.slope * severity)):
        return 0
    heavy = code in CRITICAL_CODES
    steps: Mapping[int, float] = {
        1: 60 - 12 * severity,
        2: 26 + 4 * severity,
        3: (6 if heavy else 9) * (0.35 + severity),
        4: (0.7 if heavy else 0.9) * severity**2,
    }
    return min(dice.by_share(steps), _MOST.get(code, 4))


def harder(dice: Dice, levels: Mapping[str, int], age: int) -> dict[str, int]:
    """What a child needs whose home is ending: some of what carers find hard has grown."""
    grown = dict(levels)
    for code in dice.some([code for code in _GROWS if age >= _HABITS[code].from_age], _GROWING):
        grown[code] = min(grown[code] + 1, _MOST.get(code, 4))
    return grown


def left_open_of(
    dice: Dice, levels: Mapping[str, int], number: int | None = None
) -> frozenset[str]:
    """
    The dimensions that nobody has assessed: in some profiles 2 to 6, in the others none.

    :param number: how many are open, where it is not left to chance.
    """
    if number is None:
        number = dice.randint(2, 6) if dice.chance(NOT_ASSESSED_CHILDREN) else 0
    # Nobody leaves open what is plain to see: high needs are always written down.
    can_be_open = [code for code in DIMENSION_CODES if levels[code] < 3]
    return frozenset(dice.some(can_be_open, number))
