"""How sure the order of a case file is, for whoever asks for it (``rank_case --sure``)."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from matching.casefile import CaseFile
from matching.kernel.question import question_worth_asking
from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.sureness import robustness, sure_word, tied_place
from matching.kernel.thresholds import Threshold, thresholds
from matching.kernel.types import Ranking


def sureness(file: CaseFile, ranking: Ranking) -> dict[str, Any] | None:
    """
    Shares per mille by rank, exact thresholds as fractions, tied homes, the one question.

    :returns: None where no home may be offered.
    """
    options = RankedOptions.of(ranking)
    if not len(options):
        return None
    shares = robustness(options, file.policy).first.tolist()
    asked = question_worth_asking(file.homes, file.case, file.policy)
    return {
        "word": sure_word(shares[0]).value,
        "first_per_mille": dict(zip(map(str, options.home_id.tolist()), shares, strict=True)),
        "thresholds": {
            one.score.word: {
                "present": one.present,
                "below": _end(one.below, options),
                "above": _end(one.above, options),
            }
            for one in thresholds(options)
        },
        "tied": _tied(options),
        "question": asked
        and {
            "need": asked.dimension.name,
            "now": list(asked.now),
            "answers": [list(first) for first in asked.answers],
        },
    }


def _end(end: Threshold | None, options: RankedOptions) -> dict[str, Any] | None:
    """The value is a fraction of per cent, such as 200/7."""
    if end is None:
        return None
    return {
        "value": str(end.value),
        "home": int(options.home_id[end.row]),
        "at_value": end.at_value,
    }


def _tied(options: RankedOptions) -> list[list[int]]:
    """The homes of each tie group, best first."""
    place = tied_place(options)
    groups = [options.home_id[place == first].tolist() for first in np.unique(place)]
    return [group for group in groups if len(group) > 1]


def as_text(found: Mapping[str, Any] | None) -> str:
    """One line: the word, the share of the first, and the need worth asking about."""
    if found is None:
        return "No option to be sure of."
    share = next(iter(found["first_per_mille"].values()))
    asked = found["question"]
    question = f"; worth asking: {asked['need']}" if asked else ""
    return f"First place: {found['word']}, first in {share} of 1000 weightings{question}"
