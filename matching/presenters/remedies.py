"""What would have to change, in plain sentences that name both sides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from codes.needs import BY_CODE
from codes.words import meaning
from govuk.words import day, plural, pounds, pounds_pence, sentence_list
from matching.kernel.codes import Access, Dimension, Refusal
from matching.kernel.remedies import Remedies, Remedy, What
from matching.kernel.ways import MOST_REMEDIES, Goal, Way
from matching.presenters.reasons import NAMES
from matching.services.remedies import Outlook, Today

ACCESS_WORDS: Final = {
    Access.WHEELCHAIR: "it had wheelchair access",
    Access.GROUND_FLOOR: "it had a bedroom and bathroom on the ground floor",
    Access.HOIST: "it had a hoist",
}
# Whose decision each of the reasons is that no remedy answers.
_REGISTRATION: Final = (
    Refusal.NOT_REGISTERED | Refusal.TOO_YOUNG | Refusal.TOO_OLD | Refusal.SEX_NOT_ACCEPTED
)
_WHOSE: Final[tuple[tuple[Refusal, str], ...]] = (
    (
        _REGISTRATION,
        "Only Ofsted can vary a registration, and only a fostering service an approval.",
    ),
    (
        Refusal.RESIDENT_AT_RISK | Refusal.SOLO_NEEDED | Refusal.FOSTERING_LIMIT,
        "Nobody is asked to move out to make room.",
    ),
    (Refusal.RATING_BELOW_POLICY, "A rating changes only when Ofsted inspects."),
    (Refusal.ALREADY_DECLINED, "Only a new answer from the provider changes that it declined."),
)


@dataclass(frozen=True, slots=True)
class Now:
    """The home as it is, for the words in brackets."""

    levels: tuple[int, ...]  # (20,)
    assumed: frozenset[int]  # dimensions whose level nobody has declared
    pence: int | None  # a week; None: the register holds no price
    beds_free: int | None = None  # None: it differs from child to child


@dataclass(frozen=True, slots=True)
class GoalWords:
    """Where an option could come, and each way there as a sentence."""

    title: str
    ways: tuple[str, ...]
    none: str  # why there is no way; empty where there is one


@dataclass(frozen=True, slots=True)
class RemedyWords:
    """The section "What would have to change" of one home."""

    standing: str  # where the home stands today
    option: str  # what would make it an option; empty for one that is
    in_the_way: tuple[str, ...]  # names of the reasons that no remedy answers
    whose: tuple[str, ...]  # whose decision those are
    goals: tuple[GoalWords, ...]


def remedy_words(outlook: Outlook | None, today: Today) -> RemedyWords:
    """The section in words; a home that is not on the register today has none of it."""
    if outlook is None:
        return RemedyWords("This home is not on the register today.", "", (), (), ())
    now = now_of(outlook)
    blocked = list(outlook.in_the_way)
    return RemedyWords(
        standing=_standing(outlook, today),
        option=_option(outlook, now),
        in_the_way=tuple(NAMES[refusal] for refusal in blocked),
        whose=tuple(words for group, words in _WHOSE if group & outlook.in_the_way),
        goals=tuple(_goal(goal, ways, now) for goal, ways in outlook.goals),
    )


def now_of(outlook: Outlook) -> Now:
    """The home as it is today."""
    present = outlook.present
    return Now(
        levels=tuple(present.levels.tolist()),
        assumed=outlook.assumed,
        pence=present.weekly_pence if outlook.price_known else None,
        beds_free=present.beds_free,
    )


def _standing(outlook: Outlook, today: Today) -> str:
    if outlook.now is None:
        return "Today it is not possible."
    if outlook.now.rank == 1:
        return f"Today it comes first of {plural(outlook.now.of, 'option')}."
    return f"Today it comes {place(outlook.now)}, in tier {outlook.now.tier}."


def _option(outlook: Outlook, now: Now) -> str:
    if not outlook.remedies or outlook.then is None:
        return ""
    then = outlook.then
    return f"If {clauses(outlook.remedies, now)}, it would become an option, {place(then)}."


def _goal(goal: Goal, ways: tuple[Way, ...], now: Now) -> GoalWords:
    if goal.tier is not None:
        title = f"To reach tier {goal.tier}"
    elif goal.rank == 1:
        title = "To come first"
    else:
        title = f"To move up to {ordinal(goal.rank or 0)}"
    return GoalWords(
        title=title,
        ways=tuple(_way(way, now) for way in ways),
        none="" if ways else f"No set of up to {MOST_REMEDIES} remedies does it.",
    )


def _way(way: Way, now: Now) -> str:
    return f"If {clauses(way.remedies, now)}, it would come {place(way)}, in tier {way.tier}."


def place(way: Way) -> str:
    """ "4th of 31", "first of 31"."""
    return f"{'first' if way.rank == 1 else ordinal(way.rank)} of {way.of:,}"


def ordinal(number: int) -> str:
    """ "1st", "2nd", "3rd", "11th", "1,022nd"."""
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number:,}{last or 'th'}"


def clauses(remedies: Remedies, now: Now) -> str:
    """ "its vacancy were confirmed today and its weekly cost were £900 or less (now £950)"."""
    return sentence_list([clause(remedy, now) for remedy in remedies])


def clause(remedy: Remedy, now: Now) -> str:
    """One remedy after the word "if"."""
    return _CLAUSES[remedy.what](remedy, now)


def money(pence: int) -> str:
    """Whole pounds where they are whole: a penny decides, so none is rounded away."""
    return pounds_pence(pence) if pence % 100 else pounds(pence)


def _fee(remedy: Remedy, now: Now) -> str:
    known = "not known" if now.pence is None else money(now.pence)
    return f"its weekly cost were {money(remedy.to)} or less (now {known})"


def _beds(remedy: Remedy, now: Now) -> str:
    free = "" if now.beds_free is None else f" (now {now.beds_free})"
    return f"{plural(remedy.to, 'bed')} were free there{free}"


def _level(remedy: Remedy, now: Now) -> str:
    code = tuple(Dimension)[remedy.of]
    assumed = ", assumed" if remedy.of in now.assumed else ""
    level = f"(now {now.levels[remedy.of]}{assumed})"
    return f"it could meet level {remedy.to} in {named(code)} {level}"


def named(code: Dimension) -> str:
    """The dimension in the middle of a sentence."""
    name = BY_CODE[code.name].name
    return name[0].lower() + name[1:]


def _spaced(word: str) -> str:
    """A word as the list of words writes it: "own_room" is "own room"."""
    return word.replace("_", " ")


def _confirmed(remedy: Remedy, now: Now) -> str:
    return "its vacancy were confirmed today"


_CLAUSES: Final[Mapping[What, Callable[[Remedy, Now], str]]] = {
    What.CONFIRMATION: _confirmed,
    What.FREE_FROM: lambda remedy, _: (
        f"a bed there were free by {day(date.fromordinal(remedy.to))}"
    ),
    What.FEE: _fee,
    What.OFFER: lambda remedy, _: f"it offered “{meaning(_spaced(remedy.word))}”",
    What.BEDS: _beds,
    What.ACCESS: lambda remedy, _: ACCESS_WORDS[Access(remedy.of)],
    What.SUSPENSION: lambda *_: "the council lifted its suspension of new placements",
    What.CAPABILITY: _level,
}
