"""From a file to drafts: looked at first, then all of it or nothing, and never twice."""

import csv
import io
import json
from typing import Any

import pytest

from accounts.errors import MovedOn
from accounts.models import Council, User
from needs.models import Child, Identity, Need
from needs.services import current_profile
from placements.models import FileImport, FileStatement, Referral, ReferralPart, Status, Urgency
from placements.services.incoming import apply_incoming, check_incoming
from placements.services.requirements import requirements_of
from placements.services.standard import stated_of
from placements.standard.fields import FIELDS
from placements.standard.writing import as_json, as_rows
from tests.factories import NOW, ChildFactory, ReferralFactory, searching

SAID = {
    "neededBy": "Today",
    "siblingCount": 2,
    "preferredLocation": "Bilston",
    "communicationNeeds": "Y",
    "specificCommunicationRequirements": ["BSL", "Makaton"],
    "homeAdaptation": True,
    "culturalNeeds": "Other",
    "livingCompanions": "Only with other older children",
    "pets": "Yes - can",
    "additionalSupport": "taxis to school",
    "deprivationOfLiberty": True,
    "fosterCareSuitability": "Preferred",
    "riskSelfHarm": "No known risk",
    "riskMissing": "Risk Present",
    "riskEatingDisorder": "No known risk",
    "riskOther": "Runs to the railway",
    "placementType": "Foster",
}


@pytest.fixture
def child(council: Council, commissioner: User) -> Child:
    child = ChildFactory(council=council)
    Identity.objects.create(council=council, child=child, case_ref="4711")
    return child


def check(by: User, *records: dict[str, Any]) -> FileImport:
    assert by.council is not None
    return check_incoming(
        what=FileImport.What.STANDARD,
        content=json.dumps(records).encode(),
        filename="file.json",
        council=by.council,
        by=by,
        now=NOW,
    )


def apply(by: User, *records: dict[str, Any]) -> FileImport:
    return apply_incoming(checked=check(by, *records), by=by, now=NOW)


def counts(record: FileImport) -> tuple[int, int, int, int]:
    return record.new, record.changed, record.unchanged, record.rejected


def test_looking_at_a_file_changes_nothing(child: Child, commissioner: User) -> None:
    checked = check(commissioner, {"childId": 4711, **SAID})
    assert counts(checked) == (1, 0, 0, 0)
    assert checked.not_taken == {"placementType": 1}
    assert not Referral.objects.exists()


def test_a_referral_arrives_as_a_draft_and_its_risks_stay_not_assessed(
    child: Child, commissioner: User
) -> None:
    apply(commissioner, {"childId": 4711, **SAID})
    referral = Referral.objects.get()
    assert (referral.child, referral.status, referral.urgency, referral.dol) == (
        child,
        Status.DRAFT,
        Urgency.SAME_DAY,
        True,
    )
    asked = requirements_of(referral)
    assert (asked.pets, asked.companions, asked.languages) == ("can", "older", ["bsl", "makaton"])
    assert (asked.eating_disorder, asked.other_risk) == ("none", "Runs to the railway")
    assert current_profile(child) is None
    assert not Need.objects.exists()
    assert not ReferralPart.objects.exists()
    assert referral.stays.count() == 0
    said = FileStatement.objects.get(referral=referral, field="riskSelfHarm")
    assert said.value == "No known risk"
    assert "riskSelfHarm" not in stated_of([referral])[0].values


def test_the_same_file_twice_changes_nothing(child: Child, commissioner: User) -> None:
    apply(commissioner, {"childId": 4711, **SAID})
    assert counts(check(commissioner, {"childId": 4711, **SAID})) == (0, 0, 1, 0)


def test_a_file_never_overwrites_what_a_person_answered(child: Child, commissioner: User) -> None:
    apply(commissioner, {"childId": 4711, "pets": "No"})
    referral = Referral.objects.get()
    assert requirements_of(referral).pets == "no"
    apply(commissioner, {"childId": 4711, "pets": "Yes - can"})
    assert requirements_of(referral).pets == "can"  # the first answer was a file's as well

    asked = requirements_of(referral)
    asked.pets = "must"
    asked.save()
    apply(commissioner, {"childId": 4711, "pets": "No"})
    assert requirements_of(referral).pets == "must"
    assert FileStatement.objects.get(field="pets").value == "No"
    apply_counts = counts(check(commissioner, {"childId": 4711, "pets": "Not Known"}))
    assert apply_counts == (0, 0, 1, 0)


def test_a_child_that_the_council_does_not_have_is_reported_and_not_invented(
    child: Child, commissioner: User
) -> None:
    other = ChildFactory()
    checked = check(commissioner, {"childId": other.ref}, {"childId": 4711}, {"childId": 9})
    assert counts(checked) == (1, 0, 0, 2)
    assert checked.state == "refused"
    assert [(f["row"], f["column"], f["value"]) for f in checked.faults] == [
        (1, "childId", other.ref),
        (3, "childId", "9"),
    ]
    with pytest.raises(MovedOn, match="no longer waiting"):
        apply_incoming(checked=checked, by=commissioner, now=NOW)
    assert not Referral.objects.exists()


def test_a_child_under_two_names_in_one_file_is_a_fault(child: Child, commissioner: User) -> None:
    checked = check(commissioner, {"childId": 4711}, {"childId": child.ref.lower()})
    assert counts(checked)[3] == 1


def test_a_child_is_found_by_its_case_number_in_any_case(child: Child, commissioner: User) -> None:
    Identity.objects.filter(child=child).update(case_ref="c-4711")
    assert counts(check(commissioner, {"childId": "C-4711"})) == (1, 0, 0, 0)


def test_a_search_that_is_under_way_is_not_changed_by_a_file(
    council: Council, commissioner: User
) -> None:
    referral = searching(council=council, levels={"SLF": 2})
    checked = check(commissioner, {"childId": referral.child.ref, "pets": "No"})
    assert "Searching" in checked.faults[0]["expected"]
    same = check(commissioner, {"childId": referral.child.ref, "riskSelfHarm": "Risk present"})
    assert counts(same) == (0, 0, 1, 0)


def test_a_draft_that_changed_after_the_check_stops_the_file(
    child: Child, commissioner: User
) -> None:
    checked = check(commissioner, {"childId": 4711, "pets": "No"})
    ReferralFactory(child=child)
    with pytest.raises(MovedOn, match="nothing was written"):
        apply_incoming(checked=checked, by=commissioner, now=NOW)
    checked.refresh_from_db()
    assert counts(checked) == (0, 1, 0, 0)
    assert not FileStatement.objects.exists()


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_is_taken_out_comes_back_without_a_change(
    form: str, council: Council, child: Child, commissioner: User
) -> None:
    apply(commissioner, {"childId": 4711, **SAID})
    searching(council=council, levels={"SLF": 0, "EXP": 3, "AGG": 1}, dol=True)
    searching(council=council, levels={"EXP": 0}, together="must", together_count=3)
    ReferralFactory(council=council, child__council=council)
    stated = stated_of(council.referrals.order_by("pk"))
    content = json.dumps(as_json(stated)) if form == "json" else _csv(stated)
    checked = check_incoming(
        what=FileImport.What.STANDARD,
        content=content.encode(),
        filename="again",
        council=council,
        by=commissioner,
        now=NOW,
    )
    assert checked.faults == []
    assert counts(checked) == (0, 0, 4, 0)


def _csv(stated: list[Any]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(as_rows(stated))
    return text.getvalue()


CODES = [(field.name, option) for field in FIELDS for option in field.options]


@pytest.mark.parametrize(("name", "option"), CODES)
def test_every_code_goes_in_and_a_second_time_changes_nothing(
    name: str, option: str, child: Child, commissioner: User
) -> None:
    record = {"childId": 4711, name: option}
    apply(commissioner, record)
    assert counts(check(commissioner, record)) == (0, 0, 1, 0)
    back = as_json(stated_of(Referral.objects.all()))["placements"]
    assert counts(check(commissioner, *back)) == (0, 0, 1, 0)
