"""What a pen picture says beside the profile that it belongs to; worked out live, never stored."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from needs.models import Child, NeedsProfile, PenPicture, ReadingDecision, ReplacedWords, Step
from needs.reading.balance import Balance, balance_of
from needs.reading.contradictions import Clash, Contradiction, Text, contradictions_of
from needs.reading.found import Leak, Says, Severity, Suggestion
from needs.reading.suggestions import statements, suggest, suggestions_and_statements
from needs.services.identity import leaks_of
from needs.services.levels import dimensions_asked
from needs.services.pen_picture import NAMES

PEN_PICTURE = "pen_picture"  # sources of texts; others are "helps:MIS" and "strength:talents"
WISHES = "wishes"
LONGEST = 500  # characters of the words that a decision remembers

Decided = Mapping[tuple[str, str, int, str], ReadingDecision]


@dataclass(frozen=True, slots=True)
class Suggested:
    """One suggestion, what the profile says now, and what somebody decided."""

    found: Suggestion
    key: str  # names it on a page; says nothing about the child
    words: str
    level_now: int | None  # None: not assessed
    decision: ReadingDecision | None
    is_covered: bool  # the profile says so already, here or by stronger words

    @property
    def is_open(self) -> bool:
        return self.decision is None and not self.is_covered

    @property
    def can_undo(self) -> bool:
        """What was saved is still what the profile says."""
        return self.decision is not None and self.decision.level in (None, self.level_now)


@dataclass(frozen=True, slots=True)
class Noticed:
    """Words that might identify, and the declaration that they do not."""

    found: Leak
    key: str
    words: str
    declared: ReadingDecision | None
    is_ticked: bool  # a name that the writer of the pen picture ticked as none

    @property
    def is_open(self) -> bool:
        return self.declared is None and not self.is_ticked

    @property
    def may_declare(self) -> bool:
        """Whether a person may say that these words identify nobody: May and Will are words too."""
        return self.found.severity == Severity.WARN or self.found.type in NAMES

    @property
    def blocks(self) -> bool:
        return self.is_open and self.found.severity == Severity.BLOCK


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the reading of one pen picture found."""

    text: str
    suggested: tuple[Suggested, ...]
    noticed: tuple[Noticed, ...]
    contradictions: tuple[Contradiction, ...]
    balance: Balance
    replaced: ReplacedWords | None  # what one click may put back

    @property
    def to_decide(self) -> tuple[Suggested, ...]:
        return tuple(each for each in self.suggested if each.is_open)

    @property
    def to_check(self) -> tuple[Noticed, ...]:
        return tuple(each for each in self.noticed if each.is_open)

    @property
    def clashes(self) -> tuple[Contradiction, ...]:
        return tuple(each for each in self.contradictions if each.clash != Clash.GAP)

    @property
    def gaps(self) -> tuple[Contradiction, ...]:
        return tuple(each for each in self.contradictions if each.clash == Clash.GAP)


def read_profile(*, child: Child, profile: NeedsProfile | None, on: date) -> Reading:
    """
    Read the pen picture of a profile, and the other words of it for contradictions.

    :param on: the day that decides whether independence skills are asked of the child.
    """
    text = text_of(profile)
    decided = _decided(profile)
    found, stated = suggestions_and_statements(text)
    return Reading(
        text=text,
        suggested=_suggested(text, found, profile, decided),
        noticed=_noticed(child, profile, text, decided),
        contradictions=_contradictions(child, profile, Text(PEN_PICTURE, text, stated), on),
        balance=balance_of(text, stated),
        replaced=undoable(profile, text),
    )


def suggested_by(profile: NeedsProfile | None) -> tuple[Suggested, ...]:
    """The suggestions of a pen picture alone, without the rest of its reading."""
    text = text_of(profile)
    return _suggested(text, suggest(text), profile, _decided(profile))


def noticed_in(child: Child, profile: NeedsProfile | None) -> tuple[Noticed, ...]:
    """What in a pen picture might identify alone, without the rest of its reading."""
    return _noticed(child, profile, text_of(profile), _decided(profile))


def text_of(profile: NeedsProfile | None) -> str:
    """The pen picture as it is saved; empty where there is none."""
    saved = PenPicture.objects.filter(profile=profile).first() if profile else None
    return saved.text if saved else ""


def key_of(kind: str, code: str, level: int, start: int, words: str) -> str:
    """Names one finding in one text: another text, or another place in it, has another key."""
    whole = f"{kind}|{code}|{level}|{start}|{words}"
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def compared(words: str) -> str:
    """Words as a decision remembers them."""
    return " ".join(words.lower().split())[:LONGEST]


def _suggested(
    text: str, found: tuple[Suggestion, ...], profile: NeedsProfile | None, decided: Decided
) -> tuple[Suggested, ...]:
    needs, strengths = _levels(profile), _strengths(profile)
    return tuple(
        Suggested(
            found=each,
            key=key_of(each.kind, each.code, each.level, each.start, each.words(text)),
            words=each.words(text),
            level_now=(strengths if each.kind == Says.STRENGTH else needs).get(each.code),
            decision=decided.get((each.kind, each.code, each.level, compared(each.words(text)))),
            is_covered=_is_covered(each, found, strengths if _is_strength(each) else needs),
        )
        for each in found
    )


def _is_strength(found: Suggestion) -> bool:
    return found.kind == Says.STRENGTH


def _is_covered(each: Suggestion, found: tuple[Suggestion, ...], levels: Mapping[str, int]) -> bool:
    """Its level is the profile's; or other words say the profile's level, and these say less."""
    now = levels.get(each.code)
    if now is None or each.level == now:
        return now is not None
    if _is_strength(each):
        return each.level < now
    same = [one.level for one in found if (one.kind, one.code) == (each.kind, each.code)]
    return each.level < now and now in same


def _noticed(
    child: Child, profile: NeedsProfile | None, text: str, decided: Decided
) -> tuple[Noticed, ...]:
    step = profile.steps.filter(step=Step.PEN_PICTURE).first() if profile else None
    ticked = step.not_names if step else ()
    return tuple(
        Noticed(
            found=each,
            key=key_of("leak", each.type, 0, each.start, each.words(text)),
            words=each.words(text),
            declared=decided.get(("leak", each.type, 0, compared(each.words(text)))),
            is_ticked=each.words(text) in ticked,
        )
        for each in leaks_of(child=child, profile=profile, text=text)
    )


def _contradictions(
    child: Child, profile: NeedsProfile | None, pen_picture: Text, on: date
) -> tuple[Contradiction, ...]:
    known = _levels(profile)
    levels = {code: known.get(code) for code in dimensions_asked(child=child, on=on)}
    texts = (pen_picture, *_other_texts(profile))
    return contradictions_of(texts, levels, _flags(profile))


def _text(source: str, words: str) -> Text:
    return Text(source, words, statements(words))


def _other_texts(profile: NeedsProfile | None) -> Iterator[Text]:
    if profile is None:
        return
    yield _text(WISHES, profile.wishes_words)
    for strength in profile.strengths.all():
        yield _text(f"strength:{strength.what}", strength.words)
    for need in profile.needs.all():
        yield _text(f"helps:{need.dimension}", need.what_helps)


def _levels(profile: NeedsProfile | None) -> dict[str, int]:
    return {each.dimension: each.level for each in profile.needs.all()} if profile else {}


def _strengths(profile: NeedsProfile | None) -> dict[str, int]:
    return {each.what: each.level for each in profile.strengths.all()} if profile else {}


def _flags(profile: NeedsProfile | None) -> dict[str, bool | None]:
    """Yes or no once somebody has saved the page that asks; until then nobody has answered."""
    names = ("solo", "wheelchair", "ground_floor", "hoist")
    if profile is None:
        return dict.fromkeys(names)
    is_asked = profile.steps.filter(step=Step.PRACTICAL).exists()
    return {name: getattr(profile, name) or (False if is_asked else None) for name in names}


def _decided(profile: NeedsProfile | None) -> Decided:
    rows = profile.readings.select_related("by") if profile else ()
    return {(each.what, each.code, each.suggested, each.words): each for each in rows}


def undoable(profile: NeedsProfile | None, text: str) -> ReplacedWords | None:
    """The last replacement, while nobody has saved the pen picture since."""
    last = ReplacedWords.objects.filter(profile=profile).first() if profile else None
    if last is None or profile is None:
        return None
    saved = profile.steps.filter(step=Step.PEN_PICTURE, revision=last.revision).exists()
    return last if saved and text[last.start :].startswith(last.after) else None
