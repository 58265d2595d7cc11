"""Files of names of schools and hospitals: check first, then make one the council's list."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Any, Final

from accounts.models import Council, User
from accounts.staging import (
    MOST_BYTES,
    Kind,
    RefusedFile,
    apply_file,
    check_file,
    read_file,
)
from needs.models import KnownPlaceName, PlaceNamesFile
from needs.reading.folding import pieces
from needs.services.place_names import load_names

MOST_ROWS: Final = 50_000
LONGEST: Final = 200
What = KnownPlaceName.Kind
Row = tuple[int, str, str]  # number in the file, its name, and the name's words in small letters


class WrongList(RefusedFile):
    """The file is no list of names; nothing was written or remembered."""


@dataclass(frozen=True)
class NamesPlan:
    """What would become of a council's list of one kind."""

    rows: tuple[Row, ...]
    held: dict[str, str]  # ours by their words
    column: str

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the file by their words; of equal ones the first."""
        found: dict[str, str] = {}
        for _, name, words in self.rows:
            if not _fault(name, words):
                found.setdefault(words, name)
        return found

    @property
    def added(self) -> list[str]:
        return [name for words, name in self.names.items() if words not in self.held]

    @property
    def removed(self) -> list[str]:
        return [name for words, name in self.held.items() if words not in self.names]

    @cached_property
    def faults(self) -> list[dict[str, Any]]:
        return [
            {"row": number, "column": self.column, "value": name[:LONGEST], "expected": fault}
            for number, name, words in self.rows
            if (fault := _fault(name, words))
        ]

    @property
    def is_refused(self) -> bool:
        return bool(self.faults)

    def digest(self) -> str:
        said = "\n".join((*sorted(self.added), "", *sorted(self.removed)))
        return sha256(said.encode()).hexdigest()

    def counts(self) -> dict[str, Any]:
        new, rejected = len(self.added), len(self.faults)
        return {
            "rows": len(self.rows),
            "new": new,
            "changed": 0,
            "unchanged": len(self.names) - new,
            "repeated": len(self.rows) - rejected - len(self.names),
            "rejected": rejected,
            "removed": len(self.removed),
            "encoding": "UTF-8",
            "faults": self.faults,
        }


def read_names(
    *, content: bytes, kind: What, column: str, council: Council, now: datetime, apply: bool
) -> tuple[NamesPlan, bool]:
    """
    Check a list of names and, where asked and no row is wrong, make it the council's.

    :returns: what it changes, and whether that was written.
    :raises WrongList: the file cannot be read as a list of names.
    """
    kept = names_kind(kind, column)
    return read_file(kind=kept, content=content, council=council, by=None, now=now, apply=apply)


def check_names(
    *,
    kind: str,
    column: str,
    content: bytes,
    filename: str,
    council: Council,
    by: User,
    now: datetime,
) -> PlaceNamesFile:
    """
    Check a list of names and remember it until somebody confirms. The list stays as it is.

    :raises WrongList: the file cannot be read as a list of names; nothing is remembered.
    """
    record = PlaceNamesFile(
        council=council, by=by, filename=filename[-200:], kind=kind, column=column
    )
    earlier = PlaceNamesFile.objects.filter(council=council, kind=kind)
    return check_file(
        kind=names_kind(What(kind), column),
        record=record,
        content=content,
        earlier=earlier,
        now=now,
    )


def apply_names(*, checked: PlaceNamesFile, by: User, now: datetime) -> PlaceNamesFile:
    """
    Make a checked list the council's: names that it does not have are forgotten.

    :raises MovedOn: the council's list, or the file's record, is not as it was when it was checked.
    """
    kind = names_kind(What(checked.kind), checked.column)
    return apply_file(kind=kind, checked=checked, by=by, now=now)


def plan_of(checked: PlaceNamesFile) -> NamesPlan | None:
    """What a file that waits would change now; None once it waits no longer."""
    if checked.content is None:
        return None
    return _planned(bytes(checked.content), checked.council, What(checked.kind), checked.column)


def names_kind(kind: What, column: str) -> Kind[NamesPlan]:
    """How a list of one kind is planned and written, from the column with its names."""
    return Kind(
        plan=lambda content, council, *_: _planned(content, council, kind, column),
        write=lambda plan, council, *_: _write(plan, council, kind),
    )


def _planned(content: bytes, council: Council, kind: What, column: str) -> NamesPlan:
    held = KnownPlaceName.objects.filter(council=council, kind=kind).order_by("name", "pk")
    rows = tuple(_rows(content, column))
    return NamesPlan(rows, dict(held.values_list("normalised", "name")), column)


def _write(plan: NamesPlan, council: Council, kind: What) -> None:
    load_names(council=council, kind=kind, names=plan.names)


def _rows(content: bytes, column: str) -> Iterator[Row]:
    if len(content) > MOST_BYTES:
        raise WrongList("The file must be 10 MB or smaller")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongList("The file must be a CSV file saved as UTF-8") from None
    table = csv.DictReader(io.StringIO(text, newline=""), restkey="", strict=True)
    try:
        if column not in (table.fieldnames or ()):
            raise WrongList(f"The file has no column ‘{column}’")
        number = 1
        for number, row in enumerate(table, start=2):
            if number > MOST_ROWS + 1:
                raise WrongList("The file must have 50,000 rows or fewer")
            name = " ".join((row[column] or "").replace("\x00", " ").split())
            yield number, name, " ".join(pieces(name))
    except csv.Error as error:
        raise WrongList(f"Row {table.line_num}: cannot be read ({error})") from None
    if number == 1:
        raise WrongList("The file has no rows")


def _fault(name: str, words: str) -> str:
    if not words:
        return "a name with letters or figures"
    return f"at most {LONGEST} letters" if max(len(name), len(words)) > LONGEST else ""
