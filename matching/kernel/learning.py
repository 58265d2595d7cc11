"""
What people's choices say about the weights: a conditional logit on the five scores alone.

Of the options of one tier somebody chose one. Each option is as likely as exp(scale · Σ weight ·
score): the weights are those under which what was chosen was likeliest (McFadden 1974). They stay
within the bounds of a policy. Nothing but the five scores can be given (docs/scoring.md 10).
"""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Score
from matching.kernel.types import Weights

LEAST_NEED: Final = 0.40  # the bounds of a policy
MOST_AFFORDABILITY: Final = 0.33
FEWEST_DECISIONS: Final = 30  # with at least two options in the tier of the chosen one
FEWEST_OTHERWISE: Final = 10  # of those, in which another stood first
LEVEL: Final = 0.90  # of the ranges
SURE: Final = 0.05  # chance by luck alone, above which the choices are not called different
_STEEPEST: Final = 3_000.0  # scale: one point of a total changes the odds by exp(30)
_CLOSE: Final = 0.001  # of a weight: how finely the ends of a range are found
_N: Final = len(Score)
Array = NDArray[np.float64]


class Silent(Enum):
    """Why no weights are told."""

    TOO_FEW = "too_few"
    TOO_FEW_OTHERWISE = "too_few_otherwise"
    NO_DIFFERENT = "no_different"
    LIKE_CHANCE = "like_chance"


@dataclass(frozen=True, slots=True, eq=False)
class Decisions:
    """What was chosen, and from what: the five scores and nothing else about anybody."""

    scores: NDArray[np.int64]  # (m, 5) per mille, columns of Score; a row an option
    decision: NDArray[np.int64]  # (m,) which decision the option belonged to: 0 … n - 1, rising
    chosen: NDArray[np.int64]  # (n,) row of the option that was chosen

    def __post_init__(self) -> None:
        """:raises ValueError: not five scores of 0 to 1,000, or not one choice a decision."""
        if self.scores.ndim != 2 or self.scores.shape[1] != _N:
            raise ValueError("an option has the five scores and nothing else")
        if self.scores.size and not (self.scores.min() >= 0 and self.scores.max() <= 1000):
            raise ValueError("a score lies within 0 and 1,000")
        if (
            not np.array_equal(np.unique(self.decision), np.arange(len(self)))
            or (np.diff(self.decision) < 0).any()
        ):
            raise ValueError("decisions are numbered from 0 and in order")
        if not np.array_equal(self.decision[self.chosen], np.arange(len(self))):
            raise ValueError("each decision chose one of its own options")

    def __len__(self) -> int:
        """How many decisions."""
        return len(self.chosen)

    def with_a_choice(self) -> "Decisions":
        """Those with two options or more: where there was one, nobody chose."""
        sizes = np.bincount(self.decision, minlength=len(self))
        keep = sizes[self.decision] > 1
        number = np.cumsum(sizes > 1) - 1
        place = np.cumsum(keep) - 1
        return Decisions(
            scores=self.scores[keep],
            decision=number[self.decision[keep]],
            chosen=place[self.chosen[sizes > 1]],
        )


@dataclass(frozen=True, slots=True)
class Weighed:
    """One weight, in per cent: the present one, the implied one and its range."""

    score: Score
    present: int
    implied: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Implied:
    """What the choices say, or why nothing is said of the weights."""

    decisions: int  # with a choice
    otherwise: int  # of those, in which another option had the highest total
    silent: Silent | None
    by_luck: float | None  # chance of choices so different if the present weights held
    weights: tuple[Weighed, ...]  # empty where silent

    def whole(self) -> Weights:
        """The implied weights in whole per cent that sum to 100 (largest remainder)."""
        return Weights(*_whole(np.array([one.implied for one in self.weights])))


def implied_by(decisions: Decisions, present: Weights) -> Implied:
    """
    The weights under which these choices were likeliest, beside the present ones.

    Silent below FEWEST_DECISIONS, where another than the first was chosen fewer than
    FEWEST_OTHERWISE times, and where the choices are no different from the present weights
    (likelihood ratio, four degrees of freedom) or no weights tell them from chance.
    """
    chosen_from = decisions.with_a_choice()
    n, otherwise = len(chosen_from), _otherwise(chosen_from, present)
    if n < FEWEST_DECISIONS:
        return Implied(n, otherwise, Silent.TOO_FEW, None, ())
    if otherwise < FEWEST_OTHERWISE:
        return Implied(n, otherwise, Silent.TOO_FEW_OTHERWISE, None, ())
    from scipy.special import chdtrc, chdtri  # as below: few pages need it

    likelihood = _Likelihood(chosen_from)
    best, at = likelihood.highest(_corners())
    now = likelihood.along(_shares(present))
    by_luck = float(chdtrc(_N - 1, 2 * (best - now)))
    if by_luck > SURE:
        at_all = float(chdtrc(1, 2 * (now - likelihood.at(np.zeros(_N))[0])))
        silent = Silent.NO_DIFFERENT if at_all <= SURE else Silent.LIKE_CHANCE
        return Implied(n, otherwise, silent, by_luck, ())
    floor = best - float(chdtri(1, 1 - LEVEL)) / 2
    weights = []
    for score in Score:
        implied = float(at[score])
        low, high = (likelihood.end(score, implied, towards, floor) for towards in (0, 1))
        weights.append(Weighed(score, present.row[score], 100 * implied, 100 * low, 100 * high))
    return Implied(n, otherwise, None, by_luck, tuple(weights))


def likeliest(decisions: Decisions) -> Array:
    """The weights (5,) in per cent under which these choices were likeliest; no more than that."""
    return 100 * _Likelihood(decisions.with_a_choice()).highest(_corners())[1]


def _shares(weights: Weights) -> Array:
    return np.array(weights.row) / 100


def _otherwise(decisions: Decisions, present: Weights) -> int:
    """Decisions in which the chosen option's total was below another's."""
    if not len(decisions):
        return 0
    totals = decisions.scores @ np.array(present.row)
    starts = np.searchsorted(decisions.decision, np.arange(len(decisions)))
    return int((totals[decisions.chosen] < np.maximum.reduceat(totals, starts)).sum())


class _Likelihood:
    """How likely the choices are under weights and a scale; concave in their product."""

    def __init__(self, decisions: Decisions) -> None:
        # Against the chosen one, so that its own utility is 0.
        gaps = decisions.scores - decisions.scores[decisions.chosen][decisions.decision]
        self._gaps: Array = np.ascontiguousarray(gaps.T / 1000.0)  # (5, m)
        self._starts = np.searchsorted(decisions.decision, np.arange(len(decisions)))
        self._sizes = np.diff(np.append(self._starts, len(decisions.decision)))

    def at(self, utility: Array) -> tuple[float, Array]:
        """Log-likelihood of scale times weights (5,), and its gradient."""
        # einsum, as BLAS would start threads for so small a product, and wait for them.
        value = np.einsum("kj,k->j", self._gaps, utility)
        top = np.maximum.reduceat(value, self._starts)
        odds = np.exp(value - np.repeat(top, self._sizes))
        whole = np.add.reduceat(odds, self._starts)
        share = odds / np.repeat(whole, self._sizes)
        return -float((np.log(whole) + top).sum()), -np.einsum("kj,j->k", self._gaps, share)

    def along(self, weights: Array) -> float:
        """The highest at any scale of these weights (5,)."""
        from scipy.optimize import minimize_scalar  # a second to import, which few pages need

        found = minimize_scalar(
            lambda scale: -self.at(scale * weights)[0], bounds=(0, _STEEPEST), method="bounded"
        )
        return -float(found.fun)

    def highest(self, corners: Array) -> tuple[float, Array]:
        """
        The highest over all mixtures of these corners (k, 5) at any scale, and its weights (5,).

        Mixtures are all that the bounds allow, so that the bounds become "no part below 0".
        """
        from scipy.optimize import minimize  # a second to import, which few pages need

        def less(parts: Array) -> tuple[float, Array]:
            value, slope = self.at(parts @ corners)
            return -value, -(corners @ slope)

        found = minimize(
            less,
            np.full(len(corners), 10.0 / len(corners)),
            jac=True,
            method="SLSQP",  # ten times L-BFGS-B here: its threads wait for each other
            bounds=[(0, _STEEPEST)] * len(corners),
            options={"maxiter": 500, "ftol": 1e-10},
        )
        utility = found.x @ corners
        return -float(found.fun), utility / max(float(utility.sum()), 1e-12)

    def end(self, score: Score, implied: float, towards: int, floor: float) -> float:
        """
        How far a weight can go down (0) or up (1) while the others follow, above the floor.

        The weights above the floor form an interval, since the likelihood is concave: bisection.
        """
        allowed = _corners()[:, score]
        inside, outside = implied, float(allowed.max() if towards else allowed.min())
        if self._reaches(score, outside, floor):
            return outside
        while abs(outside - inside) > _CLOSE:
            middle = (inside + outside) / 2
            if self._reaches(score, middle, floor):
                inside = middle
            else:
                outside = middle
        return (inside + outside) / 2

    def _reaches(self, score: Score, weight: float, floor: float) -> bool:
        return self.highest(_corners(score, weight))[0] >= floor


@lru_cache(maxsize=256)
def _corners(score: Score | None = None, weight: float = 0.0) -> Array:
    """
    The corners of all weights that a policy may have, (k, 5); with one weight held, if given.

    Each corner lies where as many bounds as possible hold with equality.
    """
    fixed = [(np.ones(_N), 1.0)]
    if score is not None:
        fixed.append((np.eye(_N)[score], weight))
    bounds = [(row, 0.0) for row in np.eye(_N)]
    bounds[Score.NEED] = (np.eye(_N)[Score.NEED], LEAST_NEED)
    bounds.append((-np.eye(_N)[Score.AFFORDABILITY], -MOST_AFFORDABILITY))
    found = []
    for tight in combinations(bounds, _N - len(fixed)):
        left = np.array([row for row, _ in [*fixed, *tight]])
        right = np.array([value for _, value in [*fixed, *tight]])
        if abs(np.linalg.det(left)) > 1e-9:
            corner = np.linalg.solve(left, right)
            if all(row @ corner >= value - 1e-9 for row, value in bounds):
                found.append(np.maximum(corner, 0.0))
    return np.unique(np.round(found, 12), axis=0)


def _whole(per_cent: Array) -> list[int]:
    down = np.floor(per_cent + 1e-9).astype(int)
    short = 100 - int(down.sum())
    order = np.argsort(-(per_cent - down), kind="stable")
    down[order[:short]] += 1
    return [int(one) for one in down]
