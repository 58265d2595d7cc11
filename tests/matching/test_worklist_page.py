"""The worklist: in the order of the wait it shows, with the figures of the other pages."""

from datetime import timedelta
from typing import Final

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, User
from needs.models import Child
from placements.models import Approach, Referral
from tests.conftest import ClientOf
from tests.factories import HomeFactory, ReferralFactory, searching
from tests.matching.making import approached
from tests.pages import page

WORKLIST: Final = reverse("matching:worklist")
TABLE: Final = "Referrals being searched"


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def test_the_worklist_has_the_longest_wait_first_by_the_days_it_shows(
    client: Client, council: Council
) -> None:
    """Days run from the sending for approval, also where a manager took long to approve."""
    sent_first, sent_last = (searching(council=council) for _ in range(2))
    sent = timezone.now() - timedelta(days=9)
    Referral.objects.filter(pk=sent_first.pk).update(submitted_at=sent)
    early = timezone.now() - timedelta(days=3)
    Referral.objects.filter(pk=sent_last.pk).update(submitted_at=early, approved_at=early)
    for order in ("", "?sort=waiting"):
        rows = page(client, f"{WORKLIST}{order}").table(TABLE)
        assert [row["Child"].split()[0] for row in rows] == [
            sent_first.child.ref,
            sent_last.child.ref,
        ]
        assert rows[0]["Waiting"].startswith("9 days")


def test_the_worklist_and_sufficiency_count_the_same_referrals_as_overdue(
    client: Client, council: Council, commissioner: User
) -> None:
    """Also a planned search whose next step is a review that is still to come."""
    referral = searching(council=council, urgency="planned")
    searching(council=council, urgency="planned")
    long_ago = timezone.now() - timedelta(days=40)
    Referral.objects.filter(pk=referral.pk).update(submitted_at=long_ago, approved_at=long_ago)
    Approach.objects.filter(
        pk=approached(referral, HomeFactory(council=council), commissioner).pk
    ).update(sent_at=long_ago)
    rows = page(client, WORKLIST).table(TABLE)
    assert ["Overdue" in row["Waiting"] for row in rows] == [True, False]
    assert "1 overdue of 2 referrals" in page(client, reverse("sufficiency:overview")).text


def test_a_birthday_before_the_first_night_is_said(client: Client, council: Council) -> None:
    today = timezone.localdate()
    night = today + timedelta(days=4)
    referral = searching(council=council, first_night=night)
    born = (today + timedelta(days=2)).replace(year=today.year - 15)
    Child.objects.filter(pk=referral.child_id).update(born=born)
    shown = page(client, reverse("matching:options", args=[referral.pk]))
    assert ", 14 (15 on the first night)." in shown.text
    assert ", 14" in page(client, WORKLIST).text


def test_a_referral_without_a_first_night_has_the_age_of_today(
    client: Client, council: Council
) -> None:
    referral = ReferralFactory(council=council, child__council=council, first_night=None)
    age = referral.child.age_on(timezone.localdate())
    shown = page(client, reverse("matching:options", args=[referral.pk]))
    assert f", {age}. First night not given" in shown.text


def test_a_filter_that_hides_every_referral_is_not_told_as_nobody_searched_for(
    client: Client, council: Council
) -> None:
    nobody = "No referral is being searched"
    assert nobody in page(client, WORKLIST).text
    searching(council=council)
    shown = page(client, f"{WORKLIST}?find=nonsense")
    assert "No referral passes the filters" in shown.text
    assert nobody not in shown.text
