"""Lists as CSV files that a spreadsheet opens well and cannot be harmed by."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

from django.http import HttpResponse, StreamingHttpResponse

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_response(name: str, rows: Iterable[Iterable[Any]]) -> HttpResponse:
    """The rows, header first, as a download; written while it is sent."""
    response = StreamingHttpResponse(csv_lines(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return cast(HttpResponse, response)  # a view may return either; only the stubs tell them apart


def safe_cell(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    is_formula = isinstance(value, str) and value.startswith(FORMULA)
    return f"'{value}" if is_formula else value


class _Echo:
    def write(self, line: str) -> str:
        return line


def csv_lines(rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """The rows as lines of a file, header first, each cell made safe."""
    writer = csv.writer(_Echo())
    yield "\ufeff"  # so that a spreadsheet reads it as UTF-8
    for row in rows:
        yield writer.writerow([safe_cell(cell) for cell in row])
