"""The page of cost: by kind of placement and need band."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from django.urls import reverse

from codes.needs import Band
from govuk.words import plural, pounds, short_day
from sufficiency.cells import Cell, Children, Figure, Link, named
from sufficiency.drawing import bars_of
from sufficiency.measures.cost import HIGH_PENCE, WEEKS, cost_of
from sufficiency.measures.living import Living, by_group, group_of
from sufficiency.presenters.present import Present
from sufficiency.tables import Section, Stat, Subject, Table

NO_BAND: Final = "No confirmed profile"
BANDS: Final = {**{band.value: str(band.label) for band in Band}, "": NO_BAND}
HEADERS: Final = (
    "Children", "Fee not known", "Mean a week", "Median a week", "Lowest", "Highest",
    "Sum a week", f"{WEEKS} weeks",
)  # fmt: skip
COUNTED: Final = (
    "The weekly fee of each stay in force today. A fee that is not known is counted apart and is "
    "in no other figure. Children with their parents or adopters often cost nothing a week: that "
    "is a known fee of £0.",
    f"{WEEKS} weeks: today’s fees for {WEEKS} weeks. It is neither a forecast nor what was spent.",
)
BY_BAND: Final = (
    "The need band comes from the newest confirmed needs profile of the child, by the same rule "
    "that chooses a home’s price. A child without one has no band."
)


def cost_page(present: Present, bands: Mapping[int, str], on: date) -> Subject:
    """M19, by group, by band, and by both; placements of £10,000 a week or more one by one."""
    rows = present.children
    by_band = {code: [row for row in rows if bands.get(row.child_id, "") == code] for code in BANDS}
    return Subject(
        name="cost",
        title="Cost",
        stats=(stat(present), *_stats(present)),
        sections=(_groups(rows), _bands(by_band), _both(rows, bands), _high(rows, bands, on))
        if rows
        else (),
        counted=(*COUNTED, *present.left_out),
        nothing="No child has a stay in force today. Fees are counted once a stay is recorded.",
    )


def stat(present: Present) -> Stat:
    """What today's placements cost a week."""
    cost = cost_of(row.weekly_pence for row in present.children)
    missing = f"; {plural(cost.not_known, 'fee')} not known" if cost.not_known else ""
    return Stat(
        pounds(cost.total) if cost.known else "not known",
        "a week for today’s placements",
        f"{plural(cost.known, 'placement')} with a known fee{missing}",
        reverse("sufficiency:cost"),
    )


def _stats(present: Present) -> tuple[Stat, ...]:
    cost = cost_of(row.weekly_pence for row in present.children)
    mean = Figure(cost.mean, "pounds", of=cost.known).shown
    return (
        Stat(mean, "a week on average", f"mean of {plural(cost.known, 'known fee')}"),
        Stat(
            pounds(cost.annual) if cost.known else "not known",
            f"for {WEEKS} weeks",
            "today’s fees for a year; not a forecast",
        ),
        Stat(
            f"{cost.high:,}",
            named(
                cost.high,
                "placement of £10,000 a week or more",
                "placements of £10,000 a week or more",
            ),
            f"of {plural(cost.known, 'known fee')}",
        ),
    )


def _row(name: str, fees: Iterable[int | None]) -> tuple[Cell, ...]:
    cost = cost_of(fees)

    def money(pence: int | None, *, single: bool = False) -> Figure:
        of = cost.known or cost.placements  # of nobody only where nobody is placed
        return Figure(pence, "pounds", of=of, single=single)

    return (
        name,
        Children(cost.placements),
        Children(cost.not_known),
        money(cost.mean),
        money(cost.median),
        money(cost.lowest, single=True),
        money(cost.highest, single=True),
        money(cost.total if cost.known else None),
        money(cost.annual if cost.known else None),
    )


def _fees(rows: Iterable[Living]) -> list[int | None]:
    return [row.weekly_pence for row in rows]


def _groups(rows: Sequence[Living]) -> Section:
    lines = [_row(group.value, _fees(each)) for group, each in by_group(rows).items()]
    lines.append(_row("All", _fees(rows)))
    table = Table("groups", "Weekly cost by kind of placement", ("Placement", *HEADERS),
                  tuple(lines))  # fmt: skip
    return Section(table, COUNTED, bars_of(table, _mean_words(rows), 3, unit="pounds"))


def _mean_words(rows: Sequence[Living]) -> str:
    cost = cost_of(_fees(rows))
    return f"Mean of the known fees; {plural(cost.known, 'fee')} of {cost.placements:,} known."


def _bands(by_band: Mapping[str, Sequence[Living]]) -> Section:
    lines = tuple(_row(BANDS[code], _fees(each)) for code, each in by_band.items())
    table = Table("bands", "Weekly cost by need band", ("Need band", *HEADERS), lines)
    every = [row for each in by_band.values() for row in each]
    chart = bars_of(table, _mean_words(every), 3, unit="pounds")
    return Section(table, (BY_BAND, *COUNTED), chart)


def _both(rows: Sequence[Living], bands: Mapping[int, str]) -> Section:
    def of_band(code: str) -> Callable[[Living], bool]:
        return lambda row: bands.get(row.child_id, "") == code

    lines = tuple(
        _row(f"{group.value}: {name.lower()}", _fees(own))
        for group, each in by_group(rows).items()
        for code, name in BANDS.items()
        if (own := list(filter(of_band(code), each)))
    )
    headers = ("Placement and need band", *HEADERS)
    table = Table("groups-bands", "Weekly cost by kind of placement and need band", headers, lines)
    return Section(table, (BY_BAND, *COUNTED))


def _high(rows: Sequence[Living], bands: Mapping[int, str], on: date) -> Section:
    high = [row for row in rows if (row.weekly_pence or 0) >= HIGH_PENCE]
    high.sort(key=lambda row: (-(row.weekly_pence or 0), row.child_id))
    lines = tuple(_high_line(row, BANDS[bands.get(row.child_id, "")], on) for row in high)
    headers = ("Home", "A week", "Placement", "Need band", "Since", "Days")
    table = Table("high", "Placements of £10,000 a week or more", headers, lines, is_list=True)
    whole = sum(row.weekly_pence or 0 for row in high)
    every = sum(row.weekly_pence or 0 for row in rows)
    lead = (
        f"{plural(len(high), 'placement')}, {pounds(whole)} of {pounds(every)} a week."
        if high
        else "No placement costs so much."
    )
    return Section(table, (BY_BAND,), lead=lead)


def _high_line(row: Living, band: str, on: date) -> tuple[Cell, ...]:
    home: Cell = "Outside the register"
    if row.home_id is not None:
        home = Link(row.home_name, reverse("providers:home", args=[row.home_id]))
    return (
        home,
        Figure(row.weekly_pence, "pounds", of=1, single=True),
        group_of(row).value,
        band,
        short_day(row.starts_on),
        (on - row.starts_on).days,
    )
