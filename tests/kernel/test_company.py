"""The warnings about who would live together."""

from hypothesis import given
from hypothesis import strategies as st

from matching.kernel.codes import Dimension
from matching.kernel.company import (
    READ,
    CompanyWarning,
    Person,
    warnings_between,
    warnings_of,
)

KNOWN = dict.fromkeys(READ, 0)
SHB, EXP, MIS, AGG, FIR = READ

people = st.builds(
    Person,
    age=st.integers(0, 17),
    levels=st.dictionaries(st.sampled_from(READ), st.integers(0, 4)),
)


def person(age: int = 12, **levels: int) -> Person:
    return Person(age, KNOWN | {Dimension[code]: level for code, level in levels.items()})


def between(one: Person, other: Person) -> set[CompanyWarning]:
    return warnings_between(one, other)


def test_two_children_without_raised_needs_give_no_warning() -> None:
    assert between(person(), person(age=14)) == set()


def test_moderate_harmful_sexual_behaviour_is_weighed_beside_anybody() -> None:
    assert between(person(SHB=2), person()) == {CompanyWarning.SHB_IN_COMPANY}
    assert between(person(SHB=1), person()) == set()


def test_exploitation_here_and_there_is_weighed() -> None:
    assert between(person(EXP=3), person(EXP=4)) == {CompanyWarning.EXP_WITH_EXP}
    assert between(person(EXP=3), person(EXP=2)) == set()


def test_exploitation_beside_going_missing_is_weighed_both_ways() -> None:
    assert between(person(EXP=3), person(MIS=3)) == {CompanyWarning.EXP_WITH_MIS}
    assert between(person(MIS=3), person(EXP=3)) == {CompanyWarning.EXP_WITH_MIS}


def test_aggression_is_weighed_beside_a_child_of_ten_and_not_of_eleven() -> None:
    assert between(person(AGG=3), person(age=10)) == {CompanyWarning.AGG_WITH_YOUNG}
    assert between(person(AGG=3), person(age=11)) == set()


def test_fire_setting_asks_who_is_awake_at_night_where_the_register_names_nobody() -> None:
    child = person(FIR=3)
    assert warnings_of(child, [], waking_night=False) == {CompanyWarning.FIR_AT_NIGHT: 0}
    assert warnings_of(child, [], waking_night=True) == {}
    assert warnings_of(person(FIR=2), [person()], waking_night=False) == {}


def test_an_age_gap_of_more_than_four_years_is_weighed() -> None:
    assert between(person(age=12), person(age=16)) == set()
    assert between(person(age=12), person(age=17)) == {CompanyWarning.AGE_GAP}


def test_not_assessed_is_weighed_only_where_it_would_matter() -> None:
    nothing_known = Person(12, {})
    assert between(person(EXP=3), nothing_known) == {CompanyWarning.NOT_ASSESSED}
    assert between(person(EXP=2), nothing_known) == set()


@given(people, people)
def test_it_does_not_matter_who_is_named_first(one: Person, other: Person) -> None:
    assert between(one, other) == between(other, one)


@given(people, st.lists(people, max_size=5))
def test_each_warning_counts_the_residents_it_is_about(
    arriving: Person, residents: list[Person]
) -> None:
    counts = warnings_of(arriving, residents, waking_night=True)
    assert all(0 < n <= len(residents) for n in counts.values())
    assert set(counts) == set().union(*(between(arriving, one) for one in residents))
    assert list(counts) == [warning for warning in CompanyWarning if warning in counts]
