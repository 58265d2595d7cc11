"""``import_ssda903 PATH``: check a return, and bring what is sound in it into the records."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from placements.returns.files import sources_at
from placements.returns.reading import read_return
from placements.returns.report import text_of
from providers.errors import WrongFile


class Command(BaseCommand):
    help = "Read an SSDA903 return: a folder, a zip, a CSV or an XML file (docs/returns.md)."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument(
            "--year", type=int, help="that ends on 31 March; else as named or dated"
        )
        parser.add_argument("--dry-run", action="store_true", help="only check; needs no database")
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            reading = read_return(sources_at(options["path"]), year=options["year"])
        except WrongFile as error:
            raise CommandError(str(error), returncode=2) from error
        is_json = options["format"] == "json"
        self.stdout.write(json.dumps(reading.as_dict()) if is_json else text_of(reading))
