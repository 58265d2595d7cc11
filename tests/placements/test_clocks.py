"""Working days and the clocks of a search."""

from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.easter import easter  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from govuk.workdays import (
    BANK_HOLIDAYS,
    LAST_KNOWN,
    after_working_days,
    is_working_day,
    working_days_between,
)
from placements.clocks import (
    CLOCKS,
    LONDON,
    Pace,
    Waiting,
    days_waiting,
    is_past_clock,
    is_stuck,
    next_due,
    pace_of,
)

FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
days = st.dates(date(2025, 1, 1), date(2028, 12, 31))
START = datetime(2025, 1, 1, tzinfo=UTC)
moments = st.timedeltas(timedelta(0), timedelta(days=1270)).map(lambda span: START + span)
paces = st.sampled_from(Pace)
spans = st.timedeltas(timedelta(0), timedelta(days=120))


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_the_bank_holidays_of_a_year_are_those_of_the_rule(year: int) -> None:
    assert {day for day in BANK_HOLIDAYS if day.year == year} == _by_rule(year)


def _by_rule(year: int) -> set[date]:
    """Fixed days with their substitutes, Easter, and the Mondays of May and August."""
    found = {easter(year) - timedelta(days=2), easter(year) + timedelta(days=1)}
    found |= {_monday_on_or_after(date(year, 5, 1)), _last_monday(year, 5), _last_monday(year, 8)}
    for day in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        while day.weekday() >= 5 or day in found:
            day += timedelta(days=1)
        found.add(day)
    return found


def _monday_on_or_after(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=last.weekday())


@given(days, st.integers(1, 60))
def test_counting_working_days_forward_and_between_agree(start: date, count: int) -> None:
    end = after_working_days(start, count)
    assert is_working_day(end)
    assert working_days_between(start, end) == count


def test_five_working_days_over_christmas_leave_out_both_holidays() -> None:
    assert after_working_days(date(2026, 12, 23), 5) == date(2027, 1, 4)


@given(moments, paces, spans)
def test_what_is_due_next_is_never_earlier_than_what_was_due_before(
    start: datetime, pace: Pace, span: timedelta
) -> None:
    waiting = Waiting(pace, start, start, contacted_at=start)
    sooner, later = next_due(waiting, start), next_due(waiting, start + span)
    assert sooner is not None
    assert later is not None
    assert sooner.at <= later.at


@given(moments, paces, spans)
def test_a_clock_that_has_run_out_stays_run_out_until_somebody_acts(
    start: datetime, pace: Pace, span: timedelta
) -> None:
    silent = Waiting(pace, start, start)
    first = CLOCKS[pace][0].due(start)
    assert is_past_clock(silent, start + span) == (start + span > first)
    answered = Waiting(pace, start, start, contacted_at=start, offered_at=start)
    assert not is_past_clock(answered, start + span)
    assert next_due(answered, start + span) is None


@given(moments, st.integers(0, 90))
def test_a_referral_is_stuck_from_its_twenty_ninth_day(start: datetime, count: int) -> None:
    waiting = Waiting(Pace.PLANNED, start, start)
    now = datetime.combine(
        start.astimezone(LONDON).date() + timedelta(days=count),
        start.astimezone(LONDON).time(),
        tzinfo=LONDON,
    )
    assert days_waiting(waiting, now) == count
    assert is_stuck(waiting, now) == (count > 28)


@pytest.mark.parametrize(
    ("pace", "first", "offers", "escalated"),
    [
        (Pace.SAME_DAY, "15:30", "17:00", "17:00"),
        (Pace.URGENT, "17:00", "15:00 on Saturday", "15:00 on Saturday"),
        (Pace.PLANNED, "15:00 on Monday", "15:00 on Friday", "15:00 on Friday"),
        (Pace.LONG_TERM, "15:00 on Tuesday", "15:00 on Friday", "15:00 on Friday"),
    ],
)
def test_the_first_times_of_each_class_are_those_of_the_scheme(
    pace: Pace, first: str, offers: str, escalated: str
) -> None:
    due = [clock.due(FRIDAY).astimezone(LONDON) for clock in CLOCKS[pace]]
    assert [f"{at:%H:%M}" for at in due[:3]] == [t[:5] for t in (first, offers, escalated)]
    for at, text in zip(due, (first, offers, escalated), strict=False):
        assert f"{at:%A}" == (text.split(" on ")[1] if " on " in text else "Friday")


def test_a_same_day_search_goes_to_the_director_on_call_at_five() -> None:
    at_three = Waiting(Pace.SAME_DAY, FRIDAY, FRIDAY, contacted_at=FRIDAY)
    due = next_due(at_three, FRIDAY + timedelta(hours=2, minutes=-1))
    assert due is not None
    assert due.words == "Get offers from providers: by today at 5:00pm"
    evening = Waiting(Pace.SAME_DAY, FRIDAY, FRIDAY + timedelta(hours=3))
    assert CLOCKS[Pace.SAME_DAY][3].due(evening.approved_at or FRIDAY).day == 21


def test_a_planned_search_is_reviewed_every_week_after_its_strategy_review() -> None:
    waiting = Waiting(Pace.PLANNED, FRIDAY, FRIDAY, contacted_at=FRIDAY)
    review = CLOCKS[Pace.PLANNED][2].due(FRIDAY)
    for weeks in (0, 1, 5):
        due = next_due(waiting, review + timedelta(days=7 * weeks, minutes=-1))
        assert due is not None
        assert due.at == review + timedelta(days=7 * weeks)
        assert not due.is_past


def test_a_day_beyond_the_known_holidays_says_so() -> None:
    late = datetime.combine(LAST_KNOWN, FRIDAY.timetz())
    due = next_due(Waiting(Pace.PLANNED, late, late), late)
    assert due is not None
    assert due.words.endswith("(bank holidays after 2028 are not known)")


def test_nothing_is_due_before_the_search_is_approved() -> None:
    draft = Waiting(Pace.URGENT, None, None)
    assert next_due(draft, FRIDAY) is None
    assert not is_past_clock(draft, FRIDAY)
    assert days_waiting(draft, FRIDAY) == 0


def test_a_planned_search_for_a_long_term_home_has_the_longer_clocks() -> None:
    assert pace_of(urgency="planned", duration="long_term") == Pace.LONG_TERM
    assert pace_of(urgency="planned", duration="short") == Pace.PLANNED
    assert pace_of(urgency="urgent", duration="long_term") == Pace.URGENT
    assert pace_of(urgency="same_day", duration="long_term") == Pace.SAME_DAY
