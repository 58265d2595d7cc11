"""Who was hurt, or made unhappy: the child, or somebody else."""

from typing import Final

from needs.reading.levels.people import ADULTS, BE, BEFORE_NOUN, is_child, is_other, norm_at
from needs.reading.levels.tokens import Sentence, listed

ACTS: Final = frozenset(["AGG", "SHB"])
_SUFFERS: Final = listed(
    "victim victims witness witnesses target targets subject recipient receiving"
)
_PASSIVE: Final = listed(
    "was were been being got is sexually physically badly repeatedly verbally seriously once"
)
_HOUSEMATES: Final = listed(
    """resident residents peer peers pupil pupils children child boys girls kids people classmate"""
)
_OBJECTS: Final = listed("him them")
_AFTER_HER: Final = listed(
    """and when in on at with by so because for if after before but while often regularly every
    most as to up out away off badly again once twice during last this until"""
)
_CAUSES: Final = listed(
    "worries worried worry upsets upset distresses distressed distress unsettles unsettled stresses"
)
DONE: Final = ("ed", "en", "hit", "hurt", "aten", "cut")


def suffered(words: Sentence, first: int) -> bool:
    """ "She was the victim of a robbery": somebody else did it."""
    before = [word.norm for word in words[max(0, first - 5) : first]]
    return any(
        word in _SUFFERS and following in ("of", "to", "in", "end")
        for word, following in zip(before, before[1:], strict=False)
    )


def _by_somebody(words: Sentence, here: int) -> bool:
    """ "… by another child", and not "by him"."""
    by = words[here : here + 3]
    if len(by) < 2 or by[0].norm != "by" or by[1].norm in ("him", "them") or is_child(by[1]):
        return False
    return by[1].norm != "her" or (len(by) > 2 and not by[2].before)


def is_object(words: Sentence, here: int) -> bool:
    """Whether "him" or "her" stands at a word as the one to whom something is done."""
    word = norm_at(words, here)
    if word in _OBJECTS:
        return True
    if word != "her":
        return False
    after = words[here + 1 : here + 2]
    return not after or bool(after[0].before) or after[0].norm in _AFTER_HER


def done_to_child(words: Sentence, first: int, last: int) -> bool:
    """ "He was stabbed", "violence towards him": the child is the one who was hurt."""
    towards = norm_at(words, last) in ("on", "towards", "toward", "against", "at")
    at_them = norm_at(words, last + 1) == "them" or any(is_child(word) for word in words[:first])
    if towards and is_object(words, last + 1) and not at_them:
        return True
    verb = words[first].norm
    if verb.endswith("ly") and first + 1 < last:
        verb = words[first + 1].norm
    if first < 1 or verb.endswith("ing") or not verb.endswith(DONE):
        return False
    if norm_at(words, first - 1) == "and" and norm_at(words, first - 2).endswith(DONE):
        first -= 2  # "he is bullied and hit"
    before = words[max(0, first - 2) : first]
    if not any(word.norm in _PASSIVE for word in before):
        return False
    if _by_somebody(words, first + 1) or _by_somebody(words, last):
        return True
    near = range(max(0, first - 5), first - 1)
    return any(is_child(words[here]) and not is_other(words, here) for here in near)


def worries_another(words: Sentence, last: int, code: str) -> bool:
    """ "This worries his mum", "he upsets the other children"."""
    if code != "EMO" or words[last - 1].norm not in _CAUSES:
        return False
    for here in range(last, min(last + 4, len(words))):
        if is_other(words, here) or words[here].norm in ADULTS:
            return not words[here].owns
        if words[here].before or words[here].norm not in BEFORE_NOUN:
            return False
    return False


def hurt_by_child(words: Sentence, here: int, first: int, code: str) -> bool:
    """ "Two residents were hit": of others it tells what was done to them."""
    if code not in ACTS or words[here].norm not in _HOUSEMATES:
        return False
    done = words[first].norm.endswith(DONE)
    return done and bool({word.norm for word in words[here + 1 : first]} & BE)
