"""``import_standard FILE``: referrals in the Placements Data Standard, all of them or none."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.audit import written_by
from accounts.models import User
from accounts.policy import Can, allows
from placements.services.standard import read_standard_file
from placements.standard.reading import lacking, read_standard
from providers.errors import WrongFile
from providers.management.commands.import_homes import content_of, council_of


class Command(BaseCommand):
    help = "Import referrals in the Placements Data Standard as drafts (docs/standard.md)."
    requires_system_checks = []  # the dry run of a file alone needs no database

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="write nothing; without --council only the file itself is looked at",
        )
        parser.add_argument("--council", default="", help="short name")
        parser.add_argument("--by", default="", help="e-mail address of whoever brings the file")
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            content = content_of(options["file"])
            if options["dry_run"] and not options["council"]:
                counts = _of_the_file(content)
            else:
                counts = _of_the_council(content, options)
        except WrongFile as error:
            raise CommandError(str(error), returncode=2) from error
        is_json = options["format"] == "json"
        text = json.dumps(counts, ensure_ascii=False) if is_json else _text(counts)
        self.stdout.write(text)
        if counts["rejected"]:
            sys.exit(2)


def _of_the_file(content: bytes) -> dict[str, Any]:
    """Shape and codes only."""
    read = read_standard(content)
    rejected = len({fault.row for fault in read.faults}) if read.was_read else read.rows
    return {
        "rows": read.rows,
        "readable": len(read.records),
        "rejected": rejected,
        "faults": [fault._asdict() for fault in read.faults],
        "not_taken": dict(sorted(read.passed_over.items())),
        "lacking": lacking(read.records),
        "encoding": read.encoding,
        "layout": read.layout,
        "applied": False,
    }


def _of_the_council(content: bytes, options: dict[str, Any]) -> dict[str, Any]:
    council, is_dry = council_of(options["council"]), bool(options["dry_run"])
    by = User.objects.filter(council=council, email__iexact=options["by"]).first()
    if not is_dry and (by is None or not allows(by, Can.EXCHANGE)):
        raise CommandError(
            "Name a commissioner or manager of the council with --by: their name stands beside "
            "each draft.",
            returncode=2,
        )
    with written_by(user_id=by.pk if by else None):
        plan, applied = read_standard_file(
            content=content, council=council, by=by, now=timezone.now(), apply=not is_dry
        )
    return {**plan.counts(), "applied": applied}


def _text(counts: dict[str, Any]) -> str:
    kept = [
        f"{counts[name]:,} {name}"
        for name in ("readable", "new", "changed", "unchanged", "rejected")
        if name in counts
    ]
    lines = [f"{counts['rows']:,} rows ({counts['encoding']}): {', '.join(kept)}."]
    lines += [f"  not taken over: {name} in {rows:,}" for name, rows in counts["not_taken"].items()]
    lines += [
        f"  needed by the standard and empty: {name} in {rows:,}"
        for name, rows in counts.get("lacking", {}).items()
    ]
    lines += [
        f"  row {fault['row']}, {fault['column']}: {fault['value']!r}; expected {fault['expected']}"
        for fault in counts["faults"]
    ]
    lines.append("Applied." if counts["applied"] else "Nothing was written.")
    return "\n".join(lines)
