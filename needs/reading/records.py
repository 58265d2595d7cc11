"""One line of a file of texts with their records, as the scoring of the leak checker reads it."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from needs.reading.dates import day_written
from needs.reading.found import Identity

_TEXTS = (
    "first", "last", "known_as", "nhs", "upn", "school", "address", "postcode", "mother",
    "social_worker",
)  # fmt: skip


class WrongLine(ValueError):
    """A line that cannot be read: its number, the field, and what is wrong."""

    def __init__(self, line: int, field: str, fault: str) -> None:
        super().__init__(f"line {line}: {field}: {fault}")


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and what the record of its child holds."""

    id: Any  # as written: a number stays a number
    text: str
    identity: Identity


def read_cases(lines: Iterable[str]) -> Iterator[Case]:
    """
    The cases of a JSON-lines file, without its empty lines.

    :raises WrongLine: the first line that is not a case.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _case(number, line)


def _case(number: int, line: str) -> Case:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise WrongLine(number, "the line", f"is not JSON ({_first(error)})") from None
    if not isinstance(row, dict):
        raise WrongLine(number, "the line", "is not a JSON object")
    if not isinstance(row.get("id"), str | int):
        raise WrongLine(number, "id", "must be a text or a number")
    if not isinstance(row.get("text"), str):
        raise WrongLine(number, "text", "must be a text")
    record = row.get("record")
    if record is not None and not isinstance(record, dict):
        raise WrongLine(number, "record", "must be an object, or left out")
    return Case(row["id"], row["text"], identity_in(record or {}, number))


def _first(error: Exception) -> str:
    return str(error).split("\n", 1)[0]


def identity_in(record: dict[str, Any], number: int = 1) -> Identity:
    """
    What a record of the file knows of the child.

    :raises WrongLine: a field that cannot be read; ``number`` is the line it stands in.
    """
    held = {field: _listed(number, field, record.get(field)) for field in (*_TEXTS, "siblings")}
    return Identity(
        first=" ".join(held["first"]),
        last=" ".join(held["last"]),
        known_as=_several(held["known_as"]),
        born=_born(number, record.get("dob")),
        nhs="".join(held["nhs"]),
        upn="".join(held["upn"]),
        schools=held["school"],
        addresses=held["address"],
        postcodes=held["postcode"] + _postcodes_in(held["address"]),
        siblings=_several(held["siblings"]),
        relatives=_several(held["mother"]),
        workers=_several(held["social_worker"]),
    )


def _listed(number: int, field: str, value: Any) -> tuple[str, ...]:
    """A text, a number, a list of texts or of people with a name; nothing for null."""
    field = f"record.{field}"
    if value is None or value == "":
        return ()
    if isinstance(value, str):
        return (value,)
    if isinstance(value, int) and not isinstance(value, bool):
        return (str(value),)
    if isinstance(value, dict):
        return _of_person(number, field, value)
    if isinstance(value, list):
        return tuple(text for each in value for text in _listed(number, field[7:], each))
    raise WrongLine(number, field, "must be a text or a list of texts")


def _of_person(number: int, field: str, person: dict[str, Any]) -> tuple[str, ...]:
    names = [person.get(key) for key in ("name", "first", "known_as", "last")]
    known = [name for name in names if isinstance(name, str) and name]
    if not known:
        raise WrongLine(number, field, "has neither a name nor a first name")
    return (" ".join(known),)


def _several(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Names that one text lists: ``Sam, Ella and Zak``."""
    parts = (part for text in texts for part in re.split(r"[,;/&\n]+|\s+and\s+|\s+or\s+", text))
    return tuple(part.strip() for part in parts if part.strip())


def _postcodes_in(addresses: tuple[str, ...]) -> tuple[str, ...]:
    pattern = r"\b[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}\b"
    return tuple(code for address in addresses for code in re.findall(pattern, address))


def _born(number: int, value: Any) -> date | None:
    """A day in figures, British or ISO, or in words: ``14 July 2010``."""
    if value is None or value == "":
        return None
    day = day_written(value.strip()) if isinstance(value, str) else None
    if day is None:
        fault = "must be a real date, such as 2012-03-05, 05/03/2012 or 5 March 2012"
        raise WrongLine(number, "record.dob", fault)
    return day
