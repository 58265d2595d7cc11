"""Needs over time, two versions side by side, and what a copy still takes on trust."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AccessLog, User
from codes.needs import BY_CODE
from needs.models import Child, NeedsProfile, Step
from needs.services import NeedAnswer, confirm_profile, draft_profile, save_needs, save_wishes
from needs.services.versions import levels_over_time, untouched_steps, versions_of
from needs.side_by_side import changed_between, compare, drawn
from tests.conftest import ClientOf
from tests.placements.making import NOW, a_child, later, write_profile


@pytest.fixture
def child(social_worker: User) -> Child:
    """Two versions: distress went up from 2 to 3, and the wishes changed."""
    child = a_child(social_worker)
    write_profile(child, social_worker)
    say(child, social_worker, EMO=2, MHE=1)
    confirm_profile(child=child, by=social_worker, now=NOW)
    say(child, social_worker, days=7, EMO=3, MHE=1)
    save_wishes(child=child, wishes=["dogs"], words="A dog", by=social_worker, now=later(days=7))
    return child


def say(child: Child, by: User, days: int = 0, **levels: int) -> NeedsProfile:
    answers = [NeedAnswer(dimension=code, level=level) for code, level in levels.items()]
    return save_needs(
        child=child, step=Step.WELLBEING, answers=answers, by=by, now=later(days=days)
    )


def test_levels_over_time_hold_one_level_a_version_and_leave_out_what_was_never_needed(
    child: Child,
) -> None:
    rows = {row.code: row.levels for row in levels_over_time(versions_of(child))}
    assert rows["EMO"] == (2, 3)
    assert rows["MHE"] == (1, 1)
    assert all(any(levels) for levels in rows.values())


def test_a_level_that_was_not_assessed_is_never_drawn_as_0(
    child: Child, social_worker: User
) -> None:
    say(child, social_worker, days=8, MHE=1)
    chart = drawn(versions_of(child))
    emotional = next(row for row in chart.rows if row[0] == BY_CODE["EMO"].name)
    assert emotional[1:] == ("2", "not assessed")
    assert chart.description.endswith("0 needs went down. 1 need is no longer assessed.")


def test_the_chart_says_how_many_needs_went_up_and_down(child: Child) -> None:
    assert drawn(versions_of(child)).description == (
        "From version 1 to version 2, 1 need went up and 0 needs went down."
    )


def test_the_chart_says_that_it_shows_the_last_versions_alone(
    child: Child, social_worker: User
) -> None:
    for days in range(8, 16):
        confirm_profile(child=child, by=social_worker, now=later(days=days))
        say(child, social_worker, days=days, EMO=3, MHE=1)
    assert drawn(versions_of(child)).description.startswith("The last 8 of 10 versions. From ")


def test_side_by_side_marks_what_differs_and_only_that(child: Child) -> None:
    older, newer = versions_of(child)
    parts = changed_between(compare(older, newer, child=child, on=NOW.date()))
    assert [part.step for part in parts] == [Step.WELLBEING, Step.WISHES]
    assert [pair.key for pair in parts[0].pairs] == [BY_CODE["EMO"].name]
    assert parts[0].pairs[0].older.startswith("2, moderate")
    assert parts[0].pairs[0].newer.startswith("3, high")


def test_a_version_beside_itself_has_no_changes(child: Child) -> None:
    older, _ = versions_of(child)
    assert not changed_between(compare(older, older, child=child, on=NOW.date()))


def test_parts_that_were_copied_and_not_saved_again_are_named(
    child: Child, social_worker: User
) -> None:
    draft = child.profiles.get(version=2)
    untouched = {row.step for row in untouched_steps(draft)}
    assert Step.WELLBEING not in untouched
    assert Step.WISHES not in untouched
    assert {Step.STRENGTHS, Step.SAFETY, Step.PEN_PICTURE} <= untouched
    assert not untouched_steps(child.profiles.get(version=1))


def test_a_first_draft_has_nothing_copied(social_worker: User) -> None:
    draft = draft_profile(child=a_child(social_worker), by=social_worker, now=NOW)
    assert not untouched_steps(draft)


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


def page(client: Client, child: Child, **asked: str) -> str:
    response = client.get(reverse("needs:versions", args=[child.ref]), asked)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_shows_the_last_two_versions_and_notes_who_looked(
    client: Client, child: Child
) -> None:
    html = page(client, child)
    assert "Version 1 beside version 2" in html
    assert "A dog" in html
    assert "Harmful sexual behaviour" not in html.partition("beside version")[2]
    assert AccessLog.objects.filter(child_id=child.pk, part="needs:versions").exists()


def test_the_page_shows_what_did_not_change_when_asked(client: Client, child: Child) -> None:
    html = page(client, child, older="1", newer="2", all="on")
    assert "The same" in html.partition("beside version")[2]


def test_a_version_that_is_not_there_is_one_clear_error(client: Client, child: Child) -> None:
    html = page(client, child, older="1", newer="99")
    assert "Choose the version to compare with from the list" in html
    assert "beside version" not in html


def test_the_childs_page_says_what_was_copied(client: Client, child: Child) -> None:
    html = client.get(reverse("needs:child", args=[child.ref])).content.decode()
    assert "This draft began as a copy of version 1" in html


def test_a_child_without_a_profile_has_an_empty_page(client: Client, social_worker: User) -> None:
    assert "Nothing is written yet" in page(client, a_child(social_worker))
