"""England's councils, and a file of homes from a few lines."""

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from accounts.models import Council
from geography.reference import load_authorities
from providers.services.importing import Outcome, read_homes

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ROW: dict[str, Any] = {
    "ref": "H1",
    "name": "Oak House",
    "provider": "Oak Care Ltd",
    "sector": "PR4",
    "kind": "childrens_home",
    "postcode": "WV1 1SH",
    "age_from": 8,
    "age_to": 17,
    "sexes": "MF",
    "registered_from": "2019-01-01",
    "beds": 4,
    "beds_free": 1,
    "confirmed_on": "2026-11-20",
}

Import = Callable[..., Outcome]


def row(**columns: Any) -> dict[str, Any]:
    """A row that is right, with some columns changed or added."""
    return ROW | columns


def csv_of(*rows: dict[str, Any], delimiter: str = ",") -> str:
    """The rows as a CSV file with every column that one of them has."""
    out = io.StringIO()
    columns = list(dict.fromkeys(column for one in rows for column in one))
    writer = csv.DictWriter(out, columns, delimiter=delimiter, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.fixture
def england(db: None) -> None:
    load_authorities()


@pytest.fixture
def import_rows(england: None, council: Council) -> Import:
    """Import rows, or a file's bytes, into the council; ``apply=False`` only checks."""

    def run(*rows: dict[str, Any], content: bytes = b"", apply: bool = True) -> Outcome:
        return read_homes(
            content=content or csv_of(*rows).encode(),
            council=council,
            by=None,
            now=NOW,
            apply=apply,
        )

    return run
