"""Let anyone check our distances: pairs of postcodes in, miles and councils out."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management.base import BaseCommand

from geography.distance import miles_text, tenths_between
from geography.errors import UnknownPlace
from geography.postcodes import locate


class Command(BaseCommand):
    help = (
        "Read pairs of postcodes from standard input, one pair a line with a comma between, and "
        "print for each the miles and the codes of both councils, or what is wrong with it."
    )
    requires_system_checks = ()  # no database is needed

    def handle(self, *args: Any, **options: Any) -> None:
        lines = (line.decode("utf-8-sig", errors="replace") for line in sys.stdin.buffer)
        for answer in answers(lines):
            self.stdout.write(answer)


def answers(lines: Iterable[str]) -> Iterator[str]:
    """One answer a line, in order: "2.7,E08000031,E08000030" or "error: …"."""
    for line in lines:
        try:
            yield _answer(line)
        except UnknownPlace as error:
            yield f"error: {error}"


def _answer(line: str) -> str:
    parts = line.split(",")
    if len(parts) != 2:
        raise UnknownPlace("Write two postcodes with a comma between them")
    one, other = (locate(part.strip().strip("\"'")) for part in parts)
    tenths = tenths_between(one.easting_m, one.northing_m, other.easting_m, other.northing_m)
    return f"{miles_text(tenths)},{one.authority_code},{other.authority_code}"
