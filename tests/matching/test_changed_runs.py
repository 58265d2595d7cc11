"""Runs after a change: only the referrals that it touches are matched again."""

import pytest
from django.db import IntegrityError, transaction

from accounts.models import Council
from matching.models import Match, Run
from matching.services import ask_for_run, carry_out, runs_to_take_up
from placements.models import CLOSED, Referral, Status
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CouncilFactory,
    HomeFactory,
    PolicyFactory,
    searching,
)


@pytest.fixture
def ready(council: Council) -> Council:
    PolicyFactory(council=council)
    BedFactory(home=HomeFactory(council=council))
    return council


def changed(council: Council, *referrals: Referral) -> Run:
    return ask_for_run(
        council=council,
        what=Run.What.CHANGED,
        referrals=[one.pk for one in referrals],
        by=None,
        now=NOW,
        on=TODAY,
    )


def matched(run: Run) -> set[int]:
    assert carry_out(run_id=run.pk, clock=lambda: NOW)
    return set(Match.objects.filter(run=run).values_list("referral", flat=True))


def test_only_the_referrals_that_a_change_touches_are_matched_again(ready: Council) -> None:
    touched, other = searching(council=ready), searching(council=ready)
    whole = ask_for_run(council=ready, what=Run.What.ALL, by=None, now=NOW, on=TODAY)
    assert matched(whole) == {touched.pk, other.pk}
    assert matched(changed(ready, touched)) == {touched.pk}
    assert Match.objects.get(referral=other, is_current=True).run == whole
    assert Match.objects.filter(is_current=True).count() == 2


@pytest.mark.parametrize("status", sorted(Status))
def test_what_is_searched_is_matched_and_the_rest_keeps_what_it_has(
    ready: Council, status: Status
) -> None:
    referral = searching(council=ready)
    first = changed(ready, referral)
    matched(first)
    closed = {"closed_at": NOW, "closed_by": referral.approved_by} if status in CLOSED else {}
    Referral.objects.filter(pk=referral.pk).update(status=status, **closed)
    again = changed(ready, referral)
    is_searched = status in (Status.SEARCHING, Status.SHORTLISTED, Status.INTERIM)
    assert matched(again) == ({referral.pk} if is_searched else set())
    current = Match.objects.get(referral=referral, is_current=True)
    assert current.run == (again if is_searched else first)


def test_referrals_join_a_run_that_has_not_started(ready: Council) -> None:
    one, two = searching(council=ready), searching(council=ready)
    run = changed(ready, one)
    assert changed(ready, two) == run
    assert matched(run) == {one.pk, two.pk}
    assert changed(ready, two) != run


def test_a_run_after_a_change_waits_for_the_next_worker(ready: Council) -> None:
    run = changed(ready, searching(council=ready))
    assert runs_to_take_up(now=NOW) == [run.pk]


def test_another_councils_referral_is_never_matched(ready: Council) -> None:
    theirs = searching(council=CouncilFactory())
    assert matched(changed(ready, theirs)) == set()


def test_a_run_after_a_change_names_its_referrals_and_no_other_run_does(ready: Council) -> None:
    with pytest.raises(ValueError, match="names its referrals"):
        changed(ready)
    for what, ids in (("changed", []), ("all", [1])):
        with (
            pytest.raises(IntegrityError, match="run_after_a_change_names_its_referrals"),
            transaction.atomic(),
        ):
            Run.objects.create(council=ready, what=what, on=TODAY, asked_at=NOW, referral_ids=ids)
