"""Rules about episodes that last year's return left open, and about those that follow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from codes.ssda903_return import CALLED_ANEW, EPISODES, MISSING, STORED_AS
from placements.returns.rows import Fault, Row, by_child
from placements.returns.rules.chains import PAIR_RULES, Pair
from placements.returns.rules.lastheader import as_before, last_rule, shown
from placements.returns.rules.rule import NOTE, Rule
from placements.returns.rules.where import miles_of
from placements.returns.years import Period

_AS_FAR: Final = Decimal("0.2")  # published: so much more or less is another distance
# Rules about two episodes in a row that hold across 31 March too; 225 and 434 to 436 speak of the
# column of last year's row, or of a move that 502 and 503 describe already.
_ACROSS: Final = frozenset({"199", "431", "432", "433", "437", "504"})


def _first(number: str, column: str, what: str) -> Rule:
    words = f"The {what} in the first episode does not match open episode at end of last year."
    return last_rule(number, EPISODES, column, words, "as last year’s open episode has it")


SAME_FACTS: Final = (
    _first("503A", "RNE", "reason for new episode"),
    _first("503B", "LS", "legal status"),
    _first("503C", "CIN", "category of need"),
    _first("503D", "PLACE", "placement type"),
    _first("503E", "PLACE_PROVIDER", "placement provider"),
    _first("503F", "URN", "Ofsted URN"),
    _first("503G", "PL_DISTANCE", "distance"),
    _first("503H", "PL_LA", "placement LA"),
    _first("503J", "PL_LOCATION", "placement location"),
)
OTHER_START: Final = last_rule(
    "502", EPISODES, "DECOM",
    "Last year's record ended with an open episode. The date on which that episode started does "
    "not match the start date of the first episode on this year's record.",
    "when last year’s open episode began",
)  # fmt: skip
NO_CONTINUITY: Final = last_rule(
    "562", EPISODES, "DECOM",
    "Episode commenced before the start of the current collection year but there is a missing "
    "continuous episode in the previous year.",
    "the day on which the last episode of last year’s return began, or a day in this year",
)  # fmt: skip
NONE_LAST_YEAR: Final = last_rule(
    "NoE", EPISODES, "DECOM",
    "This child has no episodes loaded for previous year even though child started to be looked "
    "after before this current year.",
    "an episode of this child in last year’s return, or a day in this year",
)  # fmt: skip
VANISHED: Final = last_rule(
    "1010", EPISODES, "CHILD",
    "This child has no episodes loaded for current year even though there was an open episode of "
    "care at the end of the previous year.",
    "this child’s open episode in this year’s return, with the day on which it ended if it has",
)  # fmt: skip
STILL_AWAY: Final = last_rule(
    "576", MISSING, "MIS_START",
    "There is an open missing period in last year's return and there is no corresponding period "
    "recorded at the start of this year.",
    "the time that was open on 31 March, from its first day",
)  # fmt: skip
LAST_EPISODE_RULES: Final = (
    OTHER_START, *SAME_FACTS, NO_CONTINUITY, NONE_LAST_YEAR, VANISHED, STILL_AWAY
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LastEpisodes:
    """The episode of each child that began last in the year before."""

    rows: Mapping[str, Row]
    is_return: bool = True  # False: as recorded here, without the days of single episodes


def _ordered(rows: list[Row]) -> list[Row]:
    dated = [row for row in rows if row.day("DECOM")]
    return sorted(dated, key=lambda row: (row.day("DECOM") or date.min, row.number))


def final_of(rows: list[Row]) -> LastEpisodes:
    """Of a return; rejected rows too, as one that began later is no earlier one."""
    found = {child: _ordered(each) for child, each in by_child(rows).items() if child}
    return LastEpisodes({child: each[-1] for child, each in found.items() if each})


def check_episodes(rows: list[Row], last: LastEpisodes, period: Period) -> Iterator[Fault]:
    """
    :param rows: this year's episodes, rejected ones too: what is wrong with one of them must not
        make a child look as if it had gone.
    """
    now = by_child(row for row in rows if row.child)
    for child, each in now.items():
        ordered = _ordered(each)
        if not ordered:
            continue
        before = last.rows.get(child)
        if before is not None:
            yield from _go_on(ordered[0], before, last, period)
        elif last.is_return:
            yield from _came_from_nowhere(ordered, period)
    for child, before in last.rows.items():
        if child not in now and before.day("DEC") is None:
            began = f" from {before['DECOM']}" if before["DECOM"] else ""
            yield before.fault(
                VANISHED.number, "CHILD", NOTE, VANISHED.expected,
                last_year=f"{before['PLACE']}{began}",
            )  # fmt: skip


def _go_on(first: Row, before: Row, last: LastEpisodes, period: Period) -> Iterator[Fault]:
    start, began = first.day("DECOM"), before.day("DECOM")
    if before.day("DEC") is None:
        for rule in SAME_FACTS:
            if _differs(rule.column, first, before, last, period):
                yield _as_last(rule, first, before)
    if not last.is_return or start is None or began is None or start == began:
        return
    if before.day("DEC") is None:
        yield _as_last(OTHER_START, first, before)
    elif began < start:
        yield from _across(Pair(before, first))
    if start < period.first:
        yield first.fault(
            NO_CONTINUITY.number, "DECOM", NOTE, NO_CONTINUITY.expected, last_year=before["DECOM"]
        )


def _across(pair: Pair) -> Iterator[Fault]:
    for rule, _, is_broken in PAIR_RULES:
        if rule.number in _ACROSS and is_broken(pair):
            # 437 speaks of last year's row: here the episode that follows it is named instead.
            column = "DECOM" if rule.column == "REC" else rule.column
            ended = f"{pair.before['REC']} on {pair.before['DEC']}"
            was = pair.before["CIN"] if column == "CIN" else ended
            yield pair.after.fault(rule.number, column, NOTE, rule.expected, last_year=was)


def _came_from_nowhere(ordered: list[Row], period: Period) -> Iterator[Fault]:
    for at, row in enumerate(ordered):
        if (row.day("DECOM") or date.max) < period.first:
            yield row.fault(NONE_LAST_YEAR.number, "DECOM", NOTE, NONE_LAST_YEAR.expected)
            if at == 0:
                yield row.fault(NO_CONTINUITY.number, "DECOM", NOTE, NO_CONTINUITY.expected)


def _differs(column: str, first: Row, before: Row, last: LastEpisodes, period: Period) -> bool:
    if column not in first.cells or column not in before.cells:
        return False
    now, was = first[column], before[column]
    if column == "PL_DISTANCE":
        return _is_elsewhere(now, was)
    if column == "PLACE" and not last.is_return:
        now = STORED_AS.get(now, now)
    if column == "PLACE" and now in CALLED_ANEW.get(period.codes_of, {}).get(was, ()):
        return False
    return now != was


def _is_elsewhere(now: str, was: str) -> bool:
    here, there = miles_of(now), miles_of(was)
    return here is not None and there is not None and abs(here - there) >= _AS_FAR


def _as_last(rule: Rule, first: Row, before: Row) -> Fault:
    return first.fault(
        rule.number, rule.column, NOTE, as_before(rule, before),
        last_year=shown(before, rule.column),
    )  # fmt: skip


def check_away(rows: list[Row], last: list[Row]) -> Iterator[Fault]:
    """Missing times that were open on 31 March, beside the first of this year."""
    first: dict[str, Row] = {}
    for row in sorted(rows, key=lambda one: one.day("MIS_START") or date.max):
        first.setdefault(row.child, row)
    for row in last:
        if not row.is_kept or row.day("MIS_END") is not None:
            continue
        now = first.get(row.child)
        if now is None or now.day("MIS_START") != row.day("MIS_START"):
            yield (now or row).fault(
                STILL_AWAY.number, "MIS_START", NOTE, f"{row['MIS_START']}: {STILL_AWAY.expected}",
                last_year=row["MIS_START"],
            )  # fmt: skip
