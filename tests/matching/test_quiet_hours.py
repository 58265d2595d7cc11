"""Nobody is disturbed at night, by the clock in London, unless a child needs a home today."""

from datetime import UTC, datetime

import pytest

from matching.services.quiet import mail_from, next_morning, tell_from

# In July London is an hour ahead of UTC, in November it is not.
JULY_2130 = datetime(2026, 7, 10, 20, 30, tzinfo=UTC)
JULY_2230 = datetime(2026, 7, 10, 21, 30, tzinfo=UTC)
NOVEMBER_2130 = datetime(2026, 11, 10, 21, 30, tzinfo=UTC)
NOVEMBER_2200 = datetime(2026, 11, 10, 22, 0, tzinfo=UTC)
NOVEMBER_0559 = datetime(2026, 11, 11, 5, 59, tzinfo=UTC)
NOVEMBER_0600 = datetime(2026, 11, 11, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize("now", [JULY_2130, NOVEMBER_2130, NOVEMBER_0600])
def test_by_day_it_is_told_at_once(now: datetime) -> None:
    assert tell_from(now, same_day=False) == now


@pytest.mark.parametrize("now", [JULY_2230, NOVEMBER_2200, NOVEMBER_0559])
def test_at_night_it_waits_until_six_in_london(now: datetime) -> None:
    told = tell_from(now, same_day=False)
    assert told == next_morning(now) > now
    assert told.hour == 6


@pytest.mark.parametrize("now", [JULY_2230, NOVEMBER_2200, NOVEMBER_0559, NOVEMBER_0600])
def test_a_same_day_referral_never_waits(now: datetime) -> None:
    assert tell_from(now, same_day=True) == mail_from(now, same_day=True) == now


def test_the_e_mail_leaves_with_the_next_morning() -> None:
    assert mail_from(NOVEMBER_0559, same_day=False) == NOVEMBER_0600
    assert mail_from(NOVEMBER_2200, same_day=False) == NOVEMBER_0600
    assert mail_from(NOVEMBER_0600, same_day=False) == datetime(2026, 11, 12, 6, 0, tzinfo=UTC)


def test_six_in_july_is_five_in_utc() -> None:
    assert next_morning(JULY_2230).astimezone(UTC).hour == 5
