"""Does a text say who the child is? Names, postcode, date of birth; pure text, no database."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leaks:
    """What was found, as it stands in the text."""

    names: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()  # a postcode or a date of birth: never an ordinary word

    @property
    def all(self) -> tuple[str, ...]:
        return self.names + self.facts


def leaks_in(text: str, *, names: tuple[str, ...], postcodes: tuple[str, ...], born: date) -> Leaks:
    """Find a child's own names (each part of them), postcodes and date of birth."""
    plain = _plain(text)
    parts = dict.fromkeys(part for name in names for part in _parts(name))
    return Leaks(
        names=_found(plain, [rf"\b{re.escape(part)}s?\b" for part in parts]),
        facts=_found(plain, [*map(_postcode, postcodes), *_dates(born)]),
    )


def _plain(text: str) -> str:
    """Without accents, invisible signs and typographic hyphens: none of them hides a name."""
    split = unicodedata.normalize("NFKD", text)
    kept = (sign for sign in split if unicodedata.category(sign) not in {"Mn", "Cf"})
    return re.sub(r"[\u2010-\u2015\u2212]", "-", "".join(kept))


def _parts(name: str) -> list[str]:
    """The words of a name; an initial alone is not one."""
    return [part for part in re.split(r"[^\w]+", _plain(name)) if len(part) > 1]


def _postcode(postcode: str) -> str:
    signs = re.sub(r"\W", "", postcode)
    spaced = r"[\s.-]*".join(re.escape(sign) for sign in signs)
    return rf"\b{spaced}\b" if signs else r"(?!)"


def _dates(born: date) -> list[str]:
    """The ways people write a date: 5/3/2012, 05.03.12, 2012-03-05, 5th March 2012."""
    day, month = rf"0?{born.day}", rf"0?{born.month}"
    year = rf"(?:{born.year}|{born.year % 100:02})"
    name = MONTHS[born.month - 1]
    word = rf"{name[:3]}(?:{name[3:]})?" if name[3:] else name
    nth = rf"{day}(?:st|nd|rd|th)?"
    return [
        rf"\b{day}\s*[/.\- ]\s*{month}\s*[/.\- ]\s*{year}\b",
        rf"\b{born.year}\s*[/.\- ]\s*{month}\s*[/.\- ]\s*{day}\b",
        rf"\b{nth}\s*(?:of\s+)?{word},?\s*{year}\b",
        rf"\b{word}\s+{nth}(?:,\s*|\s+){year}\b",
    ]


def _found(text: str, patterns: list[str]) -> tuple[str, ...]:
    hits = (hit.group() for p in patterns for hit in re.finditer(p, text, re.IGNORECASE))
    return tuple(dict.fromkeys(hits))
