"""How well homes meet the child's needs: a table of 625 entries per four dimensions, then gathers.

Each entry holds, for one combination of four capability levels, sums (N of scoring.md section 3,
with and without the not-assessed dimensions; shortfalls; grave shortfalls) packed side by side in
one number, and the worst dimension as a set of bits. Adding five entries adds all four sums.
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import MAX_LEVEL, NOT_ASSESSED, Dimension
from matching.kernel.facts import CODES, GROUP, N_GROUPS
from matching.kernel.types import Case

ASSUMED = np.array([3 if code.is_critical else 2 for code in Dimension])  # (20,) if not assessed
_CRITICAL = np.array([code.is_critical for code in Dimension])  # (20,)
_T = TypeVar("_T", bound=np.generic)
_LEVELS = np.arange(MAX_LEVEL + 1)

# Widths: N <= 20 · 4 · 16 = 1280 < 2**11; counts <= 20 < 2**5.
_N_BEST, _SHORT, _GRAVE = 11, 22, 27
_N_MASK, _COUNT_MASK = (1 << 11) - 1, (1 << 5) - 1

# The values that 1000 · (n - s) // n can take, worst first; a bit each, so OR keeps the worst.
_WORST_VALUES = (0, 250, 333, 500, 666, 750, 1000)
_BIT_OF_VALUE = {value: 1 << i for i, value in enumerate(_WORST_VALUES)}
_WORST_BITS = 7
_LOWEST_VALUE = np.array(
    [1000] + [_WORST_VALUES[(bits & -bits).bit_length() - 1] for bits in range(1, 1 << _WORST_BITS)]
)  # (128,) the value of the lowest bit, 1000 where there is none


def _worst_bits() -> NDArray[np.int16]:
    """Bit of 1000 · (n - s) // n for each need n and capability c, (5, 5); 0 where n is 0."""
    bits = np.zeros((MAX_LEVEL + 1, MAX_LEVEL + 1), dtype=np.int16)
    for n in range(1, MAX_LEVEL + 1):
        for c in range(MAX_LEVEL + 1):
            bits[n, c] = _BIT_OF_VALUE[1000 * (n - max(0, n - c)) // n]
    return bits


_BITS = _worst_bits()


def _tier_of_counts() -> NDArray[np.int8]:
    """Tier for each pair of counts as they lie in the packed sums: shortfalls, grave above."""
    counts = np.arange(1 << (_GRAVE - _SHORT) * 2)
    short, grave = counts & _COUNT_MASK, counts >> (_GRAVE - _SHORT)
    return np.where(short == 0, 1, np.where((short <= 2) & (grave == 0), 2, 3)).astype(np.int8)


_TIER = _tier_of_counts()  # (1024,)


@dataclass(frozen=True, slots=True, eq=False)
class NeedFit:
    """Row i belongs to column i of the codes that were asked about."""

    need: NDArray[np.int64]  # (k,) per mille: the lower of the two values
    need_best: NDArray[np.int64]  # (k,) per mille: the higher
    tier: NDArray[np.int8]  # (k,) 1-3, scoring.md section 4


def need_fit(case: Case, codes: NDArray[np.int16]) -> NeedFit:
    """
    Need scores and tiers of homes.

    :param codes: (5, k) packed capabilities, from HomeFacts.codes.
    """
    assumed = np.where(case.needs == NOT_ASSESSED, ASSUMED, case.needs).astype(np.int64)
    known = np.maximum(case.needs, 0).astype(np.int64)
    factor = case.importance.astype(np.int64)
    sums = _gathered_sums(assumed, known, factor, codes)
    worst = _gathered_worst(assumed, known, codes)
    one = _value(sums & _N_MASK, int((factor * assumed**2).sum()), worst & 127)
    other = _value(
        (sums >> _N_BEST) & _N_MASK, int((factor * known**2).sum()), worst >> _WORST_BITS
    )
    return NeedFit(need=np.minimum(one, other), need_best=np.maximum(one, other), tier=_tiers(sums))


def _value(lost: NDArray[np.int64], whole: int, worst: NDArray[np.int16]) -> NDArray[np.int64]:
    """(7 · sum + 3 · worst) // 10 from N, D and the set of worst bits, (k,)."""
    share = 1000 * (whole - lost) // whole if whole else 1000
    value: NDArray[np.int64] = (7 * share + 3 * _LOWEST_VALUE[worst]) // 10
    return value


def _tiers(sums: NDArray[np.int64]) -> NDArray[np.int8]:
    """1 without a shortfall; 2 with one or two of one level, none critical; else 3, (k,)."""
    return _TIER.take(sums >> _SHORT)


def _gathered_sums(
    assumed: NDArray[np.int64],
    known: NDArray[np.int64],
    factor: NDArray[np.int64],
    codes: NDArray[np.int16],
) -> NDArray[np.int64]:
    """The packed sums of each home, (k,)."""
    gap = np.maximum(known[:, None] - _LEVELS, 0)  # (20, 5): shortfall at each capability
    gap_assumed = np.maximum(assumed[:, None] - _LEVELS, 0)
    grave = (gap >= 2) | ((gap >= 1) & _CRITICAL[:, None])
    entry = factor[:, None] * (gap_assumed**2 + (gap**2 << _N_BEST))
    entry += ((gap > 0).astype(np.int64) << _SHORT) + (grave.astype(np.int64) << _GRAVE)
    table = _combined(entry, np.add)
    return _joined(table, codes, np.add)


def _gathered_worst(
    assumed: NDArray[np.int64], known: NDArray[np.int64], codes: NDArray[np.int16]
) -> NDArray[np.int16]:
    """The worst bits of each home: seven with the assumed levels, seven with the known, (k,)."""
    table = _combined(_BITS[assumed] | (_BITS[known] << _WORST_BITS), np.bitwise_or)
    return _joined(table, codes, np.bitwise_or)


def _joined(table: NDArray[_T], codes: NDArray[np.int16], join: np.ufunc) -> NDArray[_T]:
    """The entries of each home's five codes, joined group by group, (k,)."""
    first, *others = codes.astype(np.intp)  # once: take would convert them for every table
    joined = table.take(first)
    for group in others:
        join(joined, table.take(group), out=joined)
    return joined


def _combined(entry: NDArray[_T], join: np.ufunc) -> NDArray[_T]:
    """Entries per dimension and level (20, 5) joined to entries per packed code, (5 · 625,)."""
    by_group = entry.reshape(N_GROUPS, GROUP, MAX_LEVEL + 1)
    low = join(by_group[:, 1, :, None], by_group[:, 0, None, :]).reshape(N_GROUPS, -1)
    high = join(by_group[:, 3, :, None], by_group[:, 2, None, :]).reshape(N_GROUPS, -1)
    table: NDArray[_T] = join(high[:, :, None], low[:, None, :]).reshape(N_GROUPS * CODES)
    return table
