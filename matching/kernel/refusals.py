"""May this home be offered at all? One line per rule, every rule for every home."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from matching.kernel import tables
from matching.kernel.codes import (
    Access,
    Dimension,
    Flag,
    Kind,
    Refusal,
    Sex,
    Standing,
    Suspension,
    Waiver,
)
from matching.kernel.view import View

Mask = NDArray[np.bool_]  # (n,) True: refused
Marks = NDArray[np.uint8]  # (n,) a rule's bit within its plane of eight rules, or 0
MOST_KEPT = 300  # marks of a register: 18 MB at 60,000 homes
FOSTERING_LIMIT = 3  # children, Children Act 1989 schedule 7
HIGH = 3  # the level of SHB and EXP from which residents are at risk
SUPPORTED_FROM_AGE = 16


def _not_registered(view: View) -> Mask:
    # Registration ends at midnight before its second date, so that bound is exclusive.
    homes, night = view.homes, view.night
    return (homes.registered_from > night) | (homes.registered_to <= night)


def _under_16_supported(view: View) -> Mask | None:
    return _of_kind(view, Kind.SUPPORTED_ACCOMMODATION) if view.age < SUPPORTED_FROM_AGE else None


def _dol_supported(view: View) -> Mask | None:
    return _of_kind(view, Kind.SUPPORTED_ACCOMMODATION) if Flag.DOL in view.case.flags else None


def _not_secure_criteria(view: View) -> Mask | None:
    met = Flag.SECURE_CRITERIA in view.case.flags
    return None if met else _of_kind(view, Kind.SECURE_HOME)


def _fostering_limit(view: View) -> Mask:
    # An empty foster home may take any group: they are siblings of each other.
    most_there = max(0, FOSTERING_LIMIT - view.case.arriving)
    refused = view.facts.is_foster & (view.homes.fostered > most_there)
    refused[view.exempt] = False
    return refused


def _too_young(view: View) -> Mask:
    return view.homes.age_from > view.age


def _too_old(view: View) -> Mask:
    return view.homes.age_to < view.age


def _sex_not_accepted(view: View) -> Mask:
    if view.case.sex == Sex.U:
        # Accepted where U stands in the register, or both M and F; M or F alone is not enough.
        return (view.homes.sexes == Sex.M) | (view.homes.sexes == Sex.F)
    return (view.homes.sexes & np.uint8(view.case.sex)) == 0


def _no_free_bed(view: View) -> Mask:
    return view.facts.is_full


def _too_few_beds(view: View) -> Mask | None:
    case = view.case
    return view.homes.beds_free < case.siblings if case.must_stay_together else None


def _available_too_late(view: View) -> Mask:
    latest = view.night + view.policy.tolerance_days
    return (view.homes.free_from > latest) & ~view.facts.is_full


def _need_beyond_home(view: View) -> Mask | None:
    beyond = None
    for dimension in Dimension:
        if dimension.is_critical and (need := view.need(dimension)) >= 2:
            short = view.facts.levels[dimension] <= need - 2
            beyond = short if beyond is None else beyond | short
    return beyond


def _kind_ruled_out(view: View) -> Mask | None:
    return _any_of([_of_kind(view, kind) for kind in view.case.ruled_out])


def _place_to_avoid(view: View) -> Mask | None:
    facts = view.facts
    return _any_of(
        [
            tables.nearer_than(
                tables.squares(facts.easting, facts.northing, (place.easting_m, place.northing_m)),
                place.radius_tenths,
            )
            for place in view.case.avoid
        ]
    )


def _solo_needed(view: View) -> Mask | None:
    solo = Flag.SOLO in view.case.flags or view.need(Dimension.PEE) == 4
    return view.facts.has_company if solo else None


def _resident_at_risk(view: View) -> Mask:
    facts, age = view.facts, view.age
    refused = facts.oldest_shb >= age + 2
    if view.need(Dimension.EXP) >= HIGH:
        refused |= facts.any_shb
    if view.need(Dimension.SHB) >= HIGH:
        refused |= (facts.youngest <= age - 2) | facts.any_exp
    return refused


def _access_not_met(view: View) -> Mask | None:
    needed = [access for access in Access if Flag[str(access.name)] in view.case.flags]
    bits = np.uint8(sum(needed))
    return (view.homes.access & bits) != bits if needed else None


def _placing_suspended(view: View) -> Mask:
    return view.homes.suspended != Suspension.NONE


def _rating_below_policy(view: View) -> Mask | None:
    return _any_of([view.homes.rating == rating for rating in view.policy.refused_ratings])


def _vacancy_stale(view: View) -> Mask:
    return view.homes.confirmed_on < _oldest_day(view)


def _already_declined(view: View) -> Mask | None:
    rows = view.homes.rows_of(view.case.declined_at)
    if not len(rows):
        return None
    refused = np.zeros(len(view.homes), dtype=np.bool_)
    refused[rows] = True
    return refused


def _over_cost_ceiling(view: View) -> Mask | None:
    ceiling = view.case.cost_ceiling_pence
    return None if ceiling is None else view.weekly_pence > ceiling


def _over_distance_limit(view: View) -> Mask | None:
    limit = view.case.max_tenths
    return None if limit is None else view.tenths > limit


def _oldest_day(view: View) -> int:
    # NEVER is 0, so it stays below the oldest day that counts however long the policy allows.
    return max(1, view.case.on.toordinal() - view.policy.stale_days)


def _age(view: View) -> int:
    return view.age


def _flags(view: View) -> Flag:
    return view.case.flags


def _arriving(view: View) -> Hashable:
    return view.case.arriving, tuple(view.exempt.tolist())


def _ruled_out(view: View) -> Hashable:
    return view.case.ruled_out


def _age_and_risks(view: View) -> Hashable:
    return view.age, view.need(Dimension.EXP) >= HIGH, view.need(Dimension.SHB) >= HIGH


def _of_kind(view: View, kind: Kind) -> Mask:
    return view.homes.kind == kind


def _any_of(masks: list[Mask]) -> Mask | None:
    return reduce(np.logical_or, masks) if masks else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason to refuse: what kind of no, who may set it aside, and where it holds."""

    refusal: Refusal
    standing: Standing
    waived_by: Waiver | None
    fails: Callable[[View], Mask | None]  # None: this case gives the rule nothing to refuse
    # What the answer depends on besides the homes: children who share it share one mask, which is
    # kept with the homes. None: too many values to keep, or it looks at beds (Homes.with_beds).
    shared_by: Callable[[View], Hashable] | None = None


_UNLAWFUL, _PRACTICAL, _WAIVABLE = Standing.UNLAWFUL, Standing.PRACTICAL, Standing.WAIVABLE
RULES = (
    Rule(Refusal.NOT_REGISTERED, _UNLAWFUL, None, _not_registered, lambda view: view.night),
    Rule(Refusal.UNDER_16_SUPPORTED, _UNLAWFUL, None, _under_16_supported, _age),
    Rule(Refusal.DOL_SUPPORTED, _UNLAWFUL, None, _dol_supported, _flags),
    Rule(Refusal.NOT_SECURE_CRITERIA, _UNLAWFUL, None, _not_secure_criteria, _flags),
    Rule(Refusal.FOSTERING_LIMIT, _UNLAWFUL, None, _fostering_limit, _arriving),
    Rule(Refusal.TOO_YOUNG, _UNLAWFUL, None, _too_young, _age),  # but see ruling
    Rule(Refusal.TOO_OLD, _UNLAWFUL, None, _too_old, _age),  # but see ruling
    Rule(Refusal.SEX_NOT_ACCEPTED, _UNLAWFUL, None, _sex_not_accepted, lambda view: view.case.sex),
    Rule(Refusal.NO_FREE_BED, _PRACTICAL, None, _no_free_bed),
    Rule(Refusal.TOO_FEW_BEDS, _PRACTICAL, None, _too_few_beds),
    Rule(Refusal.AVAILABLE_TOO_LATE, _WAIVABLE, Waiver.COMMISSIONER, _available_too_late),
    Rule(Refusal.NEED_BEYOND_HOME, _WAIVABLE, Waiver.MANAGER, _need_beyond_home),
    Rule(Refusal.KIND_RULED_OUT, _WAIVABLE, Waiver.MANAGER, _kind_ruled_out, _ruled_out),
    Rule(Refusal.PLACE_TO_AVOID, _WAIVABLE, Waiver.HEAD_OF_SERVICE, _place_to_avoid),
    Rule(Refusal.SOLO_NEEDED, _PRACTICAL, None, _solo_needed),
    Rule(
        Refusal.RESIDENT_AT_RISK,
        _WAIVABLE,
        Waiver.IMPACT_RISK_ASSESSMENT,
        _resident_at_risk,
        _age_and_risks,
    ),
    Rule(Refusal.ACCESS_NOT_MET, _PRACTICAL, None, _access_not_met, _flags),
    Rule(
        Refusal.PLACING_SUSPENDED,
        _WAIVABLE,
        Waiver.COMMISSIONER,
        _placing_suspended,
        lambda view: None,
    ),
    Rule(
        Refusal.RATING_BELOW_POLICY,
        _WAIVABLE,
        Waiver.MANAGER,
        _rating_below_policy,
        lambda view: view.policy.refused_ratings,
    ),
    Rule(Refusal.VACANCY_STALE, _WAIVABLE, Waiver.COMMISSIONER, _vacancy_stale, _oldest_day),
    Rule(Refusal.ALREADY_DECLINED, _WAIVABLE, Waiver.COMMISSIONER, _already_declined),
    Rule(Refusal.OVER_COST_CEILING, _WAIVABLE, Waiver.MANAGER, _over_cost_ceiling),
    Rule(Refusal.OVER_DISTANCE_LIMIT, _WAIVABLE, Waiver.COMMISSIONER, _over_distance_limit),
)
RULE_OF = {rule.refusal: rule for rule in RULES}
WAIVABLE = np.uint32(sum(rule.refusal for rule in RULES if rule.standing is _WAIVABLE))


def ruling(
    refusal: Refusal, *, kind: Kind, suspended: Suspension, flags: Flag
) -> tuple[Standing, Waiver | None]:
    """What kind of no this is at this home, and who may set it aside (scoring.md section 2)."""
    if refusal in Refusal.TOO_YOUNG | Refusal.TOO_OLD and _is_emergency(flags) and kind.is_foster:
        return Standing.WAIVABLE, Waiver.EMERGENCY_SIX_DAYS
    if refusal is Refusal.PLACING_SUSPENDED and suspended is Suspension.OFSTED:
        return Standing.UNLAWFUL, None
    return RULE_OF[refusal].standing, RULE_OF[refusal].waived_by


def refusals(view: View) -> NDArray[np.uint32]:
    """Every reason against every home as bits of Refusal, (n,); 0 means that it is an option."""
    planes = np.zeros((3, len(view.homes)), dtype=np.uint8)  # bytes are four times faster to fill
    for rule in RULES:
        marks = _marks(rule, view)
        if marks is not None:
            planes[_plane_and_bit(rule)[0]] |= marks
    bits = planes[2].astype(np.uint32)
    for plane in (1, 0):
        bits <<= np.uint32(8)
        bits |= planes[plane]
    return bits


def _marks(rule: Rule, view: View) -> Marks | None:
    """The rule's bit within its plane, (n,); from what is kept where children share it."""
    if rule.shared_by is None:
        return _marked(rule, view)
    kept, key = view.facts.kept, (rule.refusal, rule.shared_by(view))
    if key not in kept:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[key] = _marked(rule, view)
    return kept[key]


def _marked(rule: Rule, view: View) -> Marks | None:
    mask = rule.fails(view)
    # A shift is not vectorised; a product is.
    return None if mask is None else mask.view(np.uint8) * np.uint8(1 << _plane_and_bit(rule)[1])


def _plane_and_bit(rule: Rule) -> tuple[int, int]:
    return divmod(int(rule.refusal).bit_length() - 1, 8)


def near_misses(view: View, bits: NDArray[np.uint32]) -> Mask:
    """Homes with exactly one reason against them, and that one waivable there, (n,)."""
    waivable = (bits & WAIVABLE) != 0
    ofsted = view.facts.by_ofsted
    waivable[ofsted] &= bits[ofsted] != np.uint32(Refusal.PLACING_SUSPENDED)
    if _is_emergency(view.case.flags):
        age = np.uint32(Refusal.TOO_YOUNG | Refusal.TOO_OLD)
        waivable |= view.facts.is_foster & ((bits & age) != 0)
    waivable &= (bits & (bits - np.uint32(1))) == 0  # one bit at most
    return waivable


def _is_emergency(flags: Flag) -> bool:
    return Flag.EMERGENCY in flags
