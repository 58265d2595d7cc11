"""Beds that a child of ours sleeps in, or is promised, are not the provider's to count."""

from datetime import date

import pytest

from accounts.models import Council, User
from providers.errors import NotAllowedHere, TooManyFreeBeds
from providers.models import Bed, Confirmation, Home
from providers.services.vacancies import confirm_vacancies
from tests.factories import NOW, BedFactory, ChildFactory, HomeFactory, StayFactory
from tests.providers.conftest import Import, row


@pytest.fixture
def home(council: Council) -> Home:
    home = HomeFactory(council=council)
    for number in range(1, 5):
        BedFactory(home=home, name=f"Bed {number}", state=Bed.State.TAKEN)
    return home


def lives_in(bed: Bed, *, ends_on: date | None = None, is_hold: bool = False) -> None:
    child = ChildFactory(council=bed.council)
    StayFactory(child=child, home=bed.home, bed=bed, ends_on=ends_on, is_hold=is_hold)


def confirm(home: Home, beds_free: int, by: User, free_from: date | None = None) -> Confirmation:
    return confirm_vacancies(
        home=home,
        beds_free=beds_free,
        free_from=free_from,
        source=Confirmation.Source.PHONE,
        by=by,
        now=NOW,
    )


def states(home: Home) -> list[str]:
    return list(home.beds.order_by("pk").values_list("state", flat=True))


def test_a_confirmation_frees_beds_and_is_remembered(home: Home, commissioner: User) -> None:
    confirm(home, 2, commissioner, date(2026, 12, 1))
    home.refresh_from_db()

    assert states(home) == ["free", "free", "taken", "taken"]
    assert set(home.beds.filter(state="free").values_list("free_from", flat=True)) == {
        date(2026, 12, 1)
    }
    assert home.confirmed_on == date(2026, 11, 22)
    confirmation = home.confirmations.get()
    assert (confirmation.beds_free, confirmation.by, confirmation.source) == (
        2,
        commissioner,
        "phone",
    )


def test_a_bed_of_ours_keeps_its_state_and_others_become_free(
    home: Home, commissioner: User
) -> None:
    first, second, *_ = home.beds.order_by("pk")
    lives_in(first)
    lives_in(second, is_hold=True)
    confirm(home, 2, commissioner)
    assert states(home) == ["taken", "taken", "free", "free"]


def test_more_free_beds_than_are_left_to_others_are_refused(home: Home, commissioner: User) -> None:
    lives_in(home.beds.order_by("pk")[0])
    with pytest.raises(TooManyFreeBeds, match="must be 3 or fewer: 1 of the home’s 4 are lived in"):
        confirm(home, 4, commissioner)
    assert states(home) == ["taken"] * 4
    assert not home.confirmations.exists()


def test_a_bed_of_a_stay_that_ended_counts_again(home: Home, commissioner: User) -> None:
    lives_in(home.beds.order_by("pk")[0], ends_on=date(2026, 11, 22))
    confirm(home, 4, commissioner)
    assert states(home) == ["free"] * 4


def test_beds_out_of_use_are_the_last_to_become_free(home: Home, commissioner: User) -> None:
    Bed.objects.filter(name="Bed 1").update(state=Bed.State.NOT_AVAILABLE)
    confirm(home, 3, commissioner)
    assert states(home) == ["not_available", "free", "free", "free"]
    confirm(home, 4, commissioner)
    assert states(home) == ["free"] * 4


def test_a_home_that_left_the_register_cannot_be_confirmed(home: Home, commissioner: User) -> None:
    Home.objects.update(removed_on=date(2026, 11, 1))
    with pytest.raises(NotAllowedHere, match="left the register on 2026-11-01"):
        confirm(home, 1, commissioner)


def test_an_import_leaves_our_beds_alone_too(import_rows: Import) -> None:
    import_rows(row(beds=3, beds_free=1))
    first = Bed.objects.get(state="free")
    lives_in(first)

    fault = import_rows(row(beds=3, beds_free=3, confirmed_on="2026-11-21")).faults[0]
    assert (fault["column"], fault["value"]) == ("beds_free", "3")
    assert fault["expected"].startswith("at most 2: children of ours live in")

    assert import_rows(row(beds=3, beds_free=2, confirmed_on="2026-11-21")).applied
    assert Bed.objects.filter(state="free").count() == 3
    assert import_rows(row(beds=3, beds_free=2, confirmed_on="2026-11-21")).unchanged == 1


def test_an_import_cannot_take_away_a_bed_that_a_child_has_slept_in(import_rows: Import) -> None:
    import_rows(row(beds=2, beds_free=0))
    for bed in Bed.objects.all():
        lives_in(bed, ends_on=date(2026, 3, 1))
    fault = import_rows(row(beds=1, beds_free=0)).faults[0]
    assert (fault["column"], fault["value"]) == ("beds", "1")
    assert "at least 2: children have lived in those beds" in fault["expected"]
    assert Bed.objects.count() == 2
