"""The miles command: one answer a line, whatever the line."""

import subprocess
import sys
from pathlib import Path

import pytest

from geography.management.commands.miles import answers

ROOT = Path(__file__).parents[2]


def answer(line: str) -> str:
    return next(answers([line]))


def test_a_pair_gives_miles_and_both_councils() -> None:
    assert answer("WV1 1SH,OX26 5AQ\n") == "64.3,E08000031,E10000025"


def test_quotes_and_spaces_around_a_postcode_do_not_matter() -> None:
    assert answer(" \"WV1 1SH\" , 'wv11sh' \r\n") == "0.0,E08000031,E08000031"


def test_barnsley_and_sheffield_have_their_newest_codes() -> None:
    assert answer("S70 2DR,S1 2HH").split(",")[1:] == ["E08000038", "E08000039"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("\n", "Write two postcodes with a comma between them"),
        ("WV1 1SH", "Write two postcodes with a comma between them"),
        ("WV1 1SH,WV1 1SH,WV1 1SH", "Write two postcodes with a comma between them"),
        (",", "Enter a postcode"),
        ("WV1 1SH,BT1 1AA", "BT1 1AA is in Northern Ireland"),
        ("WV1 1SH,WV1 1ZZ", "We do not know the postcode WV1 1ZZ"),
        ("\ufffd,\x00", "is not a postcode"),
    ],
)
def test_a_line_that_cannot_be_answered_says_why(line: str, told: str) -> None:
    assert answer(line).startswith("error: ")
    assert told in answer(line)


@pytest.mark.parametrize(
    ("one", "other", "miles"),
    [("PL1", "NR1", 281.3), ("SE1", "CF10", 132.3), ("NE1", "LA1", 79.4)],
)
def test_known_miles_between_districts_are_met_within_a_mile(
    one: str, other: str, miles: float
) -> None:
    """Published between other middles of the districts; swapped axes would be far off."""
    assert float(answer(f"{one},{other}").split(",")[0]) == pytest.approx(miles, abs=1.05)


def test_the_command_needs_no_database_and_stops_at_no_line() -> None:
    lines = b"\xef\xbb\xbfWV1 1SH,WV1 1SH\n\xff\xfe\n\nWV1 1SH,OX26 5AQ"
    run = subprocess.run(
        [sys.executable, "manage.py", "miles"],
        cwd=ROOT,
        input=lines,
        capture_output=True,
        env={"DATABASE_URL": "postgresql://127.0.0.1:1/nowhere", "PATH": ""},
        check=True,
        timeout=300,
    )
    told = [line.split(b",")[0] for line in run.stdout.splitlines()]
    wrong = b"error: Write two postcodes with a comma between them"
    assert told == [b"0.0", wrong, wrong, b"64.3"]
