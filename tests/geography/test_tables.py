"""What migrations leave in the database, and what it refuses."""

import pytest
from django.db import IntegrityError

from geography import postcodes
from geography.authorities import authorities
from geography.errors import UnknownPlace
from geography.models import LocalAuthority, Postcode, Sector
from geography.reference import load_authorities, load_sectors
from geography.services import locate, statistical_neighbours
from tests.conftest import RowsForAll

pytestmark = pytest.mark.django_db

WOLVERHAMPTON, WALSALL, BIRMINGHAM = "E08000031", "E08000030", "E08000025"


@pytest.fixture(scope="module", autouse=True)
def reference_data(rows_for_all: RowsForAll) -> None:
    """A test that empties all tables takes what migrations wrote with it."""
    with rows_for_all():
        if LocalAuthority.objects.count() < len(authorities()):
            load_authorities()
        if not Sector.objects.exists():
            load_sectors()


def test_a_migrated_database_knows_every_council() -> None:
    rows = LocalAuthority.objects.values_list("code", "name", "dfe_number", "region")
    assert set(rows) == {(it.code, it.name, it.dfe_number, it.region) for it in authorities()}


def test_writing_the_councils_again_changes_nothing() -> None:
    before = set(LocalAuthority.adjoining.through.objects.values_list("from_localauthority_id"))
    assert load_authorities() == 153
    after = set(LocalAuthority.adjoining.through.objects.values_list("from_localauthority_id"))
    assert before == after
    assert LocalAuthority.adjoining.through.objects.count() == 2 * 379


def test_adjoining_goes_both_ways() -> None:
    councils = LocalAuthority.objects
    assert councils.is_adjoining(WOLVERHAMPTON, WALSALL)
    assert councils.is_adjoining(WALSALL, WOLVERHAMPTON)
    assert not councils.is_adjoining(WOLVERHAMPTON, BIRMINGHAM)
    assert not councils.is_adjoining(WOLVERHAMPTON, WOLVERHAMPTON)


def test_wolverhampton_adjoins_four_councils() -> None:
    names = LocalAuthority.objects.adjoining_to(WOLVERHAMPTON).values_list("name", flat=True)
    assert set(names) == {"Dudley", "Sandwell", "Walsall", "Staffordshire"}


def test_a_council_is_found_by_a_code_that_it_had() -> None:
    assert LocalAuthority.objects.with_code("E08000016").get().name == "Barnsley"
    assert LocalAuthority.objects.with_code("E08000038").get().name == "Barnsley"


def test_statistical_neighbours_come_in_their_order() -> None:
    council = LocalAuthority.objects.get(code="E06000001")
    numbers = [it.dfe_number for it in statistical_neighbours(council)]
    assert numbers == [807, 394, 393, 890, 806, 390, 840, 876, 372, 340]


@pytest.mark.parametrize(
    "text",
    [
        "WV1 1SH",
        "wv1 1",
        "WV1",
        "WV11",
        "EC1A",
        "CF10 1AA",
        "CF10",
        "SY10",
        "CH5 3",
        "TD15",
        "EH1 1",
    ],
)
def test_the_database_and_the_package_give_the_same_answer(text: str) -> None:
    assert locate(text) == postcodes.locate(text)


def test_a_sector_is_found_without_opening_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geography.package.find", lambda written: pytest.fail("opened"))
    assert locate("WV1 1").about


def test_a_loaded_postcode_comes_before_the_package() -> None:
    Postcode.objects.create(
        postcode="WV11SH", easting_m=391000, northing_m=298000, authority_id=WALSALL
    )
    found = locate("wv1 1sh")
    assert (found.easting_m, found.northing_m, found.authority_code) == (391000, 298000, WALSALL)


def test_a_postcode_that_nobody_knows_is_refused_here_too() -> None:
    with pytest.raises(UnknownPlace, match="or enter WV1 1 alone"):
        locate("WV1 1ZZ")


def test_the_database_refuses_a_place_beyond_the_grid() -> None:
    with pytest.raises(IntegrityError, match="postcode_lies_on_the_grid"):
        Postcode.objects.create(postcode="WV11SH", easting_m=-1, northing_m=0, authority_id=WALSALL)


def test_the_database_refuses_a_postcode_with_a_space() -> None:
    with pytest.raises(IntegrityError, match="postcode_is_written_without_a_space"):
        Postcode.objects.create(postcode="WV1 1S", easting_m=1, northing_m=1, authority_id=WALSALL)


def test_the_database_refuses_the_code_of_a_district_as_a_council() -> None:
    with pytest.raises(IntegrityError, match="authority_has_the_code_of_an_upper_tier_council"):
        LocalAuthority.objects.filter(code=WALSALL).update(code="E07000177")


def test_the_database_refuses_a_council_beyond_the_grid() -> None:
    with pytest.raises(IntegrityError, match="authority_lies_on_the_grid"):
        LocalAuthority.objects.filter(code=WALSALL).update(northing_m=1_300_001)


def test_the_database_refuses_a_sector_of_no_postcodes() -> None:
    with pytest.raises(IntegrityError, match="sector_has_postcodes"):
        Sector.objects.filter(sector="WV11").update(postcodes=0)


def test_the_database_refuses_a_sector_beyond_the_grid() -> None:
    with pytest.raises(IntegrityError, match="sector_lies_on_the_grid"):
        Sector.objects.filter(sector="WV11").update(easting_m=700_001)
