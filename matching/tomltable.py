"""Reads a TOML table key by key, and collects every fault instead of stopping at the first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

T = TypeVar("T")

NO_DAY = date(2000, 1, 1)  # stands in for a day that is missing; never used once there is a fault


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a file, written for the person who wrote the file."""

    where: str
    what: str
    expected: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; expected {self.expected}"


def shown(value: object) -> str:
    """A value as its writer knows it, on one line and not too long."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        text = f'"{value}"' if len(value) <= 60 else f'"{value[:57]}…"'
    elif isinstance(value, Mapping):
        text = "a table"
    elif isinstance(value, list):
        text = "[" + ", ".join(map(shown, value[:3])) + (", …]" if value[3:] else "]")
    elif isinstance(value, int) and abs(value) >= 10**20:
        text = "a number of more than 20 digits"
    else:
        text = str(value)
    return text.encode("unicode_escape").decode() if not text.isprintable() else text


def is_whole(value: object, low: int, high: int) -> bool:
    """Whether it is a whole number within bounds; ``true`` is an int to Python, not to people."""
    return type(value) is int and low <= value <= high


def is_day(value: object) -> bool:
    """Whether it is a day without a time."""
    return type(value) is date


def is_one_decimal(value: object, high: int) -> bool:
    """Whether it is a number from 0 to ``high`` with at most one decimal."""
    if type(value) is int:
        return 0 <= value <= high
    if not isinstance(value, Decimal) or not value.is_finite() or not 0 <= value <= high:
        return False
    return value * 10 == int(value * 10)


@dataclass(slots=True)
class Table:
    """
    One table of the file.

    Each reading method notes a fault where the value is missing or wrong, and then returns its
    ``default`` as a stand-in, so that the rest of the file is still checked. ``close`` reports the
    keys that nothing asked for. Once ``faults`` holds anything, what was read must not be used.
    """

    where: str  # "" for the file itself
    given: Mapping[str, Any]
    faults: list[Fault]
    known: list[str] = field(default_factory=list)

    def path(self, key: str) -> str:
        """The key with the tables it stands in."""
        return f"{self.where}.{key}" if self.where else key

    def fault(self, key: str, what: str, expected: str) -> None:
        """Note that something is wrong with a key."""
        self.faults.append(Fault(self.path(key), what, expected))

    def close(self) -> None:
        """Report every key that nobody asked for."""
        for key in self.given:
            if key not in self.known:
                self.fault(shown_key(key), "is not a known key", f"one of {', '.join(self.known)}")

    def read(
        self,
        key: str,
        fits: Callable[[Any], bool],
        expected: str,
        *,
        default: T,
        required: bool = False,
    ) -> T:
        """The value if it is there and fits, else the default."""
        self.known.append(key)
        if key not in self.given:
            if required:
                self.fault(key, "is missing", expected)
            return default
        if fits(value := self.given[key]):
            return value
        self.fault(key, f"is {shown(value)}", expected)
        return default

    def whole(
        self, key: str, low: int, high: int, *, default: T, required: bool = False, unit: str = ""
    ) -> int | T:
        """A whole number from ``low`` to ``high``."""
        expected = f"a whole number{unit} from {low} to {high}"
        return self.read(
            key, lambda v: is_whole(v, low, high), expected, default=default, required=required
        )

    def whole_pair(
        self, key: str, low: int, high: int, *, default: tuple[int, int], required: bool = False
    ) -> tuple[int, int]:
        """Two whole numbers in a list."""
        pair = self.read(
            key,
            lambda v: type(v) is list and len(v) == 2 and all(is_whole(n, low, high) for n in v),
            f"two whole numbers from {low} to {high}, as in [8, 17]",
            default=default,
            required=required,
        )
        return pair[0], pair[1]

    def day(self, key: str, *, default: T, required: bool = False) -> date | T:
        """A day."""
        return self.read(key, is_day, "a day, as in 2026-11-22", default=default, required=required)

    def days(self, key: str, expected: str) -> list[date]:
        """One or two days in a list."""
        return self.read(
            key,
            lambda v: type(v) is list and 1 <= len(v) <= 2 and all(map(is_day, v)),
            expected,
            default=[],
            required=True,
        )

    def tenths(self, key: str, *, default: T, required: bool = False) -> int | T:
        """Miles with at most one decimal, as tenths."""
        miles: Any = self.read(
            key,
            lambda v: is_one_decimal(v, 10_000),
            "miles from 0 to 10000 with at most one decimal",
            default=None,
            required=required,
        )
        return default if miles is None else int(miles * 10)

    def yes(self, key: str) -> bool:
        """True or false; false if absent."""
        return self.read(key, lambda v: type(v) is bool, "true or false", default=False)

    def word(self, key: str, choices: Mapping[str, T], *, default: T, required: bool = False) -> T:
        """One of the words, as what it stands for."""
        word = self.read(
            key,
            lambda v: type(v) is str and v in choices,
            f"one of {', '.join(w or 'an empty text' for w in choices)}",
            default="",
            required=required,
        )
        return choices[word] if key in self.given and word in choices else default

    def words(self, key: str, choices: Mapping[str, T] | None = None) -> list[Any]:
        """A list of words, each as what it stands for; without choices, any words as written."""
        words: list[Any] = self.read(key, lambda v: type(v) is list, "a list of words", default=[])
        expected = "a word in quotes" if choices is None else f"one of {', '.join(choices)}"
        found = []
        for word in words:
            if type(word) is not str or not word.strip() or (choices and word not in choices):
                self.fault(key, f"holds {shown(word)}", expected)
            else:
                found.append(word if choices is None else choices[word])
        return found

    def table(self, key: str, *, required: bool = False) -> "Table":
        """A table inside this one; where it is absent or wrong, an empty one that stays silent."""
        given: Mapping[str, Any] = self.read(
            key, lambda v: type(v) is dict, "a table", default={}, required=required
        )
        is_there = given is self.given.get(key)
        return Table(self.path(key), given, self.faults if is_there else [])

    def tables(self, key: str) -> list["Table"]:
        """The tables of a list, numbered from 1."""
        rows: list[Mapping[str, Any]] = self.read(
            key,
            lambda v: type(v) is list and all(type(row) is dict for row in v),
            "a list of tables",
            default=[],
        )
        return [Table(f"{self.path(key)} {i}", row, self.faults) for i, row in enumerate(rows, 1)]


def shown_key(key: str) -> str:
    """A key on one line and not too long."""
    return shown(key)[1:-1]
