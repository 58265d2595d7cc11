"""The council's pages about homes."""

import csv
import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import Council, User
from providers.models import Home, HomesImport
from tests.conftest import ClientOf
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    CouncilFactory,
    HomeFactory,
    PriceLineFactory,
    UserFactory,
)
from tests.providers.conftest import csv_of, row

pytestmark = pytest.mark.django_db


@pytest.fixture
def commissioners(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


@pytest.fixture
def home(council: Council) -> Home:
    home = HomeFactory(council=council, name="Oak House", kind="childrens_home")
    BedFactory.create_batch(3, home=home)
    CapabilityFactory(home=home, dimension="EMO", level=4, evidence="Staff training, 2026")
    PriceLineFactory(home=home, weekly_pence=525_050)
    return home


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_the_list_shows_each_home_with_its_vacancies(commissioners: Client, home: Home) -> None:
    text = text_of(commissioners, "/homes/")
    assert "Oak House" in text
    assert "3 of 3" in text


def test_a_bed_that_comes_free_later_is_not_told_as_free(commissioners: Client, home: Home) -> None:
    """As on the pages of sufficiency, which count it apart."""
    BedFactory(home=home, free_from=timezone.localdate() + timedelta(days=20))
    BedFactory(home=home, free_from=timezone.localdate())
    assert "4 of 5, 1 later" in text_of(commissioners, "/homes/")
    assert "4 of 5 beds free, 1 later." in text_of(commissioners, f"/homes/{home.pk}/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("words=oak", True),
        ("words=elm", False),
        ("kind=childrens_home", True),
        ("kind=agency_foster", False),
        ("free=on", True),
        ("rating=good", True),
        ("rating=inadequate", False),
        ("area=E08000031", True),
        ("sector=PR4", True),
        ("sector=PR1", False),
        ("stale=on", False),
        ("sort=-confirmed&page=99", True),
        ("sort=nonsense", True),
    ],
)
def test_filters_stand_in_the_address(
    commissioners: Client, home: Home, query: str, found: bool
) -> None:
    assert ("Oak House" in text_of(commissioners, f"/homes/?{query}")) == found


def test_a_filter_that_is_not_on_offer_is_named_and_nothing_is_hidden(
    commissioners: Client, home: Home
) -> None:
    text = text_of(commissioners, "/homes/?kind=castle")
    assert "There is a problem" in text
    assert "Oak House" in text


def test_a_home_never_confirmed_is_stale_and_comes_first(
    commissioners: Client, council: Council, home: Home
) -> None:
    HomeFactory(council=council, name="Zed House", confirmed_on=None)
    text = text_of(commissioners, "/homes/?sort=confirmed")
    assert text.index("Zed House") < text.index("Oak House")
    assert "Oak House" not in text_of(commissioners, "/homes/?stale=on")


def test_a_homes_page_says_what_is_declared_and_what_is_a_default(
    commissioners: Client, home: Home
) -> None:
    text = text_of(commissioners, f"/homes/{home.pk}/")
    assert "Staff training, 2026" in text
    assert text.count("Default of its kind, to confirm") == 19
    assert "£5,250.50" in text


def test_a_homes_page_states_each_assumption(commissioners: Client, home: Home) -> None:
    Home.objects.update(assumed=["ages", "vacancies"])
    text = text_of(commissioners, f"/homes/{home.pk}/")
    assert "0 to 17 is assumed" in text
    assert "every bed is shown as free until confirmed" in text
    assert "Nobody has said how many are free" in text
    assert "Not known (of 3)" in text_of(commissioners, "/homes/")
    commissioners.post(f"/homes/{home.pk}/settle/")
    home.refresh_from_db()
    assert home.assumed == ["vacancies"]


@pytest.mark.parametrize("role", ["social_worker", "team_manager"])
def test_fees_and_changes_are_not_for_social_workers(
    client_of: ClientOf, request: pytest.FixtureRequest, home: Home, role: str
) -> None:
    client = client_of(request.getfixturevalue(role))
    text = text_of(client, f"/homes/{home.pk}/")
    assert "Oak House" in text
    assert "£" not in text
    assert "Change the entry" not in text
    assert "/capability/" not in text
    for address in ("homes.csv", "import/", f"{home.pk}/edit/", f"{home.pk}/price/"):
        assert client.get(f"/homes/{address}").status_code == 403


def test_another_councils_home_does_not_exist(client_of: ClientOf, home: Home) -> None:
    stranger = client_of(UserFactory(council=CouncilFactory()))
    for page in ("", "edit/", "confirm/", "suspend/", "lift/", "price/", "capability/?of=EMO"):
        assert stranger.get(f"/homes/{home.pk}/{page}").status_code == 404
    assert "Oak House" not in text_of(stranger, "/homes/")


def test_vacancies_are_confirmed_on_a_page(commissioners: Client, home: Home) -> None:
    address = f"/homes/{home.pk}/confirm/"
    assert "Beds free must be 3 or fewer" in (
        commissioners.post(address, {"beds_free": "4"}).content.decode()
    )
    assert commissioners.post(address, {"beds_free": "1"}).status_code == 302
    assert home.confirmations.get().beds_free == 1


def test_placements_are_suspended_and_lifted_on_pages(commissioners: Client, home: Home) -> None:
    typed = {"suspended_by": "council", "reason": "Fire safety"}
    commissioners.post(f"/homes/{home.pk}/suspend/", typed)
    assert "Fire safety" in text_of(commissioners, f"/homes/{home.pk}/")
    commissioners.post(f"/homes/{home.pk}/lift/", {"reason": "Mended"})
    assert "Suspension lifted" in text_of(commissioners, f"/homes/{home.pk}/")


def test_a_price_and_a_capability_are_changed_on_pages(commissioners: Client, home: Home) -> None:
    price = {"what": "therapy", "band": "", "weekly_pence": "300"}
    price |= {"day_day": "1", "day_month": "12", "day_year": "2026"}
    commissioners.post(f"/homes/{home.pk}/price/", price)
    commissioners.post(
        f"/homes/{home.pk}/capability/?of=AGG", {"level": "4", "evidence": "Trained"}
    )
    assert home.price_lines.get(what="therapy").weekly_pence == 30_000
    assert home.capabilities.get(dimension="AGG").level == 4


def test_what_was_typed_stays_when_it_is_wrong(commissioners: Client, home: Home) -> None:
    typed = {"name": "Elm House", "age_from": "twelve"}
    text = commissioners.post(f"/homes/{home.pk}/edit/", typed).content.decode()
    assert 'value="Elm House"' in text
    assert 'value="twelve"' in text
    assert "Youngest age must be a number" in text


def upload(client: Client, content: bytes, name: str = "homes.csv") -> HomesImport:
    response = client.post("/homes/import/", {"file": SimpleUploadedFile(name, content)})
    assert response.status_code == 302
    return HomesImport.objects.get(pk=int(response["Location"].split("/")[-2]))


def test_a_file_is_uploaded_looked_at_and_applied(commissioners: Client, council: Council) -> None:
    checked = upload(commissioners, csv_of(row(), row(ref="H2")).encode("utf-16"))
    page = f"/homes/import/{checked.pk}/"
    text = text_of(commissioners, page)
    assert "read as UTF-16" in text
    assert "Write 2 rows to the register" in text
    assert not council.homes.exists()

    commissioners.post(f"{page}apply/")
    assert council.homes.count() == 2
    assert "Written to the register" in text_of(commissioners, page)
    assert "The register already says all of this" in text_of(
        commissioners,
        f"/homes/import/{upload(commissioners, csv_of(row(), row(ref='H2')).encode()).pk}/",
    )


def test_every_fault_is_on_the_page_and_in_a_file(commissioners: Client, council: Council) -> None:
    rows = [row(ref=f"H{n}", EMO="9", kind="x") for n in range(75)]
    checked = upload(commissioners, csv_of(*rows).encode())
    first = text_of(commissioners, f"/homes/import/{checked.pk}/")
    assert "150 faults" in first
    assert "Row 76" in text_of(commissioners, f"/homes/import/{checked.pk}/?page=2")

    response = commissioners.get(f"/homes/import/{checked.pk}/faults.csv")
    lines = list(csv.reader(io.StringIO(response.getvalue().decode("utf-8-sig"))))
    assert lines[0] == ["row", "column", "value", "expected"]
    assert len(lines) == 151
    commissioners.post(f"/homes/import/{checked.pk}/apply/")
    assert not council.homes.exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "The file is empty"),
        (b"%PDF-1.7", "The file is a PDF"),
        (b"x" * 50 * 1024 * 1024, "larger than 10 MB"),
    ],
    ids=["empty", "pdf", "50 MB"],
)
def test_a_wrong_upload_is_one_clear_sentence(
    commissioners: Client, content: bytes, says: str
) -> None:
    file = SimpleUploadedFile("homes.csv", content)
    response = commissioners.post("/homes/import/", {"file": file})
    assert response.status_code == 200
    assert says in response.content.decode()
    assert not HomesImport.objects.exists()


def test_the_list_and_a_home_need_few_queries(
    commissioners: Client,
    council: Council,
    home: Home,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for extra in HomeFactory.create_batch(20, council=council):
        BedFactory(home=extra)
    commissioners.get("/homes/")  # the first page of a session also notes when it was
    with django_assert_max_num_queries(12):
        commissioners.get("/homes/?free=on")
    with django_assert_max_num_queries(12):
        commissioners.get(f"/homes/{home.pk}/")
