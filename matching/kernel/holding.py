"""
Would waiting bring a better home? The council's own year of vacancies, drawn on again and again.

A block bootstrap: the next weeks are put together from weeks of the year that has passed, every
run of seven days equally likely. Few enough to be counted one by one, so nothing is drawn for the
chance itself; random numbers serve the range alone (docs/scoring.md 9).
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Flag
from matching.kernel.homes import ALREADY_FREE, Homes
from matching.kernel.ranking import rank
from matching.kernel.types import Case, Policy, Ranking

WINDOW_DAYS: Final = 364  # 52 whole weeks up to today
BLOCK_DAYS: Final = 7
FEWEST: Final = 30  # comparable arrivals, below which nothing is said
BETTER_BY: Final = 5_000  # of a total of 100,000: five points, as for a change worth telling
HORIZONS: Final = (7, 14, 28)  # days; whole blocks
LEVEL: Final = 0.90  # of the range
SEED: Final = 1
DRAWS: Final = 10_000
_TIER: Final = 1 << 17  # above every total


class Hidden(Enum):
    """Why nothing is said."""

    SAME_DAY = "same_day"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True, eq=False)
class Arrivals:
    """Beds that came free within the window; row i of each array is the same bed."""

    day: NDArray[np.int64]  # (a,) 0 is the first day of the window, WINDOW_DAYS - 1 is today
    home_row: NDArray[np.int64]  # (a,) row of Homes

    def __post_init__(self) -> None:
        """:raises ValueError: a day lies outside the window, or the columns differ in length."""
        if len(self.day) != len(self.home_row):
            raise ValueError("every arrival has one day and one home")
        if len(self.day) and not (self.day.min() >= 0 and self.day.max() < WINDOW_DAYS):
            raise ValueError(f"the day of an arrival must lie within 0 and {WINDOW_DAYS - 1}")


@dataclass(frozen=True, slots=True)
class Best:
    """The first option today."""

    home_id: int
    tier: int  # 1-3
    total: int  # 0-100,000


@dataclass(frozen=True, slots=True)
class Chance:
    """That a better option becomes free within so many days."""

    days: int
    chance: float  # 0-1
    low: float  # the range in which the true chance lies nine times in ten
    high: float
    median_total: int | None  # 0-100,000 of the best that comes, if one comes
    higher_tier: float | None  # 0-1: how often that best is of a higher tier, if one comes


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the past year says about waiting, or why it says nothing."""

    best: Best | None
    comparable: int  # arrivals in homes that could be offered to this child
    better: int  # of those, arrivals that would be better than the best option today
    hidden: Hidden | None
    chances: tuple[Chance, ...]  # one a horizon; none where hidden


def outlook(
    homes: Homes, case: Case, policy: Policy, *, arrivals: Arrivals, today: Ranking
) -> Outlook:
    """
    The chance of a better option within 7, 14 and 28 days.

    Better: of a higher tier, or of the same and with a total at least BETTER_BY above. A home that
    is an option already is no better for having another bed.

    :param today: ranking of the same homes for the same case under the same policy.
    """
    best = _best(today)
    if Flag.EMERGENCY in case.flags:
        return Outlook(best, 0, 0, Hidden.SAME_DAY, ())
    worth = _worth(rank(as_if_free(homes, case), case, policy, top=0), len(homes))
    comparable = int((worth[arrivals.home_row] > 0).sum())
    worth[today.order] = 0
    worth[worth < _worth_of_a_better(best)] = 0
    came = worth[arrivals.home_row]
    better = int((came > 0).sum())
    if comparable < FEWEST:
        return Outlook(best, comparable, better, Hidden.TOO_FEW, ())
    blocks = _best_of_blocks(arrivals.day, came)
    chances = tuple(_chance(blocks, days, best) for days in HORIZONS)
    return Outlook(best, comparable, better, None, chances)


def as_if_free(homes: Homes, case: Case) -> Homes:
    """
    The homes as if each had one bed more, free already and confirmed on the day of the case.

    Whoever lives there today stays: a home where nobody may join them counts for nothing.
    """
    return replace(
        homes,
        beds_free=homes.beds_free + np.int16(1),
        free_from=np.full(len(homes), ALREADY_FREE, dtype=np.int32),
        confirmed_on=np.full(len(homes), case.on.toordinal(), dtype=np.int32),
    )


def _best(today: Ranking) -> Best | None:
    if not len(today.order):
        return None
    return Best(int(today.option_ids[0]), int(today.tier[0]), int(today.total[0]))


def _worth(ranking: Ranking, n_homes: int) -> NDArray[np.int64]:
    """Tier and total of each home as one number, (n,); 0 where it would be refused."""
    worth = np.zeros(n_homes, dtype=np.int64)
    worth[ranking.order] = (4 - ranking.tier.astype(np.int64)) * _TIER + ranking.total
    return worth


def _worth_of_a_better(best: Best | None) -> int:
    """The least that is better than the best option today; a higher tier is above any total."""
    return 1 if best is None else (4 - best.tier) * _TIER + best.total + BETTER_BY


def _best_of_blocks(day: NDArray[np.int64], came: NDArray[np.int64]) -> NDArray[np.int64]:
    """
    The best that came within the seven days from each day of the window, (WINDOW_DAYS,); 0: none.

    The window is a ring, so that no day stands in fewer blocks than another.
    """
    by_day = np.zeros(WINDOW_DAYS, dtype=np.int64)
    np.maximum.at(by_day, day, came)
    return np.max([np.roll(by_day, -shift) for shift in range(BLOCK_DAYS)], axis=0)


def _chance(blocks: NDArray[np.int64], days: int, best: Best | None) -> Chance:
    count = days // BLOCK_DAYS
    a_week = float((blocks > 0).mean())
    chance = _within(a_week, count)
    low, high = (_within(rate, count) for rate in _range(a_week))
    median, higher = _if_it_comes(blocks, count, best) if chance else (None, None)
    return Chance(days, chance, min(low, chance), max(high, chance), median, higher)


def _within(a_week: float, count: int) -> float:
    """Blocks are drawn independently, so none of them holds a better option with (1 - p)^count."""
    return 1.0 - (1.0 - a_week) ** count


def _range(a_week: float) -> tuple[float, float]:
    """
    Where a week's true chance lies, LEVEL of the time.

    The Bayesian bootstrap of 52 weeks with Jeffreys' half a week on either side, so that a year
    without a single better vacancy is not taken for proof that none will come (Rubin 1981).
    """
    weeks = WINDOW_DAYS // BLOCK_DAYS
    drawn = np.random.Generator(np.random.PCG64(SEED)).beta(
        weeks * a_week + 0.5, weeks * (1 - a_week) + 0.5, size=DRAWS
    )
    low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _if_it_comes(
    blocks: NDArray[np.int64], count: int, best: Best | None
) -> tuple[int, float | None]:
    """Median total of the best that comes within so many blocks; how often its tier is higher."""
    values, times = np.unique(blocks, return_counts=True)
    up_to = (np.cumsum(times) / len(blocks)) ** count  # that the best of all blocks is no better
    nothing = up_to[0] if values[0] == 0 else 0.0
    given = (up_to - nothing) / (1.0 - nothing)
    median = int(values[np.searchsorted(given, 0.5)] % _TIER)
    if best is None:
        return median, None
    same_tier = given[values < (5 - best.tier) * _TIER]
    return median, 1.0 - float(max(same_tier, default=0.0))
