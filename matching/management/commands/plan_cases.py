"""Solve the joint plan over the case files of a folder. Needs no database."""

import json
from math import inf
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from geography.postcodes import locate
from matching.kernel.plan import NoChoiceInTime
from matching.plancases import WrongCaseFolder, plan_answer, read_case_folder, solve


class Command(BaseCommand):
    """Plans for all children of a folder together, and prints the plan as one JSON line."""

    help = "Solve the joint plan over all case files of a folder. Exit status 2: a file is wrong."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder, and how long the solver may take."""
        parser.add_argument("folder", metavar="DIR", type=Path)
        parser.add_argument(
            "--seconds",
            type=float,
            default=inf,
            help="the most time for the whole plan; a plan that ran out of it states its gap",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, solve, print; every fault of every file if one is wrong."""
        try:
            folder = read_case_folder(options["folder"], locate=locate)
        except WrongCaseFolder as wrong:
            self.stderr.write("\n".join(wrong.faults))
            raise SystemExit(2) from wrong
        try:
            plan, total = solve(folder, seconds=options["seconds"])
        except NoChoiceInTime as late:
            self.stderr.write("no plan was found in the time that was given")
            raise SystemExit(1) from late
        self.stdout.write(json.dumps(plan_answer(folder, plan, total)))
