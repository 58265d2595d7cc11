"""
How the demo's commissioners chose last year.

Where each child lives is told by the demo's stays. A home that would have been preferred on the
morning of the choice was full then: that is why the child does not live there. What is preferred
goes by the product's own five scores, with a little more weight on nearness than the policy gives
it, and by something that no score shows.
"""

from math import log
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.types import Ranking, Weights

TASTE: Final = Weights(need=46, nearness=28, affordability=12, continuity=9, assurance=5)
UNSEEN: Final = 1_000.0  # thousandths of a point of a total: the spread of what no score shows


def preferred(ranking: Ranking, chosen: int, *, dice: str) -> NDArray[np.int64]:
    """
    The options that would have been chosen instead, by their rows; none where it was no option.

    :param chosen: the row of the home where the child went.
    :param dice: what the chances are drawn from; the same words give the same ones.
    """
    place = np.flatnonzero(ranking.order == chosen)
    if not len(place):
        return place
    drawn = Random(dice)
    unseen = [-log(-log(drawn.uniform(1e-9, 1 - 1e-9))) for _ in ranking.order]
    worth = ranking.scores @ np.array(TASTE.row) + UNSEEN * np.array(unseen)
    here = int(place[0])
    better = ranking.tier < ranking.tier[here]
    better |= (ranking.tier == ranking.tier[here]) & (worth > worth[here])
    return ranking.order[better]
