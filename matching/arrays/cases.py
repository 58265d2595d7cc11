"""A referral as a case of the kernel, and a council's policy."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import numpy as np
from django.db.models import Prefetch
from numpy.typing import NDArray

from matching.arrays.register import RegisterArrays
from matching.kernel.codes import Band, Dimension, Flag, Importance, Kind, PlaceKind, Rating, Sex
from matching.kernel.question import Prices
from matching.kernel.types import (
    Case,
    ImportantPlace,
    PlaceToAvoid,
    Weights,
    importances,
    levels,
)
from matching.kernel.types import Policy as KernelPolicy
from matching.models import Policy
from needs.models import NeedsProfile
from placements.models import Approach, Referral, Stay


def policy_of(policy: Policy) -> KernelPolicy:
    """The council's policy in the kernel's words."""
    return KernelPolicy(
        weights=Weights(
            need=policy.need,
            nearness=policy.nearness,
            affordability=policy.affordability,
            continuity=policy.continuity,
            assurance=policy.assurance,
        ),
        tolerance_days=policy.tolerance_days,
        stale_days=policy.stale_days,
        refused_ratings=frozenset(Rating.of(word) for word in policy.refused_ratings),
        bands={Band.of(word): (low, high) for word, (low, high) in policy.bands.items()},
        seed=policy.seed,
        generator=policy.generator,
    )


def cases_of(
    referrals: Iterable[Referral], *, register: RegisterArrays, policy: KernelPolicy, on: date
) -> list[tuple[Referral, Case]]:
    """
    Each searched referral as the kernel's case, in the order given; four queries in all.

    A referral whose first night has passed is matched for tonight.
    """
    found = _with_profiles(referrals)
    declined = _declined_at(found)
    return [
        (referral, _case(referral, declined.get(referral.pk, frozenset()), register, policy, on))
        for referral in found
    ]


def case_of_stay(
    stay: Stay,
    profile: NeedsProfile,
    *,
    together: int,
    register: RegisterArrays,
    policy: KernelPolicy,
    on: date,
) -> Case:
    """
    A child who has a home as a case, as if a planned search began today.

    :param profile: the newest confirmed one, with its needs, places and avoid loaded.
    :param together: children of the sibling group who live there, this one included: they would
        only move together.
    """
    last = stay.referral or Referral()
    search = Referral(
        child=stay.child,
        profile=profile,
        first_night=on,
        dol=last.dol,
        secure_criteria=last.secure_criteria,
        ruled_out=last.ruled_out,
        together=Referral.Together.MUST if together > 1 else Referral.Together.NONE,
        together_count=together,
    )
    return _case(search, frozenset(), register, policy, on)


def _with_profiles(referrals: Iterable[Referral]) -> list[Referral]:
    wanted = [referral.pk for referral in referrals]
    profiles = NeedsProfile.objects.prefetch_related("needs", "places", "avoid")
    rows = Referral.objects.filter(pk__in=wanted, profile__isnull=False).select_related("child")
    by_pk = {row.pk: row for row in rows.prefetch_related(Prefetch("profile", profiles))}
    return [by_pk[pk] for pk in wanted if pk in by_pk]


def _declined_at(referrals: list[Referral]) -> Mapping[int, frozenset[int]]:
    """Referral to the homes that declined the child as it is now and have not changed since."""
    declined = Approach.objects.still_declined(
        profiles=[referral.profile_id for referral in referrals if referral.profile_id]
    )
    found: dict[int, set[int]] = {}
    child_of = {referral.child_id: referral.pk for referral in referrals}
    for child_id, home_id in declined.values_list("referral__child_id", "home_id"):
        found.setdefault(child_of[child_id], set()).add(home_id)
    return {pk: frozenset(homes) for pk, homes in found.items()}


def _case(
    referral: Referral,
    declined_at: frozenset[int],
    register: RegisterArrays,
    policy: KernelPolicy,
    on: date,
) -> Case:
    child, profile = referral.child, referral.profile
    if profile is None or referral.first_night is None:
        raise ValueError(f"referral {referral.pk} has no confirmed profile or no first night")
    together = referral.together in (Referral.Together.MUST, Referral.Together.PREFERRED)
    needs = {Dimension[need.dimension]: need.level for need in profile.needs.all()}
    case = Case(
        on=on,
        born=child.born,
        first_night=max(referral.first_night, on),
        sex=Sex[child.sex],
        easting_m=child.home_easting_m,
        northing_m=child.home_northing_m,
        home_visits=child.home_visits,
        needs=levels(needs),
        importance=importances(
            {Dimension[need.dimension]: Importance(need.importance) for need in profile.needs.all()}
        ),
        places=_places(profile),
        avoid=tuple(
            PlaceToAvoid(place.easting_m, place.northing_m, place.radius_tenths)
            for place in profile.avoid.all()
        ),
        siblings=referral.together_count if together else 1,
        must_stay_together=referral.together == Referral.Together.MUST,
        flags=flags_of(referral, profile),
        ruled_out=frozenset(Kind.of(word) for word in referral.ruled_out),
        identity=frozenset(profile.identity),
        wishes=frozenset(profile.wishes),
        cost_ceiling_pence=referral.cost_ceiling_pence,
        max_tenths=referral.max_tenths,
        exempt_at=frozenset(
            home_id for home_id, words in register.exemptions.items() if child.ref in words
        ),
        declined_at=declined_at,
    )
    return priced(case, register, policy)


def _places(profile: NeedsProfile) -> tuple[ImportantPlace, ...]:
    return tuple(
        ImportantPlace(
            what=PlaceKind.of(place.what),
            easting_m=place.easting_m,
            northing_m=place.northing_m,
            visits=place.visits,
            keep=place.keep,
        )
        for place in profile.places.all()
    )


def flags_of(referral: Referral, profile: NeedsProfile) -> Flag:
    """The facts that switch rules on."""
    facts = {
        Flag.DOL: referral.dol,
        Flag.SECURE_CRITERIA: referral.secure_criteria,
        Flag.SOLO: profile.solo,
        Flag.EMERGENCY: referral.urgency == "same_day",
        Flag.WHEELCHAIR: profile.wheelchair,
        Flag.GROUND_FLOOR: profile.ground_floor,
        Flag.HOIST: profile.hoist,
    }
    flags = Flag(0)
    for flag, holds in facts.items():
        flags |= flag if holds else Flag(0)
    return flags


def priced(case: Case, register: RegisterArrays, policy: KernelPolicy) -> Case:
    """The case with each home's price for its band."""
    return replace(case, weekly_pence=band_prices(case, register, policy)(case.price_band))


def band_prices(case: Case, register: RegisterArrays, policy: KernelPolicy) -> Prices:
    """What the homes cost for this child at any band, as this policy counts unknown prices."""

    def at(band: Band) -> NDArray[np.int64]:
        return register.prices.for_case(
            band, dearest_pence=policy.bands[band][1], ceiling_pence=case.cost_ceiling_pence
        )

    return at
