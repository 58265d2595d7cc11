"""Facts that are harmless one by one and together point at one family."""

import re
from collections.abc import Iterator
from typing import Final

from needs.reading.folding import Folded
from needs.reading.hits import Hit, warn

_SENTENCE: Final = re.compile(r"[^.!?\n]+")
_RARE_LANGUAGES: Final = (
    "tigrinya|tigre|amharic|oromo|dari|pashto|sorani|kurmanji|kurdish|lingala|wolof|twi|ewe"
    "|hausa|igbo|yoruba|krio|fula|mandinka|dinka|nuer|zaghawa|fur|masalit|saho|bilen|afar"
    "|somali|swahili|kinyarwanda|kirundi|luganda|shona|ndebele|chichewa|tetum|tagalog|hmong"
    "|karen|burmese|rohingya|uyghur|uzbek|turkmen|tajik|georgian|armenian|mongolian|tibetan"
    "|nepali|sinhala|malayalam|kannada|telugu|konkani|dhivehi|yiddish|ladino|aramaic|assyrian"
    "|cornish|manx|welsh romani|romani|shelta|icelandic|faroese|basque|maltese|quechua|guarani"
    "|khmer|lao|hebrew|vietnamese|albanian"
)
_RARE_CONDITIONS: Final = (
    "[a-z]{3,20}(?:-[a-z]{3,20})? syndrome|[a-z]{3,20}'s disease|huntington|batten|duchenne"
    "|muscular dystrophy|cystic fibrosis|sickle cell|haemophilia|spina bifida|hydrocephalus"
    "|phenylketonuria|pku|achondroplasia|dwarfism|albinism|osteogenesis imperfecta"
    "|brittle bones?|epidermolysis bullosa|prader-willi|angelman|rett|williams syndrome"
    "|fragile x|22q|tuberous sclerosis|neurofibromatosis|narcolepsy|craniosynostosis"
    "|cleft palate|xeroderma|selective mutism|tracheostomy|amputee|deafblind|transplant"
    "|leukaemia"
)

_FAITHS: Final = (
    "zoroastrian|jain|baha'i|bahai|druze|yazidi|yezidi|mandaean|rastafarian|plymouth brethren"
    "|amish|mormon|jehovah's witness(?:es)?|coptic|ethiopian orthodox|eritrean orthodox"
    "|ahmadi(?:yya)?|ismaili|charedi|haredi|hasidic|quaker|wiccan|pagan|irish traveller|romany?"
    "|roma|showm[ae]n"
)
_COMMON_CONDITIONS: Final = re.compile(
    r"down'?s syndrome|asperger'?s? syndrome|irritable bowel syndrome|alcohol syndrome"
)
_AGES: Final = (
    r"aged? \d{1,2}|\d{1,2}[- ]years?[- ]olds?|year (?:[1-9]|1[0-3])|reception class"
    r"|of (?:\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)"
)
_FACETS: Final = tuple(
    (weight, re.compile(rf"\b(?:{pattern})\b"))
    for weight, pattern in (
        (2, r"twins?|triplets?|quadruplets|quads|one of (?:five|six|seven|eight|nine|ten)"),
        (2, _RARE_LANGUAGES),
        (2, _RARE_CONDITIONS),
        (2, _FAITHS),
        (2, r"only [a-z]{3,20}(?: [a-z]{3,20}){0,4} (?:in|at|of|on)"),
        (1, _AGES),
        (2, r"(?:small |tiny |little |remote |rural )?(?:village|hamlet|island)|small town"),
    )
)
_IN_TOWN: Final = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Oo]f) (?!The\b|Year\b|Key\b)[A-Z][a-z]{3,20}\b"
)
_TOO_FEW: Final = 4  # two rare facts; or one, with a place and an age


def combinations_in(page: Folded) -> Iterator[Hit]:
    """Sentences in which rare facts stand together: twins of 7 who speak Tigrinya."""
    for sentence in _SENTENCE.finditer(page.low):
        spans, weight = _weigh(page, *sentence.span())
        if weight >= _TOO_FEW and len(spans) > 1:
            start, end = min(s for s, _ in spans), max(e for _, e in spans)
            yield warn(start, end, "combination", "rare facts that together point at one child")


def _weigh(page: Folded, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    spans: list[tuple[int, int]] = []
    total = 0
    for weight, pattern in _FACETS:
        found = pattern.search(page.low, start, end)
        if found and not _COMMON_CONDITIONS.search(found[0]):
            spans.append(found.span())
            total += weight
    town = _IN_TOWN.search(page.text, start, end)
    if town and total:
        spans.append(town.span())
        total += 1
    return spans, total
