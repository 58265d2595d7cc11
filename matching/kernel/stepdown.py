"""
Would a nearer or a less intensive home now meet a child's needs as well as where the child lives?

For people to review, never to act on by itself. Nothing is listed on a guess: a home counts only
where its need score at its lowest is not below the present home's at its highest.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Kind, Score
from matching.kernel.homes import Homes
from matching.kernel.ranking import rank
from matching.kernel.scores import Scored
from matching.kernel.types import Case, Policy
from matching.kernel.view import View

WORST_TIER: Final = 2  # a larger or a critical shortfall is no fit, whatever it is now
FAR: Final = 200  # tenths of a mile: beyond 20 miles DfE counts a child as placed at a distance
NO_FARTHER: Final = 50  # tenths of a mile that less intensive care may cost
INTENSITY: Final = np.zeros(len(Kind), dtype=np.int8)  # (8,) how much of life staff take over
for _kind, _level in {
    Kind.SUPPORTED_ACCOMMODATION: 0,
    Kind.KINSHIP_FOSTER: 0,
    Kind.IN_HOUSE_FOSTER: 0,
    Kind.AGENCY_FOSTER: 0,
    Kind.FAMILY_CENTRE: 1,
    Kind.CHILDRENS_HOME: 1,
    Kind.RESIDENTIAL_SCHOOL: 1,
    Kind.SECURE_HOME: 2,
}.items():
    INTENSITY[_kind] = _level


@dataclass(frozen=True, slots=True, eq=False)
class Present:
    """The home the child lives in now, scored for the child's needs of today."""

    tier: int
    need: int  # per mille, at its lowest
    need_best: int  # per mille, at its highest
    tenths: int  # of a mile from the child's home


@dataclass(frozen=True, slots=True, eq=False)
class StepDowns:
    """Homes to review, best first: less intensive ones before others, then in ranked order."""

    present: Present
    rows: NDArray[np.int64]  # (k,) rows of Homes
    tier: NDArray[np.int8]  # (k,)
    need: NDArray[np.int64]  # (k,) per mille, at its lowest
    is_less_intensive: NDArray[np.bool_]  # (k,)
    tenths: NDArray[np.int32]  # (k,) from the child's home


def step_downs(homes: Homes, case: Case, policy: Policy, *, lives_in: int) -> StepDowns:
    """
    The options that meet the needs as well and lie nearer, or are less intensive.

    An option counts when its tier is 1 or 2 and as good as the present home's, its need score at
    its lowest reaches the present home's at its highest, and it is either less intensive and not
    five miles farther, or within 20 miles where the present one is not, and not more intensive.
    Homes approved for a child of the family are nobody else's, and a child with kin stays there.

    :param lives_in: row of the home in which the child lives; never an answer itself.
    """
    present = _present(homes, case, policy, lives_in)
    ranking = rank(homes, case, policy, top=0)
    rows, tenths = ranking.order, ranking.distance_tenths[ranking.order]
    intensity, here = INTENSITY[homes.kind[rows]], INTENSITY[homes.kind[lives_in]]
    less = (intensity < here) & (tenths < present.tenths + NO_FARTHER)
    nearer = (intensity <= here) & (tenths <= FAR) & (present.tenths > FAR)
    as_good = (ranking.tier <= min(WORST_TIER, present.tier)) & (
        ranking.score(Score.NEED) >= present.need_best
    )
    kin = homes.kind == Kind.KINSHIP_FOSTER
    open_to = ~kin[rows] & ~kin[lives_in] & (rows != lives_in)
    found = np.flatnonzero(as_good & (less | nearer) & open_to)
    order = found[np.argsort(~less[found], kind="stable")]
    return StepDowns(
        present=present,
        rows=rows[order],
        tier=ranking.tier[order],
        need=ranking.score(Score.NEED)[order],
        is_less_intensive=(intensity < here)[order],
        tenths=tenths[order],
    )


def _present(homes: Homes, case: Case, policy: Policy, row: int) -> Present:
    view = View.of(homes, case, policy)
    scored = Scored.of(view, np.array([row]))
    return Present(
        tier=int(scored.tier[0]),
        need=int(scored.scores[0, 0]),
        need_best=int(scored.need_best[0]),
        tenths=int(view.tenths[row]),
    )
