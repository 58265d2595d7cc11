"""Homes beside a case: what is needed to put their reasons, and their capability, into words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from codes.homes import Kind as KindCode
from codes.needs import DIMENSIONS
from matching.arrays import register_of
from matching.kernel.codes import Band, Dimension
from matching.models import Match
from matching.presenters.case import level_name
from matching.presenters.reasons import Facts, Reason, reasons_of
from providers.models import Capability, Home


@dataclass(frozen=True, slots=True)
class RefusedHome:
    """A home that may not be offered, with every reason."""

    home_id: int
    name: str
    kind: str
    area: str
    miles: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """One dimension: what the child needs beside what the home can meet, and how we know."""

    code: str
    name: str
    critical: bool
    need: str
    capability: str
    evidence: str
    verdict: str
    is_short: bool


def facts_of(match: Match, homes: Iterable[Home]) -> dict[int, Facts]:
    """What the reasons speak of, for each home, from today's register."""
    register = register_of(match.council, on=timezone.localdate())
    band = Band.of(match.band)
    found = {}
    for home in homes:
        rows = register.homes.rows_of([home.pk])
        row = int(rows[0]) if len(rows) else None
        free_from = 0 if row is None else int(register.homes.free_from[row])
        found[home.pk] = Facts(
            case=match.case,
            home=home,
            levels={
                code.name: 0 if row is None else int(register.homes.facts.levels[code, row])
                for code in Dimension
            },
            weekly_pence=register.prices.pence(row, band),
            beds_free=0 if row is None else int(register.homes.beds_free[row]),
            free_from=timezone.localdate().fromordinal(free_from) if free_from else None,
        )
    return found


def refused_home(facts: Facts, bits: int) -> RefusedHome:
    home = facts.home
    return RefusedHome(
        home_id=home.pk,
        name=home.name,
        kind=KindCode(home.kind).label,
        area=home.authority.name,
        miles=facts.miles,
        reasons=tuple(reasons_of(bits, facts)),
    )


def fit_of(facts: Facts, declared: Mapping[str, Capability]) -> list[Fit]:
    """All twenty dimensions, needs first, then those not assessed, then those not needed."""
    needs: Mapping[str, int] = facts.case["needs"]
    lines = [
        _fit(one.code, one.name, one.critical, needs.get(one.code), facts, declared)
        for one in DIMENSIONS
    ]
    order = {
        line.code: (0, -needs[line.code]) if needs.get(line.code) else (1 + (line.code in needs), 0)
        for line in lines
    }
    return sorted(lines, key=lambda line: order[line.code])


def _fit(
    code: str,
    name: str,
    critical: bool,
    need: int | None,
    facts: Facts,
    declared: Mapping[str, Capability],
) -> Fit:
    level = facts.levels[code]
    known = declared.get(code)
    # The register of today has no level for a home that left it, and 0 would be a guess.
    has_left = facts.home.removed_on is not None
    short = 0 if has_left else max(0, (need or 0) - level)
    return Fit(
        code=code,
        name=name,
        critical=critical,
        need=level_name(need),
        capability="Left the register" if has_left else level_name(level),
        evidence=_evidence(known, facts),
        verdict="Not known" if has_left and need else _verdict(need, short),
        is_short=bool(short),
    )


def _verdict(need: int | None, short: int) -> str:
    if need is None:
        return "Not assessed: ask"
    if need == 0:
        return "Not needed"
    return f"Short by {short}" if short else "Met"


def _evidence(known: Capability | None, facts: Facts) -> str:
    if known is None:
        return f"Default of this kind of home ({facts.kind.lower()}): to confirm"
    verified = (
        f", verified {known.verified_on:%-d %B %Y}" if known.verified_on else ", not verified"
    )
    return f"{known.evidence or 'Declared by the provider'}{verified}"
