"""Files of the standard as they come: two forms, other editions, and files that mean harm."""

import json
from datetime import date
from typing import Any

import pytest

from placements.standard.reading import read_standard
from providers.errors import WrongFile

HEADER = "childId,neededBy,riskSelfHarm,pets\n"


def of_json(*items: Any) -> bytes:
    return json.dumps({"placements": items}).encode()


def test_entities_are_read_and_numbers_and_days_become_values() -> None:
    read = read_standard(
        of_json(
            {
                "PlacementAvailability": {"childId": 4711, "siblingCount": 2},
                "PlacementRequirements": {
                    "homeAdaptation": True,
                    "specificCommunicationRequirements": ["Makaton", "BSL"],
                },
                "QualityAssurance": {"referralDate": "2026-11-20"},
            }
        )
    )
    assert read.faults == []
    assert read.records[0].said == {
        "childId": "4711",
        "siblingCount": 2,
        "homeAdaptation": True,
        "specificCommunicationRequirements": ("BSL", "Makaton"),
        "referralDate": date(2026, 11, 20),
    }


def test_an_unknown_code_is_reported_with_its_row_its_field_and_what_is_taken() -> None:
    read = read_standard((HEADER + "1,Today,No known risk,No\n2,Soon,Maybe,No\n").encode())
    assert [(f.row, f.column, f.value) for f in read.faults] == [
        (3, "neededBy", "Soon"),
        (3, "riskSelfHarm", "Maybe"),
    ]
    assert read.faults[0].expected == ("one of Today, in less than 5 days, in more than 5 days")
    assert [record.number for record in read.records] == [2]


def test_the_national_schemas_columns_and_codes_are_read() -> None:
    read = read_standard(
        b"child_ID,when_placement_is_needed_by,can_child_live_with_pets,additional_support,dol,"
        b"preferred_location_for_home_search,cost_core_weekly,total_weekly_cost\n"
        b"A17,< 5 days,Unknown,N/A,No,Yes,900.50,1100.50\n"
    )
    assert read.faults == []
    assert read.records[0].said == {
        "childId": "A17",
        "neededBy": "in less than 5 days",
        "pets": "Not Known",
        "additionalSupport": "NA",
        "deprivationOfLiberty": False,
        "totalWeeklyCost": 1100,
    }
    assert read.passed_over == {"preferredLocation": 1, "cost_core_weekly": 1}


def test_the_published_titles_are_read_as_columns() -> None:
    read = read_standard(
        b"Child ID,Risk to child: Going missing,Can the child live with pets/animals?\n"
        b"1,Risk present,Yes - can\n"
    )
    assert read.records[0].said["riskMissing"] == "Risk Present"
    assert read.records[0].said["pets"] == "Yes - can"


def test_a_misspelt_field_is_a_fault_with_the_nearest_name() -> None:
    read = read_standard(of_json({"childId": 1, "riskSelfharms": "Risk Present"}))
    assert read.faults[0].expected.endswith("such as riskSelfHarm")


def test_a_short_header_names_the_columns_that_are_not_known_and_those_that_are_missing() -> None:
    read = read_standard(b"childId;foo;neededBy\n4711;1;2026-12-01\n")
    assert not read.was_read
    assert [(one.row, one.column, one.expected) for one in read.faults] == [
        (1, "foo", "a column we know")
    ]
    short = read_standard(b"neededBy;foo;pets;siblingCount\n2026-12-01;1;no;1\n")
    assert {one.column for one in short.faults} == {"foo", "childId"}


def test_a_header_of_two_columns_is_read() -> None:
    read = read_standard(b"childId;siblingCount\n4711;2\n")
    assert (read.was_read, read.faults, read.records[0].child_id) == (True, [], "4711")


def test_an_entity_that_is_null_states_nothing_and_one_that_is_no_object_is_a_fault() -> None:
    read = read_standard(of_json({"childId": 1, "Risks": None}, {"childId": 2, "Risks": [{}]}))
    assert [one.said for one in read.records] == [{"childId": "1"}]
    assert [(f.row, f.column, f.value) for f in read.faults] == [(2, "Risks", "[{}]")]


def test_a_file_that_breaks_off_in_a_row_is_refused() -> None:
    with pytest.raises(WrongFile, match="breaks off in row 3"):
        read_standard(b"childId,pets,riskOther\n1,No,\n2,N")


def test_a_child_twice_in_a_file_is_a_fault() -> None:
    read = read_standard(of_json({"childId": 1}, {"childId": "1"}))
    assert [(f.row, f.column) for f in read.faults] == [(2, "childId")]


@pytest.mark.parametrize(
    "item",
    [
        {"childId": None},
        {"childId": True},
        {"childId": 1.5},
        {"childId": {"$gt": 0}},
        {"childId": "x" * 41},
        {"childId": "a\x00b"},
        {"childId": 1, "siblingCount": -1},
        {"childId": 1, "siblingCount": 10**30},
        {"childId": 1, "homeAdaptation": "perhaps"},
        {"childId": 1, "referralDate": "2026-02-30"},
        {"childId": 1, "referralDate": 20260101},
        {"childId": 1, "riskOther": "x" * 501},
        {"childId": 1, "riskOther": ["a"]},
        {"childId": 1, "specificCommunicationRequirements": ["None", "BSL"]},
        {"childId": 1, "specificCommunicationRequirements": [["BSL"]]},
        {"childId": 1, "PlacementAvailability": {"childId": 2}},
        {"childId": 1, "Risks": ["riskOther"]},
        "childId",
        None,
        7,
    ],
    ids=repr,
)
def test_a_value_that_cannot_be_is_a_fault_and_never_a_crash(item: Any) -> None:
    read = read_standard(of_json(item))
    assert read.faults
    assert read.records == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"[" * 100_000, "nested too deeply|not JSON"),
        (b'{"placements": []}', "no referral"),
        (b'{"childId": 1, "childId": 2}', "twice in one object"),
        (b'{"childId": NaN}', "no number"),
        (b'{"childId": "\\ud800"}', "half of a character"),
        (b'{"childId": 1', "not JSON"),
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04nonsense", "damaged|not a workbook"),
        (b"\x00\x01\x02{}", "not text"),
        (b"a,b,c\n1,2,3\n", "names of the standard"),
        (HEADER.encode(), "no rows below"),
        (HEADER.encode() + b'1,"Today,x,y\n', "quotation mark"),
        (b" " * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
    ids=range(14),
)
def test_a_file_that_is_none_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(WrongFile, match=says):
        read_standard(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_both_forms_are_read_in_the_usual_encodings(encoding: str) -> None:
    as_json = json.dumps([{"childId": 1, "riskOther": "Café"}], ensure_ascii=False)
    as_csv = "childId,riskOther,pets\n1,Café,No\n"
    for text in (as_json, as_csv):
        assert read_standard(text.encode(encoding)).records[0].said["riskOther"] == "Café"
