"""A joint plan in a few sentences: what is worse for whom is said as openly as what is better."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govuk.words import plural, points
from matching.kernel.families import SPLIT_PENALTY
from matching.models import Plan, PlanRow
from matching.presenters.planfamilies import families_words
from matching.services.planrows import total_in_turn
from matching.services.seenfamilies import SeenFamily
from placements.models import Urgency

Against = PlanRow.Against
GROUPS: Final = ("child or sibling group", "children or sibling groups")
TIED: Final = 1_000  # thousandths of a point


@dataclass(frozen=True, slots=True)
class Summary:
    """The plan in a few sentences."""

    placed: str
    waiting: tuple[str, ...]
    proof: str
    families: str  # empty where there is none
    alone: tuple[str, ...]
    turn: tuple[str, ...]


def proof_of(plan: Plan) -> str:
    """How certain it is that no plan is better."""
    if plan.is_proven:
        return "Proven best: no other plan within the rules does better."
    if plan.more_urgency:
        return (
            "Not proven best: the time ran out. A better plan could place more urgent children, "
            f"worth at most {plan.more_urgency} more (a same-day child counts 4, urgent 2, "
            "planned 1)."
        )
    if plan.more_total:
        return f"Within {points(plan.more_total)} points in all of the best plan there could be."
    return (
        "Proven best in whom it places and in points; the lowest total could be at most "
        f"{points(plan.more_lowest)} points higher."
    )


def summary_of(plan: Plan, rows: Iterable[PlanRow], families: Collection[SeenFamily]) -> Summary:
    """
    Every figure counts a sibling group once.

    :param rows: all rows of the plan.
    """
    everybody = sorted(rows, key=lambda row: -row.pk)
    groups = {row.group: row for row in everybody}
    alone = Counter(row.against_alone for row in groups.values())
    turn = Counter(row.against_turn for row in groups.values())
    children = Counter[str]()
    for row in groups.values():
        children[row.against_alone] += row.children
    return Summary(
        placed=f"{plan.children_placed:,} of {plural(plan.children_total, 'child', 'children')} "
        "have a home in this plan",
        waiting=_waiting(children),
        proof=proof_of(plan),
        families=families_words(families),
        alone=_alone(alone, list(groups.values())),
        turn=_turn(plan, turn, total=total_in_turn(everybody), families=bool(families)),
    )


def _waiting(children: Mapping[str, int]) -> tuple[str, ...]:
    words = {
        Against.NONE: "for whom no home can be offered",
        Against.WAITS: "for whom a home could be offered, and the plan gives it to somebody else",
    }
    return tuple(
        f"{plural(children[what], 'child', 'children')} {text}"
        for what, text in words.items()
        if children.get(what)
    )


def _alone(counts: Mapping[str, int], groups: Sequence[PlanRow]) -> tuple[str, ...]:
    """Beside its own first option, which each would get if nobody else were waiting."""
    able = sum(counts.values()) - counts.get(Against.NONE, 0)
    if not able:
        return ()
    worse = counts.get(Against.WORSE, 0) + counts.get(Against.WAITS, 0)
    words = [f"{worse:,} of {plural(able, *GROUPS)} do worse than with their own first option"]
    if lower := sum(_falls_a_tier(row) for row in groups):
        words.append(f"{lower:,} of these get a lower tier: the plan adds up points, not tiers")
    if today := sum(is_first_to_look_at(row) for row in groups):
        words.append(
            f"{today:,} of these {'is' if today == 1 else 'are'} same day: look there first"
        )
    if hardly := sum(_is_hardly_worse(row) for row in groups):
        words.append(f"{hardly:,} of these lose less than one point, in the same tier")
    words.append(f"{counts.get(Against.SAME, 0):,} do as well as with their own first option")
    if better := counts.get(Against.BETTER, 0):
        words.append(f"{better:,} do better than with the first option of their sibling group")
    return tuple(words)


def _falls_a_tier(row: PlanRow) -> bool:
    return row.tier is not None and row.alone_tier is not None and row.tier > row.alone_tier


def is_first_to_look_at(row: PlanRow) -> bool:
    """Needed today, and in a lower tier than its first option."""
    return _falls_a_tier(row) and row.referral.urgency == Urgency.SAME_DAY


def _is_hardly_worse(row: PlanRow) -> bool:
    """Worse by what a ranking shows as tied (scoring.md 5)."""
    lost = (row.alone_total or 0) - (row.total or 0)
    return row.against_alone == Against.WORSE and row.tier == row.alone_tier and lost < TIED


def _turn(plan: Plan, counts: Mapping[str, int], *, total: int, families: bool) -> tuple[str, ...]:
    """Beside going down the worklist, each taking the best that is left."""
    more = plan.children_placed - plan.turn_children
    placed = "as many children have a home"
    if more:
        number = plural(abs(more), "child", "children")
        verb = "has" if abs(more) == 1 else "have"
        placed = f"{number} {'more' if more > 0 else 'fewer'} {verb} a home"
    worse = counts.get(Against.WORSE, 0) + counts.get(Against.WAITS, 0)
    # Else the totals of the list do not add up to the difference.
    off = f" (a split of brothers and sisters takes off {points(SPLIT_PENALTY)})"
    return (
        f"{placed}, with {points_words(plan.total - total)} in all{off if families else ''}",
        f"{counts.get(Against.BETTER, 0):,} do better",
        f"{worse:,} do worse",
        f"{counts.get(Against.SAME, 0):,} do as well",
    )


def points_words(change: int, places: int = 1) -> str:
    """
    A difference of totals: "3.2 points less".

    :param places: decimals; where the totals stand beside it, those of ``places_for``.
    """
    if change == 0:
        return "the same points"
    size = points(abs(change), places)
    if not float(size):
        size = f"less than {points(100)}"
    return f"{size} points {'more' if change > 0 else 'less'}"
