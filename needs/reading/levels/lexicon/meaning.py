"""
What a phrase of the lexicon means.

A line of a block is a level with letters, then phrases parted by " / ". The letters:
``e`` how often sets the level · ``d`` lasts, so that "diagnosed in 2019" is not the past ·
``h`` stands though only possible ("at risk of exploitation") · ``n`` has its own "not" ·
``o`` may be about other people ("dad has made threats") · ``t`` names the subject only, and
counts where it is said not to be ("Health: nil") · ``g`` is good, and a need where it is said
not to be so ("does not sleep well") · ``s`` is a skill, and no need where the child can do it
("can manage his bus pass"). Level 9 says nothing, and hides the shorter
phrases inside it ("speech therapy").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from needs.reading.levels.frequency import Often
from needs.reading.levels.patterns import phrases, spread
from needs.reading.levels.tokens import listed

# The level that "how often" gives, seldom to daily (the table of levels, codes/needs.py).
_BY_FREQUENCY: Final = {
    "EMO": (1, 1, 2, 2),
    "MHE": (2, 2, 3, 4),
    "SLF": (2, 2, 3, 3),
    "AGG": (2, 2, 3, 3),
    "MIS": (1, 2, 3, 3),
    "SUB": (1, 1, 2, 3),
    "HEA": (2, 2, 3, 3),
    "PEE": (1, 2, 2, 3),
    "FIR": (3, 4, 4, 4),
}
# A phrase with one of these has its own "not".
_NOTS: Final = listed("nobody nothing no not never cannot can't unable without hasn't none nil")
NOTHING: Final = 9  # a phrase that looks like the dimension and says nothing of it


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase says of a dimension, unless the words around it say otherwise."""

    code: str
    level: int
    by_frequency: bool = False
    lasting: bool = False
    though_maybe: bool = False
    though_not: bool = False
    of_others: bool = False
    topic: bool = False
    good: bool = False
    skill: bool = False
    given: bool = False  # by the writer, as a figure

    @property
    def is_nothing(self) -> bool:
        return self.level == NOTHING

    @property
    def past_level(self) -> int:
        return 2 if self.code == "FIR" and self.level > 2 else 1

    def level_when(self, often: Often) -> int:
        """The level for how often it is said to be so."""
        return _BY_FREQUENCY[self.code][often - 1]


def _meaning(code: str, mark: str) -> Meaning:
    """What "2e" or "1h" at the head of a line means."""
    letters = mark[1:]
    return Meaning(
        code=code,
        level=int(mark[0]),
        by_frequency="e" in letters,
        lasting="d" in letters,
        though_maybe="h" in letters,
        though_not="n" in letters,
        of_others="o" in letters,
        topic="t" in letters,
        good="g" in letters,
        skill="s" in letters,
    )


def parts(block: str) -> Iterator[tuple[str, list[str]]]:
    """The marks of a block, each with its phrases; a line without a mark goes on from the last."""
    for part in re.split(r"^(?=\d)", block.strip(), flags=re.MULTILINE):
        mark, _, rest = part.partition(" ")
        if mark:
            yield mark, phrases(rest)


def entries(code: str, block: str) -> Iterator[tuple[str, Meaning]]:
    """The phrases of one dimension's block with what each means."""
    for mark, found in parts(block):
        meaning = _meaning(code, mark)
        own_not = replace(meaning, though_not=True)
        for phrase in (way for listed_ in found for way in spread(listed_, _NOTS)):
            yield phrase, own_not if _NOTS & set(re.findall(r"\w+", phrase)) else meaning
