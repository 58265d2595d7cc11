"""What waiting may bring and what it costs, in words: figures for people to weigh."""

from dataclasses import dataclass
from typing import Final

from govuk.words import day, plural, points, pounds
from matching.kernel.holding import BETTER_BY, FEWEST, Chance, Hidden, Outlook
from matching.services.holding import Nights, Waiting
from placements.models import Stay
from providers.models import Home

CHANCE: Final = [
    {"text": name}
    for name in ("Wait", "Chance that a better home becomes free", "Range", "If one does")
]
COST: Final = [
    {"text": name}
    for name in (
        "Wait",
        "Nights without the home that is needed",
        "Nights after the present placement ends",
        "Cost of the present placement",
    )
]
POINTS: Final = BETTER_BY // 1_000


@dataclass(frozen=True, slots=True)
class WaitingSummary:
    """The section on the page of options, and the head of its own page."""

    hidden: str  # why nothing is said; empty where something is
    history: str  # the arrivals that it rests on
    lead: str  # the middle horizon in one sentence; empty where hidden
    chances: tuple[tuple[str, ...], ...]  # rows under CHANCE
    costs: tuple[tuple[str, ...], ...]  # rows under COST
    present: str


def waiting_summary(waiting: Waiting) -> WaitingSummary:
    seen = waiting.outlook
    return WaitingSummary(
        hidden=_hidden(seen),
        history=_history(seen),
        lead=_lead(seen.chances[len(seen.chances) // 2]) if seen.chances else "",
        chances=tuple(_chance_row(one, seen) for one in seen.chances),
        costs=tuple(_cost_row(one, waiting.present) for one in waiting.nights),
        present=_present(waiting),
    )


def best_today(seen: Outlook, home: Home | None) -> str:
    """The option that anything better is measured against."""
    if seen.best is None or home is None:
        return "No home can be offered today, so any home that could be offered would be better."
    return (
        f"The first option today is {home.name}: tier {seen.best.tier}, "
        f"{points(seen.best.total)} points."
    )


def in_100(share: float) -> str:
    """A chance of 0 to 1: "23 in 100"; never quite none, never quite certain."""
    whole = int(share * 100 + 0.5)
    return "under 1 in 100" if whole < 1 else "over 99 in 100" if whole > 99 else f"{whole} in 100"


def _hidden(seen: Outlook) -> str:
    if seen.hidden is Hidden.SAME_DAY:
        return "This child needs a home today. Waiting is never weighed on the same day."
    if seen.hidden is Hidden.TOO_FEW:
        came = plural(seen.comparable, "bed")
        return (
            f"In the past 52 weeks {came} came free in homes that could be offered to this child. "
            f"With fewer than {FEWEST}, nothing is said about how likely a better one is."
        )
    return ""


def _history(seen: Outlook) -> str:
    return (
        f"In the past 52 weeks {plural(seen.comparable, 'bed')} came free in homes that could be "
        f"offered to this child. {seen.better:,} would have been "
        "better than the first option today."
    )


def _lead(one: Chance) -> str:
    return (
        f"Within {one.days} days the chance that a better home becomes free is "
        f"{in_100(one.chance)} ({_range(one)})."
    )


def _range(one: Chance) -> str:
    low, high = int(one.low * 100 + 0.5), int(one.high * 100 + 0.5)
    return f"{low} to {high} in 100"


def _chance_row(one: Chance, seen: Outlook) -> tuple[str, ...]:
    return (plural(one.days, "day"), in_100(one.chance), _range(one), _gain(one, seen))


def _gain(one: Chance, seen: Outlook) -> str:
    if one.median_total is None:
        return "None came in the year"
    if seen.best is None or one.higher_tier is None:
        return f"Half the time {points(one.median_total)} points or more"
    gain = one.median_total - seen.best.total
    more = f"{points(abs(gain))} points {'more' if gain >= 0 else 'fewer'}"
    tier = f"of a higher tier {in_100(one.higher_tier)}" if one.higher_tier else "of the same tier"
    return f"Typically {more}, {tier}"


def _cost_row(one: Nights, present: Stay | None) -> tuple[str, ...]:
    if present is None:
        ends = "No present placement"
    elif present.ends_on is None:
        ends = "No end is recorded"
    else:
        ends = plural(one.past_present, "night")
    price = "No price is recorded" if one.pence is None else pounds(one.pence)
    return (plural(one.days, "day"), plural(one.past_first_night, "night"), ends, price)


def _present(waiting: Waiting) -> str:
    stay = waiting.present
    if stay is None:
        return "No present placement is recorded: the child is not yet looked after in one."
    where = "a home on the register" if stay.home_id else "a place that is not on the register"
    for_now = " Placed for now, and still searching." if waiting.is_interim else ""
    ends = f" It ends on {day(stay.ends_on)}." if stay.ends_on else ""
    by = f" (provider: {stay.get_place_provider_display()})" if stay.place_provider else ""
    return (
        f"{stay.get_placement_type_display()}{by}, in {where}, for "
        f"{plural(waiting.nights_so_far, 'night')} so far.{for_now}{ends}"
    )
