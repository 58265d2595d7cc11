"""Many children before the same homes: what is kept for one never changes another's answer."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from benchmarks._invented import children, homes
from matching.casefile import read_case
from matching.kernel import rank, refusals
from matching.kernel.homes import Homes
from matching.kernel.types import Case, Policy, Ranking
from tests.kernel.test_twin import nowhere
from tests.kernel.worlds import random_case


def same(one: Ranking, other: Ranking) -> bool:
    names: tuple[str, ...] = (
        "refusals",
        "near_miss",
        "distance_tenths",
        "order",
        "tier",
        "total",
        "scores",
    )
    names += ("need_best", "shortfalls")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


def seen_by_nobody(given: Homes) -> Homes:
    """The same homes with nothing kept."""
    return replace(given, home_id=given.home_id)


def everybody() -> list[tuple[Case, Policy]]:
    """The children of many random files, most different from each other in every rule."""
    files = [read_case(random_case(Random(seed)), locate=nowhere) for seed in range(80)]
    return [(replace(file.case, weekly_pence=None), file.policy) for file in files]


def test_a_child_ranked_after_many_others_is_ranked_as_if_alone() -> None:
    shared = homes(400)
    for case, policy in [*everybody(), *((case, Policy()) for case in children(20))]:
        assert same(rank(shared, case, policy), rank(seen_by_nobody(shared), case, policy))
    assert len(shared.facts.kept) > 50


def test_what_a_rule_depends_on_is_told_or_the_answers_would_differ(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = [
        replace(rule, shared_by=lambda view: None) if rule.refusal.name == "TOO_OLD" else rule
        for rule in refusals.RULES
    ]
    monkeypatch.setattr(refusals, "RULES", tuple(rules))
    shared = homes(400)
    cases = children(20)
    assert not all(
        same(rank(shared, case, Policy()), rank(seen_by_nobody(shared), case, Policy()))
        for case in cases
    )


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "MOST_KEPT", 30)
    shared = homes(50)
    for case, policy in everybody():
        rank(shared, case, policy)
        assert len(shared.facts.kept) <= 30


def test_homes_with_other_beds_are_ranked_as_homes_built_anew() -> None:
    before = homes(300)
    draw = np.random.default_rng(3)
    beds_free = draw.integers(0, 4, 300)
    free_from = before.free_from + draw.integers(-9, 9, 300)
    shared = before.with_beds(beds_free=beds_free, free_from=free_from)
    anew = replace(
        before, beds_free=beds_free.astype(np.int16), free_from=free_from.astype(np.int32)
    )
    for case, policy in everybody():
        rank(before, case, policy)  # so that something is kept from other beds
        assert same(rank(shared, case, policy), rank(anew, case, policy))


@pytest.mark.parametrize("beds_free", [[1, 2], [-1] * 300, [0.5] * 300])
def test_beds_that_cannot_be_are_refused(beds_free: list[float]) -> None:
    before = homes(300)
    with pytest.raises(ValueError, match="beds_free"):
        before.with_beds(beds_free=beds_free, free_from=before.free_from)
