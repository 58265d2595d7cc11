"""The steps that can raise an option's total or tier, and how much is asked by a set of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Dimension
from matching.kernel.homes import Homes
from matching.kernel.remedies import Remedies, Remedy, What, can_be_offered
from matching.kernel.types import Case, Policy

Size = tuple[int, int, int, int, int, tuple[tuple[What, int, str], ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """One subject that the home's side could change, by any of these amounts."""

    amounts: Remedies  # the least first; at least one

    @property
    def least(self) -> Remedy:
        """The smallest change."""
        return self.amounts[0]

    @property
    def most(self) -> Remedy:
        """The change beyond which more of it does not help."""
        return self.amounts[-1]

    @property
    def what(self) -> What:
        """What is changed."""
        return self.most.what


@dataclass(frozen=True, slots=True, eq=False)
class Present:
    """A home as it is, to say by how much a remedy changes it."""

    levels: NDArray[np.int8]  # (20,)
    beds_free: int
    free_from: int  # day ordinal
    weekly_pence: int  # for this child
    confirmed_on: int  # day ordinal
    offers: frozenset[str]

    @classmethod
    def of(cls, homes: Homes, case: Case, row: int) -> Self:
        """The home in this row, for this child."""
        own = homes.weekly_pence if case.weekly_pence is None else case.weekly_pence
        words = zip(homes.offers.words, homes.offers.has[:, row], strict=True)
        return cls(
            levels=homes.facts.levels[:, row],
            beds_free=int(homes.beds_free[row]),
            free_from=int(homes.free_from[row]),
            weekly_pence=int(own[row]),
            offers=frozenset(word for word, has in words if has),
            confirmed_on=int(homes.confirmed_on[row]),
        )

    def size(self, remedies: Iterable[Remedy]) -> Size:
        """
        How much is asked: the smaller comes first.

        Fewest remedies, then fewest levels raised, beds added, pence a week and days; what is left
        equal is settled by what is changed, in the order of What.
        """
        asked = tuple(remedies)
        levels, beds, pence, days = (
            sum(self._amount(one) for one in asked if one.what is what) for what in _COUNTED
        )
        subjects = tuple(sorted(one.subject for one in asked))
        return len(asked), levels, beds, pence, days, subjects

    def _amount(self, one: Remedy) -> int:
        """Levels, beds, pence or days between the home as it is and the target."""
        if one.what is What.CAPABILITY:
            return one.to - int(self.levels[one.of])
        if one.what is What.BEDS:
            return one.to - self.beds_free
        return (self.weekly_pence if one.what is What.FEE else self.free_from) - one.to


_COUNTED: Final = (What.CAPABILITY, What.BEDS, What.FEE, What.FREE_FROM)


def steps_of(case: Case, policy: Policy, now: Present) -> list[Step]:
    """
    Every step that could help an option stand higher.

    Levels only up to an assessed need: for a need that nobody has assessed the answer is to
    assess it. A fee step has one amount, the price from which affordability is full; the highest
    price that does is worked out from what is missing (``highest_price``).
    """
    return [
        *_of_vacancy(case, policy, now),
        *(
            Step((Remedy(What.OFFER, word=word),))
            for word in sorted((case.identity | case.wishes) - now.offers)
            if can_be_offered(word)
        ),
        *(
            Step(tuple(Remedy(What.CAPABILITY, of=code, to=level) for level in levels))
            for code, levels in _shortfalls(case, now).items()
        ),
    ]


def _shortfalls(case: Case, now: Present) -> Mapping[Dimension, range]:
    """The levels that an assessed need asks for and the home does not meet."""
    levels = {
        code: range(int(now.levels[code]) + 1, int(case.needs[code]) + 1) for code in Dimension
    }
    return {code: missing for code, missing in levels.items() if missing}


def _of_vacancy(case: Case, policy: Policy, now: Present) -> list[Step]:
    on, full = case.on.toordinal(), policy.bands[case.price_band][0]
    steps = []
    if now.confirmed_on < on:
        steps.append(Step((Remedy(What.CONFIRMATION, to=on),)))
    if now.weekly_pence > full:
        steps.append(Step((Remedy(What.FEE, of=int(case.price_band), to=full),)))
    more_beds = range(now.beds_free + 1, case.siblings + 1) if case.siblings > 1 else range(0)
    if more_beds:
        steps.append(Step(tuple(Remedy(What.BEDS, to=beds) for beds in more_beds)))
    return steps


def highest_price(case: Case, policy: Policy, *, affordability: int) -> int:
    """
    The highest pence a week with at least this affordability, 1 to 1000 (scoring.md section 3).

    ``1000 - (p - low) * 1000 // (high - low) >= a`` holds up to the last p below the next step.
    """
    low, high = policy.bands[case.price_band]
    return low + ((1001 - affordability) * (high - low) - 1) // 1000
