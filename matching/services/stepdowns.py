"""The step-down finder: who could live nearer, or with less intensive care, for review."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from accounts.models import Council, User
from matching.arrays import RegisterArrays, policy_of, register_of
from matching.arrays.cases import case_of_stay
from matching.kernel.stepdown import StepDowns, step_downs
from matching.kernel.types import Case
from matching.models import Policy, StepDown, StepDownHome
from matching.services.policies import policy_in_force
from needs.models import NeedsProfile
from placements.errors import WrongAnswer
from placements.models import Referral, Stay
from placements.services import mark_settled

HOMES_KEPT: Final = 3
NOT_AGAIN_FOR: Final = timedelta(days=90)  # after "not now", unless the needs change


@transaction.atomic
def find_step_downs(*, council: Council, now: datetime, on: date) -> int:
    """
    Look for every child who lives in a home of the register, and say how many are to review.

    Left out: children marked as settled or in a placement that is meant to last; children for
    whom a home is being searched already; children without a confirmed profile. Open findings of
    the day before are replaced; answered ones stay, and are not asked again while they hold.
    Nobody is found in a council that has no policy yet: it has no way to rank homes.
    """
    try:
        policy = policy_of(policy_in_force(council))
    except Policy.DoesNotExist:
        return 0
    register = register_of(council, on=on)
    StepDown.objects.filter(council=council, answer="").delete()
    stays = _reviewable(council, on=on, register=register)
    profiles = _profiles([stay.child_id for stay in stays])
    together = _together(council, on=on)
    answered = _answered(council, now=now)
    homes = register.for_night(on)
    found = 0
    for stay in stays:
        profile = profiles.get(stay.child_id)
        if profile is None or (stay.pk, profile.pk) in answered or stay.home_id is None:
            continue
        case = case_of_stay(
            stay,
            profile,
            together=max(1, together[stay.home_id, stay.child.sibling_group_id]),
            register=register,
            policy=policy,
            on=on,
        )
        lives_in = int(homes.rows_of([stay.home_id])[0])
        downs = step_downs(homes, case, policy, lives_in=lives_in)
        if len(downs.rows):
            _store(stay, profile, case, downs, register=register, on=on)
            found += 1
    return found


@transaction.atomic
def answer_step_down(
    *, step_down: StepDown, answer: StepDown.Answer, words: str, by: User, now: datetime
) -> StepDown:
    """
    Record what somebody decided about a finding; "settled" marks the stay as well.

    :raises WrongAnswer: no reason is given; or it has been answered already.
    """
    locked = StepDown.objects.select_for_update().select_related("stay").get(pk=step_down.pk)
    if locked.answer:
        already = locked.get_answer_display().lower()
        raise WrongAnswer(f"This was answered already: {already}", field="answer")
    if not words.strip():
        raise WrongAnswer("Say why, for whoever looks at this next", field="words")
    if answer == StepDown.Answer.SETTLED:
        mark_settled(stay=locked.stay, by=by, now=now, why=words)
    locked.answer, locked.words = answer, words.strip()
    locked.answered_at, locked.answered_by = now, by
    locked.save()
    return locked


def _reviewable(council: Council, *, on: date, register: RegisterArrays) -> list[Stay]:
    searched = Referral.objects.searched().filter(council=council).values("child")
    stays = Stay.objects.on(on).lived().unsettled().filter(council=council)
    stays = stays.filter(home__in=register.homes.home_id.tolist()).exclude(child__in=searched)
    return list(stays.select_related("child", "referral").order_by("pk"))


def _profiles(children: list[int]) -> dict[int, NeedsProfile]:
    """Child to the newest confirmed profile."""
    confirmed = NeedsProfile.objects.filter(child__in=children, confirmed_at__isnull=False)
    newest = confirmed.order_by("child_id", "-version").distinct("child_id")
    rows = newest.prefetch_related("needs", "places", "avoid")
    return {profile.child_id: profile for profile in rows}


def _together(council: Council, *, on: date) -> Counter[tuple[int | None, int | None]]:
    """(home, sibling group) to how many of the group live there."""
    lived = Stay.objects.on(on).lived().filter(council=council)
    grouped = lived.filter(home__isnull=False, child__sibling_group__isnull=False)
    return Counter(grouped.values_list("home_id", "child__sibling_group_id"))


def _answered(council: Council, *, now: datetime) -> set[tuple[int, int]]:
    """(stay, profile) that somebody has answered, and is not to be asked again."""
    answers = StepDown.objects.filter(council=council).exclude(answer="")
    stale = answers.filter(answer=StepDown.Answer.NOT_NOW, answered_at__lte=now - NOT_AGAIN_FOR)
    return set(answers.exclude(pk__in=stale).values_list("stay_id", "profile_id"))


def _store(
    stay: Stay,
    profile: NeedsProfile,
    case: Case,
    downs: StepDowns,
    *,
    register: RegisterArrays,
    on: date,
) -> None:
    finding = StepDown.objects.create(
        council_id=stay.council_id,
        child_id=stay.child_id,
        stay=stay,
        profile=profile,
        on=on,
        present_tier=downs.present.tier,
        present_need=downs.present.need,
        present_need_best=downs.present.need_best,
        present_tenths=downs.present.tenths,
        homes_count=len(downs.rows),
    )
    best = []
    for place, row in enumerate(downs.rows[:HOMES_KEPT].tolist()):
        pence = register.prices.pence(row, case.price_band)
        best.append(
            StepDownHome(
                step_down=finding,
                home_id=int(register.homes.home_id[row]),
                place=place + 1,
                is_less_intensive=bool(downs.is_less_intensive[place]),
                tier=int(downs.tier[place]),
                need=int(downs.need[place]),
                distance_tenths=int(downs.tenths[place]),
                weekly_pence=pence,
                saving_pence=_saving(stay.weekly_pence, pence),
            )
        )
    StepDownHome.objects.bulk_create(best)


def _saving(now_pence: int | None, then_pence: int | None) -> int | None:
    """The difference of the two prices, a week; None where one of them is not known."""
    return None if now_pence is None or then_pence is None else now_pence - then_pence
