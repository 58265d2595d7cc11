"""The record as one ZIP: as data, as a page to read, and what to look at before it is given."""

import io
import json
import zipfile
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string

from matching.disclosure.gathering import Part, everything
from matching.disclosure.tables import EXCUSED, WITHHELD
from needs.models import Child

READ_FIRST = f"""Read this before you give the record to anybody.

What is about somebody else is marked "{WITHHELD}": the names and references of brothers and
sisters and of other people in the child's life, family addresses, places to stay away from, and
who may not see the record. The names are also taken out of the texts, word by word as they are
spelt in the record. A program cannot tell what else in a text is about somebody else, or was given
in confidence, or could harm the child: a person has to read every text before it is released.

Not in here, and why:
"""


def package_of(child: Child, *, now: datetime) -> bytes:
    """The ZIP's bytes."""
    parts = everything(child)
    page = {"child": child, "parts": [_shown(part) for part in parts], "now": now}
    left_out = "\n".join(f"* {label}: {why}" for label, why in EXCUSED.items())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("read-first.txt", f"{READ_FIRST}{left_out}\n")
        package.writestr("record.json", json.dumps(_data(child, parts, now), **_JSON))
        package.writestr("record.html", render_to_string("disclosure/record.html", page))
    return buffer.getvalue()


_JSON: dict[str, Any] = {"indent": 2, "ensure_ascii": False}


def _data(child: Child, parts: list[Part], now: datetime) -> dict[str, Any]:
    return {
        "child": child.ref,
        "made_at": now.isoformat(),
        "parts": {part.title: part.rows for part in parts},
    }


def _shown(part: Part) -> tuple[str, list[list[tuple[str, str]]]]:
    """A part with its rows as pairs of words; what is empty is left out of the page."""
    rows = [
        [(name.replace("_", " "), _words(value)) for name, value in row.items() if _is_there(value)]
        for row in part.rows
    ]
    return part.title, rows


def _is_there(value: Any) -> bool:
    return value not in (None, "", [], {})


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
