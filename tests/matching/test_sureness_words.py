"""The words for how sure an order is never say more than the figures do."""

from fractions import Fraction

import numpy as np
import pytest

from matching.kernel.codes import Dimension, Score
from matching.kernel.question import Question
from matching.kernel.thresholds import Range, Threshold
from matching.presenters.sureness import (
    SureWords,
    about_option,
    share_words,
    sure_words,
    tied_words,
)
from matching.services.sureness import Asking, QuestionToday, Sureness

NAMES = {7: "Oak House", 8: "Elm House", 9: "Ash House", 10: "Fir House", 11: "Yew House"}
NOTHING = QuestionToday(Asking.NOTHING)


def range_of(
    score: Score = Score.NEARNESS,
    *,
    present: int = 20,
    below: Threshold | None = None,
    above: Threshold | None = None,
) -> Range:
    return Range(score, present, below, above)


def sureness(
    first: list[int],
    *ranges: Range,
    tied: list[int] | None = None,
    in_best_tier: int | None = None,
    left_out: int = 0,
) -> Sureness:
    place = tied or list(range(1, len(first) + 1))
    return Sureness(
        first=np.array(first, dtype=np.int16),
        first_in_tier=np.array(first, dtype=np.int16),
        tied_place=np.array(place, dtype=np.int32),
        ranges=ranges or (range_of(),),
        left_out=left_out,
        in_best_tier=in_best_tier or len(first),
        home_ids=dict(enumerate(list(NAMES)[: len(first)])),
    )


def words(sure: Sureness, today: QuestionToday = NOTHING) -> SureWords:
    found = sure_words(sure, today, NAMES)
    assert found is not None
    return found


def above(value: Fraction | int, *, at_value: bool = False, present: int = 20) -> Range:
    return range_of(present=present, above=Threshold(Fraction(value), 1, at_value))


def below(value: Fraction | int, *, at_value: bool = False) -> Range:
    return range_of(below=Threshold(Fraction(value), 1, at_value))


@pytest.mark.parametrize(
    ("per_mille", "said"),
    [
        (1000, "all 1,000 plausible"),
        (999, "99 of 100 plausible"),
        (912, "91 of 100 plausible"),
        (9, "fewer than 1 of 100 plausible"),
        (0, "none of the plausible"),
    ],
)
def test_a_share_is_never_said_to_be_more_than_it_is(per_mille: int, said: str) -> None:
    assert share_words(per_mille) == said


@pytest.mark.parametrize(
    ("share", "word"), [(900, "Clear"), (899, "Likely"), (650, "Likely"), (649, "Close call")]
)
def test_the_word_stands_beside_the_share(share: int, word: str) -> None:
    found = words(sureness([share, 1000 - share]))
    assert found.word == word
    assert found.first.startswith(f"Oak House comes first in {share // 10} of 100 plausible")


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (above(46), "more than 46%"),
        (above(46, at_value=True), "46% or more"),
        (above(Fraction(4627, 100)), "more than 46.3%"),
        (above(Fraction(4627, 100), at_value=True), "more than 46.3%"),
        (above(Fraction(999_99, 1000)), "100%"),
        (above(100, at_value=True), "100%"),
        (above(20), "more than 20%"),
        (below(12), "less than 12%"),
        (below(12, at_value=True), "12% or less"),
        (below(Fraction(1239, 100)), "less than 12.3%"),
        (below(Fraction(1, 100)), "nothing"),
        (below(0, at_value=True), "nothing"),
    ],
)
def test_a_threshold_is_rounded_so_that_what_is_said_holds(where: Range, said: str) -> None:
    assert words(sureness([700, 300], where)).nearest == (
        f"The nearest rival, Elm House (ranked 2), comes first "
        f"if nearness counts for {said} (now 20%)."
    )


def test_the_nearest_rival_is_the_one_that_needs_the_smallest_change() -> None:
    far = range_of(Score.NEED, present=50, below=Threshold(Fraction(10), 2, at_value=False))
    found = words(sureness([700, 200, 100], far, above(46)))
    assert found.nearest.startswith("The nearest rival, Elm House (ranked 2),")
    assert found.ranges[0].below == "Ash House (ranked 3), at less than 10%"
    assert found.ranges[0].above == "No other home"


def test_it_is_said_when_no_weight_alone_changes_the_first() -> None:
    assert words(sureness([1000, 0])).nearest == (
        "Changing one weight alone never puts another home first."
    )


def test_a_weight_of_0_cannot_be_lower_and_of_one_of_100_nothing_is_said() -> None:
    found = words(sureness([900, 100], range_of(present=0), range_of(present=100)))
    assert found.ranges[0].below == "It cannot be lower"
    assert (found.ranges[1].below, found.ranges[1].above) == (
        "Not worked out: nothing else counts",
        "It cannot be higher",
    )


def test_an_only_option_has_no_rival() -> None:
    assert words(sureness([1000])).first == "Oak House is the only option."
    alone = words(sureness([1000, 0], in_best_tier=1))
    assert "alone in the best tier" in alone.first
    assert alone.nearest == ""
    assert alone.shares[1].share == "Never: a better tier comes first"


def test_a_tie_for_first_place_names_who_is_in_it() -> None:
    three = words(sureness([400, 300, 300, 0], tied=[1, 1, 1, 4]))
    assert three.tied.startswith("Oak House, Elm House and Ash House are less than a point apart")
    five = words(sureness([300, 300, 200, 100, 100], tied=[1] * 5))
    assert five.tied.startswith("Oak House, Elm House, Ash House and 2 more are")
    assert words(sureness([400, 300, 300], tied=[1, 2, 2])).tied == ""


def test_every_option_of_a_tie_is_marked_and_no_other() -> None:
    sure = sureness([400, 300, 200, 100], tied=[1, 2, 2, 4])
    assert [tied_words(sure, rank) for rank in (1, 2, 3, 4)] == ["", "=2", "=2", ""]


def test_without_options_nothing_is_said() -> None:
    nothing = Sureness(
        first=np.zeros(0, np.int16),
        first_in_tier=np.zeros(0, np.int16),
        tied_place=np.zeros(0, np.int32),
        ranges=(),
        left_out=0,
        in_best_tier=0,
        home_ids={},
    )
    assert sure_words(nothing, NOTHING, {}) is None


def test_answers_that_lead_to_the_same_three_share_a_line() -> None:
    now, other = (7, 8, 9), (8, 7, 9)
    question = Question(Dimension.FIR, now, (now, now, now, other, ()))
    found = words(sureness([700, 300]), QuestionToday(Asking.ASKED, question)).question
    assert (found.need, found.critical) == ("Fire-setting", True)
    assert found.effect.startswith("2 of the 5 possible answers")
    assert [(line.answer, line.outcome) for line in found.answers] == [
        (
            "0 (no additional need), 1 (low) or 2 (moderate)",
            "the first three stay as they are",
        ),
        ("3 (high)", "Elm House (ranked 2), then Oak House (ranked 1), then Ash House"),
        ("4 (very high)", "no home can be offered"),
    ]


def test_options_that_were_not_kept_are_owned_up_to() -> None:
    assert words(sureness([700, 300])).left_out == ""
    few = words(sureness([700, 300], left_out=1200)).left_out
    assert few.startswith("This compares the first 2 options. 1,200 more are not kept overnight")


def test_an_option_says_how_often_it_is_first_and_where_it_would_be() -> None:
    sure = sureness([600, 400], above(46), tied=[1, 1])
    assert about_option(sure, 2, 8) == (
        "It comes first in 40 of 100 plausible weightings.",
        "Its place is tied (=1): 1 other option is less than a point from the first of them.",
        "It takes first place if nearness counts for more than 46% (now 20%).",
    )


def test_an_option_of_a_lower_tier_is_told_its_share_within_its_tier() -> None:
    sure = sureness([1000, 0], in_best_tier=1)
    assert about_option(sure, 2, 8)[0].startswith("A better tier comes first.")
