"""Who is named at a word: somebody of the child's family or age, an adult at work, or the child."""

from typing import Final

from needs.reading.levels.tokens import Sentence, Word, listed

OTHERS: Final = listed(
    """mum mums mother mothers mam mummy dad dads father fathers daddy parent parents brother
    brothers sister sisters sibling siblings twin uncle uncles aunt aunts auntie aunty cousin
    cousins nan nana gran grandmother grandma grandad granddad grandfather grandparent
    grandparents nanna nain taid mamgu stepdad stepfather stepmum stepmother stepbrother
    stepsister husband wife son sons daughter daughters nephew niece friend friends boyfriend
    girlfriend partner peer peers classmate classmates schoolmates roommate housemate housemates
    flatmate neighbour neighbours resident residents relative relatives pupil pupils mate mates
    pal pals victim victims perpetrator perpetrators abuser abusers attacker attackers assailant
    assailants lodger flatmates stranger strangers someone somebody everyone everybody youths
    grandchild dog dogs cat cats puppy pony horse"""
)
# Never the child when they are who does something: "children in his class", "two men".
_PLURALS: Final = listed(
    """people person persons children boys girls members men women adults residents kids lads
    teenagers youngsters students babies toddlers males females others ones"""
)
# The child, or somebody else, by what stands around: "a boy who …", "a boy in his class".
SINGULARS: Final = listed(
    """boy girl lad lass child kid teenager teen youngster person man woman adult male female youth
    student player baby toddler one"""
)
_ALWAYS_OTHER: Final = listed("man woman adult student")
ADULTS: Final = listed(
    """staff carer carers teacher teachers professional professionals worker workers police officer
    officers nurse nurses doctor doctors gp therapist therapists psychologist psychologists
    psychiatrist school schools college court judge team teams agencies tutor tutors mentor mentors
    manager managers headteacher guardian iro panel family families we we've we're everyone
    supervisor clinicians clinician solicitor magistrates surgeon anaesthetist paediatrician
    consultant dentist"""
)
BE: Final = listed("is are was were be been being am")
_CHILD: Final = listed("he she they i child boy girl lad himself herself themselves")
# Of a place it tells nothing of the child: "the area has a county lines problem".
_PLACES: Final = listed("area estate town street city neighbourhood district")
_DIFFERENT: Final = listed(
    "other another others' else older elder different fellow second last previous former"
)
_OF_SIBLINGS: Final = listed("older elder younger eldest youngest")  # "the older boy"
BEFORE_NOUN: Final = listed(
    """his her their our the a an my one both older younger elder eldest youngest birth step half
    big little baby twin best close new ex foster maternal paternal other another late young
    two three four several many some family previous former last current these those this
    all local whole small social key support class form school residential adult link wider
    extended adoptive biological own first same old grown kid"""
)
_QUANTITIES: Final = listed(
    """one two three four all both some several most many each neither either none any half group
    gang lot couple number crowd"""
)
_PLACED: Final = listed("in at on from next upstairs downstairs across opposite down")
_WITH: Final = listed(
    "with by about for from like unlike to of near and than beside knows know supports supported"
)
_GENERALLY: Final = listed("when if how whenever that whether because")
_PRONOUNS: Final = listed("he she they")
_SHARED: Final = listed("had shares shared lived lives left sat sits slept sleeps moved used")
_MEETS: Final = listed(
    """helps helped looks likes liked knows knew met meets befriended saw sees joined visited visits
    to towards teaches taught after protects protected copies copied fancies follows"""
)
_ARTICLES: Final = listed("a an the his her their one")
_FEMALE: Final = listed(
    """mum mother mam mummy sister aunt auntie nan nana gran grandmother grandma stepmum stepmother
    girlfriend daughter niece"""
)
_MALE: Final = listed(
    """dad father daddy brother uncle grandad grandfather stepdad stepfather boyfriend son nephew"""
)


def norm_at(words: Sentence, here: int) -> str:
    return words[here].norm if 0 <= here < len(words) else ""


def is_child(word: Word) -> bool:
    """Whether a word stands for the child: "she", "the boy", the capital of a name alone."""
    if word.norm in _CHILD:
        return True
    return len(word.raw) == 1 and word.raw.isalpha() and word.raw.isupper() and word.raw != "A"


def owns(words: Sentence, here: int) -> bool:
    """ "Mum's", and "the neighbours'", whose mark stands before the next word."""
    return words[here].owns or words[here + 1].before == "'"


def noun_start(words: Sentence, here: int) -> int:
    """Where "one of his older brothers" begins, given where "brothers" stands."""
    start = here
    while start > 0 and words[start].before in ("", "-", "'"):
        grown_up = words[start - 1].norm == "up" and norm_at(words, start - 2) == "grown"
        if not (grown_up or words[start - 1].norm in BEFORE_NOUN or owns(words, start - 1)):
            break
        start -= 1
    if start > 1 and words[start - 1].norm == "of" and words[start - 2].norm in _QUANTITIES:
        start -= 2
        while start > 0 and words[start - 1].norm in _ARTICLES:
            start -= 1
    return start


def with_relative(words: Sentence, here: int) -> bool:
    """ "The boy he shares with", "a lad who": a clause of its own hangs on the noun."""
    after = words[here + 1 : here + 2]
    return bool(after) and not after[0].before and after[0].norm in _PRONOUNS


def _hangs_on(words: Sentence, start: int, here: int, phrase: set[str]) -> bool:
    """ "He helps a younger boy who …", "the young man who had his room": not "is a boy who"."""
    if norm_at(words, here + 1) not in ("who", "whose"):
        return False
    if "the" in phrase:
        return norm_at(words, here + 2) in _SHARED
    return bool(phrase & {"a", "an"}) and start > 1 and norm_at(words, start - 1) in _MEETS


def _another_young_person(words: Sentence, here: int) -> bool:
    """Whether "boy" is not the child: "another boy", "a boy in his class", "with a boy who"."""
    start = noun_start(words, here)
    phrase = {word.norm for word in words[start:here]}
    if "the" in phrase and phrase & _OF_SIBLINGS:
        return False
    if phrase & _DIFFERENT or norm_at(words, here + 1) == "else":
        return True
    if any(owns(words, at) and words[at].norm in OTHERS | ADULTS for at in range(start, here)):
        return True  # "the neighbours' boy"
    if _hangs_on(words, start, here, phrase):
        return True
    if phrase == {"the", "young"} or norm_at(words, here) not in SINGULARS:
        return False
    if words[here].norm in _ALWAYS_OTHER and "young" not in phrase:
        return start == here - 1 and norm_at(words, start - 1) not in ("is", "as", "was")
    placed = norm_at(words, here + 1) in _PLACED and (
        norm_at(words, here + 2) in ("his", "her", "their", "the", "school", "college", "door")
    )
    with_him = norm_at(words, start - 1) in _WITH and bool(phrase & _ARTICLES - {"the"})
    if norm_at(words, start - 1) == "as":
        return False
    generic = norm_at(words, start - 1) in _GENERALLY and phrase <= {"a", "any", "young"}
    relative = start < here and with_relative(words, here)
    return placed or generic or relative or (with_him and start > 1)


def is_other(words: Sentence, here: int) -> bool:
    """Whether a word names somebody else: "mum", "other young people", "family members"."""
    word = words[here].norm
    if word.startswith("victim") and norm_at(words, here + 1) in ("of", "to"):
        return False  # "a victim of exploitation" is the child
    if word in OTHERS:
        return True
    if word in _PLACES:
        return norm_at(words, here - 1) in ("the", "this", "that", "local")
    if word in _PLURALS:
        return norm_at(words, here - 1) != "both"
    return word in SINGULARS and _another_young_person(words, here)


def stands_for_other(words: Sentence, here: int) -> bool:
    """Whether "she" is the mother of a boy: "his mother … she"."""
    pronoun = words[here].norm
    if pronoun not in ("he", "she"):
        return False
    nouns, owner = (_MALE, "her") if pronoun == "he" else (_FEMALE, "his")
    for at in range(here - 1, max(-1, here - 20), -1):
        if words[at].norm in nouns:
            return owner in [word.norm for word in words[max(0, at - 3) : at]]
    return False
