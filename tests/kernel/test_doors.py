"""Wrong arrays and wrong cases are refused at the kernel's door, each in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from matching.kernel import rank
from matching.kernel.codes import Band, Flag, Kind, PlaceKind, Refusal, Sex, Standing, Suspension
from matching.kernel.codes import Waiver as By
from matching.kernel.homes import Homes, Offers, Residents
from matching.kernel.refusals import RULES, ruling
from matching.kernel.types import Case, ImportantPlace, Policy, Weights

ON = date(2026, 11, 22)


def homes(**change: Any) -> Homes:
    """Two homes, given in falling order of id."""
    usual: dict[str, Any] = {
        "home_id": [9, 4],
        "kind": [Kind.CHILDRENS_HOME, Kind.AGENCY_FOSTER],
        "easting_m": [400_000, 401_000],
        "northing_m": [300_000, 300_000],
        "age_from": [8, 0],
        "age_to": [17, 17],
        "sexes": [7, 7],
        "registered_from": [730_000, 730_000],
        "beds_free": [2, 1],
        "weekly_pence": [500_000, 90_000],
        "confirmed_on": [ON.toordinal(), ON.toordinal()],
    }
    return Homes.build(**(usual | change))


def case(**change: Any) -> Case:
    usual: dict[str, Any] = {
        "on": ON,
        "born": date(2012, 3, 5),
        "first_night": ON,
        "sex": Sex.M,
        "easting_m": 400_000,
        "northing_m": 300_000,
    }
    return Case(**(usual | change))


def test_homes_are_put_in_order_of_id_with_all_that_belongs_to_them() -> None:
    built = homes(
        residents=Residents.build(home_row=[0], age=[12], shb=[3]),
        offers=Offers.of([["garden"], []]),
    )
    assert built.home_id.tolist() == [4, 9]
    assert built.beds_free.tolist() == [1, 2]
    assert built.facts.has_company.tolist() == [False, True]
    assert built.facts.oldest_shb.tolist()[1] == 12
    garden = built.offers.of_word("garden")
    assert garden is not None
    assert garden.tolist() == [False, True]


def test_arrays_that_thousands_of_referrals_share_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="read-only"):
        homes().beds_free[0] = 5


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"home_id": [4, 4]}, "an id twice"),
        ({"home_id": [[4, 9]]}, "one number per home"),
        ({"kind": [8, 0]}, "kind must lie within 0 and 7"),
        ({"beds_free": [1]}, "beds_free must have the shape"),
        ({"beds_free": [1.0, 2.0]}, "beds_free must hold whole numbers"),
        ({"weekly_pence": [float("nan"), 1]}, "weekly_pence must hold whole numbers"),
        ({"weekly_pence": [-1, 1]}, "weekly_pence must lie within"),
        ({"capability": np.full((2, 20), 5)}, "capability must lie within"),
        ({"capability": np.zeros((2, 19), int)}, "capability must have the shape"),
        ({"age_from": [18, 0]}, "age_from lies above age_to"),
        ({"registered_to": [730_000, 740_000]}, "not after registered_from"),
        ({"accepted": [1, 0]}, "accepted lies above asked"),
        ({"sexes": [0, 7]}, "sexes must lie within"),
        ({"colour": [1, 2]}, "no column colour"),
        ({"offers": Offers.of([[]])}, "one column per home"),
        ({"residents": Residents.build(home_row=[2], age=[9])}, "not a row"),
    ],
)
def test_wrong_arrays_are_named(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        homes(**change)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(ValueError, match="the column kind is missing"):
        Homes.build(home_id=[1])


def test_a_resident_older_than_anybody_is_refused() -> None:
    with pytest.raises(ValueError, match="age of residents"):
        Residents.build(home_row=[0], age=[121])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"needs": np.full(20, 5, np.int8)}, "needs must be 20 levels"),
        ({"needs": np.zeros(19, np.int8)}, "needs must be 20 levels"),
        ({"importance": np.full(20, 3, np.int8)}, "importance must be"),
        ({"sex": Sex.M | Sex.F}, "sex must be one"),
        ({"born": date(2026, 11, 23)}, "born must not lie after"),
        ({"home_visits": 15}, "visits must lie within"),
        ({"places": (ImportantPlace(PlaceKind.SCHOOL, 0, 0, 0),)}, "visits must lie within"),
        ({"siblings": 0}, "siblings must be 1 or more"),
        ({"easting_m": 10**8}, "too far off the grid"),
    ],
)
def test_wrong_cases_are_named(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        case(**change)


def test_a_policy_whose_weights_do_not_sum_to_100_is_refused() -> None:
    with pytest.raises(ValueError, match="sum to 100"):
        Weights(need=51)
    with pytest.raises(ValueError, match="0 or more"):
        Policy(stale_days=-1)
    with pytest.raises(ValueError, match="begin below its end"):
        Policy(bands=dict.fromkeys(Band, (5, 5)))


def test_a_price_for_this_child_replaces_the_homes_price() -> None:
    own = case(weekly_pence=np.array([90_000, 45_000]), cost_ceiling_pence=60_000)
    ranking = rank(homes(), own, Policy())
    assert ranking.option_ids.tolist() == [9]
    assert ranking.reasons(0) == [Refusal.OVER_COST_CEILING]
    with pytest.raises(ValueError, match="one whole price per home"):
        rank(homes(), replace(own, weekly_pence=np.array([1])), Policy())


def test_exemptions_and_answers_of_homes_that_are_not_here_do_no_harm() -> None:
    ids = frozenset({1, 5, 9, 10})
    ranking = rank(homes(fostered=[0, 3]), case(exempt_at=ids, declined_at=ids), Policy())
    assert [ranking.reasons(row) for row in (0, 1)] == [
        [Refusal.FOSTERING_LIMIT],
        [Refusal.ALREADY_DECLINED],
    ]


def test_a_register_without_homes_ranks_to_nothing() -> None:
    columns: dict[str, Any] = dict.fromkeys(
        ["kind", "easting_m", "northing_m", "age_from", "age_to", "sexes", "registered_from"], ()
    )
    empty = Homes.build(home_id=(), beds_free=(), weekly_pence=(), **columns)
    ranking = rank(empty, case(declined_at=frozenset({1})), Policy())
    assert len(ranking.order) == len(ranking.refusals) == 0


def test_every_refusal_has_one_rule_in_the_order_of_its_bits() -> None:
    assert [rule.refusal for rule in RULES] == list(Refusal)
    for rule in RULES:
        assert (rule.waived_by is not None) == (rule.standing is Standing.WAIVABLE)


@pytest.mark.parametrize(
    ("refusal", "kind", "suspended", "flags", "expected"),
    [
        (Refusal.TOO_OLD, Kind.AGENCY_FOSTER, 0, Flag(0), (Standing.UNLAWFUL, None)),
        (
            Refusal.TOO_OLD,
            Kind.AGENCY_FOSTER,
            0,
            Flag.EMERGENCY | Flag.DOL,
            (Standing.WAIVABLE, By.EMERGENCY_SIX_DAYS),
        ),
        (Refusal.TOO_YOUNG, Kind.CHILDRENS_HOME, 0, Flag.EMERGENCY, (Standing.UNLAWFUL, None)),
        (Refusal.PLACING_SUSPENDED, Kind.CHILDRENS_HOME, 2, Flag(0), (Standing.UNLAWFUL, None)),
        (
            Refusal.PLACING_SUSPENDED,
            Kind.CHILDRENS_HOME,
            1,
            Flag(0),
            (Standing.WAIVABLE, By.COMMISSIONER),
        ),
        (Refusal.NO_FREE_BED, Kind.CHILDRENS_HOME, 0, Flag(0), (Standing.PRACTICAL, None)),
        (
            Refusal.RESIDENT_AT_RISK,
            Kind.CHILDRENS_HOME,
            0,
            Flag(0),
            (Standing.WAIVABLE, By.IMPACT_RISK_ASSESSMENT),
        ),
    ],
)
def test_what_kind_of_no_it_is_can_depend_on_home_and_child(
    refusal: Refusal, kind: Kind, suspended: int, flags: Flag, expected: tuple[Standing, By | None]
) -> None:
    assert ruling(refusal, kind=kind, suspended=Suspension(suspended), flags=flags) == expected
