"""What free words tell of a child's age and sex although the summary leaves them out."""

import re
from collections.abc import Iterable
from typing import Final

_AGES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
)  # fmt: skip
_SEX: Final = {
    "M": re.compile(r"\b(?:he|him|his|himself|boy|lad|young man|son)\b", re.IGNORECASE),
    "F": re.compile(r"\b(?:she|her|hers|herself|girl|young woman|daughter)\b", re.IGNORECASE),
}
_YOUNG: Final = "(?:child|boy|girl|lad|man|woman|person|teenager)"
_SCHOOL_YEAR: Final = re.compile(r"\byear (?:1[0-3]|[1-9])\b", re.IGNORECASE)


def age_told(text: str, age: int) -> re.Match[str] | None:
    """Where a text says the exact age, or the school year that goes with it."""
    said = str(age) if age >= len(_AGES) else f"(?:{age}|{_AGES[age]})"
    exact = rf"\b{said}[ -](?:years?|yrs?)\b|\b(?:aged?|is|turned|just|{_YOUNG} of) {said}\b"
    return re.search(exact, text, re.IGNORECASE) or _SCHOOL_YEAR.search(text)


def sex_told(texts: Iterable[str], sex: str) -> bool:
    """Whether the words, read together, speak of a boy (M) or a girl (F) as this child is one."""
    joined = "\n".join(texts)
    counts = {each: len(pattern.findall(joined)) for each, pattern in _SEX.items()}
    return sex in counts and counts[sex] > sum(counts.values()) - counts[sex]


def first_word_of_sex(text: str, sex: str) -> re.Match[str] | None:
    """The first word that tells the sex (its code) as it is; None where there is none."""
    return _SEX[sex].search(text) if sex in _SEX else None
