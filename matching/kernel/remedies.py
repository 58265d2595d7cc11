"""
Remedies: what a home's side could change, so that a refused home becomes an option.

A remedy touches only what the home, or the council that suspended it, decides from one day to the
next. None touches the child, nor who lives in the home, its kind, its place, its registration or
approval, its rating or its answers: those stand in the way, and a page says so. So no remedy
answers a reason that the law gives. A waiver is no remedy either: it is the council's side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Access, Band, Dimension, Flag, Kind, Refusal, Suspension
from matching.kernel.homes import Homes
from matching.kernel.refusals import refusals
from matching.kernel.types import Case, Policy
from matching.kernel.view import View


class What(IntEnum):
    """What can change, in the order that settles ties between equally small sets."""

    CONFIRMATION = 0  # the vacancy confirmed on the day of the ranking
    FREE_FROM = 1  # its free beds free from an earlier night
    FEE = 2  # a lower price a week
    OFFER = 3  # a practice or comfort that the child asked for
    BEDS = 4  # more free beds
    ACCESS = 5  # a ramp, a ground floor, a hoist
    SUSPENSION = 6  # lifted by the council, where the council suspended
    CAPABILITY = 7  # a higher level in one dimension


@dataclass(frozen=True, slots=True)
class Remedy:
    """One change on the home's side, as a target; a home that is there already stays as it is."""

    what: What
    of: int = 0  # Dimension of a level, bit of Access, Band of a fee; else 0
    word: str = ""  # of an offer
    to: int = 0  # level, beds, pence a week, day ordinal; else 0

    @property
    def subject(self) -> tuple[What, int, str]:
        """What is changed, whatever the amount."""
        return self.what, self.of, self.word


Remedies = tuple[Remedy, ...]

# What no home's side changes from one day to the next, or may not change for a child's sake.
IN_THE_WAY: Final = (
    Refusal.NOT_REGISTERED
    | Refusal.UNDER_16_SUPPORTED
    | Refusal.DOL_SUPPORTED
    | Refusal.NOT_SECURE_CRITERIA
    | Refusal.FOSTERING_LIMIT
    | Refusal.TOO_YOUNG
    | Refusal.TOO_OLD
    | Refusal.SEX_NOT_ACCEPTED
    | Refusal.KIND_RULED_OUT
    | Refusal.PLACE_TO_AVOID
    | Refusal.SOLO_NEEDED
    | Refusal.RESIDENT_AT_RISK
    | Refusal.RATING_BELOW_POLICY
    | Refusal.ALREADY_DECLINED
    | Refusal.OVER_DISTANCE_LIMIT
)
# Wishes that speak of where a home stands, what it is, or who lives there; pets live there too.
_GIVEN: Final = frozenset(kind.word for kind in Kind) | {
    "dogs",
    "cats",
    "no pets",
    "other children",
    "no other children",
    "garden",
    "quiet",
    "near town",
    "countryside",
}


def can_be_offered(word: str) -> bool:
    """Whether a home could add the word to what it offers; an underscore is a space."""
    return word not in _GIVEN and word.replace("_", " ") not in _GIVEN


CRITICAL: Final = tuple(code for code in Dimension if code.is_critical)
# The columns of Lacking: every remedy that a refusal can call for. A fee is of the case's band.
COLUMNS: Final[tuple[tuple[What, int], ...]] = (
    (What.CONFIRMATION, 0),
    (What.FREE_FROM, 0),
    (What.FEE, 0),
    (What.BEDS, 0),
    *((What.ACCESS, int(access)) for access in Access),
    (What.SUSPENSION, 0),
    *((What.CAPABILITY, int(code)) for code in CRITICAL),
)


@dataclass(frozen=True, slots=True, eq=False)
class Lacking:
    """What each home would have to change to become an option; row i is the i-th row asked for."""

    refusals: NDArray[np.uint32]  # (r,) bits of Refusal; 0 is an option already
    in_the_way: NDArray[np.uint32]  # (r,) those of them that no remedy answers
    wanted: NDArray[np.bool_]  # (r, 17) columns of COLUMNS; of no use where something is in the way
    to: NDArray[np.int64]  # (17,) the least that does: the same for every home
    band: Band  # of the case, whose fee is meant

    @classmethod
    def of(cls, view: View, rows: NDArray[np.int64]) -> Self:
        """Look at the homes in these rows: one column a rule, each the rule's own negation."""
        bits = refusals(view)[rows]
        ofsted = view.homes.suspended[rows] == Suspension.OFSTED
        in_the_way = bits & np.uint32(IN_THE_WAY)
        in_the_way |= np.where(ofsted, np.uint32(Refusal.PLACING_SUSPENDED), np.uint32(0))
        columns = [*_vacancy(view, rows), *_fitness(view, rows)]
        return cls(
            refusals=bits,
            in_the_way=in_the_way,
            wanted=np.stack([wanted for wanted, _ in columns], axis=1),
            to=np.array([to for _, to in columns], dtype=np.int64),
            band=view.case.price_band,
        )

    def remedies(self, row: int) -> Remedies | None:
        """The smallest set for one row, by What; None where something is in the way."""
        if self.in_the_way[row]:
            return None
        found = [self.remedy(column) for column in np.flatnonzero(self.wanted[row]).tolist()]
        return tuple(sorted(found, key=lambda one: one.subject))

    def remedy(self, column: int) -> Remedy:
        """The remedy of a column, by as much as this case asks for."""
        what, of = COLUMNS[column]
        return Remedy(what, of=int(self.band) if what is What.FEE else of, to=int(self.to[column]))


_Column = tuple[NDArray[np.bool_], int]


def _vacancy(view: View, rows: NDArray[np.int64]) -> list[_Column]:
    """Confirmation, date, fee and beds: wanted (r,), and the amount."""
    homes, case = view.homes, view.case
    on = case.on.toordinal()
    latest = view.night + view.policy.tolerance_days
    none = np.zeros(len(rows), dtype=np.bool_)
    ceiling = case.cost_ceiling_pence
    return [
        (homes.confirmed_on[rows] < max(1, on - view.policy.stale_days), on),
        # Also where no bed is free: a bed that is added would be free from that date on.
        (homes.free_from[rows] > latest, latest),
        (none if ceiling is None else view.weekly_pence[rows] > ceiling, ceiling or 0),
        (homes.beds_free[rows] < case.arriving, case.arriving),
    ]


def _fitness(view: View, rows: NDArray[np.int64]) -> list[_Column]:
    """Access, suspension and critical levels: wanted (r,), and the amount."""
    homes, flags = view.homes, view.case.flags
    missing = [
        ((homes.access[rows] & np.uint8(access)) == 0) & (Flag[str(access.name)] in flags)
        for access in Access
    ]
    beyond = [
        # Refused where two levels or more are missing: one level less is enough (scoring.md 2).
        (view.facts.levels[code, rows] <= view.need(code) - 2, max(0, view.need(code) - 1))
        for code in CRITICAL
    ]
    return [
        *((wanted, 0) for wanted in missing),
        (homes.suspended[rows] == Suspension.COUNCIL, 0),
        *beyond,
    ]


def lacking(homes: Homes, case: Case, policy: Policy, rows: Sequence[int]) -> Lacking:
    """
    What the homes in these rows lack to become an option for the child.

    Every reason that a remedy answers asks for remedies of its own, and a weaker one would leave
    it standing; so the set is the only smallest one, and no part of it suffices.
    """
    return Lacking.of(View.of(homes, case, policy), np.asarray(rows, dtype=np.int64))
