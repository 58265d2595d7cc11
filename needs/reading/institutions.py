"""Schools and hospitals by the form of their names: ``St Mary's Academy``, ``Royal Infirmary``."""

from collections.abc import Iterator
from typing import Final

from needs.reading.folding import Folded, Word, listed
from needs.reading.hits import Hit, warn
from needs.reading.places import HOSPITAL_WORDS, SCHOOL_WORDS

_HEADS: Final = {
    "school": "school", "academy": "school", "college": "school", "nursery": "school",
    "preschool": "school", "primary": "school", "infants": "school", "juniors": "school",
    "grammar": "school", "hospital": "hospital", "infirmary": "hospital", "hospice": "hospital",
    "surgery": "hospital", "practice": "hospital", "clinic": "hospital", "pharmacy": "hospital",
    "centre": "place", "home": "place",
}  # fmt: skip
# Heads that need a word before them to be of that kind: Health Centre, Children's Home.
_ONLY_AFTER: Final = {
    "centre": listed("health medical children childrens family youth"),
    "home": listed("children childrens care nursing"),
    "practice": listed("dental medical gp surgery"),
}
_JOINS: Final = frozenset({"of", "the", "and", "for", "s", "st", "our", "on"})
# Words that stand before School without making it one certain school.
_GENERAL: Final = (
    listed(
        """
    his her their my our your a an the this that new old virtual mainstream special local sunday
    saturday forest summer winter boarding high state private public specialist alternative day
    big current previous former nhs children childrens s general community mental health royal
    teaching district cottage acute private psychiatric in at to from after before during when
    since year years pre play full time part every monday tuesday wednesday thursday friday while
    both each any no and but so he she they if as on music drama dance stage night law art medical
    hogwarts summerhill key good attends attended likes enjoys home nhs a&e english maths ks1 ks2
    ks3 ks4 sen send semh asd camhs ehcp police fire catholic church muslim islamic jewish sikh
    hindu christian faith local secondary primary middle grammar upper lower infant junior nursery
    st military army cadet football rugby boxing stunt school driving riding swimming ballet
    language arabic polish quran qur'an koran bible mosque holiday designated teacher head of
    oxford cambridge
    dental gp doctors health family youth leisure contact sports shopping job best social work
    fostering code sure start walk urgent care assessment child adolescent eye out patient
    residential nursing foster forever new safe second happy respite family's garden visitor
    visitors drop resource support day science arts civic town training fitness tennis
    """
    )
    | SCHOOL_WORDS
    | HOSPITAL_WORDS
)


def institutions_in(page: Folded) -> Iterator[Hit]:
    """Names in capitals that end in School, Academy, College, Hospital, Infirmary …"""
    words = page.words
    for at, word in enumerate(words):
        kind = _HEADS.get(word.low)
        if kind is None or not word.capital:
            continue
        if word.low in _ONLY_AFTER and not _kind_before(page, at):
            continue
        first = _begin(page, at)
        if first < at and _is_certain(words[first:at]):
            yield warn(words[first].start, word.end, kind, f"written like the name of a {kind}")


def _kind_before(page: Folded, at: int) -> bool:
    before = [word.low for word in page.words[max(0, at - 2) : at] if word.low != "s"]
    return bool(before) and before[-1] in _ONLY_AFTER[page.words[at].low]


def _begin(page: Folded, at: int) -> int:
    """Walk back over capital words and their joining words to where the name begins."""
    words = page.words
    here = at
    while here > 0 and at - here < 8 and _goes_on(page, words[here - 1], words[here]):
        here -= 1
        if words[here].opens:
            break
    while here < at and (not words[here].capital or words[here].low in _LEAD_INS):
        here += 1
    return here


_LEAD_INS: Final = listed(
    """
    the his her their at in from to she he they when after before since while and our my
    """
)


def _goes_on(page: Folded, left: Word, right: Word) -> bool:
    gap = page.between(left, right)
    if len(gap) > 2 or gap.strip(" '.&-") or ("." in gap and len(left.low) > 3):
        return False
    return left.capital or left.low in _JOINS


def _is_certain(words: tuple[Word, ...]) -> bool:
    """One word at least that belongs to one school, and no sentence in capitals."""
    own = [word for word in words if word.low not in _GENERAL and len(word.low) > 2]
    saint = words[0].low in {"st", "saint"} and len(words) > 1
    royal = any(word.low == "royal" for word in words)
    return bool(own or saint or royal)
