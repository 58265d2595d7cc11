"""Whether a phrase is only possible: "could …", "if he …", "to prevent …"."""

import re
from typing import Final

from needs.reading.levels.negation import BREAKS, HEADS, SUBJECTS
from needs.reading.levels.people import norm_at
from needs.reading.levels.tokens import Sentence, listed

_MODALS: Final = listed("would could might may supposing potential potentially hypothetically lest")
_TAUGHT: Final = listed(
    """lesson lessons assembly assemblies workshop workshops teaches taught learns learned learnt
    essay project article book film lectures lectured warns warned advises advised"""
)
_TALKS: Final = listed("session sessions talk talks presentation campaign week day")
_TO_ALL: Final = listed("school class pupils whole year")
_TO_BE: Final = listed("be become becoming being")
_HOPES: Final = listed(
    "wants want hopes plans would dreams ambition aspires training like hoping wishes dream hope"
)
_COMES: Final = listed("be become arise follow develop emerge return need")  # not "in May"
_DANGERS: Final = listed("risks dangers harms effects danger")
_KNOWS: Final = listed("knows know understands understand aware recognises")
_LATER: Final = re.compile(
    r"(?:\w+ ){0,3}(?:in (?:the )?future|later on|one day|in later life"
    r"|in (?:a |an )?(?:lessons?|assembly|pshe)|for (?:a|his|her) (?:essay|project))\b"
)
_FOR_ALL: Final = re.compile(
    r"\bas a precaution"
    r"|\b(?:place|file|standard|routine|held|written|offered|kept) for (?:all|every) "
    r"(?:child|children|young people|residents)\b"
)
_IN_CASE: Final = re.compile(r"(?:\w+ ){0,2}in case (?:it|they|one) (?:should|is|are|was|were)\b")
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
        if seen and opener in _DETERMINERS and words[at].norm in SUBJECTS:
            return at > here + 3 and words[at - 1].norm.endswith("s")  # "if his mum cancels he …"
        if seen == wanted and at > here + 1:
            return opener not in _DETERMINERS
    return False


def _turned_round(words: Sentence, here: int) -> bool:
    """ "should he …", "were she to …"."""
    if words[here].norm not in ("should", "were", "had"):
        return False
    if here == 0 and any(word.norm == "would" for word in words):
        return words[1].norm in SUBJECTS  # "had he …, we would …"
    if words[here + 1].norm == "there":
        return words[here].norm == "should" or norm_at(words, here + 2) == "to"
    if words[here + 1].norm not in SUBJECTS or words[here].norm == "had":
        return False
    return words[here].norm == "should" or [word.norm for word in words[here + 2 : here + 3]] == [
        "to"
    ]


def _only_thought_of(words: Sentence, here: int, first: int) -> bool:
    """ "whether he …", "in the event that …", "unlikely to …", "lessons about …"."""
    word, far = words[here].norm, first - here
    if word == "whether" or (word == "event" and norm_at(words, here - 1) == "the"):
        return True
    if word in ("rumour", "rumours", "rumoured") or (word == "precaution" and here > 0):
        return True
    if word in ("sign", "signs") and norm_at(words, here + 1) == "of":
        return norm_at(words, here - 1) == "any" and far <= 8
    if word in ("asked", "questioned") and norm_at(words, here + 1) == "about":
        return True
    if word in ("a", "an") and far == 1 and norm_at(words, here - 1) in _TO_BE:
        return bool(_HOPES & {before.norm for before in words[max(0, here - 6) : here]})
    if word in ("unlikely", "tempted", "possible") and far <= 6:
        return norm_at(words, here + 1) in ("to", "that")
    if word in _DANGERS and far <= 3 and norm_at(words, here + 1) == "of":
        return bool(_KNOWS & {before.norm for before in words[max(0, here - 4) : here]})
    about = {"about", "on", "of"} & {between.norm for between in words[here:first]}
    own_clause = SUBJECTS & {between.norm for between in words[here:first]}
    to_all = word in _TALKS and not own_clause and bool(_TO_ALL & {around.norm for around in words})
    return (to_all or word in _TAUGHT) and far <= 6 and bool(about)


_ASKED_OF: Final = listed("carer carers home placement family household adults staff provider")


def _is_modal(words: Sentence, here: int) -> bool:
    """ "might …", "should he …"; not the month, and not "could not settle", which was so."""
    word = words[here]
    if word.norm == "may" and word.raw == "May" and here:
        return False
    if word.norm in ("could", "would") and norm_at(words, here + 1) == "not":
        return False
    if norm_at(words, here + 1) == "do" and norm_at(words, here + 2) == "with":
        return False  # "could do with some help"
    if word.norm == "would" and norm_at(words, here + 1) == "need":
        return not _ASKED_OF & {before.norm for before in words[max(0, here - 3) : here]}
    return word.norm in _MODALS or _turned_round(words, here)


def _new_clause(words: Sentence, here: int, first: int) -> bool:
    """Whether "and she", "and that" stands between: "nobody would care and she wants to die"."""
    return any(
        words[at].norm == "and" and (words[at + 1].norm in SUBJECTS or words[at + 1].norm == "that")
        for at in range(here + 1, first - 1)
    )


def _one_word(words: Sentence, here: int, first: int) -> bool | None:
    """What the word at ``here`` says of a phrase that begins at ``first``; None if nothing."""
    word, far = words[here], first - here
    if word.norm in BREAKS or "(" in word.before:
        return False
    if word.norm in ("if", "unless"):
        return not _if_is_over(words, here, first)
    if far <= 7 and _is_modal(words, here):
        return not _new_clause(words, here, first)
    if _only_thought_of(words, here, first):
        return True
    if word.norm == "risk" and far <= 6:
        at_once = not any("," in between.before for between in words[here + 1 : first + 1])
        return (at_once and words[here + 1].norm in ("of", "that", "from", "if")) or None
    if word.norm in ("information", "details", "clarity"):
        return words[here - 1].norm in ("no", "little", "limited") and here > 0 or None
    if word.norm == "out" and norm_at(words, here - 1) in ("rule", "ruled"):
        return True
    in_case = word.norm == "case" and here > 0 and words[here - 1].norm in ("in", "just")
    return in_case or bool(_PREVENTS.match(word.norm) and far <= 5) or None


def later(words: Sentence, last: int) -> bool:
    """ "… in future": it is not so now."""
    after = " ".join(word.norm for word in words[last : last + 6])
    for_all = " ".join(word.norm for word in words[last : last + 10])
    unused = _FOR_ALL.search(for_all) or _IN_CASE.match(after)
    return bool(_LATER.match(after) or unused)


def hypothetical(words: Sentence, first: int, last: int) -> bool:
    """Whether the words from ``first`` up to ``last`` are said to be only possible."""
    after = norm_at(words, last + (norm_at(words, last) in HEADS))
    may_be = after == "may" and norm_at(words, last + 1) in _COMES
    if (
        may_be
        or after in _MODALS - {"may"}
        or any(w.norm in _MODALS for w in words[first + 1 : last])
    ):
        return True
    for here in range(first - 1, max(-1, first - _FAR), -1):
        found = _one_word(words, here, first)
        if found is not None:
            return found
    return False


_PLACES: Final = listed("home house household placement place family somewhere flat")
_WITHOUT: Final = listed("no without")
_NEW_CLAUSE: Final = SUBJECTS | listed("there is are was were has had have who")


def asked_of_a_place(words: Sentence, first: int) -> bool:
    """Whether "no …" is said of a place: "a house with a garden and no shouting" is a wish."""
    before = words[max(0, first - 9) : first]
    places = [at for at, word in enumerate(before) if word.norm in _PLACES]
    if not places or not _WITHOUT & {word.norm for word in before[places[-1] :]}:
        return False
    lead = {word.norm for word in before[max(0, places[-1] - 3) : places[-1]]}
    is_any = bool({"a", "an"} & lead) or before[places[-1]].norm == "somewhere"
    return is_any and not _NEW_CLAUSE & {word.norm for word in before[places[-1] :]}
