"""The bridge: what the tables say is what the kernel is told."""

from datetime import date, timedelta

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import Council
from codes.homes import Kind
from matching.arrays import cases_of, policy_of, register_of
from matching.arrays.register import RegisterArrays
from matching.kernel.codes import Band, Flag
from matching.kernel.codes import Kind as KernelKind
from matching.kernel.homes import ALREADY_FREE
from matching.kernel.types import DEFAULT_BANDS, Case
from matching.kernel.types import Policy as KernelPolicy
from matching.models import default_bands
from needs.models import Child
from placements.models import Approach, Referral
from providers.models import Bed, Home, PriceLine, Resident
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CapabilityFactory,
    ChildFactory,
    HomeFactory,
    NeedsProfileFactory,
    PolicyFactory,
    PriceLineFactory,
    StayFactory,
    confirm,
    searching,
)


def read(council: Council, on: date = TODAY) -> RegisterArrays:
    return register_of(council, on=on)


def case_of(referral: Referral) -> Case:
    register = read(referral.council)
    return cases_of([referral], register=register, policy=KernelPolicy(), on=TODAY)[0][1]


def test_the_codes_of_the_tables_are_the_codes_of_the_kernel() -> None:
    from codes.needs import CRITICAL_CODES, DIMENSION_CODES
    from matching.kernel.codes import Dimension, Rating

    assert tuple(code.name for code in Dimension) == DIMENSION_CODES
    assert {code.name for code in Dimension if code.is_critical} == CRITICAL_CODES
    assert {kind.word for kind in KernelKind} == set(Kind.values)
    from codes.homes import Rating as RatingCode
    from codes.needs import Band as BandCode

    assert {rating.word for rating in Rating} == set(RatingCode.values)
    assert [band.word for band in Band] == list(BandCode.values)
    assert {Band.of(word): tuple(pair) for word, pair in default_bands().items()} == DEFAULT_BANDS


def test_a_policy_without_changes_is_the_kernels_default(council: Council) -> None:
    assert policy_of(PolicyFactory(council=council)) == KernelPolicy()


def test_a_bed_with_a_stay_of_ours_without_an_end_is_not_free(council: Council) -> None:
    bed = BedFactory(home__council=council)
    StayFactory(child__council=council, home=bed.home, bed=bed)
    assert read(council).homes.beds_free.tolist() == [0]


def test_a_held_bed_counts_as_taken(council: Council) -> None:
    bed = BedFactory(home__council=council)
    StayFactory(child__council=council, home=bed.home, bed=bed, is_hold=True)
    assert read(council).homes.beds_free.tolist() == [0]


def test_a_bed_is_free_from_the_end_of_the_stay_in_it(council: Council) -> None:
    bed = BedFactory(home__council=council)
    leaves = TODAY + timedelta(days=3)
    StayFactory(child__council=council, home=bed.home, bed=bed, ends_on=leaves)
    homes = read(council).homes
    assert homes.beds_free.tolist() == [1]
    assert homes.free_from.tolist() == [leaves.toordinal()]


def test_the_beds_that_are_free_by_the_first_night_are_counted_together(council: Council) -> None:
    home = HomeFactory(council=council)
    in_a_week = TODAY + timedelta(days=7)
    BedFactory(home=home)
    BedFactory(home=home, free_from=in_a_week)
    register = read(council)
    now, later = register.for_night(TODAY), register.for_night(in_a_week)
    assert (now.beds_free[0], now.free_from[0]) == (1, ALREADY_FREE)
    assert (later.beds_free[0], later.free_from[0]) == (2, in_a_week.toordinal())


def test_where_no_bed_is_free_by_then_the_earliest_says_from_when(council: Council) -> None:
    home = HomeFactory(council=council)
    for days in (10, 20):
        BedFactory(home=home, free_from=TODAY + timedelta(days=days))
    homes = read(council).for_night(TODAY)
    assert (homes.beds_free[0], homes.free_from[0]) == (1, TODAY.toordinal() + 10)


@pytest.mark.parametrize("state", [Bed.State.TAKEN, Bed.State.NOT_AVAILABLE])
def test_a_bed_declared_otherwise_is_not_free(council: Council, state: str) -> None:
    BedFactory(home__council=council, state=state)
    assert read(council).homes.beds_free.tolist() == [0]


def test_somebody_nobody_described_still_lives_there(council: Council) -> None:
    BedFactory(home__council=council, state=Bed.State.TAKEN)
    homes = read(council).homes
    assert homes.fostered.tolist() == [1]
    assert len(homes.residents.age) == 1
    assert homes.residents.shb.tolist() == [-1]


def test_our_own_child_is_a_resident_with_the_newest_confirmed_levels(council: Council) -> None:
    bed = BedFactory(home__council=council)
    child = ChildFactory(council=council, born=date(2017, 1, 1))
    confirm(NeedsProfileFactory(child=child), SHB=1, EXP=2)
    confirm(NeedsProfileFactory(child=child, version=2), SHB=3)
    StayFactory(child=child, home=bed.home, bed=bed)
    residents = read(council).homes.residents
    assert (residents.age.tolist(), residents.shb.tolist()) == ([9], [3])


def test_a_resident_whom_another_council_placed_counts(council: Council) -> None:
    home = HomeFactory(council=council)
    Resident.objects.create(council=council, home=home, age=12, is_fostered=True, exp_level=3)
    homes = read(council).homes
    assert homes.fostered.tolist() == [1]
    assert homes.residents.exp.tolist() == [3]


def test_the_price_of_a_band_adds_its_lines_and_takes_contributions_off(council: Council) -> None:
    home = HomeFactory(council=council)
    PriceLineFactory(home=home, weekly_pence=100_000)
    PriceLineFactory(home=home, what=PriceLine.What.SUPPORT, band="complex", weekly_pence=50_000)
    PriceLineFactory(home=home, what=PriceLine.What.HEALTH_SHARE, weekly_pence=20_000)
    prices = read(council).prices
    assert prices.pence(0, Band.STANDARD) == 80_000
    assert prices.pence(0, Band.COMPLEX) == 130_000


def test_a_price_that_has_ended_is_no_price(council: Council) -> None:
    home = HomeFactory(council=council)
    PriceLineFactory(home=home, valid_to=TODAY)
    assert read(council).prices.pence(0, Band.STANDARD) is None


def test_a_missing_price_counts_as_the_dearest_and_as_over_any_ceiling(council: Council) -> None:
    HomeFactory(council=council)
    referral = searching(council=council, cost_ceiling_pence=9_000_000)
    pence = case_of(referral).weekly_pence
    assert pence is not None
    assert pence.tolist() == [9_000_001]


def test_a_register_that_has_not_changed_is_not_read_again(
    council: Council, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    BedFactory(home__council=council)
    first = read(council)
    with django_assert_num_queries(1):
        assert read(council) is first


@pytest.mark.parametrize(
    "change",
    [
        lambda home: Home.objects.filter(pk=home.pk).update(age_to=11),
        lambda home: BedFactory(home=home),
        lambda home: PriceLineFactory(home=home),
        lambda home: CapabilityFactory(home=home, level=4),
        lambda home: Bed.objects.filter(home=home).delete(),
        lambda home: StayFactory(child__council=home.council, home=home, bed=home.beds.first()),
    ],
)
def test_any_write_that_a_ranking_reads_makes_the_register_be_read_again(
    council: Council, change: object
) -> None:
    home = BedFactory(home__council=council).home
    first = read(council)
    change(home)  # type: ignore[operator]
    assert read(council) is not first


def test_another_councils_homes_are_never_in_the_arrays(council: Council) -> None:
    HomeFactory()
    assert len(read(council).homes) == 0


def test_a_home_taken_off_the_register_is_not_ranked(council: Council) -> None:
    HomeFactory(council=council, removed_on=TODAY)
    assert len(read(council).homes) == 0


def test_not_assessed_is_not_0_on_the_way_to_the_kernel(council: Council) -> None:
    case = case_of(searching(council=council, levels={"EMO": 0, "ATT": 3}))
    assert case.needs[0] == 0
    assert case.needs[1] == -1


def test_a_first_night_that_has_passed_is_matched_for_tonight(council: Council) -> None:
    referral = searching(council=council, first_night=TODAY - timedelta(days=5))
    assert case_of(referral).first_night == TODAY


def test_a_same_day_referral_is_an_emergency(council: Council) -> None:
    assert Flag.EMERGENCY in case_of(searching(council=council, urgency="same_day")).flags


def test_brothers_and_sisters_to_live_apart_arrive_alone(council: Council) -> None:
    apart = case_of(searching(council=council, together="apart"))
    must = case_of(searching(council=council, together="must", together_count=3))
    assert (apart.siblings, must.siblings, must.must_stay_together) == (1, 3, True)


def test_an_exemption_that_names_the_child_is_told(council: Council) -> None:
    referral = searching(council=council)
    home = HomeFactory(council=council, fostering_exemption=f"Names {referral.child.ref}")
    HomeFactory(council=council, fostering_exemption="Names somebody else")
    assert case_of(referral).exempt_at == {home.pk}


def declined(referral: Referral, home: Home) -> Approach:
    assert referral.profile is not None
    return Approach.objects.create(
        council=referral.council,
        referral=referral,
        profile=referral.profile,
        provider=home.provider,
        home=home,
        sent_at=NOW,
        sent_by=referral.created_by,
        answer="declined",
        answered_at=NOW,
        decline_reason="matching",
    )


def test_a_home_that_declined_stays_declined_until_it_changes(council: Council) -> None:
    referral, home = searching(council=council), HomeFactory(council=council)
    declined(referral, home)
    assert case_of(referral).declined_at == {home.pk}
    Home.objects.filter(pk=home.pk).update(confirmed_on=TODAY - timedelta(days=1))
    assert case_of(referral).declined_at == {home.pk}
    Home.objects.filter(pk=home.pk).update(age_to=16)
    assert case_of(referral).declined_at == set()


def test_a_home_that_declined_is_asked_again_when_it_can_do_more(council: Council) -> None:
    referral, home = searching(council=council), HomeFactory(council=council)
    declined(referral, home)
    CapabilityFactory(home=home, level=4)
    assert case_of(referral).declined_at == set()


def test_a_home_that_declined_an_older_profile_may_be_asked_again(council: Council) -> None:
    referral, home = searching(council=council), HomeFactory(council=council)
    declined(referral, home)
    child: Child = referral.child
    referral.profile = confirm(NeedsProfileFactory(child=child, version=2), EMO=1)
    referral.save()
    assert case_of(referral).declined_at == set()
