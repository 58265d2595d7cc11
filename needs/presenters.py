"""A profile in words, part by part, as every page shows it: strengths before needs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from codes.needs import BY_CODE, LEVEL_NAMES, Importance
from codes.words import meaning
from govuk.words import day, miles, plural
from needs.models import Child, ImportantPlace, NeedsProfile, PenPicture, Step, Strength
from needs.offered import unmet_notes
from needs.services import current_profile
from needs.services.levels import GROUPS, INDEPENDENCE_FROM

NOT_ASSESSED = "Not assessed"
NOT_ANSWERED = "Not answered yet"
NONE = "None"
STRENGTH_WORDS = {0: "Not yet seen", 1: "Emerging", 2: "Present", 3: "Key strength"}


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a profile."""

    step: str  # also the end of the name of the page where it is written
    title: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()  # what a reader should know of the answers: words no home meets


def child_section(child: Child) -> Section:
    """What identifies the child: for the council's own people only."""
    about = " (about: the middle of the area)" if child.home_about else ""
    rows = (
        Row("Name", str(child)),
        Row("Reference", child.ref),
        Row("Date of birth", day(child.born)),
        Row("Sex", child.get_sex_display()),
        Row("Home before care", f"{child.home_postcode}{about}, {_visits(child.home_visits)}"),
        Row("Legal status", child.get_legal_status_display() or NOT_ANSWERED),
        Row("Ethnicity", child.get_ethnicity_display()),
        Row("First language", child.first_language or NOT_ANSWERED),
        Row("Religion", child.religion or NOT_ANSWERED),
        Row("Disabled", "Yes" if child.disabled else "No"),
        Row("Unaccompanied asylum-seeking child", "Yes" if child.uasc else "No"),
        Row("Social worker", str(child.social_worker)),
    )
    return Section("child", "Child", rows)


def sections_of(
    profile: NeedsProfile | None, *, child: Child, on: date, with_notes: bool = True
) -> list[Section]:
    """Every part of a profile, in the order in which it is written; with_notes of the homes now."""
    parts = [section_of(profile, step, child=child, on=on) for step in Step]
    if profile is None or not with_notes:
        return parts
    return [replace(part, notes=notes_of(profile, Step(part.step))) for part in parts]


def section_of(profile: NeedsProfile | None, step: Step, *, child: Child, on: date) -> Section:
    if step in GROUPS:
        asks_independence = child.age_on(on) >= INDEPENDENCE_FROM
        return Section(step, step.label, _needs(profile, step, asks_independence))
    if profile is None:
        return Section(step, step.label, (Row(step.label, NOT_ANSWERED),))
    return Section(step, step.label, ROWS[step](profile))


def notes_of(profile: NeedsProfile | None, step: Step) -> tuple[str, ...]:
    """Of the words of a part that a ranking compares: those that no home offers, or on no list."""
    if profile is None or step not in (Step.PRACTICAL, Step.WISHES):
        return ()
    words = profile.identity if step == Step.PRACTICAL else profile.wishes
    return unmet_notes(words, council_id=profile.council_id)


def saved_now(child: Child, steps: tuple[Step, ...], *, on: date) -> list[Section]:
    """What is saved now, for a page that was open while somebody else saved."""
    profile = current_profile(child)
    return [section_of(profile, step, child=child, on=on) for step in steps]


def not_assessed(profile: NeedsProfile | None, *, child: Child, on: date) -> list[str]:
    """The names of the dimensions for which there is no level."""
    known = {need.dimension for need in profile.needs.all()} if profile else set()
    asked = (code for codes in GROUPS.values() for code in codes)
    too_young = child.age_on(on) < INDEPENDENCE_FROM
    return [
        BY_CODE[code].name
        for code in asked
        if code not in known and not (code == "IND" and too_young)
    ]


def _needs(profile: NeedsProfile | None, step: Step, asks_independence: bool) -> tuple[Row, ...]:
    saved = {need.dimension: need for need in profile.needs.all()} if profile else {}
    rows = []
    for code in GROUPS[step]:
        need = saved.get(code)
        if need is None and code == "IND" and not asks_independence:
            continue
        if need is None:
            rows.append(Row(BY_CODE[code].name, NOT_ASSESSED))
            continue
        words = (
            f"{need.level}, {LEVEL_NAMES[need.level].lower()}: {BY_CODE[code].levels[need.level]}"
        )
        # Where there is no need, a home cannot fall short, however important it is.
        importance = Importance(need.importance).label.lower()
        rows.append(
            Row(
                BY_CODE[code].name,
                _lines(
                    words,
                    f"Importance: {importance}" if need.level else "",
                    need.what_helps and f"What helps: {need.what_helps}",
                    f"Evidence of {day(need.evidence_on)}" if need.evidence_on else "",
                ),
            )
        )
    return tuple(rows)


def _strengths(profile: NeedsProfile) -> tuple[Row, ...]:
    rows = [
        Row(Strength.What(row.what).label, _lines(STRENGTH_WORDS[row.level], row.words))
        for row in sorted(profile.strengths.all(), key=lambda row: -row.level)
    ]
    return tuple(rows) or (Row("Strengths", NOT_ANSWERED),)


def _places(profile: NeedsProfile) -> tuple[Row, ...]:
    rows = [
        Row(
            place.name,
            _lines(
                f"{ImportantPlace.What(place.what).label}, {_where(place.postcode, place.about)}",
                _visits(place.visits),
                "Should stay at this school" if place.keep else "",
            ),
        )
        for place in profile.places.order_by("pk")
    ]
    return tuple(rows) or (Row("Places", _none(profile, Step.PLACES)),)


def _avoid(profile: NeedsProfile) -> tuple[Row, ...]:
    rows = [
        Row(
            f"{miles(place.radius_tenths)} around {_where(place.postcode, place.about)}",
            place.reason,
        )
        for place in profile.avoid.order_by("pk")
    ]
    return tuple(rows) or (Row("Places to stay away from", _none(profile, Step.AVOID)),)


def _practical(profile: NeedsProfile) -> tuple[Row, ...]:
    """A file may bring some of them: what nobody answered then is no "No"."""
    flags = {
        "Must live without other children for now": profile.solo,
        "Wheelchair access": profile.wheelchair,
        "Bedroom on the ground floor": profile.ground_floor,
        "Hoist": profile.hoist,
    }
    answered = profile.steps.filter(step=Step.PRACTICAL).exists()
    if not answered and not any(flags.values()) and not profile.identity:
        return (Row("Practical needs", NOT_ANSWERED),)
    otherwise = ("No", NONE) if answered else (NOT_ANSWERED, NOT_ANSWERED)
    rows = [Row(name, "Yes" if needed else otherwise[0]) for name, needed in flags.items()]
    identity = _words(profile.identity) if profile.identity else otherwise[1]
    return (*rows, Row("Identity needs", identity))


def _wishes(profile: NeedsProfile) -> tuple[Row, ...]:
    return (
        Row("In the child’s own words", profile.wishes_words or NOT_ANSWERED),
        Row("Would like", _words(profile.wishes)),
    )


def _pen_picture(profile: NeedsProfile) -> tuple[Row, ...]:
    saved = PenPicture.objects.filter(profile=profile).first()
    text = saved.text if saved else ""
    kept = profile.steps.filter(step=Step.PEN_PICTURE).values_list("not_names", flat=True).first()
    rows = [Row("Pen picture", text or NOT_ANSWERED)]
    if text:
        rows.append(Row("Length", plural(len(text.split()), "word")))
    if kept:
        quoted = ", ".join(f"‘{word}’" for word in kept)
        rows.append(Row("Checked by the writer", f"{quoted} is not the child’s name here"))
    return tuple(rows)


ROWS: dict[Step, Callable[[NeedsProfile], tuple[Row, ...]]] = {
    Step.STRENGTHS: _strengths,
    Step.PLACES: _places,
    Step.AVOID: _avoid,
    Step.PRACTICAL: _practical,
    Step.WISHES: _wishes,
    Step.PEN_PICTURE: _pen_picture,
}


def _none(profile: NeedsProfile, step: Step) -> str:
    """ "None" only where somebody said so."""
    done = profile.steps.filter(step=step, is_finished=True).exists()
    return NONE if done else NOT_ANSWERED


def _words(words: list[str]) -> str:
    return ", ".join(meaning(word) for word in words) or NONE


def _where(postcode: str, about: bool) -> str:
    return f"about {postcode}" if about else postcode


def _visits(visits: int) -> str:
    return f"{plural(visits, 'visit')} a week"


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
