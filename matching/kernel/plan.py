"""
Who goes where when several children need a home at once: the bare assignment problem.

Solved by HiGHS through SciPy. A solver works in floats, so its answer is never taken on trust:
the choice is rounded, its value added up in whole numbers and every limit checked again.
"""

from dataclasses import dataclass
from math import floor, inf
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

LEFT_OUT = -1
_EXACT = 2**53  # whole numbers up to here are exact in floats


class Infeasible(ValueError):
    """No choice keeps to the limits."""


class NoChoiceInTime(RuntimeError):
    """The time ran out before any choice was found."""


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """A choice among yes-or-no variables, with the proof of how good it is."""

    chosen: NDArray[np.bool_]  # (variables,)
    value: int  # Σ worth of the chosen
    bound: int  # no choice is worth more than this

    @property
    def proven(self) -> bool:
        """Whether nothing better exists."""
        return self.bound == self.value


@dataclass(frozen=True, slots=True, eq=False)
class Assignment:
    """Who goes where."""

    home: NDArray[np.int64]  # (groups,) column of the home, -1 where left out
    total: int  # Σ score of the chosen pairs
    bound: int  # no assignment has a higher total
    proven: bool  # the total is the highest there is


def choose(
    *, worth: NDArray[np.int64], rows: csr_array, limits: NDArray[np.int64], seconds: float = inf
) -> Choice:
    """
    The most valuable choice with ``rows @ chosen <= limits``.

    :param worth: (variables,) whole numbers, negative allowed.
    :param rows: (limits, variables) whole numbers.
    :raises Infeasible: no choice keeps to the limits.
    :raises NoChoiceInTime: none was found in ``seconds``.
    """
    if float(np.abs(worth).sum()) >= _EXACT:
        raise ValueError("the scores are too large to be added up exactly")
    if not len(worth):
        if (limits < 0).any():
            raise Infeasible("no choice keeps to the limits")
        return Choice(chosen=np.zeros(0, dtype=np.bool_), value=0, bound=0)
    found = milp(
        c=-worth.astype(np.float64),
        integrality=np.ones(len(worth), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(rows.astype(np.float64), -np.inf, limits.astype(np.float64)),
        options={"mip_rel_gap": 0.0, "time_limit": seconds},
    )
    if found.x is None:
        raise _no_choice(found.status, str(found.message))
    chosen = np.asarray(found.x) > 0.5
    if (rows @ chosen.astype(np.int64) > limits).any():
        raise ArithmeticError("the solver's choice breaks a limit once it is rounded")
    value = int(worth[chosen].sum())
    return Choice(chosen, value, _bound(found, value))


def _bound(found: Any, value: int) -> int:
    """What no choice can exceed. Values are whole, so less than one above is nothing above."""
    if found.mip_dual_bound is None:
        return value
    best = -found.mip_dual_bound
    if found.status == 0 and best < value + 1:
        return value
    return max(value, floor(best + 1e-9 * abs(best) + 1e-6))  # rounding may not hide a gap


def _no_choice(status: int, message: str) -> Exception:
    """What it means that the solver came back without a choice (SciPy's status numbers)."""
    if status == 1:
        return NoChoiceInTime(message)
    # Between 0 and 1 nothing is unbounded, so "unbounded or infeasible" is infeasible too.
    if status in (2, 3) or "nfeasible" in message:
        return Infeasible("no choice keeps to the limits")
    return ArithmeticError(message)


def assign(
    *,
    score: ArrayLike,
    load: ArrayLike,
    capacity: ArrayLike,
    allowed: ArrayLike | None = None,
    all_assigned: bool = False,
    seconds: float = inf,
) -> Assignment:
    """
    Give each group at most one home so that the sum of the scores is highest.

    :param score: (groups, homes) whole numbers, negative allowed.
    :param load: broadcastable to (groups, homes); what a group takes of a home's capacity, >= 0.
    :param capacity: (homes,) whole numbers.
    :param allowed: (groups, homes) yes or no; all pairs if None.
    :param all_assigned: every group must get a home.
    :raises Infeasible: with ``all_assigned``, where not every group can get a home.
    :raises ValueError: shapes do not fit, or numbers are not whole.
    """
    scores, loads, capacities, may = _checked(score, load, capacity, allowed)
    group, home = np.nonzero(may & (loads <= capacities))
    n_groups, n_homes = scores.shape
    rows = [_incidence(group, n_groups), _incidence(home, n_homes, loads[group, home])]
    # A home whose capacity is below 0 has no pair, and must not make the rest infeasible.
    limits = [np.ones(n_groups, dtype=np.int64), np.maximum(capacities, 0)]
    if all_assigned:
        rows.append(-rows[0])
        limits.append(-limits[0])
    found = choose(
        worth=scores[group, home],
        rows=csr_array(vstack(rows)),
        limits=np.concatenate(limits),
        seconds=seconds,
    )
    where = np.full(n_groups, LEFT_OUT, dtype=np.int64)
    where[group[found.chosen]] = home[found.chosen]
    return Assignment(where, found.value, found.bound, found.proven)


def _checked(
    score: ArrayLike, load: ArrayLike, capacity: ArrayLike, allowed: ArrayLike | None
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Score, load and allowed as (groups, homes), capacity as (homes,)."""
    scores, capacities = _whole("score", score), _whole("capacity", capacity)
    if scores.ndim != 2:
        raise ValueError("score must have the shape (groups, homes)")
    loads = np.broadcast_to(_whole("load", load), scores.shape)
    may = np.ones(scores.shape, dtype=np.bool_) if allowed is None else np.asarray(allowed)
    if capacities.shape != scores.shape[1:] or may.shape != scores.shape or may.dtype != np.bool_:
        raise ValueError("capacity must be (homes,) and allowed (groups, homes) of yes and no")
    if loads.size and loads.min() < 0:
        raise ValueError("load must be 0 or more")
    return scores, loads, capacities, may


def _incidence(
    row: NDArray[np.int64], n_rows: int, value: NDArray[np.int64] | None = None
) -> csr_array:
    """A matrix (n_rows, variables) with one entry per variable, in its row."""
    entries = np.ones(len(row), dtype=np.int64) if value is None else value
    return csr_array((entries, (row, np.arange(len(row)))), shape=(n_rows, len(row)))


def _whole(name: str, given: ArrayLike) -> NDArray[np.int64]:
    array = np.asarray(given)
    if array.size and array.dtype.kind not in "iu":
        raise ValueError(f"{name} must hold whole numbers, not {array.dtype}")
    return array.astype(np.int64)
