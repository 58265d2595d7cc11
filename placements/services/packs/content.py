"""
What a pack says, stage by stage: built once, from the confirmed profile, and kept as it is.

Left out at every stage: names, dates, the address, the school, places to avoid, the most it may
cost, who works with the child, and the child's own reference.
"""

from collections.abc import Iterable, Set
from dataclasses import asdict, dataclass
from typing import Any, Final

from codes.words import meaning
from geography.distance import tenths_between
from geography.models import LocalAuthority
from needs.models import NeedsProfile, PenPicture, Strength
from needs.services.levels import STEP_OF
from placements.models import Referral
from placements.services.packs.bands import MOST_TOLD, age_band, distance_band, together_told
from placements.services.packs.crowd import Roll
from placements.services.packs.holding_back import hold_back, tells_too_much
from placements.services.packs.needs_told import (
    AT_STAGE_2,
    at_level_0,
    household_of,
    needs_of,
    not_assessed,
    open_codes,
    rare_needs,
)
from placements.services.packs.subject import Subject
from providers.models import Home

# Needs for which it matters to a home whether the child is a boy or a girl, and from which level:
# who else may live there, who may share a room, who may help with washing and dressing.
SEX_MATTERS: Final = {"PEE": 3, "SHB": 2, "PHY": 3}
STRENGTH_WORDS: Final = {1: "Emerging", 2: "Present", 3: "Key strength"}
CONFIDENTIAL_FAMILY: Final = 4  # level of FAM at which the address is confidential
NEAREST: Final = "Your nearest home"  # what of a pack is another for each provider


@dataclass(frozen=True, slots=True)
class Line:
    key: str
    value: str


def content_of(subject: Subject) -> dict[str, Any]:
    """The whole of a pack as JSON: words to show as they are, in the order of the page."""
    return _held(subject)[0]


def left_out_of(subject: Subject) -> list[str]:
    """The sentences that the summary leaves out, for the person who releases it."""
    return _held(subject)[1]


def _held(subject: Subject) -> tuple[dict[str, Any], list[str]]:
    whole = _whole(subject)
    if subject.is_named:
        return {**whole, "left_out": 0}, []
    keeps = subject.roll != Roll.NOTHING
    kept = set(STEP_OF) - set(open_codes(subject)) if keeps else set()
    age = subject.referral.child.age_on(subject.on)
    tells = tells_too_much(
        age=age, families=_families_told(subject), rare=rare_needs(subject) & kept, kept=kept
    )
    return hold_back(whole, tells)


def _whole(subject: Subject) -> dict[str, Any]:
    profile = subject.profile
    return {
        "stage": subject.stage,
        "council": subject.referral.council.name,
        "homes": [home.name for home in subject.homes],
        "about": _told(_about(subject)),
        "strengths": _strengths(profile),
        "wishes_words": profile.wishes_words.strip(),
        "wishes": [meaning(word) for word in profile.wishes],
        "pen_picture": _pen_picture(profile),
        "needs": _told(needs_of(subject)),
        "no_need": at_level_0(subject),
        "not_assessed": not_assessed(subject),
        "household": household_of(subject),
        "identity": [meaning(word) for word in profile.identity] if subject.is_named else [],
        "kept_back": int(subject.roll),
    }


def sex_matters(profile: NeedsProfile) -> bool:
    """Whether the child's sex is needed to say if a home would do."""
    levels = {need.dimension: need.level for need in profile.needs.all()}
    return any(levels.get(code, 0) >= least for code, least in SEX_MATTERS.items())


def free_texts(content: dict[str, Any]) -> list[tuple[str, str]]:
    """Every text of a pack that a person typed, each with where it stands."""
    texts = [("Pen picture", content["pen_picture"]), ("Wishes", content["wishes_words"])]
    texts += [(f"Strength: {each['name']}", each["words"]) for each in content["strengths"]]
    texts += [
        (f"What helps: {row['name']}", row["helps"])
        for group in content["needs"]
        for row in group["rows"]
    ]
    texts += [("Would like", word) for word in content["wishes"]]
    texts += [("Identity needs", word) for word in content["identity"]]
    return [(where, text) for where, text in texts if text]


def _told(lines: Iterable[Any]) -> list[dict[str, Any]]:
    return [asdict(line) for line in lines]


def _about(subject: Subject) -> list[Line]:
    referral, child = subject.referral, subject.referral.child
    age = child.age_on(subject.on)
    rows = [Line("Age", str(age) if subject.is_named else age_band(age))]
    if _tells_sex(subject):
        rows.append(Line("Sex", child.get_sex_display()))
    rows += [
        Line("Council", _council(referral)),
        Line("Needed", referral.get_urgency_display()),
        Line("How long", referral.get_duration_display() or "Not said"),
        Line("Goal of the care plan", referral.get_goal_display() or "Not said"),
        Line("Brothers and sisters", _siblings(subject)),
    ]
    area, distance = _area(subject), _distance(subject)
    rows += [Line("Home area", area)] if area else []
    rows += [Line(NEAREST, distance)] if distance else []
    return rows


def _tells_sex(subject: Subject) -> bool:
    return subject.is_named or (subject.roll == Roll.NOTHING and sex_matters(subject.profile))


def _authority(referral: Referral) -> LocalAuthority | None:
    return LocalAuthority.objects.with_code(referral.council.authority_code).first()


def _council(referral: Referral) -> str:
    authority = _authority(referral)
    return f"{referral.council.name}, {authority.region}" if authority else referral.council.name


def _area(subject: Subject) -> str:
    """The postcode district, at stage 2 only, and never where the address is confidential."""
    postcode = subject.referral.child.home_postcode
    if not subject.is_named or subject.levels.get("FAM", 0) >= CONFIDENTIAL_FAMILY:
        return ""
    if subject.profile.avoid.exists():
        return ""
    return postcode.rsplit(" ", 1)[0] if " " in postcode else ""


def _distance(subject: Subject) -> str:
    """One band for the provider, from the middle of the council's area: it follows no child."""
    here = _authority(subject.referral)
    homes = Home.objects.filter(provider=subject.provider).on_register()
    places = homes.values_list("easting_m", "northing_m")
    if here is None or not places:
        return ""
    nearest = min(tenths_between(here.easting_m, here.northing_m, e, n) for e, n in places)
    return f"{distance_band(nearest)} from the middle of {here.name}"


def _siblings(subject: Subject) -> str:
    referral = subject.referral
    together, count = referral.together, referral.together_count
    if together == Referral.Together.APART:
        return "Must live apart from brothers or sisters"
    if count < 2:
        return "No brothers or sisters to be placed"
    how = "Must live together" if together == Referral.Together.MUST else "Together if possible"
    if subject.roll >= Roll.HOW_MANY:
        return f"{how} with brothers or sisters: how many is {AT_STAGE_2}"
    told = str(count) if subject.is_named else together_told(count)
    return f"{how}: {told} children in all{_ages_of_siblings(subject)}"


def _families_told(subject: Subject) -> Set[int]:
    """
    The numbers of brothers and sisters that words may give, the child included.

    A small family is like many others; where the crowd is small too, the list's number alone.
    """
    count = subject.referral.together_count
    if subject.roll == Roll.NOTHING:
        return set(range(1, MOST_TOLD))
    is_told = count < MOST_TOLD and (count < 2 or subject.roll < Roll.HOW_MANY)
    return {count} if is_told and subject.referral.together != Referral.Together.APART else set()


def _ages_of_siblings(subject: Subject) -> str:
    child = subject.referral.child
    if child.sibling_group is None or subject.roll != Roll.NOTHING:
        return ""
    others = child.sibling_group.children.exclude(pk=child.pk)
    ages = sorted(other.age_on(subject.on) for other in others)
    bands = dict.fromkeys(age_band(age) for age in ages)
    return f"; brothers and sisters aged {', '.join(bands)}" if bands else ""


def _strengths(profile: NeedsProfile) -> list[dict[str, str]]:
    rows = sorted(profile.strengths.all(), key=lambda row: (-row.level, row.pk))
    return [
        {
            "name": Strength.What(row.what).label,
            "level": STRENGTH_WORDS[row.level],
            "words": row.words.strip(),
        }
        for row in rows
        if row.level in STRENGTH_WORDS
    ]


def _pen_picture(profile: NeedsProfile) -> str:
    found = PenPicture.objects.filter(profile=profile).first()
    return found.text.strip() if found else ""
