"""A referral in the standard's terms (docs/standard.md): never a value that nobody recorded."""

from dataclasses import dataclass
from typing import Final

from django.utils import timezone

from needs.models import Identity, NeedsProfile, Step
from placements.models import Part, Referral, Requirements, Status, Urgency
from placements.services.requirements import requirements_of
from placements.standard.codes import (
    BY_DIMENSION,
    COLUMN_CODES,
    COLUMN_WORDS,
    EXPLOITATION,
    KINDS_OF,
    LANGUAGES,
    NEEDED_BY,
    SUITS,
)
from placements.standard.fields import BY_NAME, NO_KNOWN_RISK, PLACEMENT_FIELDS, RISK_PRESENT
from placements.standard.placed import placed_values
from placements.standard.writing import Stated

NOT_ASSESSED: Final = "not assessed"
NOT_CONFIRMED: Final = "level 0 is not confirmed yet"
WHICH_KIND: Final = "exploitation is assessed, but not of which kind"
NOT_ANSWERED: Final = "not answered"
NOT_RECORDED: Final = "not recorded here"
UNSUITABLE: Final = SUITS[Requirements.Suits.UNSUITABLE]
DRAFTS: Final = (Status.DRAFT, Status.RETURNED)


@dataclass(frozen=True, slots=True)
class Known:
    """What is read once for one referral."""

    referral: Referral
    requirements: Requirements
    profile: NeedsProfile | None
    levels: dict[str, int]
    said: dict[str, str]  # what a file stated, by field
    answered: frozenset[str]  # parts and steps that were saved


def state(referral: Referral) -> Stated:
    """Every field of the standard that the record answers, and why another needed one is empty."""
    known = _known(referral)
    stated = Stated(values={"childId": child_id_of(referral)})
    _availability(known, stated)
    _requirements(known, stated)
    _suitability(known, stated)
    _risks(known, stated)
    stated.values |= {
        "referralOfficerName": str(referral.created_by),
        "referralDate": timezone.localdate(referral.created_at),
        **placed_values(referral),
    }
    _explain(stated)
    return stated


def child_id_of(referral: Referral) -> str:
    """The number in the council's case system; our reference where there is none."""
    identity = Identity.objects.filter(child=referral.child_id).exclude(case_ref="").first()
    return identity.case_ref if identity else referral.child.ref


def _known(referral: Referral) -> Known:
    profile = referral.profile or referral.child.profiles.order_by("-version").first()
    steps = profile.steps.values_list("step", flat=True) if profile else ()
    return Known(
        referral=referral,
        requirements=requirements_of(referral),
        profile=profile,
        levels=dict(profile.needs.values_list("dimension", "level")) if profile else {},
        said=dict(referral.file_statements.values_list("field", "value")),
        answered=frozenset((*referral.parts.values_list("part", flat=True), *steps)),
    )


def _was_asked(known: Known, part: Part) -> bool:
    """An answer that the form begins with is no answer before somebody saved it."""
    return part in known.answered or known.referral.status not in DRAFTS


def _availability(known: Known, stated: Stated) -> None:
    referral = known.referral
    if referral.urgency != Urgency.PLANNED or _was_asked(known, Part.PLAN):
        stated.values["neededBy"] = NEEDED_BY[Urgency(referral.urgency)]
    if referral.together or _was_asked(known, Part.SIBLINGS):
        stated.values["siblingCount"] = referral.together_count - 1
    elif "siblingCount" in known.said:
        stated.values["siblingCount"] = int(known.said["siblingCount"])
    for field, column in COLUMN_WORDS.items():
        if words := getattr(known.requirements, column):
            stated.values[field] = words


def _requirements(known: Known, stated: Stated) -> None:
    asked = known.requirements
    for field, (column, codes) in COLUMN_CODES.items():
        if (code := codes.get(getattr(asked, column))) is not None:
            stated.values[field] = code
    if asked.languages:
        options = BY_NAME["specificCommunicationRequirements"].options
        ours = {LANGUAGES[Requirements.Language(one)] for one in asked.languages}
        stated.values["specificCommunicationRequirements"] = tuple(
            option for option in options if option in ours
        )
    adapted = _adaptation(known)
    if adapted is not None:
        stated.values["homeAdaptation"] = adapted
    profile = known.profile
    if profile is not None and profile.solo:
        stated.values["livingCompanions"] = BY_NAME["livingCompanions"].options[0]
    if profile is not None and profile.identity and not asked.cultural:
        stated.values["culturalNeeds"] = "Required"
    if known.referral.dol or _was_asked(known, Part.PLAN):
        stated.values["deprivationOfLiberty"] = known.referral.dol


def _adaptation(known: Known) -> bool | None:
    profile, answer = known.profile, known.requirements.home_adaptation
    needs_it = profile and (profile.wheelchair or profile.ground_floor or profile.hoist)
    if needs_it or answer == Requirements.YesNo.YES:
        return True
    is_asked = profile is not None and (
        Step.PRACTICAL in known.answered or profile.confirmed_at is not None
    )
    if is_asked or answer == Requirements.YesNo.NO:
        return False
    return known.said["homeAdaptation"] == "Y" if "homeAdaptation" in known.said else None


def _suitability(known: Known, stated: Stated) -> None:
    ruled_out = set(known.referral.ruled_out)
    for field, kinds in KINDS_OF.items():
        if kinds <= ruled_out:
            stated.values[field] = UNSUITABLE


def _risks(known: Known, stated: Stated) -> None:
    """A level above 0 is a risk; 0 is none once it is confirmed; not assessed is neither."""
    for field, dimension in BY_DIMENSION.items():
        value = _by_level(known, dimension)
        if value is None and known.said.get(field) == RISK_PRESENT:
            value = RISK_PRESENT  # somebody knows of it, and nobody here has assessed it
        if value is not None:
            stated.values[field] = value
        else:
            stated.why_empty[field] = _why_no_level(known, dimension)
    none_known = _by_level(known, "EXP") == NO_KNOWN_RISK
    for field in EXPLOITATION:
        answered = stated.values.get(field)
        if none_known and answered is None:
            stated.values[field] = NO_KNOWN_RISK
        elif answered is None:
            above = known.levels.get("EXP", 0) > 0
            stated.why_empty[field] = WHICH_KIND if above else _why_no_level(known, "EXP")


def _by_level(known: Known, dimension: str) -> str | None:
    level = known.levels.get(dimension)
    if level is None:
        return None
    if level > 0:
        return RISK_PRESENT
    is_confirmed = known.profile is not None and known.profile.confirmed_at is not None
    return NO_KNOWN_RISK if is_confirmed else None


def _why_no_level(known: Known, dimension: str) -> str:
    return NOT_CONFIRMED if dimension in known.levels else NOT_ASSESSED


def _explain(stated: Stated) -> None:
    """Every field that the standard needs and that stays empty gets its reason."""
    is_placed = any(name in stated.values for name in PLACEMENT_FIELDS)
    for name, field in BY_NAME.items():
        due = field.is_needed and (is_placed or name not in PLACEMENT_FIELDS)
        if due and name not in stated.values:
            why = NOT_RECORDED if name in PLACEMENT_FIELDS else NOT_ANSWERED
            stated.why_empty.setdefault(name, why)
