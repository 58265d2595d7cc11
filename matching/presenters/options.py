"""One ranked option as a row of the list, a side of a comparison, or a page of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from codes.homes import Kind, Sector
from geography.distance import miles_text, tenths_between
from govuk.words import ago, day, plural, pounds, sentence_list
from matching.kernel.codes import Band, Dimension
from matching.models import Match, Option, Policy

PARTS: Final = (
    ("need", "Need fit"),
    ("nearness", "Nearness"),
    ("affordability", "Affordability"),
    ("continuity", "Continuity"),
    ("assurance", "Assurance"),
)
SCHOOL_KEPT_TENTHS: Final = 80  # 8.0 miles, scoring.md 3
NOBODY: Final[Mapping[int, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Part:
    """One of the five scores: per mille, its weight, and weight times score; both at best."""

    name: str
    score: int
    weight: int
    part: int
    best: int  # the score if all that is not assessed were met; only need fit can differ
    part_best: int
    words: str


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option in words. Totals and parts are of 100,000."""

    home_id: int
    rank: int
    name: str
    kind: str
    provider: str
    tier: int
    tier_words: str
    total: int
    parts: tuple[Part, ...]
    need_interval: str  # empty unless needs are not assessed
    miles: str
    in_area: bool
    area: str
    in_house: bool
    has_left: bool  # the register, since the match
    cost: str
    free: str
    confirmed: str
    shortfalls: tuple[str, ...]
    strengths: tuple[str, ...]
    to_confirm: str  # needs that only the default of its kind says it meets; empty for none


@dataclass(frozen=True, slots=True)
class Frame:
    """What all options of one match share."""

    match: Match
    policy: Policy
    weights: Mapping[str, int]
    authority_code: str
    today: date

    @property
    def case(self) -> Mapping[str, Any]:
        return self.match.case


def frame_of(match: Match, *, authority_code: str, today: date) -> Frame:
    policy = match.policy
    weights = {name: getattr(policy, name) for name, _ in PARTS}
    return Frame(match, policy, weights, authority_code, today)


def row_of(option: Option, frame: Frame, to_confirm: Mapping[int, str] = NOBODY) -> OptionRow:
    """
    The option in words; its home, provider and authority should be loaded with it.

    :param to_confirm: by home (``presenters.homes``), where the row shows the fit.
    """
    home = option.home
    return OptionRow(
        home_id=home.pk,
        rank=option.rank,
        name=home.name,
        kind=Kind(home.kind).label,
        provider=home.provider.name,
        tier=option.tier,
        tier_words=tier_words(option),
        total=option.total,
        parts=_parts(option, frame),
        need_interval=_interval(option),
        miles=f"{'about ' if option.about else ''}{miles_text(option.distance_tenths)}",
        in_area=home.authority_id == frame.authority_code,
        area=home.authority.name,
        in_house=home.provider.sector == Sector.OWN,
        has_left=home.removed_on is not None,
        cost="Price not known" if option.weekly_pence is None else pounds(option.weekly_pence),
        free=_free(option, frame.today),
        confirmed=ago(option.confirmed_on, frame.today).capitalize()
        if option.confirmed_on
        else "Never",
        shortfalls=shortfall_words(option),
        strengths=_strengths(option, frame),
        to_confirm=to_confirm.get(home.pk, ""),
    )


def tier_words(option: Option) -> str:
    """The tier in a phrase (scoring.md 4)."""
    if option.tier == 1:
        return "Meets every assessed need"
    if option.tier == 2:
        return "Small shortfall, none critical"
    return "Larger or critical shortfall"


def shortfall_words(option: Option) -> tuple[str, ...]:
    """Each assessed need that the home does not fully meet, and by how many levels."""
    return tuple(
        f"{Dimension[code].title}, {plural(levels, 'level')} short"
        for code, levels in option.shortfalls.items()
    )


def _interval(option: Option) -> str:
    if option.need == option.need_best:
        return ""
    low, high = option.need / 10, option.need_best / 10
    return f"Need fit {low:.1f} to {high:.1f}: not every need is assessed"


def _free(option: Option, today: date) -> str:
    beds = plural(option.beds_free, "bed")
    if option.free_from is None or option.free_from <= today:
        return f"Now, {beds}"
    return f"{day(option.free_from)}, {beds}"


def _parts(option: Option, frame: Frame) -> tuple[Part, ...]:
    return tuple(
        Part(
            name=label,
            score=getattr(option, name),
            weight=frame.weights[name],
            part=frame.weights[name] * getattr(option, name),
            best=(best := option.need_best if name == "need" else getattr(option, name)),
            part_best=frame.weights[name] * best,
            words=_WORDS[name](option, frame),
        )
        for name, label in PARTS
    )


def _need_words(option: Option, frame: Frame) -> str:
    if not option.shortfalls:
        return "Meets every assessed need"
    return f"Short in {plural(len(option.shortfalls), 'need')}"


def _near_words(option: Option, frame: Frame) -> str:
    about = "about " if option.about else ""
    places = [
        f"{place['what']} {miles_text(_tenths(option, place))}" for place in frame.case["places"]
    ]
    return "; ".join([f"{about}{miles_text(option.distance_tenths)} miles from home", *places])


def _cost_words(option: Option, frame: Frame) -> str:
    band = frame.match.band
    low, high = frame.policy.bands[band]
    price = "Price not known" if option.weekly_pence is None else pounds(option.weekly_pence)
    return f"{price}; the range for {Band.of(band).word} need is {pounds(low)} to {pounds(high)}"


def _continuity_words(option: Option, frame: Frame) -> str:
    case, offers = frame.case, set(option.home.offers)
    words = []
    if case["siblings"]["together"] > 1:
        words.append(f"{case['siblings']['together']} brothers and sisters wanted together")
    kept = [place for place in case["places"] if place["what"] == "school" and place["keep"]]
    if kept:
        within = sum(_tenths(option, place) <= SCHOOL_KEPT_TENTHS for place in kept)
        words.append(f"{within} of {plural(len(kept), 'school')} to keep within 8 miles")
    for label, asked, met in (
        ("identity needs met", case["identity"], offers),
        ("wishes met", case["wishes"], offers | {option.home.kind}),
    ):
        if asked:
            words.append(f"{len(set(asked) & met)} of {len(set(asked))} {label}")
    return "; ".join(words) or "Nothing to keep was recorded"


def _assurance_words(option: Option, frame: Frame) -> str:
    confirmed = ago(option.confirmed_on, frame.today) if option.confirmed_on else "never"
    return f"{option.home.get_rating_display()}; vacancy confirmed {confirmed}"


_WORDS: Final = {
    "need": _need_words,
    "nearness": _near_words,
    "affordability": _cost_words,
    "continuity": _continuity_words,
    "assurance": _assurance_words,
}


def _tenths(option: Option, place: Mapping[str, Any]) -> int:
    home = option.home
    return tenths_between(home.easting_m, home.northing_m, place["easting"], place["northing"])


def _strengths(option: Option, frame: Frame) -> tuple[str, ...]:
    """What speaks for this home beside the needs it meets: school kept, words met."""
    case, strengths = frame.case, []
    schools = [p for p in case["places"] if p["what"] == "school" and p["keep"]]
    if schools and all(_tenths(option, school) <= SCHOOL_KEPT_TENTHS for school in schools):
        strengths.append("School can be kept")
    shared = sorted((set(case["identity"]) | set(case["wishes"])) & set(option.home.offers))
    if shared:
        strengths.append(f"Offers {sentence_list([word.replace('_', ' ') for word in shared])}")
    return tuple(strengths)
