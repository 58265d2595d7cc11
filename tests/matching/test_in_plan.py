"""The page of one child's options says how the joint plan places it, and how many compete."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import Council, User
from matching.models import Plan, Run
from matching.services import ask_for_run, carry_out
from matching.services.inplan import in_newest_plan
from placements.models import Referral
from tests.conftest import ClientOf
from tests.factories import CouncilFactory
from tests.matching.planning import council_of_three, planned
from tests.pages import page
from tests.restricted.making import lock

TEXT = "In the joint plan of"


@pytest.fixture
def three(council: Council) -> list[Referral]:
    """Three children with the same first option, Near, matched and planned today."""
    referrals = council_of_three(council)
    now, on = timezone.now(), timezone.localdate()
    run = ask_for_run(council=council, what=Run.What.ALL, by=None, now=now, on=on)
    assert carry_out(run_id=run.pk)
    planned(council, on=on)
    return referrals


@pytest.fixture
def text_for(client_of: ClientOf, commissioner: User) -> Callable[[Referral], str]:
    client: Client = client_of(commissioner)
    return lambda referral: page(client, reverse("matching:options", args=[referral.pk])).text


def test_the_page_says_who_competes_without_saying_who_they_are(
    three: list[Referral], text_for: Callable[[Referral], str]
) -> None:
    _, urgent, _ = three
    text = text_for(urgent)
    assert "this child’s home is Far." in text
    assert "Its first option, Near, is also the first option of 2 other waiting children." in text
    for other in three:
        assert (other.child.ref in text) == (other == urgent)


def test_a_child_who_waits_in_the_plan_is_told_apart(
    three: list[Referral], text_for: Callable[[Referral], str]
) -> None:
    assert "this child waits. Its first option, Near, is also" in text_for(three[2])
    assert "its first option, Near. That home is also the first option of 2" in text_for(three[0])


def test_hidden_children_are_not_counted(
    three: list[Referral], text_for: Callable[[Referral], str], manager: User
) -> None:
    mine, hidden, seen = three
    assert "2 other waiting children" in text_for(mine)
    lock(hidden.child, by=manager)
    assert "1 other waiting child." in text_for(mine)
    lock(seen.child, by=manager)
    assert "Near. That home is nobody else’s first option." in text_for(mine)


def test_without_a_finished_plan_nothing_is_said(
    three: list[Referral], text_for: Callable[[Referral], str]
) -> None:
    Plan.objects.update(state=Plan.State.FAILED)
    assert TEXT not in text_for(three[0])


def test_another_council_s_plan_is_not_read(three: list[Referral], commissioner: User) -> None:
    Plan.objects.update(council=CouncilFactory())
    assert in_newest_plan(referral=three[0], seen_by=commissioner) is None


def test_it_costs_two_queries(
    three: list[Referral], commissioner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        assert in_newest_plan(referral=three[0], seen_by=commissioner) is not None
