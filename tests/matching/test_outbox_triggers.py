"""What the database's triggers leave for those who match again: whatever writes, and how much."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from accounts.models import Council, User
from matching.arrays.register import register_of, stamp_of
from matching.services.outbox import fold_changes
from needs.models import NeedsProfile
from placements.models import Approach, MatchAsked, Referral, Status
from placements.outbox import _CHILD_SILENT, _REFERRAL_SILENT
from providers.models import Capability, Home, RegisterChange
from providers.register import MOST_NAMED
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CapabilityFactory,
    CouncilFactory,
    HomeFactory,
    NeedsProfileFactory,
    PolicyFactory,
    PriceLineFactory,
    ReferralFactory,
    StayFactory,
    confirm,
    searching,
)


@contextmanager
def noted(council: Council) -> Iterator[list[Any]]:
    """What the block leaves: for each change the homes it names, sorted; None for all."""
    last = RegisterChange.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    found: list[Any] = []
    yield found
    rows = RegisterChange.objects.filter(council=council, pk__gt=last).order_by("pk")
    found += [
        homes if homes is None else sorted(homes)
        for homes in rows.values_list("home_ids", flat=True)
    ]


@contextmanager
def asked() -> Iterator[list[Any]]:
    """The referrals for which the block asks; None for all."""
    MatchAsked.objects.all().delete()
    found: list[Any] = []
    yield found
    found += MatchAsked.objects.order_by("pk").values_list("referral", flat=True)


def sql(text: str, *values: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(text, values)


WRITES: dict[str, Callable[[Home], object]] = {
    "bed": lambda home: BedFactory(home=home),
    "bed taken": lambda home: home.beds.update(state="taken"),
    "bed removed": lambda home: home.beds.all().delete(),
    "capability": lambda home: Capability.objects.bulk_create(
        [Capability(council=home.council, home=home, dimension="AGG", level=4)]
    ),
    "price": lambda home: home.price_lines.update(weekly_pence=1),
    "rating": lambda home: Home.objects.filter(pk=home.pk).update(rating="inadequate"),
    "confirmation": lambda home: Home.objects.filter(pk=home.pk).update(confirmed_on=None),
    "suspension": lambda home: sql(
        "UPDATE providers_home SET suspended_by = 'council' WHERE id = %s", home.pk
    ),
    "resident": lambda home: home.residents.create(council=home.council, age=9, is_fostered=True),
    "stay": lambda home: StayFactory(child__council=home.council, home=home),
}


@pytest.fixture
def home(council: Council) -> Home:
    home = BedFactory(home=HomeFactory(council=council)).home
    PriceLineFactory(home=home)
    return home


@pytest.mark.parametrize("what", WRITES)
def test_a_write_names_the_home_it_touches_and_moves_the_stamp(home: Home, what: str) -> None:
    before = stamp_of(home.council)
    with noted(home.council) as changes:
        WRITES[what](home)
    assert changes == [[home.pk]]
    assert stamp_of(home.council) != before


def test_an_approach_names_its_home(home: Home, commissioner: User) -> None:
    referral = searching(council=home.council)
    assert referral.profile is not None
    with noted(home.council) as changes:
        Approach.objects.create(
            council=home.council,
            referral=referral,
            profile=referral.profile,
            provider=home.provider,
            home=home,
            sent_at=NOW,
            sent_by=commissioner,
        )
    assert changes == [[home.pk]]


def test_a_bed_that_moves_touches_both_homes(home: Home) -> None:
    other = HomeFactory(council=home.council)
    with noted(home.council) as changes:
        home.beds.update(home=other)
    assert changes == [sorted([home.pk, other.pk])]


def test_a_stay_in_a_bed_of_another_home_touches_both(home: Home) -> None:
    other = HomeFactory(council=home.council)
    with noted(home.council) as changes:
        StayFactory(child__council=home.council, home=other, bed=home.beds.get())
    assert changes == [sorted([home.pk, other.pk])]


def test_an_update_that_changes_nothing_is_no_change(home: Home) -> None:
    with noted(home.council) as changes:
        home.save()
        Home.objects.filter(pk=home.pk).update(rating=home.rating)
    assert changes == []


def test_a_providers_name_moves_the_stamp_and_touches_no_home(home: Home) -> None:
    before = stamp_of(home.council)
    with noted(home.council) as changes:
        type(home.provider).objects.filter(pk=home.provider_id).update(name="Another name")
    assert changes == [[]]
    assert stamp_of(home.council) != before


def test_one_statement_over_many_homes_is_one_change(home: Home) -> None:
    council, other = home.council, CouncilFactory()
    many: list[Home] = [home, HomeFactory(council=council), HomeFactory(council=council)]
    strange = HomeFactory(council=other)
    with noted(council) as ours, noted(other) as theirs:
        Home.objects.update(rating="outstanding")
    assert ours == [sorted(one.pk for one in many)]
    assert theirs == [[strange.pk]]


def test_a_statement_that_touches_more_homes_than_can_be_named_touches_all(home: Home) -> None:
    council, provider = home.council, home.provider
    homes: list[Home] = [
        HomeFactory.build(
            council=council, provider=provider, authority=home.authority, ref=f"MANY{n}"
        )
        for n in range(MOST_NAMED + 1)
    ]
    with noted(council) as changes:
        Home.objects.bulk_create(homes)
    assert changes == [None]


def test_a_write_that_is_rolled_back_leaves_nothing(home: Home) -> None:
    with noted(home.council) as changes, transaction.atomic():
        WRITES["price"](home)
        transaction.set_rollback(True)
    assert changes == []


def test_a_residents_new_levels_touch_the_home_and_are_read_at_once(home: Home) -> None:
    stay = StayFactory(child__council=home.council, home=home)
    register_of(home.council, on=TODAY)
    with noted(home.council) as changes:
        confirm(NeedsProfileFactory(child=stay.child), SHB=4)
    assert changes == [[home.pk]]
    assert register_of(home.council, on=TODAY).homes.residents.shb.tolist() == [4]


def test_a_draft_of_a_resident_touches_nothing(home: Home) -> None:
    stay = StayFactory(child__council=home.council, home=home)
    with noted(home.council) as changes:
        NeedsProfileFactory(child=stay.child)
        NeedsProfile.objects.update(wishes=["dogs"])
    assert changes == []


SEARCH_CHANGES: dict[str, dict[str, Any]] = {
    "first night": {"first_night": TODAY + timedelta(days=40)},
    "ceiling": {"cost_ceiling_pence": 5},
    "limit": {"max_tenths": 5},
    "order": {"dol": True},
    "ruled out": {"ruled_out": ["childrens_home"]},
    "together": {"together": "must", "together_count": 2},
}


@pytest.mark.parametrize("what", SEARCH_CHANGES)
def test_a_changed_search_asks_for_a_match(council: Council, what: str) -> None:
    referral = searching(council=council)
    with asked() as found:
        Referral.objects.filter(pk=referral.pk).update(**SEARCH_CHANGES[what])
    assert found == [referral.pk]


def test_a_new_profile_brought_into_the_search_asks_for_a_match(council: Council) -> None:
    referral = searching(council=council)
    newer = confirm(NeedsProfileFactory(child=referral.child, version=2), EMO=4)
    with asked() as found:
        Referral.objects.filter(pk=referral.pk).update(profile=newer)
    assert found == [referral.pk]


def test_what_no_ranking_reads_asks_for_nothing(council: Council) -> None:
    referral = searching(council=council)
    with asked() as found:
        Referral.objects.filter(pk=referral.pk).update(
            plan_words="Other words", status=Status.SHORTLISTED
        )
        type(referral.child).objects.update(first_name="Another", legal_status="C1")
    assert found == []


def test_a_search_that_begins_or_goes_on_asks_for_a_match(council: Council) -> None:
    with asked() as found:
        referral = searching(council=council)
    assert found == [referral.pk]
    Referral.objects.update(status=Status.ON_HOLD)
    with asked() as found:
        Referral.objects.update(status=Status.SEARCHING)
    assert found == [referral.pk]


def test_searches_written_in_bulk_ask_too(council: Council) -> None:
    old = searching(council=council)
    Referral.objects.update(status=Status.ON_HOLD)
    child = NeedsProfileFactory(child__council=council).child
    copy = Referral.objects.get(pk=old.pk)
    copy.pk, copy.child, copy.status = None, child, Status.SEARCHING
    with asked() as found:
        Referral.objects.bulk_create([copy])
    assert found == [copy.pk]


def test_a_draft_asks_for_nothing(council: Council) -> None:
    with asked() as found:
        ReferralFactory(child__council=council)
        Referral.objects.update(max_tenths=7)
    assert found == []


@pytest.mark.parametrize(
    "change", [{"home_easting_m": 1}, {"home_visits": 9}, {"sex": "M"}, {"ref": "NEW-0001"}]
)
def test_a_child_who_moves_asks_for_a_match(council: Council, change: dict[str, Any]) -> None:
    referral = searching(council=council)
    with asked() as found:
        type(referral.child).objects.filter(pk=referral.child_id).update(**change)
    assert found == [referral.pk]


def test_a_corrected_date_of_birth_touches_the_home_where_the_child_lives(home: Home) -> None:
    stay = StayFactory(child__council=home.council, home=home)
    with noted(home.council) as changes:
        type(stay.child).objects.update(born=TODAY - timedelta(days=3000))
    assert changes == [[home.pk]]


def test_a_new_policy_asks_for_all(council: Council) -> None:
    with asked() as found:
        PolicyFactory(council=council)
    assert found == [None]


def test_every_silent_column_is_one() -> None:
    columns = {field.column for field in Referral._meta.concrete_fields}
    assert set(_REFERRAL_SILENT) <= columns
    child = Referral._meta.get_field("child").related_model
    assert set(_CHILD_SILENT) <= {field.column for field in child._meta.concrete_fields}


def test_folding_leaves_the_stamp_and_a_later_write_moves_it(home: Home) -> None:
    council = home.council
    before = stamp_of(council)
    keys = list(RegisterChange.objects.filter(council=council).values_list("pk", flat=True))
    fold_changes(council.pk, keys[:3])
    fold_changes(council.pk, keys[3:])
    assert stamp_of(council) == before
    assert RegisterChange.objects.filter(council=council).count() == 1
    CapabilityFactory(home=home)
    assert stamp_of(council) != before


def test_deleting_instead_of_folding_could_bring_an_old_stamp_back(home: Home) -> None:
    """Why rows are folded: without, a process could take its old arrays for fresh ones."""
    council = home.council
    RegisterChange.objects.filter(council=council).delete()
    empty = stamp_of(council)
    CapabilityFactory(home=home)
    RegisterChange.objects.filter(council=council).delete()
    assert stamp_of(council) == empty
