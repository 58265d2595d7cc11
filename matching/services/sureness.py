"""How sure the order of a stored match is, and the one question worth asking about it today.

Neither is stored. The first is a function of the stored options and the stored policy alone; the
second ranks today's homes again, and only where nothing has moved on since the match was made.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

import numpy as np
from django.core.cache import cache
from django.db.models import Model
from numpy.typing import NDArray

from matching.arrays import cases_of, policy_of, register_of
from matching.arrays.cases import band_prices
from matching.arrays.register import stamp_of
from matching.arrays.snapshot import snapshot_of
from matching.arrays.stored import ranked_options
from matching.kernel.question import Question, question_worth_asking
from matching.kernel.sureness import robustness, tied_place
from matching.kernel.thresholds import Range, thresholds
from matching.models import Match
from matching.services.found import digest_of
from placements.models import Referral

KEPT_SECONDS: Final = 3600
SHARES_KEPT: Final = 10  # home ids are kept of the first ten: what a page lists
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Sureness:
    """How sure the order of one match is. Position i of an array belongs to rank i + 1."""

    first: NDArray[np.int16]  # (k,) per mille of the weightings in which it is first of all
    first_in_tier: NDArray[np.int16]  # (k,) per mille in which it is first of its own tier
    tied_place: NDArray[np.int32]  # (k,) rank of the first of its tie group; its own if none
    ranges: tuple[Range, ...]  # the five weights; rows count from 0; empty without options
    left_out: int  # options that are not stored, where the register is large (docs/adr/0010)
    in_best_tier: int  # stored options that could come first under some weights
    home_ids: dict[int, int]  # position to home: the first ten, and whoever takes first place

    def is_tied(self, rank: int) -> bool:
        """Whether another option shares its place, less than a point apart."""
        return bool((self.tied_place == self.tied_place[rank - 1]).sum() > 1)


class Asking(StrEnum):
    """Whether the one question can be asked of a stored ranking."""

    ASKED = "asked"
    NOTHING = "nothing"  # no answer to any not-assessed need changes the first three
    MOVED_ON = "moved_on"  # the day, the policy, the child's side or the register


@dataclass(frozen=True, slots=True)
class QuestionToday:
    """The one question worth asking, or why there is none."""

    asking: Asking
    question: Question | None = None


def sureness_of(match: Match) -> Sureness:
    """From the stored options and the match's own policy; kept by the digest of its inputs."""
    key = f"sureness:{match.pk}:{match.inputs_digest}"
    return _kept(key, lambda: _sureness(match))


def _sureness(match: Match) -> Sureness:
    policy = policy_of(match.policy)
    options = ranked_options(match, policy.weights)
    shares, ranges = robustness(options, policy), thresholds(options)
    rivals = {end.row for one in ranges for end in (one.below, one.above) if end is not None}
    named = sorted({*range(min(SHARES_KEPT, len(options))), *rivals})
    return Sureness(
        first=shares.first.astype(np.int16),
        first_in_tier=shares.first_in_tier.astype(np.int16),
        tied_place=tied_place(options).astype(np.int32),
        ranges=ranges,
        left_out=match.options_count - len(options),
        in_best_tier=int((options.tier == options.tier[:1]).sum()),
        home_ids={row: int(options.home_id[row]) for row in named},
    )


def question_today(
    *, referral: Referral, match: Match, policy_id: int | None, on: date, stamp: str | None = None
) -> QuestionToday:
    """
    The one question worth asking, if everything the match read is still as it was.

    One query where the answer is kept, none with ``stamp``. Nothing is written.

    :param policy_id: the policy that is in force now.
    :param stamp: of the register now, where the caller has read it already.
    """
    if match.on != on or match.policy_id != policy_id:
        return QuestionToday(Asking.MOVED_ON)
    # The match's own case with today's stamp: tells cheaply whether the register has moved.
    stamp = stamp_of(referral.council) if stamp is None else stamp
    if _has_moved(match, digest_of(match.case, policy_id=match.policy_id, stamp=stamp)):
        return QuestionToday(Asking.MOVED_ON)
    rows = repr([_columns(referral), _columns(referral.child)])
    key = f"question:{match.inputs_digest}:{hashlib.sha256(rows.encode()).hexdigest()}"
    return _kept(key, lambda: _question(referral, match, on))


def _question(referral: Referral, match: Match, on: date) -> QuestionToday:
    register = register_of(referral.council, on=on)
    policy = policy_of(match.policy)
    found = cases_of([referral], register=register, policy=policy, on=on)
    if not found:
        return QuestionToday(Asking.MOVED_ON)
    _, case = found[0]
    digest = digest_of(snapshot_of(case), policy_id=match.policy_id, stamp=register.stamp)
    if _has_moved(match, digest):
        return QuestionToday(Asking.MOVED_ON)
    question = question_worth_asking(
        register.for_night(case.first_night),
        case,
        policy,
        prices=band_prices(case, register, policy),
    )
    return QuestionToday(Asking.ASKED if question else Asking.NOTHING, question)


def _has_moved(match: Match, digest: str) -> bool:
    return digest != match.inputs_digest


def _columns(row: Model) -> list[object]:
    """Every column of a row: whatever a person changes there asks anew."""
    return [getattr(row, field.attname) for field in row._meta.concrete_fields]


def _kept(key: str, work_out: Callable[[], T]) -> T:
    """From Django's cache, or worked out and put there."""
    found: T | None = cache.get(key)
    if found is None:
        found = work_out()
        cache.set(key, found, KEPT_SECONDS)
    return found
