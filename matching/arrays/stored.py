"""The options of a stored match as arrays: what its order was made of."""

from typing import Final

import numpy as np

from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.types import Weights
from matching.models import Match, Option

_COLUMNS: Final = (
    "home_id",
    "tier",
    "distance_tenths",
    "need",
    "nearness",
    "affordability",
    "continuity",
    "assurance",
)


def ranked_options(match: Match, weights: Weights) -> RankedOptions:
    """Every stored option of a match, best first, under the weights of its policy; one query."""
    stored = Option.objects.filter(match=match).order_by("rank").values_list(*_COLUMNS)
    table = np.array(list(stored), dtype=np.int64).reshape(-1, len(_COLUMNS))
    return RankedOptions(
        home_id=table[:, 0],
        tier=table[:, 1].astype(np.int8),
        tenths=table[:, 2].astype(np.int32),
        scores=table[:, 3:],
        weights=weights,
    )
