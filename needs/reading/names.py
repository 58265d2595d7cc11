"""The names that the record holds, in every form in which people write them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from needs.reading.alike import Sound, heads_off, is_short_for, sounds_like
from needs.reading.folding import fold, letters, listed, pieces
from needs.reading.found import Identity
from needs.reading.letters import one_letter_apart, without_one
from needs.reading.nicknames import also_called
from needs.reading.wordnames import is_a_word_too

_TITLES: Final = listed(
    """
    mr mrs ms miss dr doctor sir madam mx prof rev revd mum mother mummy dad father daddy brother
    sister sibling siblings aunt uncle nan gran grandma grandad cousin carer sw social worker nee
    and the aka none unknown not known baby twin half step foster
    """
)
_PARTICLES: Final = listed(
    "de da di du del della la le van von der den al el bin ibn ben ap ab ni mac abu umm st"
)
_ENDINGS: Final = ("y", "ie", "i", "ey", "ee")
_ENDING: Final = re.compile(r"(?:y|ie|i|ey|ee)$")
# Two capitals that nearly always mean something else in texts about children.
ACRONYMS: Final = listed("am pm tv uk us eu gp ep la sw yp it ok pe pa ta dv cp fc id no so is")

WHOSE: Final = {
    "name": "the child’s own name",
    "sibling": "the name of a brother or sister",
    "relative": "the name of a relative",
    "carer": "the name of a carer",
    "worker": "the name of somebody who works with the child",
    "other_child": "the name of another child",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of writing somebody's name."""

    type: str  # name, sibling, relative, carer, worker, other_child
    whole: bool = False  # first and last name run together
    joined: bool = False  # may be written as more than one word: O'Brien, Anne-Marie
    word: bool = False  # also an ordinary word
    close: bool = False  # long and sure enough to be known with one letter wrong


@dataclass
class NameIndex:
    """Every form of every name of the record; looked up word by word."""

    exact: dict[str, Entry] = field(default_factory=dict)
    near: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    initials: dict[str, str] = field(default_factory=dict)
    singles: dict[str, str] = field(default_factory=dict)  # first letters of names
    firsts: dict[str, str] = field(default_factory=dict)  # first names and what they are
    whole: dict[Sound, str] = field(default_factory=dict)  # names that may be written by ear

    def add(self, key: str, entry: Entry) -> None:
        if len(key) < 2 or key in self.exact:
            return
        self.exact[key] = entry
        if entry.close and len(key) >= 4:
            for shorter in without_one(key):
                self.near[shorter].add(key)

    def hear(self, type_: str, names: Iterable[str], *, first: bool) -> None:
        """Keep names that may be clipped (first names) or written by ear (the longer ones)."""
        for name in names:
            if len(name) > 3 and not is_a_word_too(name):
                if first:
                    self.firsts.setdefault(name, type_)
                if len(name) > 4:
                    self.whole.setdefault(Sound.of(name), type_)

    def close_to(self, word: str) -> str:
        """The name that the word is, with one letter wrong; nothing if there is none."""
        if len(word) < 3 or not self.near:
            return ""
        for shorter in without_one(word):
            for key in self.near.get(shorter, ()):
                if one_letter_apart(word, key):
                    return key
        return ""

    def alike(self, word: str, *, by_ear: bool) -> tuple[str, str]:
        """The name that the word is short for, or sounds like, and whose it is; or nothing."""
        short = next((n for n in self.firsts if is_short_for(word, n)), None)
        if short or not by_ear:
            return (short, self.firsts[short]) if short else ("", "")
        sound = Sound.of(word)
        heard = next((held for held in self.whole if sounds_like(sound, held)), None)
        return (heard.name, self.whole[heard]) if heard else ("", "")


def index_names(identity: Identity) -> NameIndex:
    """The child's own names first: what two people share counts as the child's."""
    index = NameIndex()
    own = " ".join(filter(None, (identity.first, identity.last)))
    _person(index, own, "name", firsts=len(pieces(identity.first)))
    for called in identity.known_as:
        _person(index, called, "name")
        if len(letters(called)) == 2:
            _initials(index, list(letters(called)), "name")  # M.K. for MK
        if identity.last:
            _initials(index, [called, identity.last], "name")
            index.add(letters(called + identity.last), Entry("name", whole=True, joined=True))
    for type_, people in _others(identity):
        for person in people:
            _person(index, person, type_)
    return index


def _others(identity: Identity) -> Iterable[tuple[str, tuple[str, ...]]]:
    return (
        ("sibling", identity.siblings),
        ("relative", identity.relatives),
        ("carer", identity.carers),
        ("worker", identity.workers),
        ("other_child", identity.other_children),
    )


def _person(index: NameIndex, name: str, type_: str, firsts: int = 1) -> None:
    bare = re.sub(r"\([^)]*\)", " ", fold(name).text)
    parts = [part for part in re.split(r"[\s,()/&+]+", bare) if letters(part).isalpha()]
    parts = [p for p in parts[:-1] if letters(p) not in _TITLES] + [
        p for p in parts[-1:] if letters(p) not in _TITLES - {"foster", "miss", "cousin", "baby"}
    ]
    for part in parts:
        if len(pieces(part)) > 1:
            _initials(index, [part], type_)  # M-K for Mary-Kate
    for place, part in enumerate(parts):
        if not (
            place and letters(part) in _PARTICLES
        ):  # Ben is a name, ben in Ben Yusuf ben Ali not
            _part(index, part, type_, first=place < max(firsts, len(parts) - 1))
    if len(parts) > 1:
        _together(index, parts, type_)
        _initials(index, parts, type_)


def _together(index: NameIndex, parts: list[str], type_: str) -> None:
    """First and last name run together, either first; and the surname's parts."""
    entry = Entry(type_, whole=True, joined=True, close=True)
    if type_ == "name":
        index.add(letters(parts[0] + parts[-1][0]), Entry(type_))
        index.add(letters(parts[0][0] + parts[-1]), Entry(type_))
        for length in (2, 3):  # KayleighMc, her name in a game
            index.add(letters(parts[0]) + letters(parts[-1])[:length], Entry(type_))
    for key in (
        "".join(parts),
        parts[0] + parts[-1],
        parts[-1] + parts[0],
        "".join(parts[1:]),
        "".join(parts[:-1]),
    ):
        if letters(key) not in index.exact:
            index.add(letters(key), entry)
    for nick in sorted(also_called(letters(parts[0]))):
        index.add(nick + letters(parts[-1]), Entry(type_, whole=True, joined=True))


def _part(index: NameIndex, part: str, type_: str, *, first: bool) -> None:
    whole = letters(part)
    subparts = pieces(part)
    if not whole:
        return
    compound = len(subparts) > 1 or whole.startswith(("mc", "mac"))
    word = is_a_word_too(whole)
    index.singles.setdefault(whole[0], type_)
    index.hear(type_, [whole, *subparts, heads_off(whole)], first=first)
    index.add(whole, Entry(type_, joined=compound, word=word, close=True))
    for form in _spellings(whole):
        sure = form.startswith(("mc", "mac"))
        index.add(form, Entry(type_, joined=sure, word=is_a_word_too(form), close=sure))
    for piece in _hyphenated(part):
        if piece not in _PARTICLES:
            index.add(piece, Entry(type_, joined=True, word=is_a_word_too(piece), close=True))
    if first:
        for nick in sorted({n for piece in (whole, *subparts) for n in also_called(piece)}):
            index.add(nick, Entry(type_, word=is_a_word_too(nick)))


def _hyphenated(part: str) -> list[str]:
    """The names that a hyphen joins, and what stands behind O' or another apostrophe."""
    split = [letters(piece) for piece in part.split("-")]
    behind = [piece for piece in pieces(part) if len(piece) > 3]
    return [piece for piece in (*split, *behind) if len(piece) > 2] if len(pieces(part)) > 1 else []


def _spellings(whole: str) -> list[str]:
    """McDonald and MacDonald; Kerry, Kerrie, Kerri and Kerrey; the last word of a name alone."""
    if whole.startswith("mac") and len(whole) > 6:
        return ["mc" + whole[3:]]
    if whole.startswith("mc") and len(whole) > 5:
        return ["mac" + whole[2:]]
    stem = _ENDING.sub("", whole)
    return (
        [stem + end for end in _ENDINGS if stem + end != whole]
        if 2 < len(stem) < len(whole)
        else []
    )


def _initials(index: NameIndex, parts: list[str], type_: str) -> None:
    first = [letters(part)[0] for part in parts if letters(part)]
    split = [piece[0] for part in parts for piece in pieces(part)]
    for run in (first, split, first[:2], [*first[:1], *first[-1:]]):
        key = "".join(run)
        if 2 <= len(key) <= 4:
            index.initials.setdefault(key, type_)
