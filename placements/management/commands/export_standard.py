"""``export_standard``: a council's open referrals in the Placements Data Standard."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from govuk.csvfile import csv_lines
from placements.services.standard import stated_of
from placements.standard.writing import as_json, as_rows
from providers.management.commands.import_homes import council_of


class Command(BaseCommand):
    help = "Print a council's open referrals in the Placements Data Standard (docs/standard.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--council", default="", help="short name; may be left out for one")
        parser.add_argument("--format", choices=("json", "csv"), default="json")

    def handle(self, *args: Any, **options: Any) -> None:
        council = council_of(options["council"])
        referrals = council.referrals.live().select_related(
            "child", "profile", "created_by", "closed_by"
        )
        stated = stated_of(referrals.order_by("pk"))
        if options["format"] == "json":
            self.stdout.write(json.dumps(as_json(stated), indent=2, ensure_ascii=False))
            return
        for line in csv_lines(as_rows(stated)):
            self.stdout.write(line, ending="")
