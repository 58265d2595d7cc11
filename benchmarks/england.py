"""
All of England: 10,000 referrals x 60,000 homes, by workers that share one run.

``python -m benchmarks.england`` takes a tenth of the referrals and a fifth of the homes;
``--full`` (or ENGLAND=full) all of them, some minutes; both in a scratch database. Measured are
three sizes, one worker beside two, a second night on top of the first, and the workers' memory and
processor time. The baselines of the same run rank the same kind of children, and neither read nor
write: plain Python objects, and pandas.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import django
from django.core.management import call_command

if TYPE_CHECKING:
    from accounts.models import Council

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
SCRATCH: Final = "england_scratch"
FULL: Final = (10_000, 60_000)
SMALLER: Final = (1_000, 12_000)
MOST_SECONDS, MOST_MEGABYTES = 60.0, 600.0  # of the full size, on two workers
LEAST_GAIN: Final = 1.6  # two workers beside one
MOST_ABOVE_LINEAR: Final = 1.25
# One after another: which part of the referrals and of the homes, and by how many workers.
NIGHTS: Final = ((4, 2, 2), (2, 1, 2), (2, 1, 1), (1, 1, 2), (1, 1, 2))
PLAIN_CHILDREN: Final = 3
EVERY_SECONDS: Final = 0.5  # looking takes milliseconds from workers that use both cores
WORKER: Final = """
import sys, django
django.setup()
from matching.services import carry_out
print("ready", flush=True)
carry_out(run_id=int(sys.stdin.readline()))
"""  # as a Celery worker: started long before the night, with nothing of the register read


class Night(NamedTuple):
    """One run of so many referrals and homes."""

    referrals: int
    homes: int
    workers: int
    seconds: float  # from the bell to the publication
    processor: float  # seconds of the workers' processors, PostgreSQL's not counted
    megabytes: float  # the sum of the workers' highest proportional set sizes

    @property
    def pairs(self) -> int:
        return self.referrals * self.homes

    def line(self) -> str:
        """The figures of the night."""
        return (
            f"{self.referrals:>7,} x {self.homes:>6,}  {self.workers} "
            f"{'worker ' if self.workers == 1 else 'workers'} {self.seconds:7.1f} s  "
            f"{1e6 * self.seconds / self.pairs:.3f} s a million pairs  "
            f"{self.processor:6.1f} s of processor  {self.megabytes:4.0f} MB"
        )


def main() -> int:
    """Load, measure, print, and say whether every bar holds."""
    is_full = "--full" in sys.argv or os.environ.get("ENGLAND") == "full"
    referrals, homes = FULL if is_full else SMALLER
    with scratch_database():
        django.setup()
        from benchmarks import _england, _invented

        call_command("migrate", verbosity=0)
        start = time.perf_counter()
        council = _england.load(referrals=referrals, homes=homes)
        print(f"  loaded in {time.perf_counter() - start:.0f} s")
        nights = []
        for number, (part, share, workers) in enumerate(NIGHTS):
            on = _invented.ON + timedelta(days=number)
            nights.append(night(council, referrals // part, homes // share, workers, on))
            print(nights[-1].line(), flush=True)
    missed = list(_missed(nights, is_full=is_full))
    _print_baselines(homes, referrals, nights[3])
    print("\n".join(f"MISSED {words}" for words in missed) or "every bar is met")
    return 1 if missed else 0


def _missed(nights: list[Night], *, is_full: bool) -> Iterator[str]:
    small, middle, alone, first, second = nights
    for one in (middle, first):
        most = MOST_ABOVE_LINEAR * small.seconds * one.pairs / small.pairs
        if one.seconds > most:
            yield f"{one.pairs:,} pairs took {one.seconds:.1f} s, more than in proportion"
    gain = alone.seconds / middle.seconds
    bar = f"at least {LEAST_GAIN}" if is_full else f"{LEAST_GAIN} is asked of the full size alone"
    print(f"  two workers are {gain:.2f} times one ({bar})")
    if is_full and gain < LEAST_GAIN:  # reading the register weighs more in a smaller night
        yield f"two workers are {gain:.2f} times one, not {LEAST_GAIN}"
    if is_full and max(first.seconds, second.seconds) >= MOST_SECONDS:
        yield f"England took more than {MOST_SECONDS:.0f} s"
    if max(first.megabytes, second.megabytes) >= MOST_MEGABYTES:
        yield f"the workers held more than {MOST_MEGABYTES:.0f} MB"


@contextmanager
def scratch_database() -> Iterator[None]:
    """A database of its own beside the configured one, dropped afterwards."""
    import psycopg2

    address = os.environ["DATABASE_URL"]
    place, _, after = address.partition("?")
    before = place.rsplit("/", 1)[0]
    server = psycopg2.connect(address)
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {SCRATCH} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {SCRATCH}")
    os.environ["DATABASE_URL"] = f"{before}/{SCRATCH}" + (f"?{after}" if after else "")
    try:
        yield
    finally:
        with server.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {SCRATCH} WITH (FORCE)")
        server.close()


def night(council: "Council", referrals: int, homes: int, workers: int, on: date) -> Night:
    """Publish one run by so many workers; the clock starts when they do."""
    from django.utils import timezone

    from benchmarks import _england
    from matching.models import Match, Run
    from matching.services import ask_for_run

    _england.keep(council, referrals=referrals, homes=homes)
    run = ask_for_run(council=council, what=Run.What.ALL, by=None, now=timezone.now(), on=on)
    ready = [_worker() for _ in range(workers)]
    start = time.perf_counter()
    for worker in ready:
        assert worker.stdin is not None
        worker.stdin.write(f"{run.pk}\n")
        worker.stdin.flush()
    processor, megabytes = watch(ready)
    seconds = time.perf_counter() - start
    run.refresh_from_db()
    if run.state != Run.State.DONE or Match.objects.filter(run=run).count() != referrals:
        sys.exit(f"the run did not finish: {run.state}, {run.error}")
    return Night(referrals, homes, workers, seconds, processor, megabytes)


def _worker() -> "subprocess.Popen[str]":
    """A worker that waits for the number of a run."""
    pipe = subprocess.PIPE
    worker = subprocess.Popen([sys.executable, "-c", WORKER], text=True, stdin=pipe, stdout=pipe)
    assert worker.stdout is not None
    if worker.stdout.readline() != "ready\n":
        sys.exit("a worker did not start")
    return worker


def watch(workers: "list[subprocess.Popen[str]]") -> tuple[float, float]:
    """
    Wait for the workers.

    :returns: seconds of processor from now on, and the sum of each one's highest proportional set
        size in megabytes.
    """
    pids = [worker.pid for worker in workers]
    before = {pid: _processor(pid) for pid in pids}
    used, highest = dict.fromkeys(pids, 0.0), dict.fromkeys(pids, 0.0)
    while any(worker.poll() is None for worker in workers):
        for pid in pids:
            used[pid] = max(used[pid], _processor(pid) - before[pid])
            highest[pid] = max(highest[pid], _megabytes(pid))
        time.sleep(EVERY_SECONDS)
    return sum(used.values()), sum(highest.values())


def _processor(pid: int) -> float:
    """Seconds of user and system time so far; 0 of a process that has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _megabytes(pid: int) -> float:
    """What the kernel counts as this process's own, and its share of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _print_baselines(homes: int, referrals: int, full: Night) -> None:
    """The same rules on the same kind of homes, ranking alone."""
    from benchmarks import _frame, _invented, _plain
    from matching.kernel.types import Case, Policy

    arrays, cases, policy = _invented.homes(homes), _invented.children(PLAIN_CHILDREN), Policy()
    as_objects, as_frame = _plain.objects(arrays), _frame.frame(arrays)
    baselines: dict[str, Callable[[Case], object]] = {
        "plain Python objects": lambda case: _plain.rank(as_objects, case, policy),
        "pandas": lambda case: _frame.rank(as_frame, case, policy),
    }
    for name, rank_one in baselines.items():
        start = time.perf_counter()
        for case in cases:
            rank_one(case)
        each = (time.perf_counter() - start) / len(cases)
        print(
            f"  {name}, ranking alone on one core: {each * referrals:,.0f} s for all of them; "
            f"{each * referrals / full.seconds:.0f} times our night"
        )


if __name__ == "__main__":
    sys.exit(main())
