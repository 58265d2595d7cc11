"""What is told of adults at work: "professionals were worried", "the carer is a teacher"."""

from typing import Final

from needs.reading.levels.harmed import DONE
from needs.reading.levels.people import ADULTS, BE, norm_at
from needs.reading.levels.tokens import Sentence, listed

# Of an adult at work these are told as they are told of anybody: "her teacher was worried".
STATES: Final = frozenset(
    ["EMO", "AGG", "MHE", "SLF", "SUB", "ATT", "HEA", "NEU", "LDN", "IDC", "PHY"]
)
_LINKS: Final = (
    BE
    | listed("we're i'm feel feels felt get gets got become becomes became remain remains")
    | listed("remained seem seems seemed look looks looked sound sounds sounded left grew")
)
_ADVERBS: Final = listed(
    """very quite rather so really often always sometimes also still all both a bit little too more
    most extremely understandably increasingly initially now then particularly rightly deeply
    both themselves herself himself just clearly naturally equally certainly at times first
    have has had not"""
)
_HOUSES: Final = listed("home house school college service provider unit")
_HAVE: Final = listed("has have had employs offers runs provides supports accepts takes")
_THE_CHILD: Final = listed("him her his he she child them who")
_WORK: Final = ADULTS | listed("former retired qualified trained assistant specialist paramedic")
_SKILLS: Final = listed("experience training knowledge expertise qualification qualifications")


_PERSONS: Final = listed("carer carers teacher worker officer nurse doctor tutor mentor manager")
_CONDITIONS: Final = frozenset(["HEA", "PHY", "NEU", "LDN", "MHE"])
_HAS: Final = listed("has have had a an mild severe bad own")


def _has_it(words: Sentence, here: int, first: int, code: str) -> bool:
    """ "Her foster carer has epilepsy": it is the carer who has it."""
    between = {word.norm for word in words[here + 1 : first]}
    person = words[here].norm in _PERSONS and not words[here].owns
    return person and code in _CONDITIONS and bool(between & {"has", "had"}) and between <= _HAS


def is_adults_own(words: Sentence, here: int, first: int, code: str) -> bool:
    """ "Professionals were worried": nothing but "were" stands between the adult and the phrase."""
    between = {word.norm for word in words[here + 1 : first]}
    if code == "EMO" and norm_at(words, here + 1) in ("find", "finds", "found"):
        return not between & {"him", "her", "he", "she", "child", "them", "his"}
    if code == "SUB" and first == here + 1:
        return True  # "his carer smokes"
    joined = code == "EMO" and "and" in between and not between & {"he", "she", "him", "her"}
    unknown = between - _LINKS - _ADVERBS - ({"and"} if joined else set())
    if code not in STATES or len(unknown) > joined:
        return False
    if code == "AGG" and words[first].norm.endswith(DONE):
        return False
    return bool((between | {words[first].norm}) & _LINKS) or words[here].norm in ("we're", "i'm")


def _is_adults_work(words: Sentence, here: int) -> bool:
    """ "The carer is a teacher at a special school": it tells of the carer's work."""
    is_a = norm_at(words, here + 1) in ("is", "was") and norm_at(words, here + 2) in ("a", "an")
    if is_a and any(word.norm in _WORK for word in words[here + 3 : here + 6]):
        return True
    has = norm_at(words, here + 1) in ("has", "have", "had")
    return has and any(word.norm in _SKILLS for word in words[here + 2 : here + 9])


def _is_organisations_own(words: Sentence, here: int, first: int, code: str) -> bool:
    """ "The home employs a therapist", "the school has an autism unit": not for the child."""
    if words[here].norm not in _HOUSES or norm_at(words, here + 1) not in _HAVE:
        return False
    if norm_at(words, here + 2) in ("noticed", "seen", "observed", "reported", "raised", "noted"):
        return False
    rest = [word.norm for word in words[here + 2 : first + 8]]
    said = set(rest[: rest.index("but")] if "but" in rest else rest)
    return code in STATES and first - here <= 5 and not said & _THE_CHILD


def is_author(words: Sentence, here: int, first: int) -> bool:
    """ "I am worried about his …": who writes speaks of the child as "he"."""
    return words[here].norm == "i" and any(
        word.norm in ("he", "she", "his", "her", "him", "him") for word in words[first:]
    )


def is_of_adults(words: Sentence, here: int, first: int, code: str) -> bool:
    """Whether the phrase tells of the adult, or of the school or home, at word ``here``."""
    if _is_organisations_own(words, here, first, code):
        return True
    if words[here].norm not in ADULTS:
        return False
    if _has_it(words, here, first, code):
        return True
    return is_adults_own(words, here, first, code) or _is_adults_work(words, here)
