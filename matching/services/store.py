"""Writes options and refusals by COPY: hundreds of thousands of rows in a second."""

import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from matching.arrays import RegisterArrays
from matching.kernel.codes import Dimension
from matching.models.matches import FIRST
from matching.services.found import Found

NULL = r"\N"
OPTION_COLUMNS = (
    "match_id,home_id,rank,tier,total,need,nearness,affordability,continuity,assurance,need_best,"
    "weekly_pence,distance_tenths,about,beds_free,free_from,confirmed_on,shortfalls"
)
REFUSED_COLUMNS = "match_id,reasons,near_miss,homes_count,home_ids"


def store_options(found: Iterable[tuple[int, Found]], *, register: RegisterArrays) -> None:
    """The options of every match (its primary key given), best first: all, or the first 50."""
    lines = (line for pk, one in found for line in _option_lines(pk, one, register))
    _copy("matching_option", OPTION_COLUMNS, lines)


def store_refused(found: Iterable[tuple[int, Found]]) -> None:
    """The refused homes of every match that keeps all, grouped by all their reasons."""
    lines = (line for pk, one in found if one.keeps_all for line in _refused_lines(pk, one))
    _copy("matching_refused", REFUSED_COLUMNS, lines)


def _copy(table: str, columns: str, lines: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", _Lines(iter(lines)))


class _Lines(io.TextIOBase):
    """Lines as a file, made as PostgreSQL reads them, so that they are never all in memory."""

    def __init__(self, lines: Iterator[str]) -> None:
        super().__init__()
        self._lines = lines
        self._left = ""

    def read(self, size: int | None = -1, /) -> str:
        wanted = 1 << 16 if size is None or size < 0 else size
        parts, length = [self._left], len(self._left)
        while length < wanted and (line := next(self._lines, None)) is not None:
            parts.append(line)
            length += len(line)
        text = "".join(parts)
        self._left = text[wanted:]
        return text[:wanted]


def _option_lines(match_id: int, found: Found, register: RegisterArrays) -> Iterator[str]:
    homes, ranking = found.homes, found.ranking
    first = None if found.keeps_all else FIRST
    rows = ranking.order[:first]
    known = register.prices.known[rows, found.case.price_band]
    pence = found.case.weekly_pence if found.case.weekly_pence is not None else homes.weekly_pence
    about = register.about[rows] | found.referral.child.home_about
    columns = [
        homes.home_id[rows].tolist(),
        range(1, len(rows) + 1),
        ranking.tier[:first].tolist(),
        ranking.total[:first].tolist(),
        *(ranking.scores[:first, column].tolist() for column in range(5)),
        ranking.need_best[:first].tolist(),
        np.where(known, pence[rows].astype(object), NULL).tolist(),
        ranking.distance_tenths[rows].tolist(),
        ["t" if one else "f" for one in about.tolist()],
        homes.beds_free[rows].tolist(),
        [_day(ordinal) for ordinal in homes.free_from[rows].tolist()],
        [_day(ordinal) for ordinal in homes.confirmed_on[rows].tolist()],
        _shortfalls(ranking.shortfalls),
    ]
    line = f"{match_id}" + "\t%s" * len(columns) + "\n"
    for values in zip(*columns, strict=True):
        yield line % values


@lru_cache(maxsize=4096)
def _day(ordinal: int) -> str:
    """The kernel's day as PostgreSQL reads it; 0 is never, or free already."""
    return date.fromordinal(ordinal).isoformat() if ordinal else NULL


def _shortfalls(levels: NDArray[np.int8]) -> list[str]:
    """{"EMO": 1} of each option; few different ones, so each is written once."""
    if not len(levels):
        return []
    kinds, which = np.unique(levels, axis=0, return_inverse=True)
    texts = [
        json.dumps({code.name: int(kind[code]) for code in Dimension if kind[code]})
        for kind in kinds
    ]
    return [texts[i] for i in which.ravel().tolist()]


def _refused_lines(match_id: int, found: Found) -> Iterator[str]:
    for reasons, near_miss, home_ids in found.refused_groups():
        ids = ",".join(map(str, home_ids))
        is_near = "t" if near_miss else "f"
        yield f"{match_id}\t{reasons}\t{is_near}\t{len(home_ids)}\t{{{ids}}}\n"
