"""What somebody wrote for a postcode, put into order: capitals, spaces, O for 0 and I for 1."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from geography.errors import UnknownPlace

# The third letter of W1A and the fourth of EC1A are not every letter.
_OUTWARD: Final = (
    r"[A-PR-UWYZ](?:[1-9][0-9]|[0-9]|[0-9][A-HJKMNPR-Y]"
    r"|[A-HK-Y](?:[1-9][0-9]|[0-9]|[0-9][ABEHMNPRVWXY]))"
)
_INWARD: Final = r"[0-9][ABD-HJLNP-UW-Z]{2}"  # the last two letters are never C I K M O V
_FULL: Final = re.compile(f"({_OUTWARD})({_INWARD})")
_SECTOR: Final = re.compile(f"({_OUTWARD})([0-9])")
_DISTRICT: Final = re.compile(f"({_OUTWARD})()")
_MISTAKEN: Final = {"O": "O0", "0": "0O", "I": "I1", "1": "1I"}
_LONGEST: Final = 12  # characters, spaces apart; longer text is no slip of the finger


@dataclass(frozen=True, slots=True)
class Written:
    """A postcode or the beginning of one: WV1 1SH, the sector WV1 1, or the district WV1."""

    outward: str
    inward: str  # "1SH", "1" or ""

    def __str__(self) -> str:
        return f"{self.outward} {self.inward}".rstrip()

    @property
    def is_full(self) -> bool:
        return len(self.inward) == 3


def words_of(text: str) -> tuple[str, ...]:
    """
    Capitals and digits of what was written, parted where it had spaces.

    :raises UnknownPlace: nothing was written, or far too much.
    """
    plain = unicodedata.normalize("NFKC", text).upper()
    visible = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    words = tuple(visible.split())
    if not words:
        raise UnknownPlace("Enter a postcode")
    if sum(map(len, words)) > _LONGEST:
        raise UnknownPlace(f"“{shown(text)}” is not a postcode. Enter one like WV1 1SH")
    return words


def readings(words: tuple[str, ...]) -> list[Written]:
    """
    How the words can be read exactly as they stand, the likeliest first.

    "WV11" is the district WV11 rather than the sector WV1 1; with a space it is the sector.
    """
    parted = len(words) == 2 and len(words[1]) == 1
    forms = (_SECTOR, _DISTRICT) if parted else (_FULL, _DISTRICT, _SECTOR)
    matches = (form.fullmatch("".join(words)) for form in forms)
    found = [Written(*match.groups()) for match in matches if match]
    return [it for it in found if it.outward == words[0]] or found if parted else found


def mended_readings(words: tuple[str, ...]) -> list[Written]:
    """How the words can be read when O stands for 0, I for 1 or the other way round."""
    return list(dict.fromkeys(it for mended in _mendings(words) for it in readings(mended)))


def shown(text: str) -> str:
    """What was written, short enough and safe to repeat in a message on one line."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= 20 else f"{line[:20]}…"


def _mendings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    spaced = " ".join(words)
    for choice in product(*(_MISTAKEN.get(letter, letter) for letter in spaced)):
        yield tuple("".join(choice).split())
