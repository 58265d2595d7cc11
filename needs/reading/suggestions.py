"""Levels of need and strengths that a text supports, each with the words that say so."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from needs.reading.found import Says, Suggestion
from needs.reading.levels.context import Context, context
from needs.reading.levels.frequency import Often, how_often
from needs.reading.levels.lexicon import IDIOMS, NEEDS, STRENGTHS, Meaning
from needs.reading.levels.patterns import Hit
from needs.reading.levels.tokens import Sentence, sentences


@dataclass(frozen=True, slots=True)
class _Evidence:
    """One statement of one sentence, before the statements are weighed against each other."""

    suggestion: Suggestion
    rank: tuple[int, int]  # higher is better

    @property
    def key(self) -> tuple[str, bool]:
        return self.suggestion.code, self.suggestion.kind is Says.STRENGTH


_OFTEN_WORDS = {
    Often.RARELY: "seldom",
    Often.MONTHLY: "about monthly",
    Often.WEEKLY: "about weekly",
    Often.DAILY: "daily",
}


def _level(
    meaning: Meaning, around: Context, often: tuple[Often, int, int] | None
) -> tuple[int, str]:
    """The level of a phrase in its sentence, and why."""
    if around.past and not meaning.lasting:
        return meaning.past_level, "spoken of as past"
    if around.little and meaning.level <= 2 and not meaning.lasting:
        return 1, "said mildly"
    if meaning.by_frequency and often:
        return meaning.level_when(often[0]), _OFTEN_WORDS[often[0]]
    return meaning.level, ""


def _read(text: str, words: Sentence, hit: Hit[Meaning], year: int) -> _Evidence | None:
    """What one phrase says where it stands, or None if it says nothing of the child now."""
    meaning = hit.means
    around = context(words, hit.first, hit.last, year)
    if (around.other and not meaning.of_others) or (around.maybe and not meaning.though_maybe):
        return None
    start, end = words[hit.first].start, words[hit.last - 1].end
    quoted = f"‘{text[start:end]}’"
    if meaning.level == 0 or (around.negated and not meaning.though_not):
        if meaning.level == 0 and around.negated:
            return None
        kind, level, why = Says.ABSENT, 0, "said not to be so" if around.negated else ""
    else:
        level, why = _level(meaning, around, how_often(words) if meaning.by_frequency else None)
        kind = Says.NEED
    because = f"{quoted}, {why}" if why else quoted
    said = Suggestion(meaning.code, level, start, end, kind, because)
    return _Evidence(said, (level, hit.last - hit.first))


def _strength(text: str, words: Sentence, hit: Hit[tuple[str, int]], year: int) -> _Evidence | None:
    around = context(words, hit.first, hit.last, year)
    if around.negated or around.past or around.maybe or around.other:
        return None
    code, level = hit.means
    start, end = words[hit.first].start, words[hit.last - 1].end
    said = Suggestion(code, level, start, end, Says.STRENGTH, f"‘{text[start:end]}’")
    return _Evidence(said, (level, hit.last - hit.first))


def _outside(hit: Hit[Meaning], idioms: list[Hit[None]]) -> bool:
    return not any(hit.first < idiom.last and idiom.first < hit.last for idiom in idioms)


def _longest(hits: list[Hit[Meaning]]) -> list[Hit[Meaning]]:
    """Within one dimension the longer phrase says more: "attempted overdose", not "overdose"."""
    return [
        hit
        for hit in hits
        if not any(
            other is not hit
            and other.means.code == hit.means.code
            and other.first <= hit.first
            and hit.last <= other.last
            and other.last - other.first > hit.last - hit.first
            for other in hits
        )
    ]


def _of_sentence(text: str, words: Sentence, year: int) -> list[_Evidence]:
    idioms = list(IDIOMS.hits(words))
    needs = _longest([hit for hit in NEEDS.hits(words) if _outside(hit, idioms)])
    found = [_read(text, words, hit, year) for hit in needs]
    found += [_strength(text, words, hit, year) for hit in STRENGTHS.hits(words)]
    return [evidence for evidence in found if evidence is not None]


def suggest(text: str, *, today: date | None = None) -> tuple[Suggestion, ...]:
    """
    The levels of need, the strengths and the stated absences that a text supports.

    At most one suggestion for each dimension and each strength, the strongest that is said of
    the child now; an absence only if nothing says need. Nothing is saved or decided here.

    :param today: the day the text is read; years two or more before it are the past.
    """
    year = (today or datetime.now(UTC).date()).year
    best: dict[tuple[str, bool], _Evidence] = {}
    for words in sentences(text):
        for evidence in _of_sentence(text, words, year):
            held = best.get(evidence.key)
            if held is None or evidence.rank > held.rank:
                best[evidence.key] = evidence
    chosen = (evidence.suggestion for evidence in best.values())
    return tuple(sorted(chosen, key=lambda said: (said.start, said.end, said.code)))
