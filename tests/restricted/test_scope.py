"""Which records exist for whom: role, restriction, list, exclusion and broken glass together."""

from datetime import timedelta
from itertools import product

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Council, User
from needs.models import AllowedPerson, BreakGlass, Child, hidden_from
from needs.scope import only_visible, visible_children
from placements.models import Referral
from placements.scope import visible_referrals
from tests.factories import ChildFactory, ReferralFactory, UserFactory
from tests.restricted.making import EMERGENCY, WHY, keep_out, lock, open_by_force

pytestmark = pytest.mark.django_db


@pytest.fixture
def child(council: Council) -> Child:
    return ChildFactory(council=council)


def may_see(child: Child, person: User) -> bool:
    return visible_children(person).filter(pk=child.pk).exists()


@pytest.mark.parametrize(
    ("restricted", "allowed", "excluded", "opened"), list(product([False, True], repeat=4))
)
def test_a_record_exists_for_exactly_those_whom_the_rules_name(
    child: Child,
    commissioner: User,
    manager: User,
    restricted: bool,
    allowed: bool,
    excluded: bool,
    opened: bool,
) -> None:
    if restricted:
        lock(child, by=manager, people=[commissioner] if allowed else [])
    if excluded:
        keep_out(child, commissioner, by=manager)
    if opened:
        open_by_force(child, commissioner)
    listed = not restricted or allowed or opened
    assert may_see(child, commissioner) == (listed and not excluded)


def test_the_other_records_stay_where_they_are(
    council: Council, child: Child, commissioner: User, manager: User
) -> None:
    other = ChildFactory(council=council)
    lock(child, by=manager)
    keep_out(ChildFactory(council=council), commissioner, by=manager)
    assert list(visible_children(commissioner)) == [other]


def test_another_councils_children_are_not_there_either(child: Child) -> None:
    assert not may_see(child, UserFactory())


def test_what_was_ended_hides_and_opens_nothing_any_more(
    child: Child, commissioner: User, manager: User
) -> None:
    restriction = lock(child, by=manager, people=[commissioner])
    exclusion = keep_out(child, commissioner, by=manager)
    for ended in (exclusion, restriction):
        ended.ended_at, ended.ended_by, ended.ended_why = timezone.now(), manager, WHY
        ended.save()
        assert may_see(child, commissioner)
    lock(child, by=manager)
    on_list = AllowedPerson.objects.get(person=commissioner)
    on_list.ended_at, on_list.ended_by, on_list.ended_why = timezone.now(), manager, WHY
    on_list.save()
    assert not may_see(child, commissioner)


def test_broken_glass_opens_from_its_first_second_to_before_its_last(
    child: Child, commissioner: User, manager: User
) -> None:
    lock(child, by=manager)
    now = timezone.now()
    until = open_by_force(child, commissioner, at=now).until
    assert until == now + timedelta(minutes=60)
    second = timedelta(seconds=1)
    seen = [
        visible_children(commissioner, now=at).filter(pk=child.pk).exists()
        for at in (now - second, now, until - second, until, until + second)
    ]
    assert seen == [False, True, True, False, False]


def test_broken_glass_of_one_person_opens_nothing_to_another(
    council: Council, child: Child, commissioner: User, manager: User
) -> None:
    lock(child, by=manager)
    open_by_force(child, commissioner)
    assert not may_see(child, manager)


def test_a_referral_and_whatever_hangs_from_the_child_go_with_the_child(
    child: Child, commissioner: User, manager: User
) -> None:
    referral = ReferralFactory(child=child)
    rows = Referral.objects.filter(council=child.council)
    assert list(visible_referrals(commissioner)) == [referral]
    lock(child, by=manager)
    assert not visible_referrals(commissioner).exists()
    assert not only_visible(rows, to=commissioner).exists()
    assert rows.exists()


def test_an_administrator_is_kept_out_by_an_exclusion_alone(
    child: Child, administrator: User, manager: User
) -> None:
    """They answer for who looked, and no page shows them a record (accounts.policy)."""
    lock(child, by=manager)
    assert may_see(child, administrator)
    keep_out(child, administrator, by=manager)
    assert not may_see(child, administrator)


def test_the_scope_is_one_statement(child: Child, commissioner: User) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert list(visible_children(commissioner).order_by("pk")) == [child]
    assert len(asked) == 1


def test_the_scope_hangs_on_no_row_of_the_list(commissioner: User) -> None:
    """A subquery of its own is worked out once; one that names the outer row, for each row."""
    inner = str(hidden_from(commissioner, now=timezone.now()).query)
    assert '"needs_child"' not in inner


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("break_glass_says_why_in_five_words", {"reason": "an emergency at night"}),
        ("break_glass_lasts_an_hour", {"until": timedelta(minutes=61)}),
        ("break_glass_lasts_an_hour", {"until": timedelta(minutes=1)}),
        ("break_glass_reviewed_by_another_in_words", {"reviewed_at": timedelta(0)}),
    ],
)
def test_the_database_refuses_broken_glass_that_breaks_the_rules(
    child: Child, commissioner: User, name: str, change: dict[str, object]
) -> None:
    now = timezone.now()
    moments = {k: now + v if isinstance(v, timedelta) else v for k, v in change.items()}
    fields = {"at": now, "until": now + timedelta(hours=1), "reason": EMERGENCY, **moments}
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        BreakGlass.objects.create(council=child.council, child=child, person=commissioner, **fields)


def test_the_database_refuses_a_review_of_ones_own(child: Child, commissioner: User) -> None:
    broken = open_by_force(child, commissioner)
    broken.reviewed_at, broken.reviewed_by = timezone.now(), commissioner
    broken.finding, broken.review_words = "right", "It was me"
    with pytest.raises(IntegrityError, match="reviewed_by_another"), transaction.atomic():
        broken.save()


def test_the_database_refuses_two_restrictions_in_force(child: Child, manager: User) -> None:
    lock(child, by=manager)
    with pytest.raises(IntegrityError, match="one_in_force"), transaction.atomic():
        lock(child, by=manager)


def test_the_database_refuses_a_decision_without_a_reason(child: Child, manager: User) -> None:
    restriction = lock(child, by=manager)
    restriction.reason = ""
    with pytest.raises(IntegrityError, match="restriction_has_a_reason"), transaction.atomic():
        restriction.save()
