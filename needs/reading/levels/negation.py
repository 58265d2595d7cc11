"""Whether a phrase is said not to be so: "no history of …", "… : nil", "… was ruled out"."""

import re
from typing import Final

from needs.reading.levels.tokens import Sentence, listed

# After one of these, what was said before no longer counts.
BREAKS: Final = listed("but however although though yet except whereas instead while apart")
SUBJECTS: Final = listed("he she they i we")

_FAR: Final = listed(
    """no never nil none without denies denied deny neither nor nothing zero
    negative"""
)
_NEAR: Final = listed(
    """not isn't doesn't hasn't didn't wasn't don't haven't aren't isnt doesnt hasnt didnt wasnt
    dont havent arent"""
)
# "not only", "no longer", "no information": nothing is said not to be so.
_NOT_REALLY: Final = listed(
    """only just merely always uncommon unusual surprisingly less doubt longer able until least all
    rare infrequently infrequent information details enough fully yet stable controlled managed"""
)
_THAT: Final = listed(
    "that whether indicate suggest suggests indicates think believe evidence which"
)
_TURNED: Final = listed("has have had did does is was")  # "at no point has she …"
_FINITE: Final = listed("is are was has have had can will needs does did remains")
_NIL: Final = listed("nil none never no n 0 zero negative")
_IS: Final = listed("is are was were has have had remains does do")
_ISNT: Final = listed("isn't aren't wasn't hasn't haven't")
_RULED_OUT: Final = re.compile(
    r"(?:has|have|was|were) (?:been )?excluded(?! from)"
    r"|(?:\w+ ){0,5}?(?:ruled out|saw no (?:need|role|reason|evidence|sign|indication)"
    r"|not diagnosed|not identified|did not (?:identify|find|diagnose)"
    r"|(?:did|does|do) not meet (?:the |diagnostic )?(?:threshold|criteria)"
    r"|(?:screen|screens|screening|test|tests|testing|swab|scan|scans)"
    r" (?:was|were|is|are|came back|have been|has been) (?:all )?(?:negative|clear|normal)"
    r"|(?:found|raised|raises|showed|shows|identified|indicated|flagged) (?:no|nil|nothing)"
    r"|(?:was|were|proved|be) (?:unfounded|untrue|false|unsubstantiated|malicious|disproved))"
)


def starts_again(words: Sentence, here: int) -> bool:
    """Whether a new statement begins at word ``here``, so that a "not" before it is spent."""
    word = words[here].norm
    if word in BREAKS or (word == "than" and words[here - 1].norm == "other"):
        return True
    if word == "and" and here + 1 < len(words):
        after = words[here + 1].norm
        verb = len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "ns", "ies"))
        return after in _FINITE or after in SUBJECTS or verb
    if word in SUBJECTS:
        before = [word.norm for word in words[max(0, here - 2) : here]]
        said = before in (["to", "say"], ["to", "show"])  # "nothing to say she is …"
        return here == 0 or not (said or before[-1] in _THAT | _TURNED)
    return ":" in words[here].before or "(" in words[here].before


def _before(words: Sentence, first: int) -> bool:
    for here in range(first - 1, max(-1, first - 25), -1):
        word = words[here].norm
        if word in _FAR or (word in _NEAR and first - here <= 8):
            after = words[here + 1].norm if here + 1 < len(words) else ""
            return after not in _NOT_REALLY
        if word == "out" and words[here - 1].norm in ("ruled", "ruling", "rules"):
            return True
        if starts_again(words, here):
            return False
    return False


def _nil_follows(words: Sentence, last: int) -> bool:
    """ "Self-harm: none known", "Missing - not known to"."""
    word = words[last]
    if word.norm == "not":
        return word.before[-1:] in (":", "-", "–", "—")
    if word.norm not in _NIL or not (word.before or word.norm in ("nil", "none")):
        return False
    if "," in word.before:
        return False
    return len(words) <= last + 1 or words[last + 1].norm not in ("longer", "clear", "since")


def _after(words: Sentence, last: int) -> bool:
    after = words[last : last + 7]
    if not after:
        return False
    if after[0].norm in _ISNT or _nil_follows(words, last):
        return True
    if _RULED_OUT.match(" ".join(word.norm for word in after)):
        return True
    return (
        len(after) > 1
        and after[0].norm in _IS
        and after[1].norm in ("not", "never", "no", "nil", "none")
        and (len(after) < 3 or after[2].norm not in _NOT_REALLY)
    )


def negated(words: Sentence, first: int, last: int) -> bool:
    """Whether the words from ``first`` up to ``last`` are said not to be so."""
    inside = any(word.norm in _NEAR or word.norm in _FAR for word in words[first:last])
    split = last < len(words) and words[last].norm == "out"  # "ruled exploitation out"
    ruled = split and any(
        w.norm in ("rule", "rules", "ruled") for w in words[max(0, first - 3) : first]
    )
    return inside or ruled or _before(words, first) or _after(words, last)
