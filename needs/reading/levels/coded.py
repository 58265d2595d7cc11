"""Levels that the writer gave: "(AGG 2)", "EMO: 3"."""

import re
from typing import Final

from needs.reading.levels.lexicon.meaning import Meaning
from needs.reading.levels.patterns import Hit
from needs.reading.levels.tokens import Sentence

# fmt: off
CODES: Final = (
    "EMO", "MHE", "SLF", "AGG", "ATT", "PEE", "EXP", "MIS", "SUB", "OFF",
    "FIR", "SHB", "LDN", "NEU", "PHY", "HEA", "EDU", "IDC", "FAM", "IND",
)
# fmt: on
_CODED: Final = re.compile(rf"(?:{'|'.join(CODES)})\W*[0-4]")


def coded(words: Sentence) -> list[Hit[Meaning]]:
    """Every level written with its code; the code in capitals, so that "ATT" is not "att"."""
    return [
        Hit(here, here + 2, Meaning(word.raw, int(words[here + 1].raw), given=True))
        for here, word in enumerate(words[:-1])
        if word.raw in CODES and words[here + 1].raw in ("0", "1", "2", "3", "4")
    ]


def is_coded(words: str) -> bool:
    """Whether these words of a text are a code and its level and nothing else."""
    return _CODED.fullmatch(words) is not None
