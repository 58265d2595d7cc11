"""All waiting children of a council and all homes at once: what a joint plan is made from."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from accounts.models import Council
from matching.arrays import RegisterArrays, cases_of, policy_of, register_of
from matching.arrays.snapshot import snapshot_of
from matching.kernel.codes import Urgency
from matching.kernel.families import NO_FAMILY, Families
from matching.kernel.groups import GroupOptions, group_case, group_options
from matching.kernel.homes import Homes
from matching.kernel.inturn import Rules
from matching.kernel.jointlimits import Mask
from matching.kernel.jointnights import Beds, Limit, kept_apart, over_nights, plan_within
from matching.kernel.jointplan import JointPlan
from matching.kernel.jointproblem import Forced
from matching.kernel.ranking import rank
from matching.kernel.types import Case, Ranking
from matching.models import Policy
from matching.services.policies import policy_in_force
from placements.models import Referral


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """The referrals that are being searched, in their order, with what they are ranked by."""

    on: date
    policy: Policy
    register: RegisterArrays
    referrals: Sequence[Referral]
    cases: Sequence[Case]  # one a referral

    @property
    def digest(self) -> str:
        """SHA-256 of everything that a plan reads; the same inputs, the same plan."""
        said = [
            [
                referral.pk,
                referral.urgency,
                referral.together,
                referral.child.sibling_group_id,
                snapshot_of(case),
            ]
            for referral, case in zip(self.referrals, self.cases, strict=True)
        ]
        inputs = json.dumps([said, self.policy.pk, self.register.stamp, self.on.isoformat()])
        return hashlib.sha256(inputs.encode()).hexdigest()


def waiting_in(council: Council, *, on: date) -> Waiting:
    """
    Everybody whose home is being looked for, as on a day.

    :raises Policy.DoesNotExist: the council has no policy yet.
    """
    policy = policy_in_force(council)
    register = register_of(council, on=on)
    searched = Referral.objects.searched().filter(council=council).order_by("pk")
    found = cases_of(searched, register=register, policy=policy_of(policy), on=on)
    return Waiting(
        on=on,
        policy=policy,
        register=register,
        referrals=[referral for referral, _ in found],
        cases=[
            replace(case, urgency=Urgency[referral.urgency.upper()]) for referral, case in found
        ],
    )


@dataclass(eq=False)
class Market:
    """Groups and homes of a plan. A group is a child, or siblings who must live together."""

    waiting: Waiting
    rankings: Sequence[Ranking]  # one a referral
    members: Sequence[Sequence[int]]  # per group the places of its referrals
    options: Sequence[GroupOptions]  # per group
    cases: Sequence[Case]  # per group
    homes: Homes  # beds that are free by the last night in question
    limits: Sequence[Limit]  # beds of earlier nights, siblings kept apart
    total: NDArray[np.int64]  # (groups, homes)
    allowed: Mask  # (groups, homes)
    families: Families  # brothers and sisters who would rather share a home

    @cached_property
    def rules(self) -> Rules:
        return Rules(self.homes, self.cases, self.allowed, self.limits, self.families)

    @cached_property
    def place_of(self) -> dict[int, int]:
        """Referral to its place."""
        return {referral.pk: i for i, referral in enumerate(self.waiting.referrals)}

    @cached_property
    def group_of(self) -> dict[int, int]:
        """Place of a referral to its group."""
        return {place: g for g, places in enumerate(self.members) for place in places}

    def family_of(self, group: int) -> int | None:
        """The family of a group; None where nobody waits who would rather live with it."""
        family = int(self.families.of[group])
        return None if family == NO_FAMILY else family

    @property
    def sizes(self) -> NDArray[np.int64]:
        """Children of each group, (groups,)."""
        return np.array([case.arriving for case in self.cases], dtype=np.int64)

    def plan(self, *, seconds: float, forced: Forced | None = None) -> JointPlan:
        """
        The best plan for everybody together, checked against every rule.

        :param forced: a group, or a family, and the row of the home in which it must be.
        :raises Infeasible: the forced pair is impossible.
        :raises NoChoiceInTime: no plan was found at all.
        """
        found = plan_within(
            homes=self.homes,
            cases=self.cases,
            total=self.total,
            allowed=self.allowed,
            limits=self.limits,
            seconds=seconds,
            forced=forced,
            families=self.families,
        )
        if faults := self.rules.faults(found.home):
            raise ArithmeticError("; ".join(faults))
        return found


def market_of(waiting: Waiting) -> Market:
    """Rank the homes for each referral, and put groups and homes side by side."""
    policy, register = policy_of(waiting.policy), waiting.register
    by_night = {
        night: register.for_night(night) for night in {c.first_night for c in waiting.cases}
    }
    rankings = [rank(by_night[case.first_night], case, policy, top=0) for case in waiting.cases]
    members = _groups(waiting.referrals)
    options = [group_options([rankings[place] for place in places]) for places in members]
    cases = [group_case([waiting.cases[place] for place in places]) for places in members]
    shape = (len(members), len(register.homes))
    total, allowed = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.bool_)
    for group, found in enumerate(options):
        total[group, found.row] = found.total
        allowed[group, found.row] = True
    beds = Beds(register.bed_row, register.bed_free_from)
    homes, limits = over_nights(homes=register.homes, cases=cases, allowed=allowed, beds=beds)
    limits += kept_apart(_apart(waiting.referrals, members), allowed)
    return Market(
        waiting=waiting,
        rankings=rankings,
        members=members,
        options=options,
        cases=cases,
        homes=homes,
        limits=limits,
        total=total,
        allowed=allowed,
        families=_families(waiting.referrals, members),
    )


def _groups(referrals: Sequence[Referral]) -> list[list[int]]:
    """
    The places of the referrals of each group, in the order of their first.

    A referral with ``together_count`` stands for all these children. Where brothers and sisters
    of one recorded group have referrals of their own that say they must live together, these are
    one group, or two referrals for the same beds would be planned apart.
    """
    groups: dict[tuple[str, int], list[int]] = {}
    for place, referral in enumerate(referrals):
        siblings = referral.child.sibling_group_id
        together = referral.together == Referral.Together.MUST and siblings is not None
        key = ("siblings", siblings or 0) if together else ("referral", referral.pk)
        groups.setdefault(key, []).append(place)
    return list(groups.values())


def _families(referrals: Sequence[Referral], members: Sequence[Sequence[int]]) -> Families:
    """
    Groups whose children are of one recorded group and would rather live together.

    Each says so itself: who need not live with the others is nobody's to be waited for.
    """
    found: dict[int, list[int]] = {}
    for group, places in enumerate(members):
        one = referrals[places[0]]
        siblings = one.child.sibling_group_id
        if siblings is not None and one.together == Referral.Together.PREFERRED:
            found.setdefault(siblings, []).append(group)
    of = np.full(len(members), NO_FAMILY, dtype=np.int64)
    kin = [groups for groups in found.values() if len(groups) > 1]
    for family, groups in enumerate(kin):
        of[groups] = family
    return Families(of)


def _apart(
    referrals: Sequence[Referral], members: Iterable[Sequence[int]]
) -> list[tuple[int, int]]:
    """Pairs of groups with brothers or sisters of whom one must live apart from the others."""
    kin: dict[int, dict[int, bool]] = {}
    for group, places in enumerate(members):
        for place in places:
            siblings = referrals[place].child.sibling_group_id
            if siblings is not None:
                apart = referrals[place].together == Referral.Together.APART
                known = kin.setdefault(siblings, {})
                known[group] = known.get(group, False) or apart
    return [
        (one, other)
        for groups in kin.values()
        for one, other in combinations(groups, 2)
        if groups[one] or groups[other]
    ]
