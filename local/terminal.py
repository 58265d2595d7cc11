"""What the person at the terminal sees. Standard output is left to the command asked for."""

import sys


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
