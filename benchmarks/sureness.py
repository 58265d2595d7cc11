"""
How sure is the order of 3,000 options, and which need is worth asking about, beside plain Python.

``python -m benchmarks.sureness`` prints medians and ratios; exit status 1 where a bar is missed.
The answers are checked against the plain ones first, to the last draw.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from statistics import median

import numpy as np

from benchmarks._invented import children, homes
from matching.kernel import rank
from matching.kernel.codes import Dimension
from matching.kernel.question import Question, question_worth_asking
from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.sureness import DRAWS, robustness, weightings
from matching.kernel.thresholds import thresholds
from matching.kernel.types import Case, Policy

HOMES = 3_000
ROBUSTNESS_MS, QUESTION_MS = 50.0, 60.0
TIMES_FASTER = 20


def options(n: int, *, seed: int = 20261122) -> RankedOptions:
    """``n`` options of one tier, so that every one of them competes for first place."""
    draw = np.random.default_rng(seed)
    scores = np.stack(
        [
            draw.integers(500, 1001, n),
            draw.integers(0, 1001, n),
            draw.integers(200, 1001, n),
            draw.choice([0, 333, 500, 667, 1000], n),
            draw.integers(300, 1001, n),
        ],
        axis=1,
    )
    tenths, policy = draw.integers(0, 500, n), Policy()
    total = scores @ np.array(policy.weights.row)
    order = np.lexsort((np.arange(n), tenths, -scores[:, 0], -total))
    return RankedOptions(
        home_id=order,
        tier=np.ones(n, dtype=np.int8),
        scores=scores[order],
        tenths=tenths[order].astype(np.int32),
        weights=policy.weights,
    )


def plain_shares(found: RankedOptions) -> list[int]:
    """One weighting after another, one option after another."""
    counts = [0] * len(found)
    rows = found.scores.tolist()
    ties = list(
        zip(
            (-found.scores[:, 0]).tolist(),
            found.tenths.tolist(),
            found.home_id.tolist(),
            strict=True,
        )
    )
    for a, b, c, d, e in weightings(found.weights, seed=1).tolist():
        best, first = -1, 0
        for i, (v, w, x, y, z) in enumerate(rows):
            total = a * v + b * w + c * x + d * y + e * z
            if total > best or (total == best and ties[i] < ties[first]):
                best, first = total, i
        counts[first] += 1
    return counts


def plain_question(arrays: object, case: Case, policy: Policy) -> Question | None:
    """Ranks everything again for each answer to each need, by the kernel's own ``rank``."""

    def first_three(one: Case) -> tuple[int, ...]:
        ids = rank(arrays, one, policy, top=0).option_ids  # type: ignore[arg-type]
        return tuple(ids[:3].tolist())

    def answered(dimension: Dimension, level: int) -> Case:
        needs = case.needs.copy()
        needs[dimension] = level
        return replace(case, needs=needs)

    now, best = first_three(case), None
    for dimension in sorted(Dimension, key=lambda one: (not one.is_critical, one)):
        if case.needs[dimension] < 0:
            answers = tuple(first_three(answered(dimension, level)) for level in range(5))
            asked = Question(dimension, now, answers)
            if len(asked.changing) > (len(best.changing) if best else 0):
                best = asked
    return best


def median_ms(call: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def of_robustness() -> list[str]:
    """Measure the shares; the bars that were missed, in words."""
    found, policy = options(HOMES), Policy()
    if robustness(found, policy).first.tolist() != plain_shares(found):
        return ["the shares and the plain count do not agree"]
    ours = median_ms(partial(robustness, found, policy), 20)
    plain = median_ms(partial(plain_shares, found), 1)
    ends = median_ms(partial(thresholds, found), 20)
    print(f"robustness, {DRAWS:,} draws x {HOMES:,} options of one tier")
    print(f"   kernel          {ours:9.2f} ms   (bar {ROBUSTNESS_MS:.0f} ms)")
    print(f"   plain Python    {plain:9.2f} ms   {plain / ours:6.0f} x")
    print(f"   all thresholds  {ends:9.2f} ms")
    missed = [] if ours < ROBUSTNESS_MS else [f"robustness took {ours:.1f} ms"]
    return missed + ([] if plain > TIMES_FASTER * ours else [f"only {plain / ours:.1f} x faster"])


def of_question() -> list[str]:
    """Measure the one question; the bars that were missed, in words."""
    arrays, policy = homes(HOMES), Policy()
    cases = [replace(case, needs=_with_unknown(case, 11)) for case in children(5)]
    if any(
        question_worth_asking(arrays, case, policy) != plain_question(arrays, case, policy)
        for case in cases
    ):
        return ["the question and ranking everything again do not agree"]
    ours = max(median_ms(partial(question_worth_asking, arrays, c, policy), 5) for c in cases)
    plain = max(median_ms(partial(plain_question, arrays, c, policy), 1) for c in cases)
    print(f"the one question, {HOMES:,} homes, 11 needs not assessed, the slowest of 5 children")
    print(f"   kernel          {ours:9.2f} ms   (bar {QUESTION_MS:.0f} ms)")
    print(f"   rank each time  {plain:9.2f} ms   {plain / ours:6.1f} x")
    return [] if ours < QUESTION_MS else [f"the question took {ours:.1f} ms"]


def _with_unknown(case: Case, count: int) -> "np.ndarray[tuple[int], np.dtype[np.int8]]":
    """Needs of which so many are not assessed, the later dimensions first."""
    needs = case.needs.copy()
    needs[needs < 0] = 0
    needs[-count:] = -1
    return needs


def main() -> int:
    """Measure both."""
    missed = of_robustness() + of_question()
    print("\n".join(f"MISSED {words}" for words in missed) or "every bar is met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
