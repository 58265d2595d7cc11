"""
Sentences that a summary leaves out: they tell in words what its list keeps back.

A list that says "at least one need of this group is high" hides nothing while the pen picture names
the need, so the whole sentence waits for stage 2. So does one that tells the exact age, or a number
of brothers and sisters that few have: no crowd was counted with that number.
"""

import re
from collections.abc import Callable, Set
from typing import Any, Final

from needs.reading.found import Says
from needs.reading.suggestions import statements
from placements.services.packs.crowd import RARE_FROM
from placements.services.packs.siblings_told import numbers_told
from placements.services.packs.telling import age_told

_SENTENCE: Final = re.compile(r"[^.!?\n]*(?:[.!?]+[\"”’')]*|\n|$)\s*")

Tells = Callable[[str], bool]


def tells_too_much(*, age: int, families: Set[int], rare: Set[str], kept: Set[str]) -> Tells:
    """
    A test for one sentence of a summary.

    :param families: the numbers of brothers and sisters, the child included, that may be told.
    :param rare: dimensions whose level is told at stage 2; any word of a need there tells it.
    :param kept: dimensions of the groups that are kept back; high levels there are guesses at it.
    """

    def tells(sentence: str) -> bool:
        if age_told(sentence, age) or numbers_told(sentence) - families:
            return True
        return any(
            said.kind == Says.NEED
            and (said.code in rare or (said.code in kept and said.level >= RARE_FROM))
            for said in (statements(sentence) if rare or kept else ())
        )

    return tells


def hold_back(content: dict[str, Any], tells: Tells) -> tuple[dict[str, Any], list[str]]:
    """The content without such sentences, and the sentences in the order of the pack."""
    left: list[str] = []

    def kept(text: str) -> str:
        sentences = [each for each in _SENTENCE.findall(text) if each.strip()]
        told = {sentence for sentence in sentences if tells(sentence)}
        left.extend(sentence.strip() for sentence in sentences if sentence in told)
        return "".join(sentence for sentence in sentences if sentence not in told).strip()

    held = {**content, "pen_picture": kept(content["pen_picture"])}
    held["wishes_words"] = kept(content["wishes_words"])
    held["strengths"] = [{**each, "words": kept(each["words"])} for each in content["strengths"]]
    held["needs"] = [
        {**group, "rows": [{**row, "helps": kept(row["helps"])} for row in group["rows"]]}
        for group in content["needs"]
    ]
    return {**held, "left_out": len(left)}, left
