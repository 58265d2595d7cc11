"""A referral's own page and the list of closed ones: what is next, and where the child lives."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.models import Council, User
from needs.models import Strength
from placements.models import Referral
from placements.services import withdraw
from tests.conftest import ClientOf
from tests.factories import (
    NOW,
    TODAY,
    ChildFactory,
    HomeFactory,
    NeedFactory,
    NeedsProfileFactory,
    ReferralFactory,
    StayFactory,
)
from tests.pages import Page, page
from tests.placements.packing import a_search


@pytest.fixture
def searched(council: Council) -> Referral:
    return a_search(council)


def opened(client_of: ClientOf, person: User, referral: Referral) -> Page:
    return page(client_of(person), reverse("placements:referral", args=[referral.pk]))


def closed(referral: Referral, *, days_ago: int = 0) -> Referral:
    at = NOW - timedelta(days=days_ago)
    return withdraw(
        referral=referral, reason="kin", by=referral.child.social_worker, now=at, words=""
    )


def test_who_commissions_is_led_to_the_options_while_homes_are_looked_for(
    client_of: ClientOf, commissioner: User, social_worker: User, searched: Referral
) -> None:
    options = reverse("matching:options", args=[searched.pk])
    assert opened(client_of, commissioner, searched).links["See the ranked options"] == options
    assert options not in opened(client_of, social_worker, searched).links.values()
    draft = ReferralFactory(council=searched.council, child__council=searched.council)
    assert "See the ranked options" not in opened(client_of, commissioner, draft).links


def test_the_page_says_where_the_child_lives_now(
    client_of: ClientOf, commissioner: User, searched: Referral
) -> None:
    home = HomeFactory(council=searched.council, name="Oak House")
    StayFactory(child=searched.child, home=home, starts_on=TODAY - timedelta(days=3))
    shown = opened(client_of, commissioner, searched)
    assert "Oak House" in shown.text
    assert "Since 19 November 2026" in shown.text
    assert reverse("needs:child", args=[searched.child.ref]) in shown.links.values()


def test_a_closed_referral_says_who_closed_it_when_and_asks_for_nothing(
    client_of: ClientOf, commissioner: User, searched: Referral
) -> None:
    waiting = opened(client_of, commissioner, searched).text
    assert "Not assessed:" in waiting
    assert "Waiting for less than a day. Next: " in waiting
    closed(searched)
    text = opened(client_of, commissioner, searched).text
    by = searched.child.social_worker.name
    assert f"Closed by {by}, 22 November 2026 at 9:00am." in text
    assert "Next:" not in text
    assert "Not assessed:" not in text


def test_closed_referrals_stand_newest_first_with_the_day_on_which_they_closed(
    client_of: ClientOf, commissioner: User, council: Council
) -> None:
    for days_ago in (5, 1, 9):
        closed(a_search(council), days_ago=days_ago)
    shown = page(client_of(commissioner), f"{reverse('placements:my_referrals')}?closed=1")
    rows = shown.table("Closed referrals, the newest first")
    assert [row["Closed"] for row in rows] == ["21 Nov 2026", "17 Nov 2026", "13 Nov 2026"]
    assert "Not sent yet" not in shown.text


def test_a_part_that_came_from_a_file_is_not_called_not_started(
    client_of: ClientOf, social_worker: User, council: Council
) -> None:
    child = ChildFactory(council=council, social_worker=social_worker)
    referral = ReferralFactory(child=child)
    profile = NeedsProfileFactory(child=child)
    NeedFactory(profile=profile, dimension="EMO", level=2)
    Strength.objects.create(council=council, profile=profile, what="talents", level=3, words="Art")
    shown = page(client_of(social_worker), reverse("placements:tasks", args=[referral.pk]))
    assert "Feelings and relationships In progress" in shown.text
    assert "Behaviour and safety Not started" in shown.text
    assert "Strengths Not started" not in shown.text
    assert "Pen picture Not started" in shown.text
