"""Levels of need and strengths that a text supports, each with the words that say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import zip_longest
from typing import Any, Final

from needs.reading.found import Says, Suggestion
from needs.reading.levels.ages import age_in
from needs.reading.levels.attendance import attendance
from needs.reading.levels.coded import coded
from needs.reading.levels.context import Context, clause, context
from needs.reading.levels.denials import taken_back
from needs.reading.levels.frequency import Often, how_often
from needs.reading.levels.lexicon import IDIOMS, NEEDS, SPELLER, STRENGTHS, Meaning
from needs.reading.levels.patterns import Hit
from needs.reading.levels.times import nothing_since
from needs.reading.levels.tokens import Sentence, listed, sentences

_ASKS: Final = listed("does do did has have is are was were can will could would should")
INDEPENDENCE_FROM: Final = 14  # years
_OFTEN_WORDS = {
    Often.RARELY: "seldom",
    Often.MONTHLY: "about monthly",
    Often.WEEKLY: "about weekly",
    Often.DAILY: "daily",
}

# What a child does to others; what was done to the child is no such need.
_DONE_TO_OTHERS = frozenset(["AGG", "SHB"])
_SUFFERED = _DONE_TO_OTHERS | {"OFF", "FIR"}


@dataclass(frozen=True, slots=True)
class _Evidence:
    """One statement of one sentence, before the statements are weighed against each other."""

    said: Suggestion
    rank: tuple[bool, int, int]  # a level that the writer gave, the level, the number of words


def _level(words: Sentence, hit: Hit[Meaning], around: Context) -> tuple[int, str]:
    """The level of a phrase in its sentence, and the rule behind it."""
    meaning = hit.means
    if meaning.given:
        return meaning.level, "the level is given"
    if around.past:
        return meaning.past_level, "spoken of as past"
    if not meaning.level:
        return around.not_good, "said not to be so, or not always"
    if meaning.by_frequency:
        start, end = clause(words, hit.first, hit.last)
        often = how_often(words[start:end])
        if often:
            quoted = " ".join(word.raw for word in words[start + often[1] : start + often[2]])
            return meaning.level_when(often[0]), f"{_OFTEN_WORDS[often[0]]} (‘{quoted}’)"
    mildly = around.little or (meaning.code == "SUB" and around.tried)
    if mildly and meaning.level <= 2 and not meaning.lasting:
        return 1, "said mildly"
    return meaning.level, ""


def _of_another(meaning: Meaning, around: Context) -> bool:
    return around.other and (around.stranger or not meaning.of_others)


def _is_not_theirs(meaning: Meaning, around: Context) -> bool:
    """Whether a phrase says nothing that the child now does or feels."""
    done_to_child = around.done_to_child and meaning.code in _DONE_TO_OTHERS
    if done_to_child or (around.suffered and meaning.code in _SUFFERED):
        return True
    if around.seldom and meaning.level == 1 and not meaning.by_frequency:
        return True  # "rarely upset"
    if _of_another(meaning, around) or (around.maybe and not meaning.though_maybe):
        return True
    return meaning.skill and around.able


def _kind_of_good(meaning: Meaning, around: Context) -> Says | None:
    """What a good thing says: "does not sleep well" is a need."""
    if around.not_good and not meaning.though_not:
        return Says.NEED
    negated = around.negated and not meaning.though_not
    return None if negated or meaning.good else Says.ABSENT


def _kind(meaning: Meaning, around: Context) -> Says | None:
    """What a phrase says where it stands; None if nothing of the child now."""
    if meaning.given:
        return Says.NEED if meaning.level else Says.ABSENT
    if _is_not_theirs(meaning, around):
        return None
    negated = around.negated and not meaning.though_not
    if meaning.topic:
        return Says.ABSENT if negated else None
    if meaning.level == 0:
        return _kind_of_good(meaning, around)
    return Says.ABSENT if negated else Says.NEED


def _span(words: Sentence, hit: Hit[Any]) -> tuple[int, int]:
    """Where the phrase stands in the text; "doesn't" is not cut in two."""
    first = hit.first - (words[hit.first].raw.lower() in ("n't", "nt"))
    return words[first].start, words[hit.last - 1].end


def _read(
    text: str, words: Sentence, hit: Hit[Meaning], year: int, *, following: str
) -> _Evidence | None:
    """
    What one phrase says where it stands, or None if it says nothing of the child now.

    :param following: the beginning of the next sentence, which may end it or take it back.
    """
    meaning = hit.means
    around = context(
        words,
        hit,
        year,
        code=meaning.code,
        though_not=meaning.though_not,
        lasting=meaning.lasting,
    )
    if nothing_since(following, lasting=meaning.lasting):
        around = replace(around, past=True)
    if taken_back(following, words, hit.first):
        around = replace(around, maybe=True)
    kind = _kind(meaning, around)
    if kind is None:
        return None
    level, why = (0, "") if kind is Says.ABSENT else _level(words, hit, around)
    if kind is Says.ABSENT and meaning.level:
        why = "said not to be so"
    start, end = _span(words, hit)
    because = f"‘{text[start:end]}’" + (f": {why}" if why else "")
    said = Suggestion(meaning.code, level, start, end, kind, because)
    return _Evidence(said, (meaning.given, level, hit.last - hit.first))


def _strength(text: str, words: Sentence, hit: Hit[tuple[str, int]], year: int) -> _Evidence | None:
    around = context(words, hit, year)
    if around.negated or around.past or around.maybe or around.other or around.not_good:
        return None
    code, level = hit.means
    start, end = _span(words, hit)
    said = Suggestion(code, level, start, end, Says.STRENGTH, f"‘{text[start:end]}’")
    return _Evidence(said, (False, level, hit.last - hit.first))


def _inside(hit: Hit[Meaning], other: Hit[Meaning]) -> bool:
    """Whether a longer phrase of the same dimension holds this one, and says more."""
    return (
        hit.means.code == other.means.code
        and other.first <= hit.first
        and hit.last <= other.last
        and other.last - other.first > hit.last - hit.first
    )


def _needs_of(words: Sentence) -> list[Hit[Meaning]]:
    """The phrases of needs in a sentence, without figures of speech and parts of longer ones."""
    idioms = list(IDIOMS.hits(words))
    hits = [
        hit
        for hit in NEEDS.hits(words)
        if not any(hit.first < idiom.last and idiom.first < hit.last for idiom in idioms)
    ]
    hits += attendance(words)
    kept = [hit for hit in hits if not any(_inside(hit, other) for other in hits)]
    return [hit for hit in kept if not hit.means.is_nothing] + coded(words)


def _is_question(text: str, words: Sentence) -> bool:
    """ "Does he ever hit?" says nothing; "Self-harm? No." is an answer."""
    return words[0].norm in _ASKS and text[words[-1].end :][:3].strip("”\"') ").startswith("?")


def _of_sentence(text: str, words: Sentence, year: int, following: Sentence) -> list[_Evidence]:
    if _is_question(text, words):
        return []
    then = " ".join(word.norm for word in following[:20])
    found = [_read(text, words, hit, year, following=then) for hit in _needs_of(words)]
    found += [_strength(text, words, hit, year) for hit in STRENGTHS.hits(words)]
    return [evidence for evidence in found if evidence is not None]


def _evidence(text: str, today: date | None) -> Iterator[_Evidence]:
    """Every statement of a text; independence is asked of young people of 14 and more only."""
    year = (today or datetime.now(UTC).date()).year
    age = age_in(text)
    too_young = age is not None and age < INDEPENDENCE_FROM
    read = [SPELLER.sentence(words) for words in sentences(text)]
    for words, following in zip_longest(read, read[1:], fillvalue=()):
        for evidence in _of_sentence(text, words, year, following):
            if not (too_young and evidence.said.code == "IND"):
                yield evidence


def statements(text: str, *, today: date | None = None) -> tuple[Suggestion, ...]:
    """Everything that the text says of any need or strength, before the statements are weighed."""
    return _in_order(evidence.said for evidence in _evidence(text, today))


def suggest(text: str, *, today: date | None = None) -> tuple[Suggestion, ...]:
    """
    The levels of need, the strengths and the stated absences that a text supports.

    At most one suggestion for each dimension and each strength, the strongest that is said of
    the child now; an absence only if nothing says need. Nothing is saved or decided here.

    :param today: the day the text is read; years two or more before it are the past.
    """
    return _strongest(_evidence(text, today))


def suggestions_and_statements(
    text: str, *, today: date | None = None
) -> tuple[tuple[Suggestion, ...], tuple[Suggestion, ...]]:
    """What :func:`suggest` and :func:`statements` say of a text, which is read once."""
    evidence = list(_evidence(text, today))
    return _strongest(evidence), _in_order(each.said for each in evidence)


def _strongest(found: Iterable[_Evidence]) -> tuple[Suggestion, ...]:
    best: dict[str, _Evidence] = {}
    for evidence in found:
        held = best.get(evidence.said.code)
        if held is None or evidence.rank > held.rank:
            best[evidence.said.code] = evidence
    return _in_order(evidence.said for evidence in best.values())


def _in_order(said: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(sorted(said, key=lambda one: (one.start, one.end, one.code, one.level)))
