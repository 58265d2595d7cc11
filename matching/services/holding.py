"""Would waiting bring a better home, and what does it cost? Worked out for the page that asks."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from matching.arrays import cases_of, policy_of, register_of
from matching.arrays.arrivals import arrivals_of
from matching.errors import NotSearched
from matching.kernel.holding import HORIZONS, Outlook, outlook
from matching.kernel.ranking import rank
from matching.models import Match
from matching.services.policies import policy_in_force
from placements.models import SEARCHED, Referral, Status, Stay


@dataclass(frozen=True, slots=True)
class Nights:
    """What so many days of waiting are made of."""

    days: int
    past_first_night: int  # nights from the one on which a home is needed on
    past_present: int  # nights after the present placement ends; 0 where no end is recorded
    pence: int | None  # of the present placement until it ends; None: no price is recorded


@dataclass(frozen=True, slots=True)
class Waiting:
    """The outlook, and what waiting costs the child."""

    outlook: Outlook
    present: Stay | None  # where the child lives today
    is_interim: bool  # placed for now while the search goes on
    nights_so_far: int  # in the present placement
    nights: tuple[Nights, ...]  # one a horizon


def waiting(*, referral: Referral, on: date) -> Waiting:
    """
    The chance of a better option if this child waits, and what waiting costs.

    Nothing is written, and nothing is advised: both sides are shown for people to weigh.

    :raises NotSearched: homes are not being looked for, or there is no confirmed profile.
    """
    if referral.status not in SEARCHED:
        raise NotSearched("Homes are only matched while a referral is being searched")
    register = register_of(referral.council, on=on)
    policy = policy_of(policy_in_force(referral.council))
    found = cases_of([referral], register=register, policy=policy, on=on)
    if not found:
        raise NotSearched("This referral has no confirmed needs profile to rank homes by")
    _, case = found[0]
    homes = register.for_night(case.first_night)
    arrivals = arrivals_of(referral.council, register=register)
    today = rank(homes, case, policy, top=0)
    seen = outlook(homes, case, policy, arrivals=arrivals, today=today)
    present = (
        Stay.objects.on(on).lived().filter(child=referral.child).select_related("home").first()
    )
    return Waiting(
        outlook=seen,
        present=present,
        is_interim=referral.status == Status.INTERIM,
        nights_so_far=(on - present.starts_on).days if present else 0,
        nights=tuple(_nights(days, referral, present, on) for days in HORIZONS),
    )


def waiting_beside(*, match: Match, on: date, stamp: str) -> Waiting:
    """
    The same for the page that lists a match: worked out once for what the match was made from.

    :raises NotSearched: as waiting.
    """
    if match.referral.status not in SEARCHED:
        raise NotSearched("Homes are only matched while a referral is being searched")
    return _worked_out(match.referral_id, match.inputs_digest, stamp, on)


@lru_cache(maxsize=1_000)
def _worked_out(referral_id: int, inputs_digest: str, stamp: str, on: date) -> Waiting:
    """Kept by everything that it is made from: the case, the policy, the register, the day."""
    return waiting(referral=Referral.objects.get(pk=referral_id), on=on)


def _nights(days: int, referral: Referral, present: Stay | None, on: date) -> Nights:
    after = _past(days, present.ends_on if present else None, on)
    weekly = present.weekly_pence if present else None
    return Nights(
        days=days,
        past_first_night=_past(days, referral.first_night, on),
        past_present=after,
        pence=None if weekly is None else weekly * (days - after) // 7,
    )


def _past(days: int, last: date | None, on: date) -> int:
    """Of so many nights from ``on``, those from a day onwards; none where there is no day."""
    return 0 if last is None else min(days, max(0, days - (last - on).days))
