"""How a change of price becomes lines with dates: what was paid before stays in the record."""

from dataclasses import dataclass, field
from datetime import date

from providers.models import PriceLine


@dataclass(slots=True)
class Repricing:
    """Lines to add, to write again, and to take out."""

    added: list[PriceLine] = field(default_factory=list)
    altered: list[PriceLine] = field(default_factory=list)
    dropped: list[PriceLine] = field(default_factory=list)


def reprice(
    lines: list[PriceLine], *, blank: PriceLine, weekly_pence: int | None, day: date
) -> Repricing:
    """
    From the day on, the sum is this; None ends it.

    A line that began earlier ends on the day. One that begins on the day is corrected in place, as
    it was never owed. A line that was to begin later still does.

    :param lines: those of one home, one kind of line and one band, that end after the day.
    :param blank: a line without sum and dates, which becomes the new one.
    """
    change = Repricing()
    ends = min((line.valid_from for line in lines if line.valid_from > day), default=None)
    for line in lines:
        if line.valid_from >= day:
            continue
        line.valid_to = day
        change.altered.append(line)
    today = [line for line in lines if line.valid_from == day]
    if weekly_pence is None:
        change.dropped = today
    elif today:
        today[0].weekly_pence = weekly_pence
        change.altered.append(today[0])
        change.dropped = today[1:]
    else:
        blank.weekly_pence, blank.valid_from, blank.valid_to = weekly_pence, day, ends
        change.added.append(blank)
    return change
