"""A step-down finding in words."""

from dataclasses import dataclass

from codes.homes import Kind
from geography.distance import miles_text
from govuk.words import day, pounds
from matching.models import StepDown, StepDownHome


@dataclass(frozen=True, slots=True)
class HomeLine:
    """One of the best homes, beside the present one."""

    home_id: int
    name: str
    kind: str
    tier: int
    need: str
    miles: str
    cost: str
    saving: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A child who could live nearer, or with less intensive care, for people to review."""

    pk: int
    ref: str
    lives_in: str
    kind: str
    since: str
    need: str  # how well the present home meets the needs, per cent
    miles: str
    cost: str
    assessed: str
    homes_count: int
    homes: tuple[HomeLine, ...]
    answer: str


def finding(step_down: StepDown) -> Finding:
    """The finding; its stay, home, child, profile and homes should be loaded with it."""
    stay = step_down.stay
    if stay.home is None:
        raise ValueError("a step-down is only found for a child who lives in a home")
    confirmed = step_down.profile.confirmed_at
    return Finding(
        pk=step_down.pk,
        ref=step_down.child.ref,
        lives_in=stay.home.name,
        kind=Kind(stay.home.kind).label,
        since=day(stay.starts_on),
        need=_need(step_down),
        miles=miles_text(step_down.present_tenths),
        cost=_cost(stay.weekly_pence),
        assessed=day(confirmed) if confirmed else "never",
        homes_count=step_down.homes_count,
        homes=tuple(
            _line(home, step_down)
            for home in sorted(step_down.homes.all(), key=lambda home: home.place)
        ),
        answer=step_down.get_answer_display() if step_down.answer else "",
    )


def _need(step_down: StepDown) -> str:
    low, high = step_down.present_need / 10, step_down.present_need_best / 10
    return f"{low:.1f}%" if low == high else f"{low:.1f}% to {high:.1f}%: not every need assessed"


def _line(one: StepDownHome, step_down: StepDown) -> HomeLine:
    nearer = step_down.present_tenths - one.distance_tenths
    reasons = [
        words
        for words, holds in {
            "less intensive": one.is_less_intensive,
            f"{miles_text(nearer)} miles nearer home": nearer > 0,
            f"{miles_text(-nearer)} miles farther from home": nearer < 0,
        }.items()
        if holds
    ]
    return HomeLine(
        home_id=one.home_id,
        name=one.home.name,
        kind=Kind(one.home.kind).label,
        tier=one.tier,
        need=f"{one.need / 10:.1f}% at least",
        miles=miles_text(one.distance_tenths),
        cost=_cost(one.weekly_pence),
        saving=_saving(one.saving_pence),
        why=", ".join(reasons).capitalize(),
    )


def _cost(pence: int | None) -> str:
    return "Price not known" if pence is None else f"{pounds(pence)} a week"


def _saving(pence: int | None) -> str:
    if pence is None:
        return "Not known: one of the two prices is missing"
    if pence < 0:
        return f"{pounds(-pence)} a week more"
    return f"{pounds(pence)} a week less" if pence else "The same"
