"""No one person can take over an account: a link to choose a password needs a second person."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from accounts.errors import LinkOver, NotSecondPerson
from accounts.models import LINK_LASTS, AuditEntry, Council, PasswordLink, Role, User
from accounts.services import (
    change_person,
    confirm_link,
    deactivate_person,
    make_link,
    may_confirm,
    refuse_link,
)
from needs.scope import visible_children
from tests.accounts.links import NEW, Linked
from tests.accounts.passwords import PASSWORD, is_signed_in, try_to_sign_in, with_password
from tests.factories import NOW, ChildFactory, CouncilFactory, TeamFactory, UserFactory
from tests.restricted.making import lock

How = PasswordLink.How


@pytest.fixture
def second(council: Council) -> User:
    """Another administrator of the council."""
    return UserFactory(council=council, role=Role.ADMINISTRATOR)


@pytest.fixture
def sam(council: Council) -> User:
    """Somebody who has had a password."""
    return with_password(UserFactory(council=council, role=Role.MANAGER, name="Sam Example"))


@pytest.fixture
def linked(sam: User, administrator: User) -> Linked:
    return Linked(sam, administrator)


def _can_sign_in(person: User, password: str = NEW) -> bool:
    visitor = Client()
    try_to_sign_in(visitor, person.email, password)
    return is_signed_in(visitor)


def test_an_administrator_alone_never_signs_in_as_somebody_on_a_list_of_a_restricted_record(
    sam: User, administrator: User, council: Council
) -> None:
    child = ChildFactory(council=council)
    lock(child, people=[sam], by=sam)
    assert child in visible_children(sam)  # what there would be to see
    linked = Linked(sam, administrator)
    with pytest.raises(NotSecondPerson):
        confirm_link(link=linked.row, how=How.PHONE, by=administrator, now=NOW)
    for code in ("", "AAAA-AAAA"):
        assert linked.chooses(code).status_code == 200
    assert not _can_sign_in(sam)


def test_a_confirmed_link_is_worth_nothing_without_the_code(linked: Linked, second: User) -> None:
    code = linked.confirmed_by(second)
    assert linked.chooses("AAAA-AAAA").status_code == 200
    assert not _can_sign_in(linked.person)
    assert linked.chooses(code)["Location"] == "/sign-in/"
    assert _can_sign_in(linked.person)


def test_a_code_is_worth_nothing_without_the_link(linked: Linked, second: User) -> None:
    code = linked.confirmed_by(second)
    right, linked.address = linked.address, f"/password/{linked.person.pk}/no-link/"
    assert linked.chooses(code).status_code == 410
    linked.address = right
    assert linked.chooses(code).status_code == 302


def test_a_link_works_once(linked: Linked, second: User) -> None:
    code = linked.confirmed_by(second)
    assert linked.chooses(code).status_code == 302
    assert linked.chooses(code, "eight red bottles too").status_code == 410
    assert _can_sign_in(linked.person)


def test_a_new_person_waits_for_a_second_one_like_everybody(
    council: Council, administrator: User, second: User
) -> None:
    """An invented manager would see children, and could confirm the next link."""
    for role in set(Role) - {Role.PROVIDER}:
        linked = Linked(UserFactory(council=council, role=role), administrator)
        linked.chooses("AAAA-AAAA")
        assert not _can_sign_in(linked.person)
        linked.chooses(linked.confirmed_by(second))
        assert _can_sign_in(linked.person)


def test_until_a_password_is_chosen_the_old_one_works(linked: Linked, second: User) -> None:
    linked.confirmed_by(second)
    assert _can_sign_in(linked.person, PASSWORD)
    linked.chooses(linked.code())
    assert not _can_sign_in(linked.person, PASSWORD)


def test_a_leaver_is_in_again_only_when_the_password_is_chosen(
    sam: User, administrator: User, second: User
) -> None:
    deactivate_person(person=sam, by=administrator, now=NOW)
    linked = Linked(sam, administrator)
    code = linked.confirmed_by(second)
    sam.refresh_from_db()
    assert not sam.is_active
    linked.chooses(code)
    assert _can_sign_in(sam)


@pytest.mark.parametrize(
    ("role", "same_team", "may"),
    [
        (Role.MANAGER, False, True),
        (Role.ADMINISTRATOR, False, True),
        (Role.TEAM_MANAGER, True, True),
        (Role.TEAM_MANAGER, False, False),
        (Role.COMMISSIONER, True, False),
        (Role.SOCIAL_WORKER, True, False),
    ],
)
def test_who_confirms_is_a_manager_the_own_team_manager_or_another_administrator(
    council: Council, administrator: User, role: Role, same_team: bool, may: bool
) -> None:
    team = TeamFactory(council=council)
    linked = Linked(UserFactory(council=council, team=team), administrator)
    other = team if same_team else TeamFactory(council=council)
    by = UserFactory(council=council, role=role, team=other)
    assert may_confirm(linked.row, by) == may
    if may:
        linked.confirmed_by(by)
        assert linked.code()
    else:
        with pytest.raises(NotSecondPerson):
            linked.confirmed_by(by)


def test_a_team_manager_without_a_team_is_not_of_the_team_of_those_without_one(
    linked: Linked, council: Council
) -> None:
    assert linked.person.team is None
    assert not may_confirm(linked.row, UserFactory(council=council, role=Role.TEAM_MANAGER))


def test_nobody_confirms_themselves_nor_for_another_council_nor_as_a_leaver(
    linked: Linked, council: Council, second: User
) -> None:
    stranger = UserFactory(council=CouncilFactory(), role=Role.MANAGER)
    leaver = UserFactory(council=council, role=Role.MANAGER, is_active=False)
    for by in (linked.person, stranger, leaver):
        with pytest.raises(NotSecondPerson):
            linked.confirmed_by(by)
    assert linked.confirmed_by(second)


def test_a_second_person_who_was_just_deactivated_confirms_no_more(
    linked: Linked, administrator: User, second: User
) -> None:
    deactivate_person(person=User.objects.get(pk=second.pk), by=administrator, now=NOW)
    with pytest.raises(NotSecondPerson):
        linked.confirmed_by(second)  # as a request that began before still sees them


def test_a_refused_link_is_dead_and_the_account_is_as_it_was(linked: Linked, second: User) -> None:
    code = linked.confirmed_by(second)
    refuse_link(link=linked.row, by=second, now=NOW)
    assert linked.chooses(code).status_code == 410
    assert _can_sign_in(linked.person, PASSWORD)
    with pytest.raises(LinkOver):
        confirm_link(link=linked.row, how=How.FACE, by=second, now=NOW)


def test_the_person_and_the_maker_may_refuse_but_not_just_anybody(
    sam: User, administrator: User, commissioner: User
) -> None:
    for by in (sam, administrator):
        linked = Linked(sam, administrator)
        with pytest.raises(NotSecondPerson):
            refuse_link(link=linked.row, by=commissioner, now=NOW)
        refuse_link(link=linked.row, by=by, now=NOW)
        assert linked.chooses("AAAA-AAAA").status_code == 410


def test_a_link_lasts_three_days_to_the_second_confirmed_or_not(
    linked: Linked, second: User
) -> None:
    code = linked.confirmed_by(second)
    with time_machine.travel(NOW + LINK_LASTS, tick=False):
        assert linked.chooses(code).status_code == 410
    with pytest.raises(LinkOver):
        refuse_link(link=linked.row, by=second, now=NOW + LINK_LASTS)
    with time_machine.travel(NOW + LINK_LASTS - timedelta(seconds=1), tick=False):
        assert linked.chooses(code).status_code == 302


def test_a_new_link_ends_the_older_and_its_code(
    linked: Linked, administrator: User, second: User
) -> None:
    old = linked.confirmed_by(second)
    newer = Linked(linked.person, administrator)
    assert linked.chooses(old).status_code == 410
    code = newer.confirmed_by(second)
    assert newer.chooses(old).status_code == 200
    assert newer.chooses(code).status_code == 302


def test_whoever_confirmed_cannot_make_the_link_again_for_the_code_they_know(
    linked: Linked, second: User
) -> None:
    """Their own new link ends the one that the code goes with."""
    code = linked.confirmed_by(second)
    own = Linked(linked.person, second)
    own.chooses(code)
    linked.chooses(code)
    assert not _can_sign_in(linked.person)


def test_five_wrong_codes_end_the_link(linked: Linked, second: User) -> None:
    code = linked.confirmed_by(second)
    answers = [linked.chooses("AAAA-AAAA") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 410]
    assert "You have 4 more tries" in answers[0].content.decode()
    assert "You have 1 more try" in answers[3].content.decode()
    assert linked.chooses(code).status_code == 410


def test_after_four_wrong_codes_the_right_one_still_counts(linked: Linked, second: User) -> None:
    code = linked.confirmed_by(second)
    for _ in range(4):
        linked.chooses("AAAA-AAAA")
    assert linked.chooses(code.lower().replace("-", " ")).status_code == 302


@pytest.mark.parametrize(
    ("new", "fault"),
    [("short", "too short"), ("", "Enter a new password"), ("passwordpassword", "")],
)
def test_a_weak_password_is_refused_in_words_and_is_no_try_at_the_code(
    linked: Linked, second: User, new: str, fault: str
) -> None:
    code = linked.confirmed_by(second)
    response = linked.chooses(code, new)
    assert response.status_code == (200 if fault else 302)
    assert fault in response.content.decode()
    linked.row.refresh_from_db()
    assert linked.row.tries == 0


def test_two_passwords_that_differ_are_refused(linked: Linked, second: User) -> None:
    typed = {"code": linked.confirmed_by(second), "new": NEW, "again": "seven red bottles"}
    assert "must be the same" in Client().post(linked.address, typed).content.decode()
    assert not _can_sign_in(linked.person)


def test_a_change_of_name_role_or_team_ends_the_link_that_was_confirmed_for_another(
    linked: Linked, administrator: User, second: User
) -> None:
    code = linked.confirmed_by(second)
    as_before = {"name": linked.person.name, "team": None, "by": administrator, "now": NOW}
    change_person(person=linked.person, role=Role.MANAGER, **as_before)  # type: ignore[arg-type]
    linked.row.refresh_from_db()
    assert linked.row.is_open(NOW)
    change_person(person=linked.person, role=Role.COMMISSIONER, **as_before)  # type: ignore[arg-type]
    assert linked.chooses(code).status_code == 410


def test_whoever_is_deactivated_does_not_come_back_by_the_link_of_before(
    linked: Linked, administrator: User, second: User
) -> None:
    code = linked.confirmed_by(second)
    deactivate_person(person=linked.person, by=administrator, now=NOW)
    assert linked.chooses(code).status_code == 410
    assert not _can_sign_in(linked.person)


def test_each_step_is_in_the_trail_under_who_did_it_without_link_or_code(
    linked: Linked, administrator: User, client_of: object, second: User
) -> None:
    client: Client = client_of(second)  # type: ignore[operator]
    client.post(f"/confirm/{linked.row.pk}/", {"answer": "phone"})
    code = linked.code()
    linked.chooses("AAAA-AAAA")
    linked.chooses(code)
    entries = AuditEntry.objects.filter(table_name="accounts_passwordlink").order_by("pk")
    after = [entry.after or {} for entry in entries]
    assert [row["outcome"] for row in after] == ["", "", "", "used"]
    assert [entry.user_id for entry in entries][1:] == [second.pk, *[linked.person.pk] * 2]
    assert after[1]["confirmed_by_id"] == second.pk
    assert after[0]["made_by_id"] == administrator.pk
    told = str([(entry.before, entry.after) for entry in entries])
    token = linked.address.split("/")[-2]
    for secret in (token, code, code.replace("-", ""), linked.row.digest):
        assert secret not in told


def test_the_code_hangs_on_the_secret_key_and_on_who_confirmed(
    linked: Linked, second: User, manager: User, settings: Settings
) -> None:
    code = linked.confirmed_by(second)
    linked.row.confirmed_by = manager
    linked.row.save()
    other = linked.code()
    settings.SECRET_KEY = "another key of more than fifty signs, for this test only"
    assert len({code, other, linked.code()}) == 3


def test_there_is_no_code_before_somebody_confirmed(linked: Linked) -> None:
    with pytest.raises(LinkOver):
        linked.code()


def test_the_database_holds_the_second_person_where_the_code_forgets(
    linked: Linked, administrator: User, second: User
) -> None:
    rows = PasswordLink.objects.filter(pk=linked.row.pk)
    by = {"how": "phone", "confirmed_at": NOW}
    for wrong in (
        {**by, "confirmed_by": administrator},
        {**by, "confirmed_by": linked.person},
        {**by, "confirmed_by": None},
        {"how": "server", "confirmed_at": NOW},  # without a reason
        {"outcome": "used", "ended_at": NOW},  # unconfirmed
        {"outcome": "refused"},
        {"made_by": linked.person},
        {"made_by": None},
    ):
        with pytest.raises(IntegrityError, match="password_link_"), transaction.atomic():
            rows.update(**wrong)
    assert rows.update(**by, confirmed_by=second)
    with pytest.raises(IntegrityError, match="password_link_one_open"), transaction.atomic():
        PasswordLink.objects.create(
            council=linked.row.council,
            person=linked.person,
            made_by=administrator,
            made_at=NOW,
            digest="d" * 64,
        )


def test_links_of_before_the_second_person_do_not_work(sam: User) -> None:
    from django.contrib.auth.tokens import default_token_generator

    old = default_token_generator.make_token(sam)
    assert Client().get(f"/password/{sam.pk}/{old}/").status_code == 410


def test_making_a_link_says_who_made_it(sam: User, administrator: User) -> None:
    link, token = make_link(person=sam, by=administrator, now=NOW)
    assert (link.made_by, link.person, link.council) == (administrator, sam, sam.council)
    assert token not in link.digest
