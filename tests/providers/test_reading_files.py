"""Whatever a spreadsheet saves is read the same; what is not a table is refused in a sentence."""

import io
import warnings
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from providers.errors import WrongFile
from providers.imports.layouts import Sheet, find_sheet
from providers.imports.tables import candidate_tables
from tests.providers.conftest import csv_of, row

TEXT = csv_of(row(name="Café – the “Oak”"), row(ref="H2"))


def read(content: bytes) -> Sheet:
    return find_sheet(candidate_tables(content))


def workbook(*sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for cells in rows:
            sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 with a byte order mark"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_a_file_is_read_in_any_encoding_that_spreadsheets_save(encoding: str, said: str) -> None:
    sheet = read(TEXT.encode(encoding))
    readers = list(sheet.readers())

    assert sheet.encoding == said
    assert [reader.text("name") for reader in readers] == ["Café – the “Oak”", "Oak House"]


def test_a_stray_zero_byte_does_not_make_a_file_utf_16() -> None:
    for at in range(10, 14):
        with pytest.raises(WrongFile, match="not text"):
            read(TEXT[:at].encode() + b"\x00" + TEXT[at:].encode())


def test_a_semicolon_in_a_quoted_file_of_commas_leaves_it_readable() -> None:
    quoted = csv_of(row(name="Oak; House")).replace("\r\n", "\n").splitlines()
    cells = ['"' + '","'.join(line.split(",")) + '"' for line in quoted]
    assert next(read("\n".join(cells).encode()).readers()).text("name") == "Oak; House"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_commas_semicolons_and_tabs_may_part_the_columns(delimiter: str) -> None:
    sheet = read(csv_of(row(offers="dogs; garden, halal"), delimiter=delimiter).encode())
    assert next(sheet.readers()).text("offers") == "dogs; garden, halal"


def test_title_rows_above_the_header_are_passed_over_and_rows_keep_their_numbers() -> None:
    sheet = read(("Homes of the council\n\n, as at, November 2026\n" + TEXT).encode())
    assert sheet.header_row == 4
    assert [reader.number for reader in sheet.readers()] == [5, 6]


def test_the_first_sheet_with_known_columns_is_read() -> None:
    rows = [list(row()), list(row().values())]
    sheet = read(workbook([["About this file"]], [["Homes"], [], *rows], rows))
    assert (sheet.encoding, sheet.header_row) == ("Excel workbook", 3)


def test_numbers_days_and_answers_of_a_workbook_read_as_people_see_them() -> None:
    cells = row(
        age_from=8.0,
        registered_from=datetime(2019, 1, 1),  # noqa: DTZ001 (a cell has no zone)
        confirmed_on=date(2026, 11, 20),
        hoist=True,
        weekly_pounds=1150.5,
    )
    reader = next(read(workbook([list(cells), list(cells.values())])).readers())
    seen = [reader.text(name) for name in ("age_from", "registered_from", "confirmed_on", "hoist")]
    assert seen == ["8", "2019-01-01", "2026-11-20", "yes"]
    assert reader.text("weekly_pounds") == "1150.5"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "The file is empty."),
        (b"  \r\n ", "The file is empty."),
        (b"%PDF-1.7 ref,name", "The file is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "The file is a picture"),
        (b"\xff\xd8\xff\xe0 JFIF", "The file is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel file"),
        (b"PK\x03\x04 cut short", "The workbook is damaged"),
        (bytes(range(256)), "not text that we can read"),
        (b"just some words", "No row of the file has the column names we know"),
        (b"a,b,c\n1,2,3", "No row of the file has the column names we know"),
        (TEXT.splitlines()[0].encode(), "a header and no rows"),
        (TEXT.encode() + b'H3,"never closed', "a quotation mark"),
        (TEXT.replace("Oak House", "x" * 10_001).encode(), "longer than 10,000 characters"),
        (TEXT.encode() + b"," * 200 + b"x", "more than 200 columns"),
        (b"x" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_a_file_that_is_not_a_table_of_homes_is_refused_in_one_sentence(
    content: bytes, says: str
) -> None:
    with pytest.raises(WrongFile, match=says):
        read(content)


def test_more_than_fifty_thousand_rows_are_refused() -> None:
    line = TEXT.splitlines()[2].encode() + b"\n"
    with pytest.raises(WrongFile, match="more than 50,000 rows"):
        read(TEXT.encode() + line * 50_000)


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    with pytest.raises(WrongFile, match="a ZIP archive, not a workbook"):
        read(_zip({"homes.csv": TEXT}))


def test_a_workbook_that_unpacks_to_far_more_than_it_is_is_not_opened() -> None:
    bomb = _zip({"[Content_Types].xml": "<Types/>", "xl/worksheets/sheet1.xml": "0" * 160_000_000})
    assert len(bomb) < 1_000_000
    with pytest.raises(WrongFile, match="unpacks to more than 150 MB"):
        read(bomb)


@pytest.mark.parametrize("lost", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_damaged_workbook_is_refused(lost: str) -> None:
    whole = zipfile.ZipFile(io.BytesIO(workbook([list(row()), list(row().values())])))
    parts = {name: whole.read(name) for name in whole.namelist()}
    parts[lost] = parts[lost][: len(parts[lost]) // 2]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(WrongFile, match="The workbook is damaged"):
            read(_zip(parts))


def _zip(parts: dict[str, str] | dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()
