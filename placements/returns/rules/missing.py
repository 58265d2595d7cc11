"""Rules about times when a child was missing or away without authorisation."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from codes.ssda903_return import GOES_ON, MISSING
from placements.returns.rows import Fault, Row
from placements.returns.rules.rule import (
    NOTE,
    REJECT,
    Known,
    Rule,
    code_rule,
    day_rule,
    layout_rules,
)
from placements.returns.rules.uasc import has_no_header, is_born_otherwise


def _ends_before_start(row: Row, known: Known) -> bool:
    del known
    start, end = row.day("MIS_START"), row.day("MIS_END")
    return start is not None and end is not None and end < start


def _starts_late(row: Row, known: Known) -> bool:
    start = row.day("MIS_START")
    return start is not None and start > known.period.last


def _ends_outside(row: Row, known: Known) -> bool:
    end = row.day("MIS_END")
    return end is not None and not known.period.first <= end <= known.period.last


def _before_birth(row: Row, known: Known) -> bool:
    del known
    born, start = row.day("DOB"), row.day("MIS_START")
    return born is not None and start is not None and start < born


MISSING_RULES: Final[tuple[Rule, ...]] = (
    *layout_rules(MISSING),
    Rule(
        "INT04", MISSING, "CHILD", REJECT, "Child in Missing does not exist in Header.",
        "a child whose header row is kept", has_no_header,
    ),
    Rule(
        "INT13", MISSING, "DOB", REJECT, "DOB in Missing is different to DOB in Header.",
        "the same day of birth as in the header", is_born_otherwise,
    ),
    code_rule("1006", MISSING, "MISSING", "Missing type invalid.", blank=True),
    Rule(
        "565", MISSING, "MISSING", REJECT,
        "The date that the child started to be missing or away from placement without "
        "authorisation has been completed but whether the child was missing or away has not.",
        "M or A", lambda row, known: bool(row["MIS_START"]) and not row["MISSING"],
    ),
    Rule(
        "564", MISSING, "MIS_START", REJECT,
        "Child was missing or away from placement without authorisation and the date started is "
        "blank.",
        "the day on which it began", lambda row, known: not row["MIS_START"],
    ),
    day_rule(
        "1004", MISSING, "MIS_START",
        "The start date of the missing episode is not a valid date.", blank=True,
    ),
    day_rule(
        "1005", MISSING, "MIS_END",
        "The end date of the missing episode is not a valid date.", blank=True,
    ),
    Rule(
        "567", MISSING, "MIS_END", REJECT,
        "The date that the missing episode ended is before the date that it started.",
        "a day on or after the start", _ends_before_start,
    ),
    Rule(
        "570", MISSING, "MIS_START", REJECT,
        "The date that the child started to be missing is after the end of the collection year.",
        "a day in or before the return's year", _starts_late,
    ),
    Rule(
        "571", MISSING, "MIS_END", REJECT,
        "The date that the child ceased to be missing is before the start or after the end of the "
        "collection year.",
        "a day in the return's year", _ends_outside,
    ),
    Rule(
        "586", MISSING, "MIS_START", REJECT,
        "Dates of missing periods are before child's date of birth.",
        "a day after the birth", _before_birth,
    ),
)  # fmt: skip

OVERLAP: Final = Rule(
    "574", MISSING, "MIS_START", REJECT,
    "A new missing period cannot start when the previous missing period is still open. Missing "
    "periods should also not overlap.",
    "a day on or after the end of the one before",
)  # fmt: skip
BEFORE_CARE: Final = Rule(
    "581", MISSING, "MIS_START", REJECT,
    "Child is missing but has not yet started to be looked after.",
    "a day on which the child was looked after",
)  # fmt: skip
AFTER_CARE: Final = Rule(
    "578", MISSING, "MIS_START", REJECT,
    "The date that the child started to be missing is after the child ceased to be looked after.",
    "a day on which the child was looked after",
)  # fmt: skip
STILL_MISSING: Final = Rule(
    "577", MISSING, "MIS_END", NOTE,
    "Child ceased to be looked after but there is a missing period without an end date.",
    "the day on which the child was found, or left care",
)  # fmt: skip
MISSING_CHAIN_RULES: Final = (OVERLAP, BEFORE_CARE, AFTER_CARE, STILL_MISSING)


def check_missing(rows: list[Row], episodes: list[Row]) -> Iterator[Fault]:
    """
    Faults of one child's missing times, beside each other and beside the child's episodes.

    :param episodes: every dated one of the child, rejected ones too: what is wrong with those must
        not cost a time that the child was missing.
    """
    before: Row | None = None
    for row in sorted(rows, key=lambda one: (one.day("MIS_START") or date.min, one.number)):
        rule = _outside_care(row, episodes) or _overlaps(before, row)
        if rule is not None:
            row.is_kept = False
            yield rule.fault(row)
            continue
        before = row
        if row.day("MIS_END") is None and _left_on(episodes) is not None:
            yield STILL_MISSING.fault(row)


def _overlaps(before: Row | None, row: Row) -> Rule | None:
    start = row.day("MIS_START")
    if before is None or start is None:
        return None
    end = before.day("MIS_END")
    return OVERLAP if end is None or start < end else None


def _outside_care(row: Row, episodes: list[Row]) -> Rule | None:
    start = row.day("MIS_START")
    begun = [day for one in episodes if (day := one.day("DECOM"))]
    if start is None or not begun:
        return None
    if start < min(begun):
        return BEFORE_CARE
    left = _left_on(episodes)
    return AFTER_CARE if left is not None and start > left else None


def _left_on(episodes: list[Row]) -> date | None:
    """The day on which the child left care; None while looked after."""
    ends = [(one.day("DEC"), one["REC"]) for one in episodes]
    if not ends or any(end is None for end, _ in ends):
        return None
    last, reason = max((end, reason) for end, reason in ends if end is not None)
    return None if reason in ("", GOES_ON) else last
