"""The child's own page: where the child lives and lived, and the way to its referral."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AccessLog, User
from needs import casework
from needs.casework import Lived
from needs.models import Child
from needs.whereabouts import earlier_stays, lives_section
from placements.services import withdraw
from tests.conftest import ClientOf
from tests.factories import NOW, TODAY, ChildFactory, HomeFactory, ReferralFactory, StayFactory
from tests.pages import Page
from tests.pages import page as open_page
from tests.restricted.making import lock


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(council=social_worker.council, social_worker=social_worker)


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def page(client: Client, child: Child) -> Page:
    return open_page(client, reverse("needs:child", args=[child.ref]))


def lived(begun: int, ended: int | None = None, **changes: object) -> Lived:
    said = {
        "home": "Oak House",
        "kind": "Children’s home",
        "starts_on": days_ago(begun),
        "ends_on": None if ended is None else days_ago(ended),
        "why_ended": "",
    }
    return Lived(**(said | changes))  # type: ignore[arg-type]


def test_the_page_says_where_the_child_lives_and_since_when(client: Client, child: Child) -> None:
    home = HomeFactory(council=child.council, name="Oak House")
    StayFactory(child=child, home=home, starts_on=days_ago(30), placement_type="K2")
    assert "Now Oak House Children’s home Since 23 October 2026" in page(client, child).text


def test_earlier_stays_stand_newest_first_with_the_reason_in_words(
    client: Client, child: Child
) -> None:
    old = HomeFactory(council=child.council, name="Old House")
    StayFactory(
        child=child, home=old, starts_on=days_ago(90), ends_on=days_ago(60), end_reason="CREQB"
    )
    StayFactory(
        child=child, home=None, starts_on=days_ago(60), ends_on=days_ago(30), placement_type="P1"
    )
    StayFactory(child=child, home=old, starts_on=days_ago(30))
    shown = page(client, child)
    assert "2 earlier stays" in shown.text
    first, second = shown.table("Earlier stays, the newest first")
    assert first == {
        "Home": "Not on the register",
        "Kind of placement": "Placed with own parents",
        "From": "23 Sep 2026",
        "To": "23 Oct 2026",
        "Why it ended": "Not recorded",
    }
    assert (second["Home"], second["To"]) == ("Old House", "23 Sep 2026")
    assert second["Why it ended"] == "Carer asked: the child’s behaviour"


def test_a_held_bed_is_no_stay(client: Client, child: Child) -> None:
    StayFactory(child=child, home=HomeFactory(council=child.council), is_hold=True)
    assert "No stay is recorded" in page(client, child).text


def test_another_childs_stays_do_not_show(client: Client, child: Child) -> None:
    other = ChildFactory(council=child.council)
    StayFactory(child=other, home=HomeFactory(council=child.council, name="Elm House"))
    assert "Elm House" not in page(client, child).text


def test_a_stay_that_has_ended_says_when_and_why_nobody_lives_there_now() -> None:
    told = lives_section([lived(90, 10, why_ended="Left care")], on=TODAY).rows
    assert [row.value for row in told] == [
        "No stay is recorded\nThe last one ended on 12 November 2026: left care"
    ]


def test_a_stay_that_is_to_begin_is_told_beside_the_present_one() -> None:
    stays = [lived(-5, home=""), lived(90, -5)]
    told = lives_section(stays, on=TODAY).rows
    assert [row.key for row in told] == ["Now", "From 27 November 2026"]
    assert told[0].value.endswith("Since 24 August 2026, until 27 November 2026")
    assert told[1].value == "Not on the register\nChildren’s home"


def test_a_stay_that_ends_today_is_over_today() -> None:
    stays = [lived(90, 0)]
    assert lives_section(stays, on=TODAY).rows[0].value.startswith("No stay is recorded")
    assert len(earlier_stays(stays, on=TODAY)) == 1


def test_the_page_leads_to_the_open_referral_and_to_no_closed_one(
    client: Client, child: Child
) -> None:
    closed = ReferralFactory(child=child)
    withdraw(referral=closed, reason="kin", by=child.social_worker, now=NOW, words="")
    links = page(client, child).links
    assert links["Start a referral"] == f"{reverse('placements:start')}?q={child.ref}"
    referral = ReferralFactory(child=child)
    links = page(client, child).links
    assert links["Referral"] == reverse("placements:referral", args=[referral.pk])
    assert "Start a referral" not in links


def test_the_look_at_the_stays_is_noted_as_a_look_at_the_child(
    client: Client, child: Child
) -> None:
    StayFactory(child=child, home=HomeFactory(council=child.council))
    page(client, child)
    assert AccessLog.objects.filter(child_id=child.pk, part="needs:child").count() == 1


def test_a_restricted_record_shows_no_stay_to_others(
    client: Client, child: Child, manager: User
) -> None:
    StayFactory(child=child, home=HomeFactory(council=child.council, name="Oak House"))
    lock(child, by=manager, people=[manager])
    response = client.get(reverse("needs:child", args=[child.ref]))
    assert response.status_code == 404
    assert "Oak House" not in response.content.decode()


@pytest.fixture
def alone() -> Iterator[None]:
    """Nobody hands anything down."""
    before = casework.answer_with(casework._Nothing())
    yield
    casework.answer_with(before)


def test_where_nobody_knows_the_casework_no_stay_is_known(
    alone: None, client: Client, child: Child
) -> None:
    StayFactory(child=child, home=HomeFactory(council=child.council))
    assert "No stay is recorded" in page(client, child).text
