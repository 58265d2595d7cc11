"""The packs of several providers, read once and released in one step."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Council, Role, User
from placements.errors import NotYours, WrongAnswer
from placements.models import Approach, Pack, PackWarning, Referral
from placements.services.packs import alike_to_release, prepare_packs, release_packs
from tests.conftest import ClientOf
from tests.factories import NOW, ProviderFactory
from tests.pages import page
from tests.placements.packing import a_home, a_search, a_user, all_keys, released


@pytest.fixture
def referral(council: Council) -> Referral:
    return a_search(council, picture="She is kind.")


@pytest.fixture
def packs(council: Council, referral: Referral, commissioner: User) -> list[Pack]:
    """Of four providers, prepared in one step."""
    providers = [ProviderFactory(council=council, name=f"Provider {n}") for n in range(4)]
    homes = [a_home(council, provider) for provider in providers]
    return prepare_packs(referral=referral, homes=homes, stage=1, by=commissioner, now=NOW)


@pytest.fixture
def browser(manager: User, client_of: ClientOf) -> Client:
    return client_of(manager)


def address(referral: Referral) -> str:
    return reverse("placements:release_packs", args=[referral.pk])


def test_the_packs_of_ten_providers_are_released_with_one_confirmation(
    packs: list[Pack], referral: Referral, browser: Client, manager: User
) -> None:
    listed = browser.get(reverse("placements:packs", args=[referral.pk])).content.decode()
    assert "Read and release 4 packs together" in listed
    shown = page(browser, address(referral))
    assert "Release to the chosen providers" in shown.text
    chosen = [str(pack.pk) for pack in packs[:3]]
    browser.post(
        address(referral), {"packs": chosen, "looked_at": all_keys(packs[0]), "days": "14"}
    )
    after = {pack.pk: pack for pack in Pack.objects.all()}
    assert [after[pack.pk].released_by for pack in packs] == [manager, manager, manager, None]
    assert len({pack.ref for pack in after.values()}) == 4
    assert len({pack.digest for pack in after.values()}) == 4
    assert Approach.objects.count() == 3
    assert set(PackWarning.objects.values_list("pack", flat=True)) == {p.pk for p in packs[:3]}


def test_a_warning_that_nobody_looked_at_releases_none_of_them(
    packs: list[Pack], referral: Referral, browser: Client
) -> None:
    answer = browser.post(
        address(referral), {"packs": [pack.pk for pack in packs], "looked_at": [], "days": "14"}
    )
    assert "Provider 0: Look at each of the warnings" in answer.content.decode()
    assert not Pack.objects.released().exists()


def test_one_that_cannot_be_released_keeps_the_others_back(
    packs: list[Pack], referral: Referral, manager: User
) -> None:
    released(packs[2])
    with pytest.raises(Exception, match="Provider 2: .* released this pack already"):
        release_packs(packs=packs, looked_at=all_keys(packs[0]), by=manager, now=NOW)
    assert Pack.objects.released().count() == 1


def test_whoever_prepared_them_is_offered_none(
    packs: list[Pack], referral: Referral, commissioner: User, client_of: ClientOf
) -> None:
    assert alike_to_release(referral, commissioner) == ()
    shown = page(client_of(commissioner), address(referral))
    assert "no two packs here" in shown.text
    with pytest.raises(NotYours, match="Provider 0"):
        release_packs(packs=packs, looked_at=all_keys(packs[0]), by=commissioner, now=NOW)


def test_packs_that_say_different_things_are_not_released_together(
    packs: list[Pack], referral: Referral, council: Council, manager: User
) -> None:
    """Another person looked at another text: one reading would not do for both."""
    other = a_search(council, picture="Loves swimming.")
    (odd,) = prepare_packs(
        referral=other,
        homes=[a_home(council)],
        stage=1,
        by=a_user(council, Role.COMMISSIONER),
        now=NOW,
    )
    with pytest.raises(WrongAnswer, match="do not say the same"):
        release_packs(packs=[packs[0], odd], looked_at=all_keys(packs[0]), by=manager, now=NOW)
    assert len(alike_to_release(referral, manager)) == 4
    assert alike_to_release(other, manager) == ()


def test_words_that_name_the_child_leave_no_button_for_any(
    council: Council, commissioner: User, browser: Client
) -> None:
    referral = a_search(council, picture="Zebedee is kind.", first_name="Zebedee")
    homes = [a_home(council), a_home(council)]
    prepare_packs(referral=referral, homes=homes, stage=1, by=commissioner, now=NOW)
    html = browser.get(address(referral)).content.decode()
    assert "Stops the release" in html
    assert "Release to the chosen providers" not in html
