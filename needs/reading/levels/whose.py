"""Whom a sentence speaks of: the child, or somebody else."""

import re
from typing import Final

from needs.reading.levels.adults import STATES, is_adults_own, is_author, is_of_adults
from needs.reading.levels.harmed import ACTS, hurt_by_child, is_object, worries_another
from needs.reading.levels.people import (
    ADULTS,
    BE,
    OTHERS,
    SINGULARS,
    is_child,
    is_other,
    norm_at,
    noun_start,
    owns,
    stands_for_other,
    with_relative,
)
from needs.reading.levels.strangers import lives_elsewhere
from needs.reading.levels.tokens import Sentence, listed

_REPORTERS: Final = listed(
    """report reports reported say says said tell tells told describe describes described state
    states stated feel feels felt think thinks thought believe believes believed worry worries
    note notes noted notice notices noticed find finds found concerned confirm confirms worried
    confirmed complain complained complains observe observed call calls called fear fears"""
)
_ADJECTIVES: Final = listed("parental maternal paternal familial intergenerational")
_SUBORDINATES: Final = listed("because when that while as since after if although though before")
_OPENS: Final = _SUBORDINATES | listed(
    "and but who where whereas so or whose then whenever until that why"
)
# "She says her best friend cuts herself". Not "told": "she told her mum that she wants to die".
_SAYING: Final = listed(
    """say says said report reports reported state states stated feel feels think thinks thought
    believe believes believed describes described disclosed disclose discloses worries worried"""
)
_OPENS_IT: Final = _OPENS | _SAYING
_WITNESS: Final = listed(
    """witness witnessed witnesses witnessing exposed exposure saw seen subjected survivor watched
    experienced"""
)
_SHAKEN: Final = listed("frightened scared terrified upset unsettled distressed disturbed shaken")
_WATCHING: Final = _WITNESS | listed("see sees seeing watch watches watching hear hears heard")
_WITNESSED: Final = frozenset(["AGG", "SUB", "SHB", "OFF", "FIR", "SLF", "EMO"])
_STAFF: Final = listed("we we've i i've staff carers carer school teachers they've")
_PREPOSITIONS: Final = listed("by between among amongst in from of for")
_BY: Final = frozenset(["IDC", "AGG", "SHB", "SUB", "OFF", "FIR", "SLF", "EMO", "MHE"])
# "Assaults of staff" are by the child; "the violence of his father" is not.
_STATES_OF: Final = listed("violence aggression behaviour behaviours temper anger outbursts")
_FINITE: Final = listed(
    """is are was were has have had leads lead led leaves leave left makes make made causes cause
    caused brings bring brought triggers trigger triggered follows follow followed means affects
    upsets upset results sets unsettles can will does do did"""
)
_BEEN: Final = BE | listed("has have had gone went goes go")
_OWNED: Final = listed("his her their the a some my")
_PERSONS: Final = ADULTS | listed(
    """person child teenager youngster twins pair baby one two often first day night evening time
    weekend week morning month term sometimes also then never once twice"""
)
_LEAVES: Final = listed(
    "make makes made leave leaves left found find finds saw seen see caught get gets keep keeps"
)


def _opens_clause(words: Sentence, start: int) -> bool:
    told = norm_at(words, start - 2) in ("told", "tells", "tell", "telling", "informed")
    ago = norm_at(words, start - 1) == "ago"  # "two years ago her father …"
    opened = words[start - 1].norm in _OPENS_IT
    return start == 0 or bool(words[start].before) or opened or told or ago


def _clause_is_over(words: Sentence, start: int, here: int, first: int) -> bool:
    """ "After mum visits, there are …": the clause that mum stands in ends before the phrase."""
    if not start or words[start - 1].norm not in _SUBORDINATES or words[start].before:
        return False
    between = words[here + 1 : first + 1]
    return any("," in word.before for word in between) or any(
        word.norm == "there" for word in between
    )


def _said_aside(words: Sentence, here: int) -> bool:
    """ "His dad, he says, …": who says it is not whom it is about."""
    said = words[here : here + 3]
    if len(said) < 3 or not is_child(said[0]) or said[1].norm not in _SAYING:
        return False
    return said[0].before == "," and "," in said[2].before


def _subject_is_other(words: Sentence, here: int, first: int) -> bool | None:
    """Whether the person at ``here`` is who the phrase at ``first`` is about; None: no telling."""
    if owns(words, here):
        between = {word.norm for word in words[here + 1 : first]}
        return True if first - here <= 4 and not between & _FINITE else None
    start = noun_start(words, here)
    if norm_at(words, start - 1) == "not" or norm_at(words, here - 1) == "not":
        return None  # "his mother, not he"
    if norm_at(words, start - 1) == "and" and start > 1 and is_child(words[start - 2]):
        return False  # "he and his friends"
    after = {word.norm for word in words[here + 1 : min(first, here + 4)]}
    aside = here + 1 < len(words) and _said_aside(words, here + 1)
    if after & _REPORTERS and not with_relative(words, here) and not aside:
        return False
    if _who_follows(words, here, first):
        return True
    if _clause_is_over(words, start, here, first):
        return None
    if _is_watched(words, start, first):
        joined = any(word.norm in ("and", "then", "but") for word in words[here + 1 : first])
        return None if joined else True
    beside = norm_at(words, start - 1) == "of" and first - here <= 2
    school_for = norm_at(words, start - 1) == "for"  # "for children with learning difficulties"
    has_it = norm_at(words, here + 1) == "with" and first - here <= 3 and not school_for
    lost = norm_at(words, start - 1) == "lost" and norm_at(words, here + 1) == "to"
    return True if beside or has_it or lost or _opens_clause(words, start) else None


def _is_watched(words: Sentence, start: int, first: int) -> bool:
    """ "He saw his dad …", "he was frightened by his brother hitting …"."""
    by = norm_at(words, start - 1) in ("by", "at") and norm_at(words, start - 2) in _SHAKEN
    return norm_at(words, start - 1) in _WATCHING or (by and words[first].norm.endswith("ing"))


def _who_follows(words: Sentence, here: int, first: int) -> bool:
    """ "A girl in his class who …": what "who" begins is told of her."""
    if norm_at(words, here + 1) in ("who", "whose", "whom"):
        return True
    between = words[here + 1 : min(first, here + 7)]
    near = any(word.norm == "who" and not word.before for word in between)
    return near and words[here].norm in SINGULARS


def _in_relative(words: Sentence, here: int) -> bool:
    """ "The boy he shares with": the pronoun at ``here`` is no subject of what comes later."""
    return (
        here > 0
        and not words[here].before
        and is_other(words, here - 1)
        and not words[here - 1].owns
        and _opens_clause(words, noun_start(words, here - 1))
    )


_BEFELL: Final = re.compile(
    r"^(?:his|her|their) (?:\w+ ){1,3}(?:was|is|were|has been|had been|got|went) (?:\w+ )?"
    r"(?:moved|removed|arrested|jailed|sectioned|admitted|sentenced|taken|sent|detained|remanded"
    r"|imprisoned|excluded|evicted|banned|(?:in|to|into) (?:prison|hospital|custody|care))\b"
    r"|(?:scared|frightened|afraid|terrified|wary) of (?:his|her|their) (?:\w+ )?\w+$"
)


def _because_of_another(words: Sentence, here: int) -> bool:
    """ "His brother was moved because he …", "he is scared of his uncle because he …"."""
    if norm_at(words, here - 1) not in ("because", "as", "since", "when", "after"):
        return False
    before = words[: here - 1]
    named = any(is_other(words, at) for at in range(len(before)))
    return named and bool(_BEFELL.search(" ".join(word.norm for word in before)))


def _seen_by_adults(words: Sentence, here: int) -> bool:
    """ "We have seen some traits", "he was seen": the child was watched, and did not watch."""
    before = {word.norm for word in words[max(0, here - 3) : here]}
    if words[here].norm not in ("seen", "saw", "witnessed", "watched"):
        return False
    return bool(before & _STAFF) or norm_at(words, here - 1) in BE


def _pronoun_is_other(words: Sentence, here: int, first: int, code: str) -> bool | None:
    """Whether "he" is somebody else; None where "he" is no subject of the phrase."""
    aside = _said_aside(words, here) or _in_relative(words, here)
    if aside or norm_at(words, here - 1) == "not":
        return None
    if _because_of_another(words, here):
        return True
    mine = is_author(words, here, first) and is_adults_own(words, here, first, code)
    return mine or stands_for_other(words, here)


def _says_other(words: Sentence, here: int, first: int, code: str) -> bool | None:
    """What one word before the phrase says of whom it speaks; None if nothing."""
    word = words[here]
    if word.owns and word.norm in ("carer", "carers", "staff") and first - here <= 3:
        return True
    if is_other(words, here):
        return _subject_is_other(words, here, first)
    if is_child(word):
        return _pronoun_is_other(words, here, first, code)
    if is_of_adults(words, here, first, code):
        return True
    if word.norm in _ADJECTIVES and first - here <= 8:
        return True
    if word.norm in _WITNESS and first - here <= 4 and code in _WITNESSED:
        return None if _seen_by_adults(words, here) else True
    return None


def _by_another(words: Sentence, last: int, code: str) -> bool:
    """ "… by his father", "… between his parents", "the drinking of his mother"."""
    at = next(
        (i for i in range(last, min(last + 3, len(words))) if words[i].norm in _PREPOSITIONS), 0
    )
    if not at or code not in _BY or any(word.before for word in words[last : at + 1]):
        return False
    if words[at].norm == "of" and code in ACTS and words[last - 1].norm not in _STATES_OF:
        return False
    if words[at].norm in ("from", "in") and at > last:
        return False
    if words[at].norm == "for" and code != "IDC":
        return False
    for here in range(at + 1, min(at + 5, len(words))):
        if words[here].before or words[here].norm in _FINITE:
            return False
        if is_other(words, here) and not words[here].owns:
            return words[at].norm == "by" or words[here].norm in OTHERS
    return False


_OF_OTHERS: Final = re.compile(
    r"(?:of|by|from) (?:the )?others?(?: (?:children|residents|boys|girls|lads|young people|people"
    r"|peers))? (?:\w+ )?(?:frighten|upset|unsettl|scare|distress|disturb|worr|affect)"
    r"|r[ua]ns? in (?:the|his|her|their) family\b"
)
_CAME_INTO_CARE: Final = re.compile(
    r"(?:into care|removed|proceedings|accommodated|from home|looked after) (?:\w+ ){0,4}?"
    r"(?:because of|due to|owing to|following|after) (?:\w+ ){0,3}$"
)


def _is_anothers(words: Sentence, first: int, last: int) -> bool:
    """ "The violence was his brother's", "violence on the part of his father"."""
    after = " ".join(word.norm for word in words[last : last + 7])
    before = " ".join(word.norm for word in words[max(0, first - 14) : first]) + " "
    at_home = norm_at(words, last) in ("in", "at", "within") and not {"his", "her"} & {
        word.norm for word in words[max(0, first - 3) : first]
    }
    if _OF_OTHERS.match(after) or (at_home and _CAME_INTO_CARE.search(before)):
        return True
    if norm_at(words, last) == "on" and norm_at(words, last + 2) == "part":
        return any(is_other(words, at) for at in range(last + 3, len(words)))
    if norm_at(words, last) not in BE:
        return False
    for here in range(last + 1, min(last + 8, len(words))):
        if words[here].owns and is_other(words, here):
            return here + 1 == len(words) or bool(words[here + 1].before)
    return False


def _of_the_family(words: Sentence, first: int, last: int, code: str) -> bool:
    """ "There was drug use in the family home", "a family history of": it is not the child's."""
    before = [word.norm for word in words[max(0, first - 8) : first]]
    if "family" in before and "history" in before[before.index("family") + 1 :][:1]:
        return True
    if code in _BY and before[-1:] == ["family"]:
        return True
    if "around" in before[-2:] and {"up", "being", "been", "was", "is"} & set(before):
        return True
    if {"grew", "grown", "brought"} & set(before) and code in _WITNESSED and "up" in before:
        since = before[before.index("up") + 1 :]
        return bool({"in", "with", "amid"} & set(since[:1])) and "is" not in since
    if any(is_child(word) for word in words[:first]) or last + 2 >= len(words) + 1:
        return False
    where = [word.norm for word in words[last : last + 4]]
    if where[0] not in ("in", "at", "within") or where[1] not in ("the", "family", "parental"):
        return False
    in_it = {"home", "household"} | ({"family"} if code not in ("FAM", "ATT", "PEE") else set())
    return bool(in_it & set(where[1:]))


def _is_theirs(words: Sentence, first: int) -> bool:
    """ "He left his parents because of their heroin use"."""
    before = {word.norm for word in words[:first]}
    theirs = "their" in [word.norm for word in words[max(0, first - 2) : first]]
    return theirs and bool(before & {"he", "she"}) and bool(before & {"parents", "both", "carers"})


def _describes_another(words: Sentence, first: int, last: int, code: str) -> bool:
    """ "The deaf boy in his class", "aggressive residents"."""
    adjective = last - first == 1 and not words[first].norm.endswith(("s", "ed", "ing"))
    if code == "AGG":
        adjective = words[first].norm in ("aggressive", "violent", "angry", "abusive", "hostile")
    if not adjective or code not in STATES or last >= len(words) or words[last].before:
        return False
    return is_other(words, last) and not words[last].owns


def _is_a_thing(words: Sentence, first: int, code: str) -> bool:
    """ "Her homework went missing": what is missing is no person."""
    if code != "MIS" or "missing" not in [word.norm for word in words[first : first + 3]]:
        return False
    here = first - 1
    while here > 0 and words[here].norm in _BEEN:
        here -= 1
    said = here < first - 1 or words[first].norm in _BEEN  # "… went missing"
    noun = words[here] if here > 0 and said else None
    if noun is None or not _OWNED & {word.norm for word in words[max(0, here - 2) : here]}:
        return False
    if noun.raw[:1].isupper() and not (noun.raw.isupper() and len(noun.raw) > 2):  # "his EHCP"
        return False
    return not is_child(noun) and not is_other(words, here) and noun.norm not in _PERSONS


def _of_the_child(words: Sentence, first: int, last: int, code: str) -> bool:
    """ "Mum's visits upset him", "it leaves her tearful", "men groomed her"."""
    of_him = norm_at(words, last - 1) == "of"  # "the children are frightened of him"
    if code in ("EMO", "EXP") and is_object(words, last) and not of_him:
        return True
    if code == "EXP" and any(is_object(words, here) for here in range(max(0, first - 12), first)):
        return True
    before = words[max(0, first - 3) : first]
    for word, then in zip(before, before[1:], strict=False):
        made = word.norm in _LEAVES and then.norm in ("him", "her")
        if made or (word.norm in ("have", "has", "had") and then.norm == "him"):
            return True
    return False


def about_another(words: Sentence, first: int, last: int, code: str = "") -> bool:
    """Whether the phrase from word ``first`` to ``last`` speaks of somebody else than the child."""
    if _of_the_child(words, first, last, code):
        return False
    if _by_another(words, last, code) or _of_the_family(words, first, last, code):
        return True
    if _describes_another(words, first, last, code) or _is_a_thing(words, first, code):
        return True
    if lives_elsewhere(words, first, last) or _is_anothers(words, first, last):
        return True
    if _is_theirs(words, first) or worries_another(words, last, code):
        return True
    for here in range(first - 1, max(-1, first - 40), -1):
        found = _says_other(words, here, first, code)
        if found is not None:
            return found and not hurt_by_child(words, here, first, code)
    return False
