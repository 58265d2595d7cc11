"""The published figures that come with the product."""

import csv

import pytest

from geography.authorities import authorities
from sufficiency.reference import DATA, ENGLAND, england, number_of, published


def test_england_and_every_council_have_a_row_and_nobody_else() -> None:
    assert set(published()) == {ENGLAND, *(each.code for each in authorities())}


@pytest.mark.parametrize("letter", ["c", "z", "x", "k"])
def test_a_letter_of_the_department_is_not_known_and_never_0(letter: str) -> None:
    assert number_of(letter) is None
    assert number_of("0") == 0


def test_anything_else_than_a_number_or_such_a_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        number_of("n/a")


def test_withheld_figures_stay_withheld() -> None:
    rutland = published()["E06000017"]
    assert rutland.looked_after == 27
    assert (rutland.placed_outside, rutland.three_or_more, rutland.same_carer) == (None,) * 3


def test_wolverhampton_and_england_are_as_published() -> None:
    wolverhampton, national = published()["E08000031"], published()[ENGLAND]
    assert (wolverhampton.looked_after, wolverhampton.rate_per_10000) == (522, 80)
    assert (wolverhampton.placed_outside, wolverhampton.three_or_more) == (262, 36)
    assert (wolverhampton.same_carer, wolverhampton.same_carer_of) == (152, 198)
    assert (national.looked_after, national.rate_per_10000) == (83_630, 70)


def test_the_rates_follow_from_the_numbers() -> None:
    """So that no column was mixed up when the figures were carried over."""
    for each in published().values():
        if each.looked_after and each.population and each.rate_per_10000:
            rate = each.looked_after * 10_000 / each.population
            assert each.rate_per_10000 == pytest.approx(rate, abs=0.51), each.name


@pytest.mark.parametrize("about", ["distance", "placement"])
def test_englands_groups_add_up_to_all_children(about: str) -> None:
    """Each is rounded to 10, so together they may be out by half of that each."""
    *groups, whole = england(about).values()
    assert whole == 83_630
    assert sum(groups) == pytest.approx(whole, abs=5 * len(groups))


def test_the_file_names_each_council_as_the_product_does() -> None:
    names = {each.code: each.name for each in authorities()}
    with (DATA / "reference_2024.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            assert row["name"] == names.get(row["code"], "England")
