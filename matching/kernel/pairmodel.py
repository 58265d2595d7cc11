"""
Yes-or-no choices under rows of limits: a linear program that is asked many questions in a row.

Where many plans are equal the linear program over pairs is nearly whole, and each question begins
where the one before ended, so it takes a few thousandths of a second. Its bound is worked out
again in whole numbers from its prices, which any prices allow: for y >= 0

    Σ goal · x  <=  Σ y · limit + Σ max(0, goal - y · rows),    x between 0 and 1.

A choice that reaches the bound is the best; it is read off by fixing one share after another.
Where that finds none, HiGHS decides.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from matching.kernel.deadline import Deadline
from matching.kernel.market import Mask, Numbers
from matching.kernel.plan import Infeasible, NoChoiceInTime, choose

_PARTS: Final = 2**20  # prices are in this part of one of the goal
_WHOLE: Final = 1e-6  # a share so near to 0 or 1 is one
_MOST_FIXED: Final = 80  # shares that are fixed one after another
_MOSTLY: Final = 0.6  # shares above it are fixed together


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The answer to one question."""

    chosen: Mask | None  # (columns,) the best choice known, if any
    value: int  # what it brings to the goal
    bound: int  # no choice brings more

    @property
    def is_best(self) -> bool:
        """Whether nothing better exists."""
        return self.chosen is not None and self.value >= self.bound


class PairModel:
    """Choices of columns with ``rows @ chosen <= limits``; columns may be fixed for good."""

    def __init__(self, rows: csr_array, limits: Numbers, deadline: Deadline) -> None:
        """Take the rows; more may be required later."""
        from ortools.linear_solver import pywraplp  # a second solver, which few plans need

        self.rows, self.limits, self.deadline = csr_array(rows), limits, deadline
        self._solver: Any = pywraplp.Solver.CreateSolver("GLOP")
        n = self.rows.shape[1]
        self._columns: list[Any] = [self._solver.NumVar(0, 1, "") for _ in range(n)]
        self._rows: list[Any] = []
        self.low, self.high = np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64)
        self._goal = np.zeros(n, dtype=np.int64)
        self._solver.Objective().SetMaximization()
        for at in range(self.rows.shape[0]):
            self._add(at)

    def require(self, value: Numbers, least: int) -> None:
        """From now on Σ value · chosen is at least this."""
        self.rows = csr_array(vstack([self.rows, csr_array(-value[None, :])]))
        self.limits = np.append(self.limits, -least)
        self._add(self.rows.shape[0] - 1)

    def fix(self, columns: NDArray[Any], *, low: int, high: int) -> None:
        """Keep columns between two of 0 and 1."""
        self.low[columns], self.high[columns] = low, high
        for at in columns.tolist():
            self._columns[at].SetBounds(low, high)

    def most(self, goal: Numbers, known: Mask | None = None) -> Found:
        """
        The choice that brings most to a goal.

        :param known: a choice that keeps to everything, if there is one.
        """
        is_solved, bound = self._bound(goal)
        value = int(goal[known].sum()) if known is not None else -(2**62)
        if known is not None and (value >= bound or self.deadline.is_over):
            return Found(known, value, max(value, bound))
        if not is_solved and known is None and not self.deadline.is_over:
            return Found(None, value, value)
        chosen = self._read_off(bound) if is_solved else None
        if chosen is not None and (gain := int(goal[chosen].sum())) > value:
            known, value = chosen, gain
        if known is not None and value >= bound:
            return Found(known, value, value)
        return self._chosen(goal, known, value, bound)

    def keeps(self, chosen: Mask) -> bool:
        """Whether a choice keeps to every limit, in whole numbers."""
        is_open = bool((chosen <= self.high).all() and (chosen >= self.low).all())
        return is_open and bool((self.rows @ chosen.astype(np.int64) <= self.limits).all())

    def _chosen(self, goal: Numbers, known: Mask | None, value: int, bound: int) -> Found:
        """The best choice by HiGHS, among the columns that are open."""
        given, free = self.low == 1, np.flatnonzero((self.low == 0) & (self.high == 1))
        already = int(goal[given].sum())
        limits = self.limits - self.rows @ given.astype(np.int64)
        try:
            found = choose(
                worth=goal[free], rows=csr_array(self.rows[:, free]), limits=limits,
                seconds=self.deadline.left,
            )  # fmt: skip
        except Infeasible:
            return Found(known, value, value)
        except NoChoiceInTime:
            return Found(known, value, bound)
        bound = min(bound, found.bound + already)
        if found.value + already > value:
            known, value = given.copy(), found.value + already
            known[free[found.chosen]] = True
        return Found(known, value, max(value, bound))

    def bound(self, goal: Numbers) -> int:
        """What no choice brings more than."""
        return self._bound(goal)[1]

    def _bound(self, goal: Numbers) -> tuple[bool, int]:
        """Whether there is a best mixture, and the bound in whole numbers."""
        self._aim(goal)
        if not self._is_solved():
            return False, int(goal[goal > 0].sum())
        price = np.array([row.dual_value() for row in self._rows]) * _PARTS
        prices = np.maximum(np.rint(price), 0).astype(np.int64)
        left = goal * _PARTS - self.rows.T @ prices
        most = np.where(self.low == 1, left, np.maximum(left, 0) * self.high)
        return True, int(prices @ self.limits + most.sum()) // _PARTS

    def _read_off(self, target: int) -> Mask | None:
        """A choice that brings as much as asked, by fixing what is most nearly chosen."""
        low, high = self.low.copy(), self.high.copy()
        try:
            return self._fixed_in_turn(target)
        finally:
            changed = np.flatnonzero((low != self.low) | (high != self.high))
            self.fix(changed, low=0, high=1)  # what was fixed before is not fixed again

    def _fixed_in_turn(self, target: int) -> Mask | None:
        share = self._shares()
        for _ in range(_MOST_FIXED):
            parts = np.abs(share - np.rint(share)) > _WHOLE
            if not parts.any():
                chosen = share > 0.5
                return chosen if self.keeps(chosen) else None
            if not self._is_fixed(np.where(parts, share, 0), target):
                return None
            share = self._shares()
        return None

    def _is_fixed(self, share: NDArray[np.float64], target: int) -> bool:
        """Fix what is more chosen than not, else the nearest to it alone, else leave that out."""
        most = int(np.argmax(share))
        some = np.flatnonzero(share > _MOSTLY)
        if len(some) > 1:
            self.fix(some, low=1, high=1)
            if self._reaches(target):
                return True
            self.fix(some, low=0, high=1)
        one = np.array([most])
        self.fix(one, low=1, high=1)
        if self._reaches(target):
            return True
        self.fix(one, low=0, high=0)
        return self._reaches(target)

    def _reaches(self, target: int) -> bool:
        if self.deadline.is_over or not self._is_solved():
            return False
        return float(self._solver.Objective().Value()) > target - 0.5

    def _is_solved(self) -> bool:
        if self.deadline.seconds != float("inf"):
            self._solver.SetTimeLimit(max(1, int(self.deadline.left * 1000)))
        return int(self._solver.Solve()) == self._solver.OPTIMAL

    def _shares(self) -> NDArray[np.float64]:
        """(columns,) of the mixture that was found last."""
        share = self.low.astype(np.float64)
        free = np.flatnonzero(self.low < self.high).tolist()
        share[free] = [self._columns[at].solution_value() for at in free]
        return share

    def _aim(self, goal: Numbers) -> None:
        objective = self._solver.Objective()
        for at in np.flatnonzero(goal != self._goal).tolist():
            objective.SetCoefficient(self._columns[at], float(goal[at]))
        self._goal = goal

    def _add(self, at: int) -> None:
        first, last = int(self.rows.indptr[at]), int(self.rows.indptr[at + 1])
        row = self._solver.Constraint(-self._solver.infinity(), float(self.limits[at]))
        entries = self.rows.indices[first:last].tolist(), self.rows.data[first:last].tolist()
        for column, factor in zip(*entries, strict=True):
            row.SetCoefficient(self._columns[column], float(factor))
        self._rows.append(row)
