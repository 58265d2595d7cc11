"""Of many equal plans the one with the lowest ids, whatever finds it."""

from typing import Any

import numpy as np
import pytest

from matching.kernel import equalplans
from matching.kernel.jointplan import plan_jointly
from matching.kernel.settling import Settling
from tests.kernel.families import best_of, every_plan, family_market
from tests.kernel.test_joint_engines import market
from tests.kernel.test_joint_plan import best_plan, instance


def all_alike(given: dict[str, Any]) -> dict[str, Any]:
    return given | {"total": np.full_like(given["total"], 50_000)}


@pytest.mark.parametrize("seed", range(2000, 2100))
def test_where_all_totals_are_alike_the_first_groups_have_the_lowest_ids(seed: int) -> None:
    given = all_alike(instance(seed))
    assert tuple(plan_jointly(**given).home.tolist()) == best_plan(given)


@pytest.mark.parametrize("seed", range(5000, 5060))
def test_with_families_too(seed: int) -> None:
    given = all_alike(family_market(seed))
    assert tuple(plan_jointly(**given).home.tolist()) == best_of(given, list(every_plan(given)))


@pytest.mark.parametrize("seed", range(8))
def test_small_moves_change_nothing_but_the_time(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = all_alike(market(seed, 16, 12))
    moved = []
    run = Settling.run

    def count(plan: Settling, first: int = 0) -> Any:
        before = list(plan.where)
        where = run(plan, first)
        moved.append(where.tolist() != before)
        return where

    monkeypatch.setattr(Settling, "run", count)
    quick = plan_jointly(**given)
    assert any(moved)
    monkeypatch.setattr(equalplans, "MOST_GROUPS", 0)
    slow = plan_jointly(**given)
    assert quick.home.tolist() == slow.home.tolist()
    assert quick.objective == slow.objective
