"""The page of where children live: placement mix, and who provides it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from django.urls import reverse

from codes.ssda903 import PlacementType
from govuk.words import plural
from sufficiency.cells import Cell, Children, Figure, Share, named
from sufficiency.drawing import bars_of
from sufficiency.measures.living import (
    Group,
    Living,
    Provided,
    by_group,
    group_of,
    own_provision,
    provided_by,
)
from sufficiency.presenters.present import Present
from sufficiency.reference import Published
from sufficiency.tables import Section, Stat, Subject, Table

COUNTED: Final = (
    "Children looked after: everybody under 18 with a stay in force today. Holds are not stays. A "
    "child whose stay is not recorded is not counted. Short breaks (V3 and V4) are not recorded "
    "here, so they are not counted, as in the Department for Education’s figures.",
    "The groups follow the SSDA903 placement type of the stay. Fostering that is not kinship is "
    "in-house where the provider is the council itself, agency where it is private or voluntary.",
)


def mix_page(present: Present, published: Published | None) -> Subject:
    """Children by group, by provider, and what stands behind "other"."""
    sections = (mix_section(present), _providers(present.children), *_other(present.children))
    return Subject(
        name="mix",
        title="Where children live",
        stats=(stat(present, published), *_stats(present.children)),
        sections=sections if present.children else (),
        counted=(*COUNTED, *present.left_out),
        nothing="No child has a stay in force today. Children are counted once a stay is recorded.",
    )


def stat(present: Present, published: Published | None) -> Stat:
    """Children looked after, with the rate where the population is known (M1, M2)."""
    count = len(present.children)
    rate = rate_per_10000(count, published)
    population = published.population if published else None
    note = (
        f"{rate.shown} per 10,000 of {population:,} residents aged 0 to 17 (mid-2023)"
        if population
        else "the council’s population is not known here"
    )
    return Stat(
        f"{count:,}",
        named(count, "child looked after", "children looked after"),
        note,
        reverse("sufficiency:mix"),
    )


def rate_per_10000(count: int, published: Published | None) -> Figure:
    """M2: children looked after for every 10,000 residents aged 0 to 17, whole."""
    population = published.population if published else None
    rate = round(count * 10_000 / population) if population else None
    return Figure(rate, "number")


def _stats(children: Sequence[Living]) -> tuple[Stat, ...]:
    groups = {group: len(rows) for group, rows in by_group(children).items()}
    whole = len(children)
    family = groups[Group.KINSHIP] + sum(
        count for group, count in groups.items() if group.startswith("Fostering")
    )
    homes = groups[Group.CHILDRENS_HOME] + groups[Group.SECURE]
    return (
        Stat(Share(family, whole).shown, "in foster care", f"{family:,} of {whole:,}"),
        Stat(
            Share(homes, whole).shown, "in children’s and secure homes", f"{homes:,} of {whole:,}"
        ),
    )


def mix_section(present: Present) -> Section:
    """M3; on the overview too."""
    whole = len(present.children)
    rows: list[tuple[Cell, ...]] = [
        (group.value, Children(len(each)), Share(len(each), whole))
        for group, each in by_group(present.children).items()
    ]
    rows.append(("All", Children(whole), Share(whole, whole)))
    table = Table("mix", "Children by kind of placement", ("Placement", "Children", "Share"),
                  tuple(rows))  # fmt: skip
    words = f"Of {plural(whole, 'child', 'children')} looked after today."
    chart = bars_of(table, words, 1, skip=("All",))
    return Section(table, (*COUNTED, *present.left_out), chart)


def _providers(children: Sequence[Living]) -> Section:
    rows: list[tuple[Cell, ...]] = []
    for group, each in by_group(children).items():
        counts = Counter(provided_by(row) for row in each)
        own = Share(*own_provision(each))
        rows.append((group.value, *(Children(counts[who]) for who in Provided), own))
    headers = ("Placement", *(who.value for who in Provided), "Share that is own")
    table = Table("providers", "Who provides each kind of placement", headers, tuple(rows))
    own_all, known = own_provision(children)
    of_known = plural(known, "child", "children")
    lead = f"{own_all:,} of {of_known} whose provider is known live in the council’s own provision."
    counted = (
        "The provider is that of the home on the register. Where a stay names no home of the "
        "register, its provider is not known. The share leaves those out, and children with their "
        "parents.",
    )
    return Section(table, counted, lead=lead)


def _other(children: Sequence[Living]) -> tuple[Section, ...]:
    counts = Counter(row.placement_type for row in children if group_of(row) == Group.OTHER)
    if not counts:
        return ()
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (f"{code}: {PlacementType(code).label}", Children(count))
        for code, count in sorted(counts.items())
    )
    table = Table("other", "What “other” is made of", ("Placement type", "Children"), rows)
    counted = (
        "Z1 is every placement for which SSDA903 has no other code: among them may be settings "
        "that are not registered. It should be looked at child by child.",
    )
    return (Section(table, counted),)
