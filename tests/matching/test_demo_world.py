"""What an invented council holds, whatever its size; in memory, without a database."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Model

from codes.homes import FOSTER_KINDS
from codes.words import MEANING
from geography.postcodes import locate
from matching.demo.imagine import imagine
from matching.demo.pen_pictures import PRONOUNS, SAID
from matching.demo.scales import SCALES
from matching.demo.stories import HardCase
from matching.demo.world import World
from needs.models import NeedsProfile, PenPicture
from needs.reading.found import Identity, Severity
from needs.reading.leaks import find_leaks
from needs.reading.numbers import nhs_is_valid, upn_is_valid
from needs.refs import is_ref
from placements.models import MOVES, Status
from tests.factories import TODAY

PLAN = SCALES["small"][0]


@pytest.fixture(scope="module")
def world() -> World:
    return imagine(PLAN, seed=7, on=TODAY)


def plain(world: World) -> dict[str, list[dict[str, Any]]]:
    """Every row as plain values: related rows by their place in the world, no password."""
    place = {
        id(row): (name, n) for name, rows in world.lists().items() for n, row in enumerate(rows)
    }
    place[id(world.council)] = ("council", 0)
    return {name: [_plain(row, place) for row in rows] for name, rows in world.lists().items()}


def _plain(row: Model, place: dict[int, tuple[str, int]]) -> dict[str, Any]:
    kept = row._state.fields_cache
    return {
        field.name: place[id(kept[field.name])]
        if kept.get(field.name) is not None
        else getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in {"id", "password"}
    }


def test_the_same_seed_and_day_give_the_same_rows(world: World) -> None:
    assert plain(imagine(PLAN, seed=7, on=TODAY)) == plain(world)


def test_another_seed_gives_other_children(world: World) -> None:
    other = imagine(PLAN, seed=8, on=TODAY)
    assert {child.last_name for child in other.children} != {c.last_name for c in world.children}


def test_another_day_moves_every_date_with_it(world: World) -> None:
    later = imagine(PLAN, seed=7, on=TODAY + timedelta(days=365))
    assert max(stay.starts_on for stay in later.stays) > TODAY


def test_children_have_references_that_can_be_checked(world: World) -> None:
    assert all(is_ref(child.ref) for child in world.children)
    assert len({child.ref for child in world.children}) == len(world.children)


def test_every_hard_case_can_be_found_by_its_reference(world: World) -> None:
    assert {case.value for case in HardCase} <= {referral.child.ref for referral in world.referrals}


def test_children_and_homes_stand_at_real_postcodes(world: World) -> None:
    for child in world.children:
        place = locate(child.home_postcode)
        assert (place.easting_m, place.northing_m) == (child.home_easting_m, child.home_northing_m)
        assert place.authority_code == world.council.authority_code
    for home in world.homes:
        assert locate(home.postcode).authority_code == home.authority_id


def test_homes_lie_at_home_next_door_in_the_region_and_all_over_england(world: World) -> None:
    councils = {home.authority_id for home in world.homes}
    assert world.council.authority_code in councils
    assert len(councils) > 15
    assert all(code.startswith("E") for code in councils)


def test_no_unrelated_four_children_live_with_foster_carers(world: World) -> None:
    for home in (home for home in world.homes if home.kind in FOSTER_KINDS):
        living = [s.child for s in world.stays if s.home is home and s.ends_on is None]
        others = [r for r in world.residents if r.home is home and r.is_fostered]
        families = {id(child.sibling_group or child) for child in living}
        assert len(living) + len(others) <= 3 or (len(families) == 1 and not others)


def test_every_move_is_one_that_the_state_table_knows_and_in_order(world: World) -> None:
    for referral in world.referrals:
        events = [event for event in world.events if event.referral is referral]
        assert all(event.event in MOVES.values() for event in events)
        times = [referral.created_at, *(event.at for event in events)]
        assert times == sorted(times)
        assert all(event.at.date() <= TODAY for event in events)


def test_a_search_never_looks_for_a_night_that_has_passed(world: World) -> None:
    open_ones = [r for r in world.referrals if r.closed_at is None]
    assert all(r.first_night is not None and r.first_night >= TODAY for r in open_ones)
    assert {r.status for r in open_ones} >= {Status.DRAFT, Status.SEARCHING, Status.INTERIM}


def test_some_profiles_leave_dimensions_open_and_none_leaves_a_high_need_open(world: World) -> None:
    assessed = [sum(n.profile is p for n in world.needs) for p in world.profiles]
    assert any(14 <= number < 20 for number in assessed)
    assert any(number == 20 for number in assessed)


def test_a_pen_picture_does_not_say_who_the_child_is(world: World) -> None:
    for picture in world.pen_pictures:
        child = picture.profile.child
        places = [place.postcode for place in world.places if place.profile is picture.profile]
        known = Identity(
            first=child.first_name,
            last=child.last_name,
            born=child.born,
            postcodes=(child.home_postcode, *places),
        )
        leaks = find_leaks(picture.text, known)
        assert [each for each in leaks if each.severity == Severity.BLOCK] == []


def test_pen_pictures_read_as_sentences_about_one_child(world: World) -> None:
    for picture in world.pen_pictures:
        text = picture.text
        assert re.match(r"An? (?:baby |young )?(?:boy|girl|man|woman) (?:of \d+|under)", text), text
        assert not re.search(r"[{}]|  | \.|\.\.|; \w+\.$|\bA (?:8|11|18)\b", text), text
        assert all(part.endswith((".", "”")) for part in text.split("\n\n")), text
        other = "she|her|hers|herself" if picture.profile.child.sex == "M" else "he|his|him|himself"
        assert not re.search(rf"\b(?:{other})\b", text, re.IGNORECASE), text


def test_pen_pictures_differ_from_each_other(world: World) -> None:
    assert len({picture.text for picture in world.pen_pictures}) == len(world.pen_pictures)


def test_a_pen_picture_begins_with_strengths_and_names_each_high_need(world: World) -> None:
    levels: dict[int, list[str]] = {}
    for need in world.needs:
        if need.level >= 2:
            levels.setdefault(id(need.profile), []).append(f"({need.dimension} {need.level})")
    for picture in world.pen_pictures:
        _check_order(picture, levels.get(id(picture.profile), []))


def _check_order(picture: PenPicture, marks: list[str]) -> None:
    for mark in marks:
        assert mark in picture.text.split("\n\n")[1]
    assert "(" not in picture.text.split("\n\n")[0]


def test_every_sentence_can_be_said_of_a_boy_and_of_a_girl() -> None:
    for words in PRONOUNS.values():
        full = words | {"He": words["he"], "His": words["his"], "himself": words["him"]}
        for sentences in SAID.values():
            assert all("{" not in sentence.format(**full) for sentence in sentences)


def test_one_record_is_restricted_and_somebody_is_kept_from_another(world: World) -> None:
    """Both of children whom nobody searches for, so that the demo's searches stay whole."""
    locked, kept = world.restrictions[0].child, world.excluded_people[0].child
    assert len(world.restrictions) == len(world.excluded_people) == 1
    assert {one.child.ref for one in world.allowed_people} == {locked.ref}
    assert not {locked.ref, kept.ref} & {referral.child.ref for referral in world.referrals}


def test_needs_have_a_history_in_order_and_most_were_reviewed_lately(world: World) -> None:
    versions: dict[int, list[NeedsProfile]] = {}
    for profile in sorted(world.profiles, key=lambda one: one.version):
        versions.setdefault(id(profile.child), []).append(profile)
    for of_child in versions.values():
        assert [one.version for one in of_child] == list(range(1, len(of_child) + 1))
    assert max(map(len, versions.values())) >= 3
    latest = [of_child[-1] for of_child in versions.values()]
    late = [one for one in latest if one.assessed_on < TODAY - timedelta(weeks=8)]
    assert 0 < len(late) < len(latest) / 3


def test_an_earlier_version_differs_in_a_level_that_the_chart_can_show(world: World) -> None:
    levels: dict[int, dict[str, int]] = {id(one): {} for one in world.profiles}
    for need in world.needs:
        levels[id(need.profile)][need.dimension] = need.level
    second = {id(one.child): one for one in world.profiles if one.version == 2}
    pairs = [(one, second.get(id(one.child))) for one in world.profiles if one.version == 1]
    assert any(then and levels[id(first)] != levels[id(then)] for first, then in pairs)


def test_numbers_that_must_never_be_shared_are_valid_and_nobodys(world: World) -> None:
    assert all(nhs_is_valid(one.nhs_number) for one in world.identities)
    assert all(one.nhs_number.startswith("999") for one in world.identities)
    assert all(upn_is_valid(one.upn) for one in world.identities if one.upn)
    numbers = [one.case_ref for one in world.identities]
    assert len(set(numbers)) == len(numbers) > 0
    assert {one.kind for one in world.place_names} == {"school", "hospital"}


def test_a_child_asks_and_a_home_offers_in_the_words_of_the_forms(world: World) -> None:
    """A word that is written otherwise is never compared with what somebody ticks."""
    asked = {word for each in world.profiles for word in (*each.wishes, *each.identity)}
    offered = {word for home in world.homes for word in home.offers}
    assert asked | offered <= set(MEANING)
    assert "own room" in asked & offered
