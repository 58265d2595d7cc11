"""Holds every row of a return against the rules, table after table."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from codes.ssda903_return import EPISODES, HEADER, MISSING, UASC, UPN_UNKNOWN
from placements.returns.rows import Fault, Row, Severity, by_child, fault_order
from placements.returns.rules.chains import NO_EPISODES, check_chain
from placements.returns.rules.episodes import EPISODE_RULES
from placements.returns.rules.header import HEADER_RULES
from placements.returns.rules.limits import LIMIT_RULES
from placements.returns.rules.missing import MISSING_RULES, check_missing
from placements.returns.rules.rule import NOTE, REJECT, Known, Rule
from placements.returns.rules.uasc import UASC_RULES
from placements.returns.rules.where import WHERE_RULES
from placements.returns.years import Period

ONCE: Final = Rule(
    "INT32", HEADER, "CHILD", REJECT, "Child should only exist once in Header.",
    "one row for each child",
)  # fmt: skip
ONCE_ASYLUM: Final = Rule(
    "INT36", UASC, "CHILD", REJECT, "Child should only exist once in UASC.",
    "one row for each child",
)  # fmt: skip
SHARED_UPN: Final = Rule(
    "444", HEADER, "UPN", NOTE, "The same Unique Pupil Number (UPN) is given to several children.",
    "a number of the child's own", since=2026,
)  # fmt: skip
TABLE_RULES: Final = (ONCE, ONCE_ASYLUM, SHARED_UPN)


def check(tables: Mapping[str, list[Row]], period: Period) -> list[Fault]:
    """
    The faults of a return, in the order of its files; ``is_kept`` of each row is set.

    A child whose header is rejected is kept in no table. An episode that is rejected costs none of
    the child's others, unless they contradict each other.
    """
    known = Known(period=period, has_header=HEADER in tables)
    faults = list(_of_headers(tables.get(HEADER, []), known))
    known.headers = {row.child: row for row in tables.get(HEADER, []) if row.is_kept}
    faults += _of_rows(tables.get(UASC, []), UASC_RULES, known)
    faults += _once(tables.get(UASC, []), ONCE_ASYLUM)
    known.asylum = frozenset(row.child for row in tables.get(UASC, []) if row.is_kept)
    faults += _of_episodes(tables.get(EPISODES, []), known)
    faults += _of_missing(tables.get(MISSING, []), tables.get(EPISODES, []), known)
    if EPISODES in tables:
        children = {row.child for row in tables[EPISODES] if row.is_kept}
        faults += [
            NO_EPISODES.fault(row) for row in known.headers.values() if row.child not in children
        ]
    return sorted(faults, key=fault_order)


def _of_rows(rows: Iterable[Row], rules: Iterable[Rule], known: Known) -> Iterator[Fault]:
    year = known.period.codes_of
    in_force = [rule for rule in rules if rule.since <= year]
    for row in rows:
        for rule in in_force:
            if (rule.column in row.cells or rule.column == "CHILD") and rule.is_broken(row, known):
                row.is_kept = row.is_kept and rule.severity is not Severity.REJECT
                yield rule.fault(row, known)


def _of_headers(rows: list[Row], known: Known) -> Iterator[Fault]:
    yield from _of_rows(rows, HEADER_RULES, known)
    yield from _once(rows, ONCE)
    if known.period.codes_of < SHARED_UPN.since:
        return
    upns: dict[str, list[Row]] = {}
    for row in rows:
        if row["UPN"] and row["UPN"] not in UPN_UNKNOWN:
            upns.setdefault(row["UPN"], []).append(row)
    for shared in upns.values():
        if len({row.child for row in shared}) > 1:
            yield from (SHARED_UPN.fault(row) for row in shared)


def _once(rows: list[Row], rule: Rule) -> Iterator[Fault]:
    """Of rows that say the same the first is kept; of rows that differ, none."""
    for same in by_child(rows).values():
        if len(same) == 1:
            continue
        is_alike = all(row.cells == same[0].cells for row in same)
        for row in same[1:] if is_alike else same:
            row.is_kept = False
            yield rule.fault(row)


def _of_episodes(rows: list[Row], known: Known) -> Iterator[Fault]:
    yield from _of_rows(rows, (*EPISODE_RULES, *WHERE_RULES, *LIMIT_RULES), known)
    for episodes in by_child(row for row in rows if row.is_kept).values():
        yield from check_chain(episodes)


def _of_missing(rows: list[Row], episodes: list[Row], known: Known) -> Iterator[Fault]:
    yield from _of_rows(rows, MISSING_RULES, known)
    dated = by_child(row for row in episodes if row.day("DECOM"))
    for child, times in by_child(row for row in rows if row.is_kept).items():
        yield from check_missing(times, dated.get(child, []))
