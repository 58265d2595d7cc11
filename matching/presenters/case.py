"""The child's side of a match, as every page of it shows it."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from codes.needs import BY_CODE, LEVEL_NAMES, Band
from geography.distance import miles_text
from govuk.words import day, plural
from matching.kernel.codes import Dimension
from matching.models import Match
from needs.models import Child
from placements.models import Referral


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One dimension: its level in words, or that nobody has assessed it."""

    code: str
    name: str
    level: int | None
    words: str
    critical: bool


@dataclass(frozen=True, slots=True)
class ChildSummary:
    """Who the homes are for. Names stay off these pages; the reference says who it is."""

    ref: str
    who: str
    needed: str
    urgency: str
    band: str
    needs: tuple[NeedLine, ...]  # assessed above 0, highest first
    not_assessed: tuple[str, ...]
    limits: tuple[str, ...]
    about: bool


def about_child(referral: Referral, match: Match | None) -> ChildSummary:
    """The child's side of the current match; of the profile alone where there is none yet."""
    child = referral.child
    levels: dict[str, int] = dict(match.case["needs"]) if match else {}
    first_night = referral.first_night or timezone.localdate()
    on = date.fromisoformat(match.case["first_night"]) if match else first_night
    sex = {"M": "boy", "F": "girl", "U": "child, sex not recorded"}[child.sex]
    assessed = sorted(levels.items(), key=lambda need: (-need[1], list(BY_CODE).index(need[0])))
    return ChildSummary(
        ref=child.ref,
        who=f"{sex.capitalize()}, {_age(child, on)}",
        needed=_needed(referral, on),
        urgency=referral.get_urgency_display(),
        band=Band(match.band).label if match else "",
        needs=tuple(need_line(code, level) for code, level in assessed if level > 0),
        not_assessed=tuple(BY_CODE[code.name].name for code in Dimension if code.name not in levels)
        if match
        else (),
        limits=_limits(referral),
        about=child.home_about,
    )


def need_line(code: str, level: int | None) -> NeedLine:
    """A dimension at a level, in the words of the needs profile."""
    dimension = BY_CODE[code]
    words = "Not assessed" if level is None else dimension.levels[level]
    return NeedLine(code, dimension.name, level, words, dimension.critical)


def level_name(level: int | None) -> str:
    return "Not assessed" if level is None else f"{level}, {LEVEL_NAMES[level].lower()}"


def _age(child: Child, first_night: date) -> str:
    """As the worklist has it, and as the rules take it where a birthday comes first."""
    now, then = child.age_on(timezone.localdate()), child.age_on(first_night)
    return str(now) if now == then else f"{now} ({then} on the first night)"


def _needed(referral: Referral, on: date) -> str:
    if referral.first_night is None:
        return "not given"
    if referral.first_night < on:
        return f"{day(referral.first_night)} (has passed: matched for {day(on)})"
    return day(referral.first_night)


def _limits(referral: Referral) -> tuple[str, ...]:
    """What the plan asks of any home, in words."""
    together = referral.together_count - 1
    siblings = f"{plural(together, 'brother or sister', 'brothers and sisters')}"
    facts = {
        f"Must live with {siblings}": referral.together == Referral.Together.MUST,
        f"With {siblings} if at all possible": referral.together == Referral.Together.PREFERRED,
        "Must live apart from brothers and sisters": referral.together == Referral.Together.APART,
        "Deprivation of liberty order": referral.dol,
        "Section 25 criteria met": referral.secure_criteria,
        f"At most {miles_text(referral.max_tenths or 0)} miles": referral.max_tenths is not None,
        f"At most £{(referral.cost_ceiling_pence or 0) / 100:,.0f} a week": (
            referral.cost_ceiling_pence is not None
        ),
        f"Approved to search: {referral.get_scope_display().lower()}": True,
    }
    return tuple(words for words, holds in facts.items() if holds)
