"""One cell's text as a value, or what was expected instead."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from django.db import models

from codes.words import LONGEST_WORD, as_offered, too_long

T = TypeVar("T")
Parse = Callable[[str], T]

YES: Final = frozenset({"yes", "y", "true", "1"})
NO: Final = frozenset({"no", "n", "false", "0"})
DAY_FORMS: Final = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y")
EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = date(2100, 1, 1)
_MIDNIGHT: Final = re.compile(r"[ T]00:00(:00(\.0+)?)?$")
_POUNDS: Final = re.compile(r"(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?", re.ASCII)
_WHOLE: Final = re.compile(r"\d{1,9}(\.0+)?", re.ASCII)


class Unexpected(ValueError):
    """The text is not what the column takes; the message says what it takes."""


def words(*, at_most: int) -> Parse[str]:
    """Text on one line."""

    def parse(text: str) -> str:
        tidy = " ".join(text.split())
        if len(tidy) > at_most:
            raise Unexpected(f"at most {at_most} characters")
        return tidy

    return parse


def paragraphs(*, at_most: int) -> Parse[str]:
    def parse(text: str) -> str:
        if len(text) > at_most:
            raise Unexpected(f"at most {at_most:,} characters")
        return text.strip().replace("\r\n", "\n")

    return parse


def whole(lowest: int, highest: int) -> Parse[int]:
    def parse(text: str) -> int:
        if not _WHOLE.fullmatch(text) or not lowest <= (number := int(float(text))) <= highest:
            raise Unexpected(f"a whole number from {lowest} to {highest}")
        return number

    return parse


def day(*, latest: date = LATEST) -> Parse[date]:
    """A day as people write it in England, or as a spreadsheet stores it."""
    limit = "" if latest == LATEST else f", not after {latest.isoformat()}"

    def parse(text: str) -> date:
        when = day_of(_MIDNIGHT.sub("", text))
        if when is None or not EARLIEST <= when <= latest:
            raise Unexpected(f"a date such as 2026-11-22 or 22/11/2026{limit}")
        return when

    return parse


@lru_cache(maxsize=10_000)  # a file of homes repeats its days
def day_of(text: str) -> date | None:
    for form in DAY_FORMS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 (a day has no zone)
        except ValueError:
            continue
    return None


def yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word not in YES | NO:
        raise Unexpected("yes or no")
    return word in YES


def pence(text: str) -> int:
    """Pounds a week, as whole pence; never NaN, never below nothing."""
    amount = text.removeprefix("£").strip()
    if not _POUNDS.fullmatch(amount):
        raise Unexpected("pounds a week, such as 1150 or 1,150.50")
    total = int(Decimal(amount.replace(",", "")) * 100)
    if total > 10_000_000:
        raise Unexpected("at most 100,000 pounds a week")
    return total


def one_of(choices: type[models.TextChoices]) -> Parse[str]:
    """A code of the list or its name, in any case."""
    known = {_plain(choice.value): choice.value for choice in choices}
    known |= {_plain(str(choice.label)): choice.value for choice in choices}
    expected = "one of " + ", ".join(choice.value for choice in choices if choice.value)

    def parse(text: str) -> str:
        try:
            return known[_plain(text)]
        except KeyError:
            raise Unexpected(expected) from None

    return parse


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("_", " ").casefold().split())


def several(text: str) -> tuple[str, ...]:
    """Words with semicolons between, each once, in order."""
    parts = (" ".join(part.split()) for part in text.split(";"))
    found = tuple(sorted({part for part in parts if part}))
    if any(len(part) > 40 for part in found):
        raise Unexpected("words of at most 40 characters, with semicolons between")
    return found


def offers(text: str) -> tuple[str, ...]:
    """Words of what a home offers, in the spelling of the list, each once, in order."""
    found = as_offered(re.split(r"[;,]", text))
    if too_long(found):
        raise Unexpected(f"words of at most {LONGEST_WORD} characters, with semicolons between")
    return tuple(sorted(found))


def sexes(text: str) -> tuple[bool, bool, bool]:
    """M, F and U (not recorded) as three answers."""
    letters = set(text.upper().replace(" ", ""))
    if not letters or letters - set("MFU"):
        raise Unexpected("one or more of the letters M, F and U")
    return "M" in letters, "F" in letters, "U" in letters
