"""Homes and beds of a council on a day, from the arrays that the ranking itself reads."""

from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from accounts.models import Council
from codes.homes import Kind
from matching.arrays import RegisterArrays, policy_of
from matching.arrays import rows as register_rows
from matching.kernel.codes import UNDECLARED, Suspension
from matching.kernel.codes import Kind as KindCode
from matching.kernel.homes import NEVER
from matching.kernel.types import Policy as KernelPolicy
from matching.models import Policy
from sufficiency.measures.capacity import Supply
from sufficiency.measures.occupancy import BedIs, BedToday

_KINDS: Final = {int(kind): kind.word for kind in KindCode}


def policy_in_force(council: Council) -> tuple[KernelPolicy, bool]:
    """The newest policy, or the standard one, and whether the council has set one."""
    policy = Policy.objects.filter(council=council).order_by("version").last()
    return (policy_of(policy), True) if policy else (KernelPolicy(), False)


def beds_today(council: Council, register: RegisterArrays) -> list[BedToday]:
    """Every bed of the homes that are registered on the register's day; two queries."""
    homes, on = register.homes, register.on
    registered = np.flatnonzero(_is_registered(register)).tolist()
    row_of = {int(homes.home_id[row]): row for row in registered}
    confirmed = homes.confirmed_on.tolist()
    kinds = homes.kind.tolist()
    return [
        BedToday(
            home_id=bed.home_id,
            kind=_KINDS[kinds[row]],
            state=_state(bed, on),
            confirmed_days=None if confirmed[row] == NEVER else on.toordinal() - confirmed[row],
        )
        for bed in register_rows.beds(council, on=on)
        if (row := row_of.get(bed.home_id)) is not None
    ]


def homes_by_kind(register: RegisterArrays) -> dict[str, int]:
    """Registered homes of each kind, every kind named."""
    counts = np.bincount(register.homes.kind[_is_registered(register)], minlength=len(KindCode))
    return {kind.value: int(counts[KindCode.of(kind.value)]) for kind in Kind}


def supply(register: RegisterArrays, policy: KernelPolicy) -> Supply:
    """Beds of registered homes that are free today, and what those homes can do."""
    homes, today = register.homes, register.on.toordinal()
    free_now = register.bed_row[register.bed_free_from <= today]
    free = np.bincount(free_now, minlength=len(homes)).astype(np.int64)
    confirmed = homes.confirmed_on
    refused = list(policy.refused_ratings)
    return Supply(
        free=np.where(_is_registered(register), free, 0),
        levels=homes.facts.levels,
        declared=(homes.capability != UNDECLARED).T,
        age_from=homes.age_from,
        age_to=homes.age_to,
        kind=homes.kind,
        obstacles={
            "New placements there are suspended": homes.suspended != Suspension.NONE,
            "The home’s rating is below the policy": np.isin(homes.rating, refused),
            "Nobody has ever confirmed the vacancy": confirmed == NEVER,
            f"The vacancy was confirmed more than {policy.stale_days} days ago": today - confirmed
            > policy.stale_days,
        },
    )


def _is_registered(register: RegisterArrays) -> NDArray[np.bool_]:
    homes, today = register.homes, register.on.toordinal()
    return (homes.registered_from <= today) & (homes.registered_to > today)


def _state(bed: register_rows.BedRow, on: date) -> BedIs:
    if bed.is_taken:
        return BedIs.TAKEN
    if not bed.is_free:
        return BedIs.NOT_AVAILABLE
    return BedIs.LATER if bed.free_from is not None and bed.free_from > on else BedIs.FREE
