"""A ranking under other weights, computed for the page that asks and never stored."""

from dataclasses import replace
from datetime import date

from matching.arrays import RegisterArrays, cases_of, policy_of, register_of
from matching.errors import NotSearched
from matching.kernel.ranking import rank
from matching.kernel.types import Case, Ranking, Weights
from matching.services.policies import policy_in_force
from placements.models import Referral


def preview(
    *, referral: Referral, weights: Weights | None, on: date
) -> tuple[RegisterArrays, Case, Ranking]:
    """
    Rank today's homes for a referral, with other weights where they are given.

    Nothing is written.

    :raises NotSearched: the referral has no confirmed profile to rank by.
    """
    register = register_of(referral.council, on=on)
    policy = policy_of(policy_in_force(referral.council))
    if weights is not None:
        policy = replace(policy, weights=weights)
    found = cases_of([referral], register=register, policy=policy, on=on)
    if not found:
        raise NotSearched("This referral has no confirmed needs profile to rank homes by")
    _, case = found[0]
    return register, case, rank(register.for_night(case.first_night), case, policy)
