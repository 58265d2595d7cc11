"""Every English postcode into the database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from geography.errors import WrongFile
from geography.imports import LeftOut
from geography.loading import Loaded, load_directory, load_package


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Load England's postcodes from the package, or update them from an ONS directory."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--onspd",
            type=Path,
            metavar="FILE",
            help="the CSV file of an ONS Postcode Directory (ONSPD)",
        )

    def handle(self, *args: Any, onspd: Path | None, **options: Any) -> None:
        try:
            loaded = (
                load_directory(onspd, progress=self._say)
                if onspd
                else load_package(progress=self._say)
            )
        except WrongFile as error:
            raise CommandError(f"{error}\nNothing was changed") from error
        self.stdout.write(
            f"{loaded.new:,} new, {loaded.changed:,} changed, {loaded.unchanged:,} unchanged"
        )
        self._say_left_out(loaded)

    def _say(self, read: int) -> None:
        self.stdout.write(f"{read:,} postcodes read")
        self.stdout.flush()

    def _say_left_out(self, loaded: Loaded) -> None:
        for line in left_out_lines(loaded.left_out):
            self.stderr.write(line)


def left_out_lines(left_out: LeftOut) -> list[str]:
    """What was not loaded, in words."""
    lines = []
    if left_out.outside_england:
        lines.append(f"{left_out.outside_england:,} outside England were left out")
    if left_out.without_position:
        lines.append(f"{left_out.without_position:,} without a position were left out")
    for code, count in sorted(left_out.unknown_councils.items()):
        lines.append(f"{count:,} in {code} were left out: this version does not know that council")
    return lines
