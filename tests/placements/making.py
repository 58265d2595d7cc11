"""Referrals at every stage, made by the services as the pages would."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from accounts.models import Council, Role, User
from geography.services import Located
from needs.models import Child
from needs.services import (
    NeedAnswer,
    StrengthAnswer,
    save_avoid,
    save_needs,
    save_pen_picture,
    save_places,
    save_practical,
    save_strengths,
    save_wishes,
)
from needs.services.levels import GROUPS
from placements.models import Referral, Status
from placements.services import (
    PlanAnswers,
    SearchLimits,
    approve_to_search,
    open_referral,
    save_plan,
    save_siblings,
    submit_referral,
)
from tests.factories import TODAY, ChildFactory, UserFactory

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday
HERE = Located("WV1 1SH", 391_318, 298_812, "E08000031", False)
LIMITS = SearchLimits(scope="spot")


def later(**span: float) -> datetime:
    return NOW + timedelta(**span)


def a_child(by: User, **fields: Any) -> Child:
    known = {"legal_status": "C2", "ethnicity": "BAFR", "first_language": "English"}
    return ChildFactory(
        council=by.council, social_worker=by, religion="none", **{**known, **fields}
    )


def a_plan(**changes: Any) -> PlanAnswers:
    plan: dict[str, Any] = {
        "first_night": date(2026, 12, 7),
        "reason": "ending",
        "duration": "short",
        "goal": "return_home",
        "plan_words": "Settle and stay at school.",
        "kinship_explored": True,
        "kinship_words": "An aunt was asked.",
    }
    return PlanAnswers(**{**plan, **changes})


def write_profile(child: Child, by: User, now: datetime = NOW, level: int = 1) -> None:
    """Every part of the profile, finished."""
    save_strengths(child=child, answers=[StrengthAnswer(what="humour", level=3)], by=by, now=now)
    for step, codes in GROUPS.items():
        asked = [code for code in codes if code != "IND" or child.age_on(TODAY) >= 14]
        answers = [NeedAnswer(dimension=code, level=level) for code in asked]
        save_needs(child=child, step=step, answers=answers, by=by, now=now)
    save_places(child=child, answers=[], by=by, now=now)
    save_avoid(child=child, answers=[], by=by, now=now)
    save_practical(
        child=child,
        solo=False,
        wheelchair=False,
        ground_floor=False,
        hoist=False,
        identity=[],
        by=by,
        now=now,
    )
    save_wishes(child=child, wishes=["garden"], words="A garden", by=by, now=now)
    save_pen_picture(child=child, text="Loves football.", by=by, now=now)


def written(by: User, *, emergency: bool = False, **plan: Any) -> Referral:
    """A draft with nothing missing."""
    child = a_child(by)
    referral = open_referral(child=child, emergency=emergency, by=by, now=NOW)
    write_profile(child, by)
    save_siblings(referral=referral, together="", count=1, others=[], by=by, now=NOW)
    return save_plan(referral=referral, plan=a_plan(**plan), by=by, now=NOW)


def submitted(by: User) -> Referral:
    return submit_referral(referral=written(by), by=by, now=NOW)


def searched(by: User, manager: User) -> Referral:
    return approve_to_search(referral=submitted(by), limits=LIMITS, by=manager, now=later(hours=1))


def a_person(council: Council, role: Role) -> User:
    return UserFactory(council=council, role=role)


def in_state(status: Status, by: User, manager: User) -> Referral:
    """A referral that simply is in this state, with all that the database asks of the state."""
    referral = submitted(by)
    closed = status in ("placed", "withdrawn", "unmet")
    Referral.objects.filter(pk=referral.pk).update(
        status=status,
        approved_at=NOW,
        approved_by=manager,
        closed_at=NOW if closed else None,
        closed_by=manager if closed else None,
    )
    return Referral.objects.get(pk=referral.pk)
