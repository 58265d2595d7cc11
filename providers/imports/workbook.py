"""Excel workbooks as rows of text. The file is a stranger's: its sizes are checked unpacked."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]

from providers.errors import WrongFile

MOST_UNPACKED: Final = 150 * 1024 * 1024  # 10 MB of real data unpack to less
BROKEN: Final = "The workbook is damaged, or has a password. Open it in Excel and save it again."
_FAILURES: Final = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
)  # what openpyxl and zipfile raise on files that are not what they say


def sheets_of(content: bytes, *, most_columns: int) -> Iterator[Iterator[list[str]]]:
    """
    Each sheet of the workbook as rows of text, in order.

    :raises WrongFile: not a workbook, damaged, or far larger unpacked than packed.
    """
    _check_package(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl remarks on styles and validations it skips
        try:
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        except _FAILURES as error:
            raise WrongFile(BROKEN) from error
        for sheet in book.worksheets:
            yield _rows(sheet, most_columns)


def _check_package(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except _FAILURES as error:
        raise WrongFile(BROKEN) from error
    if "[Content_Types].xml" not in {part.filename for part in parts}:
        raise WrongFile("The file is a ZIP archive, not a workbook. Unpack it and choose one file.")
    if sum(part.file_size for part in parts) > MOST_UNPACKED or len(parts) > 2_000:
        raise WrongFile("The workbook unpacks to more than 150 MB, so it was not opened.")


def _rows(sheet: Any, most_columns: int) -> Iterator[list[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            # One column more than is allowed, so that a sheet that is too wide is noticed.
            for cells in sheet.iter_rows(values_only=True, max_col=most_columns + 1):
                yield _trimmed([_text(cell) for cell in cells])
        except _FAILURES as error:
            raise WrongFile(BROKEN) from error


def _trimmed(cells: list[str]) -> list[str]:
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells


def _text(cell: object) -> str:
    """What a person sees in the cell: 5.0 is 5, midnight is a day."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat() if not (cell.hour or cell.minute) else cell.isoformat()
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
