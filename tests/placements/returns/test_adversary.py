"""Returns spoilt at random: every row is kept or rejected, and every fault named."""

import csv
import io
import json
import random
from typing import Any

import pytest

from accounts.models import Council, User
from codes.ssda903_return import CODES, OPTIONAL, READ, REQUIRED
from placements.returns.files import Source
from placements.returns.reading import Reading, read_return
from placements.returns.report import text_of
from placements.returns.rows import Severity
from placements.services.returns import bring_in
from providers.errors import WrongFile
from tests.factories import NOW
from tests.placements.returns.making import Cells, Tables, files, sound
from tests.placements.returns.test_last_year import last_year, this_year

ODD = (
    "", "?", "Z9", "'", '"', "=1+1", "a" * 300, "٣٤", "1e9", "-1", "31/02/2025", "2025-03-01",
    "03/31/2025", "31.03.2025", "45382", "NULL", " U4 ", "U4\n", "U4;U5", "U4,U5", "H5", "Z13",
    "E43", "1", "T0", "\u202eU4", "é", "😀", "00000", "X" * 41, "01/01/0001", "31/12/9999",
    "1/1/20", "29/02/2024", "{{7*7}}", "..", "\t", "\u2028", "ﬁ", "İ", "UN1", "S", "X1",
)  # fmt: skip


def two_years() -> dict[int, Tables]:
    return {2024: last_year(), 2025: this_year()}


def spoil(dice: random.Random, rows: list[Cells]) -> None:
    columns = list(rows[0])
    one, other = dice.choice(columns), dice.choice(columns)
    how = dice.choice(("cell", "cell", "column", "drop", "swap", "twice", "lose"))
    if how == "cell":
        dice.choice(rows)[one] = dice.choice(ODD)
    elif how == "twice":
        rows.append(dict(dice.choice(rows)))
    elif how == "lose" and len(rows) > 1:
        rows.pop(dice.randrange(len(rows)))
    for row in rows:
        if how == "column":
            row[one] = dice.choice(ODD)
        elif how == "drop":
            row.pop(one, None)
        elif how == "swap":
            row[one], row[other] = row.get(other, ""), row.get(one, "")


def as_bytes(dice: random.Random, rows: list[Cells]) -> bytes:
    columns = list(dict.fromkeys(name for row in rows for name in row)) or ["CHILD"]
    dice.shuffle(columns)
    text = io.StringIO()
    dialect = dice.choice((csv.excel, csv.unix_dialect))  # quoted where it must be, or everywhere
    writer = csv.DictWriter(
        text, columns, delimiter=dice.choice(",,;\t"), dialect=dialect, restval=""
    )
    writer.writeheader()
    writer.writerows(rows)
    content = text.getvalue().encode(dice.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16")))
    damage = dice.random()
    at = dice.randrange(len(content))
    if damage < 0.04:
        return content[:at]
    if damage < 0.08:
        return content[:at] + bytes([dice.randrange(256)]) + content[at:]
    return content


def spoilt(dice: random.Random, years: dict[int, Tables]) -> list[Source]:
    for _ in range(dice.randint(1, 4)):
        spoil(dice, dice.choice([rows for tables in years.values() for rows in tables.values()]))
    return [
        Source(f"{year}-{name}.csv", as_bytes(dice, rows))
        for year, tables in years.items()
        for name, rows in tables.items()
        if dice.random() > 0.05
    ]


def read(sources: list[Source]) -> Reading | None:
    """None where the whole is refused; the sentence names the file."""
    said = ""
    try:
        return read_return(sources)
    except WrongFile as error:
        said = str(error)
    assert any(one.name in said for one in sources) or "no date to tell its year by" in said, said
    return None


@pytest.mark.parametrize("seed", range(50))
def test_every_row_of_a_spoilt_return_is_kept_or_rejected_with_a_reason(seed: int) -> None:
    for turn in range(12):
        reading = read(spoilt(random.Random(f"{seed}-{turn}"), two_years()))
        if reading is None:
            continue
        text_of(reading).encode()
        json.dumps(reading.as_dict(), ensure_ascii=False).encode()
        for one in reading.returns:
            rejected = {(f.file, f.row) for f in one.faults if f.severity is Severity.REJECT}
            for rows in one.tables.values():
                assert {(row.file, row.number) for row in rows if not row.is_kept} == (
                    rejected & {(row.file, row.number) for row in rows}
                )
            for fault in one.faults:
                assert fault.row >= 1
                assert fault.rule
                assert fault.field
                assert fault.expected
        for counts in reading.counts().values():
            assert counts["read"] == counts["kept"] + counts["rejected"]


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(10))
def test_a_spoilt_return_is_brought_in_whole_and_a_second_time_changes_nothing(
    seed: int, council: Council, manager: User, social_worker: User
) -> None:
    for turn in range(3):
        dice = random.Random(f"db {seed}-{turn}")
        year = dice.choice((2024, 2025))
        reading = read(spoilt(dice, {year: two_years()[year]}))
        if reading is None:
            continue
        for is_again in (False, True):
            plan = bring_in(
                reading=reading, filename="spoilt", council=council, by=manager,
                worker=social_worker, now=NOW,
            )  # fmt: skip
            counts = plan.rows()
            assert counts.pop("rows") == sum(counts.values())
            assert not (is_again and counts["new"] + counts["changed"])


CODED = [
    (table, column)
    for table, rows in sound().items()
    for column in CODES
    if column in rows[0] and column != "MOTHER"
]


def test_every_table_has_a_coded_column_that_is_tried() -> None:
    assert {table for table, _ in CODED} == set(READ)


@pytest.mark.parametrize(("table", "column"), CODED)
def test_an_unknown_code_is_named_with_its_row_and_what_is_taken(table: str, column: str) -> None:
    tables: dict[str, list[Cells]] = sound()
    tables[table][-1][column] = "QQ9"
    faults: list[dict[str, Any]] = read_return(files(tables), year=2025).faults
    fault = next(one for one in faults if one["field"] == column and one["value"] == "QQ9")
    assert (fault["table"], fault["row"], fault["file"]) == (
        table, len(tables[table]) + 1, f"{table}.csv",
    )  # fmt: skip
    if (table, column) != ("uasc", "SEX"):
        assert fault["severity"] == "reject"
        assert all(code in fault["expected"] for code in CODES[column].valid_in(2025))


@pytest.mark.parametrize(
    ("table", "column"),
    [(table, column) for table in READ for column in (*REQUIRED[table], *OPTIONAL[table])],
)
@pytest.mark.parametrize("wrong", ["=cmd|x", "45382", "-5"])
def test_a_wrong_value_of_any_column_is_named_as_the_file_has_it(
    wrong: str, table: str, column: str
) -> None:
    tables: dict[str, list[Cells]] = sound()
    tables[table][0][column] = wrong
    faults: list[dict[str, Any]] = read_return(files(tables), year=2025).faults
    named = {(one["file"], one["row"], one["field"], one["value"]) for one in faults}
    assert (f"{table}.csv", 2, column, wrong) in named or (column == "CHILD" and wrong == "45382")
