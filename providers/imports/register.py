"""What the register says of homes now, in the terms of facts: one query a table."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from accounts.models import Council
from providers.imports.facts import (
    HOME_FIELDS,
    PRICES,
    Dweller,
    Facts,
    Place,
    Runner,
    Vacancies,
    dates_first,
    price_key,
)
from providers.imports.residents import in_order
from providers.models import Bed, Capability, Home, PriceLine, Provider, Resident
from providers.occupancy import claimed_beds


@dataclass(slots=True)
class Known:
    """One home of the register with all that hangs on it."""

    home: Home
    facts: Facts
    open_beds: list[Bed] = field(default_factory=list)  # not lived in or held by a child of ours
    our_beds: list[Bed] = field(default_factory=list)
    capabilities: dict[str, Capability] = field(default_factory=dict)
    residents: list[Resident] = field(default_factory=list)
    # Lines in force or to come, by what and band, the earliest first.
    lines: dict[tuple[str, str], list[PriceLine]] = field(default_factory=lambda: defaultdict(list))


@dataclass(slots=True)
class Register:
    by_ref: dict[str, Known]
    by_urn: dict[str, list[Known]]
    providers: dict[str, Provider]  # by name in lower case


def load_register(
    council: Council, *, on: date, refs: Collection[str] | None = None, lock: bool = False
) -> Register:
    """
    The council's homes; with ``refs``, only those with one of them as reference or URN.

    :param lock: nobody else may change these homes until the transaction ends.
    """
    homes = Home.objects.filter(council=council).select_related("provider").order_by("pk")
    if refs is not None:
        homes = homes.filter(Q(ref__in=refs) | Q(urn__in=refs))
    if lock:
        homes = homes.select_for_update(of=("self",), no_key=True)
    known = {home.pk: Known(home, _own_facts(home)) for home in homes}
    _add_beds(known, on)
    _add_capabilities(known)
    _add_residents(known)
    _add_prices(known, on)
    by_urn: dict[str, list[Known]] = defaultdict(list)
    for one in known.values():
        if one.home.urn:
            by_urn[one.home.urn].append(one)
    providers = {p.name.lower(): p for p in Provider.objects.filter(council=council)}
    return Register({one.home.ref: one for one in known.values()}, by_urn, providers)


def _own_facts(home: Home) -> Facts:
    facts: Facts = {name: getattr(home, name) for name in HOME_FIELDS}
    facts["offers"] = tuple(sorted(home.offers))
    facts["assumed"] = tuple(sorted(home.assumed))
    facts["provider"] = Runner(home.provider.name, home.provider.sector)
    facts["place"] = Place(
        home.postcode, home.place_known, home.easting_m, home.northing_m, home.authority_id
    )
    return facts


def _of(known: dict[int, Known], model: Any) -> Iterable[Any]:
    return model.objects.filter(home__in=known).order_by("pk") if known else ()


def _add_beds(known: dict[int, Known], on: date) -> None:
    beds: list[Bed] = list(_of(known, Bed))
    ours = claimed_beds([bed.pk for bed in beds], on=on)
    for bed in beds:
        one = known[bed.home_id]
        (one.our_beds if bed.pk in ours else one.open_beds).append(bed)
    for one in known.values():
        one.facts["beds"] = len(one.our_beds) + len(one.open_beds)
        one.facts["vacancies"] = vacancies_of(one)


def vacancies_of(one: Known) -> Vacancies:
    return Vacancies(
        free=dates_first([b.free_from for b in one.open_beds if b.state == Bed.State.FREE]),
        unavailable=sum(b.state == Bed.State.NOT_AVAILABLE for b in one.open_beds),
        confirmed_on=one.home.confirmed_on,
    )


def _add_capabilities(known: dict[int, Known]) -> None:
    for capability in _of(known, Capability):
        one = known[capability.home_id]
        one.capabilities[capability.dimension] = capability
        one.facts[capability.dimension] = capability.level


def _add_residents(known: dict[int, Known]) -> None:
    for resident in _of(known, Resident):
        known[resident.home_id].residents.append(resident)
    for one in known.values():
        is_foster = one.home.is_foster
        one.facts["residents"] = in_order(
            [
                Dweller(r.age, is_foster and r.is_fostered, r.shb_level, r.exp_level)
                for r in one.residents
            ]
        )


def _add_prices(known: dict[int, Known], on: date) -> None:
    lines = PriceLine.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on), home__in=known)
    for line in lines.order_by("valid_from", "pk"):
        known[line.home_id].lines[line.what, line.band].append(line)
    for one in known.values():
        for what, band in PRICES:
            current = line_on(one.lines.get((what, band), []), on)
            if current is not None:
                one.facts[price_key(what, band)] = current.weekly_pence


def line_on(lines: list[PriceLine], on: date) -> PriceLine | None:
    """The line in force on the day: the last to have begun."""
    begun = [line for line in lines if line.valid_from <= on]
    return begun[-1] if begun else None
