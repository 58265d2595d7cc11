"""How sure a stored order is, and the one question worth asking, as services say it."""

from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pytest
from django.core.cache import cache
from django.db import IntegrityError
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import Council
from matching.arrays import cases_of, policy_of, register_of
from matching.kernel.codes import Dimension
from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.ranking import rank
from matching.kernel.sureness import robustness, tied_place
from matching.kernel.thresholds import thresholds
from matching.models import Match, Option, Run
from matching.services import ask_for_run, carry_out, change_policy, policy_in_force
from matching.services.sureness import Asking, QuestionToday, question_today, sureness_of
from placements.models import Referral
from tests.factories import (
    NOW,
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> None:
    cache.clear()


@pytest.fixture
def referral(council: Council) -> Referral:
    """Three homes, each farther than the one before it."""
    return beside_three_homes(council, ash_easting_m=401_000)


def beside_three_homes(council: Council, *, ash_easting_m: int) -> Referral:
    """A matched referral; Oak and Elm are nearly equal, and Ash stands this far east."""
    PolicyFactory(council=council)
    for name, east in (("Oak", 392_000), ("Elm", 396_000), ("Ash", ash_easting_m)):
        home = HomeFactory(
            council=council, name=name, easting_m=east, confirmed_on=timezone.localdate()
        )
        BedFactory(home=home)
        PriceLineFactory(home=home)
        CapabilityFactory(home=home, dimension="EMO", level=3)
    referral = searching(council=council, levels={"EMO": 3, "ATT": 2})
    match(referral)
    return referral


def match(referral: Referral) -> Match:
    run = ask_for_run(
        council=referral.council,
        what=Run.What.ALL,
        by=None,
        now=timezone.now(),
        on=timezone.localdate(),
    )
    assert carry_out(run_id=run.pk)
    return current(referral)


def current(referral: Referral) -> Match:
    return Match.objects.select_related("policy").get(referral=referral, is_current=True)


def asked(referral: Referral) -> QuestionToday:
    fresh = Referral.objects.select_related("child", "profile").get(pk=referral.pk)
    policy = policy_in_force(referral.council)
    return question_today(
        referral=fresh, match=current(referral), policy_id=policy.pk, on=timezone.localdate()
    )


def test_what_is_stored_gives_what_ranking_again_gives(referral: Referral) -> None:
    stored = current(referral)
    policy = policy_of(stored.policy)
    register = register_of(referral.council, on=stored.on)
    [(_, case)] = cases_of([referral], register=register, policy=policy, on=stored.on)
    live = RankedOptions.of(rank(register.for_night(case.first_night), case, policy))
    found = sureness_of(stored)
    np.testing.assert_array_equal(found.first, robustness(live, policy).first)
    np.testing.assert_array_equal(found.tied_place, tied_place(live))
    assert found.ranges == thresholds(live)
    assert found.home_ids == dict(enumerate(live.home_id.tolist()))
    assert found.in_best_tier == 3


def test_the_database_refuses_a_generator_that_the_kernel_does_not_know(council: Council) -> None:
    with pytest.raises(IntegrityError, match="policy_generator_is_known"):
        PolicyFactory(council=council, generator="MT19937")


def test_a_new_version_of_the_policy_keeps_its_seed(council: Council) -> None:
    PolicyFactory(council=council, seed=7)
    assert change_policy(council=council, by=None, now=NOW, need=60, nearness=10).seed == 7


def test_it_is_worked_out_once_for_a_match(
    referral: Referral, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    stored = current(referral)
    with django_assert_num_queries(1):
        first = sureness_of(stored)
    with django_assert_num_queries(0):
        again = sureness_of(stored)
    assert again.ranges == first.ranges


def test_another_seed_of_the_policy_draws_other_weightings(referral: Referral) -> None:
    for place, need, nearness in ((1, 600, 200), (2, 500, 450), (3, 0, 0)):
        same = {"affordability": 500, "continuity": 500, "assurance": 500}
        Option.objects.filter(rank=place).update(need=need, nearness=nearness, **same)
    stored = current(referral)
    shares = []
    for seed in (1, 2):
        stored.policy.seed = seed
        cache.clear()
        shares.append(sureness_of(stored).first.tolist())
    assert shares[0] != shares[1]


def test_a_match_without_options_has_nothing_to_be_sure_of(council: Council) -> None:
    PolicyFactory(council=council)
    found = sureness_of(match(searching(council=council)))
    assert (found.ranges, found.home_ids) == ((), {})


def test_the_question_is_asked_while_nothing_has_changed(referral: Referral) -> None:
    found = asked(referral)
    assert found.asking is Asking.ASKED
    assert found.question is not None
    # Foster homes can meet physical needs up to 1 unless they say more: at 3 all are refused.
    assert found.question.dimension is Dimension.PHY
    assert found.question.answers[3:] == ((), ())
    ids = dict(Option.objects.values_list("rank", "home"))
    assert found.question.now == (ids[1], ids[2], ids[3])


def test_a_kept_question_costs_one_query(
    referral: Referral, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = asked(referral)
    stored = current(referral)
    fresh = Referral.objects.select_related("child", "profile", "council").get(pk=referral.pk)
    with django_assert_num_queries(1):
        again = question_today(
            referral=fresh, match=stored, policy_id=stored.policy_id, on=timezone.localdate()
        )
    assert again == first


def vacancy_confirmed(referral: Referral) -> None:
    referral.council.homes.filter(name="Oak").update(confirmed_on=NOW.date() - timedelta(days=3))


def limit_set(referral: Referral) -> None:
    Referral.objects.filter(pk=referral.pk).update(max_tenths=40)


def moved_house(referral: Referral) -> None:
    type(referral.child).objects.filter(pk=referral.child_id).update(home_easting_m=400_000)


def policy_changed(referral: Referral) -> None:
    change_policy(council=referral.council, by=None, now=NOW, need=60, nearness=10)


def night_passed(referral: Referral) -> None:
    Match.objects.filter(referral=referral).update(on=NOW.date() - timedelta(days=1))


@pytest.mark.parametrize(
    "change", [vacancy_confirmed, limit_set, moved_house, policy_changed, night_passed]
)
def test_no_question_is_asked_of_a_ranking_that_has_been_overtaken(
    referral: Referral, change: Callable[[Referral], None]
) -> None:
    assert asked(referral).asking is Asking.ASKED  # and is kept, which must not matter
    change(referral)
    assert asked(referral) == QuestionToday(Asking.MOVED_ON)


def test_matching_again_asks_again(referral: Referral) -> None:
    vacancy_confirmed(referral)
    assert asked(referral).asking is Asking.MOVED_ON
    match(referral)
    assert asked(referral).asking is Asking.ASKED


def test_where_no_answer_changes_the_first_three_nothing_is_asked(council: Council) -> None:
    PolicyFactory(council=council)
    BedFactory(home=HomeFactory(council=council, confirmed_on=timezone.localdate()))
    levels = {dimension.name: 0 for dimension in Dimension}
    referral = searching(council=council, levels=levels)
    match(referral)
    assert asked(referral) == QuestionToday(Asking.NOTHING)
