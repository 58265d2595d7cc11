"""A file of the standard, JSON or CSV, as records; every fault by record, field and value."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from accounts.staging import MOST_BYTES
from placements.columns import find_sheet, nearest
from placements.standard.fields import BY_NAME, ENTITIES, FIELDS, PLACEMENT_FIELDS
from placements.standard.values import NO, YES, Value, parse
from providers.errors import WrongFile
from providers.imports.cells import Unexpected
from providers.imports.decoding import ZIP, decoded, refuse_other_kinds
from providers.imports.facts import Fault
from providers.imports.layouts import plain
from providers.imports.tables import MOST_ROWS, candidate_tables

WHOLE: Final = "(the whole referral)"
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
    was_read: bool = True  # False: the header is wrong, so no row could be
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
        return _from_tables(content)
    text, encoding = decoded(content)
    if text.lstrip()[:1] in ("{", "["):
        return _from_json(text, encoding)
    return _from_tables(content)


def lacking(records: Iterable[Record]) -> Counter[str]:
    """Fields that the standard needs, to how many of these referrals leave them empty."""
    found: Counter[str] = Counter()
    for record in records:
        is_placed = not PLACEMENT_FIELDS.isdisjoint(record.said)
        due = (name for name, each in BY_NAME.items() if each.is_needed)
        asked = (name for name in due if is_placed or name not in PLACEMENT_FIELDS)
        found.update(name for name in asked if name not in record.said)
    return found


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
        loaded = json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_constant)
        json.dumps(loaded, ensure_ascii=False).encode()
    except RecursionError:
        raise WrongFile("The file is nested too deeply to be a list of referrals.") from None
    except UnicodeEncodeError:  # half a pair, such as "\\ud800": nothing can store or show it
        raise WrongFile("The file holds half of a character (a lone \\ud800 to \\udfff).") from None
    except ValueError as error:
        raise WrongFile(f"The file is not JSON that can be read: {error}.") from error
    return loaded


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
        faults.append(Fault(number, WHOLE, _shown(item), "an object with the standard’s entities"))
        return {}
    cells: dict[str, Any] = {}
    for name, value in item.items():
        if name not in ENTITIES:
            _note_cell(number, name, value, cells, faults)
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                _note_cell(number, key, inner, cells, faults)
        elif value is not None:
            faults.append(Fault(number, name, _shown(value), "an object with fields, or null"))
    return cells


def _note_cell(
    number: int, key: str, value: Any, cells: dict[str, Any], faults: list[Fault]
) -> None:
    name = _name_of(key)
    if name is None:
        faults.append(Fault(number, _shown(key), _shown(value), nearest(key, COLUMNS)))
    elif name in cells:
        faults.append(Fault(number, name, _shown(value), "each field once"))
    else:
        cells[name] = value


def _from_tables(content: bytes) -> StandardFile:
    sheet = find_sheet(
        candidate_tables(content),
        _name_of,
        known=COLUMNS,
        required=("childId",),
        expected=(
            "No row of the file has the names of the standard’s fields, such as childId, neededBy "
            "and riskSelfHarm."
        ),
    )
    read = StandardFile("csv", sheet.encoding, rows=sheet.count, faults=sheet.faults)
    read.was_read = not sheet.faults
    for reader in sheet.rows:
        cells = {name: reader.text(name) for name in reader.cells}
        _take(read, reader.number, cells, list(reader.faults))
    return _without_repeats(read)


def _name_of(written: str) -> str | None:
    return COLUMNS.get(plain(written)) or PASSED_OVER.get(plain(written))


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
    # No table can hold a zero byte, in words or in JSON.
    return text.replace("\x00", "\\u0000")[:200]
