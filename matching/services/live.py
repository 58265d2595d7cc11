"""What a match of a large register does not keep, worked out again from today's register."""

from datetime import date

from matching.arrays import cases_of, policy_of, register_of
from matching.models import Match, Refused
from matching.services.found import find


def refused_now(match: Match, *, on: date) -> list[Refused]:
    """
    The homes that would be refused today under the match's policy, by all their reasons.

    Nothing is written; empty where the referral has no confirmed profile any more.
    """
    register, policy = register_of(match.council, on=on), policy_of(match.policy)
    return [
        Refused(
            match=match,
            reasons=reasons,
            near_miss=near_miss,
            home_ids=home_ids,
            homes_count=len(home_ids),
        )
        for referral, case in cases_of([match.referral], register=register, policy=policy, on=on)
        for reasons, near_miss, home_ids in find(
            referral, case, register=register, policy=policy, by_night={}
        ).refused_groups()
    ]
