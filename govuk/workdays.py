"""Working days in England: Monday to Friday without bank holidays."""

from datetime import date, timedelta
from typing import Final

# GOV.UK, "UK bank holidays", England and Wales; substitute days where one falls on a weekend.
BANK_HOLIDAYS: Final = frozenset(
    date(*day)
    for day in (
        (2025, 1, 1), (2025, 4, 18), (2025, 4, 21), (2025, 5, 5),
        (2025, 5, 26), (2025, 8, 25), (2025, 12, 25), (2025, 12, 26),
        (2026, 1, 1), (2026, 4, 3), (2026, 4, 6), (2026, 5, 4),
        (2026, 5, 25), (2026, 8, 31), (2026, 12, 25), (2026, 12, 28),
        (2027, 1, 1), (2027, 3, 26), (2027, 3, 29), (2027, 5, 3),
        (2027, 5, 31), (2027, 8, 30), (2027, 12, 27), (2027, 12, 28),
        (2028, 1, 3), (2028, 4, 14), (2028, 4, 17), (2028, 5, 1),
        (2028, 5, 29), (2028, 8, 28), (2028, 12, 25), (2028, 12, 26),
    )
)  # fmt: skip
FIRST_KNOWN: Final = date(2025, 1, 1)
LAST_KNOWN: Final = date(2028, 12, 31)


def is_working_day(day: date) -> bool:
    """Outside 2025 to 2028 no bank holiday is known, so that only weekends are left out."""
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


def after_working_days(start: date, days: int) -> date:
    """The day so many working days after the start; 0 is the start itself."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """Working days after the start, up to and with the end; 0 where the end is not later."""
    span = (end - start).days
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, span + 1))
