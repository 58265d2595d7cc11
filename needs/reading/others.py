"""People whom the record does not know: by a title, by ``his friend …``, by a common first name."""

import re
from collections.abc import Iterator
from typing import Final

from needs.reading.firstnames import COMMON, is_famous
from needs.reading.folding import Folded, Word, listed
from needs.reading.hits import Hit, warn
from needs.reading.wordnames import EVERYDAY, MONTHS, ORDINARY, PROPER, stands_as_a_name

_TITLE: Final = re.compile(
    r"(?<![\w])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Rev|Revd|Father|Sister"
    r"|Aunty|Auntie|Aunt|Uncle|Nanny|Nana|Nanna|Grandma|Granny|Grandad|PC|Sgt|DC|DS"
    r"|Judge|Imam|Pastor|Coach)"
    r"\.? (?:[A-Z]\.? )?((?:[A-Z]')?[A-Z][a-z'\-]{1,20}(?:[ \-][A-Z][a-z'\-]{2,20})?)"
)
# Mrs B., Dr O'D
_TITLE_LETTER: Final = re.compile(
    r"(?<!\w)(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:O'|Mc)?[A-Z]\b\.?(?!'[A-Z]|\w)"
)
_NOT_PEOPLE: Final = listed(
    """
    who bean men mcphee bessie dredd plod layton comics universe lite marvel games piggy bloom
    tumble beast tickle seuss martens potato brown world doubtfire whippy strange christmas claus
    of and the in on at is was has winter act card first fox incredible freeze muscle king dre
    pepper universe marple poppins kipling muscle messy bump strong happy bounce dolittle twit
    hood
    """
)
_KNIGHTS: Final = ("attenborough", "ferguson", "hoy", "farah", "elton", "ian mckellen")
_KIN: Final = listed(
    """
    brother brothers sister sisters friend friends mate mates cousin cousins stepbrother
    stepsister boyfriend girlfriend uncle aunt auntie aunty nephew niece stepdad stepmum
    stepfather stepmother mum mother dad father nan gran grandma grandad grandmother grandfather
    carer carers worker teacher called named partner neighbour classmate peer twin daughter son
    baby resident mentor therapist counsellor tutor nickname escort driver bully manager nurse
    dentist doctor landlord coach keyworker guardian solicitor advocate officer consultant
    paediatrician psychologist assessor chair judge boss ex stepson godmother godfather
    """
)
_NOT_AFTER_KIN: Final = (
    listed(
        """
    i he she they it we the his her their this and but so if as who has is was will can may in on
    at christmas easter eid english muslim polish minecraft fortnite roblox football since when
        while somali eritrean pakistani indian bangladeshi nigerian ghanaian jamaican syrian
        afghan albanian romanian kurdish iraqi iranian sudanese ethiopian caribbean african
        asian white black mixed gypsy roma traveller french spanish italian german
        portuguese chinese vietnamese turkish ukrainian russian monday tuesday wednesday
        thursday friday saturday sunday year years nhs camhs ehcp
    however lives makaton british welsh irish scottish risk support service services group time
    school house home hood ship link line care carer health social youth duke play key massage
    yoga gym bank grow
    """
    )
    | MONTHS
)
_FAME_BEFORE: Final = listed(
    """
    anything like watching watches reads reading supports fan fans princess prince st
    saint king queen music song songs book books film films album concert sing sings singing dances
    listens listening singer player footballer band author actor films character
    dressed written sung poem poems novel novels story stories tale tales
    """
)
_CALLED: Final = listed("called named nickname")
_THINGS: Final = listed(
    """
    game games dog cat rabbit hamster pony horse teddy toy bear film book show programme band song
    app club group team course scheme project charity medication medicine condition syndrome place
    food pet kitten puppy fish bunny character series therapy approach tool website channel event
    system it
    """
)
_MARKETS: Final = listed(
    """
    cross street road park court club cup league rovers united city town day island towers patrol
    tigers district council county wanderers albion athletic rangers palace villa trust foundation
    drive lane avenue close centre service services team protection referral
    rehabilitation bronze roma railway station basket
    """
)
# No name of a person ends so, but for two; "Occupational Therapy", "Colourful Semantics".
_OF_THINGS: Final = re.compile(
    r"(?:ation|ition|otion|ution|ssion|lment|nment|pment|ement|ness|ology|ologist|therap(?:y|ist)"
    r"|atrics|atric|antics|istics|ractice|osis|itis|eful|craft|ball|frisbee|credit|premium|guidance"
    r"|moisture|cream|festival|puja|pooja|chaturthi|jayanti|filous|inhaler|syrup)s?$"
)
_YET_NAMES: Final = listed("clement ball heath")


_MUSICAL: Final = ["the", "musical"]
_ARTICLES: Final = listed("a an the his her their our my this that speaks")
_FIRST_OF_THINGS: Final = listed(
    "language pupil private universal ultimate dyadic colourful community"
)
_STRANGE_NOT: Final = EVERYDAY | _NOT_AFTER_KIN | _MARKETS | PROPER | _FIRST_OF_THINGS


def others_in(page: Folded) -> Iterator[Hit]:
    yield from _titled(page)
    taken = -1
    for at, word in enumerate(page.words):
        if at <= taken or not word.capital or len(word.raw) < 3 or not word.raw.isalpha():
            continue
        if _is_somebody(page, at):
            last = _surname(page, at)
            taken = last
            yield warn(word.start, page.words[last].end, "person", "perhaps somebody’s name")


def _titled(page: Folded) -> Iterator[Hit]:
    for found in _TITLE.finditer(page.text):
        first = re.split(r"[ \-']", found[1].lower())[0]
        if first not in _NOT_PEOPLE and not any(name in found[1].lower() for name in _KNIGHTS):
            yield warn(*found.span(), "person", "a title and a name")
    for found in _TITLE_LETTER.finditer(page.text):
        yield warn(*found.span(), "person", "a title and the first letter of a name")


def _is_somebody(page: Folded, at: int) -> bool:
    word = page.words[at]
    before = page.words[at - 1] if at else None
    if word.shouted or word.low in MONTHS or _famous(page, at):
        return False
    if before and _kin_before(page, before, word):
        return not _something_else(page, at, before)
    if not (word.low in COMMON or _two_strange(page, at)) or _is_an_eve(page, at):
        return False
    return not any(w.low in _FAME_BEFORE for w in page.words[max(0, at - 4) : at])


def _two_strange(page: Folded, at: int) -> bool:
    """Two capital words that are no words: ``was Tiana Marchbanks``; not ``the Peak District``."""
    pair = page.words[at : at + 2]
    before = page.words[at - 1] if at else None
    if len(pair) < 2 or page.between(*pair) != " " or (before and before.low in _ARTICLES):
        return False
    if before and before.capital and not (pair[0].opens or _opens_plainly(before)):
        return False
    if any(_is_of_things(word.low) for word in pair):
        return False
    return all(
        word.capital and not word.shouted and len(word.raw) > 2 and word.low not in _STRANGE_NOT
        for word in pair
    )


def _is_of_things(low: str) -> bool:
    return low not in _YET_NAMES and _OF_THINGS.search(low) is not None


def _opens_plainly(word: Word) -> bool:
    """The first word of a sentence, and a word: ``Ring Oyinkansola Bello``."""
    return word.opens and word.low in EVERYDAY


def _is_an_eve(page: Folded, at: int) -> bool:
    """New Year's Eve, Christmas Eve."""
    before = {word.low for word in page.words[max(0, at - 2) : at]}
    return page.words[at].low == "eve" and bool(
        before & {"year", "years", "christmas", "midsummer"}
    )


def _kin_before(page: Folded, before: Word, word: Word) -> bool:
    """``his friend Zak``, ``brother, Zak``; not the start of the next sentence."""
    gap = page.between(before, word)
    return not word.opens and before.low in _KIN and gap in {" ", ", ", " (", ": ", " '", ' "'}


def _something_else(page: Folded, at: int, before: Word) -> bool:
    """``a game called Rocket League``, ``Social Worker Report``, ``his mum Somali``."""
    word = page.words[at]
    if word.low in _NOT_AFTER_KIN or _common_word_here(page, at):
        return True
    if any(w.low in _THINGS for w in page.words[max(0, at - 5) : at]):
        return before.low in _CALLED
    return word.low in ORDINARY and before.capital and not before.opens


def _common_word_here(page: Folded, at: int) -> bool:
    word = page.words[at]
    return word.low in ORDINARY and not stands_as_a_name(page, at)


def _famous(page: Folded, at: int) -> bool:
    """Harry Potter; and whatever is named after somebody: Victoria Park."""
    after = [word.low for word in page.words[at + 1 : at + 3]]
    thing = bool(after) and after[0] in _MARKETS
    return is_famous(page, at) or thing or after == _MUSICAL


def _surname(page: Folded, at: int) -> int:
    """The last of the capital words that go on from a first name."""
    words = page.words
    last = at
    while last + 1 < len(words) and last - at < 2:
        after = words[last + 1]
        if not after.capital or after.opens or page.between(words[last], after) not in {" ", "-"}:
            break
        if len(after.raw) < 2 or after.shouted or after.low in _NOT_AFTER_KIN:
            break
        last += 1
    return last
