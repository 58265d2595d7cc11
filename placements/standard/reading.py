"""A file of the standard, JSON or CSV, as records; every fault by record, field and value."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Final

from placements.standard.fields import BY_NAME, ENTITIES, FIELDS
from placements.standard.values import NO, YES, Value, parse
from providers.errors import WrongFile
from providers.imports.cells import Unexpected
from providers.imports.decoding import ZIP, decoded, refuse_other_kinds
from providers.imports.facts import Fault
from providers.imports.layouts import plain
from providers.imports.reader import Reader
from providers.imports.tables import MOST_BYTES, MOST_ROWS, Table, candidate_tables

NOT_STATED: Final = "notStated"  # ours: which fields are empty, and why; never read back
COLUMNS: Final = {
    plain(name): each.name
    for each in FIELDS
    for name in (each.name, each.title, each.column)
    if name
}
# Columns of the national and regional schemas that v2 does not have: passed over, and counted.
PASSED_OVER: Final = {
    plain(name): name
    for name in (
        "preferred_location_diff_la_reason",
        "placement_start_date",
        "cost_core_weekly",
        "cost_additional_support_weekly",
        "cost_education_weekly",
        "cost_other_weekly",
        "isLocationPreferred",
        "needs_assessment",
        "uasc",
        "placement_sourced",
        NOT_STATED,
    )
}
LEAST_KNOWN: Final = 3


@dataclass(slots=True)
class Record:
    """One referral of a file: only the fields that it states."""

    number: int  # the row of a CSV file, or the place in the list of a JSON file, from 1
    said: dict[str, Value] = field(default_factory=dict)

    @property
    def child_id(self) -> str:
        return str(self.said["childId"])


@dataclass(slots=True)
class StandardFile:
    layout: str  # json or csv
    encoding: str
    rows: int = 0
    records: list[Record] = field(default_factory=list)  # those without a fault
    faults: list[Fault] = field(default_factory=list)
    passed_over: dict[str, int] = field(default_factory=dict)  # column to rows that fill it


def read_standard(content: bytes) -> StandardFile:
    """
    :raises WrongFile: too large, of another kind, or with nothing of the standard in it.
    """
    if len(content) > MOST_BYTES:
        raise WrongFile("The file is larger than 10 MB. Split it, or remove what is not needed.")
    refuse_other_kinds(content)
    if content.startswith(ZIP):
        return _from_table(_best_table(candidate_tables(content)))
    text, encoding = decoded(content)
    if text.lstrip()[:1] in ("{", "["):
        return _from_json(text, encoding)
    return _from_table(_best_table(candidate_tables(content)))


def _from_json(text: str, encoding: str) -> StandardFile:
    read = StandardFile("json", encoding)
    items = _items(_loaded(text))
    if len(items) > MOST_ROWS:
        raise WrongFile(f"The file has more than {MOST_ROWS:,} referrals. Split it.")
    for number, item in enumerate(items, start=1):
        read.rows += 1
        faults: list[Fault] = []
        _take(read, number, _flat(number, item, faults), faults)
    return _without_repeats(read)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_constant)
    except RecursionError:
        raise WrongFile("The file is nested too deeply to be a list of referrals.") from None
    except ValueError as error:
        raise WrongFile(f"The file is not JSON that can be read: {error}.") from error


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _items(loaded: Any) -> list[Any]:
    """The referrals: a list, an object with a list called placements, or one referral."""
    if isinstance(loaded, dict) and isinstance(loaded.get("placements"), list):
        loaded = loaded["placements"]
    items = loaded if isinstance(loaded, list) else [loaded]
    if not items:
        raise WrongFile("The file has no referral in it.")
    return items


def _flat(number: int, item: Any, faults: list[Fault]) -> dict[str, Any]:
    """Fields out of their entities; a record may also name them without."""
    if not isinstance(item, Mapping):
        faults.append(Fault(number, "", _shown(item), "an object with the standard’s entities"))
        return {}
    cells: dict[str, Any] = {}
    for name, value in item.items():
        is_entity = name in ENTITIES and isinstance(value, Mapping)
        for key, inner in value.items() if is_entity else [(name, value)]:
            _note_cell(number, key, inner, cells, faults)
    return cells


def _note_cell(
    number: int, key: str, value: Any, cells: dict[str, Any], faults: list[Fault]
) -> None:
    name = COLUMNS.get(plain(key)) or PASSED_OVER.get(plain(key))
    if name is None:
        faults.append(Fault(number, key[:200], _shown(value), nearest(key)))
    elif name in cells:
        faults.append(Fault(number, name, _shown(value), "each field once"))
    else:
        cells[name] = value


def nearest(written: str) -> str:
    """What to write instead of a name that the standard does not have."""
    close = get_close_matches(plain(written), COLUMNS, n=1)
    if close:
        return f"a field of the standard, such as {COLUMNS[close[0]]}"
    return "a field of the Placements Data Standard v2"


def _best_table(tables: Iterable[Table]) -> tuple[Table, int]:
    """The table and the place of its header: the one that names most fields."""
    best: tuple[int, Table, int] | None = None
    for table in tables:
        for at, (_, cells) in enumerate(table.records[:40]):
            known = len({COLUMNS.get(plain(cell)) for cell in cells} - {None})
            if known >= LEAST_KNOWN and (best is None or known > best[0]):
                best = (known, table, at)
    if best is None:
        raise WrongFile(
            "No row of the file has the names of the standard’s fields, such as childId, neededBy "
            "and riskSelfHarm."
        )
    return best[1], best[2]


def _from_table(found: tuple[Table, int]) -> StandardFile:
    table, at = found
    read = StandardFile("csv", table.encoding)
    header_row, header = table.records[at]
    names, faults = _header(header_row, header)
    records = table.records[at + 1 :]
    if not records:
        raise WrongFile("The file has a header and no rows below it.")
    if len(records) > MOST_ROWS:
        raise WrongFile(f"The file has more than {MOST_ROWS:,} rows. Split it.")
    read.rows = len(records)
    if faults:  # without its columns no row can be read
        read.faults = faults
        return read
    for number, cells in records:
        row = {name: cells[place] for place, name in names.items() if place < len(cells)}
        reader = Reader(number, row)
        _take(read, number, {name: reader.text(name) for name in row}, [])
    return _without_repeats(read)


def _header(row: int, header: list[str]) -> tuple[dict[int, str], list[Fault]]:
    names: dict[int, str] = {}
    faults = []
    for place, written in enumerate(header):
        name = COLUMNS.get(plain(written)) or PASSED_OVER.get(plain(written))
        if name in names.values():
            faults.append(Fault(row, written, written[:200], "each column once"))
        elif name is not None:
            names[place] = name
        elif written.strip():
            faults.append(Fault(row, written.strip()[:200], written[:200], nearest(written)))
    if "childId" not in names.values():
        faults.append(Fault(row, "childId", "", "this column: every row needs it"))
    return names, faults


def _take(read: StandardFile, number: int, cells: Mapping[str, Any], faults: list[Fault]) -> None:
    """Every value of one record, or every fault of it."""
    record = Record(number)
    for name, raw in cells.items():
        if raw is None or raw == [] or (isinstance(raw, str) and not raw.strip()):
            continue
        if name not in BY_NAME or _is_other_question(name, raw):
            read.passed_over[name] = read.passed_over.get(name, 0) + (name != NOT_STATED)
            continue
        try:
            record.said[name] = parse(BY_NAME[name], raw)
        except Unexpected as error:
            faults.append(Fault(number, name, _shown(raw), str(error)))
    if "childId" not in record.said and not any(one.column == "childId" for one in faults):
        faults.append(Fault(number, "childId", "", "a value: this field may not be blank"))
    if faults:
        read.faults += faults
    else:
        read.records.append(record)


def _is_other_question(name: str, raw: Any) -> bool:
    """The national schema asks under the same name whether there is a preference: Yes or No."""
    return name == "preferredLocation" and str(raw).strip().casefold() in YES | NO


def _without_repeats(read: StandardFile) -> StandardFile:
    first: dict[str, int] = {}
    kept = []
    for record in read.records:
        before = first.setdefault(record.child_id.casefold(), record.number)
        if before == record.number:
            kept.append(record)
            continue
        expected = f"a different child in each row: row {before} is about this one"
        read.faults.append(Fault(record.number, "childId", record.child_id, expected))
    read.records = kept
    read.faults.sort(key=lambda fault: fault.row)
    read.passed_over = {name: rows for name, rows in read.passed_over.items() if rows}
    return read


def _shown(raw: Any) -> str:
    text = raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False, default=str)
    return text[:200]
