"""What may stand in the place of words that say who the child is."""

import re
from typing import Final

from needs.reading.folding import Folded
from needs.reading.found import Identity
from needs.reading.hits import Hit

_HIS: Final = {"1": ("he", "his"), "2": ("she", "her"), "": ("they", "their")}
_WORDS: Final = {
    "sibling": "{their} brother or sister",
    "relative": "a relative",
    "carer": "the carer",
    "worker": "the social worker",
    "other_child": "another child",
    "person": "somebody {they} know{s}",
    "school": "{their} school",
    "hospital": "the hospital",
    "place": "a place {they} know{s}",
    "address": "{their} home area",
    "postcode": "{their} home area",
    "dob": "{their} age",
    "date": "recently",
    "combination": "",
}
_KIN: Final = re.compile(
    r"\b(brother|sister|mum|mother|dad|father|nan|gran|grandma|grandmother|grandad|grandfather"
    r"|aunt|auntie|uncle|cousin|friend|carer|foster carer|social worker|teacher)\b[ ,:(]{1,3}$"
)


def sex_of(page: Folded, identity: Identity) -> str:
    """As recorded; else by the words of the text, if they leave no doubt."""
    if identity.sex in {"1", "2"}:
        return identity.sex
    he = len(re.findall(r"\b(?:he|his|him)\b", page.low))
    she = len(re.findall(r"\b(?:she|her|hers)\b", page.low))
    if max(he, she) < 2 * min(he, she) or he == she:
        return ""
    return "1" if he > she else "2"


def replacement(page: Folded, hit: Hit, sex: str) -> str:
    """Words for the place of a finding; nothing where leaving it out reads best."""
    they, their = _HIS[sex]
    owned = page.text[hit.end : hit.end + 2] == "'s"
    if hit.type == "name":
        return their if owned else they
    before = _KIN.search(page.low, max(0, hit.start - 20), hit.start)
    if before and hit.type in {"sibling", "relative", "carer", "worker", "person", "other_child"}:
        return ""  # "his brother Sam": the words before say enough
    return _WORDS.get(hit.type, "").format(they=they, their=their, s="" if not sex else "s")
