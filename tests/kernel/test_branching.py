"""Markets that are taken apart have the same plan, home by home, as those that are not."""

from typing import Any

import numpy as np
import pytest

from benchmarks._waiting import groups_and_homes
from matching.kernel import branching
from matching.kernel.counts import WHOLE_MARKET, divided_kind
from matching.kernel.jointbest import Best
from matching.kernel.jointplan import plan_jointly
from matching.kernel.jointproblem import problem
from matching.kernel.plan import NoChoiceInTime
from tests.kernel.families import best_of, every_plan, family_market
from tests.kernel.test_joint_engines import market
from tests.kernel.test_joint_plan import best_plan as best_of_all
from tests.kernel.test_joint_plan import instance


class Parts:
    """Sets never tell in the time, so that a market is taken apart to the last pair."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, counts: bool = True) -> None:
        self.taken = self.counted = 0
        self.look_into = branching._Search.look_into
        self.halves = branching._Search.halves
        monkeypatch.setattr(branching, "close_in", self.no_time)
        monkeypatch.setattr(branching._Search, "look_into", lambda *given: self.count(*given))
        monkeypatch.setattr(branching._Search, "halves", lambda *given: self.count_half(*given))
        if not counts:
            monkeypatch.setattr(branching, "divided_kind", lambda *_: None)

    def no_time(self, *_: Any) -> None:
        raise NoChoiceInTime("no time for a choice")

    def count(self, search: branching._Search, part: Best) -> None:
        self.taken += not part.is_proven
        self.look_into(search, part)

    def count_half(self, *given: Any) -> list[Best]:
        self.counted += 1
        return self.halves(*given)


@pytest.mark.parametrize("counts", [True, False], ids=["by counts", "group by group"])
def test_what_is_taken_apart_is_best_among_all_plans(
    monkeypatch: pytest.MonkeyPatch, counts: bool
) -> None:
    parts = Parts(monkeypatch, counts=counts)
    for seed in range(150):
        given = instance(seed)
        plan = plan_jointly(**given)
        assert tuple(plan.home.tolist()) == best_of_all(given), seed
        assert plan.is_optimal
    assert parts.taken > 0  # nearly all mixtures are whole in so small a market


def test_with_families_too(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = Parts(monkeypatch)
    for seed in range(5000, 5100):
        given = family_market(seed)
        plan = plan_jointly(**given)
        assert tuple(plan.home.tolist()) == best_of(given, list(every_plan(given))), seed
        assert plan.is_optimal
    assert parts.taken > 0


@pytest.mark.parametrize("counts", [True, False], ids=["by counts", "group by group"])
def test_larger_markets_have_the_plan_that_they_have_whole(
    monkeypatch: pytest.MonkeyPatch, counts: bool
) -> None:
    markets = [market(seed, 14, 12) for seed in (10, 20, 27)]
    markets += [market(seed, 30, 16) for seed in (0, 3, 4, 6, 7, 9)]
    whole = [plan_jointly(**given) for given in markets]
    parts = Parts(monkeypatch, counts=counts)
    for given, known in zip(markets, whole, strict=True):
        plan = plan_jointly(**given)
        assert plan.home.tolist() == known.home.tolist()
        assert (plan.objective, plan.gaps) == (known.objective, known.gaps)
    assert parts.taken >= len(markets)
    assert parts.counted > 0


@pytest.mark.parametrize(
    ("beds", "seed"),
    [([0.25, 0.5, 0.17, 0.08], 8), ([0.7, 0.2, 0.07, 0.03], 3)],
    ids=["ample", "very scarce"],
)
def test_a_market_with_half_a_pair_of_siblings_in_its_mixture_is_proven(
    beds: list[float], seed: int
) -> None:
    """Neither was proven after four seconds of the processor when groups were asked one by one."""
    given = groups_and_homes(150, 400, beds=beds, seed=seed)
    assert plan_jointly(**given.arguments).is_optimal


def test_a_count_divides_what_is_placed_in_part_and_holds_every_plan() -> None:
    given = problem(**market(3, 30, 16)).market
    placed = np.ones(len(given.size))
    assert divided_kind(given, placed) is None
    two = int(np.flatnonzero(given.size == 2)[0])
    placed[two] = 0.5
    divided = divided_kind(given, placed)
    assert divided is not None
    kind, most = divided
    assert most < kind @ placed < most + 1
    few, many = WHOLE_MARKET.halves(kind, most)
    for share in (0.0, 1.0):
        placed[two] = share
        assert few.are_kept_by(placed) != many.are_kept_by(placed)
