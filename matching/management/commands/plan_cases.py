"""Solve the joint plan over the case files of a folder. Needs no database."""

import ctypes
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
            with _answer_alone():
                plan, total = solve(folder, seconds=options["seconds"])
        except NoChoiceInTime as late:
            self.stderr.write("no plan was found in the time that was given")
            raise SystemExit(1) from late
        self.stdout.write(json.dumps(plan_answer(folder, plan, total)))


@contextmanager
def _answer_alone() -> Iterator[None]:
    """
    Send what a library writes to standard output to standard error.

    HiGHS prints a line now and then whatever its options say, past Python, and whoever reads the
    answer would find it in front of the JSON.
    """
    sys.stdout.flush()
    output = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        ctypes.CDLL(None).fflush(None)  # the library's own buffer
        os.dup2(output, 1)
        os.close(output)
