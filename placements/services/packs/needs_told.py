"""What a pack tells of the needs, and what of them it keeps back where few children are alike."""

from dataclasses import dataclass
from typing import Final

from codes.needs import BY_CODE, LEVEL_NAMES
from needs.models import Need, Step
from needs.services.levels import GROUPS, INDEPENDENCE_FROM, STEP_OF
from placements.services.packs.crowd import RARE_FROM, Roll
from placements.services.packs.subject import Subject

AT_STAGE_2: Final = "told at stage 2"


@dataclass(frozen=True, slots=True)
class NeedLine:
    name: str
    level: int
    scale: str
    means: str
    helps: str


@dataclass(frozen=True, slots=True)
class NeedGroup:
    title: str
    rows: tuple[NeedLine, ...]
    kept_back: str  # "" where everything is told


def needs_of(subject: Subject) -> list[NeedGroup]:
    """Needs above level 0 by group, and what of them is kept back."""
    if _keeps_all_needs_back(subject):
        words = "At least one need is high or very high. Which, and the list of all levels, are "
        return [NeedGroup("Needs", (), f"{words}{AT_STAGE_2}.")]
    groups = [_group(subject, step, codes) for step, codes in GROUPS.items()]
    return [group for group in groups if group.rows or group.kept_back]


def _group(subject: Subject, step: Step, codes: tuple[str, ...]) -> NeedGroup:
    if step in _groups_kept_back(subject):
        words = "At least one need of this group is high or very high. Which, and the levels, are "
        return NeedGroup(step.label, (), f"{words}{AT_STAGE_2}.")
    found = {need.dimension: need for need in subject.profile.needs.all()}
    rows = [_need(found[code]) for code in codes if code in found and found[code].level > 0]
    return NeedGroup(step.label, tuple(sorted(rows, key=lambda row: -row.level)), "")


def _need(need: Need) -> NeedLine:
    dimension = BY_CODE[need.dimension]
    return NeedLine(
        name=dimension.name,
        level=need.level,
        scale=LEVEL_NAMES[need.level],
        means=dimension.levels[need.level],
        helps=need.what_helps.strip(),
    )


def _keeps_all_needs_back(subject: Subject) -> bool:
    profile = subject.profile
    practical = profile.solo or profile.wheelchair or profile.ground_floor or profile.hoist
    is_rare = practical or bool(rare_needs(subject))
    return not subject.is_named and subject.roll >= Roll.WHICH_GROUP and is_rare


def rare_needs(subject: Subject) -> set[str]:
    """Dimensions at a level that few children have."""
    return {code for code, level in subject.levels.items() if level >= RARE_FROM}


def _groups_kept_back(subject: Subject) -> set[Step]:
    if subject.is_named or subject.roll < Roll.WHICH_NEED:
        return set()
    return {STEP_OF[code] for code in rare_needs(subject)}


def open_codes(subject: Subject) -> list[str]:
    """Dimensions of which everything is told; a gap in a list would tell which is kept back."""
    if _keeps_all_needs_back(subject):
        return []
    kept = _groups_kept_back(subject)
    return [code for step, codes in GROUPS.items() if step not in kept for code in codes]


def at_level_0(subject: Subject) -> list[str]:
    """Names of dimensions that were looked at and are no need."""
    levels = subject.levels
    return [BY_CODE[code].name for code in open_codes(subject) if levels.get(code) == 0]


def not_assessed(subject: Subject) -> list[str]:
    """Names of dimensions that nobody has assessed, of those that are asked at this age."""
    levels = subject.levels
    is_young = subject.referral.child.age_on(subject.on) < INDEPENDENCE_FROM
    return [
        BY_CODE[code].name
        for code in open_codes(subject)
        if code not in levels and not (code == "IND" and is_young)
    ]


def household_of(subject: Subject) -> list[str]:
    """What the home itself must be like."""
    if _keeps_all_needs_back(subject):
        return []
    profile = subject.profile
    wanted = {
        "Must live without other children for now": profile.solo,
        "Wheelchair access": profile.wheelchair,
        "Bedroom on the ground floor": profile.ground_floor,
        "Hoist": profile.hoist,
        "A deprivation-of-liberty order is in force": subject.is_named and subject.referral.dol,
    }
    return [words for words, is_so in wanted.items() if is_so]
