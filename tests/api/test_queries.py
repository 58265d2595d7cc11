"""However long a page is, an answer takes at most twelve queries."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from placements.models import Referral
from tests.api.conftest import ask, match
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PriceLineFactory,
    searching,
)

MOST = 12


@pytest.fixture
def many(matched: Referral) -> Referral:
    for _ in range(6):
        home = HomeFactory(council=matched.council)
        BedFactory(home=home)
        CapabilityFactory(home=home)
        PriceLineFactory(home=home)
        HomeFactory(council=matched.council)
        searching(council=matched.council)
    match(matched.council)
    return matched


@pytest.mark.parametrize(
    "path",
    [
        "homes/",
        "homes/?free=true&words=e",
        "homes/{home}/",
        "vacancies/",
        "referrals/",
        "referrals/{referral}/",
        "referrals/{referral}/options/",
        "referrals/{referral}/refusals/",
        "referrals/{referral}/waiting/",
        "runs/",
        "runs/{run}/",
    ],
)
def test_an_answer_takes_few_queries(
    program: Client,
    many: Referral,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    path: str,
) -> None:
    home, run = many.council.homes.all()[0], many.council.runs.all()[0]
    path = path.format(home=home.pk, referral=many.pk, run=run.pk)
    ask(program, path)  # the register's arrays are kept from the first time on
    with django_assert_max_num_queries(MOST):
        told = ask(program, path)
    assert "results" not in told or told["count"] in (2, 7, 8, 15)
