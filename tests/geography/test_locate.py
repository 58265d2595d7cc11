"""What people write for a postcode, and what is made of it. No database is touched."""

import pytest

from geography.errors import UnknownPlace
from geography.package import letters, read
from geography.postcodes import Located, locate
from geography.written import readings

CIVIC_CENTRE = Located("WV1 1SH", 391318, 298812, "E08000031", about=False)


@pytest.mark.parametrize(
    "text",
    ["WV1 1SH", "wv1 1sh", "WV11SH", "  WV1   1SH ", "WV1\u00a01SH", "W V 1 1 S H", "wv1\u200b1sh"],
)
def test_case_and_spaces_do_not_matter(text: str) -> None:
    assert locate(text) == CIVIC_CENTRE


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("WVI ISH", "WV1 1SH"),
        ("wv1 ish", "WV1 1SH"),
        ("0X26 5AQ", "OX26 5AQ"),
        ("SWIA OAA", "SW1A 0AA"),
        ("SO14 OAA", "SO14 0AA"),
        ("S014 0AA", "SO14 0AA"),
        ("WV1 I", "WV1 1"),
        ("LI", "L1"),
    ],
)
def test_o_for_0_and_i_for_1_are_put_right_where_only_one_reading_exists(
    text: str, meant: str
) -> None:
    assert locate(text).postcode == meant


def test_a_well_formed_postcode_is_never_changed_into_another() -> None:
    with pytest.raises(UnknownPlace, match="We do not know the postcode WV1 1ZZ"):
        locate("WV1 1ZZ")


def test_an_unknown_postcode_is_refused_and_its_known_sector_offered() -> None:
    with pytest.raises(UnknownPlace, match="or enter WV1 1 alone"):
        locate("WV1 1ZZ")


def test_an_unknown_sector_is_refused_and_its_known_district_offered() -> None:
    with pytest.raises(UnknownPlace, match="or enter WV1 alone"):
        locate("WV1 8")


def test_an_unknown_district_is_refused() -> None:
    with pytest.raises(UnknownPlace, match="no postcode that begins with WV77"):
        locate("WV77 1AA")


def test_a_sector_or_district_alone_is_about_its_middle() -> None:
    sector, district = locate("WV1 1"), locate("wv1")
    assert (sector.postcode, sector.about) == ("WV1 1", True)
    assert (district.postcode, district.about) == ("WV1", True)
    assert abs(sector.easting_m - CIVIC_CENTRE.easting_m) < 1000
    assert district.authority_code == "E08000031"


def test_wv11_without_a_space_is_the_district_and_with_one_the_sector() -> None:
    assert locate("WV11").postcode == "WV11"
    assert locate("WV1 1").postcode == "WV1 1"
    assert locate("WV 11").postcode == "WV11"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("BT1 1AA", "in Northern Ireland"),
        ("bt7", "in Northern Ireland"),
        ("JE2 3AB", "in Jersey"),
        ("GY1 1AA", "in Guernsey"),
        ("IM1 1AA", "on the Isle of Man"),
    ],
)
def test_places_on_another_grid_are_refused_by_name(text: str, where: str) -> None:
    with pytest.raises(UnknownPlace, match=where):
        locate(text)


@pytest.mark.parametrize("text", ["", "  ", "\u00a0", "\u200b"])
def test_nothing_is_asked_for_again(text: str) -> None:
    with pytest.raises(UnknownPlace, match="Enter a postcode"):
        locate(text)


@pytest.mark.parametrize(
    "text",
    ["Wolverhampton", "WV", "1SH", "12345", "QQ1 1AA", "WV1 1SH1", "a" * 5000, "O1" * 6, "£"],
)
def test_what_is_no_postcode_is_refused_in_one_short_line(text: str) -> None:
    with pytest.raises(UnknownPlace, match="is not a postcode") as refusal:
        locate(text)
    assert len(str(refusal.value)) < 80


def test_a_message_repeats_nothing_that_would_break_its_line() -> None:
    with pytest.raises(UnknownPlace) as refusal:
        locate("no\n\x00pe\r\u2028")
    assert str(refusal.value).isprintable()


def test_wales_and_scotland_are_found_under_their_own_councils() -> None:
    assert locate("CF10 1AA").authority_code == "W06000015"
    assert locate("EH1 1YZ").authority_code == "S12000036"


def test_a_place_in_a_county_has_the_countys_code() -> None:
    assert locate("OX26 5AQ").authority_code == "E10000025"


def test_every_postcode_of_the_package_can_be_written() -> None:
    """Except Newport's before 1984, which had no digit in its first half."""
    for letter in letters():
        for postcode in read(letter).postcode[::97].tolist():
            words = tuple(postcode.decode().split())
            assert postcode[:3] == b"NPT" or len(readings(words)) == 1, postcode
