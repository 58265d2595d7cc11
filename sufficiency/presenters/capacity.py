"""The page of need against capacity."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from django.urls import reverse
from numpy.typing import NDArray

from codes.homes import Kind
from codes.needs import DIMENSIONS
from govuk.words import plural
from matching.kernel.codes import Kind as KindCode
from sufficiency.cells import Cell, Children, named
from sufficiency.drawing import bars_of
from sufficiency.measures.capacity import (
    AGE_BANDS,
    HIGH,
    VERY_HIGH,
    Supply,
    beds_at,
    beds_for_ages,
    children_aged,
    children_at,
)
from sufficiency.tables import Section, Stat, Subject, Table

SHOWN: Final = 6  # needs on the overview
# Beside a bar there is room for one line; the tables have the dimensions' full names.
_SHORT: Final = {
    "EMO": "Emotions", "MHE": "Mental health", "SLF": "Self-harm", "AGG": "Aggression",
    "ATT": "Attachment", "PEE": "Other children", "EXP": "Exploitation", "MIS": "Going missing",
    "SUB": "Substance use", "OFF": "Offending", "FIR": "Fire-setting", "SHB": "Sexual behaviour",
    "LDN": "Learning", "NEU": "Autism, ADHD", "PHY": "Physical care", "HEA": "Health",
    "EDU": "Education", "IDC": "Identity", "FAM": "Family time", "IND": "Independence",
}  # fmt: skip
SHORT: Final = {dimension.name: _SHORT[dimension.code] for dimension in DIMENSIONS}
DEMAND: Final = (
    "Children: those whose home is being searched for, by the needs profile that was confirmed for "
    "the search. A need that was not assessed is not counted, whatever it may turn out to be."
)
BEDS: Final = (
    "Beds: free today, in homes that are registered, not suspended, rated as the policy asks and "
    "confirmed within its limit. A home can meet a level when it has declared it; where it has "
    "declared nothing, the usual level of its kind is taken, and “of them declared” leaves those "
    "out.",
    "One bed is counted in every line that its home can meet, and may be too far away, or wrong "
    "for the child’s age, sex or the children who live there. So this is the most there can be, "
    "and lines do not add up. The ranked options say what there is for one child.",
)


@dataclass(frozen=True, slots=True, eq=False)
class Capacity:
    """Both sides, for one council on one day."""

    needs: NDArray[np.int8]  # (children, 20) assessed levels, -1 not assessed
    ages: tuple[int, ...]  # (children,) on their first nights
    supply: Supply
    with_option: Mapping[str, int]  # kind of home: children with an option of it
    with_best: Mapping[str, int]  # kind of home: children whose best option it is
    stale_days: int
    has_policy: bool

    @property
    def limits(self) -> tuple[str, ...]:
        """The limit in force, in words."""
        whose = (
            "The council’s policy" if self.has_policy else "No policy is set, so the standard one"
        )
        return (f"{whose} counts a vacancy for {plural(self.stale_days, 'day')} from its "
                "confirmation.",)  # fmt: skip


def capacity_page(capacity: Capacity) -> Subject:
    """Need against capacity by dimension, kind of home and age."""
    return Subject(
        name="capacity",
        title="Need against capacity",
        stats=stats(capacity),
        sections=(
            _dimensions(capacity),
            _by_kind(capacity),
            _by_age(capacity),
            _lost(capacity),
        )
        if len(capacity.needs) or capacity.supply.free.sum()
        else (),
        counted=(DEMAND, *BEDS, *capacity.limits),
        nothing="No home is being searched for, and no bed is free.",
    )


def stats(capacity: Capacity) -> tuple[Stat, ...]:
    """Beds that count, and children who wait."""
    free, usable = int(capacity.supply.free.sum()), int(capacity.supply.usable.sum())
    return (
        Stat(
            f"{len(capacity.needs):,}",
            named(len(capacity.needs), "child waiting for a home", "children waiting for a home"),
            "with a confirmed needs profile",
        ),
        Stat(
            f"{usable:,}",
            named(usable, "free bed that can be offered", "free beds that can be offered"),
            f"of {free:,} free; the others are stale, suspended or ruled out by their rating",
            reverse("sufficiency:capacity"),
        ),
    )


def overview_section(capacity: Capacity) -> Section:
    """The needs that most waiting children have at level 3 or 4."""
    rows = sorted(_rows(capacity), key=lambda row: (-_count(row[1]), str(row[0])))
    table = _table("needs", "High needs of waiting children, and free beds", tuple(rows[:SHOWN]))
    words = (
        f"The {SHOWN} needs that most of {_waiting(capacity)} have at level 3 or 4, beside the "
        "free beds that could meet level 3."
    )
    return Section(
        table, (DEMAND, *BEDS, *capacity.limits), bars_of(table, words, 1, 2, names=SHORT)
    )


def _dimensions(capacity: Capacity) -> Section:
    caption = "Need against capacity by dimension"
    table = _table("dimensions", caption, tuple(_rows(capacity)))
    short = sum(_count(row[1]) > _count(row[2]) for row in table.rows)
    words = (
        f"Of {_waiting(capacity)}. In {short} of the {len(DIMENSIONS)} dimensions there are fewer "
        "beds than children at level 3 or 4."
    )
    return Section(
        table, (DEMAND, *BEDS, *capacity.limits), bars_of(table, words, 1, 2, names=SHORT)
    )


def _waiting(capacity: Capacity) -> str:
    return plural(len(capacity.needs), "waiting child", "waiting children")


def _table(slug: str, caption: str, rows: tuple[tuple[Cell, ...], ...]) -> Table:
    headers = ("Need", "Children at 3 or 4", "Beds for 3 or more", "Of them declared",
               "Children at 4", "Beds for 4", "Declared 4")  # fmt: skip
    return Table(slug, caption, headers, rows)


def _rows(capacity: Capacity) -> list[tuple[Cell, ...]]:
    high, very = children_at(capacity.needs, HIGH), children_at(capacity.needs, VERY_HIGH)
    beds = [
        beds_at(capacity.supply, level, declared=declared)
        for level in (HIGH, VERY_HIGH)
        for declared in (False, True)
    ]
    return [
        (
            dimension.name,
            Children(int(high[i])),
            int(beds[0][i]),
            int(beds[1][i]),
            Children(int(very[i])),
            int(beds[2][i]),
            int(beds[3][i]),
        )
        for i, dimension in enumerate(DIMENSIONS)
    ]


def _count(cell: Cell) -> int:
    if isinstance(cell, Children):
        return cell.count
    return cell if isinstance(cell, int) else 0


def _by_kind(capacity: Capacity) -> Section:
    usable = np.bincount(capacity.supply.kind, capacity.supply.usable, minlength=len(KindCode))
    free = np.bincount(capacity.supply.kind, capacity.supply.free, minlength=len(KindCode))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            kind.label,
            Children(capacity.with_option.get(kind.value, 0)),
            Children(capacity.with_best.get(kind.value, 0)),
            int(usable[KindCode.of(kind.value)]),
            int(free[KindCode.of(kind.value)]),
        )
        for kind in Kind
    )
    headers = ("Kind of home", "Children (option)", "Children (best option)", "Beds to offer",
               "All free beds")  # fmt: skip
    table = Table("kinds", "Need against capacity by kind of home", headers, rows)
    words = f"Of {_waiting(capacity)}; a child may have options of several kinds."
    counted = (
        "Children (option): at least one home of the kind is an option in the child’s current "
        "match. Best option: it is ranked first. A child who has not been matched, "
        "or has no option, is in neither.",
        *BEDS[:1],
    )
    return Section(table, counted, bars_of(table, words, 1, 3))


def _by_age(capacity: Capacity) -> Section:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            name,
            Children(children_aged(capacity.ages, first, last)),
            beds_for_ages(capacity.supply, first, last),
        )
        for name, first, last in AGE_BANDS
    )
    headers = ("Age", "Children waiting", "Beds for the age")
    table = Table("ages", "Need against capacity by age", headers, rows)
    words = f"Of {_waiting(capacity)}, by age on the first night."
    counted = (
        "A home is counted in a line when it takes at least one age of it, so most beds are in "
        "several lines.",
        *BEDS[:1],
    )
    return Section(table, counted, bars_of(table, words, 1, 2))


def _lost(capacity: Capacity) -> Section:
    lost = capacity.supply.lost()
    rows: tuple[tuple[Cell, ...], ...] = (
        ("All free beds today", int(capacity.supply.free.sum())),
        *lost.items(),
        ("Free beds that can be offered", int(capacity.supply.usable.sum())),
    )
    table = Table("lost", "Why free beds do not count", ("Beds", "Number"), rows)
    stale = sum(list(lost.values())[-2:])
    lead = f"{plural(stale, 'free bed')} would count again once somebody confirms them."
    counted = ("A bed that meets several obstacles is counted under the first of them.",)
    return Section(table, counted, lead=lead)
