"""Homes beside a case: what is needed to put their reasons, and their capability, into words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from codes.homes import Kind as KindCode
from codes.needs import BY_CODE, DIMENSIONS
from govuk.words import lower_first, sentence_list
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
    is_needed: bool  # or not assessed; False where the child was assessed and needs nothing


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


def to_confirm_in(match: Match, homes: Iterable[Home]) -> dict[int, str]:
    """
    By home, the assessed needs whose capability nobody declared: the default of its kind is taken.

    One query; homes that declared all of them are left out.
    """
    needed = {code: level for code, level in match.case["needs"].items() if level}
    by_weight = sorted(needed, key=lambda code: (not BY_CODE[code].critical, -needed[code]))
    pks = [home.pk for home in homes]
    rows = Capability.objects.filter(home__in=pks, dimension__in=needed)
    declared = set(rows.values_list("home_id", "dimension"))
    found = {pk: [code for code in by_weight if (pk, code) not in declared] for pk in pks}
    return {pk: _to_confirm(codes, len(needed)) for pk, codes in found.items() if codes}


def _to_confirm(codes: list[str], needed: int) -> str:
    if len(codes) == needed > 1:
        return "To confirm: every need, as the home has declared none of them"
    return f"To confirm: {sentence_list([lower_first(BY_CODE[code].name) for code in codes])}"


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
        verdict="Not known" if has_left and need else _verdict(need, short, known),
        is_short=bool(short),
        is_needed=need != 0,
    )


def _verdict(need: int | None, short: int, known: Capability | None) -> str:
    if need is None:
        return "Not assessed: ask"
    if need == 0:
        return "Not needed"
    return f"{f'Short by {short}' if short else 'Met'}{'' if known else ', to confirm'}"


def _evidence(known: Capability | None, facts: Facts) -> str:
    if known is None:
        return f"Default of this kind of home ({facts.kind.lower()}): to confirm"
    verified = (
        f", verified {known.verified_on:%-d %B %Y}" if known.verified_on else ", not verified"
    )
    return f"{known.evidence or 'Declared by the provider'}{verified}"
