"""Approve, return, send again; and what the search is told when something changes."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse

from accounts.models import Council, Role, User
from needs.models import Need
from needs.services import NeedAnswer, save_needs
from placements.errors import MoveNotPossible, NotYours, WrongAnswer
from placements.models import MatchAsked, Referral, Status
from placements.presenters import asked_for
from placements.services import (
    SearchLimits,
    approve_to_search,
    change_search,
    may_approve,
    return_for_information,
    revise_profile,
    save_plan,
    submit_referral,
)
from tests.conftest import ClientOf
from tests.factories import UserFactory
from tests.placements.making import (
    LIMITS,
    NOW,
    a_person,
    a_plan,
    later,
    searched,
    submitted,
    write_profile,
    written,
)


def test_nobody_approves_what_they_wrote_a_part_of(
    council: Council, social_worker: User, team_manager: User
) -> None:
    referral = written(social_worker)
    save_plan(referral=referral, plan=a_plan(), by=team_manager, now=NOW)
    sent = submit_referral(referral=referral, by=social_worker, now=NOW)
    assert not may_approve(sent, team_manager)
    with pytest.raises(NotYours, match="another team manager"):
        approve_to_search(referral=sent, limits=LIMITS, by=team_manager, now=later(hours=1))
    assert may_approve(sent, a_person(council, Role.TEAM_MANAGER))


def test_a_team_manager_of_another_council_does_not_approve(social_worker: User) -> None:
    stranger = UserFactory(role=Role.TEAM_MANAGER)
    with pytest.raises(NotYours):
        approve_to_search(
            referral=submitted(social_worker), limits=LIMITS, by=stranger, now=later(hours=1)
        )


@pytest.mark.parametrize(
    ("limits", "field"),
    [
        (SearchLimits(scope="anywhere"), "scope"),
        (SearchLimits(scope="spot", cost_ceiling_pence=0), "cost_ceiling_pence"),
        (SearchLimits(scope="spot", max_tenths=0), "max_tenths"),
    ],
)
def test_a_limit_that_cannot_be_is_refused_at_its_field(
    limits: SearchLimits, field: str, social_worker: User, team_manager: User
) -> None:
    referral = submitted(social_worker)
    with pytest.raises(WrongAnswer) as caught:
        approve_to_search(referral=referral, limits=limits, by=team_manager, now=later(hours=1))
    assert caught.value.field == field
    assert not MatchAsked.objects.exists()


def test_what_is_returned_lists_what_is_missing_and_can_be_sent_again(
    social_worker: User, team_manager: User
) -> None:
    referral = submitted(social_worker)
    first = referral.profile
    returned = return_for_information(
        referral=referral, items=["The school’s view ", "", "Dates"], by=team_manager, now=NOW
    )
    assert asked_for(returned) == ["The school’s view", "Dates"]
    answers = [NeedAnswer(dimension=code, level=2) for code in ("EDU", "IDC", "FAM", "IND")]
    save_needs(child=referral.child, step="daily", answers=answers, by=social_worker, now=NOW)  # type: ignore[arg-type]
    again = submit_referral(referral=returned, by=social_worker, now=later(days=2))
    assert again.status == Status.SUBMITTED
    assert again.submitted_at == referral.submitted_at
    assert again.profile is not None
    assert first is not None
    assert again.profile.version == first.version + 1
    assert list(again.events.order_by("pk").values_list("event", flat=True)) == [
        "referral.opened",
        "referral.submitted",
        "referral.returned",
        "referral.resubmitted",
    ]


def test_a_commissioner_sends_back_a_search_which_then_needs_a_new_approval(
    social_worker: User, team_manager: User, commissioner: User
) -> None:
    referral = searched(social_worker, team_manager)
    back = return_for_information(referral=referral, items=["Age"], by=commissioner, now=NOW)
    assert (back.status, back.approved_at, back.approved_by) == (Status.RETURNED, None, None)
    with pytest.raises(WrongAnswer, match="at least one thing"):
        return_for_information(referral=back, items=[" "], by=commissioner, now=NOW)


def test_a_referral_is_approved_once(social_worker: User, team_manager: User) -> None:
    referral = searched(social_worker, team_manager)
    with pytest.raises(MoveNotPossible, match="now ‘Searching’"):
        approve_to_search(referral=referral, limits=LIMITS, by=team_manager, now=later(hours=2))


def test_a_new_version_is_matched_only_once_it_is_confirmed(
    social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    before = referral.profile
    assert before is not None
    save_needs(
        child=referral.child,
        step="wellbeing",  # type: ignore[arg-type]
        answers=[NeedAnswer(dimension=code, level=3) for code in ("EMO", "MHE", "SLF", "ATT")],
        by=social_worker,
        now=later(days=1),
    )
    assert Referral.objects.get().profile == before
    revised = revise_profile(referral=referral, by=social_worker, now=later(days=1))
    assert revised.profile is not None
    assert revised.profile.version == before.version + 1
    assert before.needs.get(dimension="EMO").level == 1
    assert revised.profile.needs.get(dimension="EMO").level == 3
    assert MatchAsked.objects.count() == 2


def test_a_changed_plan_or_limit_asks_for_a_new_match(
    social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    soon = a_plan(first_night=(NOW + timedelta(days=20)).date())
    save_plan(referral=referral, plan=soon, by=social_worker, now=later(days=1))
    assert MatchAsked.objects.count() == 2
    dearer = SearchLimits(scope="spot", cost_ceiling_pence=700_000)
    change_search(
        referral=referral, limits=dearer, by=team_manager, now=later(days=1), words="None found"
    )
    assert MatchAsked.objects.count() == 3
    assert Referral.objects.get().cost_ceiling_pence == 700_000


def test_a_draft_asks_for_no_match(social_worker: User) -> None:
    submitted(social_worker)
    assert not MatchAsked.objects.exists()


def test_what_waits_for_approval_cannot_be_changed(social_worker: User) -> None:
    referral = submitted(social_worker)
    with pytest.raises(MoveNotPossible, match="cannot be changed"):
        save_plan(referral=referral, plan=a_plan(), by=social_worker, now=NOW)


def test_an_emergency_referral_becomes_a_whole_one_when_the_rest_is_there(
    social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    Referral.objects.update(is_emergency_form=True)
    write_profile(referral.child, social_worker, later(days=1), level=2)
    revised = revise_profile(referral=referral, by=social_worker, now=later(days=1))
    assert not revised.is_emergency_form


def test_what_was_approved_stays_frozen(social_worker: User, team_manager: User) -> None:
    profile = searched(social_worker, team_manager).profile
    with pytest.raises(IntegrityError, match="a confirmed profile never changes"):
        Need.objects.filter(profile=profile).update(level=4)


def test_a_stale_approval_page_says_what_happened(
    client_of: ClientOf, social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    address = reverse("placements:approve", args=[referral.pk])
    response = client_of(team_manager).post(address, {"scope": "spot", "words": "Go on"})
    html = response.content.decode()
    assert response.status_code == 200
    assert "This referral is now ‘Searching’" in html
