"""What a home's side would have to change for one child, worked out for the page that asks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from matching.arrays import RegisterArrays, cases_of, policy_of, register_of
from matching.errors import NotSearched
from matching.kernel.codes import Refusal
from matching.kernel.homes import Homes
from matching.kernel.ranking import rank
from matching.kernel.remedies import Remedies, lacking
from matching.kernel.steps import Present
from matching.kernel.types import Case, Ranking
from matching.kernel.types import Policy as KernelPolicy
from matching.kernel.ways import Goal, Question, Way, ways_to
from matching.models import Match
from matching.services.found import inputs_digest
from matching.services.policies import policy_in_force
from placements.models import SEARCHED, Referral


@dataclass(frozen=True, slots=True, eq=False)
class Today:
    """A referral ranked as of today, and whether the stored match was made from the same."""

    register: RegisterArrays
    policy: KernelPolicy
    case: Case
    homes: Homes
    ranking: Ranking
    is_stored: bool


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """One home today: where it stands, and what would change that."""

    home_id: int
    present: Present
    assumed: frozenset[int]  # dimensions whose level nobody has declared
    price_known: bool
    now: Way | None  # its rank today; None: refused
    in_the_way: Refusal  # reasons that no remedy answers
    remedies: Remedies | None  # the smallest set that makes it an option; None: there is none
    then: Way | None  # what that set would bring
    goals: tuple[tuple[Goal, tuple[Way, ...]], ...]  # of an option: where to, and how


def rank_today(*, referral: Referral, match: Match | None, on: date) -> Today:
    """
    Rank today's homes by today's policy. Nothing is written.

    :raises NotSearched: homes are not being looked for, or there is no confirmed profile.
    """
    if referral.status not in SEARCHED:
        raise NotSearched("Homes are only matched while a referral is being searched")
    register = register_of(referral.council, on=on)
    stored = policy_in_force(referral.council)
    policy = policy_of(stored)
    found = cases_of([referral], register=register, policy=policy, on=on)
    if not found:
        raise NotSearched("This referral has no confirmed needs profile to rank homes by")
    _, case = found[0]
    homes = register.for_night(case.first_night)
    digest = inputs_digest(case, policy=stored, register=register)
    return Today(
        register,
        policy,
        case,
        homes,
        ranking=rank(homes, case, policy),
        is_stored=match is not None and match.inputs_digest == digest,
    )


def remedies_for(
    today: Today, home_ids: Collection[int], *, with_goals: bool = False
) -> Mapping[int, Outlook]:
    """
    What each of these homes would have to change; homes that left the register are left out.

    :param with_goals: also the ways of an option to the first rank, the rank above and a better
        tier; a hundred times the work, so for a single home.
    """
    rows = today.homes.rows_of(sorted(home_ids)).tolist()
    found = lacking(today.homes, today.case, today.policy, rows)
    outlooks = {}
    for at, row in enumerate(rows):
        asked = Question.of(today.homes, today.case, today.policy, today.ranking, row)
        remedies = found.remedies(at)
        then = None if remedies is None else asked.ranked([remedies])[0]
        is_option = remedies == ()
        outlooks[int(today.homes.home_id[row])] = Outlook(
            home_id=int(today.homes.home_id[row]),
            present=asked.present,
            assumed=frozenset((today.homes.capability[row] < 0).nonzero()[0].tolist()),
            price_known=bool(today.register.prices.known[row, today.case.price_band]),
            now=then if is_option else None,
            in_the_way=Refusal(int(found.in_the_way[at])),
            remedies=None if is_option else remedies,
            then=None if is_option else then,
            goals=_goals(asked, then) if with_goals and is_option and then else (),
        )
    return outlooks


def _goals(asked: Question, now: Way) -> tuple[tuple[Goal, tuple[Way, ...]], ...]:
    """To the first rank, to the rank above where other ways lead there, and to the tier above."""
    goals = [Goal(rank=1)] if now.rank > 1 else []
    goals += [Goal(rank=now.rank - 1)] if now.rank > 2 else []
    goals += [Goal(tier=now.tier - 1)] if now.tier > 1 else []
    found = {goal: tuple(ways_to(asked, goal)) for goal in goals}
    above = Goal(rank=now.rank - 1)
    if above.rank != 1 and above in found and found[above] == found[Goal(rank=1)] != ():
        del found[above]
    return tuple(found.items())
