"""What the council's choices say of its weights, in plain words."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from govuk.words import day, plural
from matching.kernel.learning import (
    FEWEST_DECISIONS,
    FEWEST_OTHERWISE,
    Implied,
    Silent,
    Weighed,
)
from matching.presenters.options import PARTS
from matching.services.learning import ASK_AGAIN_AFTER, Said

COLUMNS: Final = [{"text": "Part"}] + [
    {"text": text, "numeric": True} for text in ("Weight now", "As you chose", "Range")
]
_NAMES: Final = dict(PARTS)


@dataclass(frozen=True, slots=True)
class ChoicesPage:
    counts: tuple[str, ...]  # what was chosen, in sentences
    silent: str  # why nothing is said of the weights; empty where something is
    rejected: str  # the latest no; empty where there was none
    rows: tuple[tuple[str, ...], ...]  # under COLUMNS
    sentences: tuple[str, ...]  # the weights that differ for sure
    proposal: str  # the query that fills in the policy form


def choices_page(said: Said) -> ChoicesPage:
    suggested = said.suggestion
    weights = said.implied.weights if suggested else ()
    return ChoicesPage(
        counts=_counts(said),
        silent=_silent(said.implied),
        rejected=_rejected(said),
        rows=tuple(_row(one) for one in weights),
        sentences=tuple(filter(None, map(_sentence, weights))),
        proposal=_proposal(said) if suggested else "",
    )


def _counts(said: Said) -> tuple[str, ...]:
    seen, several = said.choices, said.implied.decisions
    first, three = (sum(place <= most for place in seen.places) for most in (1, 3))
    listed = len(seen.places)
    lines = [f"{plural(seen.placed, 'search', 'searches')} ended with a home on the register."]
    if seen.placed:
        lines.append(
            f"In {listed:,} of them the home stood among the first 50 options of the last match: "
            f"first of its tier in {first:,}, among the first three in {three:,}. "
            f"In {several:,} there was another option of the same tier to choose."
        )
    if seen.unlisted:
        lines.append(
            f"In {seen.unlisted:,} the home was refused, or below the first 50. What was weighed "
            "there cannot be told, so they are left out."
        )
    if seen.unmatched:
        lines.append(f"{seen.unmatched:,} had not been matched before, and are left out.")
    return tuple(lines)


def _silent(implied: Implied) -> str:
    words = {
        None: "",
        Silent.TOO_FEW: (
            f"There are {plural(implied.decisions, 'decision')} with more than one option of the "
            f"same tier. From fewer than {FEWEST_DECISIONS} nothing is said about weights."
        ),
        Silent.TOO_FEW_OTHERWISE: (
            f"Another home than the one with the highest total was chosen "
            f"{plural(implied.otherwise, 'time')}. Below {FEWEST_OTHERWISE} nothing is said about "
            "weights: your choices follow the list."
        ),
        Silent.NO_DIFFERENT: (
            "Your choices are no different from what the present weights would lead to, as far as "
            f"{plural(implied.decisions, 'decision')} can tell."
        ),
        Silent.LIKE_CHANCE: (
            f"In {plural(implied.decisions, 'decision')} the five scores do not tell what you "
            "chose from chance. Something that they do not show decided, so nothing is said about "
            "weights."
        ),
    }
    return words[implied.silent]


def _rejected(said: Said) -> str:
    no = said.rejected
    if no is None:
        return ""
    again = (
        f" A suggestion is shown again after {said.until_asked:,} more of "
        f"{ASK_AGAIN_AFTER} new decisions."
        if said.until_asked
        else ""
    )
    weights = ", ".join(f"{_NAMES[name].lower()} {getattr(no, name)}" for name in _NAMES)
    return f"{no.by.name} rejected {weights} on {day(no.at)}: “{no.reason}”.{again}"


def _row(one: Weighed) -> tuple[str, ...]:
    return (
        _NAMES[one.score.word],
        f"{one.present}%",
        f"{one.implied:.1f}%",
        f"{one.low:.1f} to {one.high:.1f}%",
    )


def _sentence(one: Weighed) -> str:
    """Only where the present weight lies outside the range."""
    if one.low <= one.present <= one.high:
        return ""
    name = _NAMES[one.score.word].lower()
    return f"You act as if {name} counts for {one.implied:.1f} per cent, not {one.present}."


def _proposal(said: Said) -> str:
    weights = dict(zip(_NAMES, said.implied.whole().row, strict=True))
    because = f"What {said.implied.decisions} choices of the past 12 months imply"
    return urlencode({**weights, "because": because})
