"""Every move a referral can make, and every move it cannot: both lists come from MOVES."""

import pytest

from accounts.models import User
from placements.errors import MoveNotPossible, NotYours, WrongAnswer
from placements.models import CLOSED, MOVES, MatchAsked, ReferralEvent, Status
from placements.services import hold, move, resume, withdraw
from tests.factories import UserFactory
from tests.placements.making import NOW, in_state, later, searched, submitted

ALL = [(here, to) for here in Status for to in Status]
REFUSED = [pair for pair in ALL if pair not in MOVES]


@pytest.mark.parametrize(("here", "to"), list(MOVES))
def test_a_move_of_the_table_is_made_and_recorded(
    here: Status, to: Status, social_worker: User, team_manager: User
) -> None:
    referral = in_state(here, social_worker, team_manager)
    moved = move(referral=referral, to=to, by=team_manager, now=later(hours=2), words="Why")
    assert moved.status == to
    assert (moved.approved_at is None) == (to == Status.RETURNED)
    assert (moved.closed_by == team_manager) == (to in CLOSED)
    event = ReferralEvent.objects.latest("pk")
    assert (event.event, event.by, event.words) == (MOVES[here, to], team_manager, "Why")


@pytest.mark.parametrize(("here", "to"), REFUSED)
def test_a_move_that_is_not_in_the_table_is_refused_in_words(
    here: Status, to: Status, social_worker: User, team_manager: User
) -> None:
    referral = in_state(here, social_worker, team_manager)
    before = referral.events.count()
    with pytest.raises(MoveNotPossible, match=f"now ‘{here.label}’.*‘{to.label}’"):
        move(referral=referral, to=to, by=team_manager, now=NOW)
    referral.refresh_from_db()
    assert referral.status == here
    assert referral.events.count() == before


def test_withdrawing_keeps_the_coded_reason_and_closes(
    social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    gone = withdraw(
        referral=referral, reason="kin", by=social_worker, now=later(days=1), words="To an aunt"
    )
    assert (gone.status, gone.withdrawn_reason) == (Status.WITHDRAWN, "kin")
    assert (gone.closed_by, gone.closed_at) == (social_worker, later(days=1))


def test_withdrawing_without_a_reason_of_the_list_is_refused(social_worker: User) -> None:
    referral = submitted(social_worker)
    with pytest.raises(WrongAnswer, match="Choose why"):
        withdraw(referral=referral, reason="because", by=social_worker, now=NOW, words="")


def test_a_hold_needs_its_reason_and_resuming_asks_for_a_new_match(
    social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    with pytest.raises(WrongAnswer, match="Enter why"):
        hold(referral=referral, by=social_worker, now=NOW, words=" ")
    held = hold(referral=referral, by=social_worker, now=NOW, words="Waiting for court")
    assert MatchAsked.objects.count() == 1
    resumed = resume(referral=held, by=social_worker, now=later(days=3))
    assert resumed.status == Status.SEARCHING
    assert MatchAsked.objects.count() == 2


def test_resuming_what_is_not_on_hold_does_not_approve_it_by_the_back_door(
    social_worker: User,
) -> None:
    with pytest.raises(MoveNotPossible, match="not on hold"):
        resume(referral=submitted(social_worker), by=social_worker, now=NOW)


def test_nobody_of_another_council_moves_a_referral(social_worker: User) -> None:
    stranger = UserFactory(role=social_worker.role)
    referral = submitted(social_worker)
    with pytest.raises(NotYours):
        withdraw(referral=referral, reason="kin", by=stranger, now=NOW, words="")
