"""Load a list of names of schools or hospitals that texts are searched for."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.models import Council
from accounts.staging import MOST_BYTES
from govuk.words import plural
from needs.models import KnownPlaceName
from needs.services.place_files import NamesPlan, WrongList, read_names


class Command(BaseCommand):
    help = "Make a CSV file the list of names of one kind, of one council or of all of them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.csv", type=Path)
        parser.add_argument("--kind", choices=KnownPlaceName.Kind.values, required=True)
        parser.add_argument("--column", default="name", help="that holds the names")
        parser.add_argument("--council", help="its name; without it the list is for all")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        councils = Council.objects.order_by("pk")
        if options["council"]:
            councils = councils.filter(name=options["council"])
        if not councils:
            raise CommandError("There is no such council")
        for council in councils:
            plan, was_written = _read(path, council, options)
            self._say(council, plan, was_written)

    def _say(self, council: Council, plan: NamesPlan, was_written: bool) -> None:
        state = "Written." if was_written else "Nothing was written."
        self.stdout.write(
            f"{council}: {len(plan.names)} names, {len(plan.added)} added, "
            f"{len(plan.removed)} removed. {state}"
        )
        for name in plan.removed:
            self.stdout.write(f"  removed: {name}")


def _read(path: Path, council: Council, options: dict[str, Any]) -> tuple[NamesPlan, bool]:
    """
    :raises CommandError: the file is no list of names, with the first row that is wrong.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        plan, was_written = read_names(
            content=content,
            kind=KnownPlaceName.Kind(options["kind"]),
            column=options["column"],
            council=council,
            now=timezone.now(),
            apply=not options["dry_run"],
        )
    except (OSError, WrongList) as error:
        raise CommandError(f"{path}: {error}") from error
    if plan.faults:
        first = plan.faults[0]
        wrong = plural(len(plan.faults), "row")
        raise CommandError(
            f"{path}: nothing was written, {wrong} wrong. Row {first['row']}, "
            f"{first['column']}: {first['value']!r}; expected {first['expected']}"
        )
    return plan, was_written
