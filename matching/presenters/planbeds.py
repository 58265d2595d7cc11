"""Homes that too many want: who competes, what one bed more is worth, and why it may be nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from govuk.words import plural, points
from matching.models import PlanBed, PlanRow
from providers.models import Home

Wanting = Mapping[int, Sequence[PlanRow]]  # home to the rows whose first option it is


@dataclass(frozen=True, slots=True)
class BedLine:
    """A home that more children want than it has beds for."""

    home: Home
    beds: int
    first: str
    planned: int
    price: str


def wanting_of(rows: Iterable[PlanRow]) -> Wanting:
    """The rows of a plan by the home that is their first option."""
    found: dict[int, list[PlanRow]] = {}
    for row in rows:
        if row.alone_home_id is not None:
            found.setdefault(row.alone_home_id, []).append(row)
    return found


def competing_words(bed: PlanBed) -> str:
    """How many children have the home as their first option, where that is more than its beds."""
    if bed.children_first <= bed.beds_free:
        return ""
    what = "this bed" if bed.beds_free == 1 else f"these {bed.beds_free} beds"
    return f"{bed.children_first} children compete for {what}"


def price_words(bed: PlanBed, wanting: Sequence[PlanRow]) -> str:
    """
    What one bed more in the home would add to the plan as a whole; and why, where it is nothing.

    :param wanting: the rows whose first option it is.
    """
    urgency, total, children = bed.price_urgency, bed.price_total, bed.more_children or 0
    if urgency is None or total is None:
        return "Not worked out"
    if urgency > 0 and children > 0:
        number = plural(children, "more child", "more children")
        return f"One more bed here would let {number} be placed"
    if urgency > 0:
        return "One more bed here would let a more urgent child be placed"
    if total > 0:
        return f"One more bed here adds {'less than 0.1' if total < 50 else points(total)} points"
    return f"One more bed here would change nothing: {_why_nothing(bed, wanting)}"


def _why_nothing(bed: PlanBed, wanting: Sequence[PlanRow]) -> str:
    """
    The plan is proven best with the bed and without, so whoever would gain is kept out by a rule:
    had nothing but the bed been missing, moving a child there would have added points.
    """
    empty = bed.beds_free - bed.children_planned
    if empty > 0:
        stays = "stays" if empty == 1 else "stay"
        return f"{empty} of its {plural(bed.beds_free, 'bed')} {stays} empty in this plan as it is"
    others = _groups(row for row in wanting if row.home_id != bed.home_id)
    if not others:
        return "no child whose first option it is goes without it in this plan"
    gaining = [rows for rows in others if _would_gain(rows)]
    if not gaining:
        number = plural(_children(others), "other child", "other children")
        return (
            f"the plan gives the {number} with this first option as many points elsewhere, or more"
        )
    single = [rows for rows in gaining if rows[0].children == 1]
    if not single:
        number = plural(_children(gaining), "child", "children")
        return (
            f"the others who would gain, {number}, are brothers and sisters who need several beds"
        )
    return _kept_out(single)


def _kept_out(gaining: Sequence[Sequence[PlanRow]]) -> str:
    rule = "a rule about who may live together, such as the limit of three fostered children,"
    if any(row.family is not None for rows in gaining for row in rows):
        rule += " or being parted from brothers and sisters"
    number = plural(len(gaining), "child", "children")
    whom = "the child" if len(gaining) == 1 else "them"
    return f"{number} would have more points here, but {rule} keeps {whom} out even with the bed"


def _groups(rows: Iterable[PlanRow]) -> list[list[PlanRow]]:
    found: dict[int, list[PlanRow]] = {}
    for row in rows:
        found.setdefault(row.group, []).append(row)
    return list(found.values())


def _children(groups: Iterable[Sequence[PlanRow]]) -> int:
    return sum(rows[0].children for rows in groups)


def _would_gain(rows: Sequence[PlanRow]) -> bool:
    """Whether the first option has more points than what the plan gives, if it gives anything."""
    return sum(row.alone_total or 0 for row in rows) > sum(row.total or 0 for row in rows)


def bed_lines(beds: Iterable[PlanBed], wanting: Wanting) -> list[BedLine]:
    """The contested homes in the order given."""
    return [
        BedLine(
            home=bed.home,
            beds=bed.beds_free,
            first=plural(bed.children_first, "child", "children"),
            planned=bed.children_planned,
            price=price_words(bed, wanting.get(bed.home_id, ())),
        )
        for bed in beds
    ]
