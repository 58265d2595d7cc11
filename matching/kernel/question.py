"""The one question worth asking: the need whose answer most often changes the first three.

Nothing is estimated: every not-assessed need is set to each of its five levels and the homes are
ranked again, with the refusals, the band and the prices that follow. What no answer can change
(most rules, and the scores for distance, continuity and assurance) is worked out once.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import MAX_LEVEL, NOT_ASSESSED, Band, Dimension, Refusal, Score
from matching.kernel.homes import Homes
from matching.kernel.needfit import need_fit
from matching.kernel.ranking import order_of
from matching.kernel.refusals import RULES, Rule
from matching.kernel.scores import Scored, affordability
from matching.kernel.types import Case, Policy
from matching.kernel.view import View

TOP: Final = 3
Prices = Callable[[Band], NDArray[np.int64]]  # (n_homes,) pence a week for a child of the band
First = tuple[int, ...]  # home ids of the first three (or fewer), best first

# The rules that look at assessed needs, or at the price, which follows the band of the needs.
BY_NEEDS: Final = frozenset(
    {
        Refusal.NEED_BEYOND_HOME,
        Refusal.SOLO_NEEDED,
        Refusal.RESIDENT_AT_RISK,
        Refusal.OVER_COST_CEILING,
    }
)
_RULES_BY_NEEDS: Final = [rule for rule in RULES if rule.refusal in BY_NEEDS]


@dataclass(frozen=True, slots=True)
class Question:
    """A need that nobody has assessed, and the first three homes for each answer to it."""

    dimension: Dimension
    now: First  # while it is not assessed
    answers: tuple[First, ...]  # (5,) for the levels 0-4

    @property
    def changing(self) -> tuple[int, ...]:
        """The levels that would change the first three, or their order."""
        return tuple(level for level, first in enumerate(self.answers) if first != self.now)


def question_worth_asking(
    homes: Homes, case: Case, policy: Policy, *, prices: Prices | None = None
) -> Question | None:
    """
    The not-assessed need for which the most answers change the ordered first three.

    Of equal ones a critical need comes before others, then the order of the dimensions.

    :param prices: what the homes cost for a child of each band; if None, they cost what the case
        (or else the register) says whatever the band.
    :returns: None where no answer to any of them changes anything.
    """
    again = _Again(homes, case, policy, prices)
    now = again.first_three(case)
    questions = [
        Question(
            dimension, now, tuple(again.first_three(one) for one in _answered(case, dimension))
        )
        for dimension in sorted(Dimension, key=lambda one: (not one.is_critical, one))
        if case.needs[dimension] == NOT_ASSESSED
    ]
    best = max(questions, key=lambda one: len(one.changing), default=None)  # the first of equals
    return best if best is not None and best.changing else None


def _answered(case: Case, dimension: Dimension) -> list[Case]:
    """The case with each of the five answers."""
    cases = []
    for level in range(MAX_LEVEL + 1):
        needs = case.needs.copy()
        needs[dimension] = level
        # Not replace(): it would check every bound again, which takes longer than a refusal rule
        # over all homes, and a level of 0 to 4 can break none.
        answered = copy(case)
        object.__setattr__(answered, "needs", needs)
        cases.append(answered)
    return cases


class _Again:
    """Ranks the same homes for other needs, over and over, as ``kernel.rank`` would."""

    def __init__(self, homes: Homes, case: Case, policy: Policy, prices: Prices | None) -> None:
        self._prices = prices
        self._at_band: dict[Band, tuple[NDArray[np.int64], NDArray[np.int64]]] = {}
        self._view = View.of(homes, case, policy)
        refused = _refused(self._view, [rule for rule in RULES if rule.refusal not in BY_NEEDS])
        self._rows = np.flatnonzero(~refused)
        self._codes = self._view.facts.codes[:, self._rows]
        self._tenths = self._view.tenths[self._rows]
        scored = Scored.of(self._view, self._rows)
        parts = scored.weights[:, None] * scored.scores
        self._fixed = parts.sum(axis=0) - parts[Score.NEED] - parts[Score.AFFORDABILITY]
        self._need_weight, _, self._affordability_weight, *_ = policy.weights.row

    def first_three(self, case: Case) -> First:
        """Ids of the first three options for a case that differs in its needs alone."""
        pence, affordable = self._money(case)
        view = replace(self._view, case=case, weekly_pence=pence)
        able = np.flatnonzero(~_refused(view, _RULES_BY_NEEDS)[self._rows])
        fit = need_fit(case, self._codes[:, able])
        order = order_of(
            tier=fit.tier,
            total=self._fixed[able] + self._need_weight * fit.need + affordable[able],
            need=fit.need,
            tenths=self._tenths[able],
        )
        rows = self._rows[able[order[:TOP]]]
        return tuple(self._view.homes.home_id[rows].tolist())

    def _money(self, case: Case) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Prices (n,), and the parts for affordability (k,), at the band of the case's needs."""
        band = case.price_band
        if band not in self._at_band:
            priced = (
                case if self._prices is None else replace(case, weekly_pence=self._prices(band))
            )
            view = View.of(self._view.homes, priced, self._view.policy)
            parts = self._affordability_weight * affordability(view, self._rows)
            self._at_band[band] = view.weekly_pence, parts
        return self._at_band[band]


def _refused(view: View, rules: list[Rule]) -> NDArray[np.bool_]:
    """Whether any of these rules refuses a home, (n,)."""
    refused = np.zeros(len(view.homes), dtype=np.bool_)
    for rule in rules:
        mask = rule.fails(view)
        if mask is not None:
            refused |= mask
    return refused
