"""The tests, the journeys and the benchmarks, each against services of its own."""

from collections.abc import Sequence

from local import browser, product, services
from local.environment import ensure
from local.faults import Fault
from local.places import ROOT
from local.terminal import say

# Each worker begins with half of the tests and takes over what the other has left, so that rows
# and a browser that are there for many tests are made once.
BOTH_CORES = ["-n", "2", "--dist", "worksteal"]


def test(arguments: Sequence[str]) -> int:
    """Run pytest; the journeys too where a Chromium is found. Passes pytest's exit code on."""
    ensure("test")
    chromium = browser.find()
    if chromium:
        say(f"Browser journeys run in {chromium}.")
        return _pytest([*BOTH_CORES, *arguments], chromium)
    say("Browser journeys are left out: no Chromium was found (install one, or set CHROMIUM).")
    return _pytest([*BOTH_CORES, "-m", "not journey", *arguments], None)


def journeys(arguments: Sequence[str]) -> int:
    """
    Only the browser journeys.

    :raises Fault: no Chromium.
    """
    ensure("test")
    chromium = browser.find()
    if not chromium:
        raise Fault(
            "No Chromium was found: install one (apt-get install chromium), or set CHROMIUM."
        )
    return _pytest(["-m", "journey", *arguments], chromium)


def _pytest(arguments: Sequence[str], chromium: str | None) -> int:
    with services.throwaway() as addresses:
        env = product.environment(addresses, demo=False)
        if chromium:
            env["CHROMIUM"] = chromium
        return product.run(["-m", "pytest", *arguments], env)


def bench(arguments: Sequence[str]) -> int:
    """Run each module of benchmarks/, or those named, over a seeded database; fail if one fails."""
    ensure("test")
    files = sorted((ROOT / "benchmarks").glob("*.py"))
    found = [path.stem for path in files if "__main__" in path.read_text()]
    modules = [name for name in found if not arguments or name in arguments]
    if not modules:
        raise Fault(f"There is no such benchmark; there are: {', '.join(found) or 'none'}.")
    # Durable, as in production: a benchmark of writes without fsync would flatter us.
    with services.throwaway(durable=True) as addresses:
        env = product.environment(addresses, demo=True)
        product.prepare(env)
        codes = [_bench_one(name, env) for name in modules]
    return max(codes)


def _bench_one(name: str, env: dict[str, str]) -> int:
    say(f"\n{name}")
    return product.run(["-m", f"benchmarks.{name}"], env)
