"""A list of names of places that must not stand in a shared text, searched word by word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from needs.reading.folding import Folded, listed, pieces
from needs.reading.hits import Hit, block, warn

_TYPE_WORDS: Final = listed(
    """
    school academy college nursery hospital infirmary hospice clinic primary infant infants junior
    preschool
    """
)


@dataclass(frozen=True)
class Gazetteer:
    """Names by their first word, each as its words in small letters."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> "Gazetteer":
        """From pairs of a name and what it is: ``("Oakfield Primary School", "school")``."""
        by_first: defaultdict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
        for name, kind in names:
            words = pieces(name)
            if len(words) > 1 or len("".join(words)) > 5:
                by_first[words[0]].add((words, kind))
        # The longest first: what is found is as much of the text as can be.
        return cls(
            {w: tuple(sorted(ns, key=lambda n: (-len(n[0]), n))) for w, ns in by_first.items()}
        )

    def __len__(self) -> int:
        return sum(map(len, self.by_first.values()))

    def found_in(self, page: Folded) -> Iterator[Hit]:
        if not self.by_first:
            return
        lows = [word.low for word in page.words]
        for at, low in enumerate(lows):
            for words, kind in self.by_first.get(low, ()):
                if tuple(lows[at : at + len(words)]) == words:
                    hit = _hit(page, at, words, kind)
                    if hit:
                        yield hit
                    break


NONE: Final = Gazetteer()


def _hit(page: Folded, at: int, words: tuple[str, ...], kind: str) -> Hit | None:
    """Sure with a word such as School in it; otherwise it needs its capitals."""
    first, last = page.words[at], page.words[at + len(words) - 1]
    because = f"in the list of {kind}s" if kind != "other" else "in the list of places"
    type_ = "place" if kind == "other" else kind
    if len(words) > 1 and _TYPE_WORDS.intersection(words[1:]):
        return block(first.start, last.end, type_, because) if first.capital else None
    if first.capital and not (first.opens and len(words) == 1):
        return warn(first.start, last.end, type_, because)
    return None
