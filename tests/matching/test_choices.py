"""Which home was chosen from which options: what counts as a decision, and what is read for it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Council
from matching.arrays.choices import Choices, choices_of
from matching.kernel.types import Weights
from matching.models import Match
from needs.models import SiblingGroup
from placements.models import Stay
from tests.factories import NOW, TODAY, CouncilFactory, PolicyFactory, StayFactory
from tests.matching.deciding import council_of_one_mind, decided, homes_of, listed

YEAR = timedelta(days=365)
GOOD, FAIR, POOR = (900, 800, 700, 600, 500), (800, 900, 600, 700, 400), (700,) * 5


@pytest.fixture
def council(council: Council) -> Council:
    PolicyFactory(council=council)
    return council


def chosen_by(council: Council) -> Choices:
    return choices_of(council, since=NOW - YEAR, until=NOW)


def test_a_decision_holds_the_scores_of_the_chosen_ones_tier_and_its_place(
    council: Council,
) -> None:
    oak, elm, ash = homes_of(council, 3)
    decided(council, [GOOD, FAIR, POOR], [oak, elm, ash], elm, tiers=[1, 1, 2])
    found = chosen_by(council)
    assert found.decisions.scores.tolist() == [list(GOOD), list(FAIR)]
    assert found.decisions.chosen.tolist() == [1]
    assert found.places == (2,)
    assert (found.placed, found.unmatched, found.unlisted) == (1, 0, 0)


def test_the_list_is_that_of_the_last_match_before_the_choice(council: Council) -> None:
    oak, elm = homes_of(council, 2)
    at = NOW - timedelta(days=9)
    referral = decided(council, [GOOD, FAIR], [oak, elm], oak, at=at)
    listed(referral, [POOR, POOR], [oak, elm], made_at=at - timedelta(days=2))
    listed(referral, [POOR, POOR], [elm, oak], made_at=at + timedelta(minutes=1))
    assert chosen_by(council).decisions.scores.tolist() == [list(GOOD), list(FAIR)]


def test_what_was_not_on_the_list_or_never_matched_is_counted_and_left_out(
    council: Council,
) -> None:
    oak, elm = homes_of(council, 2)
    decided(council, [GOOD], [oak], elm)
    unmatched = decided(council, [GOOD], [oak], oak)
    Match.objects.filter(referral=unmatched).delete()
    found = chosen_by(council)
    assert (found.placed, found.unlisted, found.unmatched) == (2, 1, 1)
    assert len(found.decisions) == 0


def test_a_home_outside_the_register_was_not_chosen_from_the_list(council: Council) -> None:
    oak = homes_of(council, 1)[0]
    referral = decided(council, [GOOD], [oak], oak)
    Stay.objects.filter(referral=referral).update(home=None)
    assert chosen_by(council).placed == 0


def test_the_home_is_where_the_child_came_to_stay_not_where_a_bed_was_held(
    council: Council,
) -> None:
    oak, elm = homes_of(council, 2)
    referral = decided(council, [GOOD, FAIR], [oak, elm], elm)
    StayFactory(child=referral.child, referral=referral, home=oak, is_hold=True, starts_on=TODAY)
    assert chosen_by(council).places == (2,)


def test_brothers_and_sisters_placed_together_are_one_decision(council: Council) -> None:
    oak, elm = homes_of(council, 2)
    group = SiblingGroup.objects.create(council=council)
    for _ in range(2):
        decided(council, [GOOD, FAIR], [oak, elm], oak, child__sibling_group=group)
    assert chosen_by(council).placed == 1


def test_only_this_council_and_this_period_count(council: Council) -> None:
    oak = homes_of(council, 1)[0]
    decided(council, [GOOD], [oak], oak, at=NOW - YEAR - timedelta(days=1))
    elsewhere = CouncilFactory()
    PolicyFactory(council=elsewhere)
    elm = homes_of(elsewhere, 1)[0]
    decided(elsewhere, [GOOD], [elm], elm)
    assert chosen_by(council).placed == 0


def test_nothing_about_a_child_is_read_but_who_are_siblings(council: Council) -> None:
    council_of_one_mind(council, Weights(), decisions=2, options=3)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        chosen_by(council)
    said = " ".join(query["sql"] for query in asked.captured_queries)
    assert "matching_option" in said
    for barred in ("sex", "ethnicity", "religion", "disabled", "first_language", "born"):
        assert f'"{barred}"' not in said
    assert "needs_need" not in said
    assert '"case"' not in said


def test_however_many_decisions_they_take_two_queries(council: Council) -> None:
    council_of_one_mind(council, Weights(), decisions=5, options=3)
    with CaptureQueriesContext(connection) as asked:
        assert chosen_by(council).placed == 5
    assert len(asked.captured_queries) == 2
