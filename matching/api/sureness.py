"""How sure the order of a match is, as programs are told it."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import numpy as np
from django.utils import timezone

from matching.kernel.sureness import sure_word
from matching.kernel.thresholds import Range, Threshold
from matching.models import Match
from matching.services import policy_in_force
from matching.services.sureness import (
    SHARES_KEPT,
    QuestionToday,
    Sureness,
    question_today,
    sureness_of,
)
from placements.models import Referral


def sureness_told(referral: Referral, match: Match) -> dict[str, Any] | None:
    """None where there is no option to be sure of."""
    sure = sureness_of(match)
    if not sure.ranges:
        return None
    today = question_today(
        referral=referral,
        match=match,
        policy_id=policy_in_force(referral.council).pk,
        on=timezone.localdate(),
    )
    shares = sure.first[:SHARES_KEPT].tolist()
    return {
        "word": sure_word(shares[0]).name.lower(),
        "seed": match.policy.seed,
        "compared": len(sure.first),
        "shares": [
            {"rank": row + 1, "home": sure.home_ids[row], "first_per_mille": share}
            for row, share in enumerate(shares)
        ],
        "thresholds": [_range(one, sure) for one in sure.ranges],
        "ties": list(_ties(sure)),
        "question": _question(today),
    }


def _range(one: Range, sure: Sureness) -> dict[str, Any]:
    return {
        "weight": one.score.word,
        "present": one.present,
        "below": _threshold(one.below, sure),
        "above": _threshold(one.above, sure),
    }


def _threshold(end: Threshold | None, sure: Sureness) -> dict[str, Any] | None:
    if end is None:
        return None
    value = Decimal(end.value.numerator) / end.value.denominator
    return {
        "per_cent": str(value.quantize(Decimal("0.01"), ROUND_HALF_UP)),
        "numerator": end.value.numerator,
        "denominator": end.value.denominator,
        "at_value": end.at_value,
        "home": sure.home_ids[end.row],
    }


def _ties(sure: Sureness) -> Iterator[dict[str, int]]:
    places, sizes = np.unique(sure.tied_place, return_counts=True)
    for place, size in zip(places.tolist(), sizes.tolist(), strict=True):
        if size > 1:
            yield {"first_rank": place, "last_rank": place + size - 1}


def _question(today: QuestionToday) -> dict[str, Any]:
    asked = today.question
    if asked is None:
        return {"asking": today.asking, "dimension": None, "answers": []}
    return {
        "asking": today.asking,
        "dimension": asked.dimension.name,
        "answers": [
            {"level": level, "first_three": first, "changes": level in asked.changing}
            for level, first in enumerate(asked.answers)
        ],
    }
