"""What a sentence says around a phrase: not, once, somebody else, only if, a little."""

import re
from dataclasses import dataclass
from typing import Final

from needs.reading.levels.tokens import Sentence
from needs.reading.levels.whose import about_another

BREAKS: Final = frozenset(
    ["but", "however", "although", "though", "yet", "except", "whereas", "instead", "while"]
)
_NOT_FAR: Final = frozenset(
    [
        "no",
        "never",
        "nil",
        "none",
        "without",
        "denies",
        "denied",
        "deny",
        "neither",
        "nor",
        "nothing",
        "zero",
    ]
)
_NOT_NEAR: Final = frozenset(
    ["not", "isn't", "doesn't", "hasn't", "didn't", "wasn't", "don't", "haven't", "aren't"]
)
_NOT_NEAR_TYPED: Final = frozenset(
    ["isnt", "doesnt", "hasnt", "didnt", "wasnt", "dont", "havent", "arent"]
)
_NOT_REALLY: Final = frozenset(
    [
        "only",
        "just",
        "merely",
        "always",
        "uncommon",
        "unusual",
        "surprisingly",
        "less",
        "doubt",
        "longer",
        "able",
        "until",
        "least",
        "all",
        "rare",
        "infrequently",
        "infrequent",
    ]
)
_SUBJECTS: Final = frozenset(["he", "she", "they", "i", "we"])
_THAT: Final = frozenset(
    ["that", "whether", "indicate", "suggest", "suggests", "indicates", "think", "believe"]
)
_FINITE: Final = frozenset(
    ["is", "are", "was", "has", "have", "had", "can", "will", "needs", "does", "did", "remains"]
)


@dataclass(frozen=True, slots=True)
class Context:
    """How the words around a phrase change what it says."""

    negated: bool = False
    past: bool = False
    other: bool = False
    maybe: bool = False
    little: bool = False


def _starts_again(words: Sentence, here: int) -> bool:
    """Whether a new statement begins at word ``here``, so that a "not" before it is spent."""
    word = words[here].norm
    if word in BREAKS:
        return True
    if word == "and" and here + 1 < len(words):
        after = words[here + 1].norm
        verb = len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "ns", "ies"))
        return after in _FINITE or after in _SUBJECTS or verb
    if word in _SUBJECTS:
        return here == 0 or words[here - 1].norm not in _THAT
    return ":" in words[here].before or "(" in words[here].before


def _negated_before(words: Sentence, first: int) -> bool:
    for here in range(first - 1, max(-1, first - 25), -1):
        word = words[here].norm
        near = word in _NOT_NEAR or word in _NOT_NEAR_TYPED
        if word in _NOT_FAR or (near and first - here <= 8):
            after = words[here + 1].norm if here + 1 < len(words) else ""
            return after not in _NOT_REALLY
        if _starts_again(words, here):
            return False
    return False


_NIL: Final = frozenset(
    ["nil", "none", "never", "no", "n", "not", "0", "zero", "negative", "unknown"]
)
_IS: Final = frozenset(["is", "are", "was", "were", "has", "have", "had", "remains", "does", "do"])
_ISNT: Final = frozenset(["isn't", "aren't", "wasn't", "hasn't", "haven't"])


def _negated_after(words: Sentence, last: int) -> bool:
    """ "Self-harm: none known"; "fire-setting has never been a worry"."""
    after = words[last : last + 3]
    if not after:
        return False
    if after[0].norm in _NIL - {"not"} and (after[0].before or after[0].norm in ("nil", "none")):
        return len(after) < 2 or after[1].norm not in ("longer", "clear")
    if after[0].norm == "not" and after[0].before and after[0].before[-1] in ":-–—":
        return True
    if after[0].norm in _ISNT:
        return True
    return (
        len(after) > 1
        and after[0].norm in _IS
        and after[1].norm in ("not", "never", "no", "nil", "none")
        and (len(after) < 3 or after[2].norm not in _NOT_REALLY)
    )


_MODALS: Final = frozenset(
    [
        "would",
        "could",
        "might",
        "may",
        "if",
        "unless",
        "potential",
        "potentially",
        "potentially",
        "hypothetically",
    ]
)
_PREVENTS: Final = re.compile(r"prevent|avoid|reduc|minimis|likelihood|should$|worri|fear|lest")


def _spent_if(words: Sentence, here: int, first: int) -> bool:
    """Whether the clause that "if" opens has ended before the phrase: "if tired, he bites"."""
    subjects = 0
    for at in range(here + 1, first + 1):
        if "," in words[at].before or words[at].norm == "then":
            return True
        if words[at].norm in _SUBJECTS:
            subjects += 1
            if at > here + 1 and subjects == (2 if words[here + 1].norm in _SUBJECTS else 1):
                return words[here + 1].norm not in _THEIR
    return False


_THEIR: Final = frozenset(["his", "her", "their", "the", "a", "an"])


def _hypothetical(words: Sentence, first: int) -> bool:
    for here in range(first - 1, max(-1, first - 14), -1):
        word = words[here]
        if word.norm in BREAKS or "(" in word.before:
            return False
        if word.norm == "may" and word.raw == "May" and here > 0:
            continue
        if word.norm == "if":
            return not _spent_if(words, here, first)
        if word.norm in _MODALS and first - here <= 7:
            return True
        if word.norm == "risk" and words[here + 1 : here + 2]:
            return words[here + 1].norm in ("of", "that", "from", "if") and first - here <= 6
        if word.norm == "case" and here and words[here - 1].norm in ("in", "just"):
            return True
        if _PREVENTS.match(word.norm) and first - here <= 5:
            return True
    return False


_PAST: Final = re.compile(
    r"""\b(?:used\ to|previous(?:ly)?|historic(?:al|ally)?|history\ of|in\ the\ past|formerly|
    no\ longer|stopped|ceased|desisted|has\ given\ up|gave\ up|grown\ out\ of|overcome|resolved|
    years?\ ago|long\ ago|(?:1[2-9]|2[0-9]|3[0-9]|twelve|fifteen|eighteen)\ months\ ago|
    when\ (?:he|she|they)\ (?:was|were)\ (?:\w+\ )?(?:\d+|younger|little|small|very|in|at|living|with|
    four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|a)|
    as\ a\ (?:baby|toddler|younger|small|little|young|infant|very)|at\ primary|
    before\ (?:coming|entering|moving|he\ came|she\ came|they\ came|care)|
    prior\ to\ (?:coming|entering|care|placement)|
    at\ (?:his|her|their|the)\ (?:last|previous|former|old)|
    as\ an?\ (?:infant|earlier)|in\ (?:his|her|their)\ (?:last|previous|early|earlier)|
    not\ since|none\ since|nothing\ since|nil\ since|clean\ (?:for|since)|abstinent|
    last\ (?:\w+\ )?(?:incident|episode)\ (?:was\ )?(?:in\ )?20[01]\d)\b""",
    re.VERBOSE,
)
_SINCE: Final = re.compile(
    r"""\b(?:since|(?:for|in)\ (?:over|more\ than|at\ least|nearly|almost|about|around|the\ last|
    the\ past|some|a|an|\d|one|two|three|four|five|six|seven|eight|nine|ten|several|many))\b""",
    re.VERBOSE,
)
_STILL: Final = frozenset(
    ["still", "continues", "currently", "now", "remains", "ongoing", "recently", "again"]
)


def _clause(words: Sentence, first: int, last: int) -> tuple[int, int]:
    """The stretch around a phrase up to a "but" or the like."""
    start, end = first, last
    while start > 0 and words[start].norm not in BREAKS and words[start - 1].norm not in BREAKS:
        start -= 1
    while end < len(words) and words[end].norm not in BREAKS:
        end += 1
    return start, end


def _past_year(said: str, year: int) -> bool:
    years = [int(found) for found in re.findall(r"\b20[0-3]\d\b", said)]
    return bool(years) and max(years) <= year - 2


def context(words: Sentence, first: int, last: int, year: int) -> Context:
    """What the sentence around the words ``first`` to ``last`` says of them."""
    start, end = _clause(words, first, last)
    around = [w.norm for w in words[start:first]] + ["_"] + [w.norm for w in words[last:end]]
    said = " ".join(around)
    negated = _negated_before(words, first) or _negated_after(words, last)
    since = negated and bool(_SINCE.search(said))
    still = any(word in _STILL for word in around)
    past = since or ((bool(_PAST.search(said)) or _past_year(said, year)) and not still)
    return Context(
        negated=negated and not past,
        past=past,
        other=about_another(words, first, last),
        maybe=_hypothetical(words, first),
        little=_hedged(words, first),
    )


_LITTLE: Final = frozenset(
    [
        "little",
        "bit",
        "slightly",
        "mildly",
        "mild",
        "somewhat",
        "minor",
        "low",
        "sometimes",
        "occasionally",
        "times",
    ]
)


def _hedged(words: Sentence, first: int) -> bool:
    before = [word.norm for word in words[max(0, first - 4) : first]]
    return bool(_LITTLE & set(before)) or before[-2:] == ["can", "be"]
