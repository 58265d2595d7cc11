"""Compares a file with the register: what is new, what changes, what cannot be taken."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Final

from accounts.models import Council
from codes.words import OFFERS
from providers.imports.facts import Facts, Fault, HomeRow, Skipped, Vacancies
from providers.imports.layouts import Layout, Sheet
from providers.imports.places import place_rows
from providers.imports.register import Known, Register, load_register
from providers.occupancy import ever_used_beds

IN_REGISTER: Final = "in the register all the same: see whether to close it"


@dataclass(slots=True)
class Change:
    row: HomeRow
    known: Known
    facts: Facts  # only those that differ, as they will be


@dataclass(slots=True)
class Plan:
    """Everything that applying the file would do."""

    rows: int
    new: list[HomeRow] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unchanged: int = 0
    kept_newer: int = 0  # rows with older vacancies than the register's, which stay
    own_words: Counter[str] = field(default_factory=Counter)  # offered, and on no list: by rows
    skipped: list[Skipped] = field(default_factory=list)
    skipped_reasons: Counter[str] = field(default_factory=Counter)
    rejected: int = 0
    faults: list[Fault] = field(default_factory=list)

    def digest(self) -> str:
        """The same for the same writes: SHA-256 in hexadecimal."""
        new = [(row.ref, row.said, row.assumed, row.prices_from) for row in self.new]
        changed = [(c.known.home.pk, c.facts, c.row.prices_from) for c in self.changed]
        return sha256(repr((new, changed, self.kept_newer)).encode()).hexdigest()


def plan_import(sheet: Sheet, *, council: Council, on: date, lock: bool = False) -> Plan:
    """
    What the file would do to the council's register on the day.

    Nothing is written. Every fault of every row is listed; a row with one is rejected.

    :param lock: hold the homes of the file until the transaction ends.
    """
    if sheet.faults:  # without its columns no row can be read
        return Plan(len(sheet.records), rejected=len(sheet.records), faults=sheet.faults)
    plan = Plan(len(sheet.records))
    rows = _read_rows(sheet, plan, council=council, on=on)
    rows = _without_faulty(rows, place_rows(rows), plan)
    for row in rows:
        sheet.layout.placed(row, council_code=council.authority_code)
    rows = _without_faulty(rows, sheet.layout.reconciled(rows), plan)
    plan.own_words.update(w for row in rows for w in row.said.get("offers", ()) if w not in OFFERS)
    refs = {row.ref for row in rows} | {skipped.ref for skipped in plan.skipped}
    register = load_register(council, on=on, refs=refs, lock=lock)
    _compare(rows, register, sheet.layout, plan)
    _count_skipped(plan, register)
    plan.faults = [
        fault._replace(column=sheet.headers.get(fault.column, fault.column))
        for fault in sorted(plan.faults)
    ]
    plan.rejected = len({fault.row for fault in plan.faults})
    return plan


def _read_rows(sheet: Sheet, plan: Plan, *, council: Council, on: date) -> list[HomeRow]:
    rows = []
    first: dict[str, int] = {}
    for reader in sheet.readers():
        row = sheet.layout.read(reader, on=on, council_code=council.authority_code)
        if row is not None and (before := first.setdefault(row.ref, row.number)) != row.number:
            column = "ref" if "ref" in sheet.headers else "urn"
            reader.blame(column, f"a different value in each row: row {before} has this one")
        plan.faults += reader.faults
        if isinstance(row, Skipped):
            plan.skipped.append(row)
        elif row is not None and not reader.faults:
            rows.append(row)
    return rows


def _without_faulty(rows: list[HomeRow], faults: list[Fault], plan: Plan) -> list[HomeRow]:
    plan.faults += faults
    numbers = {fault.row for fault in faults}
    return [row for row in rows if row.number not in numbers]


def _compare(rows: Iterable[HomeRow], register: Register, layout: Layout, plan: Plan) -> None:
    leaving: list[tuple[HomeRow, Known, int]] = []
    for row in rows:
        known = _known(row, register, plan)
        if known is None:
            continue
        changed = _changes(row, known, layout, plan)
        faults = list(_bed_faults(row, known, changed))
        plan.faults += faults
        if faults:
            continue
        if not changed:
            plan.unchanged += 1
            continue
        plan.changed.append(Change(row, known, changed))
        surplus = known.facts["beds"] - (known.facts | changed)["beds"]
        if surplus > 0:
            leaving.append((row, known, surplus))
    _refuse_used_beds(leaving, plan)


def _known(row: HomeRow, register: Register, plan: Plan) -> Known | None:
    """The home that the row speaks of; None where it is new, or where it cannot be told."""
    if found := register.by_ref.get(row.ref):
        return found
    same_urn = register.by_urn.get(row.ref, [])
    if len(same_urn) == 1:
        return same_urn[0]
    if same_urn:
        expected = f"one home: {len(same_urn)} homes of the register carry this URN"
        plan.faults.append(Fault(row.number, "urn", row.ref, expected))
    else:
        plan.new.append(row)
    return None


def _changes(row: HomeRow, known: Known, layout: Layout, plan: Plan) -> Facts:
    said = layout.settle(row, known.facts) | {"removed_on": None}
    vacancies: Vacancies | None = said.get("vacancies")
    if vacancies is not None and _is_older(vacancies, known.facts["vacancies"]):
        plan.kept_newer += 1
        del said["vacancies"]
    provider = said["provider"]
    if provider.name.lower() == known.facts["provider"].name.lower():
        said["provider"] = provider._replace(name=known.facts["provider"].name)
    return {key: value for key, value in said.items() if known.facts.get(key) != value}


def _is_older(said: Vacancies, known: Vacancies) -> bool:
    if known.confirmed_on is None:
        return False
    return said.confirmed_on is None or said.confirmed_on < known.confirmed_on


def _bed_faults(row: HomeRow, known: Known, changed: Facts) -> Iterable[Fault]:
    """Beds of ours are not the provider's to count as free, nor to take away."""
    ours = len(known.our_beds)
    will_be = known.facts | changed
    beds: int = will_be["beds"]
    vacancies: Vacancies = will_be["vacancies"]
    needed = ours + (len(vacancies.free) + vacancies.unavailable if "vacancies" in changed else 0)
    if needed <= beds:
        return
    if "vacancies" in changed:
        value, column = str(len(vacancies.free)), "beds_free"
        most = max(0, beds - ours - vacancies.unavailable)
        yield Fault(
            row.number,
            column,
            value,
            f"at most {most}: children of ours live in or are promised {ours} of the {beds} beds",
        )
    else:
        yield Fault(
            row.number, "beds", str(beds), f"at least the {ours} that hold children of ours"
        )


def _refuse_used_beds(leaving: list[tuple[HomeRow, Known, int]], plan: Plan) -> None:
    """A bed that a child once slept in stays in the record, so it cannot be taken away."""
    used = ever_used_beds([bed.pk for _, known, _ in leaving for bed in known.open_beds])
    refused = set()
    for row, known, surplus in leaving:
        spare = sum(bed.pk not in used for bed in known.open_beds)
        if spare < surplus:
            least = known.facts["beds"] - spare
            plan.faults.append(
                Fault(
                    row.number,
                    "beds",
                    str(known.facts["beds"] - surplus),
                    f"at least {least}: children have lived in those beds. "
                    "Count the others in beds_unavailable",
                )
            )
            refused.add(row.number)
    plan.changed = [change for change in plan.changed if change.row.number not in refused]


def _count_skipped(plan: Plan, register: Register) -> None:
    for skipped in plan.skipped:
        home = register.by_ref.get(skipped.ref)
        is_open = home is not None and home.home.removed_on is None
        reason = f"{skipped.reason} ({IN_REGISTER})" if is_open else skipped.reason
        plan.skipped_reasons[reason] += 1
