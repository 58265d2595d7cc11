"""Brothers and sisters entered together: all of them or none, each with a plan of its own."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from govuk.words import day
from needs.errors import WrongNeed
from needs.models import Child
from needs.services import set_siblings
from placements.errors import NotYours, PartChanged, ReferralAlreadyOpen, WrongAnswer
from placements.models import Part, Referral, Status
from placements.services import NewSibling, open_family, open_referral, save_plan, save_siblings
from tests.conftest import ClientOf
from tests.placements.making import NOW, a_child, a_person, a_plan

ROWAN = NewSibling(first_name="Rowan", last_name="Example", born=date(2015, 6, 1), sex="F")


@pytest.fixture
def referral(social_worker: User) -> Referral:
    """A draft whose plan is answered."""
    child = a_child(social_worker)
    Child.objects.filter(pk=child.pk).update(first_language="Urdu", legal_status="C2")
    child.refresh_from_db()
    begun = open_referral(child=child, emergency=False, by=social_worker, now=NOW)
    return save_plan(referral=begun, plan=a_plan(), by=social_worker, now=NOW)


def enter(referral: Referral, by: User, *siblings: Child | NewSibling, **changes: Any) -> Any:
    asked: dict[str, Any] = {"together": "preferred", "same_plan": True, **changes}
    return open_family(referral=referral, siblings=siblings, by=by, now=NOW, **asked)


def test_a_new_sister_and_a_known_brother_each_get_a_referral_tied_to_the_childs(
    referral: Referral, social_worker: User
) -> None:
    brother = a_child(social_worker)
    opened = enter(referral, social_worker, ROWAN, brother)
    assert [each.status for each in opened] == [Status.DRAFT, Status.DRAFT]
    referral.refresh_from_db()
    for each in (referral, *opened):
        assert (each.together, each.together_count) == ("preferred", 3)
        assert each.parts.get(part=Part.SIBLINGS).is_finished
    groups = {each.child.sibling_group_id for each in Referral.objects.select_related("child")}
    assert len(groups) == 1
    assert None not in groups


def test_a_new_child_takes_the_home_and_the_legal_status_and_the_social_worker(
    referral: Referral, social_worker: User
) -> None:
    (opened,) = enter(referral, social_worker, ROWAN)
    sister, child = opened.child, referral.child
    assert (sister.first_name, sister.born) == ("Rowan", date(2015, 6, 1))
    assert (sister.home_postcode, sister.home_easting_m) == (
        child.home_postcode,
        child.home_easting_m,
    )
    assert (sister.legal_status, sister.first_language) == ("C2", "Urdu")
    assert sister.social_worker == child.social_worker


def test_a_copied_plan_goes_its_own_way(referral: Referral, social_worker: User) -> None:
    (opened,) = enter(referral, social_worker, ROWAN)
    assert (opened.first_night, opened.reason) == (referral.first_night, referral.reason)
    other = a_plan(goal="adoption")
    save_plan(referral=opened, plan=other, by=social_worker, now=NOW)
    referral.refresh_from_db()
    assert referral.goal != "adoption"


def test_without_a_copy_each_plan_is_still_to_be_written(
    referral: Referral, social_worker: User
) -> None:
    (opened,) = enter(referral, social_worker, ROWAN, same_plan=False)
    assert opened.first_night is None
    assert not opened.parts.filter(part=Part.PLAN).exists()


def test_children_who_must_live_apart_are_tied_and_counted_alone(
    referral: Referral, social_worker: User
) -> None:
    (opened,) = enter(referral, social_worker, ROWAN, together="apart")
    assert (opened.together, opened.together_count) == ("apart", 1)
    assert opened.child.sibling_group is not None


def counted() -> tuple[int, int]:
    return Child.objects.count(), Referral.objects.count()


def test_one_who_is_searched_for_already_stops_all_of_them(
    referral: Referral, social_worker: User
) -> None:
    busy = a_child(social_worker)
    open_referral(child=busy, emergency=False, by=social_worker, now=NOW)
    before = counted()
    with pytest.raises(ReferralAlreadyOpen, match="has an open referral already"):
        enter(referral, social_worker, ROWAN, busy)
    assert counted() == before
    referral.refresh_from_db()
    assert referral.together == ""


def test_nobody_is_no_family(referral: Referral, social_worker: User) -> None:
    with pytest.raises(WrongAnswer, match="at least one"):
        enter(referral, social_worker)


def test_a_date_of_birth_that_cannot_be_stops_all_of_them(
    referral: Referral, social_worker: User
) -> None:
    before = counted()
    adult = NewSibling(first_name="Old", last_name="Example", born=date(2001, 1, 1), sex="M")
    with pytest.raises(WrongNeed, match="18 or over"):
        enter(referral, social_worker, ROWAN, adult)
    assert counted() == before


def test_an_answer_that_a_colleague_saved_meanwhile_is_not_written_over(
    referral: Referral, social_worker: User
) -> None:
    save_siblings(
        referral=referral, together="", count=1, others=[], by=social_worker, now=NOW, seen="0"
    )
    with pytest.raises(PartChanged):
        enter(referral, social_worker, ROWAN, seen="0")


def test_only_who_writes_needs_may_begin_them(referral: Referral, social_worker: User) -> None:
    commissioner = a_person(social_worker.council, Role.COMMISSIONER)  # type: ignore[arg-type]
    with pytest.raises(NotYours):
        enter(referral, commissioner, ROWAN)


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


def page(**changes: str) -> dict[str, str]:
    return {
        "together": "must",
        "same_plan": "on",
        "new-TOTAL_FORMS": "3",
        "new-INITIAL_FORMS": "0",
        "new-0-first_name": "Rowan",
        "new-0-last_name": "Example",
        "new-0-born_day": "1",
        "new-0-born_month": "6",
        "new-0-born_year": "2015",
        "new-0-sex": "F",
        **changes,
    }


def test_the_page_begins_the_referrals_and_says_whose(client: Client, referral: Referral) -> None:
    address = reverse("placements:family", args=[referral.pk])
    assert "Enter brothers and sisters together" in client.get(address).content.decode()
    html = client.post(address, page(), follow=True).content.decode()
    assert "1 referral begun: Rowan Example" in html
    assert Referral.objects.count() == 2


def test_a_half_written_row_is_one_clear_error_and_keeps_the_rest(
    client: Client, referral: Referral
) -> None:
    address = reverse("placements:family", args=[referral.pk])
    html = client.post(address, page(**{"new-1-first_name": "Kit"})).content.decode()
    assert "Enter date of birth" in html
    assert 'value="Kit"' in html
    assert Referral.objects.count() == 1


def test_a_tied_sister_of_another_name_stays_on_the_list_however_common_the_name(
    client: Client, referral: Referral, social_worker: User
) -> None:
    sister = a_child(social_worker, last_name="Zephaniah")
    set_siblings(child=referral.child, others=[sister])
    for _ in range(21):
        a_child(social_worker, last_name=referral.child.last_name)
    response = client.get(reverse("placements:siblings", args=[referral.pk]))
    shown = response.content.decode()
    assert f"({sister.ref}), born {day(sister.born)}" in shown
