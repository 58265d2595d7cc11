"""How sure an order is, in words for somebody who has to decide at five o'clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from codes.needs import BY_CODE, LEVEL_NAMES
from govuk.words import plural, sentence_list
from matching.kernel.question import Question
from matching.kernel.sureness import DRAWS, Sure, sure_word
from matching.kernel.thresholds import Range, Threshold
from matching.presenters.options import PARTS
from matching.services.sureness import Asking, QuestionToday, Sureness
from providers.models import Home

Names = Mapping[int, str]  # home id to its name
SHARES: Final = 10  # options whose shares are listed
NAMED_TIED: Final = 3
_LABELS: Final = [label.lower() for _, label in PARTS]
_COLOURS: Final = {Sure.CLEAR: "green", Sure.LIKELY: "yellow", Sure.CLOSE_CALL: "orange"}


@dataclass(frozen=True, slots=True)
class ShareLine:
    """One of the first options, and how often it comes first."""

    rank: int
    name: str
    tied: str
    share: str


@dataclass(frozen=True, slots=True)
class RangeLine:
    """One weight: what it is, and who takes first place below and above which value."""

    name: str
    present: str
    below: str
    above: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """Some answers to the question, and what the first three would then be."""

    answer: str
    outcome: str


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The one question worth asking, or why there is none."""

    asking: Asking
    need: str
    critical: bool
    effect: str
    answers: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class SureWords:
    """What a page says of how sure an order is."""

    word: str
    colour: str
    first: str
    nearest: str
    tied: str
    left_out: str
    ranges: tuple[RangeLine, ...]
    shares: tuple[ShareLine, ...]
    question: QuestionWords


def homes_to_name(sure: Sureness, today: QuestionToday) -> set[int]:
    """Every home that the words may mention."""
    asked = today.question
    in_answers = (
        {home for first in (asked.now, *asked.answers) for home in first} if asked else set()
    )
    return {*sure.home_ids.values(), *in_answers}


def names_of(wanted: Iterable[int], known: Names) -> dict[int, str]:
    """Names of homes; those that the page has loaded already are not asked for again."""
    missing = [home for home in wanted if home not in known]
    names = Home.objects.filter(pk__in=missing).values_list("pk", "name") if missing else ()
    return {**known, **dict(names)}


def sure_words(sure: Sureness, today: QuestionToday, names: Names) -> SureWords | None:
    """All of it; None where there is no option to be sure of."""
    if not sure.ranges:
        return None
    share = int(sure.first[0])
    return SureWords(
        word=sure_word(share).capitalize(),
        colour=_COLOURS[sure_word(share)],
        first=_first(sure, names[sure.home_ids[0]], share),
        nearest=_nearest(sure, names),
        tied=_tied(sure, names),
        left_out=_left_out(sure),
        ranges=tuple(_range_line(one, sure, names) for one in sure.ranges),
        shares=tuple(_share_line(row, sure, names) for row in range(min(SHARES, len(sure.first)))),
        question=_question(today, sure, names),
    )


def tied_words(sure: Sureness, rank: int) -> str:
    """ "=1" where totals less than a point apart share a place; empty where none do."""
    return f"={sure.tied_place[rank - 1]}" if sure.is_tied(rank) else ""


def about_option(sure: Sureness, rank: int, home_id: int) -> tuple[str, ...]:
    """What can be said of one option: its share, its ties, where it takes first place."""
    words = [f"It comes first in {share_words(int(sure.first[rank - 1]))} weightings."]
    if not sure.first[rank - 1] and rank > sure.in_best_tier:
        in_tier = share_words(int(sure.first_in_tier[rank - 1]))
        words = [f"A better tier comes first. Within its own tier it is first in {in_tier}."]
    if place := tied_words(sure, rank):
        others = int((sure.tied_place == sure.tied_place[rank - 1]).sum()) - 1
        words.append(
            f"Its place is tied ({place}): {plural(others, 'other option')} "
            f"{'is' if others == 1 else 'are'} less than a point from the first of them."
        )
    words += [
        f"It takes first place if {_condition(one, end)}."
        for one in sure.ranges
        for end in (one.below, one.above)
        if end is not None and sure.home_ids[end.row] == home_id
    ]
    return tuple(words)


def share_words(per_mille: int) -> str:
    """A share of the drawn weightings, never said to be more than it is."""
    if per_mille == DRAWS:
        return f"all {DRAWS:,} plausible"
    if per_mille == 0:
        return "none of the plausible"
    return f"{per_mille // 10 or 'fewer than 1'} of 100 plausible"


def _first(sure: Sureness, name: str, share: int) -> str:
    if len(sure.first) == 1:
        return f"{name} is the only option."
    if sure.in_best_tier == 1:
        return f"{name} is alone in the best tier, so no weighting puts another home first."
    return f"{name} comes first in {share_words(share)} weightings."


def _nearest(sure: Sureness, names: Names) -> str:
    """The change of one weight that is smallest and puts another option first."""
    if sure.in_best_tier == 1:
        return ""
    ends = [(one, end) for one in sure.ranges for end in (one.below, one.above) if end]
    if not ends:
        return "Changing one weight alone never puts another home first."
    one, end = min(ends, key=lambda found: abs(found[1].value - found[0].present))
    rival = _ranked(end.row, sure, names)
    return f"The nearest rival, {rival}, comes first if {_condition(one, end)}."


def _ranked(row: int, sure: Sureness, names: Names) -> str:
    """A home and its rank: two homes of one name are no rarity."""
    return f"{names[sure.home_ids[row]]} (ranked {row + 1:,})"


def _condition(one: Range, end: Threshold) -> str:
    """ "nearness counts for more than 46% (now 20%)"."""
    is_above = one.above is end
    return f"{_LABELS[one.score]} counts for {_limit(end, is_above)} (now {one.present}%)"


def _limit(end: Threshold, is_above: bool) -> str:
    """One decimal, rounded away from the present weight, so that what is said always holds."""
    tenths = ceil(end.value * 10) if is_above else floor(end.value * 10)
    if tenths in (0, 1000):
        return "100%" if tenths else "nothing"
    value = f"{tenths // 10}.{tenths % 10}".removesuffix(".0")
    if end.at_value and Fraction(tenths, 10) == end.value:
        return f"{value}% or {'more' if is_above else 'less'}"
    return f"{'more' if is_above else 'less'} than {value}%"


def _tied(sure: Sureness, names: Names) -> str:
    count = int((sure.tied_place == 1).sum())
    if count == 1:
        return ""
    shown = [names[sure.home_ids[row]] for row in range(min(count, NAMED_TIED))]
    if count > NAMED_TIED:
        shown.append(f"{count - NAMED_TIED} more")
    return f"{sentence_list(shown)} are less than a point apart, so they are tied for first place."


def _left_out(sure: Sureness) -> str:
    """What the figures do not cover, where not every option was stored."""
    if not sure.left_out:
        return ""
    return (
        f"This compares the first {len(sure.first):,} options. {sure.left_out:,} more are not "
        "kept overnight, as the register is large; under other weights one of those could come "
        "first. Match now to compare them all."
    )


def _range_line(one: Range, sure: Sureness, names: Names) -> RangeLine:
    def end(found: Threshold | None, side: str) -> str:
        if found is not None:
            return f"{_ranked(found.row, sure, names)}, at {_limit(found, side == 'higher')}"
        if one.present == (0 if side == "lower" else 100):
            return f"It cannot be {side}"
        return "Not worked out: nothing else counts" if one.present == 100 else "No other home"

    name = PARTS[one.score][1]
    return RangeLine(name, f"{one.present}%", end(one.below, "lower"), end(one.above, "higher"))


def _share_line(row: int, sure: Sureness, names: Names) -> ShareLine:
    share = share_words(int(sure.first[row])).removesuffix(" plausible").capitalize()
    if row >= sure.in_best_tier:
        share = "Never: a better tier comes first"
    elif not sure.first[row]:
        share = "None"
    return ShareLine(row + 1, names[sure.home_ids[row]], tied_words(sure, row + 1), share)


def _question(today: QuestionToday, sure: Sureness, names: Names) -> QuestionWords:
    asked = today.question
    if asked is None:
        return QuestionWords(today.asking, "", critical=False, effect="", answers=())
    dimension = BY_CODE[asked.dimension.name]
    count = len(asked.changing)
    return QuestionWords(
        asking=today.asking,
        need=dimension.name,
        critical=dimension.critical,
        effect=f"{count} of the 5 possible answers would change the first three or their order",
        answers=tuple(_answers(asked, sure, names)),
    )


def _answers(asked: Question, sure: Sureness, names: Names) -> Iterable[AnswerLine]:
    """A line for each different outcome, with all the levels that lead to it."""
    row_of = {home: row for row, home in sure.home_ids.items()}
    levels: dict[tuple[int, ...], list[int]] = {}
    for level, first in enumerate(asked.answers):
        levels.setdefault(first, []).append(level)
    for first, found in levels.items():
        answer = sentence_list([f"{level} ({LEVEL_NAMES[level].lower()})" for level in found], "or")
        homes = [
            _ranked(row_of[home], sure, names) if home in row_of else names[home] for home in first
        ]
        listed = ", then ".join(homes) or "no home can be offered"
        outcome = "the first three stay as they are" if first == asked.now else listed
        yield AnswerLine(answer, outcome)
