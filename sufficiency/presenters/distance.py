"""The page of how far from home, and on which side of the boundary, children live."""

from collections.abc import Callable, Sequence
from typing import Final

from django.urls import reverse

from govuk.words import plural
from sufficiency.cells import Cell, Children, Share
from sufficiency.drawing import bars_of
from sufficiency.measures.living import (
    Living,
    Where,
    at_a_distance,
    by_group,
    outside,
    over_20_miles,
    where,
)
from sufficiency.presenters.present import Present
from sufficiency.tables import Section, Stat, Subject, Table

OVER_20: Final = (
    "Over 20 miles: in a straight line from the child’s home to the placement, by the Department "
    "for Education’s method; exactly 20.0 miles is not over. The share is of those whose distance "
    "is known. It is not known for unaccompanied asylum-seeking children, for whom the Department "
    "records none, or where no distance is recorded."
)
OUTSIDE: Final = (
    "Outside the area: the placement is not within the council’s boundary. The share is of those "
    "of whom it is recorded."
)
AT_A_DISTANCE: Final = (
    "At a distance: in a council that is neither this one nor one that shares a boundary with it "
    "(regulation 11(5) of the Care Planning Regulations 2010). It is known from the home on the "
    "register, so not for a stay outside the area that names no home."
)
COUNTED: Final = (OVER_20, OUTSIDE, AT_A_DISTANCE)

Counts = Callable[[Sequence[Living]], tuple[int, int]]
# What is counted, in words for a figure and over a column.
MEASURES: Final[tuple[tuple[str, str, Counts], ...]] = (
    ("live over 20 miles from home", "over 20 miles", over_20_miles),
    ("live outside the area", "outside the area", outside),
    ("live at a distance", "at a distance", at_a_distance),
)


def distance_page(present: Present) -> Subject:
    """M5, M6 and M7, in all and by kind of placement."""
    return Subject(
        name="distance",
        title="Distance and boundary",
        stats=stats(present),
        sections=(
            (where_section(present), *(_by_group(present, *each) for each in MEASURES))
            if present.children
            else ()
        ),
        counted=(*COUNTED, *present.left_out),
        nothing="No child has a stay in force today. Children are counted once a stay is recorded.",
    )


def stats(present: Present) -> tuple[Stat, ...]:
    """A share each, with how many it is of."""
    href = reverse("sufficiency:distance")
    return tuple(_stat(words, counts(present.children), len(present.children), href)
                 for words, _, counts in MEASURES)  # fmt: skip


def _stat(words: str, counted: tuple[int, int], whole: int, href: str) -> Stat:
    part, known = counted
    missing = f"; of {whole - known:,} it is not known" if whole > known else ""
    return Stat(Share(part, known).shown, words, f"{part:,} of {known:,} children{missing}", href)


def where_section(present: Present) -> Section:
    """DfE's five categories; on the overview too."""
    counts = where(present.children)
    whole = len(present.children)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (place.value, Children(counts[place]), Share(counts[place], whole)) for place in Where
    )
    headers = ("Distance and boundary", "Children", "Share")
    table = Table("where", "Children by distance and boundary", headers, rows)
    part, known = over_20_miles(present.children)
    children = plural(known, "child", "children")
    words = f"{part:,} of {children} with a known distance live over 20 miles from home."
    return Section(table, (OVER_20, OUTSIDE), bars_of(table, words, 1))


def _by_group(present: Present, words: str, column: str, counts: Counts) -> Section:
    rows: list[tuple[Cell, ...]] = []
    for group, each in by_group(present.children).items():
        part, known = counts(each)
        rows.append((group.value, Children(part), Children(known), Share(part, known),
                     Children(len(each) - known)))  # fmt: skip
    part, known = counts(present.children)
    total = ("All", Children(part), Children(known), Share(part, known),
             Children(len(present.children) - known))  # fmt: skip
    headers = ("Placement", f"Children {column}", "Of children", f"Share {column}", "Not known")
    slug = column.replace(" ", "-")
    table = Table(slug, f"Children {column} by kind of placement", headers, (*rows, total))
    said = f"{Share(part, known).shown} {words}: {part:,} of {known:,}."
    chart = bars_of(table, said, 3, unit="percent")
    at = [each[2] for each in MEASURES].index(counts)
    return Section(table, (COUNTED[at],), chart)
