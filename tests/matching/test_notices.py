"""What is told, once: only what is material, and nothing about a home that said no."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from accounts.models import Council, User
from matching.models import Notice, Run
from matching.services import carry_out, take_up_changes
from needs.models import NeedsProfile
from placements.models import Approach, Referral
from providers.models import Home
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    NeedsProfileFactory,
    StayFactory,
    confirm,
    searching,
)
from tests.matching.making import a_home, a_market, approached, ranked, told

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def homes(council: Council) -> dict[str, Home]:
    """Four options, the nearest first, and one that is full."""
    homes = a_market(council, "First", "Second", "Third", "Fourth")
    homes["Full"] = a_home(council, "Full", beds=0, easting_m=450_000)
    return homes


@pytest.fixture
def referral(homes: dict[str, Home], council: Council) -> Referral:
    referral = searching(council=council)
    ranked(council)
    assert told(referral) == set()
    return referral


def test_the_first_match_tells_nothing_since_nothing_was_before(referral: Referral) -> None:
    assert not Notice.objects.exists()


def test_a_home_that_enters_the_first_three_is_told(
    referral: Referral, homes: dict[str, Home]
) -> None:
    Home.objects.filter(pk=homes["Fourth"].pk).update(easting_m=391_500)
    ranked(referral.council)
    kinds = {kind for name, kind in told(referral) if name == "Fourth"}
    assert Notice.Kind.NEW_IN_TOP in kinds
    notice = Notice.objects.get(kind=Notice.Kind.NEW_IN_TOP)
    assert (notice.rank, notice.home) == (2, homes["Fourth"])


def test_a_move_within_the_first_three_is_not_told(
    referral: Referral, homes: dict[str, Home]
) -> None:
    Home.objects.filter(pk=homes["Third"].pk).update(easting_m=391_900)
    ranked(referral.council)
    assert "new_in_top" not in {kind for _, kind in told(referral)}


def test_a_refused_home_that_becomes_possible_is_told(
    referral: Referral, homes: dict[str, Home]
) -> None:
    BedFactory(home=homes["Full"])
    ranked(referral.council)
    assert told(referral) == {("Full", "now_possible")}


@pytest.mark.parametrize(("pence", "is_told"), [(95_000, True), (105_000, False)])
def test_ten_points_more_are_told_and_fewer_are_not(
    council: Council, pence: int, is_told: bool
) -> None:
    """Affordability weighs 15: the whole width of the band is worth 15 points."""
    homes = a_market(council, "One", "Two", "Three", "Four")
    homes["Four"].price_lines.update(weekly_pence=145_000 + 20_000)
    referral = searching(council=council)
    ranked(council)
    # 145,000 and more is worth nothing, 45,000 fifteen points: 10 points are 66,667 pence.
    homes["Four"].price_lines.update(weekly_pence=78_000 if is_told else 80_000)
    ranked(council)
    assert (("Four", "risen") in told(referral)) is is_told
    assert pence


def test_a_home_that_was_approached_and_is_lost_is_told_with_its_reasons(
    referral: Referral, homes: dict[str, Home], commissioner: User
) -> None:
    approached(referral, homes["Second"], commissioner)
    homes["Second"].beds.update(state="taken")
    homes["Third"].beds.update(state="taken")
    ranked(referral.council)
    assert ("Second", "lost") in told(referral)
    assert ("Third", "lost") not in told(referral)
    assert Notice.objects.get(kind=Notice.Kind.LOST).reasons > 0


def test_a_home_that_leaves_the_register_after_it_offered_is_lost(
    referral: Referral, homes: dict[str, Home], commissioner: User
) -> None:
    approached(referral, homes["Second"], commissioner, answer="accepted")
    Home.objects.filter(pk=homes["Second"].pk).update(removed_on=TODAY)
    ranked(referral.council)
    assert ("Second", "lost") in told(referral)
    assert Notice.objects.get(kind=Notice.Kind.LOST).reasons == 0


def test_a_bed_held_for_this_child_is_no_loss(
    referral: Referral, homes: dict[str, Home], commissioner: User
) -> None:
    second = homes["Second"]
    approached(referral, second, commissioner, answer="accepted")
    StayFactory(child=referral.child, home=second, bed=second.beds.get(), is_hold=True)
    ranked(referral.council)
    assert "lost" not in {kind for _, kind in told(referral)}


def test_a_bed_held_for_another_child_is_a_loss(
    referral: Referral, homes: dict[str, Home], commissioner: User
) -> None:
    second = homes["Second"]
    approached(referral, second, commissioner, answer="accepted")
    StayFactory(child__council=referral.council, home=second, bed=second.beds.get(), is_hold=True)
    ranked(referral.council)
    assert ("Second", "lost") in told(referral)


def test_a_home_that_declined_is_never_told_again(
    referral: Referral, homes: dict[str, Home], commissioner: User
) -> None:
    approached(referral, homes["Full"], commissioner, answer="declined")
    BedFactory(home=homes["Full"])
    ranked(referral.council)
    assert told(referral) == set()


def test_a_home_that_declined_and_has_changed_is_told(
    referral: Referral, homes: dict[str, Home], commissioner: User
) -> None:
    long_ago = approached(referral, homes["Full"], commissioner, answer="declined")
    Approach.objects.filter(pk=long_ago.pk).update(answered_at=NOW - timedelta(days=9999))
    BedFactory(home=homes["Full"])
    Home.objects.filter(pk=homes["Full"].pk).update(age_to=16)
    ranked(referral.council)
    assert told(referral) == {("Full", "now_possible")}


def test_a_home_that_declined_other_needs_is_told(
    referral: Referral, homes: dict[str, Home], commissioner: User
) -> None:
    approached(referral, homes["Full"], commissioner, answer="declined")
    newer: NeedsProfile = confirm(NeedsProfileFactory(child=referral.child, version=2), EMO=2)
    Referral.objects.filter(pk=referral.pk).update(profile=newer)
    BedFactory(home=homes["Full"])
    ranked(referral.council)
    assert ("Full", "now_possible") in told(referral)


def test_the_run_after_a_change_and_the_night_tell_the_same_news_once(
    referral: Referral, homes: dict[str, Home]
) -> None:
    take_up_changes(now=NOW, on=TODAY)
    Run.objects.filter(state=Run.State.QUEUED).delete()
    BedFactory(home=homes["Full"])
    (run_id,) = take_up_changes(now=NOW, on=TODAY)
    assert carry_out(run_id=run_id, clock=lambda: NOW)
    assert Notice.objects.get().match.run.what == Run.What.CHANGED
    ranked(referral.council, on=TOMORROW, what=Run.What.NIGHTLY, now=NOW + timedelta(days=1))
    assert Notice.objects.count() == 1


def test_a_home_that_comes_and_goes_unchanged_is_told_once(
    referral: Referral, homes: dict[str, Home]
) -> None:
    bed = BedFactory(home=homes["Full"])
    ranked(referral.council)
    for state in ("taken", "free", "taken", "free"):
        homes["Full"].beds.filter(pk=bed.pk).update(state=state)
        ranked(referral.council)
    assert Notice.objects.count() == 1


def test_a_home_that_comes_back_otherwise_is_news(
    referral: Referral, homes: dict[str, Home]
) -> None:
    bed = BedFactory(home=homes["Full"])
    ranked(referral.council)
    homes["Full"].beds.filter(pk=bed.pk).update(state="taken")
    ranked(referral.council)
    homes["Full"].beds.filter(pk=bed.pk).update(state="free")
    homes["Full"].price_lines.update(weekly_pence=50_000)
    ranked(referral.council)
    assert Notice.objects.filter(kind=Notice.Kind.NOW_POSSIBLE).count() == 2


def test_the_passing_of_days_alone_is_no_news(referral: Referral) -> None:
    for day in range(1, 5):
        ranked(referral.council, on=TODAY + timedelta(days=day), now=NOW + timedelta(days=day))
    assert not Notice.objects.exists()


def test_at_night_a_notice_waits_and_one_of_a_same_day_referral_does_not(
    council: Council, homes: dict[str, Home]
) -> None:
    planned, urgent = searching(council=council), searching(council=council, urgency="same_day")
    ranked(council)
    BedFactory(home=homes["Full"])
    at_night = NOW.replace(hour=23)
    ranked(council, now=at_night)
    waits, at_once = (Notice.objects.get(referral=one) for one in (planned, urgent))
    assert at_once.tell_from == at_once.mail_from == at_night
    assert waits.tell_from == waits.mail_from == at_night + timedelta(hours=7)
    told_at_night = Notice.objects.all().told_by(at_night)
    assert [notice.referral for notice in told_at_night] == [urgent]


def test_notices_of_other_councils_referrals_stay_theirs(
    referral: Referral, homes: dict[str, Home]
) -> None:
    BedFactory(home=homes["Full"])
    ranked(referral.council)
    assert set(Notice.objects.values_list("council", flat=True)) == {referral.council_id}


def test_the_database_refuses_the_same_news_twice_and_a_lost_home_with_a_rank(
    referral: Referral, homes: dict[str, Home]
) -> None:
    BedFactory(home=homes["Full"])
    ranked(referral.council)
    notice = Notice.objects.get()
    with pytest.raises(IntegrityError, match="notice_lost_has_no_rank"), transaction.atomic():
        Notice.objects.update(kind=Notice.Kind.LOST)
    early = {"tell_from": notice.made_at - timedelta(days=1)}
    with pytest.raises(IntegrityError, match="notice_never_told_before"), transaction.atomic():
        Notice.objects.update(**early)
    notice.pk = None
    with pytest.raises(IntegrityError, match="notice_of_the_same_news_once"):
        notice.save()
