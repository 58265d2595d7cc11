"""Enters the hard cases of ``stories`` and shapes the homes around them."""

from datetime import date, timedelta
from typing import Final

from accounts.models import Role
from codes.homes import Kind
from codes.needs import DIMENSION_CODES
from matching.demo.casework import Casework
from matching.demo.children import Young, in_the_morning
from matching.demo.dice import Dice
from matching.demo.fitting_homes import Wanted, fit_home
from matching.demo.names import WHITE
from matching.demo.people import of_role
from matching.demo.places import Spot, nearest, somewhere
from matching.demo.referrals import enter_newcomer, open_referral
from matching.demo.stories import STORIES, UNSUITABLE, HardCase, Story
from needs.models import Child, NeedsProfile, PlaceToAvoid, SiblingGroup
from needs.refs import new_ref
from placements.models import Referral, Urgency

_TOO_LATE: Final = timedelta(days=5)  # after the first night


def add_hard_cases(dice: Dice, casework: Casework) -> None:
    """Enter all of them, each with the homes that make it hard."""
    for case, story in STORIES.items():
        home = somewhere(dice, casework.world.council.authority_code)
        referral, profile = _enter(dice, casework, case, story, home)
        _surround(dice, casework, case, home, referral, profile)


def _enter(
    dice: Dice, casework: Casework, case: HardCase, story: Story, home: Spot
) -> tuple[Referral, NeedsProfile]:
    world = casework.world
    group = SiblingGroup(council=world.council) if len(story.ages) > 1 else None
    if group:
        world.sibling_groups.append(group)
    refs = [case.value, *(new_ref(dice.choice) for _ in story.ages[1:])]
    surname = dice.choice(WHITE.surnames)
    young = [
        _hard_child(dice, casework, home, story, (age, ref, surname), group)
        for age, ref in zip(story.ages, refs, strict=True)
    ]
    referrals = [
        _refer(dice, casework, together, story)
        for together in ([[one] for one in young] if story.each else [young])
    ]
    profile = next(p for p in world.profiles if p.child is young[0].child)
    for name, value in story.profile.items():
        setattr(profile, name, value)
    return referrals[0], profile


def _refer(dice: Dice, casework: Casework, young: list[Young], story: Story) -> Referral:
    on = casework.on
    referral = Referral(
        council=casework.world.council, child=young[0].child, status=story.status,
        urgency=Urgency.PLANNED, first_night=on + timedelta(days=story.first_night),
        reason=Referral.Reason.NEW, duration=Referral.Duration.MEDIUM,
        goal=Referral.Goal.LONG_TERM_FOSTERING, ruled_out=[kind.value for kind in UNSUITABLE],
        plan_words="A settled home near school and family if it can be found.",
        kinship_explored=True, kinship_words="Relatives were asked; none can offer a home now.",
    )  # fmt: skip
    for name, value in story.fields.items():
        setattr(referral, name, value)
    open_referral(
        dice, casework, young, referral, story.waited, is_new=True, left_open=story.left_open
    )
    return referral


def _hard_child(
    dice: Dice, casework: Casework, home: Spot, story: Story,
    who: tuple[tuple[int, int], str, str], group: SiblingGroup | None,
) -> Young:  # fmt: skip
    """A child of whom age, reference and levels are said; in the demo social worker's caseload."""
    age, ref, surname = who
    worker = of_role(casework.world.users, Role.SOCIAL_WORKER)
    born = _born(age, casework.on)
    child = Child(
        council=casework.world.council, ref=ref, born=born, sex=story.sex, last_name=surname,
        first_name=dice.choice(WHITE.boys if story.sex == "M" else WHITE.girls),
        ethnicity=WHITE.ethnicity, first_language=WHITE.language, home_postcode=home.postcode,
        home_easting_m=home.easting_m, home_northing_m=home.northing_m, sibling_group=group,
        social_worker=worker, team=worker.team, created_at=in_the_morning(born),
    )  # fmt: skip
    levels = dict.fromkeys(DIMENSION_CODES, 0) | dict(story.needs)
    young = Young(child, WHITE, levels=levels)
    child.disabled = levels["PHY"] >= 2
    enter_newcomer(dice, casework, young)
    return young


def _surround(
    dice: Dice, casework: Casework, case: HardCase, home: Spot, referral: Referral,
    profile: NeedsProfile,
) -> None:  # fmt: skip
    """Move and shape the homes on which the case turns."""
    own, on = casework.world.council.authority_code, casework.on
    beside = nearest(own, home.easting_m + 700, home.northing_m + 500)
    match case:
        case HardCase.RATHER_TOGETHER:
            fit_home(casework, Wanted(Kind.AGENCY_FOSTER, beside, beds=2))
        case HardCase.SIBLINGS_OF_THREE:
            fit_home(casework, Wanted(Kind.AGENCY_FOSTER, beside, beds=3))
        case HardCase.DEPRIVATION_OF_LIBERTY:
            away = somewhere(dice, own, "region")
            fit_home(casework, Wanted(Kind.CHILDRENS_HOME, away, level=4, alone=True))
        case HardCase.SUPPORTED_AT_16 | HardCase.UNDER_16_BESIDE_SUPPORTED:
            fit_home(casework, Wanted(Kind.SUPPORTED_ACCOMMODATION, beside, level=2))
        case HardCase.PLACE_TO_AVOID:
            fit_home(casework, Wanted(Kind.AGENCY_FOSTER, beside))
            _avoid(casework, profile, nearest(own, beside.easting_m + 300, beside.northing_m))
        case HardCase.NOTHING_WITHIN_60_MILES:
            _hoists_far_away(dice, casework, home)
        case HardCase.NEAR_MISS:
            late = (referral.first_night or on) + _TOO_LATE
            fit_home(casework, Wanted(Kind.AGENCY_FOSTER, beside, free_from=late))
        case _:
            fit_home(casework, Wanted(Kind.AGENCY_FOSTER, beside))


def _avoid(casework: Casework, profile: NeedsProfile, spot: Spot) -> None:
    casework.world.avoid.append(
        PlaceToAvoid(
            council=profile.council, profile=profile, reason="Someone who has threatened the child",
            postcode=spot.postcode, easting_m=spot.easting_m, northing_m=spot.northing_m,
            radius_tenths=10,
        )
    )  # fmt: skip


def _hoists_far_away(dice: Dice, casework: Casework, home: Spot) -> None:
    """A hoist near by for small children only; two for every age, beyond 60 miles."""
    own = casework.world.council.authority_code
    fit_home(
        casework,
        Wanted(Kind.AGENCY_FOSTER, nearest(own, *home[1:3]), hoist=True, ages=(0, 8)),
    )
    for _ in range(2):
        far = somewhere(dice, own, "tail")
        while far.tenths_to(home.easting_m, home.northing_m) <= 650:
            far = somewhere(dice, own, "tail")
        fit_home(casework, Wanted(Kind.AGENCY_FOSTER, far, hoist=True))


def _born(age: tuple[int, int], on: date) -> date:
    """The birthday of somebody of so many years and months, mid-month to stay clear of its ends."""
    months = on.year * 12 + on.month - 1 - age[0] * 12 - age[1]
    return date(months // 12, months % 12 + 1, min(on.day, 28))
