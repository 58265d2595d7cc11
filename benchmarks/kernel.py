"""
One child against 3,000 and 60,000 homes, beside plain Python objects and pandas in the same run.

``python -m benchmarks.kernel`` prints medians and ratios; exit status 1 where a bar is missed.
All three give the same order and the same counts of refusals, which is checked first.
"""

import sys
import time
from collections.abc import Callable
from statistics import median

from benchmarks import _frame, _plain
from benchmarks._invented import children, homes
from matching.kernel import rank
from matching.kernel.types import Case, Policy

BARS_MS = {3_000: 2.0, 60_000: 3.0}
TIMES_FASTER = {3_000: (20, 1), 60_000: (30, 5)}  # than plain objects, and than pandas
TOP = 50

Rank = Callable[[Case], object]


def median_ms(rank_one: Rank, cases: list[Case], rounds: int) -> float:
    """Median milliseconds for one child, over every case in every round."""
    taken = []
    for _ in range(rounds):
        for case in cases:
            start = time.perf_counter()
            rank_one(case)
            taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def run(n: int) -> list[str]:
    """Measure ``n`` homes; the bars that were missed, in words."""
    arrays, policy, cases = homes(n), Policy(), children(10)
    as_objects, as_frame = _plain.objects(arrays), _frame.frame(arrays)
    for case in cases[:3]:
        ranking = rank(arrays, case, policy)
        answer = (ranking.option_ids.tolist(), ranking.counts())
        if (
            not answer
            == _plain.rank(as_objects, case, policy)
            == _frame.rank(as_frame, case, policy)
        ):
            return [f"{n:,} homes: the three do not agree"]
    ours = median_ms(lambda case: rank(arrays, case, policy, top=TOP), cases, 30)
    objects = median_ms(lambda case: _plain.rank(as_objects, case, policy), cases[:5], 1)
    pandas = median_ms(lambda case: _frame.rank(as_frame, case, policy), cases[:5], 3)
    print(f"{n:>7,} homes  {len(ranking.order):,} options")
    print(f"   kernel          {ours:9.2f} ms   (bar {BARS_MS[n]:.0f} ms)")
    print(f"   plain objects   {objects:9.2f} ms   {objects / ours:6.0f} x")
    print(f"   pandas          {pandas:9.2f} ms   {pandas / ours:6.0f} x")
    missed = []
    if ours >= BARS_MS[n]:
        missed.append(f"{n:,} homes took {ours:.2f} ms, not under {BARS_MS[n]:.0f} ms")
    baselines = (("plain objects", objects), ("pandas", pandas))
    for (name, theirs), times in zip(baselines, TIMES_FASTER[n], strict=True):
        if theirs < times * ours:
            missed.append(f"{n:,} homes: {theirs / ours:.1f} times faster than {name}, not {times}")
    return missed


def main() -> int:
    """Measure both sizes."""
    missed = [words for n in BARS_MS for words in run(n)]
    print("\n".join(f"MISSED {words}" for words in missed) or "every bar is met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
