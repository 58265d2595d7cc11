"""The page of what changed, and what the worklist says of it: to whom, in which words, once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import AccessLog, Council, User
from matching.models import Notice, NoticeRead
from placements.models import MOVES, Referral, ReferralEvent, Status
from providers.models import Home
from tests.conftest import ClientOf
from tests.factories import NOW, BedFactory, CouncilFactory, UserFactory, searching
from tests.matching.making import a_home, a_market, approached, ranked
from tests.pages import Page, page

AT = "/matching/changes/"
QUERIES = 15


@pytest.fixture
def referral(council: Council) -> Referral:
    """A child who is searched, for whom a home has just become possible."""
    a_market(council, "One", "Two", "Three")
    full = a_home(council, "Full", beds=0, easting_m=450_000)
    referral = searching(council=council)
    ranked(council)
    BedFactory(home=full)
    ranked(council)
    return referral


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def news(client: Client, query: str = "") -> Page:
    return page(client, f"{AT}?{query}")


def worklist(client: Client) -> Page:
    return page(client, reverse("matching:worklist"))


def test_the_page_says_which_home_changed_for_whom_and_links_to_both(
    client: Client, referral: Referral
) -> None:
    shown = news(client)
    assert "Now possible: ranked 4" in shown.text
    home = Home.objects.get(name="Full")
    assert shown.links["Full"] == reverse("matching:option", args=[referral.pk, home.pk])
    assert shown.links[referral.child.ref] == reverse("matching:options", args=[referral.pk])


def test_a_lost_home_is_shown_with_every_reason(
    client: Client, referral: Referral, commissioner: User
) -> None:
    home = Home.objects.get(name="One")
    approached(referral, home, commissioner)
    home.beds.update(state="taken")
    Home.objects.filter(pk=home.pk).update(suspended_by="council")
    ranked(referral.council)
    shown = news(client, "kind=lost")
    assert "no longer possible: no free bed; new placements are suspended" in shown.text


def test_with_nothing_to_tell_the_page_says_so(client: Client, council: Council) -> None:
    assert "Nothing has changed enough to be told" in news(client).text


def test_the_filters_narrow_the_list_and_nonsense_hides_nothing(
    client: Client, referral: Referral
) -> None:
    assert "Full" in news(client, f"kind=now_possible&find={referral.child.ref}").links
    assert "Full" not in news(client, "kind=lost").links
    assert "Full" not in news(client, "find=NOBODY").links
    assert "Full" in news(client, "kind=nonsense").links


def test_each_person_has_read_or_not_for_themselves(
    client: Client, client_of: ClientOf, referral: Referral
) -> None:
    assert "Not read" in news(client).text
    match = Notice.objects.get().match
    answer = client.post(
        reverse("matching:read_changes", args=[match.pk]), {"asked": "kind=now_possible"}
    )
    assert answer.headers["Location"] == f"{AT}?kind=now_possible"
    assert "Not read" not in news(client).text
    assert "Full" not in news(client, "unread=on").links
    colleague = client_of(UserFactory(council=referral.council))
    assert "Not read" in news(colleague).text


def test_all_are_marked_as_read_at_once_and_twice_does_no_harm(
    client: Client, referral: Referral
) -> None:
    for _ in range(2):
        client.post(reverse("matching:read_all_changes"))
    assert NoticeRead.objects.count() == 1
    assert "Not read" not in news(client).text


def test_what_is_held_back_at_night_is_not_shown_yet(client: Client, referral: Referral) -> None:
    later = timezone.now() + timedelta(hours=3)
    Notice.objects.update(tell_from=later, mail_from=later)
    assert "Full" not in news(client).links
    assert "not read" not in worklist(client).text


def test_news_older_than_four_weeks_and_of_closed_searches_are_gone(
    client: Client, referral: Referral
) -> None:
    Referral.objects.update(status=Status.ON_HOLD)
    assert "Full" not in news(client).links
    Referral.objects.update(status=Status.SEARCHING)
    old = NOW - timedelta(days=29)
    Notice.objects.update(made_at=old, tell_from=old, mail_from=old)
    assert "Full" not in news(client).links


def test_another_council_sees_nothing_and_marks_nothing(
    client_of: ClientOf, referral: Referral
) -> None:
    stranger = client_of(UserFactory(council=CouncilFactory()))
    assert "Full" not in news(stranger).links
    match = Notice.objects.get().match
    assert stranger.post(reverse("matching:read_changes", args=[match.pk])).status_code == 404
    stranger.post(reverse("matching:read_all_changes"))
    assert not NoticeRead.objects.exists()


def test_homes_beyond_the_fifth_are_counted_with_a_link(client: Client, referral: Referral) -> None:
    fulls = [a_home(referral.council, f"Full {n}", beds=0) for n in range(7)]
    ranked(referral.council)
    for full in fulls:
        BedFactory(home=full)
    ranked(referral.council)
    assert "and 2 more homes" in news(client).text


def test_looking_is_noted_for_each_child_shown(client: Client, referral: Referral) -> None:
    news(client)
    assert AccessLog.objects.get().child_id == referral.child_id


def test_the_page_takes_few_queries_however_much_changed(
    client: Client, referral: Referral, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(8):
        searching(council=referral.council)
    fulls = [a_home(referral.council, f"Full {n}", beds=0) for n in range(4)]
    ranked(referral.council)
    for full in fulls:
        BedFactory(home=full)
    ranked(referral.council)
    news(client)
    with django_assert_max_num_queries(QUERIES):
        news(client)


def test_the_worklist_counts_what_is_not_read_until_it_is(
    client: Client, referral: Referral
) -> None:
    before = worklist(client)
    assert "1 referral not read" in before.text
    assert before.links["News not read"] == f"{AT}?find={referral.child.ref}"
    client.post(reverse("matching:read_all_changes"))
    after = worklist(client)
    assert "not read" not in after.text


def test_a_child_in_an_interim_placement_is_searched_and_marked_with_its_day(
    client: Client, referral: Referral
) -> None:
    Referral.objects.update(status=Status.INTERIM)
    assert "In an interim placement" in worklist(client).text
    ReferralEvent.objects.create(
        council=referral.council,
        referral=referral,
        event=MOVES[Status.SHORTLISTED, Status.INTERIM],
        by=referral.created_by,
        at=NOW - timedelta(days=9),
    )
    shown = worklist(client)
    assert "In an interim placement since 13 November 2026" in shown.text
    assert "One" in shown.links
