"""What goes into a ranking besides the homes, and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import (
    MAX_LEVEL,
    N_DIMENSIONS,
    NOT_ASSESSED,
    Band,
    Dimension,
    Flag,
    Importance,
    Kind,
    PlaceKind,
    Rating,
    Refusal,
    Score,
    Sex,
    Urgency,
)
from matching.kernel.homes import FURTHEST_M

DEFAULT_IMPORTANCE = np.array([code.default_importance for code in Dimension], dtype=np.int8)
DEFAULT_IMPORTANCE.flags.writeable = False
DEFAULT_BANDS: Mapping[Band, tuple[int, int]] = {
    Band.STANDARD: (45_000, 145_000),
    Band.ENHANCED: (60_000, 350_000),
    Band.SPECIALIST: (90_000, 650_000),
    Band.COMPLEX: (150_000, 900_000),
    Band.BESPOKE: (300_000, 1_500_000),
}


def levels(by_dimension: Mapping[Dimension, int]) -> NDArray[np.int8]:
    """Needs (20,) from the assessed ones; every other dimension is not assessed."""
    needs = np.full(N_DIMENSIONS, NOT_ASSESSED, dtype=np.int8)
    for dimension, level in by_dimension.items():
        needs[dimension] = level
    return needs


def importances(by_dimension: Mapping[Dimension, Importance]) -> NDArray[np.int8]:
    """Importance (20,): the given ones, and the default of every other dimension."""
    factors = DEFAULT_IMPORTANCE.copy()
    for dimension, importance in by_dimension.items():
        factors[dimension] = importance
    return factors


def age_on(born: date, day: date) -> int:
    """Whole years, one less until (month, day) reaches that of birth (29 February: 1 March)."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True)
class ImportantPlace:
    """A school or a relative's home that the child goes to."""

    what: PlaceKind
    easting_m: int  # National Grid metres
    northing_m: int
    visits: int = 1  # a week, 1-14
    keep: bool = False  # a school the child should be able to stay at


@dataclass(frozen=True, slots=True)
class PlaceToAvoid:
    """No home may lie nearer to this point than the radius."""

    easting_m: int  # National Grid metres
    northing_m: int
    radius_tenths: int  # tenths of a mile


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One child's referral on one day. Ages and registrations are taken on the first night."""

    on: date  # the day of the ranking
    born: date
    first_night: date  # needed by
    sex: Sex  # one bit
    easting_m: int  # the child's home, National Grid metres
    northing_m: int
    home_visits: int = 1  # a week, 1-14
    needs: NDArray[np.int8] = field(default_factory=lambda: levels({}))  # (20,) 0-4, -1
    importance: NDArray[np.int8] = field(default_factory=lambda: DEFAULT_IMPORTANCE)  # (20,) 1 2 4
    band: Band | None = None  # None: derived from the needs
    places: tuple[ImportantPlace, ...] = ()
    avoid: tuple[PlaceToAvoid, ...] = ()
    siblings: int = 1  # children in the group, this one included
    must_stay_together: bool = False
    flags: Flag = Flag(0)
    urgency: Urgency = Urgency.PLANNED
    ruled_out: frozenset[Kind] = frozenset()
    identity: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    cost_ceiling_pence: int | None = None  # a week
    max_tenths: int | None = None  # tenths of a mile from the child's home
    exempt_at: frozenset[int] = frozenset()  # home ids whose exemption names this child
    declined_at: frozenset[int] = frozenset()  # home ids that declined this child as it is now
    # (n_homes,) pence a week for this child in the rows of Homes (support lines in, contributions
    # out); None: Homes.weekly_pence holds for this child too.
    weekly_pence: NDArray[np.int64] | None = None

    def __post_init__(self) -> None:
        """
        Check the bounds that the arithmetic relies on.

        :raises ValueError: naming the first field that is wrong.
        """
        checks = {
            "needs must be 20 levels from 0 to 4, or -1": self.needs.shape == (N_DIMENSIONS,)
            and bool(((self.needs >= NOT_ASSESSED) & (self.needs <= MAX_LEVEL)).all()),
            "importance must be 20 factors of 1, 2 or 4": self.importance.shape == (N_DIMENSIONS,)
            and bool(np.isin(self.importance, [1, 2, 4]).all()),
            "sex must be one of M, F, U": self.sex in (Sex.M, Sex.F, Sex.U),
            "born must not lie after the first night": self.born <= self.first_night,
            "visits must lie within 1 and 14": all(
                1 <= visits <= 14
                for visits in (self.home_visits, *(place.visits for place in self.places))
            ),
            "siblings must be 1 or more": 1 <= self.siblings <= 99,
            "a place lies too far off the grid": all(
                max(abs(easting_m), abs(northing_m)) <= FURTHEST_M
                for easting_m, northing_m in self._points()
            ),
        }
        for words, holds in checks.items():
            if not holds:
                raise ValueError(words)

    def _points(self) -> list[tuple[int, int]]:
        """Every place of the case, for the check of bounds."""
        places = [(place.easting_m, place.northing_m) for place in self.places]
        avoid = [(place.easting_m, place.northing_m) for place in self.avoid]
        return [(self.easting_m, self.northing_m), *places, *avoid]

    @property
    def age(self) -> int:
        """Whole years on the first night."""
        return age_on(self.born, self.first_night)

    @property
    def arriving(self) -> int:
        """Children who must find a bed in the same home."""
        return self.siblings if self.must_stay_together else 1

    @property
    def price_band(self) -> Band:
        """The band that was recorded, or the one the needs and flags give."""
        return band_of(self.needs, self.flags) if self.band is None else self.band


ACUTE = (Dimension.SLF, Dimension.SHB, Dimension.FIR, Dimension.AGG)  # level 4 is complex at least


def band_of(needs: NDArray[np.int8], flags: Flag) -> Band:
    """The highest band that applies over assessed needs (scoring.md section 8)."""
    assessed = [max(0, level) for level in needs.tolist()]  # twenty: faster than numpy's calls
    at_4, at_3, total = assessed.count(4), assessed.count(3), sum(assessed)
    acute = 4 in [assessed[code] for code in ACUTE]
    rules = (
        (Band.BESPOKE, assessed[Dimension.PEE] == 4 or Flag.DOL | Flag.SOLO in flags),
        (Band.COMPLEX, Flag.DOL in flags or at_4 >= 2 or acute),
        (Band.SPECIALIST, at_4 >= 1 or at_3 >= 3 or total >= 27),
        (Band.ENHANCED, at_3 >= 1 or total >= 17),
    )
    return next((band for band, holds in rules if holds), Band.STANDARD)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each score counts for, in whole per cent that sum to 100."""

    need: int = 50
    nearness: int = 20
    affordability: int = 15
    continuity: int = 10
    assurance: int = 5

    def __post_init__(self) -> None:
        """:raises ValueError: a weight lies outside 0-100, or they do not sum to 100."""
        if min(self.row) < 0 or sum(self.row) != 100:
            raise ValueError("weights must be 0 to 100 and sum to 100")

    @property
    def row(self) -> tuple[int, int, int, int, int]:
        """The weights in the order of Score."""
        return self.need, self.nearness, self.affordability, self.continuity, self.assurance


@dataclass(frozen=True, slots=True)
class Policy:
    """A council's choices; a change never alters an old ranking."""

    weights: Weights = Weights()
    tolerance_days: int = 0  # days after the first night on which a bed may still come free
    stale_days: int = 28  # a vacancy confirmed longer ago than this is refused
    refused_ratings: frozenset[Rating] = frozenset({Rating.INADEQUATE, Rating.SERIOUS})
    bands: Mapping[Band, tuple[int, int]] = field(default_factory=lambda: DEFAULT_BANDS)  # pence
    seed: int = 1  # of the weightings that test how sure an order is
    generator: str = "PCG64"  # numpy's name; the only one

    def __post_init__(self) -> None:
        """:raises ValueError: days or seed are negative, a band is missing or empty, no PCG64."""
        if min(self.tolerance_days, self.stale_days, self.seed) < 0:
            raise ValueError("tolerance_days, stale_days and seed must be 0 or more")
        if self.generator != "PCG64":
            raise ValueError("weightings are drawn with PCG64")
        if any(self.bands[band][0] >= self.bands[band][1] for band in Band):
            raise ValueError("each band must begin below its end")


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """
    The answer. Row i of (n,) arrays is row i of Homes; row r of (k,) arrays has rank r + 1.

    Options are the homes without a refusal; (t,) arrays are given for the first t = top of them.
    """

    home_id: NDArray[np.int64]  # (n,) of Homes, rising
    refusals: NDArray[np.uint32]  # (n,) bits of Refusal; 0 is an option
    near_miss: NDArray[np.bool_]  # (n,) exactly one refusal, and that one waivable here
    distance_tenths: NDArray[np.int32]  # (n,) from the child's home, tenths of a mile
    order: NDArray[np.int64]  # (k,) rows of Homes, best first
    tier: NDArray[np.int8]  # (k,) 1-3
    total: NDArray[np.int64]  # (k,) 0-100,000
    scores: NDArray[np.int64]  # (k, 5) per mille, columns of Score
    need_best: NDArray[np.int64]  # (k,) per mille, at least the need score
    weights: NDArray[np.int64]  # (5,) per cent
    shortfalls: NDArray[np.int8]  # (t, 20) levels missing in assessed needs, 0-4

    @property
    def option_ids(self) -> NDArray[np.int64]:
        """Ids of the homes that may be offered, best first, (k,)."""
        return self.home_id[self.order]

    @property
    def parts(self) -> NDArray[np.int64]:
        """Weight times score, (k, 5); a row adds up to its total."""
        return self.scores * self.weights

    def reasons(self, row: int) -> list[Refusal]:
        """Every reason against the home in this row of Homes, in the order of the rules."""
        return list(Refusal(int(self.refusals[row])))

    def counts(self) -> dict[Refusal, int]:
        """How many homes each rule refuses; a home with two reasons counts under both."""
        return {
            refusal: int(np.count_nonzero(self.refusals & np.uint32(refusal)))
            for refusal in Refusal
        }

    def score(self, score: Score) -> NDArray[np.int64]:
        """One of the five scores, (k,) per mille."""
        return self.scores[:, score]
