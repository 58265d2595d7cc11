"""Packs sent to providers in the last twelve months, and what came back."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from accounts.models import Role
from codes.homes import FOSTER_KINDS, Kind
from matching.demo.casework import Casework
from matching.demo.dice import Dice
from matching.demo.homes import Setting
from matching.demo.people import of_role
from placements.models import Approach, Referral, Status, Stay

_REASON: Final = Approach.DeclineReason
_REASONS: Final = {
    _REASON.MATCHING: 26, _REASON.NO_VACANCY: 20, _REASON.NEEDS: 14, _REASON.RISK: 12,
    _REASON.STAFFING: 8, _REASON.DISTANCE: 5, _REASON.TIMESCALE: 5, _REASON.REGISTRATION: 3,
    _REASON.FEE: 3, _REASON.EDUCATION: 2, _REASON.RESTRICTION: 1, _REASON.NO_RESPONSE: 1,
}  # chosen  # fmt: skip
_ANSWERS: Final = {
    Approach.Answer.NONE: 42,
    Approach.Answer.DECLINED: 46,
    Approach.Answer.ACCEPTED: 12,
}
_APPROACHED: Final = {0: 22, 1: 20, 2: 22, 3: 18, 4: 12, 5: 6}  # homes of an open search
_DECLINED_FIRST: Final = {0: 20, 1: 22, 2: 20, 3: 16, 4: 12, 5: 10}  # before the one that said yes
# A home may be asked again once it has said more about what it can do, and entering the demo counts
# as saying so. Half of the declines therefore come from homes that have said nothing: those stand.
_DECLINED_FOR_GOOD: Final = 0.5
_NIGHT: Final = timedelta(hours=2)


def add_approaches(dice: Dice, casework: Casework) -> None:
    """For each search that has begun: who was asked, and what they answered."""
    stays = {id(stay.referral): stay for stay in casework.world.stays if stay.referral}
    for referral in casework.world.referrals:
        if referral.profile is None or referral.approved_at is None:
            continue
        stay = stays.get(id(referral))
        if referral.status == Status.PLACED and stay:
            _of_a_placed(dice, casework, referral, stay)
        elif referral.status in {
            Status.SEARCHING,
            Status.SHORTLISTED,
            Status.INTERIM,
            Status.UNMET,
        }:
            _of_a_search(dice, casework, referral, stay)


def _of_a_placed(dice: Dice, casework: Casework, referral: Referral, stay: Stay) -> None:
    for setting in _some_homes(dice, casework, stay, dice.by_share(_DECLINED_FIRST)):
        _approach(dice, casework, referral, setting, Approach.Answer.DECLINED)
    home = casework.register.of_home[id(stay.home)]
    if home.kind != Kind.KINSHIP_FOSTER:
        _approach(dice, casework, referral, home, Approach.Answer.ACCEPTED)


def _of_a_search(dice: Dice, casework: Casework, referral: Referral, stay: Stay | None) -> None:
    number = dice.by_share(_APPROACHED)
    homes = casework.register.by_kind[Kind.AGENCY_FOSTER]
    silent = [home for home in homes if not home.declares and not home.reserved]
    for setting in _some_homes(dice, casework, stay, number):
        answer = dice.by_share(_ANSWERS)
        if referral.status == Status.UNMET:
            answer = Approach.Answer.DECLINED
        if answer == Approach.Answer.DECLINED and dice.chance(_DECLINED_FOR_GOOD):
            setting = dice.choice(silent) if silent else setting
        _approach(dice, casework, referral, setting, answer)


def _some_homes(dice: Dice, casework: Casework, stay: Stay | None, number: int) -> list[Setting]:
    """Homes of the kind where the child came to live; foster homes and children's homes else."""
    kinds = [Kind.IN_HOUSE_FOSTER, Kind.AGENCY_FOSTER, Kind.CHILDRENS_HOME]
    if stay and stay.home:
        kind = Kind(stay.home.kind)
        kinds = [Kind.IN_HOUSE_FOSTER, Kind.AGENCY_FOSTER] if kind in FOSTER_KINDS else [kind]
    homes = [setting for kind in kinds for setting in casework.register.by_kind.get(kind, [])]
    drawn = dice.some(homes, number + 2)  # two more, for those that must not be asked
    fitting = [s for s in drawn if not s.reserved and not (stay and stay.home is s.home)]
    return fitting[:number]


def _approach(
    dice: Dice, casework: Casework, referral: Referral, setting: Setting, answer: Approach.Answer
) -> None:
    """Sent after the approval; an answer comes before the search ended, or before today."""
    sent, ended = referral.approved_at, _ended(casework, referral)
    if sent is None or referral.profile is None or sent + _NIGHT > ended:
        return
    row = Approach(
        council=referral.council, referral=referral, profile=referral.profile,
        provider=setting.home.provider, home=setting.home,
        sent_at=sent + (ended - sent) * dice.uniform(0.05, 0.4),
        sent_by=of_role(casework.world.users, Role.COMMISSIONER), answer=answer,
    )  # fmt: skip
    if answer:
        row.answered_at = row.sent_at + (ended - row.sent_at) * dice.uniform(0.2, 0.95)
    if answer == Approach.Answer.DECLINED:
        row.decline_reason = dice.by_share(_REASONS)
    casework.world.approaches.append(row)


def _ended(casework: Casework, referral: Referral) -> datetime:
    """When the search ended; the morning of the demo's day for one that goes on."""
    return referral.closed_at or datetime.combine(casework.on, time(7), tzinfo=UTC)
