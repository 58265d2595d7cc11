"""The database refuses nonsense about children and profiles: each refusal by its name."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from needs.models import (
    Child,
    Identity,
    ImportantPlace,
    NeedsProfile,
    PlaceToAvoid,
    ProfileStep,
    Step,
    Strength,
)
from tests.factories import NOW, TODAY, ChildFactory, NeedFactory, NeedsProfileFactory

pytestmark = pytest.mark.django_db
SPOT = {"postcode": "WV1 1SH", "easting_m": 1, "northing_m": 1}


def refuse(name: str, make: Any, **row: Any) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make(**row)


def test_a_reference_stands_for_one_child_of_a_council() -> None:
    child = ChildFactory()
    refuse("child_ref_once_in_a_council", ChildFactory, council=child.council, ref=child.ref)
    assert ChildFactory(ref=child.ref).pk


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"home_visits": 0}, "child_home_visits_1_to_14"),
        ({"home_visits": 15}, "child_home_visits_1_to_14"),
        ({"looked_after_from": date(2012, 3, 4)}, "child_looked_after_after_birth"),
    ],
)
def test_a_child_that_contradicts_itself_is_refused(changes: dict[str, Any], name: str) -> None:
    child = ChildFactory()
    refuse(name, Child.objects.filter(pk=child.pk).update, **changes)


def test_versions_are_counted_once_and_one_of_them_is_the_draft() -> None:
    draft = NeedsProfileFactory()
    refuse("profile_one_draft_a_child", NeedsProfileFactory, child=draft.child, version=2)
    confirmed = {"confirmed_at": NOW, "confirmed_by": draft.written_by}
    refuse("profile_version_once", NeedsProfileFactory, child=draft.child, version=1, **confirmed)
    half = NeedsProfile.objects.filter(pk=draft.pk).update
    refuse("profile_confirmed_at_and_by_together", half, confirmed_at=NOW)


def test_a_level_is_0_to_4_and_given_once_a_dimension() -> None:
    need = NeedFactory(dimension="EMO", level=4)
    refuse("need_level_0_to_4", NeedFactory, profile=need.profile, dimension="ATT", level=5)
    refuse("need_once_a_dimension", NeedFactory, profile=need.profile, dimension="EMO", level=1)


def test_a_case_number_is_one_childs_in_any_case() -> None:
    of = ChildFactory()
    number = Identity.objects.create
    number(council=of.council, child=of, case_ref="C9")
    other = ChildFactory(council=of.council)
    name = "identity_case_ref_once_in_a_council"
    refuse(name, number, council=of.council, child=other, case_ref="c9")
    elsewhere = ChildFactory()
    number(council=elsewhere.council, child=elsewhere, case_ref="C9")


def test_strengths_places_and_steps_keep_their_bounds() -> None:
    profile = NeedsProfileFactory()
    of = {"council": profile.council, "profile": profile}
    Strength.objects.create(**of, what="humour", level=3)
    refuse("strength_once_a_profile", Strength.objects.create, **of, what="humour", level=1)
    refuse("strength_level_0_to_3", Strength.objects.create, **of, what="hopes", level=4)
    place = ImportantPlace.objects.create
    for visits in (0, 15):
        refuse("place_visits_1_to_14", place, **of, what="school", visits=visits, **SPOT)
    avoid = PlaceToAvoid.objects.create
    refuse("avoid_radius_above_0", avoid, **of, reason="", radius_tenths=0, **SPOT)
    step = {"step": Step.WISHES, "revision": 1, "is_finished": True, "saved_at": NOW}
    by = {"saved_by": profile.written_by}
    ProfileStep.objects.create(**of, **step, **by)
    refuse("profile_step_once", ProfileStep.objects.create, **of, **step, **by)


def test_a_leap_day_child_is_a_year_older_on_the_first_of_march() -> None:
    child = ChildFactory.build(born=date(2012, 2, 29), council=None, social_worker=None)
    assert (child.age_on(date(2026, 2, 28)), child.age_on(date(2026, 3, 1))) == (13, 14)
    assert child.age_on(TODAY) == 14
