"""Rules about unaccompanied asylum-seeking children."""

from typing import Final

from codes.ssda903_return import UASC
from placements.returns.rows import Row
from placements.returns.rules.rule import NOTE, REJECT, Known, Rule, age_on, day_rule, layout_rules

_ADULT, _YOUNGEST = 18, 11


def has_no_header(row: Row, known: Known) -> bool:
    return known.has_header and row.child not in known.headers


def is_born_otherwise(row: Row, known: Known) -> bool:
    born = known.born(row.child)
    return born is not None and row.day("DOB") != born


def _of_other_sex(row: Row, known: Known) -> bool:
    header = known.headers.get(row.child)
    return bool(row["SEX"]) and header is not None and row["SEX"] != header["SEX"]


def _ceased_as_adult(row: Row, known: Known) -> bool:
    del known
    born, ceased = row.day("DOB"), row.day("DUC")
    age = age_on(born, ceased)
    # On the eighteenth birthday itself is in time.
    is_birthday = born and ceased and (born.month, born.day) == (ceased.month, ceased.day)
    return age is not None and (age > _ADULT or (age == _ADULT and not is_birthday))


def _is_young(row: Row, known: Known) -> bool:
    age = age_on(row.day("DOB"), known.period.last)
    return age is not None and age < _YOUNGEST


def _is_denied(row: Row, known: Known) -> bool:
    header = known.headers.get(row.child)
    return bool(row["DUC"]) and header is not None and header["UASC"] == "0"


UASC_RULES: Final[tuple[Rule, ...]] = (
    *layout_rules(UASC),
    Rule(
        "INT09", UASC, "CHILD", REJECT, "Child in UASC does not exist in Header.",
        "a child whose header row is kept", has_no_header,
    ),
    Rule(
        "INT18", UASC, "DOB", REJECT, "DOB in UASC is different to DOB in Header.",
        "the same day of birth as in the header", is_born_otherwise,
    ),
    Rule(
        "INT21", UASC, "SEX", NOTE, "SEX in UASC is different to SEX in Header.",
        "the same code as in the header", _of_other_sex,
    ),
    day_rule(
        "104", UASC, "DUC", "Date for UASC status ceased is not a valid date.", blank=True
    ),
    Rule(
        "303", UASC, "DUC", NOTE,
        "If date UASC status ceased is not null, UASC status must be coded 1.",
        "1 in UASC, or no day here", _is_denied,
    ),
    Rule(
        "304", UASC, "DUC", NOTE,
        "Date UASC status ceased must be on or before the 18th birthday of a child.",
        "a day up to the 18th birthday", _ceased_as_adult,
    ),
    Rule(
        "231", UASC, "DOB", NOTE, "Child is recorded as UASC and is under 11: please check.",
        "somebody of 11 or older", _is_young, since=2025,
    ),
)  # fmt: skip
