"""The baseline: homes as ordinary Python objects, one after another, by the same rules."""

from collections.abc import Callable
from dataclasses import dataclass
from math import floor, isqrt

from matching.kernel.codes import Dimension, Flag, Kind, PlaceKind, Refusal, Sex
from matching.kernel.facts import resolved_capability
from matching.kernel.homes import Homes
from matching.kernel.types import Case, Policy

CRITICAL = [dimension.is_critical for dimension in Dimension]
RATING = {0: 1000, 1: 800, 2: 400, 3: 0, 4: 600, 5: 1000, 6: 500, 7: 0}


@dataclass(slots=True)
class Home:
    """One home, with its capability already resolved and its residents beside it."""

    home_id: int
    kind: int
    easting_m: int
    northing_m: int
    capability: list[int]
    age_from: int
    age_to: int
    sexes: int
    registered_from: int
    registered_to: int
    beds_free: int
    free_from: int
    weekly_pence: int
    rating: int
    confirmed_on: int
    asked: int
    accepted: int
    fostered: int
    access: int
    suspended: int
    residents: list[tuple[int, int, int]]
    offers: set[str]


def objects(homes: Homes) -> list[Home]:
    """The same homes as objects."""
    columns = [name for name in Home.__slots__ if name not in ("capability", "residents", "offers")]
    values = zip(*(getattr(homes, name).tolist() for name in columns), strict=True)
    levels = resolved_capability(homes.capability, homes.kind).tolist()
    offers = homes.offers.has.T.tolist()
    found = [
        Home(
            **dict(zip(columns, row, strict=True)),
            capability=levels[i],
            residents=[],
            offers={word for word, has in zip(homes.offers.words, offers[i], strict=True) if has},
        )
        for i, row in enumerate(values)
    ]
    who = homes.residents
    for row, *child in zip(
        who.home_row.tolist(), who.age.tolist(), who.shb.tolist(), who.exp.tolist(), strict=True
    ):
        found[row].residents.append((child[0], child[1], child[2]))
    return found


@dataclass(slots=True)
class Asked:
    """What is asked of every home, taken apart once."""

    case: Case
    policy: Policy
    age: int
    night: int
    on: int
    needs: list[int]
    factor: list[int]
    low: int
    high: int


def asked(case: Case, policy: Policy) -> Asked:
    low, high = policy.bands[case.price_band]
    night, on = case.first_night.toordinal(), case.on.toordinal()
    factor = case.importance.tolist()
    return Asked(case, policy, case.age, night, on, case.needs.tolist(), factor, low, high)


def tenths(home: Home, easting_m: int, northing_m: int) -> int:
    square = (home.easting_m - easting_m) ** 2 + (home.northing_m - northing_m) ** 2
    return (isqrt(40_000 * square) // 16_093 + 1) // 2


def _fostering(home: Home, ask: Asked) -> bool:
    there = home.fostered
    return home.kind <= 2 and there > 0 and there + ask.case.arriving > 3


def _sex(home: Home, ask: Asked) -> bool:
    if ask.case.sex == Sex.U:
        return home.sexes < 3
    return not home.sexes & ask.case.sex


def _beyond(home: Home, ask: Asked) -> bool:
    return any(
        need - level >= 2
        for need, level, critical in zip(ask.needs, home.capability, CRITICAL, strict=True)
        if critical
    )


def _avoid(home: Home, ask: Asked) -> bool:
    return any(tenths(home, p.easting_m, p.northing_m) < p.radius_tenths for p in ask.case.avoid)


def _at_risk(home: Home, ask: Asked) -> bool:
    shb, exp = ask.needs[Dimension.SHB], ask.needs[Dimension.EXP]
    return any(
        (shb >= 3 and (ask.age - age >= 2 or their_exp >= 3))
        or (their_shb >= 3 and (age - ask.age >= 2 or exp >= 3))
        for age, their_shb, their_exp in home.residents
    )


def _solo(home: Home, ask: Asked) -> bool:
    alone = Flag.SOLO in ask.case.flags or ask.needs[Dimension.PEE] == 4
    return alone and (bool(home.residents) or home.fostered > 0)


def _far(home: Home, ask: Asked) -> bool:
    limit = ask.case.max_tenths
    return limit is not None and tenths(home, ask.case.easting_m, ask.case.northing_m) > limit


def _dear(home: Home, ask: Asked) -> bool:
    ceiling = ask.case.cost_ceiling_pence
    return ceiling is not None and home.weekly_pence > ceiling


RULES: list[tuple[Refusal, Callable[[Home, Asked], bool]]] = [
    (
        Refusal.NOT_REGISTERED,
        lambda h, a: not h.registered_from <= a.night < h.registered_to,
    ),
    (Refusal.UNDER_16_SUPPORTED, lambda h, a: h.kind == 5 and a.age < 16),
    (Refusal.DOL_SUPPORTED, lambda h, a: h.kind == 5 and Flag.DOL in a.case.flags),
    (
        Refusal.NOT_SECURE_CRITERIA,
        lambda h, a: h.kind == 7 and Flag.SECURE_CRITERIA not in a.case.flags,
    ),
    (Refusal.FOSTERING_LIMIT, _fostering),
    (Refusal.TOO_YOUNG, lambda h, a: a.age < h.age_from),
    (Refusal.TOO_OLD, lambda h, a: a.age > h.age_to),
    (Refusal.SEX_NOT_ACCEPTED, _sex),
    (Refusal.NO_FREE_BED, lambda h, a: h.beds_free == 0),
    (
        Refusal.TOO_FEW_BEDS,
        lambda h, a: a.case.must_stay_together and h.beds_free < a.case.siblings,
    ),
    (
        Refusal.AVAILABLE_TOO_LATE,
        lambda h, a: h.beds_free > 0 and h.free_from > a.night + a.policy.tolerance_days,
    ),
    (Refusal.NEED_BEYOND_HOME, _beyond),
    (Refusal.KIND_RULED_OUT, lambda h, a: h.kind in a.case.ruled_out),
    (Refusal.PLACE_TO_AVOID, _avoid),
    (Refusal.SOLO_NEEDED, _solo),
    (Refusal.RESIDENT_AT_RISK, _at_risk),
    (Refusal.ACCESS_NOT_MET, lambda h, a: bool(a.case.flags >> 4 & ~h.access)),
    (Refusal.PLACING_SUSPENDED, lambda h, a: h.suspended != 0),
    (Refusal.RATING_BELOW_POLICY, lambda h, a: h.rating in a.policy.refused_ratings),
    (Refusal.VACANCY_STALE, lambda h, a: a.on - h.confirmed_on > a.policy.stale_days),
    (Refusal.ALREADY_DECLINED, lambda h, a: h.home_id in a.case.declined_at),
    (Refusal.OVER_COST_CEILING, _dear),
    (Refusal.OVER_DISTANCE_LIMIT, _far),
]


def _need(home: Home, ask: Asked) -> tuple[int, int, int]:
    """Need, need at best, tier."""
    lost = [0, 0]
    whole = [0, 0]
    worst = [1000, 1000]
    short, grave = 0, False
    for i, level in enumerate(home.capability):
        known = ask.needs[i]
        for k, need in enumerate((known if known >= 0 else (3 if CRITICAL[i] else 2), known)):
            if need > 0:
                s = max(0, need - level)
                lost[k] += ask.factor[i] * s * s
                whole[k] += ask.factor[i] * need * need
                worst[k] = min(worst[k], 1000 * (need - s) // need)
        if known > level:
            short += 1
            grave = grave or known - level > 1 or CRITICAL[i]
    values = [
        (7 * (1000 * (whole[k] - lost[k]) // whole[k] if whole[k] else 1000) + 3 * worst[k]) // 10
        for k in (0, 1)
    ]
    tier = 1 if short == 0 else 2 if short <= 2 and not grave else 3
    return min(values), max(values), tier


def _near(distance: int, half_life: int) -> int:
    return floor(1000 * 2 ** -(max(0, distance - 20) / (10 * half_life)) + 0.5)


def _continuity(home: Home, ask: Asked) -> int:
    case, parts = ask.case, []
    if case.siblings > 1:
        room = min(case.siblings, home.beds_free)
        if home.kind <= 2 and home.fostered > 0:
            room = min(room, 3 - home.fostered)
        parts.append(1000 * max(1, room) // case.siblings)
    kept = [p for p in case.places if p.what is PlaceKind.SCHOOL and p.keep]
    if kept:
        near = all(tenths(home, p.easting_m, p.northing_m) <= 80 for p in kept)
        parts.append(1000 if near else 0)
    if case.identity:
        parts.append(1000 * len(case.identity & home.offers) // len(case.identity))
    if case.wishes:
        met = case.wishes & (home.offers | {Kind(home.kind).word})
        parts.append(1000 * len(met) // len(case.wishes))
    return sum(parts) // len(parts) if parts else 1000


def _option(home: Home, ask: Asked) -> tuple[int, int, int, int, int]:
    """The sort key of an option: tier, -total, -need, tenths, home id."""
    case = ask.case
    need, _, tier = _need(home, ask)
    distance = tenths(home, case.easting_m, case.northing_m)
    near, visits = case.home_visits * _near(distance, 20), case.home_visits
    for place in case.places:
        near += place.visits * _near(tenths(home, place.easting_m, place.northing_m), place.what)
        visits += place.visits
    dearer = (home.weekly_pence - ask.low) * 1000 // (ask.high - ask.low)
    fresh = floor(1000 * 2 ** -(max(0, ask.on - home.confirmed_on) / 14) + 0.5)
    acceptance = 1000 * (2 + home.accepted) // (4 + home.asked)
    scores = (
        need,
        near // visits,
        1000 - min(1000, max(0, dearer)),
        _continuity(home, ask),
        (RATING[home.rating] + fresh + acceptance) // 3,
    )
    total = sum(w * s for w, s in zip(ask.policy.weights.row, scores, strict=True))
    return tier, -total, -need, distance, home.home_id


def rank(homes: list[Home], case: Case, policy: Policy) -> tuple[list[int], dict[Refusal, int]]:
    """Ids of the options in order, and how many homes each rule refuses."""
    ask = asked(case, policy)
    counts = dict.fromkeys(Refusal, 0)
    options = []
    for home in homes:
        found = [refusal for refusal, fails in RULES if fails(home, ask)]
        for refusal in found:
            counts[refusal] += 1
        if not found:
            options.append(_option(home, ask))
    options.sort()
    return [option[-1] for option in options], counts
