"""What the pages, the file and the API say of families: together or split, why, at what price."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AccessLog, Council, User
from matching.models import Plan
from matching.presenters.planfamilies import families_words, kin_words
from matching.services.seenfamilies import SeenFamily
from needs.models import SiblingGroup
from placements.models import Referral
from tests.conftest import ClientOf
from tests.factories import PolicyFactory, searching
from tests.matching.planning import home, planned, row_for
from tests.pages import Page
from tests.pages import page as page_at
from tests.restricted.making import lock

PLAN = reverse("matching:joint_plan")
TABLE = "Each child’s home in the plan, beside its first option"


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


@pytest.fixture
def split(council: Council) -> list[Referral]:
    """A sister and a brother in two homes, since a third child needs one bed of the only two."""
    PolicyFactory(council=council)
    home(council, "Both", east=1_000, beds=2)
    home(council, "One", east=9_000)
    group = SiblingGroup.objects.create(council=council)
    given: dict[str, Any] = {"together": "preferred", "together_count": 2}
    one, other = (searching(council=council, child__sibling_group=group, **given) for _ in "ab")
    third = searching(council=council, urgency="same_day", max_tenths=20)
    planned(council, on=timezone.localdate())
    return [one, other, third]


def row_of(page: Page, referral: Referral) -> str:
    (row,) = [r for r in page.table(TABLE) if r["Child"].startswith(referral.child.ref)]
    return row["Child"]


def test_the_page_says_who_is_split_from_whom_why_and_at_what_price(
    client: Client, split: list[Referral]
) -> None:
    one, other, third = split
    page = page_at(client, PLAN)
    plan = Plan.objects.get()
    at = row_for(plan, other).home
    assert at is not None
    words = row_of(page, one)
    assert f"Split from {other.child.ref} ({at.name})" in words
    assert "1 home could take them together, but the plan as a whole is better as it is" in words
    assert "This takes 10.0 points off the plan" in words
    assert "Why not together" in words
    assert "plit from" not in row_of(page, third)
    summary = "1 family of brothers and sisters would rather live together: 0 together and 1 split"
    assert f"{summary}, which takes 10.0 points off the plan" in page.text
    assert "in all (a split of brothers and sisters takes off 10.0)" in page.text


def test_a_family_in_one_home_is_said_to_be_together(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    home(council, "Both", east=1_000, beds=2)
    group = SiblingGroup.objects.create(council=council)
    given: dict[str, Any] = {"together": "preferred", "together_count": 3}
    one, other = (searching(council=council, child__sibling_group=group, **given) for _ in "ab")
    planned(council, on=timezone.localdate())
    page = page_at(client, PLAN)
    words = row_of(page, one)
    assert f"Together with {other.child.ref}" in words
    assert "1 brother or sister wanted along if possible, with no search of their own" in words
    assert "Why not together" not in words
    assert "1 together and 0 split" in page.text


def test_why_not_together_names_both_and_the_child_who_would_lose_its_home(
    client: Client, split: list[Referral]
) -> None:
    one, other, third = split
    both = one.council.homes.get(name="Both")
    address = reverse("matching:plan_why", args=[one.pk, both.pk])
    text = page_at(client, f"{address}?together=1").text
    assert f"Placing {one.child.ref} and {other.child.ref} at Both would" in text
    assert f"leave {third.child.ref} without a home" in text
    assert "brothers and sisters who are split" in text
    looked = AccessLog.objects.filter(part="plan_why").values_list("child_id", flat=True)
    assert set(looked) == {referral.child_id for referral in split}
    address = reverse("matching:plan_why", args=[third.pk, both.pk])
    text = page_at(client, f"{address}?together=1").text
    assert "Nobody is waiting who would rather live with this child" in text


def test_the_file_has_the_family_of_each_child(client: Client, split: list[Referral]) -> None:
    answer = client.get(reverse("matching:plan_csv"))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    head, *rows = text.strip().splitlines()
    assert "family,brothers and sisters,why not together,points off the plan" in head
    assert sum("Split from" in row and row.endswith(",10.0") for row in rows) == 2
    assert sum(row.endswith(",,,") for row in rows) == 1


def words_for(rows: list[Any], **family: Any) -> Any:
    usual = {"number": 0, "homes": 1, "penalty": 0, "options_count": 0, "best_home": None}
    found = SeenFamily(**usual | {"obstacle": "", "rows": tuple(rows)} | family)
    return kin_words(rows[0], found, is_proven=False), families_words([found])


def test_words_for_a_family_of_whom_one_waits(split: list[Referral]) -> None:
    plan = Plan.objects.get()
    one, other = (row_for(plan, referral) for referral in split[:2])
    other.home = None
    words, summary = words_for([one, other], obstacle="no_room")
    assert words.who == f"Split from {other.referral.child.ref} (waits)"
    assert words.why == "No home that can be offered to all of them has room for all."
    assert "0 together, 0 split and 1 with somebody who waits" in summary
    assert "points off" not in summary
    words, _ = words_for([other, one], options_count=2)
    assert words.who.startswith(f"Would rather live with {one.referral.child.ref} (")
    assert words.why == "2 homes could take them together, but the best plan found does not."


def test_a_brother_whose_record_is_restricted_makes_no_family_for_whoever_may_not_see_it(
    client: Client, split: list[Referral], manager: User
) -> None:
    one, other, _ = split
    lock(other.child, by=manager, people=[manager])
    page = page_at(client, PLAN)
    assert other.child.ref not in page.text
    assert "would rather live together" not in page.text
    words = "1 brother or sister wanted along if possible, with no search of their own"
    assert words in row_of(page, one)
    address = reverse("matching:plan_why", args=[one.pk, one.council.homes.get(name="Both").pk])
    text = page_at(client, f"{address}?together=1").text
    assert "Nobody is waiting who would rather live with this child" in text
