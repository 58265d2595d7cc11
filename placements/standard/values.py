"""One value of a file as its field takes it, or what was expected instead; and back to text."""

import re
from datetime import date
from typing import Any, Final

from placements.standard.fields import ALSO_WRITTEN, Field, Type
from providers.imports.cells import Unexpected, day_of

Value = str | int | bool | date | tuple[str, ...]

LONGEST: Final = {"preferredLocation": 200, "riskOther": 500, "riskToOthersOther": 500}
LONGEST_TEXT: Final = 1_000
LONGEST_ID: Final = 40
YES: Final = frozenset({"y", "yes", "true"})
NO: Final = frozenset({"n", "no", "false"})
_WHOLE: Final = re.compile(r"\d{1,12}", re.ASCII)
_PENCE: Final = re.compile(r"\.\d{1,2}$", re.ASCII)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def parse(field: Field, raw: Any) -> Value:
    """
    A cell's text, or a value of a JSON file, as the field takes it.

    :raises Unexpected: it is something else; the message says what was expected.
    """
    if field.is_many:
        return _several(field, raw)
    if isinstance(raw, list | dict):
        raise Unexpected("one value, not a list or an object")
    return _READERS[field.type](field, raw)


def text_of(value: Value | None) -> str:
    """As a cell holds it: Y or N, several with semicolons between, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Y" if value else "N"
    if isinstance(value, tuple):
        return "; ".join(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _several(field: Field, raw: Any) -> tuple[str, ...]:
    parts = raw if isinstance(raw, list) else str(raw).split(";")
    found = {_code(field, part) for part in parts if str(part).strip()}
    if "None" in found and len(found) > 1:
        raise Unexpected("either None or the others")
    return tuple(option for option in field.options if option in found)


def _code(field: Field, raw: Any) -> str:
    if isinstance(raw, str):
        known = {_plain(option): option for option in field.options}
        also = ALSO_WRITTEN.get(field.name, {})
        known |= {_plain(written): option for written, option in also.items()}
        if (found := known.get(_plain(raw))) is not None:
            return found
    raise Unexpected("one of " + ", ".join(field.options))


def _integer(field: Field, raw: Any) -> Value:
    if field.name == "childId":
        return _child_id(raw)
    text = str(raw).strip()
    if field.name == "totalWeeklyCost":
        text = _PENCE.sub("", text)  # the national schema has pence
    if isinstance(raw, bool) or not _WHOLE.fullmatch(text):
        raise Unexpected("a whole number, 0 or more")
    return int(text)


def _child_id(raw: Any) -> str:
    # The standard says a number; the national schema takes letters, and so do case systems.
    text = " ".join(str(raw).split())
    if isinstance(raw, bool | float) or not 0 < len(text) <= LONGEST_ID or _CONTROL.search(text):
        raise Unexpected(f"the child’s number or reference, at most {LONGEST_ID} characters")
    return text


def _boolean(field: Field, raw: Any) -> bool:
    if isinstance(raw, bool):
        return raw
    word = str(raw).strip().casefold()
    if word not in YES | NO:
        raise Unexpected("Y or N")
    return word in YES


def _date(field: Field, raw: Any) -> date:
    found = day_of(raw.strip()) if isinstance(raw, str) else None
    if found is None or not 1900 <= found.year <= 2100:
        raise Unexpected("a date such as 2026-11-22 or 22/11/2026")
    return found


def _string(field: Field, raw: Any) -> str:
    most = LONGEST.get(field.name, LONGEST_TEXT)
    text = str(raw).strip().replace("\r\n", "\n")
    if not isinstance(raw, str | int) or isinstance(raw, bool) or _CONTROL.search(text):
        raise Unexpected("text")
    if len(text) > most:
        raise Unexpected(f"at most {most} characters")
    return text


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


_READERS: Final = {
    Type.INTEGER: _integer,
    Type.STRING: _string,
    Type.BOOLEAN: _boolean,
    Type.DATE: _date,
    Type.CATEGORICAL: _code,
}
