"""Vacancies: beds that are free, and what has to be asked before one counts on them."""

from datetime import date, timedelta

from django.test import Client

from accounts.models import Council
from codes.homes import Kind, Sector
from providers.models import Assumed, Bed, Home, SuspendedBy
from tests.api.conftest import ask
from tests.factories import (
    TODAY,
    BedFactory,
    ChildFactory,
    HomeFactory,
    ProviderFactory,
    StayFactory,
)


def beds(program: Client, query: str = "") -> list[str]:
    return [vacancy["bed"] for vacancy in ask(program, f"vacancies/?{query}")["results"]]


def test_a_vacancy_says_whose_it_is_from_when_and_how_sure(
    program: Client, council: Council
) -> None:
    home = HomeFactory(council=council, name="Near", confirmed_on=date(2026, 11, 20))
    bed = BedFactory(home=home, name="Blue room", free_from=date(2026, 12, 1))
    assert ask(program, "vacancies/")["results"] == [
        {
            "id": bed.pk,
            "bed": "Blue room",
            "home": {
                "id": home.pk,
                "ref": home.ref,
                "name": "Near",
                "kind": "agency_foster",
                "provider": {"name": home.provider.name, "sector": "PR4"},
                "area": "E08000031",
                "area_name": "Wolverhampton",
            },
            "free_from": "2026-12-01",
            "confirmed_on": "2026-11-20",
            "is_assumed": False,
            "is_stale": False,
            "is_registered": True,
            "suspended_by": None,
        }
    ]


def test_only_free_beds_of_homes_on_the_register_are_vacancies(
    program: Client, council: Council
) -> None:
    home = HomeFactory(council=council)
    BedFactory(home=home, name="free")
    BedFactory(home=home, name="taken", state=Bed.State.TAKEN)
    BedFactory(home=home, name="shut", state=Bed.State.NOT_AVAILABLE)
    held = BedFactory(home=home, name="held")
    StayFactory(child=ChildFactory(council=council), home=home, bed=held, is_hold=True)
    BedFactory(home=HomeFactory(council=council, removed_on=TODAY), name="gone")
    assert beds(program) == ["free"]


def test_what_has_to_be_asked_first_is_said(program: Client, council: Council) -> None:
    doubtful = HomeFactory(
        council=council,
        confirmed_on=None,
        registered_to=TODAY,
        suspended_by=SuspendedBy.OFSTED,
        assumed=[Assumed.VACANCIES],
    )
    BedFactory(home=doubtful)
    told = ask(program, "vacancies/")["results"][0]
    assert told["is_assumed"] is True
    assert told["is_stale"] is True
    assert told["is_registered"] is False
    assert told["suspended_by"] == "ofsted"
    assert told["confirmed_on"] is None


def test_vacancies_are_found_by_kind_by_day_and_by_confirmation(
    program: Client, council: Council
) -> None:
    own = ProviderFactory(council=council, sector=Sector.OWN)
    secure = HomeFactory(council=council, kind=Kind.SECURE_HOME, provider=own)
    BedFactory(home=secure, name="now")
    BedFactory(home=secure, name="later", free_from=TODAY + timedelta(days=7))
    old: Home = HomeFactory(council=council, confirmed_on=TODAY - timedelta(days=9))
    BedFactory(home=old, name="old")
    assert beds(program, "kind=secure_home") == ["now", "later"]
    assert beds(program, "sector=PR4") == ["old"]
    assert beds(program, "area=E08000025") == []
    assert beds(program, f"free_by={TODAY}") == ["now", "old"]
    assert beds(program, f"free_by={TODAY + timedelta(days=7)}") == ["now", "later", "old"]
    assert beds(program, f"confirmed_since={TODAY - timedelta(days=8)}") == ["now", "later"]
    assert beds(program, f"confirmed_since={TODAY - timedelta(days=9)}&kind=agency_foster") == [
        "old"
    ]
