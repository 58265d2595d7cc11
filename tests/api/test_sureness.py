"""Sureness: how much the order depends on the weights and on what nobody has assessed."""

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import Council
from matching.models import Option
from matching.services import policy_in_force
from matching.services.sureness import sureness_of
from placements.models import Referral
from tests.api.conftest import ask, match
from tests.factories import TODAY, BedFactory, HomeFactory, PriceLineFactory, searching
from tests.matching.test_sureness import asked, current


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> None:
    cache.clear()


def told(program: Client, referral: Referral, query: str = "") -> Any:
    return ask(program, f"referrals/{referral.pk}/options/?{query}")["sureness"]


@pytest.fixture
def tied(matched: Referral) -> Referral:
    """A third home that is almost the first one's twin: a little farther, a little cheaper."""
    twin = HomeFactory(council=matched.council, name="Twin", easting_m=397_000)
    BedFactory(home=twin)
    PriceLineFactory(home=twin, weekly_pence=110_000)
    match(matched.council)
    return matched


def test_it_is_what_the_stored_options_give(program: Client, tied: Referral) -> None:
    sure = sureness_of(current(tied))
    found = told(program, tied)
    assert found["seed"] == policy_in_force(tied.council).seed == 1
    assert found["compared"] == 3
    assert [share["first_per_mille"] for share in found["shares"]] == sure.first.tolist()
    stored = Option.objects.filter(match=current(tied)).order_by("rank")
    assert [share["home"] for share in found["shares"]] == [one.home_id for one in stored]
    assert [one["weight"] for one in found["thresholds"]] == [
        "need",
        "nearness",
        "affordability",
        "continuity",
        "assurance",
    ]
    for one, exact in zip(found["thresholds"], sure.ranges, strict=True):
        for end, known in ((one["below"], exact.below), (one["above"], exact.above)):
            assert (end is None) == (known is None)
            if known is not None:
                assert Fraction(end["numerator"], end["denominator"]) == known.value
                assert abs(float(end["per_cent"]) - known.value) <= 0.005
    assert any(one["below"] or one["above"] for one in found["thresholds"])


def test_ties_are_told_by_the_ranks_that_they_span(program: Client, tied: Referral) -> None:
    assert told(program, tied)["ties"] == [{"first_rank": 1, "last_rank": 2}]


def test_filters_leave_it_alone(program: Client, tied: Referral) -> None:
    assert told(program, tied, "tier=3&page_size=1") == told(program, tied)


def test_the_question_comes_with_its_five_answers(program: Client, tied: Referral) -> None:
    question, exact = told(program, tied)["question"], asked(tied).question
    assert exact is not None
    assert exact.changing
    assert question == {
        "asking": "asked",
        "dimension": exact.dimension.name,
        "answers": [
            {"level": level, "first_three": list(first), "changes": level in exact.changing}
            for level, first in enumerate(exact.answers)
        ],
    }


def test_a_match_that_was_overtaken_asks_nothing(program: Client, tied: Referral) -> None:
    tied.council.homes.update(confirmed_on=TODAY - timedelta(days=2))
    assert told(program, tied)["question"] == {
        "asking": "moved_on",
        "dimension": None,
        "answers": [],
    }


def test_without_options_it_is_null(program: Client, matched: Referral, council: Council) -> None:
    nowhere = searching(council=council, max_tenths=0)
    match(council)
    assert told(program, nowhere) is None
