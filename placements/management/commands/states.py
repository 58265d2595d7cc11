"""Draw docs/states.md, or fail when it is out of date."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from placements.drawing import drawing


class Command(BaseCommand):
    help = "Draw docs/states.md from the table of moves."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing, fail when stale")
        parser.add_argument("--file", type=Path, default=settings.BASE_DIR / "docs" / "states.md")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not options["check"]:
            path.write_text(drawing(), encoding="utf-8")
            self.stdout.write(f"{path.name} is drawn")
        elif not path.exists() or path.read_text(encoding="utf-8") != drawing():
            raise CommandError(f"{path.name} is out of date: run manage.py states")
