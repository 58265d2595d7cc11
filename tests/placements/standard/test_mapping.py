"""What a referral says in the standard's terms, and what it keeps silent about."""

from datetime import date

import pytest

from accounts.models import Council
from codes.homes import Kind
from needs.models import Identity
from placements.models import FileStatement, Referral, Requirements
from placements.standard.fields import NO_KNOWN_RISK, RISK_PRESENT
from placements.standard.mapping import state
from placements.standard.writing import as_json, as_rows
from tests.factories import (
    NOW,
    HomeFactory,
    NeedFactory,
    NeedsProfileFactory,
    ReferralFactory,
    StayFactory,
    searching,
)


def require(referral: Referral, **answers: object) -> None:
    Requirements.objects.create(council=referral.council, referral=referral, **answers)


def test_a_confirmed_nought_is_no_known_risk_and_any_level_above_it_is_a_risk(
    council: Council,
) -> None:
    stated = state(searching(council=council, levels={"SLF": 0, "MIS": 1, "FIR": 4}))
    assert stated.values["riskSelfHarm"] == NO_KNOWN_RISK
    assert stated.values["riskMissing"] == stated.values["riskToOthersFire"] == RISK_PRESENT


def test_what_is_not_assessed_is_never_no_known_risk(council: Council) -> None:
    stated = state(searching(council=council, levels={"EMO": 2}))
    risks = {name: value for name, value in stated.values.items() if name.startswith("risk")}
    assert risks == {}
    assert stated.why_empty["riskSelfHarm"] == "not assessed"
    assert stated.why_empty["riskSexualExploitation"] == "not assessed"


def test_a_nought_that_nobody_confirmed_is_not_passed_on_and_a_risk_is(council: Council) -> None:
    referral = ReferralFactory(council=council, child__council=council)
    profile = NeedsProfileFactory(child=referral.child)
    NeedFactory(profile=profile, dimension="SLF", level=0)
    NeedFactory(profile=profile, dimension="SUB", level=2)
    stated = state(referral)
    assert "riskSelfHarm" not in stated.values
    assert stated.why_empty["riskSelfHarm"] == "level 0 is not confirmed yet"
    assert stated.values["riskDrugAlcohol"] == RISK_PRESENT


def test_exploitation_says_which_kind_only_where_somebody_said_it(council: Council) -> None:
    referral = searching(council=council, levels={"EXP": 3})
    stated = state(referral)
    assert "riskSexualExploitation" not in stated.values
    assert "of which kind" in stated.why_empty["riskSexualExploitation"]
    require(referral, criminal_exploitation="present")
    assert state(referral).values["riskCriminalExploitation"] == RISK_PRESENT

    none = state(searching(council=council, levels={"EXP": 0}))
    assert none.values["riskSexualExploitation"] == NO_KNOWN_RISK


@pytest.mark.parametrize(("said", "stated"), [(RISK_PRESENT, RISK_PRESENT), (NO_KNOWN_RISK, None)])
def test_what_a_file_said_of_an_unassessed_risk_is_passed_on_only_as_a_risk(
    council: Council, said: str, stated: str | None
) -> None:
    referral = ReferralFactory(council=council, child__council=council)
    FileStatement.objects.create(
        council=council, referral=referral, field="riskSelfHarm", value=said, at=NOW
    )
    assert state(referral).values.get("riskSelfHarm") == stated


def test_answers_that_the_form_begins_with_are_not_passed_on(council: Council) -> None:
    stated = state(ReferralFactory(council=council, child__council=council))
    for name in ("neededBy", "siblingCount", "deprivationOfLiberty", "homeAdaptation"):
        assert name not in stated.values
    assert stated.values["pets"] == "Not Known"
    assert stated.values["fosterCareSuitability"] == "Not specified"
    assert stated.why_empty["livingCompanions"] == "not answered"


def test_kinds_that_are_ruled_out_are_unsuitable_and_solo_goes_before_company(
    council: Council,
) -> None:
    foster = [Kind.KINSHIP_FOSTER, Kind.IN_HOUSE_FOSTER, Kind.AGENCY_FOSTER]
    referral = ReferralFactory(council=council, child__council=council, ruled_out=foster)
    NeedsProfileFactory(child=referral.child, solo=True, hoist=True, identity=["halal"])
    require(referral, foster="preferred", companions="others")
    stated = state(referral).values
    assert stated["fosterCareSuitability"] == "Unsuitable"
    assert stated["livingCompanions"] == "Solo placement recommended"
    assert stated["homeAdaptation"] is True
    assert stated["culturalNeeds"] == "Required"


def test_the_child_is_called_by_the_case_number_and_else_by_the_reference(
    council: Council,
) -> None:
    referral = ReferralFactory(council=council, child__council=council)
    assert state(referral).values["childId"] == referral.child.ref
    Identity.objects.create(council=council, child=referral.child, case_ref="004711")
    assert as_json([state(referral)])["placements"][0]["PlacementAvailability"]["childId"] == (
        "004711"
    )
    Identity.objects.update(case_ref="4711")
    assert as_json([state(referral)])["placements"][0]["PlacementAvailability"]["childId"] == 4711


def test_a_placement_is_stated_once_the_child_lives_there(council: Council) -> None:
    referral = searching(council=council)
    assert "ActualPlacement" not in as_json([state(referral)])["placements"][0]
    home = HomeFactory(council=council, kind=Kind.CHILDRENS_HOME, urn="SC0123")
    StayFactory(
        child=referral.child,
        referral=referral,
        home=home,
        weekly_pence=350_050,
        starts_on=date(2026, 11, 20),
    )
    actual = as_json([state(referral)])["placements"][0]["ActualPlacement"]
    assert actual == {
        "totalWeeklyCost": 3501,
        "placementLocation": "Wolverhampton",
        "preferabilityLocation": None,
        "educationContinuity": None,
        "providerURN": "SC0123",
        "siblingsPlacedTogether": 0,
        "placementType": "Residential",
    }
    assert state(referral).why_empty["educationContinuity"] == "not recorded here"


def test_a_csv_has_a_column_for_each_field_and_one_for_what_is_empty(council: Council) -> None:
    header, row = as_rows([state(searching(council=council, levels={"SLF": 2}))])
    assert len(header) == len(row) == 42
    assert row[header.index("riskSelfHarm")] == RISK_PRESENT
    assert "riskMissing" in row[header.index("notStated")]
