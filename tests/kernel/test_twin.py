"""The kernel and the slow twin, written apart from the same text, agree to the last point."""

from collections import Counter
from random import Random

import pytest

from matching.caseanswer import answer
from matching.casefile import Located, read_case
from matching.kernel import rank
from matching.kernel.codes import Refusal
from tests.kernel.twin import Given, rank_slowly
from tests.kernel.worlds import random_case


def nowhere(postcode: str) -> Located:
    raise ValueError(postcode)


def rank_fast(given: Given) -> Given:
    file = read_case(given, locate=nowhere)
    return answer(rank(file.homes, file.case, file.policy))


@pytest.mark.parametrize("seed", range(10))
def test_the_kernel_agrees_with_the_slow_twin(seed: int) -> None:
    rng = Random(seed)
    for _ in range(100):
        given = random_case(rng)
        assert rank_fast(given) == rank_slowly(given)


def test_the_random_cases_meet_every_rule_alone_and_every_tier() -> None:
    alone: Counter[str] = Counter()
    tiers: Counter[int] = Counter()
    near_misses: Counter[str] = Counter()
    for seed in range(10):
        rng = Random(seed)
        for _ in range(100):
            found = rank_slowly(random_case(rng))
            tiers.update(option["tier"] for option in found["options"])
            for home in found["refused"]:
                if len(home["reasons"]) == 1:
                    alone.update(home["reasons"])
                    near_misses.update(home["reasons"] * home["near_miss"])
    assert alone.keys() == {str(rule.name) for rule in Refusal}
    assert min(tiers[1], tiers[2], tiers[3]) > 50
    assert {"TOO_YOUNG", "TOO_OLD", "PLACING_SUSPENDED", "RESIDENT_AT_RISK"} <= near_misses.keys()
