"""
The same lists for a provider: no count, amount or date may single a child out.

A provider may know children in the area, and reads these pages day after day. So fewer than
three children are "1 or 2"; an amount or a date stands only where three or more children ask for
exactly that; the council's ceilings are never given; a pair stands only where three or more
children need both, and is counted for them. Beds are never asked for: one may come free only when
a child leaves, and no list may speak for that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from govuk.words import plural, sentence_list
from matching.kernel.eligible import Proposal
from matching.kernel.remedies import What
from matching.presenters.proposals import ABOUT_BEDS, named_remedy, strengths, strongest, words_of
from matching.services.proposals import HomeProposals, Proposals
from providers.models import Home

FEWEST: Final = 3  # children; fewer are never counted exactly


@dataclass(frozen=True, slots=True)
class ProviderLine:
    """One remedy at one of the provider's homes."""

    home: Home
    remedy: str
    children: str
    rank: tuple[int, str, str]  # most children first; the order says no more than the words do


def provider_lines(homes: Mapping[int, Home], found: Proposals) -> list[ProviderLine]:
    """What would make the provider's homes options for more waiting children."""
    lines = [
        _line(homes[one.home_id], one, proposal)
        for one in found.homes.values()
        for proposal in _told(one.proposals)
    ]
    return sorted(lines, key=lambda line: line.rank)


def few(children: int) -> str:
    """A count that singles nobody out: "no child", "1 or 2 children", "5 children"."""
    if children == 0:
        return "no child"
    return "1 or 2 children" if children < FEWEST else plural(children, "child", "children")


def _told(proposals: Iterable[Proposal]) -> list[Proposal]:
    """One single remedy of each kind, and the pairs that enough children need whole."""
    return [
        one
        for one in strongest(proposals)
        if ABOUT_BEDS.isdisjoint(remedy.what for remedy in one.remedies)
        and (len(one.remedies) == 1 or one.needing_all >= FEWEST)
    ]


def _line(home: Home, found: HomeProposals, one: Proposal) -> ProviderLine:
    remedy = _words(found, one)
    shown = 0 if one.needing_all < FEWEST else one.needing_all
    return ProviderLine(home, remedy, few(one.needing_all), (-shown, home.name, remedy))


def _words(found: HomeProposals, one: Proposal) -> str:
    """With its amount where enough children ask for exactly that, else without."""
    names = [named_remedy(remedy) for remedy in one.remedies]
    is_price = any(remedy.what is What.FEE for remedy in one.remedies)
    if is_price or _asking_exactly(found, one) < FEWEST:
        return sentence_list([names[0], *(name[0].lower() + name[1:] for name in names[1:])])
    return words_of(one.remedies, found)


def _asking_exactly(found: HomeProposals, one: Proposal) -> int:
    """Children whom no smaller amount would help: those behind the figure itself."""
    subjects = [remedy.subject for remedy in one.remedies]
    smaller = [
        other.whom
        for other in found.proposals
        if [remedy.subject for remedy in other.remedies] == subjects
        and strengths(other) < strengths(one)
    ]
    parts = [
        other.whom
        for other in found.proposals
        if len(one.remedies) > 1 and len(other.remedies) == 1 and other.remedies[0] in one.remedies
    ]
    return len(one.whom.difference(*smaller, *parts))
