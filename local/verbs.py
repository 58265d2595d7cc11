"""What can be asked for: ``python3 -m local VERB``."""

import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType
from typing import NoReturn

from local import checks, demo_server, places, product, services, suites
from local.environment import ensure
from local.faults import Fault, disk_is_full
from local.terminal import say

# They read files or standard input only, so nothing is started for them.
NEED_NO_DATABASE = {"rank_case", "miles", "help"}


@dataclass(frozen=True)
class Verb:
    does: str
    call: Callable[[Sequence[str]], int]


def main(words: Sequence[str]) -> int:
    """Carry out one verb; the exit code is the program's own, or 2 for a fault of the machine."""
    name, arguments = (words[0], words[1:]) if words else ("help", [])
    verb = VERBS.get(name)
    if verb is None:
        say(f"There is no '{name}'.")
        _help([])
        return 2
    for sign in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, _interrupt)
    try:
        return verb.call(arguments)
    except Fault as fault:
        say(str(fault))
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if not disk_is_full(error):
            raise
        say(f"The disk is full: {error.filename or places.VAR} could not be written.")
    return 2


def _interrupt(_sign: int, _frame: FrameType | None) -> NoReturn:
    """Being told to end, or losing the terminal, is the same as Ctrl-C."""
    raise KeyboardInterrupt


def _help(_arguments: Sequence[str]) -> int:
    for name, verb in VERBS.items():
        print(f"  {name:<9} {verb.does}")
    return 0


def _env(_arguments: Sequence[str]) -> int:
    ensure("test")
    return 0


def _manage(arguments: Sequence[str]) -> int:
    ensure("local")
    if not arguments or arguments[0] in NEED_NO_DATABASE:
        return product.run(["manage.py", *arguments], product.environment({}, demo=True))
    with services.of_this_checkout(wait_for_users=True) as addresses:
        return product.run(["manage.py", *arguments], product.environment(addresses, demo=True))


def _services(_arguments: Sequence[str]) -> int:
    ensure("local")
    with services.of_this_checkout():
        say(
            f"PostgreSQL and Valkey are up; their addresses are in {services.ADDRESSES}. "
            "Ctrl-C stops them."
        )
        with suppress(KeyboardInterrupt):
            signal.pause()
    return 0


def _reset(_arguments: Sequence[str]) -> int:
    services.refuse_while_running()
    places.empty(places.of_this_checkout())
    say("All local data are gone; the next 'run' begins with the demo again.")
    return 0


VERBS = {
    "help": Verb("this list", _help),
    "run": Verb("the whole product with a demo council, on 127.0.0.1:8000 (PORT)", demo_server.run),
    "test": Verb("the whole suite, or what is named after it", suites.test),
    "check": Verb(
        "format, lint, imports, types, migrations, drawings and API schema", checks.check
    ),
    "bench": Verb("the benchmarks, each against its baseline", suites.bench),
    "journeys": Verb("only the browser journeys", suites.journeys),
    "env": Verb("the Python environment alone, in .venv", _env),
    "manage": Verb("a management command against the local services", _manage),
    "services": Verb("PostgreSQL and Valkey alone; addresses in var/services.env", _services),
    "reset": Verb("throw all local data away", _reset),
}
