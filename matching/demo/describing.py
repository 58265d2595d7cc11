"""What a referral says: urgency and first night, plan, scope, ceilings, brothers and sisters."""

from datetime import date, timedelta
from typing import Final

from codes.homes import Kind
from codes.needs import Band
from matching.demo.children import Young
from matching.demo.dice import Dice
from matching.demo.profiles import band_of_child
from placements.models import Referral, Urgency

_URGENCIES: Final = {Urgency.SAME_DAY: 5, Urgency.URGENT: 35, Urgency.PLANNED: 60}
_AHEAD: Final = {Urgency.SAME_DAY: (0, 0), Urgency.URGENT: (1, 7), Urgency.PLANNED: (8, 40)}  # days
_REASON: Final = Referral.Reason
_REASONS: Final = {
    _REASON.ENDING: 58, _REASON.STEP_DOWN: 14, _REASON.STEP_UP: 14, _REASON.SIBLINGS: 8,
    _REASON.COURT: 6,
}  # fmt: skip
_SCOPES: Final = {
    Referral.Scope.IN_HOUSE: 6,
    Referral.Scope.FRAMEWORK: 30,
    Referral.Scope.SPOT: 64,
}
_CEILINGS: Final = {  # pence a week, where one is set; from the ranges of prices.py
    Band.STANDARD: 120_000,
    Band.ENHANCED: 170_000,
    Band.SPECIALIST: 700_000,
    Band.COMPLEX: 950_000,
    Band.BESPOKE: 1_500_000,
}
_PLAN_WORDS: Final = (
    "A settled home with one or two consistent adults, and school without a break.",
    "Time to recover, with family time that feels safe.",
    "A home where brothers and sisters can visit at weekends.",
    "Support towards more independence, one step at a time.",
)
_KINSHIP_WORDS: Final = (
    "Two aunts and a grandmother were asked; none can offer a home now.",
    "A family group meeting was held; relatives will offer weekends.",
    "An uncle’s viability assessment was negative.",
)


def describe(dice: Dice, referral: Referral, young: Young, on: date, *, is_new: bool) -> None:
    """Fill in what a team manager signs off; the first night never lies behind."""
    age = young.age_on(on)
    referral.urgency = dice.by_share(_URGENCIES)
    referral.first_night = on + timedelta(days=dice.randint(*_AHEAD[Urgency(referral.urgency)]))
    referral.reason = _reason(dice, young, is_new)
    referral.duration = dice.by_share(
        {Referral.Duration.SHORT: 35, Referral.Duration.MEDIUM: 25, Referral.Duration.LONG_TERM: 40}
    )
    referral.goal = _goal(dice, age)
    referral.ruled_out = ruled_out(dice, age)
    referral.plan_words = dice.choice(_PLAN_WORDS)
    referral.kinship_explored, referral.kinship_words = True, dice.choice(_KINSHIP_WORDS)
    if young.child.uasc:
        referral.kinship_words = "There are no relatives in this country."
    referral.scope = dice.by_share(_SCOPES)
    if dice.chance(0.35):
        referral.cost_ceiling_pence = _CEILINGS[band_of_child(young)]
    if dice.chance(0.15):
        referral.max_tenths = dice.choice((200, 300, 450))


def _reason(dice: Dice, young: Young, is_new: bool) -> str:
    if is_new:
        return _REASON.TRANSFER if young.child.uasc else _REASON.NEW
    reason = dice.by_share(_REASONS)
    return (
        _REASON.ENDING if reason == _REASON.SIBLINGS and not young.child.sibling_group else reason
    )


def _goal(dice: Dice, age: int) -> str:
    goals = Referral.Goal
    if age >= 16:
        return goals.INDEPENDENCE
    weights = {goals.RETURN_HOME: 35, goals.LONG_TERM_FOSTERING: 55, goals.STEP_DOWN: 10}
    return dice.by_share({goals.ADOPTION: 30, **weights} if age < 5 else weights)


def ruled_out(dice: Dice, age: int) -> list[str]:
    """Kinds that the plan marks as unsuitable; a family centre is for a parent with a baby."""
    kinds = [Kind.FAMILY_CENTRE.value, Kind.SECURE_HOME.value]
    if dice.chance(0.85):
        kinds.append(Kind.RESIDENTIAL_SCHOOL.value)
    if age < 10 or dice.chance(0.15):
        kinds.append(Kind.CHILDRENS_HOME.value)
    if age >= 16 and dice.chance(0.3):
        kinds.append(Kind.SUPPORTED_ACCOMMODATION.value)
    return sorted(kinds)
