"""A second baseline: the same rules over a pandas frame, as one would first write them."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from matching.kernel.codes import Dimension, Kind, PlaceKind, Refusal
from matching.kernel.facts import RATING_POINTS, resolved_capability
from matching.kernel.homes import Homes
from matching.kernel.tables import FRESHNESS, NEAR
from matching.kernel.types import Case, Policy

CRITICAL = [dimension.name for dimension in Dimension if dimension.is_critical]


def frame(homes: Homes) -> pd.DataFrame:
    """The same homes as a frame: a column per fact, per dimension and per word."""
    scalar = [name for name in Homes.__slots__ if getattr(homes, name).__class__ is np.ndarray]
    table = pd.DataFrame({name: getattr(homes, name) for name in scalar if name != "capability"})
    levels = resolved_capability(homes.capability, homes.kind)
    for dimension in Dimension:
        table[dimension.name] = levels[:, dimension].astype(np.int64)
    for word, has in zip(homes.offers.words, homes.offers.has, strict=True):
        table[f"offers {word}"] = has
    who = pd.DataFrame(
        {"row": homes.residents.home_row, "age": homes.residents.age, "shb": homes.residents.shb}
    )
    table["oldest_shb"] = who[who.shb >= 3].groupby("row").age.max().reindex(table.index)
    return table


def tenths(table: pd.DataFrame, easting_m: int, northing_m: int) -> Any:
    """Distances in tenths of a mile (floats do for England; the kernel is exact everywhere)."""
    square = (table.easting_m - easting_m) ** 2 + (table.northing_m - northing_m) ** 2
    return (np.sqrt(square) * (100 / 16_093) + 0.5).astype(int)


def fails(table: pd.DataFrame, case: Case, policy: Policy) -> Mapping[Refusal, Any]:
    """The rules that the invented children can meet, as columns of yes and no."""
    night, on = case.first_night.toordinal(), case.on.toordinal()
    needs = {code: max(0, int(case.needs[code])) for code in Dimension}
    foster = table.kind <= Kind.AGENCY_FOSTER
    beyond = [needs[Dimension[code]] - table[code] >= 2 for code in CRITICAL]
    avoided = [
        tenths(table, place.easting_m, place.northing_m) < place.radius_tenths
        for place in case.avoid
    ]
    return {
        Refusal.NOT_REGISTERED: (table.registered_from > night) | (table.registered_to <= night),
        Refusal.UNDER_16_SUPPORTED: (table.kind == Kind.SUPPORTED_ACCOMMODATION) & (case.age < 16),
        Refusal.NOT_SECURE_CRITERIA: table.kind == Kind.SECURE_HOME,
        Refusal.FOSTERING_LIMIT: foster & (table.fostered + case.arriving > 3),
        Refusal.TOO_YOUNG: table.age_from > case.age,
        Refusal.TOO_OLD: table.age_to < case.age,
        Refusal.SEX_NOT_ACCEPTED: (table.sexes & int(case.sex)) == 0,
        Refusal.NO_FREE_BED: table.beds_free == 0,
        Refusal.AVAILABLE_TOO_LATE: (table.beds_free > 0) & (table.free_from > night),
        Refusal.NEED_BEYOND_HOME: np.logical_or.reduce(beyond),
        Refusal.KIND_RULED_OUT: table.kind.isin(list(case.ruled_out)),
        Refusal.PLACE_TO_AVOID: np.logical_or.reduce(avoided),
        Refusal.RESIDENT_AT_RISK: table.oldest_shb >= case.age + 2,
        Refusal.PLACING_SUSPENDED: table.suspended != 0,
        Refusal.RATING_BELOW_POLICY: table.rating.isin(list(policy.refused_ratings)),
        Refusal.VACANCY_STALE: on - table.confirmed_on > policy.stale_days,
        Refusal.OVER_COST_CEILING: table.weekly_pence > case.cost_ceiling_pence,
        Refusal.OVER_DISTANCE_LIMIT: tenths(table, case.easting_m, case.northing_m)
        > case.max_tenths,
    }


def _need_value(options: pd.DataFrame, case: Case, levels: Mapping[Dimension, int]) -> Any:
    whole = 0
    lost: Any = 0
    worst: Any = pd.Series(1000, index=options.index)
    for code, need in levels.items():
        if need > 0:
            short = (need - options[code.name]).clip(lower=0)
            lost = lost + int(case.importance[code]) * short**2
            whole += int(case.importance[code]) * need**2
            worst = np.minimum(worst, 1000 * (need - short) // need)
    share = 1000 * (whole - lost) // whole if whole else 1000
    return (7 * share + 3 * worst) // 10


def _tier(options: pd.DataFrame, known: Mapping[Dimension, int]) -> Any:
    short = pd.DataFrame({code: known[code] - options[code.name] for code in Dimension})
    count = (short > 0).sum(axis=1)
    grave = (short > 1).any(axis=1) | (short[[Dimension[c] for c in CRITICAL]] > 0).any(axis=1)
    return np.where(count == 0, 1, np.where((count <= 2) & ~grave, 2, 3))


def _near(options: pd.DataFrame, easting_m: int, northing_m: int, half_life: int) -> Any:
    return NEAR[half_life].take(tenths(options, easting_m, northing_m), mode="clip")


def _continuity(options: pd.DataFrame, case: Case) -> Any:
    foster = (options.kind <= Kind.AGENCY_FOSTER) & (options.fostered > 0)
    room = options.beds_free.where(~foster, np.minimum(options.beds_free, 3 - options.fostered))
    school = next(place for place in case.places if place.what is PlaceKind.SCHOOL)
    near = tenths(options, school.easting_m, school.northing_m) <= 80
    met = [
        1000 * sum(options[f"offers {word}"].astype(int) for word in words) // len(words)
        for words in (case.identity, case.wishes)
    ]
    together = 1000 * room.astype(int).clip(1, case.siblings) // case.siblings
    return (together + 1000 * near + sum(met)) // 4


def rank(table: pd.DataFrame, case: Case, policy: Policy) -> tuple[list[int], dict[Refusal, int]]:
    """Ids of the options in order, and how many homes each rule refuses."""
    masks = fails(table, case, policy)
    options = table[~np.logical_or.reduce(list(masks.values()))].copy()
    known = {code: max(0, int(case.needs[code])) for code in Dimension}
    assumed = {
        code: int(case.needs[code]) if case.needs[code] >= 0 else 3 if code.is_critical else 2
        for code in Dimension
    }
    need = np.minimum(_need_value(options, case, known), _need_value(options, case, assumed))
    visits = case.home_visits + sum(place.visits for place in case.places)
    near = case.home_visits * _near(options, case.easting_m, case.northing_m, 20)
    for place in case.places:
        near = near + place.visits * _near(options, place.easting_m, place.northing_m, place.what)
    low, high = policy.bands[case.price_band]
    dearer = ((options.weekly_pence - low) * 1000 // (high - low)).clip(0, 1000)
    days = case.on.toordinal() - options.confirmed_on
    acceptance = 1000 * (2 + options.accepted) // (4 + options.asked)
    rated = RATING_POINTS[options.rating] + FRESHNESS.take(days, mode="clip") + acceptance
    scores = (need, near // visits, 1000 - dearer, _continuity(options, case), rated // 3)
    options["tier"] = _tier(options, known)
    options["total"] = sum(w * s for w, s in zip(policy.weights.row, scores, strict=True))
    options["need"] = need
    options["tenths"] = tenths(options, case.easting_m, case.northing_m)
    ordered = options.sort_values(
        ["tier", "total", "need", "tenths", "home_id"], ascending=[True, False, False, True, True]
    )
    counts = dict.fromkeys(Refusal, 0) | {rule: int(np.sum(mask)) for rule, mask in masks.items()}
    return ordered.home_id.tolist(), counts
