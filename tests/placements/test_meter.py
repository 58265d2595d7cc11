"""How good a referral is for its urgency: what is asked, why, and that it stops nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from codes.needs import DIMENSION_CODES
from needs.last_moves import answer_with, last_move
from needs.models import Child, NeedsProfile
from needs.services import (
    Meter,
    NeedAnswer,
    current_profile,
    declare_harmless,
    read_profile,
    save_needs,
    save_pen_picture,
    stale_of,
)
from needs.services.meter import WHY_LEVEL
from needs.services.staleness import STALE_AFTER
from placements.models import Referral
from placements.services import answer_check, open_referral, submit_referral
from placements.services.meter import meter_of
from placements.services.reviews import review_of, reviews_due
from tests.conftest import ClientOf
from tests.factories import NeedsProfileFactory, StayFactory, confirm
from tests.pages import page
from tests.placements.making import NOW, a_child, written

ON = NOW.date()


def measured(referral: Referral) -> Meter:
    return meter_of(referral, profile=current_profile(referral.child), on=ON)


def lacking(referral: Referral) -> set[str]:
    return {each.text for each in measured(referral).lacking}


def test_a_more_patient_class_asks_for_all_that_a_more_urgent_one_asks_for_and_more(
    social_worker: User,
) -> None:
    child = a_child(social_worker)
    referral = open_referral(child=child, emergency=False, by=social_worker, now=NOW)
    asked: list[set[str]] = []
    for urgency, duration in (
        ("same_day", "short"),
        ("urgent", "short"),
        ("planned", "short"),
        ("planned", "long_term"),
    ):
        referral.urgency, referral.duration = urgency, duration
        asked.append({each.text for each in measured(referral).asked})
    for fewer, more in zip(asked, asked[1:], strict=False):
        assert fewer < more
    assert "The pen picture" not in asked[0]
    assert "Hopes and goals" in asked[3]


def test_every_thing_says_in_one_sentence_why_it_matters(social_worker: User) -> None:
    referral = written(social_worker, duration="long_term")
    for each in measured(referral).asked:
        assert each.why.endswith(".")
        assert each.why.count(".") == 1
        assert each.url_name.split(":")[0] in {"needs", "placements"}
    assert set(WHY_LEVEL) == set(DIMENSION_CODES)


def test_a_referral_that_may_be_sent_can_still_lack_what_helps(social_worker: User) -> None:
    referral = written(social_worker)
    assert lacking(referral) == set()
    assert measured(referral).share == 100
    answers = [NeedAnswer(dimension="SLF", level=3), NeedAnswer(dimension="EMO", level=2)]
    answers += [NeedAnswer(dimension=code, level=0) for code in ("MHE", "ATT")]
    save_needs(child=referral.child, step="wellbeing", answers=answers, by=social_worker, now=NOW)  # type: ignore[arg-type]
    assert lacking(referral) == {"What helps with Self-harm and suicide"}
    referral.duration = "long_term"
    assert "What helps with Emotional wellbeing and regulation" in lacking(referral)
    assert answer_check(referral, on=ON) == []
    assert measured(referral).share < 100


def test_an_empty_referral_has_hardly_anything_and_its_pages_say_what_and_why(
    client_of: ClientOf, social_worker: User
) -> None:
    child = a_child(social_worker)
    referral = open_referral(child=child, emergency=False, by=social_worker, now=NOW)
    client = client_of(social_worker)
    shown = page(client, reverse("placements:tasks", args=[referral.pk]))
    assert "What a carer will ask for" in shown.text
    assert "things that carers ask for are there" in shown.text
    assert "A carer makes the bedroom safe and decides who is awake at night." in shown.text
    assert shown.links["A level for Going missing"].startswith(f"/children/{child.ref}/safety/")


@pytest.fixture
def profile(social_worker: User) -> NeedsProfile:
    made: NeedsProfile = NeedsProfileFactory(
        child=a_child(social_worker), assessed_on=ON - STALE_AFTER
    )
    return made


def test_a_profile_is_stale_after_eight_weeks_and_not_a_day_sooner(profile: NeedsProfile) -> None:
    stale = stale_of(profile=profile, on=ON)
    assert stale is not None
    assert (stale.weeks, stale.moved_on) == (8, None)
    assert stale_of(profile=profile, on=ON - timedelta(days=1)) is None
    assert stale_of(profile=None, on=ON) is None


@pytest.mark.parametrize(
    ("moved", "is_stale"), [(-1, False), (0, False), (1, True), (7, True), (8, False)]
)
def test_a_move_after_the_assessment_makes_a_profile_stale(
    profile: NeedsProfile, moved: int, is_stale: bool
) -> None:
    """Seven days after the assessment; a move that is still to come does not count."""
    move = profile.assessed_on + timedelta(days=moved)
    today = profile.assessed_on + timedelta(days=7)
    StayFactory(child=profile.child, starts_on=move)
    assert (stale_of(profile=profile, on=today) is not None) == is_stale


@pytest.mark.parametrize("moved", [None, -400, -1, 0, 1, 30, 55, 56, 57])
def test_the_table_of_reviews_and_the_notice_agree_on_the_day(
    profile: NeedsProfile, moved: int | None
) -> None:
    confirm(profile)
    assessed = profile.assessed_on
    StayFactory(child=profile.child, starts_on=assessed - timedelta(days=500), ends_on=assessed)
    if moved is not None:
        profile.child.stays.all().delete()
        StayFactory(child=profile.child, starts_on=assessed + timedelta(days=moved))
    else:
        profile.child.stays.update(ends_on=None)
    for days in (-1, 0, 1, 29, 30, 55, 56, 57, 60):
        today = assessed + timedelta(days=days)
        rows = [review_of(row) for row in reviews_due(Child.objects.all(), on=today)]
        is_due = any(row.due_on <= today for row in rows)
        is_stale = stale_of(profile=profile, on=today) is not None
        lives_there = profile.child.stays.filter(starts_on__lte=today).exists()
        assert is_due == (is_stale and lives_there)


def test_where_nobody_knows_of_stays_a_profile_is_stale_by_its_age_alone(
    profile: NeedsProfile,
) -> None:
    StayFactory(child=profile.child, starts_on=profile.assessed_on + timedelta(days=1))
    before = answer_with(lambda child_id, *, on: None)
    try:
        assert stale_of(profile=profile, on=profile.assessed_on + timedelta(days=7)) is None
    finally:
        answer_with(before)


def test_the_last_move_is_the_start_of_the_last_stay_and_never_a_hold(social_worker: User) -> None:
    child = a_child(social_worker)
    assert last_move(child.pk, on=ON) is None
    stays: list[dict[str, Any]] = [
        {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 6, 1)},
        {"starts_on": date(2026, 6, 1)},
    ]
    for stay in stays:
        StayFactory(child=child, **stay)
    StayFactory(child=child, starts_on=date(2026, 11, 1), is_hold=True)
    assert last_move(child.pk, on=ON) == date(2026, 6, 1)
    assert last_move(child.pk, on=date(2026, 5, 1)) == date(2026, 1, 1)


def test_an_old_profile_is_pointed_out_on_the_task_list_and_before_sending(
    client_of: ClientOf, social_worker: User
) -> None:
    referral = written(social_worker)
    profile = current_profile(referral.child)
    assert profile is not None
    old = NOW.date() - timedelta(weeks=60)
    NeedsProfile.objects.filter(pk=profile.pk).update(assessed_on=old)
    for name in ("check", "tasks"):
        address = reverse(f"placements:{name}", args=[referral.pk])
        html = page(client_of(social_worker), address).text
        assert "Check that it still holds" in html


def test_the_counts_of_the_reading_stand_before_sending_and_link_to_it(
    client_of: ClientOf, social_worker: User
) -> None:
    referral = written(social_worker)
    profile = current_profile(referral.child)
    assert profile is not None
    text = "J is kind. He went missing three times last week and was out overnight."
    profile.pen_picture.text = text
    profile.pen_picture.save()
    profile.needs.filter(dimension="MIS").update(level=0)
    shown = page(client_of(social_worker), reverse("placements:check", args=[referral.pk]))
    assert "The words and the profile do not agree on" in shown.text
    assert "going missing" in shown.text
    link = shown.links["The words and the profile do not agree"]
    assert link.startswith(f"/children/{referral.child.ref}/reading/?back=")


def test_the_team_manager_reads_the_same_and_why_words_were_kept(
    client_of: ClientOf, social_worker: User, team_manager: User
) -> None:
    referral = written(social_worker)
    text = "J is kind. He goes to Hilltop Primary School."
    save_pen_picture(child=referral.child, text=text, by=social_worker, now=NOW)
    found = read_profile(
        child=referral.child, profile=current_profile(referral.child), on=ON
    ).to_check
    assert [each.words for each in found] == ["Hilltop Primary School"]
    why = "An invented name"
    declare_harmless(child=referral.child, key=found[0].key, reason=why, by=social_worker, now=NOW)
    submit_referral(referral=referral, by=social_worker, now=NOW)
    shown = page(client_of(team_manager), reverse("placements:approve", args=[referral.pk]))
    assert f"kept ‘Hilltop Primary School’ in the pen picture: {why}" in shown.text
