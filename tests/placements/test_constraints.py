"""The database refuses nonsense about referrals, beds and stays: each refusal by its name."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from placements.models import Approach, Part, Referral, ReferralPart, Stay
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    ChildFactory,
    ReferralFactory,
    StayFactory,
    searching,
)

pytestmark = pytest.mark.django_db


def test_a_child_has_one_open_referral() -> None:
    first = ReferralFactory()
    with pytest.raises(IntegrityError, match="referral_one_open_per_child"):
        ReferralFactory(child=first.child)


def test_a_child_whose_referral_is_closed_may_have_another() -> None:
    first = ReferralFactory()
    Referral.objects.filter(pk=first.pk).update(
        status="unmet", closed_at=NOW, closed_by=first.created_by
    )
    assert ReferralFactory(child=first.child).pk


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        (
            {"status": "searching"},
            "referral_searched_only_with_profile_first_night_and_approval",
        ),
        ({"approved_at": NOW}, "referral_approved_at_and_by_together"),
        ({"closed_at": NOW}, "referral_closed_at_by_and_status_together"),
        ({"status": "unmet"}, "referral_closed_at_by_and_status_together"),
        ({"withdrawn_reason": "kin"}, "referral_reason_to_withdraw_only_when_withdrawn"),
        ({"together": "must"}, "referral_siblings_counted"),
        ({"together": "apart", "together_count": 2}, "referral_siblings_counted"),
        ({"together": "preferred", "together_count": 11}, "referral_siblings_counted"),
        ({"together_count": 3}, "referral_siblings_counted"),
    ],
)
def test_a_referral_that_contradicts_itself_is_refused(changes: dict[str, Any], name: str) -> None:
    referral = ReferralFactory()
    with pytest.raises(IntegrityError, match=name):
        Referral.objects.filter(pk=referral.pk).update(**changes)


def test_a_searched_referral_keeps_its_profile_its_first_night_and_its_approval(
    social_worker: User,
) -> None:
    assert social_worker.council is not None
    referral = searching(council=social_worker.council)
    for column in ("profile", "first_night"):
        with pytest.raises(IntegrityError, match="referral_searched_only_with_profile"):
            _set(referral, **{column: None})


def test_an_answer_comes_with_its_time_and_only_a_decline_with_a_reason(
    social_worker: User,
) -> None:
    assert social_worker.council is not None
    referral = searching(council=social_worker.council)
    home = BedFactory(home__council=social_worker.council).home
    sent = {
        "council": referral.council,
        "referral": referral,
        "profile": referral.profile,
        "provider": home.provider,
        "home": home,
        "sent_at": NOW,
        "sent_by": social_worker,
    }
    for wrong, name in (
        ({"answer": "accepted"}, "approach_answered_at_with_an_answer"),
        ({"answered_at": NOW}, "approach_answered_at_with_an_answer"),
        ({"decline_reason": "fee"}, "approach_reason_only_when_declined"),
        ({"answer": "declined", "answered_at": NOW}, "approach_reason_only_when_declined"),
    ):
        with pytest.raises(IntegrityError, match=name):
            _create(Approach, **sent, **wrong)


def test_a_bed_holds_one_child_at_a_time_a_held_bed_included() -> None:
    bed = BedFactory()
    stay = {"council": bed.council, "home": bed.home, "bed": bed, "starts_on": TODAY}
    StayFactory(child__council=bed.council, **stay, ends_on=TODAY + timedelta(days=10))
    with pytest.raises(IntegrityError, match="bed_holds_one_child_at_a_time"):
        _create_stay(**{**stay, "starts_on": TODAY + timedelta(days=9)}, is_hold=True)
    after = StayFactory(**{**stay, "starts_on": TODAY + timedelta(days=10)})
    assert after.pk


def test_a_child_sleeps_in_one_place_at_a_time_but_may_have_a_bed_held_elsewhere() -> None:
    stay = StayFactory(starts_on=TODAY)
    with pytest.raises(IntegrityError, match="child_sleeps_in_one_place_at_a_time"):
        _create_stay(child=stay.child, starts_on=TODAY + timedelta(days=3))
    bed = BedFactory(home__council=stay.council)
    held = StayFactory(
        child=stay.child,
        home=bed.home,
        bed=bed,
        is_hold=True,
        starts_on=TODAY + timedelta(days=3),
        ends_on=TODAY + timedelta(days=5),
    )
    assert list(Stay.objects.lived().filter(child=stay.child)) == [stay]
    assert held in Stay.objects.on(TODAY + timedelta(days=4))
    assert held not in Stay.objects.on(TODAY + timedelta(days=5))


def test_a_stay_ends_after_it_begins_and_its_bed_is_in_its_home() -> None:
    with pytest.raises(IntegrityError, match="stay_dates_in_order"):
        _create_stay(starts_on=TODAY, ends_on=TODAY)
    bed = BedFactory()
    with pytest.raises(IntegrityError, match="stay_bed_with_its_home"):
        _create_stay(bed=bed, home=None)


def test_a_part_of_the_form_is_kept_once() -> None:
    referral = ReferralFactory()
    row = {
        "council": referral.council,
        "referral": referral,
        "part": Part.PLAN,
        "revision": 1,
        "is_finished": True,
        "saved_at": NOW,
        "saved_by": referral.created_by,
    }
    ReferralPart.objects.create(**row)
    with pytest.raises(IntegrityError, match="referral_part_once"):
        _create(ReferralPart, **row)


def _create(model: Any, **row: Any) -> None:
    with transaction.atomic():
        model.objects.create(**row)


def _set(referral: Referral, **changes: Any) -> None:
    with transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(**changes)


def _create_stay(**fields: Any) -> None:
    fields.setdefault("child", ChildFactory())
    with transaction.atomic():
        StayFactory(**fields)
