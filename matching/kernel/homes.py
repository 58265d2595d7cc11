"""The homes as arrays: built once per version of the register, shared by every referral."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from matching.kernel.codes import N_DIMENSIONS, NOT_ASSESSED, UNDECLARED, Rating
from matching.kernel.facts import HomeFacts

FOREVER = date.max.toordinal()  # registered_to of a registration without an end
ALREADY_FREE = 0  # free_from of beds that are free now
NEVER = 0  # confirmed_on of a vacancy that nobody has confirmed
FURTHEST_M = 5_000_000  # keeps 40000·(dE² + dN²) inside 64 bits; the grid itself ends at 1,300,000
MOST_PENCE = 10**12


@dataclass(frozen=True, slots=True, eq=False)
class Residents:
    """Who lives in the homes now: row i of each array is the same child."""

    home_row: NDArray[np.int64]  # (n_residents,) row of the home in Homes
    age: NDArray[np.int16]  # (n_residents,) whole years, 0-120
    shb: NDArray[np.int8]  # (n_residents,) harmful sexual behaviour 0-4, -1 not assessed
    exp: NDArray[np.int8]  # (n_residents,) exploitation 0-4, -1 not assessed

    @classmethod
    def build(
        cls,
        *,
        home_row: ArrayLike = (),
        age: ArrayLike = (),
        shb: ArrayLike | None = None,
        exp: ArrayLike | None = None,
    ) -> Self:
        """Residents from anything array-like; levels left out are not assessed."""
        rows = np.asarray(home_row, dtype=np.int64)
        blank = np.full(rows.shape, NOT_ASSESSED)
        return cls(
            home_row=rows,
            age=_whole("age of residents", age, np.int16, 0, 120),
            shb=_whole("shb of residents", blank if shb is None else shb, np.int8, -1, 4),
            exp=_whole("exp of residents", blank if exp is None else exp, np.int8, -1, 4),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Offers:
    """The words homes offer (halal, garden …), one row of yes and no per word."""

    words: tuple[str, ...]  # (n_words,) each once
    has: NDArray[np.bool_]  # (n_words, n_homes)

    @classmethod
    def of(cls, offers: Sequence[Iterable[str]]) -> Self:
        """Offers from one collection of words per home, in the order of the homes."""
        sets = [frozenset(words) for words in offers]
        vocabulary = tuple(sorted(frozenset().union(*sets)))
        row = {word: i for i, word in enumerate(vocabulary)}
        has = np.zeros((len(vocabulary), len(sets)), dtype=np.bool_)
        for home, words in enumerate(sets):
            has[[row[word] for word in words], home] = True
        return cls(words=vocabulary, has=has)

    def of_word(self, word: str) -> NDArray[np.bool_] | None:
        """Which homes offer the word, (n_homes,); None where no home does."""
        return self.has[self.words.index(word)] if word in self.words else None


@dataclass(frozen=True, slots=True, eq=False)
class Homes:
    """
    Every home that might be offered: row i of each array is the same home, rows by home_id.

    Make it with :meth:`build`. What depends on the home alone (resolved capability, packed codes,
    the youngest resident …) is worked out once and kept in ``facts``.
    """

    home_id: NDArray[np.int64]  # (n,) each once, rising
    kind: NDArray[np.int8]  # (n,) codes of Kind
    easting_m: NDArray[np.int64]  # (n,) National Grid metres
    northing_m: NDArray[np.int64]  # (n,) National Grid metres
    capability: NDArray[np.int8]  # (n, 20) levels 0-4 as declared, -1 undeclared
    age_from: NDArray[np.int16]  # (n,) years, inclusive
    age_to: NDArray[np.int16]  # (n,) years, inclusive
    sexes: NDArray[np.uint8]  # (n,) bits of Sex, at least one
    registered_from: NDArray[np.int32]  # (n,) day ordinal, inclusive
    registered_to: NDArray[np.int32]  # (n,) day ordinal, exclusive; FOREVER without an end
    beds_free: NDArray[np.int16]  # (n,) beds that are neither taken nor held
    free_from: NDArray[np.int32]  # (n,) day ordinal of the first free night; ALREADY_FREE
    weekly_pence: NDArray[np.int64]  # (n,) pence a week
    rating: NDArray[np.int8]  # (n,) codes of Rating
    confirmed_on: NDArray[np.int32]  # (n,) day ordinal; NEVER
    asked: NDArray[np.int32]  # (n,) referrals sent in the last 12 months
    accepted: NDArray[np.int32]  # (n,) of those, offers made; at most asked
    fostered: NDArray[np.int16]  # (n,) fostered children there now
    access: NDArray[np.uint8]  # (n,) bits of Access
    suspended: NDArray[np.int8]  # (n,) codes of Suspension
    residents: Residents
    offers: Offers  # (n_words, n)
    facts: HomeFacts = field(init=False, repr=False)

    @classmethod
    def build(
        cls,
        *,
        home_id: ArrayLike,
        residents: Residents | None = None,
        offers: Offers | None = None,
        **columns: ArrayLike,
    ) -> Self:
        """
        Homes from anything array-like, in any order of rows; they are put in order of home_id.

        ``registered_to``, ``free_from``, ``rating``, ``confirmed_on``, ``asked``, ``accepted``,
        ``fostered``, ``access``, ``suspended`` and ``capability`` may be left out.

        :raises ValueError: a column is missing, unknown, of another length or out of bounds.
        """
        ids = np.asarray(home_id, dtype=np.int64)
        if ids.ndim != 1:
            raise ValueError("home_id must be one number per home")
        arrays = _columns(len(ids), columns)
        order = np.argsort(ids, kind="stable")
        return cls(
            home_id=ids[order],
            residents=_moved_residents(residents or Residents.build(), order),
            offers=_moved_offers(offers or Offers.of([()] * len(ids)), order),
            **{name: np.ascontiguousarray(array[order]) for name, array in arrays.items()},
        )

    def __post_init__(self) -> None:
        """Check what one column alone cannot show, lock the arrays, work out the facts."""
        _check_together(self)
        for one in fields(self):
            if one.init and isinstance(array := getattr(self, one.name), np.ndarray):
                array.flags.writeable = False
        object.__setattr__(self, "facts", HomeFacts.of(self))

    def __len__(self) -> int:
        """How many homes."""
        return len(self.home_id)

    def with_beds(self, *, beds_free: ArrayLike, free_from: ArrayLike) -> Self:
        """The same homes with other free beds; everything else is shared, not copied."""
        other = copy(self)
        for name, value in (("beds_free", beds_free), ("free_from", free_from)):
            column = _column(name, value, len(self))
            column.flags.writeable = False
            object.__setattr__(other, name, column)
        object.__setattr__(other, "facts", self.facts.with_beds(other.beds_free))
        return other

    def rows_of(self, ids: Iterable[int]) -> NDArray[np.int64]:
        """Rows of the homes with these ids; ids that are not here are left out."""
        wanted = np.fromiter(ids, dtype=np.int64)
        rows = np.minimum(np.searchsorted(self.home_id, wanted), max(len(self) - 1, 0))
        return rows[self.home_id[rows] == wanted] if len(self) else rows[:0]


# Each column: (type, lowest, highest, value where it may be left out).
_COLUMNS: Mapping[str, tuple[Any, int, int, int | None]] = {
    "kind": (np.int8, 0, 7, None),
    "easting_m": (np.int64, -FURTHEST_M, FURTHEST_M, None),
    "northing_m": (np.int64, -FURTHEST_M, FURTHEST_M, None),
    "capability": (np.int8, UNDECLARED, 4, UNDECLARED),
    "age_from": (np.int16, 0, 120, None),
    "age_to": (np.int16, 0, 120, None),
    "sexes": (np.uint8, 1, 7, None),
    "registered_from": (np.int32, 1, FOREVER, None),
    "registered_to": (np.int32, 1, FOREVER, FOREVER),
    "beds_free": (np.int16, 0, 9999, None),
    "free_from": (np.int32, ALREADY_FREE, FOREVER, ALREADY_FREE),
    "weekly_pence": (np.int64, 0, MOST_PENCE, None),
    "rating": (np.int8, 0, 7, Rating.NOT_INSPECTED),
    "confirmed_on": (np.int32, NEVER, FOREVER, NEVER),
    "asked": (np.int32, 0, 10**6, 0),
    "accepted": (np.int32, 0, 10**6, 0),
    "fostered": (np.int16, 0, 9999, 0),
    "access": (np.uint8, 0, 7, 0),
    "suspended": (np.int8, 0, 2, 0),
}


def _columns(n: int, given: Mapping[str, ArrayLike]) -> dict[str, NDArray[Any]]:
    """Every column as its own type, checked for length and bounds."""
    if unknown := given.keys() - _COLUMNS.keys():
        raise ValueError(f"homes have no column {', '.join(sorted(unknown))}")
    arrays = {}
    for name, (_, _, _, default) in _COLUMNS.items():
        shape = (n, N_DIMENSIONS) if name == "capability" else (n,)
        if name not in given and default is None:
            raise ValueError(f"the column {name} is missing")
        arrays[name] = _column(name, given[name] if name in given else np.full(shape, default), n)
    return arrays


def _column(name: str, value: ArrayLike, n: int) -> NDArray[Any]:
    """One column as its own type, checked for length and bounds."""
    kind, low, high, _ = _COLUMNS[name]
    shape = (n, N_DIMENSIONS) if name == "capability" else (n,)
    array = _whole(name, value, kind, low, high)
    if array.shape != shape:
        raise ValueError(f"{name} must have the shape {shape}, not {array.shape}")
    return array


def _whole(name: str, value: ArrayLike, kind: Any, low: int, high: int) -> NDArray[Any]:
    """Whole numbers within bounds, as a new array of the wanted type."""
    given = np.asarray(value)
    if given.size and given.dtype.kind not in "iu":
        raise ValueError(f"{name} must hold whole numbers, not {given.dtype}")
    if given.size and (given.min() < low or given.max() > high):
        raise ValueError(f"{name} must lie within {low} and {high}")
    return given.astype(kind)


def _check_together(homes: Homes) -> None:
    """What must hold between columns."""
    n = len(homes.home_id)
    rules = {
        "home_id holds an id twice or is not rising": np.diff(homes.home_id) <= 0,
        "age_from lies above age_to": homes.age_from > homes.age_to,
        "registered_to is not after registered_from": homes.registered_to <= homes.registered_from,
        "accepted lies above asked": homes.accepted > homes.asked,
        "a resident's home_row is not a row": (homes.residents.home_row < 0)
        | (homes.residents.home_row >= n),
    }
    for words, broken in rules.items():
        if broken.any():
            raise ValueError(words)
    if homes.offers.has.shape != (len(homes.offers.words), n):
        raise ValueError("offers must hold one row per word and one column per home")
    who = homes.residents
    if len({len(who.home_row), len(who.age), len(who.shb), len(who.exp)}) > 1:
        raise ValueError("the columns of residents differ in length")


def _moved_residents(residents: Residents, order: NDArray[np.int64]) -> Residents:
    """Residents whose home_row follows homes that were put in another order."""
    if ((residents.home_row < 0) | (residents.home_row >= len(order))).any():
        raise ValueError("a resident's home_row is not a row")
    new_row = np.empty_like(order)
    new_row[order] = np.arange(len(order))
    return replace(residents, home_row=new_row[residents.home_row])


def _moved_offers(offers: Offers, order: NDArray[np.int64]) -> Offers:
    """Offers whose columns follow homes that were put in another order."""
    if offers.has.ndim != 2 or offers.has.shape[1] != len(order):
        raise ValueError("offers must hold one row per word and one column per home")
    return replace(offers, has=np.ascontiguousarray(offers.has[:, order]))
