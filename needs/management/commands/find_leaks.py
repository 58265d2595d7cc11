"""Find what says who a child is in the texts of a file. Needs no database."""

import json
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from needs.reading.leaks import find_leaks
from needs.reading.records import WrongLine, read_cases


class Command(BaseCommand):
    """Reads the whole file before it prints a line, so that nothing is printed by half."""

    help = "Find the leaks of identity in a file of JSON lines. Exit status 2: the file is wrong."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.jsonl", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Print, for each line, its id and what was found."""
        path: Path = options["file"]
        try:
            # Only \n ends a line of JSON; a text may hold signs that Python also calls line ends.
            lines = path.read_text(encoding="utf-8-sig").split("\n")
            cases = list(read_cases(lines))
        except (OSError, UnicodeDecodeError) as error:
            self._stop(f"{path}: cannot be read: {error}")
        except WrongLine as wrong:
            self._stop(f"{path}: {wrong}")
        answers = [
            {
                "id": case.id,
                "findings": [
                    {
                        "start": leak.start,
                        "end": leak.end,
                        "type": leak.type,
                        "severity": leak.severity.value,
                    }
                    for leak in find_leaks(case.text, case.identity)
                ],
            }
            for case in cases
        ]
        for answer in answers:
            self.stdout.write(json.dumps(answer))

    def _stop(self, fault: str) -> NoReturn:
        self.stderr.write(fault)
        raise SystemExit(2)
