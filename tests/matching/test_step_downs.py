"""The step-down finder: whom it lists, whom it never lists, and what people answer."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from accounts.models import AccessLog, Council, User
from codes.needs import DIMENSION_CODES
from matching.models import StepDown
from matching.services import answer_step_down, find_step_downs
from needs.models import Child, SiblingGroup
from placements.errors import WrongAnswer
from placements.models import Referral, Stay
from placements.services import clear_settled, mark_settled
from providers.models import Home
from tests.conftest import ClientOf
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    ChildFactory,
    HomeFactory,
    NeedsProfileFactory,
    PolicyFactory,
    PriceLineFactory,
    StayFactory,
    confirm,
    searching,
)
from tests.pages import page

ALL = dict.fromkeys(DIMENSION_CODES, 0)


@pytest.fixture(autouse=True)
def _policy(council: Council) -> None:
    PolicyFactory(council=council)


def home_of(council: Council, name: str, kind: str, east: int, **fields: Any) -> Home:
    home = HomeFactory(council=council, name=name, kind=kind, easting_m=east, **fields)
    PriceLineFactory(home=home)
    return home


@pytest.fixture
def far_home(council: Council) -> Home:
    """A children's home about 60 miles from the child's own."""
    return home_of(council, "Far House", "childrens_home", 490_000, northing_m=298_000)


@pytest.fixture
def near_carer(council: Council) -> Home:
    """A foster home nearby with a free bed."""
    home = home_of(council, "Near Carer", "agency_foster", 392_000)
    BedFactory(home=home)
    return home


def lives(council: Council, home: Home, **levels: int) -> Stay:
    child = ChildFactory(council=council)
    confirm(NeedsProfileFactory(child=child), **{**ALL, "EMO": 1, **levels})
    bed = BedFactory(home=home, state="taken")
    started = TODAY - timedelta(days=200)
    return StayFactory(
        child=child,
        home=home,
        bed=bed,
        starts_on=started,
        ends_on=None,
        placement_type="K2",
        weekly_pence=600_000,
    )


def found(council: Council) -> list[StepDown]:
    find_step_downs(council=council, now=NOW, on=TODAY)
    return list(StepDown.objects.filter(council=council, answer=""))


def test_a_child_far_away_whom_a_carer_nearby_would_suit_as_well_is_listed(
    council: Council, far_home: Home, near_carer: Home
) -> None:
    stay = lives(council, far_home)
    (finding,) = found(council)
    assert finding.child == stay.child
    (best,) = finding.homes.all()
    assert best.home == near_carer
    assert best.is_less_intensive
    assert best.weekly_pence is not None
    assert best.saving_pence == 600_000 - best.weekly_pence


def test_a_child_whose_needs_the_carer_would_meet_less_well_is_not_listed(
    council: Council, far_home: Home, near_carer: Home
) -> None:
    lives(council, far_home, EMO=3)  # a children's home meets 3 by default, a carer 2
    assert found(council) == []


def test_a_need_that_nobody_assessed_lists_nobody_on_a_guess(
    council: Council, far_home: Home, near_carer: Home
) -> None:
    stay = lives(council, far_home)
    newer = NeedsProfileFactory(child=stay.child, version=2)
    confirm(newer, **{code: level for code, level in ALL.items() if code != "SLF"})
    assert found(council) == []


def test_a_child_marked_as_settled_is_never_listed(
    council: Council, far_home: Home, near_carer: Home, commissioner: User
) -> None:
    stay = lives(council, far_home)
    mark_settled(stay=stay, by=commissioner, now=NOW, why="Her school and her friends are there")
    assert found(council) == []
    clear_settled(stay=stay)
    assert len(found(council)) == 1


@pytest.mark.parametrize("lasting", ["U1", "U4", "A6"])
def test_a_placement_that_is_meant_to_last_is_never_listed(
    council: Council, far_home: Home, near_carer: Home, lasting: str
) -> None:
    stay = lives(council, far_home)
    Stay.objects.filter(pk=stay.pk).update(placement_type=lasting)
    assert found(council) == []


def test_a_child_who_is_being_searched_for_is_not_listed(
    council: Council, far_home: Home, near_carer: Home
) -> None:
    stay = lives(council, far_home)
    referral = searching(council=council)
    Referral.objects.filter(pk=referral.pk).update(child=stay.child)
    assert found(council) == []


def test_brothers_and_sisters_are_listed_only_for_a_home_with_room_for_all_of_them(
    council: Council, far_home: Home, near_carer: Home
) -> None:
    group = SiblingGroup.objects.create(council=council)
    stays = [lives(council, far_home), lives(council, far_home)]
    Child.objects.filter(pk__in=[stay.child_id for stay in stays]).update(sibling_group=group)
    assert found(council) == []
    BedFactory(home=near_carer)
    assert len(found(council)) == 2


def test_a_home_that_is_hardly_nearer_and_no_less_intensive_is_no_reason_to_move(
    council: Council, far_home: Home
) -> None:
    lives(council, far_home)
    other = home_of(council, "Next Door", "childrens_home", 489_000, northing_m=298_000)
    BedFactory(home=other)
    assert found(council) == []


def test_a_home_of_the_family_is_nobody_elses_and_nobody_is_moved_from_kin(
    council: Council, far_home: Home, near_carer: Home
) -> None:
    lives(council, far_home)
    Home.objects.filter(pk=near_carer.pk).update(kind="kinship_foster")
    assert found(council) == []
    Home.objects.filter(pk=near_carer.pk).update(kind="agency_foster")
    Home.objects.filter(pk=far_home.pk).update(kind="kinship_foster")
    assert found(council) == []


def test_looking_twice_finds_the_same_once(
    council: Council, far_home: Home, near_carer: Home
) -> None:
    lives(council, far_home)
    assert len(found(council)) == 1
    assert len(found(council)) == 1


def test_not_now_is_not_asked_again_for_90_days_unless_the_needs_change(
    council: Council, far_home: Home, near_carer: Home, commissioner: User
) -> None:
    stay = lives(council, far_home)
    (finding,) = found(council)
    answer = StepDown.Answer.NOT_NOW
    answer_step_down(
        step_down=finding, answer=answer, words="Exams in June", by=commissioner, now=NOW
    )
    assert found(council) == []
    later = NOW + timedelta(days=91)
    assert find_step_downs(council=council, now=later, on=TODAY) == 1
    StepDown.objects.filter(answer="").delete()
    confirm(NeedsProfileFactory(child=stay.child, version=2), **ALL)
    assert len(found(council)) == 1


def test_settled_marks_the_stay_with_who_and_why(
    council: Council, far_home: Home, near_carer: Home, commissioner: User
) -> None:
    stay = lives(council, far_home)
    (finding,) = found(council)
    answer = StepDown.Answer.SETTLED
    answer_step_down(step_down=finding, answer=answer, words="Happy", by=commissioner, now=NOW)
    stay.refresh_from_db()
    assert (stay.settled_by, stay.settled_why) == (commissioner, "Happy")
    with pytest.raises(WrongAnswer, match="answered already"):
        answer_step_down(step_down=finding, answer=answer, words="Again", by=commissioner, now=NOW)


def test_the_pages_list_a_finding_and_take_an_answer(
    council: Council, far_home: Home, near_carer: Home, client_of: ClientOf, commissioner: User
) -> None:
    stay = lives(council, far_home)
    client = client_of(commissioner)
    listed = reverse("matching:step_downs")
    assert "Nobody here" in page(client, listed).text
    assert client.post(reverse("matching:look_for_step_downs")).status_code == 302
    assert "Near Carer" in page(client, listed).text
    finding = StepDown.objects.get()
    address = reverse("matching:step_down", args=[finding.pk])
    assert "Less intensive" in page(client, address).text
    assert AccessLog.objects.filter(child_id=stay.child_id, part="step_down").exists()
    refused = client.post(address, {"answer": "not_now", "words": ""})
    assert "Say why" in refused.content.decode()
    assert client.post(address, {"answer": "not_now", "words": "Exams"}).status_code == 302
    assert "Exams" in page(client, address).text
    assert "Not now" in page(client, f"{listed}?answered=1").text
