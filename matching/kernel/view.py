"""One case in front of all homes: what several rules and scores look at, worked out once."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel import tables
from matching.kernel.codes import Dimension
from matching.kernel.facts import HomeFacts
from matching.kernel.homes import Homes
from matching.kernel.types import Case, Policy


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Homes, case and policy, with the distance of every home from the child's."""

    homes: Homes
    facts: HomeFacts
    case: Case
    policy: Policy
    age: int  # whole years on the first night
    night: int  # day ordinal of the first night
    weekly_pence: NDArray[np.int64]  # (n,) for this child
    exempt: NDArray[np.int64]  # rows of the homes whose exemption names this child
    tenths: NDArray[np.int32]  # (n,) miles · 10 from the child's home, as shown

    @classmethod
    def of(cls, homes: Homes, case: Case, policy: Policy) -> Self:
        """
        Put the case in front of the homes.

        :raises ValueError: the case's own prices are not one per home, or are out of bounds.
        """
        facts = homes.facts
        here = (case.easting_m, case.northing_m)
        return cls(
            homes=homes,
            facts=facts,
            case=case,
            policy=policy,
            age=case.age,
            night=case.first_night.toordinal(),
            weekly_pence=_prices(homes, case),
            exempt=homes.rows_of(case.exempt_at),
            tenths=tables.tenths_of(tables.squares(facts.easting, facts.northing, here)),
        )

    def need(self, dimension: Dimension) -> int:
        """The assessed level, 0 where not assessed: rules look at assessed needs only."""
        return max(0, int(self.case.needs[dimension]))


def _prices(homes: Homes, case: Case) -> NDArray[np.int64]:
    """Pence a week for this child at each home, (n,)."""
    own = case.weekly_pence
    if own is None:
        return homes.weekly_pence
    if own.shape != (len(homes),) or own.dtype.kind != "i" or (own < 0).any():
        raise ValueError("weekly_pence of a case must be one whole price per home, 0 or more")
    return own
