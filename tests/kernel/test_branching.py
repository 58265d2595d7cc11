"""Markets that are taken apart have the same plan, home by home, as those that are not."""

from typing import Any

import pytest

from matching.kernel import branching
from matching.kernel.jointbest import Best
from matching.kernel.jointplan import plan_jointly
from matching.kernel.plan import NoChoiceInTime
from tests.kernel.test_joint_engines import market
from tests.kernel.test_joint_plan import best_plan as best_of_all
from tests.kernel.test_joint_plan import instance


class Parts:
    """Sets never tell in the time, so that a market is taken apart to the last pair."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.taken = 0
        self.search = branching._take_apart
        monkeypatch.setattr(branching, "close_in", self.no_time)
        monkeypatch.setattr(branching, "_first_plan", lambda *_: None)
        monkeypatch.setattr(branching, "_take_apart", self.count)

    def no_time(self, *_: Any) -> None:
        raise NoChoiceInTime("no time for a choice")

    def count(self, best: Best, *rest: Any) -> None:
        self.taken += 1
        self.search(best, *rest)


def test_what_is_taken_apart_is_best_among_all_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = Parts(monkeypatch)
    for seed in range(150):
        given = instance(seed)
        plan = plan_jointly(**given)
        assert tuple(plan.home.tolist()) == best_of_all(given), seed
        assert plan.is_optimal
    assert parts.taken > 0  # nearly all mixtures are whole in so small a market


def test_larger_markets_have_the_plan_that_they_have_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    markets = [market(seed, 14, 12) for seed in (10, 20, 27)]
    markets += [market(seed, 30, 16) for seed in (0, 3, 4, 6, 7, 9)]
    whole = [plan_jointly(**given) for given in markets]
    parts = Parts(monkeypatch)
    for given, known in zip(markets, whole, strict=True):
        plan = plan_jointly(**given)
        assert plan.home.tolist() == known.home.tolist()
        assert (plan.objective, plan.gaps) == (known.objective, known.gaps)
    assert parts.taken == len(markets)
