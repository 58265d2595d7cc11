"""Homes as they would be: copies with their remedies carried out, ranked by the ordinary rules."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Suspension
from matching.kernel.homes import FOREVER, MOST_PENCE, Homes, Offers, Residents
from matching.kernel.remedies import Remedies, Remedy, What
from matching.kernel.types import Case

# Every column but the capability, which is copied as it counts, and the id.
_COPIED: Final = tuple(
    one.name
    for one in fields(Homes)
    if one.init and one.name not in {"home_id", "capability", "residents", "offers"}
)
_Columns = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Changed:
    """
    Copies of homes, one for each set of remedies: copy i has the id i.

    The same home may stand in several copies. Nothing else about a home differs, and no copy knows
    of another, so that ranking the copies is ranking each home again with its remedies.
    """

    homes: Homes  # (k,) the copies
    row: NDArray[np.int64]  # (k,) of the home that it is a copy of
    fee_band: NDArray[np.int8]  # (k,) the band whose price would be lower; -1 where none would
    fee_pence: NDArray[np.int64]  # (k,) that price
    beds: NDArray[np.int64]  # (k,) at least so many free beds; 0 where none are added
    free_by: NDArray[np.int64]  # (k,) day ordinal; FOREVER where no date is moved

    @classmethod
    def of(cls, homes: Homes, rows: Sequence[int], sets: Sequence[Remedies]) -> Self:
        """Carry out set i at the home in row i."""
        row = np.asarray(rows, dtype=np.int64)
        columns: _Columns = {name: getattr(homes, name)[row] for name in _COPIED}
        columns["capability"] = homes.facts.levels[:, row].T.copy()
        fee_band = np.full(len(row), -1, dtype=np.int8)
        fee_pence = np.full(len(row), MOST_PENCE, dtype=np.int64)
        beds = np.zeros(len(row), dtype=np.int64)
        free_by = np.full(len(row), FOREVER, dtype=np.int64)
        for copy, remedies in enumerate(sets):
            for remedy in remedies:
                if remedy.what is What.FEE:
                    fee_band[copy], fee_pence[copy] = remedy.of, remedy.to
                elif remedy.what is What.BEDS:
                    beds[copy] = remedy.to
                elif remedy.what is What.FREE_FROM:
                    free_by[copy] = remedy.to
                else:
                    _carry_out(columns, copy, remedy)
        copies = Homes(
            home_id=np.arange(len(row)),
            residents=_residents(homes.residents, row),
            offers=_offers(homes.offers, row, sets),
            **columns,
        )
        changed = cls(copies, row, fee_band, fee_pence, beds, free_by)
        return changed.on_night_of(homes)

    def on_night_of(self, homes: Homes) -> Self:
        """The copies of homes that differ in their beds alone: another child's first night."""
        beds_free = np.maximum(homes.beds_free[self.row], self.beds)
        free_from = np.minimum(homes.free_from[self.row], self.free_by)
        return replace(self, homes=self.homes.with_beds(beds_free=beds_free, free_from=free_from))

    def case(self, case: Case, homes: Homes) -> Case:
        """The case in front of the copies: its prices, exemptions and refusals follow the homes."""
        own = homes.weekly_pence if case.weekly_pence is None else case.weekly_pence
        pence = own[self.row]
        lower = self.fee_band == case.price_band
        ids = homes.home_id[self.row]
        return replace(
            case,
            weekly_pence=np.where(lower, np.minimum(pence, self.fee_pence), pence),
            exempt_at=_copies_of(ids, case.exempt_at),
            declined_at=_copies_of(ids, case.declined_at),
        )


def _copies_of(ids: NDArray[np.int64], wanted: frozenset[int]) -> frozenset[int]:
    """The ids of the copies of these homes."""
    if not wanted:
        return wanted
    return frozenset(np.flatnonzero(np.isin(ids, list(wanted))).tolist())


def _carry_out(columns: _Columns, copy: int, remedy: Remedy) -> None:
    """One remedy at one copy; a home that is there already stays as it is."""
    match remedy.what:
        case What.CAPABILITY:
            level = columns["capability"][copy, remedy.of]
            columns["capability"][copy, remedy.of] = max(level, remedy.to)
        case What.CONFIRMATION:
            columns["confirmed_on"][copy] = max(columns["confirmed_on"][copy], remedy.to)
        case What.ACCESS:
            columns["access"][copy] |= np.uint8(remedy.of)
        case What.SUSPENSION:
            if columns["suspended"][copy] == Suspension.COUNCIL:
                columns["suspended"][copy] = Suspension.NONE


def _residents(residents: Residents, row: NDArray[np.int64]) -> Residents:
    """Who lives in each copy: those who live in the home."""
    order = np.argsort(residents.home_row, kind="stable")
    first = np.searchsorted(residents.home_row[order], row, side="left")
    count = np.searchsorted(residents.home_row[order], row, side="right") - first
    copy = np.repeat(np.arange(len(row)), count)
    within = np.arange(len(copy)) - np.repeat(np.cumsum(count) - count, count)
    who = order[np.repeat(first, count) + within]
    return Residents(
        home_row=copy, age=residents.age[who], shb=residents.shb[who], exp=residents.exp[who]
    )


def _offers(offers: Offers, row: NDArray[np.int64], sets: Sequence[Remedies]) -> Offers:
    """The words of each copy: the home's, and those that its remedies add."""
    added = [
        (one.word, copy)
        for copy, remedies in enumerate(sets)
        for one in remedies
        if one.what is What.OFFER
    ]
    new = tuple(sorted({word for word, _ in added} - set(offers.words)))
    words = offers.words + new
    has = np.zeros((len(words), len(row)), dtype=np.bool_)
    has[: len(offers.words)] = offers.has[:, row]
    for word, copy in added:
        has[words.index(word), copy] = True
    return Offers(words=words, has=has)
