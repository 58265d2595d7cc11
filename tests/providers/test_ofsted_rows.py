"""Ofsted's columns: which rows are homes, what the list leaves open, what it may not overwrite."""

from datetime import date
from typing import Any

import pytest

from providers.models import Assumed, Home, SuspendedBy
from tests.providers.conftest import Import

LISTED: dict[str, Any] = {
    "Web link": "Ofsted Social Care Provider Webpage",
    "URN": "2611190",
    "Provision type": "Children's home",
    "Registration date": "2021-01-08 00:00:00",
    "Registration status": "Active",
    "Name": "REDACTED",
    "Postcode": "REDACTED",
    "Local authority": "Wolverhampton",
    "Parliamentary constituency": "Wolverhampton South West",
    "Sector": "Private",
    "Places": "4",
    "Short-break-only children's home": "",
    "Organisation name": "Oak Care Ltd",
}


def listed(**columns: Any) -> dict[str, Any]:
    return LISTED | {name.replace("_", " "): value for name, value in columns.items()}


def test_a_listed_home_says_what_is_known_and_what_is_assumed(import_rows: Import) -> None:
    outcome = import_rows(listed())
    home = Home.objects.get()

    assert (outcome.layout, outcome.new) == ("ofsted", 1)
    assert (home.ref, home.urn, home.name) == ("2611190", "2611190", "Children’s home 2611190")
    assert (home.kind, home.registered_from) == ("childrens_home", date(2021, 1, 8))
    assert (home.place_known, home.is_about) == ("authority", True)
    assert (home.easting_m, home.northing_m) == (
        home.authority.easting_m,
        home.authority.northing_m,
    )
    assert home.confirmed_on is None
    assert home.beds.filter(state="free", free_from=None).count() == 4
    assert set(home.assumed) == {"ages", "sexes", "rating", "vacancies"}


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        ({"Provision_type": "Children's Home"}, "childrens_home"),
        ({"Provision_type": "Secure children's home"}, "secure_home"),
        ({"Provision_type": "Residential Special School"}, "residential_school"),
        ({"Provision_type": "Residential Family Centre"}, "family_centre"),
        (
            {
                "Provision_type": "Residential special school (registered as a children's home)",
            },
            "childrens_home",
        ),
    ],
    ids=lambda value: None,
)
def test_each_type_of_provision_that_is_a_home_has_its_kind(
    import_rows: Import, columns: dict[str, str], kind: str
) -> None:
    import_rows(listed(**columns))
    assert Home.objects.get().kind == kind


def test_what_is_not_a_home_for_a_child_is_skipped_and_counted_by_reason(
    import_rows: Import,
) -> None:
    outcome = import_rows(
        listed(),
        listed(URN="1", Provision_type="Independent Fostering Agency", Places=""),
        listed(URN="2", Provision_type="Boarding School"),
        listed(URN="3") | {"Short-break-only children's home": "Short-break-only children's home"},
    )
    assert (outcome.new, outcome.skipped, outcome.rejected) == (1, 3, 0)
    assert outcome.skipped_reasons == {
        "Boarding school": 1,
        "Fostering agency: its carers’ homes are not in the list": 1,
        "Short breaks only: not for full-time care": 1,
    }


def test_a_home_that_turned_into_something_else_is_pointed_out(import_rows: Import) -> None:
    import_rows(listed())
    outcome = import_rows(
        listed() | {"Short-break-only children's home": "Short-break-only children's home"}
    )
    assert list(outcome.skipped_reasons) == [
        "Short breaks only: not for full-time care "
        "(in the register all the same: see whether to close it)"
    ]


@pytest.mark.parametrize(
    ("area", "constituency", "expected"),
    [
        ("Durham", "", "County Durham"),
        ("St Helens", "", "St. Helens"),
        ("Bristol", "", "Bristol, City of"),
        ("Kingston upon Hull", "", "Kingston upon Hull, City of"),
        ("Herefordshire", "", "Herefordshire, County of"),
        ("Southend on Sea", "", "Southend-on-Sea"),
        ("Bournemouth, Christchurch & Poole", "", "Bournemouth, Christchurch and Poole"),
        ("Cumbria", "Carlisle", "Cumberland"),
        ("Cumbria", "Penrith and The Border", "Westmorland and Furness"),
        ("Northamptonshire", "Kettering", "North Northamptonshire"),
    ],
)
def test_a_council_is_found_by_the_name_that_the_list_gives_it(
    import_rows: Import, area: str, constituency: str, expected: str
) -> None:
    import_rows(listed(Local_authority=area, Parliamentary_constituency=constituency))
    home = Home.objects.select_related("authority").get()
    assert home.authority.name == expected
    assert (Assumed.AREA in home.assumed) == bool(constituency)


def test_a_county_that_was_split_is_a_fault_where_nothing_tells_its_parts_apart(
    import_rows: Import,
) -> None:
    fault = import_rows(listed(Local_authority="Cumbria", Parliamentary_constituency="")).faults[0]
    assert (fault["column"], fault["value"]) == ("Local authority", "Cumbria")
    assert "Cumberland or Westmorland and Furness" in fault["expected"]


def test_a_postcode_that_is_not_blacked_out_places_the_home_exactly(import_rows: Import) -> None:
    import_rows(listed(Postcode="WV1 1SH", Name="Oak School"))
    home = Home.objects.get()
    assert (home.place_known, home.name) == ("postcode", "Oak School")


def test_a_councils_home_is_its_own_provision_only_in_its_own_area(import_rows: Import) -> None:
    import_rows(
        listed(Sector="Local Authority", Organisation_name="Wolverhampton Council"),
        listed(
            URN="2",
            Sector="Local Authority",
            Organisation_name="Dudley Council",
            Local_authority="Dudley",
        ),
    )
    sectors = dict(Home.objects.values_list("ref", "provider__sector"))
    assert sectors == {"2611190": "PR1", "2": "PR2"}


def test_an_organisation_with_two_sectors_becomes_two_providers(import_rows: Import) -> None:
    rows = [
        listed(),
        listed(URN="2"),
        listed(URN="3", Sector="Voluntary"),
        listed(URN="4", Organisation_name=""),
    ]
    import_rows(*rows)
    names = dict(Home.objects.values_list("ref", "provider__name"))
    assert names == {
        "2611190": "Oak Care Ltd",
        "2": "Oak Care Ltd",
        "3": "Oak Care Ltd (voluntary provision)",
        "4": "Organisation not given",
    }
    assert import_rows(*rows).unchanged == 4


def test_what_the_council_knows_better_stays_when_the_list_comes_again(
    import_rows: Import,
) -> None:
    import_rows(listed())
    Home.objects.update(
        name="Oak House",
        age_from=10,
        place_known="postcode",
        postcode="WV1 1SH",
        assumed=[],
        suspended_by=SuspendedBy.COUNCIL,
    )
    outcome = import_rows(listed(Places="6"))

    home = Home.objects.get()
    assert outcome.unchanged == 1
    assert (home.name, home.age_from, home.postcode) == ("Oak House", 10, "WV1 1SH")
    assert home.suspended_by == "council"
    assert home.beds.count() == 4


def test_ofsteds_suspension_comes_and_goes_with_the_list(import_rows: Import) -> None:
    import_rows(listed(Registration_status="Suspended"))
    assert Home.objects.get().suspended_by == "ofsted"
    import_rows(listed())
    assert Home.objects.get().suspended_by == ""


def test_a_home_of_our_own_reference_is_found_by_its_urn(import_rows: Import) -> None:
    import_rows(listed())
    Home.objects.update(ref="C-0001")
    assert import_rows(listed()).unchanged == 1


def test_a_urn_that_several_homes_carry_is_a_fault(import_rows: Import) -> None:
    import_rows(listed(), listed(URN="2"))
    Home.objects.filter(ref="2").update(ref="A", urn="2611190")
    Home.objects.filter(ref="2611190").update(ref="B")
    fault = import_rows(listed()).faults[0]
    assert "2 homes of the register carry this URN" in fault["expected"]
