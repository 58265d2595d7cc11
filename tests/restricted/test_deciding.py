"""Who may see this record: who decides it, what each decision does, and what others are told."""

import pytest

from accounts.models import AccessLog, AuditEntry, Council, Role, Team, User
from needs.errors import AccessUnchanged, NotForYou
from needs.models import AllowedPerson, Child
from needs.scope import visible_children
from needs.services import set_siblings
from needs.services.restricting import (
    allow_person,
    end_allowed,
    exclude_person,
    lift_restriction,
    restrict_child,
)
from placements.services import save_siblings
from tests.conftest import ClientOf
from tests.factories import NOW, ChildFactory, ReferralFactory, TeamFactory, UserFactory
from tests.restricted.making import WHY, keep_out, lock

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(council: Council) -> Team:
    return TeamFactory(council=council)


@pytest.fixture
def owner(council: Council, team: Team) -> User:
    return UserFactory(council=council, role=Role.TEAM_MANAGER, team=team)


@pytest.fixture
def child(council: Council, team: Team, owner: User) -> Child:
    worker = UserFactory(council=council, role=Role.SOCIAL_WORKER, team=team)
    return ChildFactory(council=council, team=team, social_worker=worker)


def who_sees(child: Child) -> set[User]:
    people = User.objects.filter(council=child.council)
    return {one for one in people if visible_children(one, now=NOW).filter(pk=child.pk).exists()}


def test_a_restricted_record_is_seen_by_its_owners_its_list_and_who_restricted_it(
    child: Child, owner: User, manager: User, commissioner: User, team_manager: User
) -> None:
    restrict_child(child=child, people=[commissioner], reason=WHY, by=manager, now=NOW)
    assert who_sees(child) == {child.social_worker, owner, manager, commissioner}
    lift_restriction(child=child, reason=WHY, by=owner, now=NOW)
    assert team_manager in who_sees(child)
    assert not AllowedPerson.objects.in_force().exists()


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_nobody_else_decides(child: Child, role: Role) -> None:
    person = UserFactory(council=child.council, role=role)
    with pytest.raises(NotForYou):
        restrict_child(child=child, people=[], reason=WHY, by=person, now=NOW)


def test_a_team_manager_decides_for_the_team_alone(child: Child, team_manager: User) -> None:
    with pytest.raises(NotForYou):
        restrict_child(child=child, people=[], reason=WHY, by=team_manager, now=NOW)


def test_an_exclusion_beats_the_list_and_every_role(
    child: Child, owner: User, manager: User, commissioner: User
) -> None:
    restrict_child(child=child, people=[commissioner], reason=WHY, by=manager, now=NOW)
    exclude_person(child=child, person=commissioner, reason=WHY, by=manager, now=NOW)
    assert commissioner not in who_sees(child)
    with pytest.raises(AccessUnchanged):
        allow_person(child=child, person=commissioner, reason=WHY, by=manager, now=NOW)


def test_an_exclusion_works_on_a_record_that_is_not_restricted(
    child: Child, owner: User, manager: User
) -> None:
    exclude_person(child=child, person=manager, reason=WHY, by=owner, now=NOW)
    assert manager not in who_sees(child)
    assert owner in who_sees(child)


def test_somebody_who_decides_stays_on_the_list(child: Child, owner: User, manager: User) -> None:
    restrict_child(child=child, people=[], reason=WHY, by=manager, now=NOW)
    listed = AllowedPerson.objects.in_force()
    end_allowed(allowed=listed.get(person=manager), reason=WHY, by=owner, now=NOW)
    with pytest.raises(AccessUnchanged):
        end_allowed(allowed=listed.get(person=owner), reason=WHY, by=owner, now=NOW)
    assert owner in who_sees(child)


def test_every_decision_is_in_the_trail(child: Child, owner: User, manager: User) -> None:
    restrict_child(child=child, people=[], reason=WHY, by=manager, now=NOW)
    lift_restriction(child=child, reason="the danger is over", by=manager, now=NOW)
    entries = AuditEntry.objects.filter(table_name="needs_restriction").order_by("pk")
    assert [entry.action for entry in entries] == ["insert", "update"]


def test_the_pages_restrict_allow_exclude_and_lift(
    client_of: ClientOf, child: Child, owner: User, commissioner: User, manager: User
) -> None:
    decider, at = client_of(owner), f"/children/{child.ref}/who/"
    assert "Not restricted" in decider.get(at).content.decode()
    decider.post(f"{at}restrict/", {"reason": WHY})
    words = decider.get(at).content.decode()
    assert "Nobody on the list may approach homes" in words
    assert client_of(commissioner).get(f"/children/{child.ref}/").status_code == 404
    decider.post(f"{at}allow/", {"person": commissioner.pk, "reason": WHY})
    assert "Nobody on the list may approach homes" not in decider.get(at).content.decode()
    assert client_of(commissioner).get(f"/children/{child.ref}/").status_code == 200
    decider.post(f"{at}exclude/", {"person": commissioner.pk, "reason": WHY})
    assert client_of(commissioner).get(f"/children/{child.ref}/").status_code == 404
    decider.post(f"{at}excluded/{commissioner.pk}/end/", {"reason": WHY})
    decider.post(f"{at}lift/", {"reason": WHY})
    assert client_of(commissioner).get(f"/children/{child.ref}/").status_code == 200
    assert AccessLog.objects.filter(child_id=child.pk, part="needs:who").exists()


def test_a_reason_is_asked_for(client_of: ClientOf, child: Child, owner: User) -> None:
    answer = client_of(owner).post(f"/children/{child.ref}/who/restrict/", {"reason": " "})
    assert "Enter why" in answer.content.decode()
    assert not child.restrictions.exists()


def test_the_last_who_decides_is_told_that_they_cannot_leave(
    client_of: ClientOf, child: Child, owner: User
) -> None:
    decider, at = client_of(owner), f"/children/{child.ref}/who/"
    decider.post(f"{at}restrict/", {"reason": WHY})
    answer = decider.post(f"{at}allowed/{owner.pk}/end/", {"reason": WHY})
    assert "Somebody on the list has to be able to decide" in answer.content.decode()


def test_somebody_who_excludes_themselves_is_led_to_their_start_page(
    client_of: ClientOf, child: Child, owner: User, manager: User
) -> None:
    own = client_of(manager)
    answer = own.post(
        f"/children/{child.ref}/who/exclude/", {"person": manager.pk, "reason": "My nephew"}
    )
    assert answer["Location"] == "/"
    assert own.get(f"/children/{child.ref}/").status_code == 404


def test_the_words_of_an_exclusion_are_kept_from_the_excluded_manager(
    client_of: ClientOf, child: Child, owner: User, manager: User
) -> None:
    exclude_person(child=child, person=manager, reason="An uncle", by=owner, now=NOW)
    entry = AuditEntry.objects.get(table_name="needs_excludedperson")
    assert client_of(manager).get(f"/trail/{entry.pk}/").status_code == 404
    other = UserFactory(council=child.council, role=Role.MANAGER)
    assert "An uncle" in client_of(other).get(f"/trail/{entry.pk}/").content.decode()


def test_who_looked_at_a_hidden_child_is_told_to_administrators_and_not_to_managers(
    client_of: ClientOf, child: Child, owner: User, manager: User, administrator: User
) -> None:
    lock(child, by=owner, people=[owner])
    client_of(owner).get(f"/children/{child.ref}/")
    asked = f"/looks/?ref={child.ref}"
    assert owner.name in client_of(administrator).get(asked).content.decode()
    missing = "No child of your council has this reference"
    assert missing in client_of(manager).get(asked).content.decode()
    keep_out(child, administrator, by=owner)
    assert missing in client_of(administrator).get(asked).content.decode()


def test_a_brother_who_is_hidden_stays_a_brother_when_somebody_else_saves(
    child: Child, owner: User, manager: User
) -> None:
    """Who cannot see him can neither choose him nor leave him out."""
    hidden, sister = ChildFactory(council=child.council), ChildFactory(council=child.council)
    set_siblings(child=child, others=[hidden])
    lock(hidden, by=manager)
    child.refresh_from_db()
    referral = ReferralFactory(child=child)
    save_siblings(
        referral=referral, together="", count=1, others=[sister], by=child.social_worker, now=NOW
    )
    child.refresh_from_db()
    group = set(Child.objects.filter(sibling_group=child.sibling_group_id))
    assert group == {child, hidden, sister}


def test_only_those_who_look_for_homes_are_listed_when_a_record_is_restricted(
    client_of: ClientOf, child: Child, owner: User, commissioner: User, social_worker: User
) -> None:
    """A council has hundreds of people; each of the others is allowed by name afterwards."""
    html = client_of(owner).get(f"/children/{child.ref}/who/restrict/").content.decode()
    assert commissioner.email in html
    assert social_worker.email not in html
