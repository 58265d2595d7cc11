"""Load a list of names of schools or hospitals that texts are searched for."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import Council
from accounts.staging import MOST_BYTES
from needs.models import KnownPlaceName
from needs.services.place_names import WrongList, load_names, read_names


class Command(BaseCommand):
    help = "Make a CSV file the list of names of one kind, of one council or of all of them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.csv", type=Path)
        parser.add_argument("--kind", choices=KnownPlaceName.Kind.values, required=True)
        parser.add_argument("--column", default="name", help="that holds the names")
        parser.add_argument("--council", help="its name; without it the list is for all")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        councils = Council.objects.order_by("pk")
        if options["council"]:
            councils = councils.filter(name=options["council"])
        if not councils:
            raise CommandError("There is no such council")
        try:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            names = read_names(content=content, column=options["column"])
        except (OSError, WrongList) as error:
            raise CommandError(f"{path}: {error}") from error
        for council in councils:
            done = load_names(
                council=council, kind=KnownPlaceName.Kind(options["kind"]), names=names
            )
            self.stdout.write(
                f"{council}: {done.rows} names, {done.added} added, {done.removed} removed"
            )
