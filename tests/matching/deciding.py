"""A council's past: searches that were matched, and a home that was chosen from each list."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from accounts.models import Council
from matching.kernel.types import Weights
from matching.models import Match, Option, Policy, Run
from matching.services import policy_in_force
from placements.models import Referral, ReferralEvent, Status
from providers.models import Home
from tests.factories import NOW, HomeFactory, StayFactory, searching

Scores = Sequence[int]


def homes_of(council: Council, number: int) -> list[Home]:
    homes: list[Home] = [HomeFactory(council=council) for _ in range(number)]
    return homes


def decided(
    council: Council,
    scores: Sequence[Scores],
    homes: Sequence[Home],
    chosen: Home,
    *,
    at: datetime = NOW - timedelta(days=30),
    tiers: Sequence[int] = (),
    **fields: Any,
) -> Referral:
    """Homes with these scores were listed in this order an hour before one was chosen."""
    referral = searching(council=council, **fields)
    match = listed(referral, scores, homes, made_at=at - timedelta(hours=1), tiers=tiers)
    StayFactory(
        child=referral.child, referral=referral, home=chosen, starts_on=at.date(), ends_on=None
    )
    ReferralEvent.objects.create(
        council=council, referral=referral, event="referral.placed", by=referral.created_by, at=at
    )
    referral.status, referral.closed_at = Status.PLACED, at
    referral.closed_by = referral.created_by
    referral.save()
    assert match.referral_id == referral.pk
    return referral


def listed(
    referral: Referral,
    scores: Sequence[Scores],
    homes: Sequence[Home],
    *,
    made_at: datetime,
    tiers: Sequence[int] = (),
) -> Match:
    council, policy = referral.council, policy_in_force(referral.council)
    day = made_at.date()
    run = Run.objects.create(
        council=council, what=Run.What.REFERRAL, referral=referral, on=day, asked_at=made_at,
        started_at=made_at, finished_at=made_at, state=Run.State.DONE,
    )  # fmt: skip
    assert referral.profile is not None
    match = Match.objects.create(
        council=council, run=run, referral=referral, profile=referral.profile, policy=policy,
        on=day, made_at=made_at, inputs_digest="0" * 64, case={}, band="standard",
        homes_count=len(homes), options_count=len(homes), near_misses_count=0,
    )  # fmt: skip
    Option.objects.bulk_create(
        _option(match, home, rank, tuple(given), policy, tiers[rank - 1] if tiers else 1)
        for rank, (home, given) in enumerate(zip(homes, scores, strict=True), start=1)
    )
    return match


def _option(
    match: Match, home: Home, rank: int, scores: Scores, policy: Policy, tier: int
) -> Option:
    names = ("need", "nearness", "affordability", "continuity", "assurance")
    parts = dict(zip(names, scores, strict=True))
    return Option(
        match=match, home=home, rank=rank, tier=tier, need_best=1000, distance_tenths=10,
        total=sum(getattr(policy, name) * score for name, score in parts.items()),
        about=False, beds_free=1, shortfalls={}, **parts,
    )  # fmt: skip


def council_of_one_mind(
    council: Council, weights: Weights, *, decisions: int = 40, options: int = 12, seed: int = 1
) -> None:
    """So many searches, each ended by the option with the highest total under these weights."""
    policy = policy_in_force(council)
    present = np.array(
        [policy.need, policy.nearness, policy.affordability, policy.continuity, policy.assurance]
    )
    rng = np.random.Generator(np.random.PCG64(seed))
    homes = homes_of(council, options)
    for n in range(decisions):
        scores = rng.integers(0, 1001, size=(options, 5))
        order = np.argsort(-(scores @ present))
        felt = scores @ np.array(weights.row) / 1000 + rng.gumbel(0, 1.0, size=options)
        decided(
            council,
            [[int(one) for one in scores[i]] for i in order],
            [homes[i] for i in order],
            homes[int(felt.argmax())],
            at=NOW - timedelta(days=5 + 7 * n % 300, hours=n % 7),
        )
