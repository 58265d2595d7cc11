"""
Who goes where when several children need a home at once: the bare assignment problem.

A flow solves it where groups take one bed each, HiGHS through SciPy elsewhere. HiGHS works in
floats, so its answer is never taken on trust: the choice is rounded, its value added up in whole
numbers and every limit checked again.
"""

from dataclasses import dataclass
from math import floor, inf
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array, vstack

from matching.kernel.deadline import Deadline
from matching.kernel.flowassign import flow_assignment
from matching.kernel.knapsacks import PARTS, Knapsacks
from matching.kernel.market import LEFT_OUT

__all__ = ["LEFT_OUT", "Assignment", "Choice", "Infeasible", "NoChoiceInTime", "assign", "choose"]
_LAST_SHARE = 0.3  # of the time, kept for an assignment that need not be the best
_LEAST_SECONDS = 0.5
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
    # A second to import, which every process that only ranks would wait for.
    from scipy.optimize import Bounds, LinearConstraint, milp

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

    Where every group takes the same of a home, it is a flow; otherwise each home is a knapsack,
    and pairs that no good plan can hold are left out before HiGHS chooses.

    :param score: (groups, homes) whole numbers, negative allowed.
    :param load: broadcastable to (groups, homes); what a group takes of a home's capacity, >= 0.
    :param capacity: (homes,) whole numbers.
    :param allowed: (groups, homes) yes or no; all pairs if None.
    :param all_assigned: every group must get a home.
    :param seconds: for the whole.
    :raises Infeasible: with ``all_assigned``, where not every group can get a home.
    :raises NoChoiceInTime: no assignment was found in the time.
    :raises ValueError: shapes do not fit, or numbers are not whole or too large.
    """
    deadline = Deadline(seconds)
    scores, loads, capacities, may = _checked(score, load, capacity, allowed)
    by_flow = flow_assignment(scores, loads, capacities, may, all_assigned, deadline)
    if by_flow is not None:
        where, bound = by_flow
        placed = np.flatnonzero(where != LEFT_OUT)
        if all_assigned and len(placed) < len(where):
            raise Infeasible("not every group can get a home")
        total = int(scores[placed, where[placed]].sum())
        return Assignment(where, total, bound, total == bound)
    # A home whose capacity is below 0 has no pair, and must not make the rest infeasible.
    fits = may & (loads <= capacities)
    knapsacks = Knapsacks(scores, loads, np.maximum(capacities, 0), fits, all_assigned)
    if not knapsacks.is_small_enough:
        return _among(knapsacks, fits, None, deadline.left)
    return _closing_in(knapsacks, deadline)


def _closing_in(knapsacks: Knapsacks, deadline: Deadline) -> Assignment:
    """Ask for the bound first, then for ever less, until there is such an assignment."""
    bound, lost = knapsacks.lost(deadline)
    highest = target = bound // PARTS
    step = 1
    while deadline.left > _LAST_SHARE * deadline.seconds or deadline.seconds == inf:
        keep = knapsacks.allowed & (lost <= bound - target * PARTS)
        least = None if (keep == knapsacks.allowed).all() else target
        try:
            found = _among(knapsacks, keep, least, deadline.left)
        except NoChoiceInTime:
            break
        except Infeasible:
            if least is None:
                raise
            highest, target, step = target - 1, target - step, step * 2
            continue
        # Whatever is worth the target or more has been among the pairs that were kept.
        best = min(highest, max(found.bound, target - 1))
        best = max(found.total, best)
        return Assignment(found.home, found.total, best, found.total == best)
    found = _quickly(knapsacks, lost <= bound - target * PARTS + abs(bound) // 50, deadline)
    best = max(found.total, min(highest, found.bound))
    return Assignment(found.home, found.total, best, found.total == best)


def _quickly(knapsacks: Knapsacks, likely: NDArray[np.bool_], deadline: Deadline) -> Assignment:
    """An assignment that need not be the best; its bound is of all pairs, or none."""
    try:
        some = _among(knapsacks, knapsacks.allowed & likely, None, deadline.left)
        return Assignment(some.home, some.total, _EXACT, False)
    except (Infeasible, NoChoiceInTime):
        return _among(knapsacks, knapsacks.allowed, None, max(deadline.left, _LEAST_SECONDS))


def _among(
    knapsacks: Knapsacks, keep: NDArray[np.bool_], least: int | None, seconds: float
) -> Assignment:
    """
    The best assignment that uses the pairs of a mask only.

    :param least: what it must be worth, if anything.
    """
    group, home = np.nonzero(keep)
    n_groups, n_homes = knapsacks.score.shape
    worth, loads = knapsacks.score[group, home], knapsacks.load[group, home]
    rows = [_incidence(group, n_groups), _incidence(home, n_homes, loads)]
    limits = [np.ones(n_groups, dtype=np.int64), knapsacks.capacity]
    if knapsacks.all_assigned:
        rows.append(-rows[0])
        limits.append(-limits[0])
    if least is not None:
        rows.append(csr_array(-worth[None, :]))
        limits.append(np.array([-least]))
    found = choose(
        worth=worth, rows=csr_array(vstack(rows)), limits=np.concatenate(limits), seconds=seconds
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
