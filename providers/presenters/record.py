"""Homes and vacancies as records for programs: a page of them in a handful of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from accounts.models import Council
from codes.needs import DIMENSION_CODES
from providers.defaults import default_level
from providers.models import Assumed, Bed, Capability, Home, PriceLine
from providers.occupancy import claimed_beds
from providers.presenters.listing import free_beds, is_stale


@dataclass(frozen=True, slots=True)
class BedRecord:
    bed: Bed
    is_ours: bool

    @property
    def is_free(self) -> bool:
        return self.bed.state == Bed.State.FREE and not self.is_ours


@dataclass(frozen=True, slots=True)
class LevelRecord:
    dimension: str
    level: int
    is_declared: bool
    evidence: str
    verified_on: date | None


@dataclass(frozen=True, slots=True)
class HomeRecord:
    """One home with all that hangs from it."""

    home: Home
    is_stale: bool
    beds_free: int | None  # None: nobody has said
    beds: tuple[BedRecord, ...]
    capability: tuple[LevelRecord, ...]
    prices: tuple[PriceLine, ...] | None  # None: not for this person


@dataclass(frozen=True, slots=True)
class VacancyRecord:
    """A free bed; its home, provider and area are loaded with it."""

    bed: Bed
    is_assumed: bool
    is_stale: bool
    is_registered: bool


def records_of(homes: Sequence[Home], *, on: date, with_prices: bool) -> list[HomeRecord]:
    """
    The homes in the order given, in four queries.

    :param with_prices: fees are for those who commission.
    """
    beds = _beds(homes, on)
    declared = _grouped(Capability.objects.filter(home__in=homes))
    prices = _prices(homes, on) if with_prices else None
    return [
        HomeRecord(
            home=home,
            is_stale=is_stale(home, on=on),
            beds_free=None if _is_assumed(home) else sum(bed.is_free for bed in beds[home.pk]),
            beds=tuple(beds[home.pk]),
            capability=_levels(home, declared[home.pk]),
            prices=None if prices is None else tuple(prices[home.pk]),
        )
        for home in homes
    ]


def found_vacancies(council: Council, chosen: Mapping[str, Any], *, on: date) -> QuerySet[Bed]:
    """The free beds of homes on the council's register that fit the filters."""
    beds = free_beds(council, on=on).filter(home__removed_on__isnull=True)
    columns = {
        "kind": "home__kind",
        "sector": "home__provider__sector",
        "area": "home__authority",
        "confirmed_since": "home__confirmed_on__gte",
    }
    wanted = {column: chosen[name] for name, column in columns.items() if name in chosen}
    if "free_by" in chosen:
        beds = beds.filter(Q(free_from__isnull=True) | Q(free_from__lte=chosen["free_by"]))
    return beds.filter(**wanted).select_related("home__provider", "home__authority").order_by("pk")


def vacancies_of(beds: Iterable[Bed], *, on: date) -> list[VacancyRecord]:
    return [
        VacancyRecord(
            bed=bed,
            is_assumed=_is_assumed(bed.home),
            is_stale=is_stale(bed.home, on=on),
            is_registered=_is_registered(bed.home, on),
        )
        for bed in beds
    ]


def _is_assumed(home: Home) -> bool:
    """Nobody has said which of its beds are free."""
    return Assumed.VACANCIES in home.assumed


def _is_registered(home: Home, on: date) -> bool:
    return home.registered_from <= on and (home.registered_to is None or on < home.registered_to)


def _beds(homes: Collection[Home], on: date) -> Mapping[int, list[BedRecord]]:
    beds = list(Bed.objects.filter(home__in=homes).order_by("pk"))
    ours = claimed_beds([bed.pk for bed in beds], on=on)
    found = defaultdict(list)
    for bed in beds:
        found[bed.home_id].append(BedRecord(bed, bed.pk in ours))
    return found


def _prices(homes: Collection[Home], on: date) -> Mapping[int, list[PriceLine]]:
    holds = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    lines = PriceLine.objects.filter(holds, home__in=homes)
    return _grouped(lines.order_by("what", "band", "valid_from", "pk"))


def _grouped(rows: Iterable[Any]) -> Mapping[int, list[Any]]:
    found = defaultdict(list)
    for row in rows:
        found[row.home_id].append(row)
    return found


def _levels(home: Home, declared: Iterable[Capability]) -> tuple[LevelRecord, ...]:
    by_code = {one.dimension: one for one in declared}
    return tuple(_level(home, code, by_code.get(code)) for code in DIMENSION_CODES)


def _level(home: Home, code: str, declared: Capability | None) -> LevelRecord:
    if declared is None:
        return LevelRecord(code, default_level(home.kind, code), False, "", None)
    return LevelRecord(code, declared.level, True, declared.evidence, declared.verified_on)
