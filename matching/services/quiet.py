"""When a notice may disturb somebody: not at night, unless a child needs a home the same day."""

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

# domain.md 9.4: alerts are suspended from 22:00 to 06:00, by the clock in London.
QUIET_FROM: Final = time(22)
QUIET_TO: Final = time(6)
LONDON: Final = ZoneInfo("Europe/London")


def tell_from(now: datetime, *, same_day: bool) -> datetime:
    """From when a notice made now is shown: at once, or when the quiet hours are over."""
    clock = now.astimezone(LONDON).time()
    is_quiet = clock >= QUIET_FROM or clock < QUIET_TO
    return next_morning(now) if is_quiet and not same_day else now


def mail_from(now: datetime, *, same_day: bool) -> datetime:
    """From when it is in an e-mail: at once for a same-day referral, else with the morning's."""
    return now if same_day else next_morning(now)


def next_morning(now: datetime) -> datetime:
    """The next end of the quiet hours; always later than now."""
    local = now.astimezone(LONDON)
    day = local.date() if local.time() < QUIET_TO else local.date() + timedelta(days=1)
    return datetime.combine(day, QUIET_TO, tzinfo=LONDON)
