"""Needs profiles that are due for review: when, whose, and how a review ends."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from needs.models import Child, Need, NeedsProfile, Step
from needs.services import NeedAnswer, confirm_profile, draft_profile, save_needs
from placements.errors import NotYours, WrongAnswer
from placements.services import open_referral
from placements.services.reviews import Review, confirm_review, review_of, reviews_due
from tests.conftest import ClientOf
from tests.factories import StayFactory, UserFactory
from tests.needs.answers import hidden_values
from tests.placements.making import NOW, a_child, a_person, later, searched, write_profile

TODAY = NOW.date()
WEEK = timedelta(days=7)


@pytest.fixture
def child(social_worker: User) -> Child:
    """Lives in a home, assessed today."""
    child = a_child(social_worker)
    StayFactory(council=child.council, child=child, starts_on=TODAY - 30 * WEEK)
    write_profile(child, social_worker)
    confirm_profile(child=child, by=social_worker, now=NOW)
    return child


def due(on: date) -> list[Review]:
    return [review_of(row) for row in reviews_due(Child.objects.all(), on=on)]


def test_a_profile_is_due_8_weeks_after_its_assessment_and_named_a_week_before(
    child: Child,
) -> None:
    assert not due(TODAY + 7 * WEEK - timedelta(days=1))
    (review,) = due(TODAY + 7 * WEEK)
    assert review.due_on == TODAY + 8 * WEEK
    assert not review.is_overdue(TODAY + 8 * WEEK)
    assert review.is_overdue(TODAY + 8 * WEEK + timedelta(days=1))


def test_a_move_makes_it_due_at_once(child: Child) -> None:
    child.stays.update(ends_on=TODAY + WEEK)
    StayFactory(council=child.council, child=child, starts_on=TODAY + WEEK)
    assert not due(TODAY)
    (review,) = due(TODAY + WEEK)
    assert (review.due_on, review.moved_on) == (TODAY + WEEK, TODAY + WEEK)


def test_a_child_who_left_care_is_not_reviewed(child: Child) -> None:
    child.stays.update(ends_on=TODAY + WEEK)
    assert not due(TODAY + 9 * WEEK)


def test_a_search_is_reviewed_without_any_stay(social_worker: User, team_manager: User) -> None:
    referral = searched(social_worker, team_manager)
    assert [review.child for review in due(TODAY + 9 * WEEK)] == [referral.child]


def test_a_review_without_changes_is_a_new_version_as_of_that_day(
    child: Child, social_worker: User
) -> None:
    profile = confirm_review(child=child, by=social_worker, now=later(weeks=8))
    assert (profile.version, profile.assessed_on) == (2, TODAY + 8 * WEEK)
    assert profile.confirmed_by == social_worker
    assert Need.objects.filter(profile=profile).count() == 20 - ("IND" not in levels(profile))
    assert not due(TODAY + 8 * WEEK)


def levels(profile: NeedsProfile) -> set[str]:
    return set(Need.objects.filter(profile=profile).values_list("dimension", flat=True))


def test_a_review_of_a_search_goes_on_with_the_new_version(
    social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    answers = [NeedAnswer(dimension="EMO", level=4)]
    save_needs(
        child=referral.child,
        step=Step.WELLBEING,
        answers=[*answers, *(NeedAnswer(dimension=c, level=1) for c in ("MHE", "SLF", "ATT"))],
        by=social_worker,
        now=later(days=3),
    )
    confirm_review(child=referral.child, by=social_worker, now=later(days=4))
    referral.refresh_from_db()
    assert referral.profile is not None
    assert referral.profile.version == 2
    assert referral.profile.assessed_on == TODAY + timedelta(days=4)


def test_a_draft_of_a_referral_is_confirmed_by_sending_it_and_not_here(
    child: Child, social_worker: User
) -> None:
    open_referral(child=child, emergency=False, by=social_worker, now=NOW)
    with pytest.raises(WrongAnswer, match="when the referral is sent"):
        confirm_review(child=child, by=social_worker, now=NOW)
    assert child.profiles.count() == 1


def test_nothing_confirmed_is_nothing_to_review(social_worker: User) -> None:
    child = a_child(social_worker)
    draft_profile(child=child, by=social_worker, now=NOW)
    with pytest.raises(WrongAnswer, match="no confirmed profile"):
        confirm_review(child=child, by=social_worker, now=NOW)


def test_a_commissioner_does_not_review(child: Child) -> None:
    commissioner = a_person(child.council, Role.COMMISSIONER)
    with pytest.raises(NotYours):
        confirm_review(child=child, by=commissioner, now=NOW)


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


@pytest.fixture
def nine_weeks_later() -> Iterator[None]:
    with time_machine.travel(later(weeks=9), tick=False):
        yield


@pytest.mark.usefixtures("nine_weeks_later")
def test_a_review_that_is_pressed_twice_is_one_version(child: Child, client: Client) -> None:
    page = reverse("placements:review", args=[child.ref])
    seen = hidden_values(client.get(page).content.decode(), "seen")
    client.post(page, seen)
    html = client.post(page, seen).content.decode()
    assert "Somebody confirmed or changed this profile since you opened the page" in html
    assert child.profiles.count() == 2


@pytest.mark.usefixtures("nine_weeks_later")
def test_what_a_colleague_writes_while_a_review_is_open_is_not_confirmed_unseen(
    child: Child, client: Client, social_worker: User
) -> None:
    page = reverse("placements:review", args=[child.ref])
    seen = hidden_values(client.get(page).content.decode(), "seen")
    levels = [NeedAnswer(dimension=code, level=4) for code in ("EMO", "MHE", "SLF", "ATT")]
    save_needs(
        child=child, step=Step.WELLBEING, answers=levels, by=social_worker, now=later(weeks=9)
    )
    html = client.post(page, seen).content.decode()
    assert not child.profiles.filter(version=2, confirmed_at__isnull=False).exists()
    client.post(page, hidden_values(html, "seen"))
    assert child.profiles.filter(version=2, confirmed_at__isnull=False).exists()


@pytest.mark.usefixtures("nine_weeks_later")
def test_the_list_names_my_children_and_a_review_is_two_clicks_away(
    child: Child, client: Client
) -> None:
    page = reverse("placements:review", args=[child.ref])
    listed = client.get(reverse("placements:reviews")).content.decode()
    assert page in listed
    assert "Overdue" in listed
    assert "What it says" in client.get(page).content.decode()
    html = client.post(page, follow=True).content.decode()
    assert "version 2 holds as of today" in html
    assert page not in html


@pytest.mark.usefixtures("nine_weeks_later")
def test_the_list_is_of_the_children_one_works_with(
    child: Child, client: Client, client_of: ClientOf, social_worker: User
) -> None:
    other = UserFactory(council=social_worker.council, role=Role.SOCIAL_WORKER)
    address = reverse("placements:reviews")
    assert str(child) in client.get(address).content.decode()
    assert str(child) not in client_of(other).get(address).content.decode()


def test_a_list_without_reviews_says_so(client: Client) -> None:
    html = client.get(reverse("placements:reviews")).content.decode()
    assert "No profile of a child you work with is due for review" in html
