"""The standard's own lists: all of the published ones are here, and every code is taken."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placements.standard.codes import (
    BY_DIMENSION,
    COLUMN_CODES,
    COMPANIONS,
    CULTURAL,
    EXPLOITATION,
    LANGUAGES,
    NEEDED_BY,
    PETS,
    RISK,
    SUITS,
    SUPPORT,
    YES_NO,
)
from placements.standard.fields import ALSO_WRITTEN, BY_NAME, FIELDS, Field, Type
from placements.standard.values import parse, text_of
from providers.imports.cells import Unexpected

PUBLISHED = Path(os.environ.get("SHARED_DATA", Path(__file__).parents[4] / "shared/data"))
FILE = PUBLISHED / "placements_data_standard" / "PDS_v2_placements.json"
CODED = [field for field in FIELDS if field.type == Type.CATEGORICAL]


def test_the_standard_has_six_entities_and_41_fields() -> None:
    assert len(FIELDS) == len(BY_NAME) == 41
    assert len({field.entity for field in FIELDS}) == 6


@pytest.mark.skipif(not FILE.exists(), reason="the published standard is not on this machine")
def test_fields_and_lists_are_those_of_the_published_standard() -> None:
    published = {
        field["name"]: (
            entity["name"],
            field["type"],
            field["cardinality"],
            tuple(field.get("options", ())),
        )
        for entity in json.loads(FILE.read_text())["entities"]
        for field in entity["fields"]
    }
    ours = {f.name: (f.entity, f.type.value, f.cardinality, f.options) for f in FIELDS}
    assert ours == published


@pytest.mark.parametrize("field", CODED, ids=lambda field: field.name)
def test_every_code_of_every_list_is_taken_in_any_case(field: Field) -> None:
    for option in field.options:
        expected = (option,) if field.is_many else option
        for written in (option, option.upper(), f"  {option} "):
            assert parse(field, written) == expected


@pytest.mark.parametrize(
    ("name", "written", "option"),
    [(name, w, o) for name, also in ALSO_WRITTEN.items() for w, o in also.items()],
)
def test_the_codes_of_the_other_editions_are_taken(name: str, written: str, option: str) -> None:
    assert option in BY_NAME[name].options
    assert parse(BY_NAME[name], written) == option


@pytest.mark.parametrize("field", CODED, ids=lambda field: field.name)
@given(text=st.text(max_size=30))
def test_no_other_code_is_taken(field: Field, text: str) -> None:
    known = {" ".join(o.casefold().split()) for o in field.options}
    known |= {w.casefold() for w in ALSO_WRITTEN.get(field.name, {})}
    if " ".join(text.casefold().split()) in known or field.is_many:
        return
    with pytest.raises(Unexpected, match="one of"):
        parse(field, text)


@given(st.sets(st.sampled_from(BY_NAME["specificCommunicationRequirements"].options[:4])))
def test_several_codes_survive_the_way_to_a_cell_and_back(codes: set[str]) -> None:
    field = BY_NAME["specificCommunicationRequirements"]
    value = parse(field, sorted(codes))
    assert parse(field, text_of(value)) == value


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("neededBy", NEEDED_BY),
        ("communicationNeeds", YES_NO),
        ("specificCommunicationRequirements", LANGUAGES),
        ("culturalNeeds", CULTURAL),
        ("livingCompanions", COMPANIONS),
        ("pets", PETS),
        ("additionalSupport", SUPPORT),
        ("fosterCareSuitability", SUITS),
        ("riskEatingDisorder", RISK),
    ],
)
def test_each_of_our_codes_has_one_of_theirs_and_back(name: str, codes: dict[str, str]) -> None:
    assert sorted(codes.values()) == sorted(BY_NAME[name].options)


def test_every_risk_has_a_dimension_a_question_or_words() -> None:
    coded = {f.name for f in FIELDS if f.entity == "Risks" and f.type == Type.CATEGORICAL}
    assert coded == set(BY_DIMENSION) | set(EXPLOITATION) | {
        name for name in COLUMN_CODES if name in coded
    }
