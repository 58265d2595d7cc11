"""
Would children be well together? The lines of domain practice that warn and do not refuse.

RESIDENT_AT_RISK and SOLO_NEEDED refuse (matching.kernel.refusals); everything here is for a person
to weigh. A warning names codes, never the other child: which two needs meet, and no more.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from matching.kernel.codes import Dimension

RAISED: Final = 3  # the level from which a need weighs on the others in the home
SHB_RAISED: Final = 2  # harmful sexual behaviour already at moderate
YOUNG: Final = 10  # years, inclusive: whom aggression frightens most
READ: Final = (Dimension.SHB, Dimension.EXP, Dimension.MIS, Dimension.AGG, Dimension.FIR)
AGE_GAP: Final = 4  # years: more than this apart


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the home, or about to arrive: age and assessed levels, nothing else."""

    age: int  # whole years
    levels: Mapping[Dimension, int]  # of READ; a dimension left out is not assessed

    def has(self, dimension: Dimension, level: int = RAISED) -> bool:
        """Whether the need is assessed at this level or above."""
        return self.levels.get(dimension, 0) >= level

    def is_silent_on(self, *dimensions: Dimension) -> bool:
        """Whether one of these was never assessed: not the same as no need."""
        return any(dimension not in self.levels for dimension in dimensions)


class CompanyWarning(Enum):
    """What to think about before two children share a home, in the order in which it is shown."""

    SHB_IN_COMPANY = "SHB 2 or more, and others live there"
    EXP_WITH_EXP = "EXP 3 or more, here and there"
    EXP_WITH_MIS = "EXP 3 or more, and MIS 3 or more in the other"
    AGG_WITH_YOUNG = "AGG 3 or more, and a child aged 10 or under"
    FIR_AT_NIGHT = "FIR 3 or more, and no waking-night cover on the register"
    AGE_GAP = "More than 4 years between them"
    NOT_ASSESSED = "SHB, EXP or MIS not assessed, where it would matter"


def _shb_in_company(one: Person, _: Person) -> bool:
    return one.has(Dimension.SHB, SHB_RAISED)


def _exp_with_exp(one: Person, other: Person) -> bool:
    return one.has(Dimension.EXP) and other.has(Dimension.EXP)


def _exp_with_mis(one: Person, other: Person) -> bool:
    return one.has(Dimension.EXP) and other.has(Dimension.MIS)


def _agg_with_young(one: Person, other: Person) -> bool:
    return one.has(Dimension.AGG) and other.age <= YOUNG


def _age_gap(one: Person, other: Person) -> bool:
    return one.age - other.age > AGE_GAP


def _not_assessed(one: Person, other: Person) -> bool:
    of_shb = one.has(Dimension.SHB) and other.is_silent_on(Dimension.EXP)
    of_exp = one.has(Dimension.EXP) and other.is_silent_on(
        Dimension.SHB, Dimension.EXP, Dimension.MIS
    )
    return of_shb or of_exp


_RULES: Final[Mapping[CompanyWarning, Callable[[Person, Person], bool]]] = {
    CompanyWarning.SHB_IN_COMPANY: _shb_in_company,
    CompanyWarning.EXP_WITH_EXP: _exp_with_exp,
    CompanyWarning.EXP_WITH_MIS: _exp_with_mis,
    CompanyWarning.AGG_WITH_YOUNG: _agg_with_young,
    CompanyWarning.AGE_GAP: _age_gap,
    CompanyWarning.NOT_ASSESSED: _not_assessed,
}


def warnings_between(one: Person, other: Person) -> set[CompanyWarning]:
    """What to weigh before these two share a home; the same whichever is named first."""
    return {w for w, holds in _RULES.items() if holds(one, other) or holds(other, one)}


def warnings_of(
    arriving: Person, residents: Iterable[Person], *, waking_night: bool
) -> dict[CompanyWarning, int]:
    """
    Each warning with how many of the residents it is about, in the order of CompanyWarning.

    :param waking_night: somebody is awake there all night; without, fire-setting warns even where
        nobody else lives, about 0 residents.
    """
    between = [warnings_between(arriving, resident) for resident in residents]
    counts = {warning: sum(warning in pair for pair in between) for warning in CompanyWarning}
    unwatched = arriving.has(Dimension.FIR) and not waking_night
    return {
        warning: n
        for warning, n in counts.items()
        if n or (unwatched and warning is CompanyWarning.FIR_AT_NIGHT)
    }
