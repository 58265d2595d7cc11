"""Drafts, versions, and what happens when two people write at once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from needs.errors import ChangedMeanwhile, NamesTheChild, NothingToConfirm, WrongNeed
from needs.models import Child, Need, NeedsProfile, PenPicture, ProfileStep, Step
from needs.services import (
    AvoidAnswer,
    NeedAnswer,
    PlaceAnswer,
    confirm_profile,
    current_profile,
    draft_profile,
    save_avoid,
    save_needs,
    save_pen_picture,
    save_places,
    save_practical,
    save_wishes,
    stamp_of,
)
from tests.placements.making import HERE, NOW, a_child, later, write_profile

EMO = NeedAnswer(dimension="EMO", level=3, importance=4, what_helps="Walks")


@pytest.fixture
def child(social_worker: User) -> Child:
    return a_child(social_worker)


def say_emo(child: Child, by: User, level: int | None = 3, **more: Any) -> NeedsProfile:
    answers = [NeedAnswer(dimension="EMO", level=level)]
    return save_needs(child=child, step=Step.WELLBEING, answers=answers, by=by, now=NOW, **more)


def test_a_child_has_one_draft_however_often_it_is_begun(child: Child, social_worker: User) -> None:
    first = draft_profile(child=child, by=social_worker, now=NOW)
    assert draft_profile(child=child, by=social_worker, now=later(days=1)) == first
    assert (first.version, first.written_by) == (1, social_worker)


def test_a_new_draft_holds_all_that_the_confirmed_version_held(
    child: Child, social_worker: User
) -> None:
    write_profile(child, social_worker)
    place = PlaceAnswer(what="school", name="Hilltop", place=HERE, visits=5, keep=True)
    away = AvoidAnswer(reason="Gang", place=HERE, radius_tenths=55)
    save_places(child=child, answers=[place], by=social_worker, now=NOW)
    save_avoid(child=child, answers=[away], by=social_worker, now=NOW)
    save_needs(child=child, step=Step.WELLBEING, answers=[EMO], by=social_worker, now=NOW)
    first = confirm_profile(child=child, by=social_worker, now=NOW)
    second = draft_profile(child=child, by=social_worker, now=later(days=1))
    assert (second.version, second.confirmed_at) == (2, None)
    for part in ("needs", "strengths", "places", "avoid", "steps"):
        assert _rows(first, part) == _rows(second, part) != []
    assert PenPicture.objects.get(profile=second).text == PenPicture.objects.get(profile=first).text
    assert (second.wishes, second.wishes_words) == (["garden"], "A garden")


def _rows(profile: NeedsProfile, part: str) -> list[dict[str, Any]]:
    rows = getattr(profile, part).order_by("pk").values()
    return [{k: v for k, v in row.items() if k not in ("id", "profile_id")} for row in rows]


def test_what_was_confirmed_never_changes(child: Child, social_worker: User) -> None:
    write_profile(child, social_worker)
    profile = confirm_profile(child=child, by=social_worker, now=NOW)
    writes: list[Callable[[], object]] = [
        lambda: Need.objects.filter(profile=profile).update(level=0),
        lambda: Need.objects.filter(profile=profile).delete(),
        lambda: ProfileStep.objects.filter(profile=profile).update(is_finished=False),
        lambda: PenPicture.objects.filter(profile=profile).update(text="Other"),
        lambda: NeedsProfile.objects.filter(pk=profile.pk).update(solo=True),
        lambda: NeedsProfile.objects.filter(pk=profile.pk).update(confirmed_at=None),
        lambda: Need.objects.create(
            council=profile.council, profile=profile, dimension="IND", level=1, importance=2
        ),
    ]
    for write in writes:
        with (
            pytest.raises(IntegrityError, match="a confirmed profile never changes"),
            transaction.atomic(),
        ):
            write()
    assert current_profile(child) == profile


def test_the_database_names_the_rule_that_froze_the_profile(
    child: Child, social_worker: User
) -> None:
    write_profile(child, social_worker)
    profile = confirm_profile(child=child, by=social_worker, now=NOW)
    with pytest.raises(IntegrityError) as caught:
        NeedsProfile.objects.filter(pk=profile.pk).update(solo=True)
    cause: Any = caught.value.__cause__
    assert cause.diag.constraint_name == "confirmed_profile_never_changes"


def test_there_is_nothing_to_confirm_twice(child: Child, social_worker: User) -> None:
    say_emo(child, social_worker)
    confirm_profile(child=child, by=social_worker, now=NOW)
    with pytest.raises(NothingToConfirm):
        confirm_profile(child=child, by=social_worker, now=NOW)


def test_not_assessed_leaves_no_row_and_takes_an_old_one_away(
    child: Child, social_worker: User
) -> None:
    profile = say_emo(child, social_worker, 0)
    assert profile.needs.get().level == 0
    say_emo(child, social_worker, None)
    assert not profile.needs.exists()


def test_a_step_saved_by_a_colleague_is_not_overwritten(
    child: Child, social_worker: User, team_manager: User
) -> None:
    opened = stamp_of(current_profile(child), Step.WELLBEING)
    say_emo(child, team_manager, 2, seen=opened)
    with pytest.raises(
        ChangedMeanwhile, match=f"{team_manager} saved this part on 23 November 2026 at 9:00am"
    ):
        say_emo(child, social_worker, 4, seen=opened)
    assert Need.objects.get().level == 2
    say_emo(child, social_worker, 4, seen=stamp_of(current_profile(child), Step.WELLBEING))
    assert Need.objects.get().level == 4


def test_another_step_saved_meanwhile_does_no_harm(
    child: Child, social_worker: User, team_manager: User
) -> None:
    say_emo(child, social_worker)
    opened = stamp_of(current_profile(child), Step.WELLBEING)
    save_wishes(child=child, wishes=["dogs"], words="", by=team_manager, now=NOW)
    assert say_emo(child, social_worker, 1, seen=opened).needs.get().level == 1


def test_a_page_opened_before_the_version_was_confirmed_is_out_of_date(
    child: Child, social_worker: User
) -> None:
    opened = stamp_of(say_emo(child, social_worker), Step.WELLBEING)
    confirm_profile(child=child, by=social_worker, now=NOW)
    with pytest.raises(ChangedMeanwhile, match="confirmed this part"):
        say_emo(child, social_worker, 1, seen=opened)
    assert child.profiles.count() == 1


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        (NeedAnswer(dimension="EMO", level=5), "EMO_level"),
        (NeedAnswer(dimension="EMO", level=-1), "EMO_level"),
        (NeedAnswer(dimension="EMO", level=1, importance=3), "EMO_importance"),
        (
            NeedAnswer(dimension="EMO", level=1, evidence_on=later(days=1).date()),
            "EMO_evidence_on",
        ),
        (NeedAnswer(dimension="AGG", level=1), ""),
    ],
)
def test_a_need_that_cannot_be_is_refused_at_its_field(
    answer: NeedAnswer, field: str, child: Child, social_worker: User
) -> None:
    with pytest.raises(WrongNeed) as caught:
        save_needs(child=child, step=Step.WELLBEING, answers=[answer], by=social_worker, now=NOW)
    assert caught.value.field == field
    assert not NeedsProfile.objects.exists()


def test_visits_and_radius_outside_their_bounds_are_refused(
    child: Child, social_worker: User
) -> None:
    for visits in (0, 15):
        place = PlaceAnswer(what="family", name="Gran", place=HERE, visits=visits)
        with pytest.raises(WrongNeed, match="Gran: visits a week must be from 1 to 14"):
            save_places(child=child, answers=[place], by=social_worker, now=NOW)
    nowhere = AvoidAnswer(reason="", place=HERE, radius_tenths=0)
    with pytest.raises(WrongNeed, match="more than 0 miles"):
        save_avoid(child=child, answers=[nowhere], by=social_worker, now=NOW)


def test_words_are_kept_once_in_small_letters(child: Child, social_worker: User) -> None:
    flags: dict[str, Any] = {
        "solo": True,
        "wheelchair": False,
        "ground_floor": False,
        "hoist": True,
    }
    words = ["Halal", " halal ", "Irish  dancing"]
    profile = save_practical(child=child, **flags, identity=words, by=social_worker, now=NOW)
    assert profile.identity == ["halal", "irish dancing"]
    assert (profile.solo, profile.hoist) == (True, True)
    with pytest.raises(WrongNeed, match="is too long"):
        save_practical(child=child, **flags, identity=["x" * 41], by=social_worker, now=NOW)


def test_only_a_school_can_be_kept(child: Child, social_worker: User) -> None:
    gran = PlaceAnswer(what="family", name="Gran", place=HERE, keep=True)
    profile = save_places(child=child, answers=[gran], by=social_worker, now=NOW)
    assert not profile.places.get().keep


def test_a_name_that_turns_up_later_stops_the_confirmation(
    child: Child, social_worker: User
) -> None:
    save_pen_picture(child=child, text="Sunny is kind.", by=social_worker, now=NOW)
    Child.objects.filter(pk=child.pk).update(first_name="Sunny")
    with pytest.raises(NamesTheChild, match="Take out ‘Sunny’"):
        confirm_profile(child=Child.objects.get(), by=social_worker, now=NOW)


def test_a_pen_picture_that_is_not_finished_is_kept_with_the_name_and_cannot_be_confirmed(
    child: Child, social_worker: User
) -> None:
    who: dict[str, Any] = {"by": social_worker, "now": NOW}
    profile = save_pen_picture(child=child, text="Ada is kind", finished=False, **who)
    step = profile.steps.get()
    assert (profile.pen_picture.text, step.is_finished, step.not_names) == (
        "Ada is kind",
        False,
        [],
    )
    with pytest.raises(NamesTheChild, match="Ada"):
        confirm_profile(child=child, **who)
