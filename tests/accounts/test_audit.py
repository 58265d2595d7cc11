"""Whatever writes, and however it writes, the database remembers what changed and by whom."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.audit import tracked_tables, written_by
from accounts.models import AccessLog, AuditEntry, Council, Team, User
from tests.factories import NOW, TeamFactory

REQUEST = "a-request"
TABLE = Team._meta.db_table


def _sql(statement: str, *values: str | int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _disable(trigger: str, table: str) -> None:
    _sql("SET CONSTRAINTS ALL IMMEDIATE")  # rows of this transaction no longer pend on the table
    _sql(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")


WRITES: dict[str, tuple[str, Callable[[Team], object]]] = {
    "save": ("update", lambda team: _renamed(team).save()),
    "delete": ("delete", lambda team: team.delete()),
    "create": ("insert", lambda team: Team.objects.create(council=team.council, name="B")),
    "bulk_create": (
        "insert",
        lambda team: Team.objects.bulk_create([Team(council=team.council, name="B")]),
    ),
    "bulk_update": (
        "update",
        lambda team: Team.objects.bulk_update([_renamed(team)], ["name"]),
    ),
    "queryset update": ("update", lambda team: Team.objects.filter(pk=team.pk).update(name="B")),
    "queryset delete": ("delete", lambda team: Team.objects.filter(pk=team.pk).delete()),
    "raw insert": (
        "insert",
        lambda team: _sql(
            "INSERT INTO accounts_team (council_id, name) VALUES (%s, 'B')", team.council_id
        ),
    ),
    "raw update": (
        "update",
        lambda team: _sql("UPDATE accounts_team SET name = 'B' WHERE id = %s", team.pk),
    ),
    "raw delete": ("delete", lambda team: _sql("DELETE FROM accounts_team WHERE id = %s", team.pk)),
}


def _renamed(team: Team) -> Team:
    team.name = "B"
    return team


def _written(name: str, team: Team, by: User) -> AuditEntry | None:
    """What one way of writing leaves in the trail."""
    before = AuditEntry.objects.count()
    with written_by(user_id=by.pk, request_id=REQUEST):
        WRITES[name][1](team)
    added = AuditEntry.objects.count() - before
    assert added <= 1
    return AuditEntry.objects.latest("pk") if added else None


@pytest.fixture
def team(council: Council) -> Team:
    return TeamFactory(council=council, name="A")


@pytest.mark.parametrize("name", WRITES)
def test_every_way_to_write_leaves_one_entry_with_its_writer(
    name: str, team: Team, administrator: User
) -> None:
    entry = _written(name, team, administrator)
    assert entry is not None
    assert entry.action == WRITES[name][0]
    assert (entry.table_name, entry.user_id, entry.request_id) == (TABLE, administrator.pk, REQUEST)
    assert entry.council_id == team.council_id
    assert (entry.before or {}).get("name") == (None if entry.action == "insert" else "A")
    assert (entry.after or {}).get("name") == (None if entry.action == "delete" else "B")


@pytest.mark.parametrize("name", WRITES)
def test_without_the_trigger_the_test_above_would_see_no_entry(
    name: str, team: Team, administrator: User
) -> None:
    _disable(f"{TABLE}_audit", TABLE)
    assert _written(name, team, administrator) is None


def test_a_write_that_changes_nothing_leaves_no_entry(team: Team) -> None:
    before = AuditEntry.objects.count()
    team.save()
    assert AuditEntry.objects.count() == before


def test_after_the_request_the_next_writer_is_not_the_last_one(
    team: Team, administrator: User
) -> None:
    with written_by(user_id=administrator.pk, request_id=REQUEST):
        pass
    team.delete()
    entry = AuditEntry.objects.latest("pk")
    assert (entry.user_id, entry.request_id) == (None, "")


def test_a_broken_transaction_keeps_its_own_error(team: Team) -> None:
    with (
        pytest.raises(IntegrityError, match="team_name_once_in_a_council"),
        transaction.atomic(),
        written_by(user_id=1),
    ):
        Team.objects.create(council=team.council, name=team.name)


def test_passwords_and_token_digests_stay_out_of_the_trail(
    council: Council, administrator: User
) -> None:
    administrator.set_password("a long enough password")
    administrator.save()
    council.tokens.create(
        user=administrator, name="T", digest="d" * 64, created_at=NOW, accepted_at=NOW
    )
    for entry in AuditEntry.objects.filter(table_name__in=["accounts_user", "accounts_apitoken"]):
        for row in (entry.before or {}, entry.after or {}):
            assert not {"password", "digest"} & set(row)


@pytest.mark.parametrize("statement", ["UPDATE {} SET request_id = 'x'", "DELETE FROM {}"])
@pytest.mark.parametrize("model", [AuditEntry, AccessLog])
def test_the_two_trails_are_only_added_to(
    model: type[AuditEntry | AccessLog], statement: str, administrator: User
) -> None:
    _look(administrator)
    table = model._meta.db_table
    with pytest.raises(IntegrityError, match=f"{table} is only added to"), transaction.atomic():
        _sql(statement.format(table))
    _disable(f"{table}_append_only", table)
    _sql(statement.format(table))  # the trigger is what refused


def _look(user: User) -> None:
    assert user.council
    AccessLog.objects.create(
        council=user.council, user=user, child_id=1, part="p", request_id=REQUEST, at=NOW
    )


def test_the_records_of_people_children_homes_and_casework_are_all_tracked(db: None) -> None:
    assert set(tracked_tables()) >= {
        "accounts_council",
        "accounts_user",
        "accounts_apitoken",
        "needs_child",
        "needs_need",
        "needs_penpicture",
        "placements_referral",
        "placements_stay",
        "providers_home",
        "providers_bed",
        "matching_policy",
        "matching_statement",
    }
