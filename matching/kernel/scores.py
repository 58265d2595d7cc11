"""The five scores of the options, per mille: 1000 is best, 0 is worst (scoring.md section 3)."""

from dataclasses import dataclass
from functools import reduce
from itertools import compress
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel import tables
from matching.kernel.codes import Kind, PlaceKind
from matching.kernel.needfit import need_fit
from matching.kernel.refusals import FOSTERING_LIMIT
from matching.kernel.types import ImportantPlace
from matching.kernel.view import View

SCHOOL_WITHIN_TENTHS = 80  # of a mile, inclusive: a school the child can keep

_KINDS = {kind.word: kind for kind in Kind}

Distances = list[NDArray[np.int32]]  # (k,) tenths of a mile for each important place of the case


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Column i belongs to the i-th of the rows that were scored."""

    scores: NDArray[np.int64]  # (5, k) per mille, rows of Score
    need_best: NDArray[np.int64]  # (k,) per mille
    tier: NDArray[np.int8]  # (k,) 1-3
    total: NDArray[np.int64]  # (k,) 0-100,000
    weights: NDArray[np.int64]  # (5,) per cent

    @classmethod
    def of(cls, view: View, rows: NDArray[np.int64]) -> Self:
        """Score the homes in these rows."""
        fit = need_fit(view.case, tables.taken(view.facts.codes, rows))
        to_places = [_tenths_to(view, place, rows) for place in view.case.places]
        scores = np.empty((5, len(rows)), dtype=np.int64)
        scores[0] = fit.need
        scores[1] = nearness(view, rows, to_places)
        scores[2] = affordability(view, rows)
        scores[3] = continuity(view, rows, to_places)
        scores[4] = assurance(view, rows)
        weights = np.array(view.policy.weights.row, dtype=np.int64)
        return cls(
            scores=scores,
            need_best=fit.need_best,
            tier=fit.tier,
            total=(weights[:, None] * scores).sum(axis=0),
            weights=weights,
        )


def nearness(view: View, rows: NDArray[np.int64], to_places: Distances) -> NDArray[np.int64]:
    """Mean over important places by visits a week; the child's home always counts, (k,)."""
    case = view.case
    weighed = case.home_visits * tables.near(view.tenths[rows], tables.HOME_HALF_LIFE)
    visits = case.home_visits
    for place, tenths in zip(case.places, to_places, strict=True):
        weighed += place.visits * tables.near(tenths, place.what)
        visits += place.visits
    return weighed // visits


def affordability(view: View, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """1000 at or below the start of the band's prices, 0 at or above their end, (k,)."""
    low, high = view.policy.bands[view.case.price_band]
    dearer: NDArray[np.int64] = (view.weekly_pence[rows] - low) * 1000 // (high - low)
    return 1000 - np.clip(dearer, 0, 1000)


def continuity(view: View, rows: NDArray[np.int64], to_places: Distances) -> NDArray[np.int64]:
    """Mean of what applies among siblings, school, identity and wishes; else 1000, (k,)."""
    case = view.case
    parts, none = [], np.zeros(len(rows), dtype=np.int64)
    if case.siblings > 1:
        parts.append(1000 * siblings_together(view, rows) // case.siblings)
    keep = [place.what is PlaceKind.SCHOOL and place.keep for place in case.places]
    if any(keep):
        kept = [tenths <= SCHOOL_WITHIN_TENTHS for tenths in compress(to_places, keep)]
        parts.append(1000 * reduce(np.logical_and, kept).astype(np.int64))
    if case.identity:
        met = sum((_offered(view, rows, word) for word in case.identity), none)
        parts.append(1000 * met // len(case.identity))
    if case.wishes:
        wished = (_offered(view, rows, w) | _is_kind(view, rows, w) for w in case.wishes)
        parts.append(1000 * sum(wished, none) // len(case.wishes))
    if not parts:
        return none + 1000
    mean: NDArray[np.int64] = np.add.reduce(parts) // len(parts)
    return mean


def assurance(view: View, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Rating, freshness of the vacancy and acceptance, a third each, (k,)."""
    days = view.case.on.toordinal() - view.homes.confirmed_on[rows]
    return (view.facts.standing[rows] + tables.freshness(days)) // 3


def siblings_together(view: View, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Most of the group, at least this child, that beds and fostering limit allow, (k,)."""
    fostered = view.homes.fostered[rows].astype(np.int64)
    limited = view.facts.is_foster[rows] & (fostered > 0) & ~np.isin(rows, view.exempt)
    room = np.where(limited, FOSTERING_LIMIT - fostered, view.case.siblings)
    room = np.minimum(room, view.homes.beds_free[rows])
    return np.clip(room, 1, view.case.siblings)


def _tenths_to(view: View, place: ImportantPlace, rows: NDArray[np.int64]) -> NDArray[np.int32]:
    """Distance from homes to a place in tenths of a mile, (k,)."""
    point = (place.easting_m, place.northing_m)
    return tables.tenths_of(
        tables.squares(view.facts.easting[rows], view.facts.northing[rows], point)
    )


def _offered(view: View, rows: NDArray[np.int64], word: str) -> NDArray[np.int64]:
    """1 where the home offers the word, (k,)."""
    has = view.homes.offers.of_word(word)
    return np.zeros(len(rows), dtype=np.int64) if has is None else has[rows].astype(np.int64)


def _is_kind(view: View, rows: NDArray[np.int64], word: str) -> NDArray[np.int64] | int:
    """1 where the word is the home's kind, (k,); 0 where it is no kind."""
    kind = _KINDS.get(word)
    return 0 if kind is None else (view.homes.kind[rows] == kind).astype(np.int64)
