"""Where the words and the profile disagree, and what the words speak of that is not assessed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from needs.reading.answers_said import (
    FLAGS,
    GROUND_FLOOR,
    HOIST,
    SOLO,
    WHEELCHAIR,
    Mention,
    denials_of,
    mentions_of,
)
from needs.reading.found import Says, Suggestion

FAR: Final = 2  # levels apart; one level is a matter of judgement
ALONE: Final = 4  # the level of PEE that means living alone for now
AMONG_OTHERS: Final = 1  # up to this level of PEE a child lives among other children
OTHERS: Final = "PEE"
BODY: Final = "PHY"
OF_THE_BODY: Final = (WHEELCHAIR, GROUND_FLOOR, HOIST)

_WISH: Final = re.compile(
    r"\b(?:asks? for|asked for|wants?|would (?:like|love|prefer)|wish(?:es)?|hop(?:es|ing) for|"
    r"needs? a|(?:house|home|family|place) with)\b",
    re.IGNORECASE,
)


class Clash(StrEnum):
    """How two statements disagree."""

    NOT_ZERO = "not zero"  # assessed as 0, and the words say that there is a need
    NOT_NONE = "not none"  # assessed as 2 or more, and the words say that there is none
    FAR_APART = "far apart"  # both say a need, two levels or more apart
    ITSELF = "itself"  # the words say both
    ANSWER = "answer"  # a yes or no of the profile, and the words say otherwise
    PROFILE = "profile"  # two answers of the profile, whatever the words say
    GAP = "gap"  # the words speak of it and nobody has assessed it


@dataclass(frozen=True, slots=True)
class Text:
    """One free text of a profile, with all that it says of needs."""

    source: str  # pen_picture, wishes, helps:MIS, strength:talents
    words: str
    found: tuple[Suggestion, ...]  # every statement, and not only the strongest of each dimension


@dataclass(frozen=True, slots=True)
class Quote:
    source: str
    start: int
    end: int  # exclusive
    words: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that cannot both be right, or a gap; a person decides which one to change."""

    clash: Clash
    code: str  # a dimension, or one of the flags
    profile: int | None  # the level assessed; of a flag 1 for yes, 0 for no; None: not assessed
    text: int | None  # the highest level that the words support, 0 where they say none
    quotes: tuple[Quote, ...]


def contradictions_of(
    texts: tuple[Text, ...], levels: Mapping[str, int | None], flags: Mapping[str, bool | None]
) -> tuple[Contradiction, ...]:
    """
    Compare what the texts say with the profile, and with each other.

    :param levels: of every dimension that is asked of this child; None is "not assessed".
    :param flags: solo, wheelchair, ground_floor, hoist; None is "not answered".
    :return: in the order of the dimensions, then the flags; what is not assessed comes last.
    """
    found = [*_of_levels(texts, levels), *_of_flags(texts, levels, flags)]
    found += _of_profile(levels, flags)
    return tuple(sorted(found, key=lambda each: each.clash == Clash.GAP))


def _of_levels(
    texts: tuple[Text, ...], levels: Mapping[str, int | None]
) -> Iterator[Contradiction]:
    for code, level in levels.items():
        said = [(text, each) for text in texts for each in _said(text) if each.code == code]
        needs = [(text, each) for text, each in said if each.kind == Says.NEED and each.level]
        absent = [
            (text, each)
            for text, each in said
            if each.kind == Says.ABSENT and not _is_wish(text.words, each.start)
        ]
        most = max((each.level for _, each in needs), default=0)
        clash = _clash(level, most, has_need=bool(needs), is_absent=bool(absent))
        if clash is not None:
            yield Contradiction(clash, code, level, most, _quotes(needs or absent))
        if absent and most >= FAR:
            yield Contradiction(Clash.ITSELF, code, level, most, _quotes([*absent, *needs]))


def _said(text: Text) -> Iterator[Suggestion]:
    """The statements of a text, and "no risk of …", which no level stands for."""
    yield from text.found
    for code, start, end in denials_of(text.words):
        same = (each for each in text.found if each.code == code)
        if not any(each.start < end and start < each.end for each in same):
            quoted = f"‘{text.words[start:end]}’"
            yield Suggestion(code, 0, start, end, Says.ABSENT, quoted)


def _is_wish(words: str, start: int) -> bool:
    """ "A house with no shouting" is what the child asks for, and says nothing of the child."""
    sentence = re.split(r"[.;!?\n]", words[:start])[-1]
    return _WISH.search(sentence) is not None


def _clash(level: int | None, most: int, *, has_need: bool, is_absent: bool) -> Clash | None:
    """How the words on one dimension disagree with its level; the words' highest level counts."""
    if level is None:
        return Clash.GAP if has_need or is_absent else None
    if has_need and level == 0:
        return Clash.NOT_ZERO
    if has_need:
        return Clash.FAR_APART if abs(level - most) >= FAR else None
    return Clash.NOT_NONE if is_absent and level >= FAR else None


def _of_flags(
    texts: tuple[Text, ...], levels: Mapping[str, int | None], flags: Mapping[str, bool | None]
) -> Iterator[Contradiction]:
    mentions = [(text, each) for text in texts for each in _mentions(text)]
    for flag in FLAGS:
        answer = flags.get(flag)
        against = [
            (text, each)
            for text, each in mentions
            if each.flag == flag and each.is_needed != answer
        ]
        needed = [(text, each) for text, each in against if each.is_needed]
        if answer is None and needed:
            yield Contradiction(Clash.GAP, flag, None, 1, _quotes_of_mentions(needed))
        elif answer is not None and against:
            quotes = _quotes_of_mentions(against)
            yield Contradiction(Clash.ANSWER, flag, int(answer), int(not answer), quotes)


def _mentions(text: Text) -> Iterator[Mention]:
    """What the words say of the flags; where no phrase does, what their levels say of them."""
    phrases = mentions_of(text.words)
    yield from phrases
    for each in text.found:
        if not any(each.start < one.end and one.start < each.end for one in phrases):
            yield from _of_level(each)


def _of_level(found: Suggestion) -> Iterator[Mention]:
    is_none = found.kind == Says.ABSENT
    if found.code == OTHERS and (is_none or found.level == ALONE):
        yield Mention(SOLO, not is_none, found.start, found.end)
    if found.code == BODY and is_none:
        yield from (Mention(flag, False, found.start, found.end) for flag in OF_THE_BODY)


def _of_profile(
    levels: Mapping[str, int | None], flags: Mapping[str, bool | None]
) -> Iterator[Contradiction]:
    """Answers of the profile that cannot both be right."""
    others, body, solo = levels.get(OTHERS), levels.get(BODY), flags.get(SOLO)
    if others is not None and (
        (solo and others <= AMONG_OTHERS) or (solo is False and others == ALONE)
    ):
        yield Contradiction(Clash.PROFILE, SOLO, others, None, ())
    for flag in OF_THE_BODY:
        if flags.get(flag) and body == 0:
            yield Contradiction(Clash.PROFILE, flag, body, None, ())


def _quotes(said: list[tuple[Text, Suggestion]]) -> tuple[Quote, ...]:
    """Each piece of text once: two rules may rest on the same words."""
    return tuple(dict.fromkeys(_quote(text, each.start, each.end) for text, each in said))


def _quotes_of_mentions(said: list[tuple[Text, Mention]]) -> tuple[Quote, ...]:
    """Each piece of text once: a phrase and a level may rest on the same words."""
    spans = {(text.source, each.start): (text, each) for text, each in reversed(said)}
    return tuple(_quote(text, each.start, each.end) for text, each in reversed(spans.values()))


def _quote(text: Text, start: int, end: int) -> Quote:
    return Quote(text.source, start, end, text.words[start:end])
