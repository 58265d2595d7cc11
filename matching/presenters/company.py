"""Who lives in a home, as a page about another child may say it: how many, and codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from matching.arrays.company import Company, company_in
from matching.kernel.company import READ, CompanyWarning, Person, warnings_of
from matching.kernel.types import age_on
from matching.models import Match
from needs.models import Child
from providers.models import Home

WORDS: Final = {
    CompanyWarning.SHB_IN_COMPANY: "Ask for the supervision plan, day and night.",
    CompanyWarning.EXP_WITH_EXP: "Ask whether the risks are linked.",
    CompanyWarning.EXP_WITH_MIS: "Ask how going out and late returns are managed.",
    CompanyWarning.AGG_WITH_YOUNG: "Ask how the younger child is kept safe.",
    CompanyWarning.FIR_AT_NIGHT: "Ask who is awake at night.",
    CompanyWarning.AGE_GAP: "Ask how their days fit together.",
    CompanyWarning.NOT_ASSESSED: "Ask before you decide: not assessed is not the same as no need.",
}


@dataclass(frozen=True, slots=True)
class Warned:
    """One thing to weigh: its code, the needs that meet, and what to ask."""

    code: str
    meets: str
    about: int  # residents
    ask: str


@dataclass(frozen=True, slots=True)
class Residents:
    """How many live there, what to weigh, and of how many nothing is known."""

    count: int
    warnings: tuple[Warned, ...]
    undescribed: int

    @property
    def to_weigh(self) -> int:
        """Warnings, with one more where somebody is not described."""
        return len(self.warnings) + bool(self.undescribed)


def residents_in(match: Match, child: Child, homes: Iterable[Home]) -> dict[int, Residents]:
    """Who lives in each home beside this child on the day of the match: four queries in all."""
    arriving = _arriving(match)
    by_pk = {home.pk: home for home in homes}
    found = company_in(list(by_pk), on=match.on, beside=child)
    return {pk: _beside(arriving, company, by_pk[pk]) for pk, company in found.items()}


def _beside(arriving: Person, company: Company, home: Home) -> Residents:
    warnings = warnings_of(arriving, company.described, waking_night=home.waking_night)
    return Residents(
        count=company.count,
        warnings=tuple(
            Warned(warning.name, warning.value, about, WORDS[warning])
            for warning, about in warnings.items()
        ),
        undescribed=company.undescribed,
    )


def _arriving(match: Match) -> Person:
    case = match.case
    born, night = date.fromisoformat(case["born"]), date.fromisoformat(case["first_night"])
    known = {d: case["needs"][d.name] for d in READ if d.name in case["needs"]}
    return Person(age_on(born, night), known)
