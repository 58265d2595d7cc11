"""Who wrote and who looked: told in words, to those who may know, of their own council."""

import pytest
from django.test import Client

from accounts.models import AccessLog, AuditEntry, Council, User
from accounts.presenters import facts
from accounts.services import set_password
from needs.models import Child
from tests.conftest import ClientOf
from tests.factories import NOW, ChildFactory, CouncilFactory, HomeFactory, NeedFactory, TeamFactory
from tests.factories import NeedsProfileFactory as ProfileFactory
from tests.pages import Page, page, parse

NAME = "Adalove"


@pytest.fixture
def client(client_of: ClientOf, administrator: User) -> Client:
    return client_of(administrator)


@pytest.fixture
def managers(client_of: ClientOf, manager: User) -> Client:
    return client_of(manager)


@pytest.fixture
def child(council: Council, social_worker: User) -> Child:
    return ChildFactory(council=council, first_name=NAME, social_worker=social_worker)


def _entry(table: str, row: int) -> AuditEntry:
    return AuditEntry.objects.filter(table_name=table, row_id=str(row)).latest("pk")


def _rows(shown: Page) -> list[dict[str, str]]:
    return shown.table("Who wrote what")


def test_a_write_by_a_page_stands_in_the_trail_with_who_and_what(
    client: Client, administrator: User, council: Council
) -> None:
    team = TeamFactory(council=council, name="North")
    client.post(f"/teams/{team.pk}/", {"name": "South"})
    top = _rows(page(client, "/trail/"))[0]
    assert top["Who"] == administrator.name
    assert (top["What happened"], top["Record"], top["Facts"]) == (
        "Changed",
        f"Team {team.pk}",
        "Name",
    )
    shown = page(client, f"/trail/{_entry('accounts_team', team.pk).pk}/")
    assert shown.table("Facts") == [{"Fact": "Name", "Before": "North", "After": "South"}]


def test_a_password_that_was_changed_is_told_without_the_password(
    client: Client, administrator: User
) -> None:
    set_password(person=administrator, password="seven green bottles")
    client.force_login(administrator, backend="django.contrib.auth.backends.ModelBackend")
    entry = AuditEntry.objects.filter(table_name="accounts_user", action="update").order_by("-pk")
    rows = _rows(page(client, "/trail/?table=accounts_user"))
    assert "A password or a key, which is not kept here" in {row["Facts"] for row in rows}
    assert "not kept here" in page(client, f"/trail/{entry[1].pk}/").text


def test_what_the_nightly_run_or_a_command_writes_is_the_systems(
    client: Client, council: Council
) -> None:
    TeamFactory(council=council)
    assert _rows(page(client, "/trail/"))[0]["Who"] == "The system"


def test_the_trail_is_filtered_by_table_person_and_day(
    client: Client, administrator: User, council: Council, child: Child
) -> None:
    client.post("/teams/add/", {"name": "By her"})
    TeamFactory(council=council, name="By nobody")
    teams = page(client, "/trail/?table=accounts_team")
    assert [row["Record"].split()[0] for row in _rows(teams)] == ["Team", "Team"]
    hers = page(client, f"/trail/?table=accounts_team&person={administrator.pk}")
    assert len(_rows(hers)) == 1
    today = _entry("needs_child", child.pk).at
    day = f"day_day={today.day}&day_month={today.month}&day_year={today.year}"
    assert _rows(page(client, f"/trail/?{day}"))
    earlier = f"day_day={today.day}&day_month={today.month}&day_year={today.year - 1}"
    assert "Nothing was written" in page(client, f"/trail/?{earlier}").text


@pytest.mark.parametrize("query", ["day_day=31&day_month=2&day_year=2026", "person=0", "table=x"])
def test_a_filter_that_cannot_be_is_told_so(client: Client, query: str) -> None:
    assert page(client, f"/trail/?{query}").errors


def test_another_councils_writes_are_not_in_the_trail(client: Client, council: Council) -> None:
    TeamFactory(council=CouncilFactory(), name="Foreign")
    TeamFactory(council=council)
    assert len(_rows(page(client, "/trail/?table=accounts_team"))) == 1


def test_an_administrator_sees_that_a_child_was_written_but_not_what(
    client: Client, child: Child
) -> None:
    entry = _entry("needs_child", child.pk)
    shown = page(client, f"/trail/{entry.pk}/")
    assert NAME not in shown.text
    assert "This is about a child" in shown.text
    assert {"Fact": "First name"} in shown.table("Facts")
    assert NAME not in page(client, "/trail/").text
    assert not AccessLog.objects.exists()


def test_a_manager_sees_what_was_written_about_a_child_and_the_look_is_noted(
    managers: Client, manager: User, child: Child
) -> None:
    entry = _entry("needs_child", child.pk)
    shown = page(managers, f"/trail/{entry.pk}/")
    row = next(row for row in shown.table("Facts") if row["Fact"] == "First name")
    assert row == {"Fact": "First name", "Before": "nothing", "After": NAME}
    look = AccessLog.objects.get()
    assert (look.user, look.child_id, look.part) == (manager, child.pk, "accounts:trail_entry")


def test_the_child_behind_a_need_and_a_referral_is_found_too(
    managers: Client, child: Child
) -> None:
    need = NeedFactory(profile=ProfileFactory(child=child))
    for table, row in (("needs_need", need.pk), ("needs_needsprofile", need.profile_id)):
        page(managers, f"/trail/{_entry(table, row).pk}/")
    assert set(AccessLog.objects.values_list("child_id", flat=True)) == {child.pk}
    assert AccessLog.objects.count() == 2


def test_facts_are_told_in_the_words_of_the_pages(child: Child, social_worker: User) -> None:
    told = {fact.name: fact.after for fact in facts(_entry("needs_child", child.pk))}
    assert told["Born"] == "5 March 2012"
    assert told["Disabled"] == "no"
    assert told["Social worker"] == social_worker.name
    assert told["Sex"] == "Female"
    assert told["Created at"] == "22 November 2026 at 9:00am"
    home = HomeFactory(council=child.council, offers=["pets", "garden"])
    told = {fact.name: fact.after for fact in facts(_entry("providers_home", home.pk))}
    assert told["Offers"] == "pets, garden"
    assert told["Kind"] == home.get_kind_display()


def test_a_table_or_column_that_is_no_more_still_reads(council: Council) -> None:
    entry = AuditEntry(table_name="gone_table", row_id="1", action="update")
    entry.before, entry.after = {"colour": "red"}, {"colour": None}
    assert [(fact.name, fact.before, fact.after) for fact in facts(entry)] == [
        ("Colour", "red", "nothing")
    ]


def test_who_looked_at_a_child_is_found_by_its_reference(
    client: Client, managers: Client, manager: User, child: Child
) -> None:
    page(managers, f"/trail/{_entry('needs_child', child.pk).pk}/")
    shown = page(client, f"/looks/?ref={child.ref.lower()}")
    rows = shown.table("Looks, the latest first")
    assert [(row["Who"], row["Role"], row["Page"]) for row in rows] == [
        (manager.name, "Manager", "accounts:trail_entry")
    ]
    assert NAME not in shown.text


def test_a_child_nobody_looked_at_is_told_so(client: Client, child: Child) -> None:
    assert "Nobody has looked" in page(client, f"/looks/?ref={child.ref}").text


@pytest.mark.parametrize("ref", ["NOPE-NOPE", "", "x" * 40])
def test_a_reference_that_is_nobodys_is_told_so(client: Client, ref: str) -> None:
    assert page(client, f"/looks/?ref={ref}").errors


def test_another_councils_child_is_like_one_that_is_not_there(client: Client) -> None:
    foreign = ChildFactory()
    AccessLog.objects.create(
        council=foreign.council,
        user=foreign.social_worker,
        child_id=foreign.pk,
        part="p",
        request_id="r",
        at=NOW,
    )
    missing = parse(client.get("/looks/?ref=NOPE-NOPE"))
    theirs = parse(client.get(f"/looks/?ref={foreign.ref}"))
    assert theirs.errors == missing.errors == ["No child of your council has this reference"]


def test_a_token_is_asked_for_listed_and_revoked_by_the_administrator(
    client: Client, council: Council, commissioner: User
) -> None:
    client.post("/tokens/add/", {"name": "warehouse", "person": commissioner.pk})
    listed = page(client, "/tokens/")
    (row,) = listed.table(f"Tokens of {council.name}")
    assert (row["Token"], row["Acts as"], row["Last used"]) == (
        "warehouse",
        commissioner.name,
        "Never",
    )
    token = council.tokens.get()
    assert "Revoke warehouse?" in page(client, f"/tokens/{token.pk}/revoke/").text
    client.post(f"/tokens/{token.pk}/revoke/")
    token.refresh_from_db()
    assert token.revoked_at
    assert client.get(f"/tokens/{token.pk}/revoke/").status_code == 404
    assert "Revoked" in page(client, "/tokens/").table(f"Tokens of {council.name}")[0]["Works"]


def test_a_token_cannot_act_as_somebody_of_another_council(client: Client) -> None:
    foreign = ChildFactory().social_worker
    shown = parse(client.post("/tokens/add/", {"name": "x", "person": foreign.pk}))
    assert shown.errors == ["Choose an active person of your council"]
