"""Whether a phrase is only possible: "could …", "if he …", "to prevent …"."""

import re
from typing import Final

from needs.reading.levels.negation import BREAKS, SUBJECTS
from needs.reading.levels.tokens import Sentence, listed

_MODALS: Final = listed("would could might may unless potential potentially hypothetically lest")
_PREVENTS: Final = re.compile(r"prevent|avoid|minimis|likelihood|fear")
_DETERMINERS: Final = listed("his her their the a an")
_FAR: Final = 14


def _if_is_over(words: Sentence, here: int, first: int) -> bool:
    """Whether the clause that "if" opens ends before the phrase: "if tired, he bites"."""
    opener = words[here + 1].norm
    wanted = 2 if opener in SUBJECTS else 1
    seen = 0
    for at in range(here + 1, first + 1):
        if "," in words[at].before or words[at].norm == "then":
            return True
        seen += words[at].norm in SUBJECTS
        if seen == wanted and at > here + 1:
            return opener not in _DETERMINERS
    return False


def _turned_round(words: Sentence, here: int) -> bool:
    """ "should he …", "were she to …"."""
    if words[here].norm not in ("should", "were") or words[here + 1].norm not in SUBJECTS:
        return False
    return words[here].norm == "should" or [word.norm for word in words[here + 2 : here + 3]] == [
        "to"
    ]


def _one_word(words: Sentence, here: int, first: int) -> bool | None:
    """What the word at ``here`` says of a phrase that begins at ``first``; None if nothing."""
    word, far = words[here], first - here
    if word.norm in BREAKS or "(" in word.before:
        return False
    if word.norm == "may" and word.raw == "May" and here:
        return None  # the month
    if word.norm == "if":
        return not _if_is_over(words, here, first)
    if (word.norm in _MODALS and far <= 7) or _turned_round(words, here):
        return True
    if word.norm == "risk" and far <= 6:
        at_once = not any("," in between.before for between in words[here + 1 : first + 1])
        return (at_once and words[here + 1].norm in ("of", "that", "from", "if")) or None
    if word.norm in ("information", "details", "clarity"):
        return words[here - 1].norm in ("no", "little", "limited") and here > 0 or None
    in_case = word.norm == "case" and here > 0 and words[here - 1].norm in ("in", "just")
    return in_case or bool(_PREVENTS.match(word.norm) and far <= 5) or None


def hypothetical(words: Sentence, first: int, last: int) -> bool:
    """Whether the words from ``first`` up to ``last`` are said to be only possible."""
    after = words[last].norm if last < len(words) else ""
    if after in _MODALS - {"may"} or any(w.norm in _MODALS for w in words[first + 1 : last]):
        return True
    for here in range(first - 1, max(-1, first - _FAR), -1):
        found = _one_word(words, here, first)
        if found is not None:
            return found
    return False
