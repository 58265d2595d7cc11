"""What a run finds for one referral, in memory until all of them are published together."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np

from matching.arrays import RegisterArrays
from matching.arrays.snapshot import snapshot_of
from matching.kernel.homes import Homes
from matching.kernel.ranking import rank
from matching.kernel.tally import Tally
from matching.kernel.types import Case, Ranking
from matching.kernel.types import Policy as KernelPolicy
from matching.models import Match, Policy, Run
from matching.models.matches import FIRST
from placements.models import Referral

LARGE_REGISTER: Final = 10_000  # homes: above it only the first options and the counts are kept


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """One referral, its case and its ranking."""

    referral: Referral
    case: Case
    homes: Homes
    ranking: Ranking
    # Whether every option and every refused home is stored, or the first 50 and the counts.
    keeps_all: bool = True

    def refused_groups(self) -> Iterator[tuple[int, bool, list[int]]]:
        """The refused homes by all their reasons: bits of Refusal, near miss or not, home ids."""
        ranking = self.ranking
        rows = np.flatnonzero(ranking.refusals)
        key = ranking.refusals[rows].astype(np.int64) << 1 | ranking.near_miss[rows]
        order = np.argsort(key, kind="stable")
        kinds, starts = np.unique(key[order], return_index=True)
        groups = np.split(self.homes.home_id[rows][order], starts[1:]) if len(rows) else []
        for kind, home_ids in zip(kinds.tolist(), groups, strict=True):
            yield kind >> 1, bool(kind & 1), home_ids.tolist()

    def as_match(self, *, run: Run, policy: Policy, register: RegisterArrays) -> Match:
        """The row that its options and refusals hang from; current once the run is published."""
        if self.referral.profile_id is None or run.started_at is None:
            raise ValueError("only a started run of a referral with a profile has a match")
        tally = Tally.of(self.ranking)
        return Match(
            council_id=run.council_id,
            run=run,
            referral=self.referral,
            profile_id=self.referral.profile_id,
            policy=policy,
            on=self.case.on,
            made_at=run.started_at,
            is_current=False,
            inputs_digest=inputs_digest(self.case, policy=policy, register=register),
            case=snapshot_of(self.case),
            band=self.case.price_band.word,
            homes_count=len(self.homes),
            options_count=len(self.ranking.order),
            near_misses_count=int(tally.near_miss.sum()),
            keeps_all=self.keeps_all,
            refused_counts=tally.refused.tolist(),
            alone_counts=tally.alone.tolist(),
            near_miss_counts=tally.near_miss.tolist(),
        )


def inputs_digest(case: Case, *, policy: Policy, register: RegisterArrays) -> str:
    """SHA-256 of everything that a ranking reads: equal digests, equal rankings."""
    return digest_of(snapshot_of(case), policy_id=policy.pk, stamp=register.stamp)


def digest_of(snapshot: Mapping[str, Any], *, policy_id: int, stamp: str) -> str:
    """The same for a snapshot just made and for one that the database gives back."""
    return hashlib.sha256(
        json.dumps([snapshot, policy_id, stamp], sort_keys=True).encode()
    ).hexdigest()


def find(
    referral: Referral,
    case: Case,
    *,
    register: RegisterArrays,
    policy: KernelPolicy,
    by_night: dict[date, Homes],
    keeps_all: bool = True,
) -> Found:
    """Rank the homes for one case; ``by_night`` keeps the homes that share a first night."""
    homes = by_night.get(case.first_night)
    if homes is None:
        homes = by_night[case.first_night] = register.for_night(case.first_night)
    ranking = rank(homes, case, policy, top=None if keeps_all else FIRST)
    return Found(referral, case, homes, ranking, keeps_all)


def is_all_kept(run: Run, register: RegisterArrays) -> bool:
    """
    Whether a run's matches keep every option and every refused home (docs/adr/0010).

    Not where the register is large, unless somebody asked for this one referral: they look at it.
    """
    return run.what == Run.What.REFERRAL or len(register.homes) <= LARGE_REGISTER
