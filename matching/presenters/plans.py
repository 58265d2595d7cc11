"""The joint plan in words: what is worse for whom is said as openly as what is better."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from geography.distance import miles_text
from govuk.words import places_for, plural, points, pounds
from matching.kernel.codes import Refusal
from matching.kernel.families import SPLIT_PENALTY
from matching.models import Plan, PlanBed, PlanRow
from matching.presenters.planbeds import Wanting, competing_words, price_words
from matching.presenters.planfamilies import KinWords, families_words, kin_words
from matching.presenters.reasons import NAMES
from matching.services.seenfamilies import SeenFamily
from placements.models import Referral, Urgency
from providers.models import Home

Against = PlanRow.Against
GROUPS: Final = ("child or sibling group", "children or sibling groups")
FIRST_REASONS: Final = 3
TIED: Final = 1_000  # thousandths of a point


@dataclass(frozen=True, slots=True)
class Spot:
    """A home as one child would have it."""

    home_id: int
    name: str
    tier: int
    total: int
    miles: str


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One referral of the plan."""

    referral: Referral
    age: int
    together: str  # who shares a place of the plan with this child; empty: nobody
    kin: KinWords  # who would rather live with the child
    home: Spot | None
    cost: str
    alone: Spot | None
    places: int  # decimals with which the two totals and their difference add up
    beside: str  # the plan's home beside the first option, in words
    colour: str
    turn: Spot | None
    beside_turn: str
    competing: str  # for the first option; empty where it has beds enough
    price: str
    asks_why: bool
    is_first_to_look_at: bool  # needed today, and in a lower tier than its first option


@dataclass(frozen=True, slots=True)
class WithoutHome:
    """A referral for which no home can be offered, and why."""

    referral: Referral
    age: int
    together: str
    reasons: tuple[str, ...]  # the most frequent
    near_misses: int
    is_matched: bool  # its page of refused homes can be opened


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


def summary_of(
    plan: Plan, rows: Iterable[PlanRow], families: Collection[SeenFamily] = ()
) -> Summary:
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
        turn=_turn(plan, turn, total=_total_in_turn(everybody)),
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
    if today := sum(_is_first_to_look_at(row) for row in groups):
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


def _is_first_to_look_at(row: PlanRow) -> bool:
    return _falls_a_tier(row) and row.referral.urgency == Urgency.SAME_DAY


def _is_hardly_worse(row: PlanRow) -> bool:
    """Worse by what a ranking shows as tied (scoring.md 5)."""
    lost = (row.alone_total or 0) - (row.total or 0)
    return row.against_alone == Against.WORSE and row.tier == row.alone_tier and lost < TIED


def _total_in_turn(rows: Iterable[PlanRow]) -> int:
    """
    The sum of totals when all choose in turn; of a sibling group the mean (floor), once.

    Less what the families cost that are then split, as in a plan.
    """
    totals: dict[int, list[int]] = {}
    homes: dict[int, set[int | None]] = {}
    for row in rows:
        if row.turn_total is not None:
            totals.setdefault(row.group, []).append(row.turn_total)
            if row.family is not None:
                homes.setdefault(row.family, set()).add(row.turn_home_id)
    extra = sum(len(used) - 1 for used in homes.values())
    return sum(sum(group) // len(group) for group in totals.values()) - SPLIT_PENALTY * extra


def _turn(plan: Plan, counts: Mapping[str, int], *, total: int) -> tuple[str, ...]:
    """Beside going down the worklist, each taking the best that is left."""
    more = plan.children_placed - plan.turn_children
    placed = "as many children have a home"
    if more:
        number = plural(abs(more), "child", "children")
        verb = "has" if abs(more) == 1 else "have"
        placed = f"{number} {'more' if more > 0 else 'fewer'} {verb} a home"
    worse = counts.get(Against.WORSE, 0) + counts.get(Against.WAITS, 0)
    return (
        f"{placed}, with {points_words(plan.total - total)} in all",
        f"{counts.get(Against.BETTER, 0):,} do better",
        f"{worse:,} do worse",
        f"{counts.get(Against.SAME, 0):,} do as well",
    )


def lines_of(
    rows: Sequence[PlanRow],
    *,
    together: Mapping[int, Sequence[PlanRow]],
    beds: Mapping[int, PlanBed],
    wanting: Wanting,
    families: Mapping[int, SeenFamily],
    today: date,
    is_proven: bool,
) -> list[PlanLine]:
    """
    One line a row.

    :param together: group to all its rows.
    :param families: by number.
    :param beds: home to its contention.
    :param wanting: home to the rows whose first option it is.
    """
    return [
        _line(
            row,
            together.get(row.group, ()),
            (beds, wanting),
            kin_words(row, families.get(_family(row)), is_proven=is_proven),
            today,
        )
        for row in rows
    ]


def _family(row: PlanRow) -> int:
    """The number of the row's family, -1 where it has none."""
    return -1 if row.family is None else row.family


def _line(
    row: PlanRow,
    group: Sequence[PlanRow],
    contention: tuple[Mapping[int, PlanBed], Wanting],
    kin: KinWords,
    today: date,
) -> PlanLine:
    beds, wanting = contention
    bed = beds.get(row.alone_home_id or 0)
    words, colour = _beside(row)
    return PlanLine(
        referral=row.referral,
        age=row.referral.child.age_on(today),
        together=together_words(row, group),
        kin=kin,
        home=_spot(row, row.home, row.tier, row.total, row.distance_tenths),
        cost=_cost(row),
        alone=_spot(row, row.alone_home, row.alone_tier, row.alone_total, row.alone_tenths),
        places=_places(row),
        beside=words,
        colour=colour,
        turn=_spot(row, row.turn_home, row.turn_tier, row.turn_total, row.turn_tenths),
        beside_turn=Against(row.against_turn).label,
        competing=competing_words(bed) if bed else "",
        price=price_words(bed, wanting.get(bed.home_id, ())) if bed else "",
        asks_why=row.alone_home_id is not None and row.alone_home_id != row.home_id,
        is_first_to_look_at=_is_first_to_look_at(row),
    )


def together_words(row: PlanRow, group: Sequence[PlanRow]) -> str:
    """Who shares a place of the plan with this child: they must live together."""
    others = [other.referral.child.ref for other in group if other.pk != row.pk]
    if others:
        return f"Together with {', '.join(others)}"
    return f"{row.children} children together" if row.children > 1 else ""


def _spot(
    row: PlanRow, home: Home | None, tier: int | None, total: int | None, tenths: int | None
) -> Spot | None:
    if home is None or tier is None or total is None or tenths is None:
        return None
    about = "about " if home.is_about or row.referral.child.home_about else ""
    return Spot(home.pk, home.name, tier, total, f"{about}{miles_text(tenths)}")


def _cost(row: PlanRow) -> str:
    if row.home_id is None:
        return ""
    return "Price not known" if row.weekly_pence is None else pounds(row.weekly_pence)


def _beside(row: PlanRow) -> tuple[str, str]:
    """The plan's home beside the first option: words, and the colour of the tag."""
    if row.against_alone == Against.NONE:
        return "No home can be offered", "red"
    if row.against_alone == Against.WAITS:
        return "Waits in this plan", "red"
    if row.home_id == row.alone_home_id:
        return "Its first option", "green"
    words = [points_words((row.total or 0) - (row.alone_total or 0), _places(row))]
    if row.tier != row.alone_tier:
        words.insert(0, f"Tier {row.tier} instead of {row.alone_tier}")
    colours = {Against.WORSE: "orange", Against.SAME: "green", Against.BETTER: "blue"}
    return ", ".join(words), colours[Against(row.against_alone)]


def _places(row: PlanRow) -> int:
    return places_for((row.alone_total or 0, row.total or 0)) if row.home_id else 1


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


def without_home(
    rows: Sequence[PlanRow],
    *,
    together: Mapping[int, Sequence[PlanRow]],
    matched: set[int],
    today: date,
) -> list[WithoutHome]:
    """
    Those for whom no home can be offered, with the most frequent reasons.

    :param matched: referrals that have a current match, so a page of refused homes.
    """
    return [
        WithoutHome(
            referral=row.referral,
            age=row.referral.child.age_on(today),
            together=together_words(row, together.get(row.group, ())),
            reasons=_first_reasons(row.reasons),
            near_misses=row.near_misses_count,
            is_matched=row.referral_id in matched,
        )
        for row in rows
    ]


def _first_reasons(reasons: Mapping[str, int]) -> tuple[str, ...]:
    most = sorted(reasons.items(), key=lambda item: (-item[1], Refusal[item[0]]))
    return tuple(
        f"{NAMES[Refusal[code]]}: {plural(count, 'home')}" for code, count in most[:FIRST_REASONS]
    )
