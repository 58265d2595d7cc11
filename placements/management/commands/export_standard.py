"""``export_standard``: a council's open referrals in the Placements Data Standard."""

import json
from argparse import ArgumentParser
from typing import Any
from uuid import uuid4

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from accounts.audit import written_by
from accounts.models import Council, User
from accounts.policy import Can, allows
from accounts.services import note_looks
from govuk.csvfile import csv_lines
from placements.errors import ReferralError
from placements.models import Export
from placements.services.exporting import (
    approve_export,
    ask_for_export,
    count_download,
    referrals_of,
)
from placements.services.standard import stated_of
from placements.standard.writing import Stated, as_json, as_rows
from providers.management.commands.import_homes import council_of

REASON_MOST = 300
PART = "files:export_standard"  # in the record of who looked


class Command(BaseCommand):
    help = "Print a council's open referrals in the Placements Data Standard (docs/standard.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--council", default="", help="short name; may be left out for one")
        parser.add_argument("--format", choices=("json", "csv"), default="json")
        parser.add_argument("--by", default="", help="e-mail of whoever takes the records out")
        parser.add_argument("--reason", default="", help="why they are taken out")
        parser.add_argument("--agreed-by", default="", help="e-mail of a second person, for many")

    def handle(self, *args: Any, **options: Any) -> None:
        stated = _taken_out(council_of(options["council"]), options)
        if options["format"] == "json":
            self.stdout.write(json.dumps(as_json(stated), indent=2, ensure_ascii=False))
            return
        for line in csv_lines(as_rows(stated)):
            self.stdout.write(line, ending="")


def _taken_out(council: Council, options: dict[str, Any]) -> list[Stated]:
    """
    The referrals that exist for the person, once it is noted who takes them out, and why.

    :raises CommandError: a person, the reason or, of many children, the second person is lacking.
    """
    by, now = _person(council, options["by"], "--by"), timezone.now()
    reason = " ".join(options["reason"].split())
    if not 0 < len(reason) <= REASON_MOST:
        raise CommandError(
            f"Say with --reason, in at most {REASON_MOST} letters, why the records are taken out.",
            returncode=2,
        )
    is_json = options["format"] == "json"
    what = Export.What.STANDARD_JSON if is_json else Export.What.STANDARD_CSV
    with transaction.atomic(), written_by(user_id=by.pk):
        export = ask_for_export(council=council, what=what, reason=reason, by=by, now=now)
        try:
            if export.needs_approval and options["agreed_by"]:
                second = _person(council, options["agreed_by"], "--agreed-by")
                approve_export(export=export, by=second, now=now)
            count_download(export=export, by=by, now=now)
        except ReferralError as error:
            raise CommandError(f"{error}. Name one with --agreed-by.", returncode=2) from error
        found = referrals_of(by=by, now=now).select_related(
            "child", "profile", "created_by", "closed_by"
        )
        referrals = list(found.order_by("pk"))
        children = {referral.child_id for referral in referrals}
        note_looks(council=council, user=by, child_ids=children, part=PART, request_id=str(uuid4()))
    return stated_of(referrals)


def _person(council: Council, email: str, option: str) -> User:
    found = User.objects.filter(council=council, email__iexact=email, is_active=True).first()
    if found is None or not allows(found, Can.EXCHANGE):
        raise CommandError(
            f"Say who with {option}: the e-mail address of a commissioner or manager.",
            returncode=2,
        )
    return found
