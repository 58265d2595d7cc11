"""Holds a return beside that of the year before. Everything found is a note: no row is lost."""

from collections.abc import Iterator, Mapping
from typing import Final

from codes.ssda903_return import EPISODES, MISSING, READ
from placements.returns.rows import Fault, Row
from placements.returns.rules.lastepisodes import (
    LAST_EPISODE_RULES,
    LastEpisodes,
    check_away,
    check_episodes,
    final_of,
)
from placements.returns.rules.lastheader import LAST_HEADER_RULES, Told, check_headers, told_by
from placements.returns.years import Period

Tables = Mapping[str, list[Row]]
LAST_YEAR_RULES: Final = (*LAST_HEADER_RULES, *LAST_EPISODE_RULES)


def check_beside(tables: Tables, last: Tables, period: Period) -> Iterator[Fault]:
    """
    What contradicts last year's return, table by table, where both years brought it.

    :param period: of this year.
    """
    yield from check_headers(told_by(tables), told_by(last), period)
    if EPISODES in tables and EPISODES in last:
        yield from check_episodes(tables[EPISODES], final_of(last[EPISODES]), period)
    if MISSING in tables and MISSING in last:
        yield from check_away(tables[MISSING], last[MISSING])


def check_beside_records(
    tables: Tables, headers: Mapping[str, Row], stays: Mapping[str, Row], period: Period
) -> Iterator[Fault]:
    """
    What contradicts the records, where last year's return itself is not there.

    :param headers: what is recorded about each child, as a row of the table.
    :param stays: where each child is recorded to have slept on 31 March.
    """
    told = {child: Told(row, None, has_asylum_table=False) for child, row in headers.items()}
    yield from check_headers(told_by(tables), told, period)
    if EPISODES in tables:
        last = LastEpisodes(stays, is_return=False)
        yield from check_episodes(tables[EPISODES], last, period)


def not_compared(tables: Tables, last: Tables) -> list[str]:
    """Tables of this year that last year's return lacks."""
    return [table for table in READ if table in tables and table not in last]
