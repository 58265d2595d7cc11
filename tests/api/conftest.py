"""A program for each person: a client with a token; and a referral that is matched."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from accounts.models import ApiToken, Council, User
from accounts.services import digest_of
from matching.models import Run
from matching.services import ask_for_run, carry_out
from needs.models import NeedsProfile
from placements.models import Referral
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)

ProgramOf = Callable[[User], Client]


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def program_of() -> ProgramOf:
    def admit(person: User) -> Client:
        key = f"key-of-{person.pk}"
        token_of(person, key)
        return Client(headers={"authorization": f"Token {key}"})

    return admit


def token_of(person: User, key: str) -> ApiToken:
    assert person.council is not None
    return ApiToken.objects.create(
        user=person,
        council=person.council,
        name="a program",
        digest=digest_of(key),
        created_at=NOW - timedelta(days=1),
        accepted_at=NOW - timedelta(days=1),
        last_used_at=NOW,
    )


@pytest.fixture
def program(program_of: ProgramOf, commissioner: User) -> Client:
    """Of a commissioner."""
    return program_of(commissioner)


def ask(client: Client, path: str, status: int = 200) -> Any:
    """What the API answers below ``/api/v1/``."""
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/json"
    return response.json()


@pytest.fixture
def matched(council: Council) -> Referral:
    """
    Matched against three homes: one that is near with a price, one that is farther without, one
    that is full.
    """
    PolicyFactory(council=council)
    near = HomeFactory(council=council, name="Near")
    far = HomeFactory(council=council, name="Far", easting_m=431_000, place_known="authority")
    for home in (near, far):
        BedFactory(home=home)
    CapabilityFactory(home=far, dimension="EMO", level=1)
    PriceLineFactory(home=near, weekly_pence=115_000)
    HomeFactory(council=council, name="Full")
    referral = searching(council=council)
    match(council)
    return referral


def match(council: Council) -> Run:
    run = ask_for_run(council=council, what=Run.What.ALL, by=None, now=NOW, on=TODAY)
    assert carry_out(run_id=run.pk, clock=lambda: NOW)
    return run


def profile_of(referral: Referral) -> NeedsProfile:
    assert referral.profile is not None
    return referral.profile
