"""Rules about one episode by itself and with its child's day of birth."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from codes.ssda903_return import (
    CODES,
    EPISODES,
    FOR_ADOPTION,
    FOSTERED,
    GOES_ON,
    OTHER_SETTINGS,
    SHORT_BREAKS,
    TEMPORARY,
    YOUTH_JUSTICE,
)
from placements.returns.rows import Row, Severity
from placements.returns.rules.rule import (
    NOTE,
    REJECT,
    Known,
    Rule,
    code_rule,
    day_rule,
    is_younger,
    layout_rules,
)
from placements.returns.rules.uasc import has_no_header

Broken = Callable[[Row, Known], bool]
_FIRST_EVER: Final = date(1991, 10, 14)
_ADOPTION_ACT: Final = date(2005, 12, 30)
_ADULT: Final = 18


def _episode(
    number: str, column: str, severity: Severity, words: str, expected: str, broken: Broken
) -> Rule:
    return Rule(number, EPISODES, column, severity, words, expected, broken)


def _not_with(number: str, provider: str, places: frozenset[str], words: str) -> Rule:
    def is_broken(row: Row, known: Known) -> bool:
        return row["PLACE_PROVIDER"] == provider and row["PLACE"] in places

    return _episode(number, "PLACE_PROVIDER", NOTE, words, "another kind of provider", is_broken)


def _tolerated(column: str, number: str, words: str) -> Rule:
    """A code that one published rule set still takes in this year, and another does not."""

    def is_broken(row: Row, known: Known) -> bool:
        return known.period.codes_of in CODES[column].tolerated.get(row[column], ())

    return _episode(number, column, NOTE, words, "a code of that year's list", is_broken)


def _starts_outside(row: Row, known: Known) -> bool:
    start = row.day("DECOM")
    return start is not None and start > known.period.last


def _ends_outside(row: Row, known: Known) -> bool:
    end = row.day("DEC")
    return end is not None and end > known.period.last


def _lasted(row: Row) -> int | None:
    start, end = row.day("DECOM"), row.day("DEC")
    return (end - start).days if start and end else None


def _starts_before_birth(row: Row, known: Known) -> bool:
    born, start = known.born(row.child), row.day("DECOM")
    return born is not None and start is not None and start < born


def _starts_as_adult(row: Row, known: Known) -> bool:
    age = known.age(row.child, row.day("DECOM"))
    return row["RNE"] == "S" and age is not None and age >= _ADULT


def _is_adult_elsewhere(row: Row, known: Known) -> bool:
    end = row.day("DEC") or known.period.last
    age = known.age(row.child, end - timedelta(1))
    is_after = age is not None and age >= _ADULT
    return is_after and (row["LS"], row["PLACE"]) != ("V2", "K2")


EPISODE_RULES: Final[tuple[Rule, ...]] = (
    *layout_rules(EPISODES),
    _episode(
        "INT03", "CHILD", REJECT, "Child in Episodes does not exist in Header.",
        "a child whose header row is kept", has_no_header,
    ),
    day_rule("141", EPISODES, "DECOM", "Date episode began is not a valid date."),
    day_rule("147", EPISODES, "DEC", "Date episode ceased is not a valid date.", blank=True),
    code_rule("143", EPISODES, "RNE", "The reason for new episode code is not a valid code."),
    code_rule("144", EPISODES, "LS", "The legal status code is not a valid code."),
    code_rule("145", EPISODES, "CIN", "Category of need code is not a valid code."),
    code_rule("146", EPISODES, "PLACE", "Placement type code is not a valid code."),
    _tolerated("PLACE", "146", "Placement type code was withdrawn with this year."),
    code_rule("149", EPISODES, "REC", "Reason episode ceased code is not valid.", blank=True),
    code_rule(
        "178", EPISODES, "PLACE_PROVIDER", "Placement provider code is not a valid code.",
        blank=True,
    ),
    code_rule(
        "1009", EPISODES, "REASON_PLACE_CHANGE",
        "Reason for placement change is not a valid code.", blank=True,
    ),
    _episode(
        "148", "REC", REJECT,
        "Date episode ceased and reason episode ceased must both be coded, or both left blank.",
        "a reason, because the episode has an end",
        lambda row, known: bool(row["DEC"]) and not row["REC"],
    ),
    _episode(
        "148", "DEC", NOTE,
        "Date episode ceased and reason episode ceased must both be coded, or both left blank.",
        "a day, because there is a reason; kept as an episode that goes on, without the reason",
        lambda row, known: bool(row["REC"]) and not row["DEC"],
    ),
    _episode(
        "355", "DEC", REJECT, "Episode appears to have lasted for less than 24 hours.",
        "a day after the one on which it began", lambda row, known: _lasted(row) == 0,
    ),
    _episode(
        "356", "DEC", REJECT,
        "The date the episode ceased is before the date the same episode started.",
        "a day after the one on which it began", lambda row, known: (_lasted(row) or 0) < 0,
    ),
    _episode(
        "302", "DECOM", REJECT, "First episode starts before child was born.",
        "a day on or after the birth", _starts_before_birth,
    ),
    _episode(
        "353", "DECOM", REJECT, "No episode submitted can start before 14 October 1991.",
        "a day from 14/10/1991",
        lambda row, known: (row.day("DECOM") or _FIRST_EVER) < _FIRST_EVER,
    ),
    _episode(
        "354", "DECOM", REJECT,
        "Date episode commenced must be on or before the end of the current collection year.",
        "a day in or before the return's year", _starts_outside,
    ),
    _episode(
        "385", "DEC", REJECT,
        "Date episode ceased must be on or before the end of the current collection year.",
        "a day in or before the return's year", _ends_outside,
    ),
    _episode(
        "352", "DECOM", REJECT, "Child who started to be looked after was aged 18 or over.",
        "a start before the 18th birthday", _starts_as_adult,
    ),
    _episode(
        "358", "LS", REJECT, "Child with this legal status should not be under 10.",
        "a child of 10 or older",
        lambda row, known: row["LS"] in YOUTH_JUSTICE and is_younger(row, known, "DECOM", 10),
    ),
    _episode(
        "359", "PLACE", NOTE,
        "Child being looked after following 18th birthday must be accommodated under section "
        "20(5) of the Children Act 1989 in a community home.",
        "V2 with K2 after the 18th birthday", _is_adult_elsewhere,
    ),
    _episode(
        "378", "LS", NOTE,
        "A child who is placed with parent(s) cannot be looked after under a single period of "
        "accommodation under Section 20 of the Children Act 1989.",
        "another legal status with P1",
        lambda row, known: (row["PLACE"], row["LS"]) == ("P1", "V2"),
    ),
    _episode(
        "382", "PLACE", NOTE,
        "A child receiving respite care cannot be in a temporary placement.",
        "no T code with V3 or V4",
        lambda row, known: row["LS"] in SHORT_BREAKS and row["PLACE"] in TEMPORARY,
    ),
    _episode(
        "384", "PLACE", NOTE,
        "A child receiving respite care cannot be in a long-term foster placement.",
        "not U1 or U4 with V3 or V4",
        lambda row, known: row["LS"] in SHORT_BREAKS and row["PLACE"] in ("U1", "U4"),
    ),
    _episode(
        "445", "LS", NOTE, "D1 is not a valid code for episodes starting after December 2005.",
        "another legal status",
        lambda row, known: row["LS"] == "D1" and (row.day("DECOM") or date.min) > _ADOPTION_ACT,
    ),
    _episode(
        "446", "LS", NOTE, "E1 is not a valid code for episodes starting before December 2005.",
        "another legal status",
        lambda row, known: row["LS"] == "E1" and (row.day("DECOM") or date.max) < _ADOPTION_ACT,
    ),
    _episode(
        "526", "PLACE_PROVIDER", NOTE,
        "Child is missing a placement provider code for at least one episode.", "PR0 to PR5",
        lambda row, known: "PLACE_PROVIDER" in row.cells and not row["PLACE_PROVIDER"]
        and row["PLACE"] not in TEMPORARY | OTHER_SETTINGS,
    ),
    _episode(
        "213", "PLACE_PROVIDER", NOTE, "Placement provider information not required.",
        "nothing for this placement type",
        lambda row, known: bool(row["PLACE_PROVIDER"])
        and row["PLACE"] in TEMPORARY | OTHER_SETTINGS,
    ),
    _not_with(
        "527", "PR1", frozenset({"P1", "R2", "R5"}),
        "A provider code of PR1 cannot be associated with placements P1, R2 or R5.",
    ),
    _not_with(
        "528", "PR2", frozenset({"P1", "R2", "R5"}),
        "A provider code of PR2 cannot be associated with placements P1, R2 or R5.",
    ),
    _not_with(
        "529", "PR3", frozenset({"P1", "K1", "K2"}) | FOR_ADOPTION | FOSTERED,
        "A provider code of PR3 cannot be associated with placements P1, A3 to A6, K1, K2 and "
        "U1 to U6.",
    ),
    _not_with("530", "PR4", frozenset({"P1"}), "PR4 cannot be associated with placement P1."),
    _not_with("531", "PR5", frozenset({"P1"}), "PR5 cannot be associated with placement P1."),
    _episode(
        "550", "PLACE_PROVIDER", NOTE,
        "A placement provider code of PR0 can only be associated with placement P1.",
        "PR0 with P1 alone",
        lambda row, known: row["PLACE_PROVIDER"] == "PR0" and row["PLACE"] != "P1",
    ),
    _episode(
        "226", "REASON_PLACE_CHANGE", NOTE, "Reason for placement change is not required.",
        "nothing after a temporary move",
        lambda row, known: bool(row["REASON_PLACE_CHANGE"]) and row["PLACE"] in TEMPORARY,
    ),
    _episode(
        "233", "REASON_PLACE_CHANGE", NOTE,
        "Reason for placement change is recorded although the episode is still open.",
        "nothing while the episode goes on",
        lambda row, known: bool(row["REASON_PLACE_CHANGE"]) and not row["DEC"],
    ),
    Rule(
        "234", EPISODES, "REASON_PLACE_CHANGE", NOTE,
        "Reason for placement change is custody arrangement, but the child is aged under 10.",
        "a child of 10 or older",
        lambda row, known: row["REASON_PLACE_CHANGE"] == "CUSTOD"
        and is_younger(row, known, "DEC", 10),
        since=2026,
    ),
    _episode(
        "380", "PLACE", NOTE, "A period of care cannot start with a temporary placement.",
        "no T code with RNE S",
        lambda row, known: row["RNE"] == "S" and row["PLACE"] in TEMPORARY,
    ),
    _episode(
        "381", "PLACE", NOTE, "A period of care cannot end with a temporary placement.",
        "no T code when the child leaves care",
        lambda row, known: row["REC"] not in ("", GOES_ON) and row["PLACE"] in TEMPORARY,
    ),
    _episode(
        "516", "REC", NOTE,
        "If the reason episode ceased is E45 or E46 the child must have a placement code of U1 "
        "to U6.",
        "a foster placement before E45 or E46",
        lambda row, known: row["REC"] in ("E45", "E46") and row["PLACE"] not in FOSTERED,
    ),
)  # fmt: skip
