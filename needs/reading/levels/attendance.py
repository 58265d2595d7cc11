"""School attendance in figures: "attendance is 78%", "88% attendance", "attends a third of"."""

from typing import Final

from needs.reading.levels.lexicon.meaning import Meaning
from needs.reading.levels.patterns import Hit
from needs.reading.levels.tokens import Sentence

_ATTENDANCE: Final = frozenset(["attendance", "attends", "attend", "attending", "attended"])
_NEAR: Final = 7
_SHARES: Final = {"half": 50, "third": 33, "quarter": 25}


def _per_cent(words: Sentence, here: int) -> tuple[int, int] | None:
    """The per cent that a figure at ``here`` gives, and the word after it."""
    word = words[here].norm.split(".")[0]
    after = words[here + 1].norm if here + 1 < len(words) else ""
    if word.isdecimal() and len(word) <= 3 and int(word) <= 100:
        less = here > 0 and words[here - 1].norm in ("under", "below", "than")
        if after == "%":
            return int(word) - less, here + 2
        return (int(word), here + 3) if words[here + 1 : here + 3] and after == "per" else None
    if word in _SHARES and here + 1 < len(words) and after == "of":
        return _SHARES[word] - 1, here + 1
    return None


def _level(per_cent: int) -> int | None:
    """The table's level: under 50 is 3, under 90 is 2; 95 and more is as it should be."""
    if per_cent < 50:
        return 3
    if per_cent < 90:
        return 2
    return 0 if per_cent >= 95 else None


def attendance(words: Sentence) -> list[Hit[Meaning]]:
    """What a sentence says of attendance in figures; the last figure said stands."""
    said = [here for here, word in enumerate(words) if word.norm in _ATTENDANCE]
    if not said:
        return []
    figures = [(here, _per_cent(words, here)) for here in range(len(words))]
    for here, figure in reversed(figures):
        nearest = min(said, key=lambda at: abs(at - here))
        if figure is None or abs(nearest - here) > _NEAR:
            continue
        level = _level(figure[0])
        if level is not None:
            meaning = Meaning("EDU", level, though_not=True)
            return [Hit(min(nearest, here), max(nearest + 1, figure[1]), meaning)]
    return []
