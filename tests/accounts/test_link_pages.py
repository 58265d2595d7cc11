"""The second person sees who waits, how to check, and answers; the others see that it waits."""

import logging

import pytest
from django.test import Client

from accounts.models import Council, PasswordLink, Role, User
from tests.accounts.links import Linked
from tests.accounts.passwords import PASSWORD, with_password
from tests.conftest import ClientOf
from tests.factories import CouncilFactory, TeamFactory, UserFactory
from tests.pages import Page, page, parse

NOTE = "1 person to confirm"
ASKED = "A new password was asked for"


@pytest.fixture
def sam(council: Council) -> User:
    team = TeamFactory(council=council, name="North")
    person = UserFactory(council=council, name="Sam Example", team=team, role=Role.SOCIAL_WORKER)
    return with_password(person)


@pytest.fixture
def linked(sam: User, administrator: User) -> Linked:
    return Linked(sam, administrator)


@pytest.fixture
def client(client_of: ClientOf, administrator: User) -> Client:
    return client_of(administrator)


@pytest.fixture
def managers(client_of: ClientOf, manager: User) -> Client:
    return client_of(manager)


def _answer(client: Client, linked: Linked, answer: str) -> Page:
    return parse(client.post(f"/confirm/{linked.row.pk}/", {"answer": answer}, follow=True))


def test_the_page_of_a_new_link_says_who_can_confirm_and_where(
    client: Client, sam: User, manager: User, commissioner: User, administrator: User
) -> None:
    shown = parse(client.post(f"/people/{sam.pk}/password-link/"))
    assert f"/password/{sam.pk}/" in shown.text
    assert "http://testserver/confirm/" in shown.text
    assert manager.name in shown.text
    assert commissioner.name not in shown.text
    assert administrator.name not in shown.text


def test_where_nobody_is_left_to_confirm_the_page_says_so(client: Client, sam: User) -> None:
    shown = parse(client.post(f"/people/{sam.pk}/password-link/"))
    assert "Nobody else in Wolverhampton can confirm this link" in shown.text


def test_an_admitted_person_gets_a_link_that_waits(client: Client, manager: User) -> None:
    typed = {"name": "Ruth", "email": "ruth@council.example", "role": "administrator"}
    shown = parse(client.post("/people/add/", typed))
    link = next(word for word in shown.text.split() if "/password/" in word)
    waits = page(Client(), link)
    assert waits.h1 == "This link waits"
    assert "a second person has to confirm" in waits.text
    assert waits.buttons == []
    chosen = {"code": "AAAA-AAAA", "new": PASSWORD, "again": PASSWORD}
    assert parse(Client().post(link, chosen)).h1 == "This link waits"
    assert not User.objects.get(email="ruth@council.example").has_usable_password()


def test_the_count_stands_on_every_page_of_whoever_can_confirm(
    linked: Linked, managers: Client, client: Client, client_of: ClientOf, council: Council
) -> None:
    their_manager = UserFactory(council=council, role=Role.TEAM_MANAGER, team=linked.person.team)
    for sees in (managers, client_of(their_manager)):
        assert page(sees, "/my-tokens/").links[NOTE] == "/confirm/"
    other_team = UserFactory(council=council, role=Role.TEAM_MANAGER)
    stranger = UserFactory(council=CouncilFactory(), role=Role.MANAGER)
    colleague = UserFactory(council=council, role=Role.SOCIAL_WORKER)
    assert NOTE not in page(client, "/my-tokens/").links
    for blind in (other_team, stranger, colleague, linked.person):
        assert NOTE not in page(client_of(blind), "/my-tokens/").links


def test_the_list_tells_who_asked_and_when(
    linked: Linked, managers: Client, administrator: User
) -> None:
    (row,) = page(managers, "/confirm/").table("People to confirm")
    assert row == {
        "Person": "Confirm that this is Sam Example",
        "Role": "Social worker",
        "Who asked": administrator.name,
        "When": "22 November 2026 at 9:00am",
        "Ends": "25 November 2026 at 9:00am",
    }


def test_whoever_made_the_link_finds_it_neither_in_the_list_nor_by_its_address(
    linked: Linked, client: Client, managers: Client
) -> None:
    address = f"/confirm/{linked.row.pk}/"
    assert "Nobody waits" in page(client, "/confirm/").text
    assert client.get(address).status_code == 404
    assert client.post(address, {"answer": "phone"}).status_code == 404
    assert managers.get(address).status_code == 200


def test_the_page_to_confirm_says_how_to_check(
    linked: Linked, managers: Client, administrator: User
) -> None:
    shown = page(managers, f"/confirm/{linked.row.pk}/")
    assert shown.h1 == "Confirm that this is Sam Example"
    for words in ("ring a number that you know is theirs", administrator.name, "North", "Never"):
        assert words in shown.text
    assert "Nobody has two accounts" in shown.text


def test_of_somebody_who_signed_in_before_the_page_says_when(
    linked: Linked, managers: Client, client_of: ClientOf
) -> None:
    client_of(linked.person)
    shown = page(managers, f"/confirm/{linked.row.pk}/")
    assert "Yes, the last time on 22 November 2026" in shown.text
    assert "Nobody has two accounts" not in shown.text


def test_a_leaver_who_would_be_let_in_again_is_shown_as_one(
    linked: Linked, managers: Client
) -> None:
    address, words = f"/confirm/{linked.row.pk}/", "The link lets them in again"
    assert words not in page(managers, address).text
    User.objects.filter(pk=linked.person.pk).update(is_active=False)
    assert words in page(managers, address).text


def test_who_confirms_is_shown_the_code_and_nobody_else_is(
    linked: Linked, managers: Client, client: Client, client_of: ClientOf, council: Council
) -> None:
    shown = _answer(managers, linked, "face")
    code = linked.code()
    assert code in shown.text
    assert code in page(managers, f"/confirm/{linked.row.pk}/").text
    second = client_of(UserFactory(council=council, role=Role.MANAGER))
    for other in (client, second, client_of(linked.person)):
        assert other.get(f"/confirm/{linked.row.pk}/").status_code in (403, 404)
        assert code not in other.get(f"/people/{linked.person.pk}/").content.decode()
        assert code not in page(other, "/password/").text
    notes = page(managers, "/my-tokens/").links  # nobody waits any more, but for the code
    assert (notes.get(NOTE), notes["1 code to tell"]) == (None, "/confirm/")
    linked.row.refresh_from_db()
    assert linked.row.how == PasswordLink.How.FACE
    linked.chooses(code)
    assert managers.get(f"/confirm/{linked.row.pk}/").status_code == 404


def test_refusing_ends_the_link_and_says_so(linked: Linked, managers: Client) -> None:
    shown = _answer(managers, linked, "refuse")
    assert "is refused" in parse_all(shown)
    assert Client().get(linked.address).status_code == 410


def test_who_confirmed_by_mistake_refuses_afterwards(
    linked: Linked, managers: Client, client_of: ClientOf, council: Council
) -> None:
    _answer(managers, linked, "phone")
    other = client_of(UserFactory(council=council, role=Role.MANAGER))
    refusal = {"answer": "refuse"}
    assert other.post(f"/confirm/{linked.row.pk}/", refusal).status_code == 404
    assert "is refused" in parse_all(_answer(managers, linked, "refuse"))
    assert linked.chooses(linked.code()).status_code == 410


@pytest.mark.parametrize("answer", ["", "server", "x"])
def test_an_answer_that_is_none_leaves_it_waiting(
    linked: Linked, managers: Client, answer: str
) -> None:
    assert _answer(managers, linked, answer).errors
    linked.row.refresh_from_db()
    assert linked.row.confirmed_at is None


def test_the_administrator_sees_what_waits_and_takes_it_back(
    linked: Linked, client: Client, council: Council
) -> None:
    def status() -> str:
        rows = page(client, "/people/").table(f"People of {council.name}")
        return next(row["Status"] for row in rows if row["Name"] == "Sam Example")

    assert "Link waits" in status()
    theirs = f"/people/{linked.person.pk}/"
    assert "waits for a second person to confirm it" in page(client, theirs).text
    client.post(f"{theirs}password-link/end/")
    assert "Link" not in status()
    assert Client().get(linked.address).status_code == 410
    assert "no link for a new password any more" in parse_all(
        parse(client.post(f"{theirs}password-link/end/", follow=True))
    )


def test_whose_password_it_is_sees_that_it_was_asked_for_and_refuses(
    linked: Linked, client_of: ClientOf, manager: User, administrator: User
) -> None:
    theirs = client_of(linked.person)
    assert page(theirs, "/my-tokens/").links[ASKED] == "/password/"
    assert f"{administrator.name} made a link" in page(theirs, "/password/").text
    assert "made a link" not in page(client_of(manager), "/password/").text
    theirs.post("/password/refuse/")
    assert ASKED not in page(theirs, "/my-tokens/").links
    assert Client().get(linked.address).status_code == 410


def test_refusing_ones_own_link_leaves_a_colleagues_alone(linked: Linked, managers: Client) -> None:
    managers.post("/password/refuse/")
    linked.row.refresh_from_db()
    assert linked.row.ended_at is None


def test_an_answer_to_what_was_answered_meanwhile_is_told(
    linked: Linked, managers: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = page(managers, f"/confirm/{linked.row.pk}/")
    PasswordLink.objects.update(outcome="refused", ended_at=linked.row.made_at)
    stale = [PasswordLink.objects.select_related("person", "made_by").get()]
    monkeypatch.setattr("accounts.middleware.open_links", lambda council, now: stale)
    assert found.buttons
    assert "no longer waits" in parse_all(_answer(managers, linked, "phone"))


def test_no_name_no_link_and_no_code_is_logged(
    linked: Linked, managers: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        _answer(managers, linked, "phone")
        linked.chooses(linked.code())
    told = " ".join(str(vars(record)) for record in caplog.records)
    assert caplog.records
    for secret in (linked.code(), linked.address.split("/")[-2], linked.person.email):
        assert secret not in told


def parse_all(shown: Page) -> str:
    """Banners too."""
    return " ".join(shown.root.itertext())
