"""For how many more waiting children a home would be an option: counted by the slow twin too."""

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.kernel.eligible import Eligible, Proposal, Waiting, eligible, strength
from matching.kernel.remedies import Remedies, Remedy, What
from matching.kernel.types import Policy
from tests.kernel.carried_out import carried_out, read, standing, weaker
from tests.kernel.twin import CODES, Given, capability
from tests.kernel.worlds import random_case, random_child

some = settings(max_examples=20, deadline=None)
seeds = st.integers(0, 2**32)


def children(seed: int) -> list[Given]:
    """Six children before the same homes, each a case file."""
    rng = Random(seed)
    case = random_case(rng, most_homes=10)
    case.pop("policy", None)
    return [case, *(case | {"child": random_child(rng)} for _ in range(5))]


def counted(cases: list[Given]) -> Eligible:
    files = [read(case) for case in cases]
    waiting = [Waiting(file.homes, file.case) for file in files]
    return eligible(waiting, Policy(), range(len(files[0].homes)))


def homes(cases: list[Given]) -> list[int]:
    return sorted(home["id"] for home in cases[0]["home"])


def helped(cases: list[Given], home_id: int, remedies: Remedies) -> set[int]:
    """Which children the home becomes an option for, by the slow twin."""
    found = set()
    for at, case in enumerate(cases):
        band = read(case).case.price_band
        meant = tuple(one for one in remedies if one.what is not What.FEE or one.of == band)
        if standing(case, home_id) is None:
            price = next(home["weekly_pence"] for home in case["home"] if home["id"] == home_id)
            changed = tuple(one for one in meant if one.what is not What.FEE or one.to < price)
            if standing(carried_out(case, home_id, _raising(changed, case, home_id)), home_id):
                found.add(at)
    return found


def _raising(remedies: Remedies, case: Given, home_id: int) -> Remedies:
    """Without dates that are later than the home's own."""
    home = next(home for home in case["home"] if home["id"] == home_id)
    own = home["free_from"].toordinal() if "free_from" in home else 0
    return tuple(one for one in remedies if one.what is not What.FREE_FROM or one.to < own)


@some
@given(seeds)
def test_every_count_is_that_of_ranking_the_changed_home_for_each_child(seed: int) -> None:
    cases = children(seed)
    ids, found = homes(cases), counted(cases)
    for one in found.proposals:
        won = helped(cases, ids[one.row], one.remedies)
        assert len(won) == one.children > 0
        if len(one.remedies) > 1:
            by_a_part = {at for part in one.remedies for at in helped(cases, ids[one.row], (part,))}
            assert len(won - by_a_part) == one.needing_all > 0
        else:
            assert one.needing_all == one.children
    for row, options in found.options.items():
        assert options == sum(standing(case, ids[row]) is not None for case in cases)


@some
@given(seeds)
def test_a_smaller_amount_helps_fewer_children(seed: int) -> None:
    cases = children(seed)
    ids = homes(cases)
    for one in counted(cases).proposals:
        for part in one.remedies:
            less = weaker(part, cases[0], ids[one.row])
            if less is not None:
                rest = [less if other == part else other for other in one.remedies]
                assert len(helped(cases, ids[one.row], tuple(rest))) < one.children


@some
@given(seeds)
def test_no_single_remedy_that_helps_somebody_is_missed(seed: int) -> None:
    cases = children(seed)
    ids, proposals = homes(cases), counted(cases).proposals
    tried = {one for proposal in proposals for one in proposal.remedies}
    for row, home_id in enumerate(ids):
        singles = [one for one in proposals if one.row == row and len(one.remedies) == 1]
        home = next(home for home in cases[0]["home"] if home["id"] == home_id)
        for remedy in tried:
            if not _is_a_change(remedy, home):
                continue
            won = len(helped(cases, home_id, (remedy,)))
            best = max((p.children for p in singles if _covers(p, remedy)), default=0)
            assert won == best


def _is_a_change(remedy: Remedy, home: Given) -> bool:
    if remedy.what is What.CAPABILITY:
        return capability(home, CODES[remedy.of]) < remedy.to
    return remedy.what is not What.SUSPENSION or home.get("suspended") == "council"


def _covers(proposal: Proposal, remedy: Remedy) -> bool:
    """The proposal's remedy changes the same, and does no more."""
    one = proposal.remedies[0]
    return one.subject == remedy.subject and strength(one) <= strength(remedy)


def test_the_random_children_ask_for_singles_and_pairs_of_every_kind() -> None:
    sizes: Counter[int] = Counter()
    kinds: Counter[What] = Counter()
    most = 0
    for seed in range(60):
        for one in counted(children(seed)).proposals:
            sizes[len(one.remedies)] += 1
            kinds.update(remedy.what for remedy in one.remedies)
            most = max(most, one.children)
    assert set(sizes) == {1, 2}
    assert set(kinds) == set(What) - {What.OFFER}
    assert most >= 4


def test_nobody_waiting_and_no_homes_propose_nothing() -> None:
    cases = children(1)
    assert eligible([], Policy(), [0, 1]) == Eligible({0: 0, 1: 0}, [])
    file = read(cases[0])
    assert eligible([Waiting(file.homes, file.case)], Policy(), []) == Eligible({}, [])
