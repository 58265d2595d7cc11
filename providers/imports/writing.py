"""Writes a plan into the register: a few statements a table, however many rows."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, TypeVar

from django.db import models

from accounts.models import Council, User
from providers.imports.beds import spread
from providers.imports.copying import add_rows, write_rows_again
from providers.imports.facts import (
    CAPABILITIES,
    HOME_FIELDS,
    PRICES,
    Facts,
    HomeRow,
    Place,
    Runner,
    Vacancies,
    price_key,
)
from providers.imports.planning import Change, Plan
from providers.models import (
    Bed,
    Capability,
    Confirmation,
    Home,
    PriceLine,
    Provider,
    Resident,
)
from providers.pricing import Repricing, reprice

M = TypeVar("M", bound=models.Model)


class Writer:
    """Collects what a plan needs written, then writes it."""

    def __init__(self, *, council: Council, by: User | None, now: datetime, on: date) -> None:
        self.council, self.by, self.now, self.on = council, by, now, on
        self.rows: dict[type[models.Model], list[Any]] = {}
        self.again: dict[type[models.Model], list[Any]] = {}
        self.out: dict[type[models.Model], list[int]] = {}
        self.providers: dict[str, Provider] = {}

    def write(self, plan: Plan) -> None:
        """Everything of the plan; the caller holds the transaction."""
        self._write_providers(plan)
        self._write_new([(row, self._new_home(row)) for row in plan.new])
        for change in plan.changed:
            self._change(change)
        self._flush()

    # Providers

    def _write_providers(self, plan: Plan) -> None:
        known = Provider.objects.filter(council=self.council)
        self.providers = {provider.name.lower(): provider for provider in known}
        said = [row.said["provider"] for row in plan.new]
        said += [change.facts["provider"] for change in plan.changed if "provider" in change.facts]
        runners: dict[str, Runner] = {}
        for runner in said:
            runners.setdefault(runner.name.lower(), runner)
        new = [
            Provider(council=self.council, name=runner.name, sector=runner.sector)
            for key, runner in runners.items()
            if key not in self.providers
        ]
        Provider.objects.bulk_create(new)
        for key, runner in runners.items():
            if key in self.providers and self.providers[key].sector != runner.sector:
                self.providers[key].sector = runner.sector
                self.providers[key].save(update_fields=["sector"])
        self.providers |= {provider.name.lower(): provider for provider in new}

    # Homes that are new

    def _new_home(self, row: HomeRow) -> Home:
        facts = row.assumed | row.said
        home = Home(council=self.council, ref=row.ref)
        vacancies: Vacancies | None = facts.get("vacancies")
        home.confirmed_on = vacancies.confirmed_on if vacancies else None
        _set_columns(home, facts)
        home.provider = self.providers[facts["provider"].name.lower()]
        return home

    def _write_new(self, pairs: list[tuple[HomeRow, Home]]) -> None:
        add_rows(Home, [home for _, home in pairs])
        for row, home in pairs:
            facts = row.said
            vacancies = facts.get("vacancies") or Vacancies((None,) * facts["beds"], 0, None)
            self._lay_beds(home, [], 0, facts["beds"], vacancies)
            self._set_levels(home, {}, facts)
            self._add_residents(home, facts.get("residents", ()))
            self._price(home, {}, facts, row.prices_from or self.on)
            self._note_confirmation(home, facts.get("vacancies"))

    # Homes that change

    def _change(self, change: Change) -> None:
        home, known, facts = change.known.home, change.known, change.facts
        if "provider" in facts:
            home.provider = self.providers[facts["provider"].name.lower()]
        if "vacancies" in facts:
            home.confirmed_on = facts["vacancies"].confirmed_on
            self._note_confirmation(home, facts["vacancies"], before=known.facts["vacancies"])
        if _set_columns(home, facts) or facts.keys() & {"provider", "vacancies"}:
            self._add_again(home)
        if facts.keys() & {"vacancies", "beds"}:
            after = known.facts | facts
            self._lay_beds(
                home, known.open_beds, len(known.our_beds), after["beds"], after["vacancies"]
            )
        self._set_levels(home, known.capabilities, facts)
        if "residents" in facts:
            self._drop(Resident, known.residents)
            self._add_residents(home, facts["residents"])
        self._price(home, known.lines, facts, change.row.prices_from or self.on)

    # What hangs on a home

    def _lay_beds(
        self, home: Home, beds: list[Bed], ours: int, total: int, vacancies: Vacancies
    ) -> None:
        laid = spread(home, beds, ours=ours, total=total, vacancies=vacancies)
        self._add(*laid.added)
        self._add_again(*laid.altered)
        self._drop(Bed, laid.dropped)

    def _set_levels(self, home: Home, known: dict[str, Capability], facts: Facts) -> None:
        for code in CAPABILITIES & facts.keys():
            level, capability = facts[code], known.get(code)
            if capability is None and level is not None:
                self._add(Capability(council=self.council, home=home, dimension=code, level=level))
            elif capability is not None and level is None:
                self._drop(Capability, [capability])
            elif capability is not None:
                # What was known about the earlier level does not vouch for this one.
                capability.level, capability.evidence = level, ""
                capability.verified_on = capability.verified_by = None
                self._add_again(capability)

    def _add_residents(self, home: Home, dwellers: Iterable[Any]) -> None:
        self._add(*(Resident(council=self.council, home=home, **one._asdict()) for one in dwellers))

    def _price(
        self, home: Home, lines: dict[tuple[str, str], list[PriceLine]], facts: Facts, day: date
    ) -> None:
        for what, band in PRICES:
            if (key := price_key(what, band)) not in facts:
                continue
            before = lines.get((what, band), [])
            if facts[key] is None and not before:
                continue
            # A price cannot change before the line that holds now began.
            began = max(
                (line.valid_from for line in before if line.valid_from <= self.on), default=day
            )
            blank = PriceLine(council=self.council, home=home, what=what, band=band)
            self._add_repricing(
                reprice(before, blank=blank, weekly_pence=facts[key], day=max(day, began))
            )

    def _add_repricing(self, change: Repricing) -> None:
        self._add(*change.added)
        self._add_again(*change.altered)
        self._drop(PriceLine, change.dropped)

    def _note_confirmation(
        self, home: Home, vacancies: Vacancies | None, *, before: Vacancies | None = None
    ) -> None:
        if vacancies is None or vacancies.confirmed_on is None:
            return
        if before is not None and before == vacancies:
            return
        self._add(
            Confirmation(
                council=self.council,
                home=home,
                on=vacancies.confirmed_on,
                at=self.now,
                by=self.by,
                source=Confirmation.Source.IMPORT,
                beds_free=len(vacancies.free),
            )
        )

    # Statements

    def _add(self, *rows: models.Model) -> None:
        for row in rows:
            self.rows.setdefault(type(row), []).append(row)

    def _add_again(self, *rows: models.Model) -> None:
        for row in rows:
            self.again.setdefault(type(row), []).append(row)

    def _drop(self, model: type[M], rows: Iterable[M]) -> None:
        self.out.setdefault(model, []).extend(row.pk for row in rows)

    def _flush(self) -> None:
        for model, keys in self.out.items():
            if keys:
                model._default_manager.filter(pk__in=keys).delete()
        for model, rows in self.again.items():
            write_rows_again(model, rows)
        for model, rows in self.rows.items():
            add_rows(model, rows)


def _set_columns(home: Home, facts: Facts) -> bool:
    """Put the facts that are columns of the home onto it; whether there were any."""
    found = False
    for name in HOME_FIELDS:
        if name in facts:
            value = facts[name]
            setattr(home, name, list(value) if isinstance(value, tuple) else value)
            found = True
    place: Place | None = facts.get("place")
    if place is not None:
        home.postcode, home.place_known = place.postcode, place.known
        home.easting_m, home.northing_m = place.easting_m, place.northing_m
        home.authority_id = place.authority
        found = True
    return found
