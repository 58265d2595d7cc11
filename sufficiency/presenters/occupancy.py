"""The page of beds: occupied, free, and how old what we know of the free ones is."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.urls import reverse

from codes.homes import Kind
from govuk.words import plural
from sufficiency.cells import Cell, Share, named
from sufficiency.drawing import bars_of
from sufficiency.measures.occupancy import (
    Age,
    BedIs,
    Beds,
    BedToday,
    age_of,
    beds_of,
    confirmed_lately,
    free_by_age,
)
from sufficiency.tables import Section, Stat, Subject, Table

STATES: Final = (
    "Beds of the homes on the council’s register whose registration is in force today, as their "
    "providers last declared them. A bed with a stay or a hold of ours counts as taken, also where "
    "it was declared free. Free later: declared free from a day that is still to come.",
    "Occupancy: taken out of all beds. Beds that are not available are among all beds.",
)
AGES: Final = (
    "Free today, by days since somebody last confirmed the home’s vacancies. A vacancy that is "
    "older than the policy allows is not offered to a child until it is confirmed again.",
)
_KIND: Final = {kind.value: kind.label for kind in Kind}


def occupancy_page(beds: Sequence[BedToday], homes: Mapping[str, int]) -> Subject:
    """M16: occupancy by kind of home, and vacancies by age."""
    return Subject(
        name="occupancy",
        title="Occupancy and vacancies",
        stats=stats(beds, homes),
        sections=(_by_kind(beds, homes), age_section(beds), _age_by_kind(beds))
        if sum(homes.values())
        else (),
        counted=STATES,
        nothing="No home is on the register. Import homes, and their beds are counted here.",
    )


def stats(beds: Sequence[BedToday], homes: Mapping[str, int]) -> tuple[Stat, ...]:
    """What the overview shows as well."""
    whole = beds_of(beds, homes=sum(homes.values()))
    recent, free = confirmed_lately(beds)
    href = reverse("sufficiency:occupancy")
    return (
        Stat(
            Share(whole.taken, whole.beds, personal=False).shown,
            "of beds taken",
            f"{whole.taken:,} of {whole.beds:,}; {whole.not_available:,} not available",
            href,
        ),
        Stat(
            f"{free:,}",
            named(free, "free bed", "free beds"),
            f"{recent:,} confirmed in the last 7 days; {whole.later:,} more free later",
            href,
        ),
    )


def _by_kind(beds: Sequence[BedToday], homes: Mapping[str, int]) -> Section:
    rows = [
        _row(_KIND[kind], beds_of([bed for bed in beds if bed.kind == kind], homes=count))
        for kind, count in homes.items()
    ]
    rows.append(_row("All", beds_of(beds, homes=sum(homes.values()))))
    headers = ("Kind of home", "Homes", "Beds", "Free", "Free later", "Taken", "Not available",
               "Occupancy")  # fmt: skip
    table = Table("kinds", "Beds by kind of home", headers, tuple(rows))
    words = f"Of {plural(len(beds), 'bed')} in {plural(sum(homes.values()), 'home')}."
    chart = bars_of(table, words, 7, unit="percent", title="Occupancy by kind of home")
    return Section(table, STATES, chart)


def _row(name: str, beds: Beds) -> tuple[Cell, ...]:
    return (name, beds.homes, beds.beds, beds.free, beds.later, beds.taken, beds.not_available,
            Share(beds.taken, beds.beds, personal=False))  # fmt: skip


def age_section(beds: Sequence[BedToday]) -> Section:
    """Free beds by age of confirmation; on the overview too."""
    ages = free_by_age(beds)
    free = ages.total()
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (age.value, ages[age], Share(ages[age], free, personal=False)) for age in Age
    )
    table = Table("ages", "Free beds by days since confirmed", ("Confirmed", "Beds", "Share"), rows)
    recent, _ = confirmed_lately(beds)
    words = f"{recent:,} of {plural(free, 'free bed')} were confirmed in the last 7 days."
    return Section(table, AGES, bars_of(table, words, 1))


def _age_by_kind(beds: Sequence[BedToday]) -> Section:
    free = [bed for bed in beds if bed.state == BedIs.FREE]
    rows: list[tuple[Cell, ...]] = []
    for kind, name in _KIND.items():
        ages = [age_of(bed.confirmed_days) for bed in free if bed.kind == kind]
        rows.append((name, len(ages), *(ages.count(age) for age in Age)))
    headers = ("Kind of home", "Free beds", *(age.value for age in Age))
    caption = "Free beds by kind of home and days since confirmed"
    return Section(Table("kinds-ages", caption, headers, tuple(rows)), AGES)
