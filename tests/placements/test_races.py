"""Two people act on one referral at the same moment: one of them is told."""

import threading
from functools import partial

import pytest

from accounts.models import Council, Role, User
from placements.models import MatchAsked, Referral
from placements.services import approve_to_search, approving, moves
from tests.placements.making import LIMITS, a_person, later, submitted
from tests.placements.races import PATIENCE_SECONDS, together


def approve_at_once(referral: Referral, council: Council) -> list[str]:
    managers = [a_person(council, Role.TEAM_MANAGER) for _ in range(2)]
    approve = partial(approve_to_search, referral=referral, limits=LIMITS, now=later(hours=1))
    return together(*[partial(approve, by=by) for by in managers])


@pytest.mark.django_db(transaction=True)
def test_of_two_approvals_at_once_one_wins_and_the_other_is_told(
    council: Council, social_worker: User
) -> None:
    referral = submitted(social_worker)
    outcomes = approve_at_once(referral, council)
    assert outcomes[-1] == "done"
    assert "This referral is now ‘Searching’" in outcomes[0]
    assert referral.events.filter(event="referral.approved").count() == 1
    assert MatchAsked.objects.filter(referral=referral).count() == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_both_would_win_so_the_test_above_can_fail(
    council: Council, social_worker: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    referral = submitted(social_worker)
    both_looked = threading.Barrier(2)
    first_look = threading.local()

    def look_without_lock(one: Referral) -> Referral:
        fresh = Referral.objects.get(pk=one.pk)
        if not getattr(first_look, "done", False):
            first_look.done = True
            both_looked.wait(
                timeout=PATIENCE_SECONDS
            )  # both have seen "submitted" before either writes
        return fresh

    def look_again_without_lock(one: Referral) -> Referral:
        one.status = "submitted"  # as each of them saw it
        return one

    monkeypatch.setattr(approving, "lock", look_without_lock)
    monkeypatch.setattr(moves, "lock", look_again_without_lock)
    outcomes = approve_at_once(referral, council)
    assert outcomes == ["done", "done"]
    assert referral.events.filter(event="referral.approved").count() == 2
