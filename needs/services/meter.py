"""
What a good referral still lacks for its urgency, and why each thing matters to a carer.

Beside completeness.missing_from, which decides whether a referral may be sent: this stops nothing.
The fields are those of the council's referral form, each from the class in which it is first worth
asking for; a class asks for all that the more urgent ones ask for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from codes.needs import BY_CODE, CRITICAL_CODES
from codes.ssda903 import Ethnicity
from needs.models import Child, NeedsProfile, Step
from needs.services.completeness import Written, written_in
from needs.services.levels import STEP_OF, dimensions_asked

SEVERE: Final = 3  # from this level a carer has to know what helps, however soon
MODERATE: Final = 2
STRENGTHS_FOR_LONG: Final = 3


class Class(IntEnum):
    """The urgency classes, the most urgent first."""

    SAME_DAY = 1
    URGENT = 2
    PLANNED = 3
    LONG_TERM = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that carers ask for: is it there, where is it written, why does it matter."""

    text: str
    why: str  # one sentence, to the person who writes
    url_name: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of what a carer asks for is there."""

    asked: tuple[Asked, ...]

    @property
    def share(self) -> int:
        """Per cent, rounded down: 100 only if nothing is lacking."""
        return 100 * self.there // len(self.asked)

    @property
    def there(self) -> int:
        return sum(each.is_there for each in self.asked)

    @property
    def lacking(self) -> tuple[Asked, ...]:
        return tuple(each for each in self.asked if not each.is_there)


WHY_LEVEL: Final[dict[str, str]] = {
    "EMO": "A carer has to know how often the child is upset, and how long calming takes.",
    "MHE": "A carer has to know which appointments and medicines come with the child.",
    "SLF": "A carer makes the bedroom safe and decides who is awake at night.",
    "AGG": "A carer thinks of everybody else who lives in the home.",
    "ATT": "A carer who expects to be tested is less likely to give up.",
    "PEE": "Other children may live there, and must be safe as well.",
    "EXP": "A carer has to know whether people may come looking for the child.",
    "MIS": "A carer has to know when to start worrying, and whom to ring.",
    "SUB": "A carer has to know what to look out for, and what not to leave lying about.",
    "OFF": "A carer may have to keep to bail conditions and go to court.",
    "FIR": "Insurance, alarms and cover at night depend on it.",
    "SHB": "It decides who else may live in the home, and how the adults supervise.",
    "LDN": "A carer has to know how to explain things so that the child understands.",
    "NEU": "A carer can keep to routines and a quiet room only if they know of them.",
    "PHY": "The house itself may not fit, and lifting takes training.",
    "HEA": "A carer may need training or medicines before the first night.",
    "EDU": "A carer plans the working day around school.",
    "IDC": "Food, hair, faith and language are what make a house a home.",
    "FAM": "A carer has to know who visits, how often, and whether it is safe.",
    "IND": "A carer has to know what the young person can be left to do alone.",
}


_Item = tuple[Class, Asked]


def asked_of(
    *, child: Child, profile: NeedsProfile | None, urgency: Class, on: date
) -> tuple[Asked, ...]:
    """
    List what carers ask for of the child's record and the profile, and whether it is there.

    :param on: the day that decides whether the child is old enough for independence skills.
    """
    held = written_in(profile)
    codes = dimensions_asked(child=child, on=on)
    whole = (
        *_tonight(child, held, codes),
        *_this_week(held),
        *_planned(child, held, codes),
        *_for_long(held),
    )
    return tuple(asked for first, asked in whole if first <= urgency)


def _tonight(child: Child, held: Written, codes: tuple[str, ...]) -> Iterator[_Item]:
    first = Class.SAME_DAY
    why = "A carer has to know who may agree to a doctor, a trip or a haircut."
    yield first, Asked("Legal status", why, "needs:edit", bool(child.legal_status))
    for code in codes:
        if code in CRITICAL_CODES:
            yield first, _level(code, held)
    text = "Whether the child must live alone"
    why = "It decides whether a home with other children may be asked at all."
    yield first, Asked(text, why, "needs:practical", Step.PRACTICAL in held.steps)
    text = "Places to stay away from, or that there are none"
    why = "A home in the wrong street can put the child and the carer in danger."
    yield first, Asked(text, why, "needs:avoid", held.is_finished(Step.AVOID))
    text = "What the child says about where to live"
    why = "A carer who knows what the child hopes for can begin with it."
    yield first, Asked(text, why, "needs:wishes", held.has_wishes)


def _this_week(held: Written) -> Iterator[_Item]:
    first = Class.URGENT
    why = "Carers say yes to a child, not to a list of risks."
    yield first, Asked("A strength", why, "needs:strengths", bool(held.strengths))
    why = "It is the first thing that a carer reads, and for many the only one."
    yield first, Asked("The pen picture", why, "needs:pen_picture", held.has_pen_picture)
    text = "Important places, or that there are none"
    why = "A carer works out the school run and family time before answering."
    yield first, Asked(text, why, "needs:places", held.is_finished(Step.PLACES))
    yield from ((first, _what_helps(need)) for need in held.needs if need[1] >= SEVERE)


def _planned(child: Child, held: Written, codes: tuple[str, ...]) -> Iterator[_Item]:
    first = Class.PLANNED
    yield from ((first, _level(code, held)) for code in codes if code not in CRITICAL_CODES)
    why = "Food, hair, faith and language are what make a house a home."
    is_there = held.is_finished(Step.PRACTICAL)
    yield first, Asked("Practical and identity needs", why, "needs:practical", is_there)
    text = "Ethnicity, or that it was refused"
    why = "A carer can prepare for who the child is, and know what to learn."
    yield first, Asked(text, why, "needs:edit", child.ethnicity != Ethnicity.NOBT)
    why = "A carer has to know whether the child can say what is wrong, and to whom."
    yield first, Asked("First language", why, "needs:edit", bool(child.first_language))
    why = "Meals, holidays and days of rest may have to change."
    yield first, Asked("Religion, or ‘none’", why, "needs:edit", bool(child.religion))


def _for_long(held: Written) -> Iterator[_Item]:
    first = Class.LONG_TERM
    why = "A carer who is to stay wants to know whom they will grow to love."
    enough = len(held.strengths) >= STRENGTHS_FOR_LONG
    yield first, Asked("Three strengths", why, "needs:strengths", enough)
    why = "A home until 18 has to leave room for what the child wants to become."
    yield first, Asked("Hopes and goals", why, "needs:strengths", "hopes" in held.strengths)
    yield from ((first, _what_helps(need)) for need in held.needs if need[1] == MODERATE)


def _level(code: str, held: Written) -> Asked:
    text = f"A level for {BY_CODE[code].name}"
    return Asked(text, WHY_LEVEL[code], _page_of(code), code in held.levels)


def _what_helps(need: tuple[str, int, str]) -> Asked:
    code, _, helps = need
    why = "A risk alone frightens; what helps tells a carer that it can be done."
    text = f"What helps with {BY_CODE[code].name}"
    return Asked(text, why, _page_of(code), bool(helps.strip()))


def _page_of(code: str) -> str:
    return f"needs:{STEP_OF[code]}"
