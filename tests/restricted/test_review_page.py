"""The review of an emergency access says what was looked at, so that it can be judged."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, Role, User
from accounts.services.looks import note_looks
from needs.models import BreakGlass
from tests.conftest import ClientOf
from tests.factories import ChildFactory, TeamFactory, UserFactory
from tests.pages import page
from tests.restricted.making import lock, open_by_force


@pytest.fixture
def owner(council: Council) -> User:
    team = TeamFactory(council=council)
    return UserFactory(council=council, role=Role.TEAM_MANAGER, team=team)


@pytest.fixture
def broken(council: Council, owner: User, social_worker: User) -> BreakGlass:
    child = ChildFactory(council=council, team=owner.team, social_worker=social_worker)
    lock(child, by=owner, people=[owner])
    on_duty = UserFactory(council=council, role=Role.SOCIAL_WORKER)
    return open_by_force(child, on_duty, at=timezone.now() - timedelta(minutes=30))


def look(broken: BreakGlass, part: str, *, by: User, child_id: int | None = None) -> None:
    note_looks(
        council=broken.council,
        user=by,
        child_ids=[child_id or broken.child_id],
        part=part,
        request_id="r",
    )


def review(client_of: ClientOf, owner: User, broken: BreakGlass) -> str:
    return page(client_of(owner), reverse("needs:review_glass", args=[broken.pk])).text


def test_what_was_looked_at_stands_beside_the_reason(
    client_of: ClientOf, owner: User, broken: BreakGlass
) -> None:
    for part in ("needs:child", "needs:child", "needs:pen_picture"):
        look(broken, part, by=broken.person)
    assert "Looked at Child, 2 looks; pen picture, 1 look" in review(client_of, owner, broken)


def test_neither_other_people_nor_other_children_nor_other_hours_are_counted(
    client_of: ClientOf, owner: User, broken: BreakGlass
) -> None:
    look(broken, "needs:child", by=owner)
    other = ChildFactory(council=broken.council)
    look(broken, "needs:child", by=broken.person, child_id=other.pk)
    BreakGlass.objects.filter(pk=broken.pk).update(
        at=broken.at - timedelta(hours=3), until=broken.until - timedelta(hours=3)
    )
    look(broken, "needs:child", by=broken.person)
    assert "Looked at Nothing" in review(client_of, owner, broken)
