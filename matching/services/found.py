"""What a run finds for one referral, in memory until all of them are published together."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from matching.arrays import RegisterArrays
from matching.arrays.snapshot import snapshot_of
from matching.kernel.homes import Homes
from matching.kernel.ranking import rank
from matching.kernel.types import Case, Ranking
from matching.kernel.types import Policy as KernelPolicy
from matching.models import Match, Policy, Run
from placements.models import Referral


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """One referral, its case and its ranking."""

    referral: Referral
    case: Case
    homes: Homes
    ranking: Ranking

    def as_match(self, *, run: Run, policy: Policy, register: RegisterArrays) -> Match:
        """The row that its options and refusals hang from; becomes current when published."""
        if self.referral.profile_id is None or run.started_at is None:
            raise ValueError("only a started run of a referral with a profile has a match")
        return Match(
            council_id=run.council_id,
            run=run,
            referral=self.referral,
            profile_id=self.referral.profile_id,
            policy=policy,
            on=self.case.on,
            made_at=run.started_at,
            is_current=True,
            inputs_digest=inputs_digest(self.case, policy=policy, register=register),
            case=snapshot_of(self.case),
            band=self.case.price_band.word,
            homes_count=len(self.homes),
            options_count=len(self.ranking.order),
            near_misses_count=int(self.ranking.near_miss.sum()),
        )


def inputs_digest(case: Case, *, policy: Policy, register: RegisterArrays) -> str:
    """SHA-256 of everything that a ranking reads: equal digests, equal rankings."""
    read = [snapshot_of(case), policy.pk, register.stamp, case.on.isoformat()]
    return hashlib.sha256(json.dumps(read).encode()).hexdigest()


def find(
    referral: Referral,
    case: Case,
    *,
    register: RegisterArrays,
    policy: KernelPolicy,
    by_night: dict[date, Homes],
) -> Found:
    """Rank the homes for one case; ``by_night`` keeps the homes that share a first night."""
    homes = by_night.get(case.first_night)
    if homes is None:
        homes = by_night[case.first_night] = register.for_night(case.first_night)
    return Found(referral, case, homes, rank(homes, case, policy))
