"""Rules about how old a child may be, and how long an episode may last."""

from collections.abc import Callable
from typing import Final

from codes.ssda903_return import ADOPTED, EPISODES
from placements.returns.rows import Row
from placements.returns.rules.rule import NOTE, REJECT, Known, Rule, is_younger, lasted_over

_ADULT: Final = 18


def _too_young(number: str, places: frozenset[str], years: int, words: str) -> Rule:
    """The placement type is for children of so many years."""

    def is_broken(row: Row, known: Known) -> bool:
        return row["PLACE"] in places and is_younger(row, known, "DECOM", years)

    return Rule(number, EPISODES, "PLACE", REJECT, words, f"a child of {years} or older", is_broken)


def _too_long(number: str, column: str, code: str, days: int, words: str) -> Rule:
    def is_broken(row: Row, known: Known) -> bool:
        return row[column] == code and lasted_over(row, known, days)

    return Rule(number, EPISODES, column, NOTE, words, f"at most {days} days", is_broken)


def _left_aged(
    number: str, reasons: frozenset[str], words: str, expected: str, wrong: Callable[[int], bool]
) -> Rule:
    """Left care for one of these reasons, at an age at which that cannot be."""

    def is_broken(row: Row, known: Known) -> bool:
        age = known.age(row.child, row.day("DEC"))
        return row["REC"] in reasons and age is not None and wrong(age)

    return Rule(number, EPISODES, "REC", NOTE, words, expected, is_broken)


LIMIT_RULES: Final[tuple[Rule, ...]] = (
    _too_young("370", frozenset({"P2"}), 16, "Child in independent living should be at least 16."),
    _too_young(
        "371", frozenset({"H5", "K3"}), 16,
        "Child in supported accommodation not subject to children's homes regulations should be "
        "at least 16.",
    ),
    _too_young(
        "372", frozenset({"R5"}), 10, "Child in youth custody or prison should be at least 10."
    ),
    _too_young(
        "373", frozenset({"S1"}), 4, "Child placed in a school should be at least 4 years old."
    ),
    _too_young(
        "374", frozenset({"P3"}), 14,
        "Child in residential employment should be at least 14 years old.",
    ),
    _too_long("361", "LS", "L1", 3, "Police protection legal status lasted longer than 72 hours."),
    _too_long("362", "LS", "L2", 21, "Emergency protection order lasted longer than 21 days."),
    _too_long("363", "LS", "L3", 7, "Child assessment order (CAO) lasted longer than 7 days."),
    _too_long(
        "365", "LS", "V3", 17,
        "Any individual short-term respite placement must not exceed 17 days.",
    ),
    _too_long(
        "375", "PLACE", "T1", 42,
        "Hospitalisation coded as a temporary placement exceeds six weeks.",
    ),
    _too_long(
        "376", "PLACE", "T3", 21,
        "Temporary placements due to holiday of usual foster carer(s) cannot exceed three weeks.",
    ),
    _too_long(
        "379", "PLACE", "T4", 7,
        "Temporary placements for unspecified reason (T4) cannot exceed seven days.",
    ),
    _left_aged(
        "386", ADOPTED,
        "Reason episode ceased is adopted but child has reached age 18.",
        "a child under 18", lambda age: age >= _ADULT,
    ),
    _left_aged(
        "387", frozenset({"E5", "E6"}),
        "Reason episode ceased is independent living, but the child is aged under 14.",
        "a child of 14 or older", lambda age: age < 14,
    ),
    _left_aged(
        "389", frozenset({"E7"}),
        "Reason episode ceased is transfer to adult social care, but child is aged under 16.",
        "a child of 16 or older", lambda age: age < 16,
    ),
    _left_aged(
        "407", frozenset({"E45", "E46", "E47", "E48"}),
        "Reason episode ceased is Special Guardianship Order, but child has reached age 18.",
        "a child under 18", lambda age: age >= _ADULT,
    ),
    _left_aged(
        "460", frozenset({"E17"}),
        "Reason episode ceased is that child stayed with current carers at 18, but child is aged "
        "under 18.",
        "somebody of 18 or older", lambda age: age < _ADULT,
    ),
)  # fmt: skip
