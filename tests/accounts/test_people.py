"""The administrator looks after the people of their own council, and cannot lock themselves out."""

from typing import Any

import pytest
from django.test import Client

from accounts.errors import EmailTaken, NotAdministrator, NotYourself
from accounts.models import AuditEntry, Council, Role, Team, User
from accounts.services import (
    admit_person,
    ask_for_token,
    change_person,
    deactivate_person,
    make_link,
    name_team,
    revoke_token,
)
from tests.accounts.passwords import PASSWORD, is_signed_in, try_to_sign_in, with_password
from tests.conftest import ClientOf
from tests.factories import NOW, CouncilFactory, TeamFactory, UserFactory
from tests.pages import page, parse


@pytest.fixture
def client(client_of: ClientOf, administrator: User) -> Client:
    return client_of(administrator)


@pytest.fixture
def stranger(db: None) -> User:
    """An administrator of another council."""
    return UserFactory(council=CouncilFactory(), role=Role.ADMINISTRATOR)


def _typed(**other: Any) -> dict[str, Any]:
    return {"name": "Ruth Example", "email": "Ruth@Council.example", "role": "manager", **other}


def test_before_the_link_is_used_nobody_can_sign_in_as_the_new_person(client: Client) -> None:
    client.post("/people/add/", _typed())
    visitor = Client()
    try_to_sign_in(visitor, "ruth@council.example", "")
    try_to_sign_in(visitor, "ruth@council.example", "!")
    assert not is_signed_in(visitor)


def test_an_address_that_is_taken_is_refused_whatever_its_capitals(
    client: Client, council: Council
) -> None:
    UserFactory(council=council, email="ruth@council.example")
    shown = parse(client.post("/people/add/", _typed(email="RUTH@council.example")))
    assert shown.errors == ["Someone already signs in with ruth@council.example"]
    assert shown.values["name"] == "Ruth Example"


@pytest.mark.parametrize("role", ["provider", "king", ""])
def test_a_council_has_no_providers_and_no_other_roles(client: Client, role: str) -> None:
    assert parse(client.post("/people/add/", _typed(role=role))).errors
    assert not User.objects.filter(email__startswith="ruth").exists()


def test_another_councils_team_cannot_be_chosen(client: Client) -> None:
    foreign = TeamFactory(name="Foreign team")
    shown = parse(client.post("/people/add/", _typed(team=foreign.pk)))
    assert shown.errors == ["Choose a team of your council"]
    assert "Foreign team" not in shown.text


def test_the_list_shows_ones_own_council_by_name_and_pages_of_25(
    client: Client, council: Council
) -> None:
    for number in range(30):
        UserFactory(council=council, name=f"Aaron {number:02}")
    UserFactory(name="Aaron Stranger")
    shown = page(client, "/people/")
    names = [row["Name"] for row in shown.table(f"People of {council.name}")]
    assert names == sorted(names)
    assert len(names) == 25
    second = page(client, "/people/?page=2")
    assert len(second.table(f"People of {council.name}")) == 6
    assert "Stranger" not in shown.text + second.text


def test_a_search_is_posted_so_that_no_name_stands_in_an_address(
    client: Client, council: Council
) -> None:
    UserFactory(council=council, name="Ruth Example")
    found = client.post("/people/", {"words": "rUTH"})
    assert found["Location"] == "/people/"
    shown = page(client, "/people/")
    assert [row["Name"] for row in shown.table(f"People of {council.name}")] == ["Ruth Example"]
    client.post("/people/", {"words": "nobody at all"})
    assert "Nobody is found" in page(client, "/people/").text
    client.post("/people/", {"words": ""})
    assert len(page(client, "/people/").table(f"People of {council.name}")) == 2


def test_a_change_of_role_and_team_is_saved_under_the_administrators_name(
    client: Client, administrator: User, social_worker: User
) -> None:
    team = TeamFactory(council=social_worker.council)
    client.post(f"/people/{social_worker.pk}/", _typed(role="team_manager", team=team.pk))
    social_worker.refresh_from_db()
    assert (social_worker.role, social_worker.team) == (Role.TEAM_MANAGER, team)
    entry = AuditEntry.objects.filter(table_name="accounts_user").latest("pk")
    assert (entry.user_id, entry.row_id) == (administrator.pk, str(social_worker.pk))
    assert (entry.before or {})["role"] == "social_worker"
    assert (entry.after or {})["role"] == "team_manager"


def test_deactivating_asks_first_and_then_ends_password_sessions_and_tokens(
    client: Client, client_of: ClientOf, administrator: User, social_worker: User
) -> None:
    with_password(social_worker)
    token = ask_for_token(person=social_worker, name="t", by=administrator, now=NOW)
    theirs = client_of(social_worker)
    address = f"/people/{social_worker.pk}/deactivate/"
    assert "1 token that acts as this person" in page(client, address).text
    social_worker.refresh_from_db()
    assert social_worker.is_active
    client.post(address)
    social_worker.refresh_from_db()
    token.refresh_from_db()
    assert not social_worker.is_active
    assert token.revoked_at
    assert theirs.get("/password/").status_code == 302
    User.objects.filter(pk=social_worker.pk).update(is_active=True)
    assert theirs.get("/password/").status_code == 302  # the old session stays dead
    visitor = Client()
    try_to_sign_in(visitor, social_worker.email)
    assert not is_signed_in(visitor)


@pytest.mark.parametrize("address", ["deactivate", "password-link"])
def test_administrators_cannot_shut_themselves_out(
    client: Client, administrator: User, address: str
) -> None:
    with_password(administrator)
    client.force_login(administrator, backend="django.contrib.auth.backends.ModelBackend")
    client.post(f"/people/{administrator.pk}/{address}/")
    administrator.refresh_from_db()
    assert administrator.is_active
    assert administrator.has_usable_password()


def test_administrators_cannot_give_up_their_own_role(client: Client, administrator: User) -> None:
    shown = parse(client.post(f"/people/{administrator.pk}/", _typed(role="manager")))
    assert shown.errors == ["You cannot change your own role. Ask another administrator"]


def test_the_services_refuse_who_does_not_administer_the_council(
    council: Council, manager: User, stranger: User, social_worker: User, administrator: User
) -> None:
    team = TeamFactory(council=council)
    token = ask_for_token(person=social_worker, name="t", by=administrator, now=NOW)
    outsider = UserFactory(council=None, role=Role.PROVIDER)
    for by in (manager, stranger, outsider):
        for refused in (
            lambda by=by: change_person(
                person=social_worker, name="x", role=Role.MANAGER, team=None, by=by, now=NOW
            ),
            lambda by=by: deactivate_person(person=social_worker, by=by, now=NOW),
            lambda by=by: make_link(person=social_worker, by=by, now=NOW),
            lambda by=by: name_team(team=team, name="x", by=by),
            lambda by=by: ask_for_token(person=social_worker, name="x", by=by, now=NOW),
            lambda by=by: revoke_token(token=token, by=by, now=NOW),
        ):
            with pytest.raises(NotAdministrator):
                refused()
    with pytest.raises(NotAdministrator):
        admit_person(name="x", email="x@y.example", role=Role.MANAGER, team=None, by=manager)


def test_a_providers_people_are_no_councils_to_change(administrator: User) -> None:
    outsider = UserFactory(council=None, role=Role.PROVIDER)
    with pytest.raises(NotAdministrator):
        deactivate_person(person=outsider, by=administrator, now=NOW)
    with pytest.raises(NotAdministrator):
        make_link(person=outsider, by=administrator, now=NOW)


def test_an_administrator_who_was_just_deactivated_can_do_no_more(
    administrator: User, social_worker: User
) -> None:
    other = UserFactory(council=administrator.council, role=Role.ADMINISTRATOR)
    deactivate_person(person=administrator, by=other, now=NOW)
    stale = User.objects.get(pk=administrator.pk)
    stale.is_active = True  # as a request that began before still sees it
    with pytest.raises(NotAdministrator):
        deactivate_person(person=other, by=stale, now=NOW)


def test_the_errors_of_the_services_are_told_apart(administrator: User) -> None:
    with pytest.raises(EmailTaken):
        admit_person(
            name="x",
            email=administrator.email.upper(),
            role=Role.MANAGER,
            team=None,
            by=administrator,
        )
    with pytest.raises(NotYourself):
        deactivate_person(person=administrator, by=administrator, now=NOW)


def test_a_team_is_added_renamed_and_never_named_twice(client: Client, council: Council) -> None:
    client.post("/teams/add/", {"name": "North"})
    client.post("/teams/add/", {"name": "South"})
    north = Team.objects.get(name="North")
    shown = parse(client.post(f"/teams/{north.pk}/", {"name": "SOUTH"}))
    assert shown.errors == ["There is already a team SOUTH"]
    client.post(f"/teams/{north.pk}/", {"name": "North and West"})
    rows = page(client, "/teams/").table(f"Teams of {council.name}")
    assert [row["Team"] for row in rows] == ["North and West", "South"]


def test_changing_ones_password_needs_the_old_one_and_ends_other_sessions(
    client_of: ClientOf, commissioner: User
) -> None:
    with_password(commissioner)
    here, elsewhere = client_of(commissioner), client_of(commissioner)
    new = {"new": "seven green bottles", "again": "seven green bottles"}
    wrong = parse(here.post("/password/", {"old": "not it", **new}))
    assert wrong.errors == ["This is not your password"]
    assert elsewhere.get("/password/").status_code == 200
    here.post("/password/", {"old": PASSWORD, **new})
    assert here.get("/password/").status_code == 200
    assert elsewhere.get("/password/").status_code == 302
