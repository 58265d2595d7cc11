"""Every fault names its row, its column, what stands there and what was expected."""

from typing import Any

import pytest

from providers.models import Home, RegisterChange
from tests.providers.conftest import Import, row


@pytest.mark.parametrize(
    ("columns", "column", "expected"),
    [
        ({"ref": ""}, "ref", "a value"),
        ({"ref": "x" * 41}, "ref", "at most 40 characters"),
        ({"name": ""}, "name", "a value"),
        ({"provider": ""}, "provider", "a value"),
        ({"sector": "PR9"}, "sector", "one of PR1, PR2, PR3, PR4, PR5"),
        ({"kind": "castle"}, "kind", "one of kinship_foster, in_house_foster"),
        ({"postcode": "ZZ99 9ZZ"}, "postcode", "a postcode that we can find"),
        ({"postcode": "BT1 1AA"}, "postcode", "Northern Ireland"),
        ({"postcode": "CF10 1AA"}, "postcode", "a postcode"),
        ({"postcode": "", "area": ""}, "postcode", "or the council's name"),
        ({"postcode": "", "area": "Atlantis"}, "area", "upper-tier councils"),
        ({"postcode": "", "area": "Cumbria"}, "area", "Cumberland or Westmorland and Furness"),
        ({"age_from": "eight"}, "age_from", "a whole number from 0 to 25"),
        ({"age_from": "-1"}, "age_from", "a whole number from 0 to 25"),
        ({"age_to": "99"}, "age_to", "a whole number from 0 to 25"),
        ({"age_from": 12, "age_to": 11}, "age_to", "at least age_from"),
        ({"sexes": "X"}, "sexes", "letters M, F and U"),
        ({"registered_from": "31/02/2020"}, "registered_from", "a date such as"),
        ({"registered_to": "2018-12-31"}, "registered_to", "a day after registered_from"),
        ({"rating": "superb"}, "rating", "one of outstanding, good"),
        ({"rating": "strong"}, "rating", "for this kind of home"),
        ({"inspected_on": "2026-11-23"}, "inspected_on", "not after 2026-11-22"),
        ({"beds": "1000"}, "beds", "a whole number from 0 to 400"),
        ({"beds_free": 5}, "beds_free", "at most the 4 in beds"),
        ({"beds_free": 3, "beds_unavailable": 2}, "beds_free", "at most the 4 in beds"),
        ({"beds_free": 0, "free_from": "2026-12-01"}, "free_from", "nothing, since beds_free is 0"),
        (
            {"beds_free": 3, "free_from": "now; 2026-12-01"},
            "free_from",
            "or 3 dates with semicolons",
        ),
        ({"beds_free": "", "confirmed_on": "2026-11-20"}, "confirmed_on", "beds_free is blank"),
        ({"confirmed_on": "2027-01-01"}, "confirmed_on", "not after 2026-11-22"),
        ({"weekly_pounds": "NaN"}, "weekly_pounds", "pounds a week"),
        ({"weekly_pounds": "-5"}, "weekly_pounds", "pounds a week"),
        ({"weekly_pounds": "1e5"}, "weekly_pounds", "pounds a week"),
        ({"weekly_pounds": "1.005"}, "weekly_pounds", "pounds a week"),
        ({"weekly_pounds": "1000001"}, "weekly_pounds", "at most 100,000"),
        (
            {"weekly_pounds": 900, "weekly_pounds_complex": 5000},
            "weekly_pounds_complex",
            "already holds for every band",
        ),
        ({"EMO": "5"}, "EMO", "a whole number from 0 to 4"),
        ({"EMO": "2.5"}, "EMO", "a whole number from 0 to 4"),
        ({"offers": "x" * 41}, "offers", "at most 40 characters"),
        ({"wheelchair": "maybe"}, "wheelchair", "yes or no"),
        ({"suspended_by": "police"}, "suspended_by", "one of council, ofsted"),
        ({"residents": "nine"}, "residents", "such as 9 EXP2"),
        ({"residents": "9 EXP7"}, "residents", "such as 9 EXP2"),
        ({"assumed": "everything"}, "assumed", "any of ages"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_wrong_cell_is_named_with_what_was_expected(
    import_rows: Import, columns: dict[str, Any], column: str, expected: str
) -> None:
    outcome = import_rows(row(ref="H0"), row(**columns))

    assert (outcome.rejected, outcome.applied) == (1, False)
    fault = outcome.faults[0]
    assert (fault["row"], fault["column"]) == (3, column)
    assert expected in fault["expected"]
    assert fault["value"] == str(columns.get(column, ""))


def test_every_fault_of_every_row_is_listed_and_nothing_is_written(import_rows: Import) -> None:
    outcome = import_rows(row(), row(ref="H2", kind="x", EMO="9"), row(ref="H3", beds="many"))

    found = {(fault["row"], fault["column"]) for fault in outcome.faults}
    assert found == {(3, "kind"), (3, "EMO"), (4, "beds")}
    assert (outcome.rows, outcome.new, outcome.rejected) == (3, 1, 2)
    assert not Home.objects.exists()
    assert not RegisterChange.objects.exists()


def test_a_reference_that_stands_twice_is_a_fault_of_the_second_row(import_rows: Import) -> None:
    fault = import_rows(row(), row(name="Another")).faults[0]
    assert (fault["row"], fault["column"], fault["value"]) == (3, "ref", "H1")
    assert "row 2 has this one" in fault["expected"]


def test_a_provider_with_two_sectors_is_a_fault(import_rows: Import) -> None:
    fault = import_rows(row(), row(ref="H2", sector="PR5")).faults[0]
    assert (fault["column"], fault["expected"]) == (
        "sector",
        "PR4, as row 2 gives for the same provider",
    )


def test_a_column_that_is_missing_unknown_or_double_is_a_fault_of_the_header(
    import_rows: Import,
) -> None:
    bad = {name: value for name, value in row().items() if name != "sexes"}
    header = ",".join([*bad, "weekly_pound", "Ref"])
    line = ",".join(map(str, [*bad.values(), "900", "H9"]))
    outcome = import_rows(content=f"{header}\n{line}\n".encode())

    expected = {fault["column"]: fault["expected"] for fault in outcome.faults}
    assert expected["sexes"].startswith("this column")
    assert expected["weekly_pound"] == "a column we know, such as weekly_pounds"
    assert expected["Ref"] == "each column once"
    assert (outcome.rows, outcome.rejected) == (1, 1)
