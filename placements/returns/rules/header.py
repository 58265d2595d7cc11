"""Rules about a child's own row."""

import re
from datetime import date
from typing import Final

from codes.ssda903_return import HEADER, UPN_UNKNOWN
from placements.returns.rows import Row
from placements.returns.rules.rule import (
    NOTE,
    REJECT,
    Known,
    Rule,
    age_on,
    code_rule,
    day_rule,
    layout_rules,
)

_UPN: Final = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z0-9]", re.ASCII)
_UPN_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXYZ"
_ADULT, _SCHOOL_AGE, _OLDEST, _YOUNGEST_MOTHER = 18, 5, 25, 11


def is_upn(text: str) -> bool:
    """A unique pupil number with its check letter (DfE, Unique pupil numbers)."""
    if not _UPN.fullmatch(text):
        return False
    # The thirteenth sign of a temporary number is a letter, weighed by its place in the list.
    figures = [int(one) if one.isdigit() else _UPN_LETTERS.index(one) for one in text[1:]]
    total = sum(weight * figure for weight, figure in enumerate(figures, start=2))
    return _UPN_LETTERS[total % len(_UPN_LETTERS)] == text[0]


def _is_wrong_upn(row: Row, known: Known) -> bool:
    del known
    return bool(row["UPN"]) and row["UPN"] not in UPN_UNKNOWN and not is_upn(row["UPN"])


def _is_school_age(row: Row, known: Known) -> bool:
    age = age_on(row.day("DOB"), date(known.period.ends - 1, 8, 31))
    return age is not None and _SCHOOL_AGE <= age < 16


def _age_at_start(row: Row, known: Known) -> int:
    return age_on(row.day("DOB"), known.period.first) or 0


def _born_after(row: Row, known: Known) -> bool:
    born = row.day("DOB")
    return born is not None and born > known.period.last


def _young_mother(row: Row, known: Known) -> bool:
    age = age_on(row.day("DOB"), known.period.last)
    return row["MOTHER"] == "1" and age is not None and age < _YOUNGEST_MOTHER


def _younger_than_her_child(row: Row, known: Known) -> bool:
    del known
    born, child = row.day("DOB"), row.day("MC_DOB")
    return born is not None and child is not None and child <= born


HEADER_RULES: Final[tuple[Rule, ...]] = (
    *layout_rules(HEADER),
    day_rule("102", HEADER, "DOB", "Date of birth is not a valid date."),
    code_rule("101", HEADER, "SEX", "Gender code is not valid."),
    code_rule(
        "103", HEADER, "ETHNIC", "The ethnicity code is either not valid or has not been entered."
    ),
    code_rule(
        "105", HEADER, "UASC", "Data entry for UASC status of child is invalid.", blank=True
    ),
    Rule(
        "301", HEADER, "DOB", REJECT, "Date of birth falls after the year ended.",
        "a day before the return's year ended", _born_after,
    ),
    Rule(
        "351", HEADER, "DOB", NOTE,
        "Child was over 25 at the start of the current collection year.",
        "somebody of at most 25",
        lambda row, known: _age_at_start(row, known) > _OLDEST,
    ),
    Rule(
        "232", HEADER, "SEX", NOTE, "Sex is recorded as unknown: please check.",
        "M or F where it is known", lambda row, known: row["SEX"] == "U", since=2025,
    ),
    Rule(
        "168", HEADER, "UPN", NOTE,
        "Unique Pupil Number (UPN) is not valid. If unknown, default codes should be UN1 to UN5.",
        "thirteen signs with the right check letter, or UN1 to UN5; the number is not stored",
        _is_wrong_upn,
    ),
    Rule(
        "442", HEADER, "UPN", NOTE, "Unique Pupil Number (UPN) field is not completed.",
        "a number, or UN1 to UN5",
        lambda row, known: "UPN" in row.cells and not row["UPN"],
    ),
    Rule(
        "209", HEADER, "UPN", NOTE,
        "Child looked after is of school age and should not have an unknown UPN code of UN1.",
        "a number, or UN2 to UN5",
        lambda row, known: row["UPN"] == "UN1" and _is_school_age(row, known),
    ),
    Rule(
        "165", HEADER, "MOTHER", NOTE, "Data entry for mother status is invalid.",
        "1, 0 or nothing", lambda row, known: row["MOTHER"] not in ("", "0", "1"),
    ),
    Rule(
        "171", HEADER, "MC_DOB", NOTE, "Date of birth of mother's child is not a valid date.",
        "a day such as 31/03/2025, or nothing",
        lambda row, known: bool(row["MC_DOB"]) and row.day("MC_DOB") is None,
    ),
    Rule(
        "174", HEADER, "MC_DOB", NOTE,
        "Mother's child date of birth is recorded but sex shows that the child is a male.",
        "nothing for a boy", lambda row, known: bool(row["MC_DOB"]) and row["SEX"] in ("1", "M"),
    ),
    Rule(
        "611", HEADER, "MC_DOB", NOTE, "Date of birth field is blank, but child is a mother.",
        "the day on which her child was born",
        lambda row, known: row["MOTHER"] == "1" and not row["MC_DOB"],
    ),
    Rule(
        "612", HEADER, "MC_DOB", NOTE,
        "Date of birth field has been completed but mother field indicates child is not a mother.",
        "nothing, or 1 in MOTHER",
        lambda row, known: row["MOTHER"] in ("", "0") and bool(row["MC_DOB"]),
    ),
    Rule(
        "620", HEADER, "MOTHER", NOTE,
        "Child has been recorded as a mother, but is under 11 years of age.",
        "nothing for a child under 11", _young_mother,
    ),
    Rule(
        "621", HEADER, "MC_DOB", NOTE,
        "Mother's field has been completed but date of birth shows that the mother is younger "
        "than her child.",
        "a day after the mother's own birth", _younger_than_her_child,
    ),
)  # fmt: skip
