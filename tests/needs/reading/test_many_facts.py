"""Schools, addresses, dates and numbers in every form of tests/needs/reading/many_facts.py."""

import random
from collections.abc import Iterable
from datetime import date

import pytest

from needs.reading.found import Identity, Severity
from needs.reading.leaks import find_leaks
from tests.needs.reading import many_facts as facts
from tests.needs.reading.invented import nhs, upn

FRAMES = (
    "We met about {} on Tuesday.", "They wrote {} on the form and it stays.",
    "It says {}, which is right.", "({}) was in the margin.",
)  # fmt: skip


def missed(who: Identity, forms: Iterable[str], *, sure: bool = False) -> list[str]:
    """The sentences in which nothing, or nothing that blocks, is found where the form stands."""
    faults = []
    for place, form in enumerate(forms):
        text = FRAMES[place % len(FRAMES)].replace("{}", form)
        start = text.index(form)
        hits = [k for k in find_leaks(text, who) if k.start < start + len(form) and k.end > start]
        if not any(hit.severity == Severity.BLOCK or not sure for hit in hits):
            faults.append(text)
    return faults


@pytest.mark.parametrize("name", facts.SCHOOLS)
def test_a_school_of_the_record_is_found_by_all_that_people_call_it(name: str) -> None:
    assert missed(Identity(schools=(name,)), facts.SCHOOLS[name].split("|")) == []


@pytest.mark.parametrize("address", facts.ADDRESSES)
def test_an_address_of_the_record_is_found_in_part_and_shortened(address: str) -> None:
    assert missed(Identity(addresses=(address,)), facts.ADDRESSES[address].split("|")) == []


@pytest.mark.parametrize("code", ["BS5 7QT", "M14 6RD", "CB25 9HF", "N1 9GU", "SE15 4LW"])
def test_a_postcode_of_the_record_is_found_in_whole_and_in_half(code: str) -> None:
    assert missed(Identity(postcodes=(code,)), facts.postcodes(code)) == []


@pytest.mark.parametrize("seed", range(4))
def test_a_date_of_birth_is_found_in_figures_and_in_words(seed: int) -> None:
    for born in facts.dates(random.Random(seed), 20):
        assert missed(Identity(born=born), facts.births(born)) == []


@pytest.mark.parametrize("seed", range(4))
def test_numbers_with_a_check_block_whether_the_record_holds_them_or_not(seed: int) -> None:
    draw = random.Random(seed)
    health, pupil = nhs(draw), upn(draw)
    for who in (Identity(), Identity(nhs=health, upn=pupil)):
        assert missed(who, facts.health_numbers(health), sure=True) == []
        assert missed(who, facts.pupil_numbers(pupil), sure=True) == []


@pytest.mark.parametrize("seed", range(4))
def test_telephone_numbers_block_in_every_group(seed: int) -> None:
    assert missed(Identity(), facts.telephones(random.Random(seed)), sure=True) == []


@pytest.mark.parametrize("seed", range(4))
def test_what_belongs_to_one_person_is_found_without_a_record(seed: int) -> None:
    for kind, form in facts.others(random.Random(seed)):
        sure = kind in {"ni", "postcode", "email", "case", "file"}
        assert missed(Identity(), [form], sure=sure) == [], kind


@pytest.mark.parametrize("text", facts.HARMLESS.strip().splitlines())
def test_numbers_that_are_no_ones_are_left_alone(text: str) -> None:
    who = Identity(
        first="Kayleigh",
        last="Ogden",
        born=date(2012, 3, 5),
        addresses=("14 Elm Road",),
        postcodes=("BL1 2AB",),
    )
    assert [leak.words(text) for leak in find_leaks(text, who)] == []
