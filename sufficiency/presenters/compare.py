"""The page that sets the council beside England and its ten statistical neighbours."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.urls import reverse

from sufficiency.cells import Cell, Children, Figure, Share
from sufficiency.drawing import bars_of
from sufficiency.measures.living import FOSTERED, Group, Where, group_of, outside, where
from sufficiency.measures.stability import PastStay, same_carer, three_or_more
from sufficiency.presenters.mix import rate_per_10000
from sufficiency.presenters.present import Present
from sufficiency.reference import YEAR, Published, england
from sufficiency.tables import Section, Stat, Subject, Table

THEN: Final = f"31 March {YEAR}"
SOURCE: Final = (
    f"Published figures: Department for Education, children looked after in England, {THEN}, as "
    "first published in November 2024. Some have been revised since: England’s 70 children per "
    "10,000 is now 69. The Department withholds small numbers; those are not known here, never 0. "
    "Open Government Licence v3.0."
)
NEIGHBOURS: Final = (
    "The ten councils most like this one by the Department’s statistical neighbour model of 2025, "
    "the likest first."
)
TODAY: Final = (
    "Today’s figures come from this council’s own stays, worked out by the Department’s "
    "definitions on today’s date. They are not its return, which is checked once a year."
)
COUNTED: Final = (SOURCE, NEIGHBOURS, TODAY)


@dataclass(frozen=True, slots=True)
class Here:
    """The council's own side."""

    name: str
    on: date
    present: Present
    stays: Mapping[int, Sequence[PastStay]]
    published: Published
    national: Published
    neighbours: tuple[Published, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the comparison: today's share, the published one, and its definition."""

    slug: str
    caption: str
    words: str  # under the figure
    part: str  # names of the columns
    whole: str
    today: Callable[[Here], tuple[int, int]]
    then: Callable[[Published], tuple[int | None, int | None]]
    counted: str


MEASURES: Final = (
    Measure(
        "outside",
        "Placed outside the council’s boundary",
        "placed outside the boundary",
        "Children placed outside",
        "Children looked after",
        lambda here: (outside(here.present.children)[0], len(here.present.children)),
        lambda them: (them.placed_outside, them.looked_after),
        "Children who live outside the boundary, out of all children looked after: as published, "
        "children of whom it is not known stay in the whole.",
    ),
    Measure(
        "moves",
        "Three or more placements in the year",
        "had 3 or more placements in the year",
        "Children with 3 or more",
        "Children looked after",
        lambda here: three_or_more(here.present.children, here.stays, here.on),
        lambda them: (them.three_or_more, them.looked_after),
        "Children with 3 or more placements in the 12 months to today, out of all children looked "
        "after. Stays on end in one home, and changes of status only, are one placement; temporary "
        "moves are none.",
    ),
    Measure(
        "carer",
        "Same carer for 2 years or more",
        "lived with the same carer for 2 years",
        "Children settled",
        "Children under 16 looked after 2.5 years",
        lambda here: same_carer(here.present.children, here.stays, here.on),
        lambda them: (them.same_carer, them.same_carer_of),
        "Of children under 16 who have been looked after for 2.5 years or more, those who have "
        "lived with the same carer for 2 years or more. An adoptive placement counts with the one "
        "before.",
    ),
)
# DfE's groups, and ours within each.
_GROUPS: Final[tuple[tuple[str, str, tuple[Group, ...]], ...]] = (
    ("kinship", Group.KINSHIP, (Group.KINSHIP,)),
    ("fostering", "Fostering by others", FOSTERED),
    ("childrens_home", Group.CHILDRENS_HOME, (Group.CHILDRENS_HOME,)),
    ("secure", Group.SECURE, (Group.SECURE,)),
    ("supported", Group.SUPPORTED, (Group.SUPPORTED,)),
    ("residential_school", Group.RESIDENTIAL_SCHOOL, (Group.RESIDENTIAL_SCHOOL,)),
    ("parents", Group.PARENTS, (Group.PARENTS,)),
    ("adoption", Group.ADOPTION, (Group.ADOPTION,)),
    ("other", Group.OTHER, (Group.OTHER,)),
)
_PLACES: Final = {
    "inside_near": Where.INSIDE_NEAR,
    "inside_far": Where.INSIDE_FAR,
    "outside_near": Where.OUTSIDE_NEAR,
    "outside_far": Where.OUTSIDE_FAR,
    "not_known": Where.NOT_KNOWN,
}


def compare_page(here: Here | None) -> Subject:
    """
    Rates and shares side by side, then the mix and the distances beside England's.

    :param here: None where the council is none of the 153 whose figures are published.
    """
    return Subject(
        name="compare",
        title="Beside England and similar councils",
        stats=_stats(here) if here else (),
        sections=(
            _rate(here),
            *(_measured(measure, here) for measure in MEASURES),
            _mix(here),
            _distances(here),
        )
        if here
        else (),
        counted=(*COUNTED, *here.present.left_out) if here else COUNTED,
        nothing="The council’s code is none of those of England’s 153 upper-tier councils, so "
        "there are no published figures to set it beside.",
    )


def _stats(here: Here) -> tuple[Stat, ...]:
    href = reverse("sufficiency:compare")
    return (
        Stat(
            _own_rate(here).shown,
            "children looked after per 10,000",
            _beside(here, lambda them: Figure(them.rate_per_10000, "number")),
            href,
        ),
        *(_stat(measure, here) for measure in MEASURES),
    )


def _stat(measure: Measure, here: Here) -> Stat:
    part, whole = measure.today(here)
    said = f"{part:,} of {whole:,}. {_beside(here, lambda them: _share(measure, them))}"
    return Stat(Share(part, whole).shown, measure.words, said)


def _beside(here: Here, figure: Callable[[Published], Figure | Share]) -> str:
    """England's figure, and the lowest and highest of the neighbours that are known."""
    known = [each for them in here.neighbours if (each := figure(them)).number is not None]
    known.sort(key=lambda each: each.number or 0)
    words = f"England {figure(here.national).shown}"
    if known:
        words += f"; similar councils {known[0].shown} to {known[-1].shown}"
    return f"{words} ({YEAR})"


def _own_rate(here: Here) -> Figure:
    return rate_per_10000(len(here.present.children), here.published)


def _share(measure: Measure, them: Published) -> Share:
    return Share(*measure.then(them), personal=False)


def _then(here: Here) -> list[tuple[str, Published]]:
    """Everybody's published figures, in the order of the tables."""
    return [
        (f"{here.name}, {YEAR}", here.published),
        (f"England, {YEAR}", here.national),
        *((them.name, them) for them in here.neighbours),
    ]


def _rate(here: Here) -> Section:
    own: tuple[Cell, ...] = (
        f"{here.name}, today",
        Children(len(here.present.children)),
        Figure(here.published.population, "number"),
        _own_rate(here),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            name,
            Figure(them.looked_after, "number"),
            Figure(them.population, "number"),
            Figure(them.rate_per_10000, "number"),
        )
        for name, them in _then(here)
    ]
    headers = ("Council", "Children looked after", "Residents aged 0 to 17", "Per 10,000")
    table = Table("rate", "Children looked after per 10,000 residents aged 0 to 17", headers,
                  (own, *rows))  # fmt: skip
    counted = (
        "Residents aged 0 to 17 are the Office for National Statistics’ estimate for the middle of "
        "2023, by which the Department divides. Today’s rate divides by the same.",
        *COUNTED,
    )
    words = f"Today, and everybody on {THEN}."
    return Section(table, counted, bars_of(table, words, 3))


def _measured(measure: Measure, here: Here) -> Section:
    part, whole = measure.today(here)
    own: tuple[Cell, ...] = (
        f"{here.name}, today", Children(part), Children(whole), Share(part, whole)
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for name, them in _then(here):
        some, of = measure.then(them)
        rows.append((name, Figure(some, "number"), Figure(of, "number"), _share(measure, them)))
    headers = ("Council", measure.part, measure.whole, "Share")
    table = Table(measure.slug, measure.caption, headers, (own, *rows))
    words = f"Today, and everybody on {THEN}."
    return Section(table, (measure.counted, *COUNTED), bars_of(table, words, 3, unit="percent"))


def _mix(here: Here) -> Section:
    counts = Counter(group_of(row) for row in here.present.children)
    found = {code: sum(counts[group] for group in groups) for code, _, groups in _GROUPS}
    names = {code: str(name) for code, name, _ in _GROUPS}
    return _beside_england("mix", "Children by kind of placement, beside England", "Placement",
                           "placement", names, found, here)  # fmt: skip


def _distances(here: Here) -> Section:
    counts = where(here.present.children)
    found = {code: counts[place] for code, place in _PLACES.items()}
    names = {code: place.value for code, place in _PLACES.items()}
    return _beside_england("distances", "Children by distance and boundary, beside England",
                           "Distance and boundary", "distance", names, found, here)  # fmt: skip


def _beside_england(
    slug: str,
    caption: str,
    label: str,
    about: str,
    names: Mapping[str, str],
    found: Mapping[str, int],
    here: Here,
) -> Section:
    national, whole = england(about), len(here.present.children)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            names[code],
            Children(count),
            Share(count, whole),
            Figure(national[code], "number"),
            Share(national[code], national["all"], personal=False),
        )
        for code, count in found.items()
    )
    headers = (label, "Children today", f"{here.name}, today", f"England, {THEN}",
               f"England, {YEAR}")  # fmt: skip
    table = Table(slug, caption, headers, rows)
    words = f"Shares of {whole:,} children today, and of {national['all']:,} in England on {THEN}."
    return Section(table, COUNTED, bars_of(table, words, 2, 4, unit="percent"))
