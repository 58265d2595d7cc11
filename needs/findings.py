"""The reading of a pen picture as its page shows it: text in pieces, findings in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

from codes.needs import BY_CODE, LEVEL_NAMES
from needs.models import Step, Strength
from needs.reading.contradictions import Clash, Contradiction, Quote
from needs.reading.found import Says
from needs.services.deciding import step_of
from needs.services.reading import Noticed, Reading, Suggested

NOT_ASSESSED: Final = "not assessed"
NOT_WRITTEN: Final = "not written down"  # of a strength
STRENGTH_NAMES: Final = ("not yet seen", "emerging", "present", "key strength")
FLAG_NAMES: Final = {
    "solo": "Living without other children",
    "wheelchair": "Wheelchair access",
    "ground_floor": "Bedroom on the ground floor",
    "hoist": "A hoist",
}
LEAK_NAMES: Final = {"nhs": "NHS number", "upn": "Pupil number", "ni": "National Insurance number"}
SOURCES: Final = {"pen_picture": "the pen picture", "wishes": "the child’s wishes"}
# What carers ask for first, as a question to the writer; by the parts that a text may lack.
PROMPTS: Final = {
    "strengths": "What do people like about this child? What is the child good at?",
    "interests": "What does the child enjoy doing?",
    "wishes": "What has the child said about where to live?",
    "helps": "What helps when things are hard?",
    "day": "What is a usual day like: sleep, food, getting up?",
    "school": "How is school, and should the child stay there?",
    "family": "Who matters in the family, and how often do they see each other?",
    "household": "Is the child happy with other children, and with pets?",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One mark in the text: how it is called there, and which row below it belongs to."""

    mark: str  # 1, 2, 3 … for what is suggested; A, B, C … for what might identify
    key: str
    kind: str  # need, strength or leak
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the text that carry the same marks; notes end here."""

    words: str
    kinds: tuple[str, ...]
    notes: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    row: Suggested
    mark: str
    name: str
    level: str  # "level 2, moderate"
    meaning: str
    now: str
    choices: tuple[tuple[int, str], ...]
    step: Step  # where the level is written
    decided: str  # in words; nothing while it is open


@dataclass(frozen=True, slots=True)
class LeakRow:
    row: Noticed
    mark: str
    name: str
    says: str  # what may stand there instead


@dataclass(frozen=True, slots=True)
class ClashRow:
    name: str
    profile: str
    text: str
    quotes: tuple[tuple[str, str], ...]  # where, and the words
    step: Step
    field: str  # of the page of the step


@dataclass(frozen=True, slots=True)
class InShort:
    """What the reading found, for pages that only point to it."""

    to_check: int  # pieces of text that might identify somebody
    clashes: tuple[str, ...]  # what the words and the profile disagree about
    gaps: tuple[str, ...]  # what the words mention and the profile does not answer
    kept: tuple[tuple[str, str, str], ...]  # words, who kept them, and why they identify nobody


def in_short(reading: Reading) -> InShort:
    return InShort(
        to_check=len(reading.to_check),
        clashes=tuple(dict.fromkeys(name_of(each.code) for each in reading.clashes)),
        gaps=tuple(dict.fromkeys(name_of(each.code) for each in reading.gaps)),
        kept=tuple(
            (each.words, str(each.declared.by), each.declared.reason)
            for each in reading.noticed
            if each.declared
        ),
    )


def marks_of(reading: Reading) -> dict[str, str]:
    """The mark of each finding by its key: figures for suggestions, letters for leaks."""
    figures = {each.key: str(n) for n, each in enumerate(reading.suggested, start=1)}
    return {**figures, **{each.key: _letters(n) for n, each in enumerate(reading.noticed)}}


def pieces_of(reading: Reading) -> list[Piece]:
    """The text cut where a mark begins or ends; what was dismissed or declared carries none."""
    found = _findings(reading)
    cuts = sorted({0, len(reading.text), *(x for each in found for x in (each.start, each.end))})
    return [
        Piece(
            words=reading.text[start:end],
            kinds=tuple(dict.fromkeys(f.kind for f in found if f.start <= start and end <= f.end)),
            notes=tuple(each for each in found if each.end == end),
        )
        for start, end in zip(cuts, cuts[1:], strict=False)
    ]


def suggestion_rows(reading: Reading) -> list[SuggestionRow]:
    marks = marks_of(reading)
    return [_suggestion(each, marks[each.key]) for each in reading.suggested]


def leak_rows(reading: Reading) -> list[LeakRow]:
    marks = marks_of(reading)
    return [
        LeakRow(
            row=each,
            mark=marks[each.key],
            name=LEAK_NAMES.get(each.found.type, each.found.type.replace("_", " ").capitalize()),
            says=each.found.replacement,
        )
        for each in reading.noticed
    ]


def clash_rows(found: Iterable[Contradiction]) -> list[ClashRow]:
    return [
        ClashRow(
            name=name_of(each.code),
            profile=_profile_says(each),
            text=_text_says(each),
            quotes=tuple((where_of(q), q.words) for q in each.quotes),
            step=_step(each.code),
            field=f"id_{each.code}_level" if each.code in BY_CODE else f"id_{each.code}",
        )
        for each in found
    ]


def name_of(code: str) -> str:
    if code in BY_CODE:
        return BY_CODE[code].name
    return FLAG_NAMES.get(code) or Strength.What(code).label


def where_of(quote: Quote) -> str:
    """The text that a quotation stands in: "what helps with going missing"."""
    kind, _, code = quote.source.partition(":")
    if kind == "helps":
        return f"what helps with {name_of(code).lower()}"
    return SOURCES.get(kind) or f"the words on {name_of(code).lower()}"


def level_words(level: int | None, *, is_strength: bool = False) -> str:
    if level is None:
        return NOT_WRITTEN if is_strength else NOT_ASSESSED
    return f"level {level}, {(STRENGTH_NAMES if is_strength else LEVEL_NAMES)[level].lower()}"


def _findings(reading: Reading) -> list[Finding]:
    marks = marks_of(reading)
    shown = [each for each in reading.suggested if not (each.decision and not each.decision.level)]
    found = [
        Finding(
            marks[each.key],
            each.key,
            "strength" if each.found.kind == Says.STRENGTH else "need",
            each.found.start,
            each.found.end,
        )
        for each in shown
    ]
    found += [
        Finding(marks[each.key], each.key, "leak", each.found.start, each.found.end)
        for each in reading.to_check
    ]
    return found


def _suggestion(each: Suggested, mark: str) -> SuggestionRow:
    found, is_strength = each.found, each.found.kind == Says.STRENGTH
    first = 1 if is_strength else 0
    names = STRENGTH_NAMES if is_strength else LEVEL_NAMES
    return SuggestionRow(
        row=each,
        mark=mark,
        name=name_of(found.code),
        level=level_words(found.level, is_strength=is_strength),
        meaning="" if is_strength else BY_CODE[found.code].levels[found.level],
        now=level_words(each.level_now, is_strength=is_strength),
        choices=tuple((n, f"{n}, {names[n].lower()}") for n in range(first, len(names))),
        step=step_of(found.code),
        decided=_decided(each, is_strength=is_strength),
    )


def _decided(each: Suggested, *, is_strength: bool) -> str:
    decision = each.decision
    if decision is None:
        return ""
    if decision.level is None:
        return f"Dismissed by {decision.by}"
    level = level_words(decision.level, is_strength=is_strength).capitalize()
    return f"{level}, saved by {decision.by}"


def _profile_says(each: Contradiction) -> str:
    if each.profile is None:
        return "not answered yet" if each.code in FLAG_NAMES else "not assessed yet"
    if each.code in FLAG_NAMES and each.clash != Clash.PROFILE:
        return "yes" if each.profile else "no"
    return level_words(each.profile)


def _text_says(each: Contradiction) -> str:
    """What the other side says; of two answers of the profile, the second one."""
    if each.clash == Clash.PROFILE:
        return _other_answer(each)
    if each.clash == Clash.ITSELF:
        return "both that there is such a need and that there is none"
    if each.code in FLAG_NAMES:
        return "the child needs it" if each.text else "the child does not need it"
    return level_words(each.text) if each.text else "there is no such need"


def _other_answer(each: Contradiction) -> str:
    if each.code != "solo":
        return f"{FLAG_NAMES[each.code].lower()} is ticked"
    is_ticked = each.profile is not None and each.profile < len(LEVEL_NAMES) - 1
    return "must live without other children is " + ("ticked" if is_ticked else "not ticked")


def _step(code: str) -> Step:
    return Step.PRACTICAL if code in FLAG_NAMES else step_of(code)


def _letters(number: int) -> str:
    """A to Z, then AA, AB …"""
    rest, last = divmod(number, len(ascii_uppercase))
    return (_letters(rest - 1) if rest else "") + ascii_uppercase[last]
