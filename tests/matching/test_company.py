"""Who lives in an option, on the pages and in the API: codes, never another child's record."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import ApiToken, Council, User
from accounts.services import digest_of
from matching.models import Run
from matching.services import ask_for_run, carry_out
from needs.models import Child, SiblingGroup
from placements.models import Referral
from providers.models import Home, Resident
from tests.conftest import ClientOf
from tests.factories import (
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


@pytest.fixture
def home(council: Council) -> Home:
    home = HomeFactory(council=council, name="Oak", confirmed_on=timezone.localdate())
    BedFactory(home=home)
    PriceLineFactory(home=home)
    return home


@pytest.fixture
def resident(council: Council, home: Home) -> Child:
    """A child of ours who lives in the home."""
    born = timezone.localdate() - timedelta(days=10 * 366)
    child = ChildFactory(council=council, first_name="Zebedee", last_name="Quillfeather", born=born)
    confirm(NeedsProfileFactory(child=child), AGG=4, EXP=0, MIS=0, SHB=0, FIR=0)
    StayFactory(child=child, home=home, bed=BedFactory(home=home))
    return child


def matched(council: Council) -> Referral:
    PolicyFactory(council=council)
    referral = searching(council=council, levels={"EMO": 1, "EXP": 0, "SHB": 0})
    child = referral.child
    child.born = timezone.localdate() - timedelta(days=9 * 366)
    child.save()
    now, on = timezone.now(), timezone.localdate()
    run = ask_for_run(council=council, what=Run.What.ALL, by=None, now=now, on=on)
    assert carry_out(run_id=run.pk)
    return referral


def test_the_page_of_an_option_weighs_the_residents_by_codes_alone(
    council: Council, home: Home, resident: Child, client_of: ClientOf, commissioner: User
) -> None:
    referral = matched(council)
    address = reverse("matching:option", args=[referral.pk, home.pk])
    shown = page(client_of(commissioner), address)
    assert "AGG 3 or more, and a child aged 10 or under, about 1 of them" in shown.text
    for private in (resident.first_name, resident.last_name, resident.ref):
        assert private not in shown.text


def test_the_list_says_how_many_warnings_an_option_has(
    council: Council, home: Home, resident: Child, client_of: ClientOf, commissioner: User
) -> None:
    referral = matched(council)
    shown = page(client_of(commissioner), reverse("matching:options", args=[referral.pk]))
    assert "1 warning about who lives there" in shown.text


def test_the_api_gives_codes_and_no_field_of_another_child(
    council: Council, home: Home, resident: Child, commissioner: User
) -> None:
    referral = matched(council)
    ApiToken.objects.create(
        user=commissioner,
        council=council,
        name="a program",
        digest=digest_of("key"),
        created_at=timezone.now(),
        accepted_at=timezone.now(),
        last_used_at=timezone.now(),
    )
    client = Client(headers={"authorization": "Token key"})
    answer = client.get(f"/api/v1/referrals/{referral.pk}/options/")
    residents = answer.json()["results"][0]["residents"]
    assert set(residents) == {"count", "undescribed", "warnings"}
    assert {"code": "AGG_WITH_YOUNG", "about": 1} in residents["warnings"]
    assert resident.ref not in json.dumps(answer.json())


def test_a_taken_bed_that_nobody_describes_is_a_warning_of_its_own(
    council: Council, home: Home, client_of: ClientOf, commissioner: User
) -> None:
    BedFactory(home=home, state="taken")
    referral = matched(council)
    address = reverse("matching:option", args=[referral.pk, home.pk])
    assert "1 bed taken by somebody" in page(client_of(commissioner), address).text


def test_residents_placed_by_others_are_weighed_too(
    council: Council, home: Home, client_of: ClientOf, commissioner: User
) -> None:
    Resident.objects.create(council=council, home=home, age=17, is_fostered=False)
    referral = matched(council)
    address = reverse("matching:option", args=[referral.pk, home.pk])
    assert "More than 4 years between them" in page(client_of(commissioner), address).text


def test_a_brother_who_lives_there_is_no_company_to_weigh(
    council: Council, home: Home, resident: Child, client_of: ClientOf, commissioner: User
) -> None:
    referral = matched(council)
    group = SiblingGroup.objects.create(council=council)
    Child.objects.filter(pk__in=[resident.pk, referral.child_id]).update(sibling_group=group)
    address = reverse("matching:option", args=[referral.pk, home.pk])
    assert "Nobody, as far as the register says" in page(client_of(commissioner), address).text
