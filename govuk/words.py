"""How a number, a day or a sum reads on a page. Filters raise on None: say what is unknown."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from math import ceil
from typing import Any, Final

from django.utils import timezone

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def pounds(pence: int) -> str:
    """Whole pounds, half up: 115000 is "£1,150"."""
    return _money(pence, Decimal("1"))


def pounds_pence(pence: int) -> str:
    """Pounds and pence: 115050 is "£1,150.50"."""
    return _money(pence, Decimal("0.01"))


def _money(pence: int, step: Decimal) -> str:
    amount = (Decimal(abs(pence)) / 100).quantize(step, ROUND_HALF_UP)
    return f"{'−' if pence < 0 and amount else ''}£{amount:,}"


def day(when: date | datetime) -> str:
    """ "25 November 2026", in London where a time is given."""
    on = as_day(when)
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def short_day(when: date | datetime) -> str:
    """ "25 Nov 2026", for tables."""
    on = as_day(when)
    return f"{on.day} {MONTHS[on.month - 1][:3]} {on.year}"


def minutes_left(until: datetime) -> int:
    """Minutes until then, a begun one counted whole; 0 once it is past."""
    return max(0, ceil((until - timezone.now()) / timedelta(minutes=1)))


def moment(when: datetime) -> str:
    """ "25 November 2026 at 2:05pm", in London."""
    local = timezone.localtime(when)
    hour, half = local.hour % 12 or 12, "am" if local.hour < 12 else "pm"
    return f"{day(local)} at {hour}:{local.minute:02}{half}"


def ago(when: date | datetime, today: date) -> str:
    """Days from one day to another: "today", "yesterday", "3 days ago", "in 2 days"."""
    days = (today - as_day(when)).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}
    if days in near:
        return near[days]
    return f"{days:,} days ago" if days > 0 else f"in {-days:,} days"


def as_day(when: date | datetime) -> date:
    """The day in London."""
    return timezone.localtime(when).date() if isinstance(when, datetime) else when


def miles(tenths: int, *, about: bool = False) -> str:
    """Tenths of a mile: 27 is "2.7 miles", or "about 2.7 miles" where a place is not exact."""
    text = f"{tenths // 10:,}.{tenths % 10} miles"
    return f"about {text}" if about else text


def points(thousandths: int, places: int = 1) -> str:
    """A total or a part of it, 0 to 100,000, as 0 to 100 with one decimal (or more), half up."""
    return f"{_rounded(thousandths, places) / 10**places:.{places}f}"


def places_for(*pairs: tuple[int, int]) -> int:
    """
    The fewest decimals with which totals, their differences and the sum of these add up.

    With one they may not (98.6 to 97.1 is 1.6 less); with three, which are all there are, they do.

    :param pairs: totals before and after, in thousandths; 0 where there is none.
    """
    changes = [after - before for before, after in pairs]
    for places in (1, 2):
        shown = [_rounded(after, places) - _rounded(before, places) for before, after in pairs]
        whole = [*zip(changes, shown, strict=True), (sum(changes), sum(shown))]
        if all(_rounded(abs(exact), places) == abs(told) for exact, told in whole):
            return places
    return 3


def _rounded(thousandths: int, places: int) -> int:
    """In tenths, hundredths or thousandths of a point, half up."""
    step: int = 10 ** (3 - places)
    return (thousandths + step // 2) // step


def percent(share: float, places: int = 0) -> str:
    """A share of 1: 0.835 is "84%"."""
    step = Decimal(1).scaleb(-places)
    return f"{(Decimal(str(share)) * 100).quantize(step, ROUND_HALF_UP)}%"


def plural(count: int, one: str, many: str = "") -> str:
    """ "1 home", "1,204 homes"; give the second word where an "s" will not do."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def sentence_list(words: list[str] | tuple[str, ...], joined_by: str = "and") -> str:
    """ "school, family and dogs"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined_by} {words[-1]}"


def lower_first(name: str) -> str:
    """ "Going missing" in the middle of a sentence; an abbreviation such as ADHD stays as it is."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "pounds": pounds,
    "pounds_pence": pounds_pence,
    "day": day,
    "short_day": short_day,
    "minutes_left": minutes_left,
    "moment": moment,
    "ago": ago,
    "miles": miles,
    "points": points,
    "percent": percent,
    "plural": plural,
    "sentence_list": sentence_list,
    "lower_first": lower_first,
}
