"""Who gets in, what they find there, and how a no is said."""

import pytest
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from accounts.models import ApiToken, User
from placements.models import Referral
from tests.accounts.addresses import addresses_of
from tests.api.conftest import ProgramOf, ask, match
from tests.factories import (
    BedFactory,
    CouncilFactory,
    HomeFactory,
    PolicyFactory,
    UserFactory,
    searching,
)

LISTS = ("homes/", "vacancies/", "referrals/", "runs/")


@pytest.fixture
def elsewhere(matched: Referral, program_of: ProgramOf) -> Client:
    """A commissioner of another council, who has a home and a matched referral of their own."""
    other = CouncilFactory()
    PolicyFactory(council=other)
    BedFactory(home=HomeFactory(council=other, name="Theirs"))
    searching(council=other)
    match(other)
    return program_of(UserFactory(council=other))


@pytest.mark.parametrize("path", LISTS)
def test_a_list_begins_at_the_tokens_council(program: Client, elsewhere: Client, path: str) -> None:
    ours, theirs = ask(program, path), ask(elsewhere, path)
    assert theirs["count"] == 1
    shared = {one["id"] for one in ours["results"]} & {one["id"] for one in theirs["results"]}
    assert not shared


def test_anothers_things_are_not_there(
    matched: Referral, program: Client, elsewhere: Client
) -> None:
    home = ask(program, "homes/")["results"][0]["id"]
    run = ask(program, "runs/")["results"][0]["id"]
    one = f"referrals/{matched.pk}/"
    for path in (f"homes/{home}/", one, f"{one}options/", f"{one}refusals/", f"runs/{run}/"):
        ask(program, path)
        told = ask(elsewhere, path, status=404)
        assert told["error"]["code"] == "not_found"
        assert "your council" in told["error"]["message"]


ALLOWED = {
    "social_worker": {"homes", "vacancies", "referrals"},
    "team_manager": {"homes", "vacancies", "referrals"},
    "commissioner": {"homes", "vacancies", "referrals", "options", "refusals", "runs"},
    "manager": {"homes", "vacancies", "referrals", "options", "refusals", "runs"},
    "administrator": set(),
}


@pytest.mark.parametrize("role", ALLOWED)
def test_a_token_opens_what_its_persons_role_may_see(
    request: pytest.FixtureRequest, program_of: ProgramOf, matched: Referral, role: str
) -> None:
    program = program_of(request.getfixturevalue(role))
    parts = {name: f"referrals/{matched.pk}/{name}/" for name in ("options", "refusals")}
    for name in ("homes", "vacancies", "referrals", "options", "refusals", "runs"):
        response = program.get(f"/api/v1/{parts.get(name, name + '/')}")
        assert response.status_code == (200 if name in ALLOWED[role] else 403), name
        if name not in ALLOWED[role]:
            assert response.json()["error"] == {
                "code": "permission_denied",
                "message": "The person whom this token belongs to may not do this",
                "fields": {},
            }


def test_no_token_is_told_how_to_say_who_asks(db: None) -> None:
    response = Client().get("/api/v1/homes/")
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Token"
    assert response.json()["error"]["code"] == "not_authenticated"
    assert "Authorization: Token" in response.json()["error"]["message"]


@pytest.mark.parametrize("end", ["revoked", "left", "role"])
def test_a_token_that_has_ended_opens_nothing(
    program: Client, commissioner: User, end: str
) -> None:
    ask(program, "homes/")
    if end == "revoked":
        ApiToken.objects.update(revoked_at=timezone.now())
    elif end == "left":
        User.objects.filter(pk=commissioner.pk).update(is_active=False)
    else:
        User.objects.filter(pk=commissioner.pk).update(role="administrator")
    status, code = (403, "permission_denied") if end == "role" else (401, "authentication_failed")
    assert ask(program, "homes/", status)["error"]["code"] == code


def test_an_answer_is_kept_by_no_cache(program: Client) -> None:
    assert program.get("/api/v1/homes/")["Cache-Control"] == "no-store"


def test_the_api_only_reads_but_for_asking_for_a_run(program: Client) -> None:
    addresses = [a for a in addresses_of("config.urls") if a.name.startswith("api:")]
    assert len(addresses) == len(get_resolver("matching.api.urls").url_patterns) == 12
    for address in addresses:
        path = address.path(dict.fromkeys(address.keys, 1))
        for method in ("post", "put", "patch", "delete", "options"):
            if (address.name, method) == ("api:runs", "post"):
                continue
            response = getattr(program, method)(path)
            assert response.status_code == 405, (method, path)
            error = response.json()["error"]
            assert error["code"] == "method_not_allowed"
            assert error["message"].startswith("This address takes GET")
            assert method.upper() not in response["Allow"]
