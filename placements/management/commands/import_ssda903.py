"""``import_ssda903 PATH``: check a return, and bring what is sound in it into the records."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.audit import written_by
from accounts.models import Council, User
from accounts.policy import Can, allows
from placements.returns.files import sources_at
from placements.returns.plan import Plan
from placements.returns.reading import Reading, read_return
from placements.returns.report import applied_text, text_of
from placements.services.returns import bring_in
from providers.errors import WrongFile


class Command(BaseCommand):
    help = "Read an SSDA903 return: a folder, a zip, a CSV or an XML file (docs/returns.md)."
    requires_system_checks = []  # a dry run works where no database is

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument("--year", type=int, help="that ends on 31 March; else named or dated")
        parser.add_argument("--dry-run", action="store_true", help="only check; needs no database")
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument("--council", default="", help="short name; needed to apply")
        parser.add_argument("--by", default="", help="e-mail of the manager; needed to apply")
        parser.add_argument("--worker", default="", help="e-mail of who works with new children")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            reading = read_return(sources_at(options["path"]), year=options["year"])
        except WrongFile as error:
            raise CommandError(str(error), returncode=2) from error
        applied: dict[str, Any] = {}
        if not options["dry_run"]:
            plan = _bring_in(reading, options)
            reading, applied = plan.reading, {"records": plan.by_kind(), "rows": plan.rows()}
        if options["format"] == "json":
            said = reading.as_dict() | ({"applied": applied} if applied else {})
            self.stdout.write(json.dumps(said))
        else:
            self.stdout.write("\n".join([text_of(reading), applied_text(applied)]))


def _bring_in(reading: Reading, options: dict[str, Any]) -> Plan:
    """What was written."""
    council = Council.objects.filter(slug=options["council"]).first()
    if council is None:
        raise CommandError("Say which council with --council, by its short name.", returncode=2)
    by = _person(council, options["by"], "--by")
    if not allows(by, Can.IMPORT_RETURNS):
        raise CommandError(f"{by.email} may not import returns: managers may.", returncode=2)
    worker = _person(council, options["worker"] or options["by"], "--worker")
    with written_by(user_id=by.pk):
        return bring_in(
            reading=reading, filename=options["path"].name, council=council, by=by, worker=worker,
            now=timezone.now(),
        )  # fmt: skip


def _person(council: Council, email: str, option: str) -> User:
    found = User.objects.filter(council=council, email__iexact=email, is_active=True).first()
    if found is None:
        raise CommandError(
            f"Say who with {option}: the e-mail address of somebody of this council. Without "
            "--dry-run the return is brought in.",
            returncode=2,
        )
    return found
