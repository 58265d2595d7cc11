"""Two people act on one referral at the same moment: one of them is told."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from accounts.models import Council, Role, User
from placements.errors import MoveNotPossible
from placements.models import MatchAsked, Referral
from placements.services import approve_to_search, approving, moves
from tests.placements.making import LIMITS, a_person, later, submitted

Lock = Callable[[Referral], Referral]


def approve_at_once(referral: Referral, managers: list[User], met: threading.Barrier) -> list[str]:
    """Both approve in transactions of their own; what became of each."""
    outcomes: list[str] = []

    def approve(by: User) -> None:
        try:
            met.wait(timeout=10)
            approve_to_search(referral=referral, limits=LIMITS, by=by, now=later(hours=1))
            outcomes.append("approved")
        except MoveNotPossible as error:
            outcomes.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=approve, args=(by,)) for by in managers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return outcomes


def two_managers(council: Council) -> list[User]:
    return [a_person(council, Role.TEAM_MANAGER) for _ in range(2)]


@pytest.mark.django_db(transaction=True)
def test_of_two_approvals_at_once_one_wins_and_the_other_is_told(
    council: Council, social_worker: User
) -> None:
    referral = submitted(social_worker)
    outcomes = approve_at_once(referral, two_managers(council), threading.Barrier(2))
    assert sorted(outcomes)[-1] == "approved"
    assert "This referral is now ‘Searching’" in sorted(outcomes)[0]
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
            both_looked.wait(timeout=10)  # both have seen "submitted" before either writes
        return fresh

    def look_again_without_lock(one: Referral) -> Referral:
        one.status = "submitted"  # as each of them saw it
        return one

    monkeypatch.setattr(approving, "lock", look_without_lock)
    monkeypatch.setattr(moves, "lock", look_again_without_lock)
    outcomes = approve_at_once(referral, two_managers(council), threading.Barrier(2))
    assert outcomes == ["approved", "approved"]
    assert referral.events.filter(event="referral.approved").count() == 2
