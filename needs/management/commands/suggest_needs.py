"""Suggest levels of need from the texts of a file. Needs no database."""

import json
import sys
from pathlib import Path
from typing import Any, Final, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from needs.reading.found import Suggestion
from needs.reading.records import Case, WrongLine, read_cases
from needs.reading.suggestions import suggest

_STANDARD_INPUT: Final = Path("-")


class Command(BaseCommand):
    """Reads the whole file before it prints a line, so that nothing is printed by half."""

    help = (
        "Suggest levels of need from a file of JSON lines with an id and a text."
        " Exit status 2: the file is wrong."
    )
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.jsonl", type=Path, help="- for standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print, for each line in its order, its id and what its text suggests."""
        path: Path = options["file"]
        try:
            cases = self._cases(path)
        except (OSError, UnicodeDecodeError) as error:
            self._stop(f"{path}: cannot be read: {error}")
        except WrongLine as wrong:
            self._stop(f"{path}: {wrong}")
        for case in cases:
            said = [_as_json(suggestion) for suggestion in suggest(case.text)]
            self.stdout.write(json.dumps({"id": case.id, "suggestions": said}))

    def _cases(self, path: Path) -> list[Case]:
        source = sys.stdin.buffer.read() if path == _STANDARD_INPUT else path.read_bytes()
        # Only \n ends a line of JSON; a text may hold signs that Python also calls line ends.
        return list(read_cases(source.decode("utf-8-sig").split("\n")))

    def _stop(self, fault: str) -> NoReturn:
        self.stderr.write(fault)
        raise SystemExit(2)


def _as_json(said: Suggestion) -> dict[str, str | int]:
    return {
        "code": said.code,
        "level": said.level,
        "start": said.start,
        "end": said.end,
        "kind": said.kind.value,
    }
