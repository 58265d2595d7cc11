"""The referrals of a joint plan, line by line: each home beside what else the child could have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from geography.distance import miles_text
from govuk.words import places_for, plural, pounds
from matching.kernel.codes import Refusal
from matching.models import PlanBed, PlanRow
from matching.presenters.planbeds import Wanting, competing_words, price_words
from matching.presenters.planfamilies import KinWords, kin_words
from matching.presenters.plansummary import is_first_to_look_at, points_words
from matching.presenters.reasons import NAMES
from matching.services.seenfamilies import SeenFamily
from placements.models import Referral
from providers.models import Home

Against = PlanRow.Against
FIRST_REASONS: Final = 3


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
        is_first_to_look_at=is_first_to_look_at(row),
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
