"""Postcodes into the database: a load does all of it or nothing."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from geography import package
from geography.authorities import authorities
from geography.models import LocalAuthority, Postcode, Sector
from geography.reference import load_authorities

pytestmark = pytest.mark.django_db

HEADER = "pcd7,pcds,dointr,doterm,lad25cd,east1m,north1m"
CIVIC_CENTRE = "WV1 1SH,WV1 1SH,198001,,E08000031,391318,298812"
TERMINATED = "WV1 1AA,WV1 1AA,198001,199612,E08000031,391400,298900"
IN_A_DISTRICT = "OX265AQ,OX26 5AQ,198001,,E07000177,461132,222532"


@pytest.fixture(autouse=True)
def councils() -> None:
    """A test that empties all tables takes what migrations wrote with it."""
    if LocalAuthority.objects.count() < len(authorities()):
        load_authorities()


def load(file: Path) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("load_postcodes", onspd=file, stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue().strip()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "onspd.csv"


def write(file: Path, *lines: str) -> Path:
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_a_directory_is_loaded_with_terminated_postcodes_and_districts_in_their_county(
    directory: Path,
) -> None:
    write(directory, HEADER, CIVIC_CENTRE, TERMINATED, IN_A_DISTRICT)
    assert load(directory) == ("3 new, 0 changed, 0 unchanged", "")
    found = Postcode.objects.get(postcode="OX265AQ")
    assert (found.easting_m, found.northing_m) == (461132, 222532)
    assert found.authority.name == "Oxfordshire"


def test_loading_the_same_directory_again_changes_nothing(directory: Path) -> None:
    write(directory, HEADER, CIVIC_CENTRE, TERMINATED)
    load(directory)
    assert load(directory)[0] == "0 new, 0 changed, 2 unchanged"


def test_an_update_corrects_adds_and_keeps_what_it_lacks(directory: Path) -> None:
    load(write(directory, HEADER, CIVIC_CENTRE, TERMINATED))
    write(directory, HEADER, CIVIC_CENTRE.replace("391318", "391319"), IN_A_DISTRICT)
    assert load(directory)[0] == "1 new, 1 changed, 0 unchanged"
    assert Postcode.objects.get(postcode="WV11SH").easting_m == 391319
    assert Postcode.objects.filter(postcode="WV11AA").exists()


def test_a_new_sector_is_added_at_the_middle_of_its_postcodes(directory: Path) -> None:
    Sector.objects.filter(sector="WV11").delete()
    load(write(directory, HEADER, CIVIC_CENTRE, TERMINATED))
    sector = Sector.objects.get(sector="WV11")
    assert (sector.easting_m, sector.northing_m, sector.postcodes) == (391359, 298856, 2)
    assert sector.authority_code == "E08000031"


@pytest.mark.parametrize(
    "header",
    [
        "pcd,x,y,oscty,oslaua,oseast1m,osnrth1m",
        "\ufeffPCD8,x,y,oscty,LAUA,OSEAST1M,OSNRTH1M",
        "pcds,x,y,oscty,lad23cd,east1m,north1m",
    ],
)
def test_the_names_that_ons_has_used_for_columns_are_all_known(
    directory: Path, header: str
) -> None:
    row = "wv1  1sh,,,,E08000031,391318,298812"
    assert load(write(directory, header, row))[0] == "1 new, 0 changed, 0 unchanged"


def test_rows_that_are_left_out_are_counted_by_why(directory: Path) -> None:
    write(
        directory,
        HEADER,
        CIVIC_CENTRE,
        "CF101AA,CF10 1AA,,,W06000015,318284,176230",
        "BT1 1AA,BT1 1AA,,,N09000003,334316,374675",
        "WV1 9ZZ,WV1 9ZZ,,,E08000031,,",
        "WV1 9ZY,WV1 9ZY,,,E06009999,391318,298812",
    )
    done, left_out = load(directory)
    assert done == "1 new, 0 changed, 0 unchanged"
    assert left_out.splitlines() == [
        "2 outside England were left out",
        "1 without a position were left out",
        "1 in E06009999 were left out: this version does not know that council",
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((), "The file is empty"),
        ((HEADER,), "no postcode in England"),
        ((HEADER, CIVIC_CENTRE, CIVIC_CENTRE), "WV1 1SH is there more than once"),
        ((HEADER, CIVIC_CENTRE, "WV1 1AA,WV1 1AA,1980"), "Line 3: 3 columns instead of 7"),
        ((HEADER, CIVIC_CENTRE, "x,nonsense,,,E08000031,1,1"), "Line 3: “nonsense” is not a post"),
        ((HEADER, CIVIC_CENTRE.replace("391318", "NaN")), "Line 2: “NaN” is not a whole number"),
        ((HEADER, CIVIC_CENTRE.replace("391318", "991318")), "991318, 298812 is not on the Nat"),
    ],
)
def test_a_wrong_file_is_told_in_one_line_and_nothing_is_written(
    directory: Path, lines: tuple[str, ...], told: str
) -> None:
    directory.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(CommandError, match=told) as refusal:
        load(directory)
    assert str(refusal.value).endswith("\nNothing was changed")
    assert len(str(refusal.value).splitlines()) == 2
    assert not Postcode.objects.exists()


def test_each_missing_column_has_a_line_of_its_own(directory: Path) -> None:
    with pytest.raises(CommandError) as refusal:
        load(write(directory, "pcds,name,oslaua", "WV1 1SH,x,E08000031"))
    assert str(refusal.value).splitlines() == [
        "There is no column for the easting (one of oseast1m, east1m)",
        "There is no column for the northing (one of osnrth1m, north1m)",
        "Nothing was changed",
    ]


def test_a_spreadsheet_or_a_zip_is_no_directory(directory: Path) -> None:
    directory.write_bytes(b"PK\x03\x04\x00\x00\xff\xfe" * 50)
    with pytest.raises(CommandError, match="There is no column for the postcode|not a CSV file"):
        load(directory)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        load(tmp_path / "missing.csv")


def test_a_council_that_the_database_lacks_stops_the_load(directory: Path) -> None:
    LocalAuthority.objects.filter(code="E08000031").delete()
    with pytest.raises(CommandError, match="lacks the councils E08000031: run load_authorities"):
        load(write(directory, HEADER, CIVIC_CENTRE))


def test_the_package_is_loaded_for_england_only(monkeypatch: pytest.MonkeyPatch) -> None:
    # Two small areas: E has London and Edinburgh, Y has York.
    monkeypatch.setattr("geography.loading.package.letters", lambda: ["Y", "U"])
    out = StringIO()
    call_command("load_postcodes", stdout=out)
    english = sum(package.read(letter).in_england().sum() for letter in "YU")
    assert out.getvalue().strip() == f"{english:,} new, 0 changed, 0 unchanged"
    assert Postcode.objects.count() == english
