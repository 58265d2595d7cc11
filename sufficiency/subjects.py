"""
Each page of measures for one council at one moment: the rows read, the measures presented.

Children are counted as far as the reader may see their records (docs/restricted.md).
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from django.utils import timezone

from accounts.models import Council, User
from geography.authorities import authorities, neighbours
from matching.arrays import register_of
from sufficiency import rows
from sufficiency.measures.capacity import needs_table
from sufficiency.measures.waits import waits_of
from sufficiency.presenters import capacity as capacities
from sufficiency.presenters import compare as comparing
from sufficiency.presenters import cost as costs
from sufficiency.presenters import distance as distances
from sufficiency.presenters import mix as mixes
from sufficiency.presenters import occupancy as occupancies
from sufficiency.presenters import waits as waiting
from sufficiency.presenters.overview import Overview, Part
from sufficiency.presenters.present import Present
from sufficiency.reference import ENGLAND, Published, published
from sufficiency.tables import Subject

SubjectOf = Callable[[Council, User, datetime], Subject]


def overview(council: Council, to: User, now: datetime) -> Overview:
    """The figures that a manager asks for first, and four pictures."""
    on = timezone.localdate(now)
    referrals = rows.open_referrals(council, to=to)
    present = Present.of(rows.living(council, to=to, on=on), on)
    register = register_of(council, on=on)
    beds, homes = rows.beds_today(council, register), rows.homes_by_kind(register)
    capacity = _capacity(council, to, now, with_kinds=False)
    return Overview(
        parts=(
            Part("Waiting", waiting.stats(waits_of(referrals, now))),
            Part(
                "Looked after",
                (mixes.stat(present, published().get(council.authority_code)),
                 *distances.stats(present)[:2], costs.stat(present)),
            ),
            Part("Homes", (*occupancies.stats(beds, homes), capacities.stats(capacity)[1])),
        ),
        sections=(
            ("mix", mixes.mix_section(present)),
            ("distance", distances.where_section(present)),
            ("occupancy", occupancies.age_section(beds)),
            ("capacity", capacities.overview_section(capacity)),
        ),
        is_new=not (referrals or present.children or len(register.homes)),
    )  # fmt: skip


def waits(council: Council, to: User, now: datetime) -> Subject:
    return waiting.waits_page(rows.open_referrals(council, to=to), now)


def mix(council: Council, to: User, now: datetime) -> Subject:
    return mixes.mix_page(_present(council, to, now), published().get(council.authority_code))


def distance(council: Council, to: User, now: datetime) -> Subject:
    return distances.distance_page(_present(council, to, now))


def occupancy(council: Council, to: User, now: datetime) -> Subject:
    register = register_of(council, on=timezone.localdate(now))
    beds, homes = rows.beds_today(council, register), rows.homes_by_kind(register)
    return occupancies.occupancy_page(beds, homes)


def capacity(council: Council, to: User, now: datetime) -> Subject:
    return capacities.capacity_page(_capacity(council, to, now, with_kinds=True))


def cost(council: Council, to: User, now: datetime) -> Subject:
    present = _present(council, to, now)
    bands = rows.need_bands(council, present.children)
    return costs.cost_page(present, bands, timezone.localdate(now))


def compare(council: Council, to: User, now: datetime) -> Subject:
    own = published().get(council.authority_code)
    if own is None:
        return comparing.compare_page(None)
    on = timezone.localdate(now)
    return comparing.compare_page(
        comparing.Here(
            name=council.name,
            on=on,
            present=_present(council, to, now),
            stays=rows.past_stays(council, to=to, on=on),
            published=own,
            national=published()[ENGLAND],
            neighbours=_neighbours(council.authority_code),
        )
    )


SUBJECTS: Final[Mapping[str, SubjectOf]] = {
    "waits": waits,
    "mix": mix,
    "distance": distance,
    "occupancy": occupancy,
    "capacity": capacity,
    "cost": cost,
    "compare": compare,
}


def _present(council: Council, to: User, now: datetime) -> Present:
    on = timezone.localdate(now)
    return Present.of(rows.living(council, to=to, on=on), on)


def _capacity(
    council: Council, to: User, now: datetime, *, with_kinds: bool
) -> capacities.Capacity:
    """With what each kind of home could offer, or without those two queries."""
    on = timezone.localdate(now)
    policy, has_policy = rows.policy_in_force(council)
    ages = rows.searched_profiles(council, to=to, on=on)
    return capacities.Capacity(
        needs=needs_table(rows.levels_of(council, ages)),
        ages=tuple(ages.values()),
        supply=rows.supply(register_of(council, on=on), policy),
        with_option=rows.option_kinds(council, to=to) if with_kinds else {},
        with_best=rows.option_kinds(council, to=to, best=True) if with_kinds else {},
        stale_days=policy.stale_days,
        has_policy=has_policy,
    )


def _neighbours(code: str) -> tuple[Published, ...]:
    """The published figures of the ten statistical neighbours, the likest first."""
    codes = {authority.dfe_number: authority.code for authority in authorities()}
    return tuple(published()[codes[number]] for number in neighbours()[code])
