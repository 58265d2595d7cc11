"""Referrals as JSON or CSV of the standard."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from placements.standard.fields import (
    EFFECTIVE,
    ENTITIES,
    FIELDS,
    PLACEMENT_FIELDS,
    TITLE,
    VERSION,
)
from placements.standard.reading import NOT_STATED
from placements.standard.values import Value, text_of


@dataclass(slots=True)
class Stated:
    """One referral in the standard's terms: what is known, and why the rest is empty."""

    values: dict[str, Value] = field(default_factory=dict)
    why_empty: dict[str, str] = field(default_factory=dict)  # fields that the standard needs


METADATA: Final = {"title": TITLE, "version": VERSION, "effectiveDate": EFFECTIVE}


def as_json(referrals: Iterable[Stated]) -> dict[str, Any]:
    return {"metadata": METADATA, "placements": [_nested(each) for each in referrals]}


def _nested(stated: Stated) -> dict[str, Any]:
    is_placed = any(name in stated.values for name in PLACEMENT_FIELDS)
    record: dict[str, Any] = {entity: {} for entity in ENTITIES}
    for each in FIELDS:
        if each.name in stated.values:
            record[each.entity][each.name] = _plain(each.name, stated.values[each.name])
        elif each.is_needed and (is_placed or each.name not in PLACEMENT_FIELDS):
            record[each.entity][each.name] = None
    record = {entity: inner for entity, inner in record.items() if inner}
    return {**record, NOT_STATED: dict(sorted(stated.why_empty.items()))}


def _plain(name: str, value: Value) -> Any:
    if name == "childId":
        return _child_id(str(value))
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _child_id(text: str) -> int | str:
    """A number where it is one, as the standard asks; letters and leading noughts stay."""
    is_number = text.isascii() and text.isdecimal() and (text == "0" or text[0] != "0")
    return int(text) if is_number else text


def as_rows(referrals: Iterable[Stated]) -> Iterator[list[str]]:
    """Header and one row a referral; csv_response makes the cells safe."""
    yield [*(each.name for each in FIELDS), NOT_STATED]
    for stated in referrals:
        yield [*_cells(stated.values), "; ".join(sorted(stated.why_empty))]


def _cells(values: Mapping[str, Value]) -> Iterator[str]:
    for each in FIELDS:
        yield text_of(values.get(each.name))
