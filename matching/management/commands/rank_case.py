"""Rank the homes of case files for the child of each file. Needs no database."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from geography.postcodes import locate
from matching.caseanswer import answer, as_text
from matching.casefile import WrongCaseFile, read_case_file
from matching.casesure import as_text as sure_text
from matching.casesure import sureness
from matching.kernel import rank


class Command(BaseCommand):
    """Ranks case files, one JSON line each in the order they were named."""

    help = "Rank the homes of each case file (TOML) for its child. Exit status 2: a file is wrong."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The files, and the form of the answer."""
        parser.add_argument("files", nargs="+", metavar="CASE.toml", type=Path)
        parser.add_argument("--format", choices=["json", "text"], default="text")
        parser.add_argument("--sure", action="store_true", help="say also how sure the order is")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rank every file that can be read; say everything that is wrong with the others."""
        files: list[Path] = options["files"]
        results = [self._ranked(path, sure=options["sure"]) for path in files]
        for path, result in zip(files, results, strict=True):
            if options["format"] == "json":
                self._print_json(path, result, alone=len(files) == 1)
            elif "faults" not in result:
                heading = [] if len(files) == 1 else [f"== {path}"]
                ending = [sure_text(result["sureness"])] if options["sure"] else []
                self.stdout.write("\n".join([*heading, as_text(result), *ending]))
        if any("faults" in result for result in results):
            raise SystemExit(2)

    def _ranked(self, path: Path, *, sure: bool) -> dict[str, Any]:
        """The answer, or the faults, which are also printed on standard error."""
        try:
            file = read_case_file(path, locate=locate)
        except WrongCaseFile as wrong:
            for fault in wrong.faults:
                self.stderr.write(f"{path}: {fault}")
            return {"file": str(path), "faults": [str(fault) for fault in wrong.faults]}
        ranking = rank(file.homes, file.case, file.policy)
        extra = {"sureness": sureness(file, ranking)} if sure else {}
        return answer(ranking, about=file.about) | extra

    def _print_json(self, path: Path, result: dict[str, Any], *, alone: bool) -> None:
        """One line per file; among several, a wrong file keeps its place in the order."""
        if "faults" not in result or not alone:
            self.stdout.write(json.dumps(result))
