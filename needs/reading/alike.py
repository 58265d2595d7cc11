"""Forms of a name that no table holds: clipped, made longer, or written as it sounds."""

import re
from typing import Final, NamedTuple

from needs.reading.folding import listed
from needs.reading.letters import one_letter_apart

# What is put behind the beginning of a name to make a pet name: Zuz-ia, Tom-ek, Dav-o, Ab-bie.
_PET: Final = listed(
    "y ie i ey ee o a s z e ia ka ko ek ik io sia zia cia usia inka ita ito za zza sh h"
)
# Beginnings that are left out in speech: Oluwaseun is Seun, Abdulrahman is Rahman.
_HEADS: Final = ("oluwa", "olu", "oghene", "abdul", "abdel", "abdi", "abd", "nana")
_LETTERS: Final = {
    "b": "bee",
    "d": "dee",
    "g": "gee",
    "j": "jay",
    "k": "kay",
    "v": "vee",
    "z": "zee",
}
_LIGHT: Final = re.compile(r"^[aeiou]([^aeiou])\1?(?=[aeiou]\w{3})")  # Emmanuel is Manny
# As spoken, in this order; what stands for one sound is written one way.
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^kn|^gn", "n"), (r"^wr", "r"), (r"^ps", "s"), (r"^ff", "f"), (r"ph", "f"), (r"ck", "k"),
        (r"sch", "sh"), (r"tch|tj", "ch"), (r"eigh|ey|ee|ea|ie|igh|ii", "i"), (r"gh", "g"),
        (r"([bdgkt])h", r"\1"), (r"qu?", "k"), (r"x", "ks"), (r"z", "s"), (r"c(?=[eiy])", "s"),
        (r"c(?!h)", "k"), (r"g(?=[ei])", "j"), (r"ou|oo", "u"), (r"w|v", "v"), (r"y", "i"),
        (r"ai|ae", "a"), (r"(?<=[aeiou])h", ""), (r"e$", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_VOWELS: Final = re.compile(r"(?<!^)[aeiouh]")


def heads_off(name: str) -> str:
    """The name without a beginning that speech leaves out; nothing where there is none."""
    rest = next((name[len(head) :] for head in _HEADS if name.startswith(head)), "")
    return rest if len(rest) > 3 else _LIGHT.sub(r"\1", name) if _LIGHT.match(name) else ""


def is_short_for(word: str, name: str) -> bool:
    """Whether somebody called ``name`` may be called ``word``: both small letters, not the same."""
    if word == _LETTERS.get(name[0]):
        return True  # Dee for Deirdre
    return _clipped(word, name) or _end_of(word, name) or _twice(word, name)


def _clipped(word: str, name: str) -> bool:
    """Tolu for Toluwani, Zuzia for Zuzanna, Manny for Manuel, Selamawit for Selam."""
    same = next((n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), None)
    if same is None:
        return len(word) > 2 and (len(word) < len(name) or 4 <= len(name) >= len(word) - 5)
    rest = word[same:]
    if same == 2 and rest[0] == word[1] and rest[1:] in {"y", "ie"}:
        return True  # Iggy for Ignatius
    if same > 2 and rest[0] == word[same - 1]:
        rest = rest[1:]
    return same > 2 and (rest in _PET or not rest)


def _end_of(word: str, name: str) -> bool:
    """Sade for Folasade, Bella for Arabella."""
    return 4 <= len(word) <= len(name) - 3 and name.endswith(word)


def _twice(word: str, name: str) -> bool:
    """Fifi for Ffion, Jojo for Josephine."""
    half = word[: len(word) // 2]
    return (
        len(half) in (2, 3)
        and half * 2 == word
        and re.sub(r"(.)\1", r"\1", name, count=1).startswith(half)
    )


def spoken(name: str) -> str:
    """A name as it sounds to an English ear: Kayleigh, Kayley and Caleigh are one."""
    for pattern, sound in _SOUNDS:
        name = pattern.sub(sound, name)
    return name


class Sound(NamedTuple):
    """A name, how it is spoken, and what is left of that without vowels."""

    name: str
    spoken: str
    bones: str

    @classmethod
    def of(cls, name: str) -> "Sound":
        said = spoken(name)
        return cls(name, said, _VOWELS.sub("", said))


def sounds_like(word: Sound, held: Sound) -> bool:
    """
    Whether two spellings sound the same, or nearly so where they are long.

    Nearly is one sound apart, or the same but for vowels (Mohammed, Muhammad).
    """
    if word.spoken == held.spoken:
        return True
    if len(word.bones) > 2 and word.bones == held.bones:
        return True
    long = len(held.name) > 4 and min(len(word.spoken), len(held.spoken)) > 4
    return long and one_letter_apart(word.spoken, held.spoken)
