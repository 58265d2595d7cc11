"""Where children live, by hand."""

from datetime import date

import pytest

from codes.ssda903 import PlacementType
from sufficiency.measures.living import (
    Group,
    Where,
    at_a_distance,
    by_group,
    group_of,
    is_looked_after,
    outside,
    over_20_miles,
    own_provision,
    where,
    where_of,
)
from tests.sufficiency.making import TODAY, child


@pytest.mark.parametrize(
    ("placement_type", "sector", "group"),
    [
        ("U1", None, Group.KINSHIP),
        ("U2", "PR1", Group.KINSHIP),
        ("U3", "PR1", Group.KINSHIP),
        ("U4", "PR1", Group.IN_HOUSE),
        ("U5", "PR4", Group.AGENCY),
        ("U6", "PR5", Group.AGENCY),
        ("U6", "PR2", Group.FOSTER_OTHER),
        ("U6", None, Group.FOSTER_UNKNOWN),
        ("K1", "PR2", Group.SECURE),
        ("K2", "PR4", Group.CHILDRENS_HOME),
        ("K3", "PR4", Group.SUPPORTED),
        ("S1", "PR4", Group.RESIDENTIAL_SCHOOL),
        ("P1", None, Group.PARENTS),
        ("A3", None, Group.ADOPTION),
        ("A6", None, Group.ADOPTION),
        ("R3", "PR4", Group.OTHER),
        ("Z1", None, Group.OTHER),
        ("T0", None, Group.OTHER),
    ],
)
def test_a_stay_is_in_the_group_of_its_code(
    placement_type: str, sector: str | None, group: Group
) -> None:
    assert group_of(child(placement_type=placement_type, sector=sector)) == group


def test_every_placement_type_has_a_group_and_none_is_lost() -> None:
    children = [child(placement_type=code.value) for code in PlacementType]
    assert sum(map(len, by_group(children).values())) == len(PlacementType)


def test_empty_groups_are_shown_but_rare_ones_only_when_somebody_is_in_them() -> None:
    assert by_group([])[Group.SECURE] == []
    assert Group.FOSTER_UNKNOWN not in by_group([])
    assert Group.FOSTER_UNKNOWN in by_group([child(sector=None)])


def test_people_are_counted_until_the_day_before_they_are_18() -> None:
    assert is_looked_after(child(born=date(2008, 11, 23)), TODAY)
    assert not is_looked_after(child(born=date(2008, 11, 22)), TODAY)


@pytest.mark.parametrize(
    ("in_area", "tenths", "category"),
    [
        (True, 200, Where.INSIDE_NEAR),
        (True, 201, Where.INSIDE_FAR),
        (False, 200, Where.OUTSIDE_NEAR),
        (False, 201, Where.OUTSIDE_FAR),
        (None, 10, Where.NOT_KNOWN),
        (True, None, Where.NOT_KNOWN),
    ],
)
def test_exactly_20_miles_is_not_over_20_miles(
    in_area: bool | None, tenths: int | None, category: Where
) -> None:
    assert where_of(child(in_area=in_area, distance_tenths=tenths)) == category


def test_an_unaccompanied_child_has_no_known_distance_as_in_the_return() -> None:
    assert where_of(child(uasc=True, distance_tenths=900)) == Where.NOT_KNOWN
    assert over_20_miles([child(uasc=True, distance_tenths=900)]) == (0, 0)


def test_shares_are_of_those_whose_answer_is_known() -> None:
    children = [
        child(distance_tenths=200),
        child(distance_tenths=201),
        child(distance_tenths=300, in_area=False, is_adjoining=False),
        child(distance_tenths=None, in_area=False, is_adjoining=True),
        child(distance_tenths=None, in_area=None, is_adjoining=None),
    ]
    assert over_20_miles(children) == (2, 3)
    assert outside(children) == (2, 4)
    assert at_a_distance(children) == (1, 4)
    assert where(children)[Where.NOT_KNOWN] == 2


def test_at_a_distance_is_not_known_for_a_stay_outside_the_area_without_a_home() -> None:
    assert at_a_distance([child(in_area=False, is_adjoining=None)]) == (0, 0)
    assert at_a_distance([child(in_area=True, is_adjoining=None)]) == (0, 1)


def test_own_provision_leaves_out_parents_and_unknown_providers() -> None:
    children = [
        child(),
        child(sector="PR4"),
        child(sector=None),
        child(placement_type="P1", sector=None),
    ]
    assert own_provision(children) == (1, 2)


def test_nobody_looked_after_is_0_of_0() -> None:
    assert over_20_miles([]) == outside([]) == at_a_distance([]) == own_provision([]) == (0, 0)
