"""The bare assignment problem: the best total there is, with its proof, or a clear no."""

import os
from functools import partial
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from matching.kernel import knapsacks
from matching.kernel.plan import Infeasible, assign

GAP = os.environ.get("GAP_INSTANCES")  # a folder of Beasley's format, with its best solutions


def brute_force(
    score: list[list[int]],
    load: list[list[int]],
    capacity: list[int],
    allowed: list[list[bool]],
    all_assigned: bool,
) -> int | None:
    homes = range(len(capacity))
    best = None
    for choice in product([-1, *homes], repeat=len(score)):
        used = [sum(load[g][j] for g, h in enumerate(choice) if h == j) for j in homes]
        fits = all(used[j] <= capacity[j] for j in homes if j in choice)
        may = all(h == -1 or allowed[g][h] for g, h in enumerate(choice))
        if fits and may and not (all_assigned and -1 in choice):
            total = sum(score[g][h] for g, h in enumerate(choice) if h != -1)
            best = total if best is None else max(best, total)
    return best


def every_choice(groups: int, homes: int) -> np.ndarray[Any, np.dtype[np.int64]]:
    """(choices, groups) all ways to give each group a home, -1 where left out."""
    return np.stack(np.unravel_index(np.arange((homes + 1) ** groups), [homes + 1] * groups), 1) - 1


def best_of_every_choice(
    choices: Any, score: Any, load: Any, capacity: Any, allowed: Any, all_assigned: bool
) -> int | None:
    """The best total of the choices that keep to everything, all at once."""
    group = np.arange(len(score))
    placed = choices >= 0  # column -1 is the last home, so what is read there is masked
    fits = (allowed[group, choices] | ~placed).all(axis=1)
    takes = np.where(placed, load[group, choices], 0)
    for home in range(len(capacity)):
        there = choices == home
        fits &= ~there.any(axis=1) | (np.where(there, takes, 0).sum(axis=1) <= capacity[home])
    if all_assigned:
        fits &= placed.all(axis=1)
    if not fits.any():
        return None
    return int(np.where(placed, score[group, choices], 0).sum(axis=1)[fits].max())


def test_a_thousand_instances_up_to_six_by_six_reach_the_best_of_every_choice() -> None:
    draw = np.random.default_rng(20261122)
    sizes = sorted((int(g), int(h)) for g, h in draw.integers(1, 7, (1_000, 2)))
    impossible, choices = 0, every_choice(1, 1)
    for at, (groups, homes) in enumerate(sizes):
        if choices.shape[1] != groups or choices.max() != homes - 1:
            choices = every_choice(groups, homes)
        given: dict[str, Any] = {
            "score": draw.integers(-20, 60, (groups, homes)),
            "load": draw.integers(0, 4, (groups, homes)) if at % 2 else draw.integers(0, 4, homes),
            "capacity": draw.integers(-1, 7, homes),
            "allowed": draw.random((groups, homes)) < 0.8,
            "all_assigned": at % 3 == 0,
        }
        loads = np.broadcast_to(given["load"], (groups, homes))
        best = best_of_every_choice(choices, **given | {"load": loads})
        if best is None:
            impossible += 1
            with pytest.raises(Infeasible):
                assign(**given)
            continue
        found = assign(**given)
        assert (found.total, found.bound, found.proven) == (best, best, True)
    assert 0 < impossible < 300


@pytest.mark.parametrize("alike", [False, True], ids=["knapsacks", "flow"])
@pytest.mark.parametrize("seed", range(60))
def test_it_finds_the_best_total(seed: int, alike: bool) -> None:
    rng = Random(seed)
    groups, homes = rng.randint(1, 5), rng.randint(1, 4)
    score = [[rng.randint(-20, 50) for _ in range(homes)] for _ in range(groups)]
    load = [[rng.randint(0, 3) for _ in range(homes)] for _ in range(groups)]
    load = [load[0]] * groups if alike else load
    capacity = [rng.randint(0, 5) for _ in range(homes)]
    allowed = [[rng.random() < 0.8 for _ in range(homes)] for _ in range(groups)]
    for all_assigned in (False, True):
        best = brute_force(score, load, capacity, allowed, all_assigned)
        solve = partial(assign, score=score, load=load, capacity=capacity, allowed=allowed)
        if best is None:
            with pytest.raises(Infeasible):
                solve(all_assigned=all_assigned)
            continue
        found = solve(all_assigned=all_assigned)
        assert (found.total, found.bound, found.proven) == (best, best, True)
        pairs = [(g, h) for g, h in enumerate(found.home.tolist()) if h != -1]
        assert sum(score[g][h] for g, h in pairs) == best
        for home in range(homes):
            assert sum(load[g][h] for g, h in pairs if h == home) <= capacity[home]


@pytest.mark.parametrize("seed", range(20))
def test_leaving_pairs_out_changes_nothing(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(seed)
    given: dict[str, Any] = {
        "score": draw.integers(-200, 900, (25, 6)),
        "load": draw.integers(1, 30, (25, 6)),
        "capacity": draw.integers(40, 120, 6),
        "allowed": draw.random((25, 6)) < 0.8,
    }
    found = assign(**given)
    monkeypatch.setattr(knapsacks, "_MOST_CELLS", 0)
    whole = assign(**given)
    assert found.proven
    assert whole.proven
    assert found.total == whole.total


def test_an_assignment_that_ran_out_of_time_keeps_to_the_limits_and_says_so() -> None:
    draw = np.random.default_rng(5)
    score, load = -draw.integers(10, 50, (100, 10)), draw.integers(5, 26, (100, 10))
    capacity = load.sum(axis=0) * 8 // 100
    found = assign(score=score, load=load, capacity=capacity, seconds=0.1)
    placed = np.flatnonzero(found.home >= 0)
    used = np.bincount(found.home[placed], load[placed, found.home[placed]], 10)
    assert (used <= capacity).all()
    assert found.total == score[placed, found.home[placed]].sum()
    assert found.bound >= found.total
    assert found.proven == (found.bound == found.total)


def test_a_load_for_each_group_is_spread_over_the_homes() -> None:
    found = assign(score=[[5, 4], [5, 1]], load=[[1], [1]], capacity=[1, 1])
    assert found.home.tolist() == [1, 0]
    assert found.home.dtype == np.int64
    assert found.total == 9


def test_nobody_is_sent_where_it_does_harm() -> None:
    assert assign(score=[[-1]], load=1, capacity=[1]).home.tolist() == [-1]


def test_everybody_must_go_somewhere_where_that_is_asked() -> None:
    found = assign(score=[[-1]], load=1, capacity=[1], all_assigned=True)
    assert (found.home.tolist(), found.total) == ([0], -1)
    with pytest.raises(Infeasible):
        assign(score=[[1], [1]], load=1, capacity=[1], all_assigned=True)
    with pytest.raises(Infeasible):
        assign(score=[[1]], load=1, capacity=[1], allowed=[[False]], all_assigned=True)


def test_no_groups_and_no_homes_make_an_empty_plan() -> None:
    assert assign(score=np.zeros((0, 3), int), load=1, capacity=[1, 1, 1]).total == 0
    assert assign(score=np.zeros((2, 0), int), load=1, capacity=[]).home.tolist() == [-1, -1]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"score": [[1.5]]}, "score must hold whole numbers"),
        ({"score": [1]}, "shape"),
        ({"capacity": [1, 2]}, "capacity must be"),
        ({"allowed": [[1]]}, "yes and no"),
        ({"load": -1}, "load must be 0 or more"),
        ({"score": [[2**60]]}, "too large"),
    ],
)
def test_wrong_arrays_are_refused_at_the_door(change: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        assign(**({"score": [[1]], "load": 1, "capacity": [1]} | change))  # type: ignore[arg-type]


@pytest.mark.skipif(not GAP, reason="GAP_INSTANCES names no folder of published instances")
def test_published_instances_reach_their_proven_optimum() -> None:
    folder = Path(str(GAP))
    files = [path for path in folder.glob("data/*/*") if path.is_file()]
    assert files
    for path in files:
        numbers = list(map(int, path.read_text(encoding="utf-8").split()))
        homes, groups = numbers[:2]
        table = np.array(numbers[2 : 2 + 2 * homes * groups]).reshape(2, homes, groups)
        cost, load = table.transpose(0, 2, 1)
        capacity = numbers[2 + 2 * homes * groups :]
        best = folder / "output" / "best" / path.parent.name / f"{path.name}_solution.txt"
        known = list(map(int, best.read_text(encoding="utf-8").split()))
        found = assign(score=-cost, load=load, capacity=capacity, all_assigned=True)
        assert found.proven
        assert -found.total == cost[np.arange(groups), known].sum()
