"""Why a home is refused, in a sentence that names both sides: one function a refusal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from codes.homes import Kind as KindCode
from geography.distance import miles_text, tenths_between
from govuk.words import day, plural, pounds
from matching.kernel.codes import Dimension, Flag, Kind, Refusal, Standing, Suspension
from matching.kernel.refusals import ruling
from matching.kernel.types import age_on
from providers.models import Home

NAMES: Final[Mapping[Refusal, str]] = {
    Refusal.NOT_REGISTERED: "Not registered on the first night",
    Refusal.UNDER_16_SUPPORTED: "Supported accommodation, and the child is under 16",
    Refusal.DOL_SUPPORTED: "Supported accommodation, and there is a deprivation of liberty order",
    Refusal.NOT_SECURE_CRITERIA: "Secure home, and the section 25 criteria are not recorded as met",
    Refusal.FOSTERING_LIMIT: "Over the usual fostering limit",
    Refusal.TOO_YOUNG: "Too young for the registration or approval",
    Refusal.TOO_OLD: "Too old for the registration or approval",
    Refusal.SEX_NOT_ACCEPTED: "Not registered or approved for the child’s sex",
    Refusal.NO_FREE_BED: "No free bed",
    Refusal.TOO_FEW_BEDS: "Too few beds for the brothers and sisters",
    Refusal.AVAILABLE_TOO_LATE: "Free too late",
    Refusal.NEED_BEYOND_HOME: "A critical need is beyond the home",
    Refusal.KIND_RULED_OUT: "This kind of home is ruled out by the plan",
    Refusal.PLACE_TO_AVOID: "Too near a place to avoid",
    Refusal.SOLO_NEEDED: "Others live there, and the child must live alone",
    Refusal.RESIDENT_AT_RISK: "A child here or there would be at risk",
    Refusal.ACCESS_NOT_MET: "Access needs are not met",
    Refusal.PLACING_SUSPENDED: "New placements are suspended",
    Refusal.RATING_BELOW_POLICY: "Rating below the policy",
    Refusal.VACANCY_STALE: "The vacancy is not confirmed, or not lately",
    Refusal.ALREADY_DECLINED: "Already declined this child",
    Refusal.OVER_COST_CEILING: "Over the cost ceiling",
    Refusal.OVER_DISTANCE_LIMIT: "Farther than the limit",
}
STANDINGS: Final = {
    Standing.UNLAWFUL: "Cannot be waived: the law",
    Standing.PRACTICAL: "Cannot be waived: not possible in practice",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason against one home."""

    code: str
    name: str
    detail: str  # both sides, with their figures
    waiver: str  # who may waive it, or why nobody can


@dataclass(frozen=True, slots=True)
class Facts:
    """The two sides of a refusal: the case as it was ranked, and the home as it is now."""

    case: Mapping[str, Any]  # Match.case
    home: Home
    levels: Mapping[str, int]  # the home's capability, defaults included
    weekly_pence: int | None
    beds_free: int
    free_from: date | None

    @property
    def first_night(self) -> date:
        return date.fromisoformat(self.case["first_night"])

    @property
    def age(self) -> int:
        return age_on(date.fromisoformat(self.case["born"]), self.first_night)

    @property
    def flags(self) -> Flag:
        return flags_of(self.case)

    @property
    def miles(self) -> str:
        tenths = self._tenths_to(self.case["home"])
        return f"{'about ' if self.home.is_about else ''}{miles_text(tenths)} miles"

    def _tenths_to(self, point: Mapping[str, Any]) -> int:
        return tenths_between(
            self.home.easting_m, self.home.northing_m, point["easting"], point["northing"]
        )

    @property
    def kind(self) -> str:
        return KindCode(self.home.kind).label


def flags_of(case: Mapping[str, Any]) -> Flag:
    """The flags of a ``Match.case``."""
    flags = Flag(0)
    for word in case["flags"]:
        flags |= Flag[word.upper()]
    return flags


def reasons_of(bits: int, facts: Facts) -> list[Reason]:
    """Every reason in ``bits``, in the order of scoring.md 2."""
    return [_reason(refusal, facts) for refusal in Refusal(bits)]


def _reason(refusal: Refusal, facts: Facts) -> Reason:
    standing, waiver = ruling(
        refusal,
        kind=Kind.of(facts.home.kind),
        suspended=Suspension[(facts.home.suspended_by or "none").upper()],
        flags=facts.flags,
    )
    return Reason(
        code=str(refusal.name),
        name=NAMES[refusal],
        detail=_DETAILS[refusal](facts),
        waiver=f"Can be waived by {waiver.value}" if waiver else STANDINGS[standing],
    )


def _registration(facts: Facts) -> str:
    home = facts.home
    until = f" to {day(home.registered_to)}" if home.registered_to else ""
    registered = f"from {day(home.registered_from)}{until}"
    return f"Registered {registered}; first night {day(facts.first_night)}."


def _age(facts: Facts) -> str:
    home = facts.home
    return f"Aged {facts.age} on the first night; the home takes {home.age_from} to {home.age_to}."


def _sexes(facts: Facts) -> str:
    home = facts.home
    accepts = {
        "boys": home.accepts_male,
        "girls": home.accepts_female,
        "children whose sex is not recorded": home.accepts_not_recorded,
    }
    child = {"M": "a boy", "F": "a girl", "U": "not recorded"}[facts.case["sex"]]
    words = " and ".join(word for word, accepted in accepts.items() if accepted)
    return f"The child is {child}; the home takes {words}."


def _limit(facts: Facts) -> str:
    siblings = facts.case["siblings"]
    arriving = siblings["together"] if siblings["must"] else 1
    return (
        f"{plural(arriving, 'child', 'children')} would join children already fostered there; "
        "three in all is the usual limit, and no exemption names this child."
    )


def _too_few(facts: Facts) -> str:
    together = facts.case["siblings"]["together"]
    return f"{together} must live together; {plural(facts.beds_free, 'bed')} free."


def _late(facts: Facts) -> str:
    free = day(facts.free_from) if facts.free_from else "already"
    return f"Free from {free}; needed by {day(facts.first_night)}."


def _beyond(facts: Facts) -> str:
    needs = facts.case["needs"]
    short = [
        f"{code.title.lower()}: needs {needs[code.name]}, home can meet {facts.levels[code.name]}"
        for code in Dimension
        if code.is_critical and needs.get(code.name, 0) - facts.levels[code.name] >= 2
    ]
    return f"{'; '.join(short).capitalize()}." if short else "The home’s capability has changed."


def _ruled_out(facts: Facts) -> str:
    return f"{facts.kind}: marked as unsuitable in the plan."


def _avoid(facts: Facts) -> str:
    near = [
        f"{miles_text(facts._tenths_to(place))} miles from it, the limit is {place['miles']}"
        for place in facts.case["avoid"]
        if facts._tenths_to(place) < round(place["miles"] * 10)
    ]
    return f"{'; '.join(near).capitalize()}." if near else "The home has moved since."


def _access(facts: Facts) -> str:
    wanted = {
        "wheelchair access": (Flag.WHEELCHAIR, facts.home.wheelchair),
        "a ground floor": (Flag.GROUND_FLOOR, facts.home.ground_floor),
        "a hoist": (Flag.HOIST, facts.home.hoist),
    }
    missing = [name for name, (flag, has) in wanted.items() if flag in facts.flags and not has]
    return f"Needs {' and '.join(missing)}."


def _suspended(facts: Facts) -> str:
    return f"Suspended by {facts.home.get_suspended_by_display().lower()}."


def _stale(facts: Facts) -> str:
    on = facts.home.confirmed_on
    return f"Last confirmed on {day(on)}." if on else "Never confirmed."


def _cost(facts: Facts) -> str:
    ceiling = pounds(facts.case["cost_ceiling_pence"])
    if facts.weekly_pence is None:
        return f"The register holds no price; the ceiling is {ceiling} a week."
    return f"{pounds(facts.weekly_pence)} a week; the ceiling is {ceiling}."


def _distance(facts: Facts) -> str:
    return f"{facts.miles} from home; the limit is {facts.case['max_miles']} miles."


_DETAILS: Final[Mapping[Refusal, Callable[[Facts], str]]] = {
    Refusal.NOT_REGISTERED: _registration,
    Refusal.UNDER_16_SUPPORTED: lambda facts: f"Aged {facts.age} on the first night.",
    Refusal.DOL_SUPPORTED: lambda _: "Supported accommodation gives support, not care.",
    Refusal.NOT_SECURE_CRITERIA: lambda _: "Children Act 1989, section 25.",
    Refusal.FOSTERING_LIMIT: _limit,
    Refusal.TOO_YOUNG: _age,
    Refusal.TOO_OLD: _age,
    Refusal.SEX_NOT_ACCEPTED: _sexes,
    Refusal.NO_FREE_BED: lambda _: "Every bed is taken, held or not available.",
    Refusal.TOO_FEW_BEDS: _too_few,
    Refusal.AVAILABLE_TOO_LATE: _late,
    Refusal.NEED_BEYOND_HOME: _beyond,
    Refusal.KIND_RULED_OUT: _ruled_out,
    Refusal.PLACE_TO_AVOID: _avoid,
    Refusal.SOLO_NEEDED: lambda _: "The home is not empty.",
    Refusal.RESIDENT_AT_RISK: lambda _: (
        "Harmful sexual behaviour (SHB 3 or more) beside a child two or more years younger, "
        "or beside exploitation (EXP 3 or more)."
    ),
    Refusal.ACCESS_NOT_MET: _access,
    Refusal.PLACING_SUSPENDED: _suspended,
    Refusal.RATING_BELOW_POLICY: lambda facts: f"{facts.home.get_rating_display()}.",
    Refusal.VACANCY_STALE: _stale,
    Refusal.ALREADY_DECLINED: lambda _: "Neither the needs nor the home has changed since.",
    Refusal.OVER_COST_CEILING: _cost,
    Refusal.OVER_DISTANCE_LIMIT: _distance,
}
