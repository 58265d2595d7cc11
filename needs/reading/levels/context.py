"""What a sentence says around a phrase: not, once, somebody else, only if, a little."""

import re
from dataclasses import dataclass
from typing import Any, Final

from needs.reading.levels.denials import but_it_was_not, needs_nothing_for, nothing_more
from needs.reading.levels.harmed import done_to_child, suffered
from needs.reading.levels.hypothesis import asked_of_a_place, hypothetical, later
from needs.reading.levels.negation import SUBJECTS, is_break, negated, not_good
from needs.reading.levels.patterns import Hit
from needs.reading.levels.stories import made_up, only_written
from needs.reading.levels.strangers import of_another_child
from needs.reading.levels.times import is_past, not_since, over_after, verb_is_past
from needs.reading.levels.tokens import Sentence, listed
from needs.reading.levels.whose import about_another

_MILD: Final = listed("little bit slightly mildly mild somewhat minor low")
_AT_TIMES: Final = listed("sometimes occasionally")  # how often, and mildly only of a feeling
_ACTS: Final = frozenset(["AGG", "SLF", "FIR", "MIS", "OFF"])
_ABLE: Final = listed(
    "can able manages knows learned learnt confident confidently independently competent capable"
)
_ALONE: Final = listed("well independently confidently alone unaided himself herself sensibly")
_HELPED: Final = listed(
    """help support prompting prompts prompted reminders reminding reminded supervision supervised
    needs need struggles struggle difficult hard cannot unable supported coaching if with learning
    adult staff assistance"""
)
# "His sister does not run away, but he does": of him it is so.
_HE_DOES: Final = re.compile(r"(?:but|whereas|though) (?:he|she) (?:does|is|has|did|can|will)$")
_SELDOM: Final = listed("rarely seldom hardly")
_TRIED: Final = listed("tried try tries trying experimented experimenting experiments once")


@dataclass(frozen=True, slots=True)
class Context:
    """How the words around a phrase change what it says."""

    negated: bool
    past: bool
    other: bool
    stranger: bool  # the sentence is about another child
    maybe: bool
    little: bool
    done_to_child: bool
    suffered: bool
    seldom: bool
    tried: bool  # "has tried …", which counts for substances
    able: bool  # "can …", which counts for skills
    not_good: int  # the level of need if the phrase is a good thing and is said not to be so


def _breaks(words: Sentence, here: int) -> bool:
    """Whether a clause of its own begins at word ``here``: "but …", "and he …"."""
    if is_break(words, here):
        return True
    both = here + 1 < len(words) and words[here + 1].norm in SUBJECTS
    return both and words[here].norm in ("and", "so")


def _turns_to_now(words: Sentence, here: int) -> bool:
    """ "He used to self-harm, now he …", "… and still has scars"."""
    joined = words[here].before == "," or words[here - 1].norm == "and"
    return joined and words[here].norm in ("now", "currently", "today", "still")


def clause(words: Sentence, first: int, last: int) -> tuple[int, int]:
    """The stretch of words around a phrase, up to a "but" or an "and he"."""
    start, end = first, last
    while start > 0 and not _breaks(words, start) and not _breaks(words, start - 1):
        start -= 1
    while end < len(words) and not _breaks(words, end) and not _turns_to_now(words, end):
        end += 1
    return start, end


def _hedged(words: Sentence, first: int, code: str) -> bool:
    before = [word.norm for word in words[max(0, first - 4) : first]]
    if code not in _ACTS and _AT_TIMES & set(before):
        return True
    return bool(_MILD & set(before)) or before[-2:] == ["can", "be"]


def able(words: Sentence, first: int, last: int) -> bool:
    """ "can manage …", "… well by himself": a skill that the child has."""
    before = [word.norm for word in words[max(0, first - 6) : first]]
    if set(before) & _HELPED or "not" in before:
        return False
    after = [word.norm for word in words[last : last + 6]]
    if set(after) & _HELPED and "without" not in after:
        return False
    alone = bool(set(after[:4]) & _ALONE) or "without" in after[:4]
    return bool({*before, words[first].norm} & _ABLE) or alone


def context(
    words: Sentence,
    hit: Hit[Any],
    year: int,
    *,
    code: str = "",
    though_not: bool = False,
    lasting: bool = False,
) -> Context:
    """
    What the sentence around a phrase says of it.

    :param code: the dimension of the phrase; "" if it is a strength.
    :param lasting: the phrase names a condition that does not pass.
    :param though_not: the words have a "not" of their own, and one before them is not theirs.
    """
    first, last = hit.first, hit.last
    start, end = clause(words, first, last)
    around = [words[start:first], words[first + 1 : last], words[last:end]]
    said = " _ ".join(" ".join(word.norm for word in side) for side in around)
    then = " ".join(word.norm for word in words[end : end + 14])
    too = bool(_HE_DOES.match(then))
    no = not though_not and not too and negated(words, first, last)
    no = no and not needs_nothing_for(words, first, code)
    no = no or nothing_more(words, last, code) or but_it_was_not(words, first, last, then)
    since = no and not_since(said)
    was = verb_is_past(words, first, last, start)
    return Context(
        negated=no and not since,
        past=since
        or (not no and (is_past(said, year, was=was, lasting=lasting) or over_after(then))),
        other=not too and about_another(words, first, last, code),
        stranger=of_another_child(words, first),
        maybe=hypothetical(words, first, last)
        or (bool(code) and (later(words, last) or only_written(words, first, last)))
        or (bool(code) and made_up(words, first))
        or (no and asked_of_a_place(words, first)),
        little=_hedged(words, first, code),
        done_to_child=done_to_child(words, first, last),
        suffered=suffered(words, first),
        seldom=any(word.norm in _SELDOM for word in words[max(0, first - 2) : first]),
        able=able(words, first, last),
        not_good=not_good(words, first),
        tried=any(word.norm in _TRIED for word in words[max(0, first - 6) : first]),
    )
