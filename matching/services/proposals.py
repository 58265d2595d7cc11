"""What would let homes be options for more of the children who wait: counted, never who."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from accounts.models import Council
from matching.arrays import cases_of, policy_of, register_of
from matching.kernel.codes import Band
from matching.kernel.eligible import Proposal, Waiting, eligible
from matching.kernel.homes import Homes
from matching.services.policies import policy_in_force
from placements.models import Referral, ReferralQuerySet


@dataclass(frozen=True, slots=True)
class HomeProposals:
    """One home beside everybody who waits."""

    home_id: int
    levels: tuple[int, ...]  # (20,) capability, defaults included
    assumed: frozenset[int]  # dimensions whose level nobody has declared
    pence: tuple[int | None, ...]  # (5,) a week by need band; None: the register holds no price
    options: int  # children for whom it is an option now
    proposals: tuple[Proposal, ...]  # most children first


@dataclass(frozen=True, slots=True, eq=False)
class Proposals:
    """Homes beside everybody who waits on a day."""

    waiting: int  # children who were ranked for
    on: date
    homes: Mapping[int, HomeProposals]  # by id; none where nobody waits; none that left


def proposals_for(
    *,
    council: Council,
    on: date,
    home_ids: Collection[int] | None = None,
    referrals: ReferralQuerySet | None = None,
) -> Proposals:
    """
    For each home, for how many more waiting children each remedy and pair would make an option.

    Everybody whose home is being looked for is ranked for again, by today's register and the
    policy in force. Nothing is written.

    :param home_ids: only these homes; None is all of the council's.
    :param referrals: only these, such as those that a person may see; None is all of the council's.
    """
    among = Referral.objects.all() if referrals is None else referrals
    searched = among.searched().filter(council=council).order_by("pk")
    if not searched.exists():  # a council that has just begun may have no policy yet
        return Proposals(0, on, {})
    register = register_of(council, on=on)
    policy = policy_of(policy_in_force(council))
    nights: dict[date, Homes] = {}
    waiting = []
    for _, case in cases_of(searched, register=register, policy=policy, on=on):
        night = case.first_night
        if night not in nights:
            nights[night] = register.for_night(night)
        waiting.append(Waiting(nights[night], case))
    homes = register.homes
    ids = homes.home_id.tolist() if home_ids is None else sorted(home_ids)
    rows = homes.rows_of(ids).tolist()
    found = eligible(waiting, policy, rows)
    by_row: dict[int, list[Proposal]] = {row: [] for row in rows}
    for proposal in found.proposals:
        by_row[proposal.row].append(proposal)
    by_id = {
        int(homes.home_id[row]): HomeProposals(
            home_id=int(homes.home_id[row]),
            levels=tuple(homes.facts.levels[:, row].tolist()),
            assumed=frozenset((homes.capability[row] < 0).nonzero()[0].tolist()),
            pence=tuple(register.prices.pence(row, band) for band in Band),
            options=found.options[row],
            proposals=tuple(by_row[row]),
        )
        for row in rows
    }
    return Proposals(len(waiting), on, by_id)
