"""Whom a sentence speaks of: the child, or somebody else."""

from typing import Final

from needs.reading.levels.tokens import Sentence, Word, listed

OTHERS: Final = listed(
    """mum mums mother mothers mam mummy dad dads father fathers daddy parent parents brother
    brothers sister sisters sibling siblings twin uncle uncles aunt aunts auntie cousin
    cousins nan nana gran grandmother grandma grandad grandfather grandparent grandparents
    stepdad stepfather stepmum stepmother friend friends boyfriend girlfriend partner peer
    peers classmate classmates neighbour neighbours resident residents relative
    relatives pupil pupils mate mates pal pals housemate housemates roommate nanna nain taid mamgu
    stepbrother stepsister husband wife son sons daughter daughters nephew niece victim victims
    perpetrator dog dogs cat cats puppy pony horse"""
)
_REPORTERS: Final = listed(
    """report reports reported say says said tell tells told describe describes described state
    states stated feel feels felt think thinks believe believes believed worry worries worried
    note notes noted notice notices noticed find finds found concerned confirm confirms
    confirmed observe observed  call calls called fear fears"""
)
_ADJECTIVES: Final = listed("parental maternal paternal familial intergenerational")
_CHILD: Final = listed("he she they i child boy girl himself herself themselves")
_OPENS: Final = listed(
    """and but because when that while as who since after if although though where whereas so"""
)
# "She says her best friend cuts herself". Not "told": "she told her mum that she wants to die".
_SAYING: Final = listed(
    """say says said report reports reported state states stated feel feels think thinks thought
    believe believes believed describes described disclosed disclose discloses worries worried"""
)
_BEFORE_NOUN: Final = listed(
    """his her their the a an my one both older younger elder eldest youngest birth step half big
    little baby twin best close new ex foster maternal paternal other another late young
    two three four several many some family previous former last"""
)
_WITNESS: Final = listed(
    """witness witnessed witnesses witnessing exposed exposure saw seen subjected survivor watched
    experienced"""
)


_PLURALS: Final = listed(
    "people person children child boys girls members men women adults residents"
)
_ADULTS: Final = listed("we we've i i've staff carers carer school teachers they've")
_SUFFERS: Final = listed("victim witness witnesses target targets subject recipient receiving")
_RELATED: Final = listed("man men woman women male males adult adults member members person")
_QUANTITIES: Final = listed(
    "one two three four all both some several most many each neither either"
)
_FEMALE: Final = listed(
    """mum mother mam mummy sister aunt auntie nan nana gran grandmother grandma stepmum stepmother
    girlfriend"""
)
_MALE: Final = listed(
    "dad father daddy brother uncle grandad grandfather stepdad stepfather boyfriend"
)
_PASSIVE: Final = listed("was were been being got is sexually physically")


def _is_child(word: Word) -> bool:
    if word.norm in _CHILD:
        return True
    return len(word.raw) == 1 and word.raw.isalpha() and word.raw.isupper() and word.raw != "A"


def _is_other(words: Sentence, here: int) -> bool:
    """Whether a word names somebody else: "mum", "other young people", "family members"."""
    word = words[here].norm
    if word.startswith("victim") and here + 1 < len(words) and words[here + 1].norm in ("of", "to"):
        return False  # "a victim of exploitation" is the child
    if word in OTHERS:
        return True
    near = {w.norm for w in words[max(0, here - 3) : here]}
    if (
        word in _RELATED
        and "the" in near
        and [w.norm for w in words[here + 1 : here + 2]] == ["who"]
    ):
        return True  # "the man who was charged"
    return word in _PLURALS and bool(near & {"other", "another", "family", "own"})


def _stands_for_other(words: Sentence, here: int) -> bool:
    """Whether "she" is the mother of a boy: "his mother … she"."""
    pronoun = words[here].norm
    if pronoun not in ("he", "she"):
        return False
    nouns, owner = (_MALE, "her") if pronoun == "he" else (_FEMALE, "his")
    for at in range(here - 1, max(-1, here - 20), -1):
        if words[at].norm in nouns:
            return owner in [word.norm for word in words[max(0, at - 3) : at]]
    return False


def _noun_start(words: Sentence, here: int) -> int:
    """Where "his older brother" begins, given where "brother" stands."""
    start = here
    while start > 0 and not words[start].before:
        if words[start - 1].norm not in _BEFORE_NOUN and not words[start - 1].owns:
            break
        start -= 1
    if start > 1 and words[start - 1].norm == "of" and words[start - 2].norm in _QUANTITIES:
        return start - 2
    return start


def _opens_clause(words: Sentence, start: int) -> bool:
    return start == 0 or bool(words[start].before) or words[start - 1].norm in _OPENS | _SAYING


def _subject_is_other(words: Sentence, here: int, first: int) -> bool | None:
    """Whether the person at ``here`` is who the phrase at ``first`` is about; None: no telling."""
    if words[here].owns:
        return True if first - here <= 4 else None
    start = _noun_start(words, here)
    after = {w.norm for w in words[here + 1 : min(first, here + 4)]}
    if after & _REPORTERS:
        return False
    if after & {"who", "whose"} and words[here + 1].norm in ("who", "whose"):
        return True
    if start and words[start - 1].norm in _WITNESS:
        return True
    if start and words[start - 1].norm == "of" and first - here <= 2:
        return True
    return True if _opens_clause(words, start) else None


def _by_another(words: Sentence, last: int) -> bool:
    """ "… by his father", "… between his parents"."""
    if last >= len(words) or words[last].norm not in ("by", "between", "among", "in"):
        return False
    near = words[last + 1 : last + 4]
    return any(word.norm in OTHERS and not word.owns for word in near)


def _seen_by_adults(words: Sentence, here: int) -> bool:
    """ "We have seen some traits": the child was watched, and did not watch."""
    before = {word.norm for word in words[max(0, here - 3) : here]}
    return words[here].norm in ("seen", "saw", "witnessed", "watched") and bool(before & _ADULTS)


def _says_other(words: Sentence, here: int, first: int) -> bool | None:
    """What one word before the phrase says of whom it speaks; None if nothing."""
    word = words[here]
    if word.owns and word.norm in ("carer", "carers", "staff") and first - here <= 3:
        return True
    if _is_other(words, here):
        return _subject_is_other(words, here, first)
    if _is_child(word):
        return _stands_for_other(words, here)
    if word.norm in _ADJECTIVES and first - here <= 8:
        return True
    if word.norm in _WITNESS and first - here <= 4:
        return None if _seen_by_adults(words, here) else True
    return None


def _of_the_household(words: Sentence, first: int, last: int) -> bool:
    """ "There was drug use in the family home": no word before says that it was the child's."""
    if any(_is_child(word) for word in words[:first]) or last + 2 >= len(words):
        return False
    where = [word.norm for word in words[last : last + 4]]
    in_it = where[0] in ("in", "at", "within") and bool({"home", "household"} & set(where[1:]))
    return in_it and where[1] in ("the", "family", "parental")


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
    if len(by) < 2 or by[0].norm != "by" or by[1].norm in ("him", "them") or _is_child(by[1]):
        return False
    return by[1].norm != "her" or (len(by) > 2 and not by[2].before)


def done_to_child(words: Sentence, first: int) -> bool:
    """ "He was stabbed": the child is the one who was hurt."""
    verb = words[first].norm
    if first < 2 or verb.endswith("ing") or not verb.endswith(("ed", "en", "hit", "hurt", "aten")):
        return False
    if words[first - 1].norm not in _PASSIVE:
        return False
    if _by_somebody(words, first + 1):
        return True
    return any(_is_child(word) for word in words[max(0, first - 4) : first - 1])


def _is_theirs(words: Sentence, first: int) -> bool:
    """ "He left his parents because of their heroin use"."""
    before = {word.norm for word in words[:first]}
    theirs = "their" in [word.norm for word in words[max(0, first - 2) : first]]
    return theirs and bool(before & {"he", "she"}) and bool(before & {"parents", "both", "carers"})


def about_another(words: Sentence, first: int, last: int) -> bool:
    """Whether the phrase from word ``first`` to ``last`` speaks of somebody else than the child."""
    if _by_another(words, last) or _of_the_household(words, first, last):
        return True
    if _is_theirs(words, first):
        return True
    for here in range(first - 1, max(-1, first - 40), -1):
        found = _says_other(words, here, first)
        if found is not None:
            return found
    return False
