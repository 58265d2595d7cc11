"""Where a child lives, and lived, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from govuk.words import day, lower_first, short_day
from needs.casework import Lived
from needs.presenters import Row, Section

OFF_REGISTER = "Not on the register"
NOT_RECORDED = "Not recorded"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A stay that is over, as a row of a table."""

    home: str
    kind: str
    came: str
    left: str
    why: str


def lives_section(stays: Sequence[Lived], *, on: date) -> Section:
    """
    Where the child lives on a day, and where it is to go.

    :param stays: the newest first.
    """
    coming = [stay for stay in reversed(stays) if stay.starts_on > on]
    begun = [stay for stay in stays if stay.starts_on <= on]
    rows = [Row(f"From {day(stay.starts_on)}", _place(stay)) for stay in coming]
    return Section("stays", "Where the child lives", (Row("Now", _now(begun, on)), *rows))


def earlier_stays(stays: Sequence[Lived], *, on: date) -> list[Earlier]:
    """The stays that are over, in the order given."""
    return [
        Earlier(
            home=stay.home or OFF_REGISTER,
            kind=stay.kind,
            came=short_day(stay.starts_on),
            left=short_day(stay.ends_on),
            why=stay.why_ended or NOT_RECORDED,
        )
        for stay in stays
        if stay.ends_on is not None and stay.ends_on <= on
    ]


def _now(begun: Sequence[Lived], on: date) -> str:
    if not begun:
        return "No stay is recorded"
    last = begun[0]
    if last.ends_on is None:
        return f"{_place(last)}\nSince {day(last.starts_on)}"
    if last.ends_on > on:
        return f"{_place(last)}\nSince {day(last.starts_on)}, until {day(last.ends_on)}"
    why = f": {lower_first(last.why_ended)}" if last.why_ended else ""
    return f"No stay is recorded\nThe last one ended on {day(last.ends_on)}{why}"


def _place(stay: Lived) -> str:
    return f"{stay.home or OFF_REGISTER}\n{stay.kind}"
