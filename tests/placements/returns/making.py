"""A sound return of two children, as files; a test changes what it is about."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from accounts.models import Council
from needs.models import Child, Identity
from placements.returns.files import Source
from placements.returns.reading import Reading, read_return
from tests.factories import ChildFactory

Cells = dict[str, str]
Tables = dict[str, list[Cells]]

AMY = {"CHILD": "A1", "SEX": "F", "DOB": "05/03/2012", "ETHNIC": "WBRI", "UPN": "UN4"}
BEN = {"CHILD": "B2", "SEX": "M", "DOB": "15/06/2008", "ETHNIC": "AOTH", "UPN": "UN2"}


def episode(**changes: str) -> Cells:
    return {
        "CHILD": "A1", "DECOM": "10/06/2024", "RNE": "S", "LS": "C2", "CIN": "N1", "PLACE": "U6",
        "PLACE_PROVIDER": "PR1", "DEC": "", "REC": "", "REASON_PLACE_CHANGE": "",
        "HOME_POST": "WV1 1SH", "PL_POST": "WV1 4AN", "URN": "1234567",
    } | changes  # fmt: skip


def sound() -> Tables:
    """Amy moved once and was missing once; Ben came alone from abroad. Ends 31 March 2025."""
    return {
        "header": [
            AMY | {"MOTHER": "", "MC_DOB": "", "UASC": "0"},
            BEN | {"MOTHER": "", "MC_DOB": "", "UASC": "1"},
        ],
        "episodes": [
            episode(DEC="01/10/2024", REC="X1", REASON_PLACE_CHANGE="CARPL"),
            episode(DECOM="01/10/2024", RNE="P", PLACE="K2", PLACE_PROVIDER="PR4", URN="SC123456"),
            episode(
                CHILD="B2", DECOM="02/09/2024", LS="V2", CIN="N8", PLACE="K3",
                PLACE_PROVIDER="PR4", HOME_POST="", PL_POST="", URN="7654321",
            ),
        ],
        "missing": [
            {"CHILD": "A1", "DOB": AMY["DOB"], "MISSING": "M", "MIS_START": "03/02/2025",
             "MIS_END": "05/02/2025"},
        ],
        "uasc": [{"CHILD": "B2", "SEX": "M", "DOB": BEN["DOB"], "DUC": ""}],
    }  # fmt: skip


def table(rows: Iterable[Mapping[str, str]]) -> bytes:
    rows = list(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(dict.fromkeys(name for row in rows for name in row)))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def files(tables: Mapping[str, Iterable[Mapping[str, str]]]) -> list[Source]:
    return [Source(f"{name}.csv", table(rows)) for name, rows in tables.items()]


def read(tables: Mapping[str, Iterable[Mapping[str, str]]], year: int = 2025) -> Reading:
    return read_return(files(tables), year=year)


def known(council: Council, **fields: Any) -> Child:
    """Amy, as a social worker wrote her down."""
    child = ChildFactory(
        council=council, **({"born": date(2012, 3, 5), "sex": "F", "ethnicity": "WBRI"} | fields)
    )
    Identity.objects.create(council=council, child=child, case_ref="A1")
    return child
