"""Open referrals, by hand."""

import pytest

from sufficiency.measures.waits import longest, waits_by, waits_of
from tests.sufficiency.making import NOW, waiting


def test_waits_are_counted_by_hand() -> None:
    referrals = [
        waiting(days=None, status="draft", options=None),
        waiting(days=2, status="submitted", options=None),
        waiting(days=10, options=0),
        waiting(days=29, options=None),
        waiting(days=40, status="on_hold"),
    ]
    found = waits_of(referrals, NOW)
    assert (found.open, found.searched, found.sent) == (5, 2, 4)
    assert (found.unmatched, found.without_option) == (1, 1)
    assert (found.median_days, found.longest_days) == (19.5, 40)
    assert found.stuck == 2
    # Nobody was asked in 10 and in 29 days; those that are not searched for have no clock.
    assert found.past_clock == 2


@pytest.mark.parametrize(("days", "stuck"), [(28, 0), (29, 1)])
def test_28_days_are_not_over_28_days(days: int, stuck: int) -> None:
    assert waits_of([waiting(days=days)], NOW).stuck == stuck


def test_a_search_that_has_just_begun_is_not_past_its_clock() -> None:
    assert waits_of([waiting(days=0)], NOW).past_clock == 0
    assert waits_of([waiting(days=1, urgency="same_day")], NOW).past_clock == 1


def test_no_referral_has_no_median_and_no_longest_wait() -> None:
    found = waits_of([], NOW)
    assert (found.open, found.median_days, found.longest_days) == (0, None, None)
    assert waits_of([waiting(days=None, status="draft")], NOW).median_days is None


def test_each_urgency_has_its_line_and_together_they_are_all() -> None:
    referrals = [waiting(days=3), waiting(days=5), waiting(days=1, urgency="urgent")]
    found = waits_by(referrals, lambda each: each.urgency, ["same_day", "urgent", "planned"], NOW)
    assert [each.open for each in found.values()] == [0, 1, 2]


def test_the_longest_waits_come_first_and_drafts_never() -> None:
    referrals = [waiting(days=3), waiting(days=None, status="draft"), waiting(days=9)]
    assert [each.pk for each in longest(referrals, NOW, 5)] == [9, 3]
    assert [each.pk for each in longest(referrals, NOW, 1)] == [9]
