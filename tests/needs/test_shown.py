"""What a page shows of a profile: every level that is saved, and none that is not."""

from datetime import timedelta

import pytest

from accounts.models import User
from needs.models import NeedsProfile, ProfileStep, Step
from needs.presenters import NONE, NOT_ANSWERED, NOT_ASSESSED, not_assessed, section_of
from tests.factories import NOW, TODAY, ChildFactory, NeedFactory, NeedsProfileFactory

pytestmark = pytest.mark.django_db
NINE_YEARS = timedelta(days=9 * 365 + 30)
INDEPENDENCE = "Independence skills"


def shown(worker: User, **levels: int) -> dict[str, str]:
    child = ChildFactory(council=worker.council, born=TODAY - NINE_YEARS)
    profile = NeedsProfileFactory(child=child)
    for code, level in levels.items():
        NeedFactory(profile=profile, dimension=code, level=level)
    assert INDEPENDENCE not in not_assessed(profile, child=child, on=TODAY)
    section = section_of(profile, Step.DAILY, child=child, on=TODAY)
    return {row.key: row.value for row in section.rows}


def test_independence_of_a_young_child_is_not_asked_for(social_worker: User) -> None:
    rows = shown(social_worker, EDU=1)
    assert INDEPENDENCE not in rows
    assert NOT_ASSESSED in rows.values()


def test_a_level_that_a_file_brought_is_shown_though_the_page_does_not_ask(
    social_worker: User,
) -> None:
    assert shown(social_worker, IND=2)[INDEPENDENCE].startswith("2, moderate: ")


def practical(profile: NeedsProfile) -> dict[str, str]:
    section = section_of(profile, Step.PRACTICAL, child=profile.child, on=TODAY)
    return {row.key: row.value for row in section.rows}


def test_practical_needs_that_a_file_brought_are_shown_and_the_others_are_no_no() -> None:
    assert practical(NeedsProfileFactory()) == {"Practical needs": NOT_ANSWERED}
    told = practical(NeedsProfileFactory(identity=["halal"], hoist=True))
    assert told["Hoist"] == "Yes"
    assert told["Wheelchair access"] == NOT_ANSWERED
    assert told["Identity needs"] not in (NOT_ANSWERED, NONE, "")


def test_once_somebody_answered_what_is_not_needed_is_no(social_worker: User) -> None:
    profile = NeedsProfileFactory()
    ProfileStep.objects.create(
        council=profile.council,
        profile=profile,
        step=Step.PRACTICAL,
        revision=1,
        is_finished=True,
        saved_at=NOW,
        saved_by=social_worker,
    )
    told = practical(profile)
    assert (told["Hoist"], told["Identity needs"]) == ("No", NONE)
