"""``import_homes FILE``: a file of homes into a council's register, all of it or nothing."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.models import Council
from accounts.staging import MOST_BYTES
from providers.errors import WrongFile
from providers.services.importing import Outcome, read_homes


class Command(BaseCommand):
    help = "Import homes from a CSV file or an Excel workbook (docs/import-homes.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--council", default="", help="short name; may be left out for one")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            outcome = read_homes(
                content=content_of(options["file"]),
                council=council_of(options["council"]),
                by=None,
                now=timezone.now(),
                apply=not options["dry_run"],
            )
        except WrongFile as error:
            raise CommandError(str(error), returncode=2) from error
        is_json = options["format"] == "json"
        self.stdout.write(json.dumps(outcome.as_dict()) if is_json else text_of(outcome))
        if outcome.rejected:
            sys.exit(2)


def content_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise WrongFile(
                "The file is larger than 10 MB. Split it, or remove what is not needed."
            )
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.", returncode=2) from error


def council_of(slug: str) -> Council:
    councils = list(Council.objects.filter(slug=slug) if slug else Council.objects.all()[:2])
    if len(councils) == 1:
        return councils[0]
    known = ", ".join(Council.objects.order_by("slug").values_list("slug", flat=True))
    said = f"There is no council {slug!r}." if slug else "Say which council with --council."
    raise CommandError(f"{said} Known here: {known or 'none'}.", returncode=2)


def text_of(outcome: Outcome) -> str:
    """The counts, why rows were left out, and one line for each fault."""
    lines = [
        f"{outcome.rows:,} rows ({outcome.layout}, {outcome.encoding}): {outcome.new:,} new, "
        f"{outcome.changed:,} changed, {outcome.unchanged:,} unchanged, "
        f"{outcome.skipped:,} skipped, {outcome.rejected:,} rejected."
    ]
    lines += [f"  skipped {count:,}: {why}" for why, count in outcome.skipped_reasons.items()]
    if outcome.kept_newer:
        lines.append(f"  {outcome.kept_newer:,} vacancies older than the register's were left.")
    lines += [
        f"  on no list: {word!r} ({count:,}); it meets only a child for whom it is written the same"
        for word, count in outcome.own_words.items()
    ]
    lines += [
        f"  row {fault['row']}, {fault['column']}: {fault['value']!r}; expected {fault['expected']}"
        for fault in outcome.faults
    ]
    lines.append("Applied." if outcome.applied else "Nothing was written.")
    return "\n".join(lines)
