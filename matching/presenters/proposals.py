"""What would let homes be options for more waiting children, as lines of a list: counts only."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from govuk.words import day, plural, sentence_list
from matching.kernel.codes import Access, Band, Dimension
from matching.kernel.eligible import Proposal, strength
from matching.kernel.remedies import Remedies, Remedy, What
from matching.presenters.remedies import money, named
from matching.services.proposals import HomeProposals, Proposals
from providers.models import Home

KINDS: Final[Mapping[What, str]] = {
    What.CONFIRMATION: "Vacancies to confirm",
    What.FREE_FROM: "Beds that come free too late",
    What.FEE: "Weekly cost",
    What.BEDS: "Free beds",
    What.ACCESS: "Access",
    What.SUSPENSION: "The council’s own suspensions",
    What.CAPABILITY: "Levels of need that it can meet",
}  # an offer is not among them: it refuses nobody
# A bed may come free only when a child leaves: listed when asked for, and never to a provider.
ABOUT_BEDS: Final = frozenset({What.BEDS, What.FREE_FROM})
_ACCESS: Final = {
    Access.WHEELCHAIR: "Have wheelchair access",
    Access.GROUND_FLOOR: "Have a bedroom and bathroom on the ground floor",
    Access.HOIST: "Have a hoist",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One remedy or a pair at one home, and for how many more children it would be an option."""

    home: Home
    remedy: str
    kinds: frozenset[What]
    children: int  # of a pair, those whom neither remedy alone would help
    with_parts: int  # of a pair, with those whom one of the two would help; else the same


@dataclass(frozen=True, slots=True)
class Sum:
    """One kind of remedy over several homes, each child counted once."""

    remedy: str
    homes: int
    children: int


def lines_of(home: Home, found: HomeProposals) -> list[Line]:
    """Every proposal for one home, most children first."""
    return _most_first([_line(home, found, one) for one in found.proposals])


def best_lines(homes: Mapping[int, Home], found: Proposals) -> list[Line]:
    """Of every home, each remedy at the amount that helps most; most children first."""
    lines = [
        _line(homes[one.home_id], one, proposal)
        for one in found.homes.values()
        if one.home_id in homes
        for proposal in strongest(one.proposals)
    ]
    return _most_first(lines)


def _most_first(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-line.children, line.home.name, line.remedy))


def strongest(proposals: Iterable[Proposal]) -> list[Proposal]:
    """One for each thing that would change: the amount that helps the most children."""
    best: dict[tuple[tuple[What, int, str], ...], Proposal] = {}
    for one in proposals:
        key = tuple(remedy.subject for remedy in one.remedies)
        if key not in best or strengths(best[key]) < strengths(one):
            best[key] = one
    return list(best.values())


def strengths(one: Proposal) -> tuple[int, ...]:
    """By how much each remedy of a proposal changes the home; higher is more."""
    return tuple(strength(remedy) for remedy in one.remedies)


def sums_of(found: Iterable[HomeProposals]) -> list[Sum]:
    """Single remedies over all these homes: how many homes, how many children in all."""
    homes: dict[str, set[int]] = {}
    children: dict[str, set[int]] = {}
    for one in found:
        for proposal in strongest(one.proposals):
            if len(proposal.remedies) == 1:
                name = named_remedy(proposal.remedies[0])
                homes.setdefault(name, set()).add(one.home_id)
                children.setdefault(name, set()).update(proposal.whom)
    sums = [Sum(name, len(homes[name]), len(whom)) for name, whom in children.items()]
    return sorted(sums, key=lambda one: (-one.children, one.remedy))


def reached_by(found: Iterable[HomeProposals]) -> int:
    """Children for whom at least one single remedy at one of the homes would make an option."""
    return len(
        frozenset[int]().union(
            *(p.whom for one in found for p in one.proposals if len(p.remedies) == 1)
        )
    )


def _line(home: Home, found: HomeProposals, one: Proposal) -> Line:
    return Line(
        home=home,
        remedy=words_of(one.remedies, found),
        kinds=frozenset(remedy.what for remedy in one.remedies),
        children=one.needing_all,
        with_parts=one.children,
    )


def words_of(remedies: Remedies, found: HomeProposals) -> str:
    """ "Confirm its vacancy and meet level 3 in going missing (now 2)"."""
    words = [_WORDS[remedy.what](remedy, found) for remedy in remedies]
    return sentence_list([words[0], *(_lower(word) for word in words[1:])])


def named_remedy(remedy: Remedy) -> str:
    """What would change, without the amount: "A higher level in going missing"."""
    names: Mapping[What, Callable[[], str]] = {
        What.CONFIRMATION: lambda: "Confirm the vacancy",
        What.FREE_FROM: lambda: "Have a bed free earlier",
        What.FEE: lambda: f"A lower weekly cost for {Band(remedy.of).word} need",
        What.OFFER: lambda: "Offer more",
        What.BEDS: lambda: "Have more free beds",
        What.ACCESS: lambda: _ACCESS[Access(remedy.of)],
        What.SUSPENSION: lambda: "Have the council’s suspension lifted",
        What.CAPABILITY: lambda: f"Meet a higher level in {named(tuple(Dimension)[remedy.of])}",
    }
    return names[remedy.what]()


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]


def _fee(remedy: Remedy, found: HomeProposals) -> str:
    now = found.pence[remedy.of]
    known = "not known" if now is None else money(now)
    band = Band(remedy.of).word
    return f"Cost {money(remedy.to)} or less a week for {band} need (now {known})"


def _level(remedy: Remedy, found: HomeProposals) -> str:
    assumed = ", assumed" if remedy.of in found.assumed else ""
    name = named(tuple(Dimension)[remedy.of])
    return f"Meet level {remedy.to} in {name} (now {found.levels[remedy.of]}{assumed})"


_WORDS: Final[Mapping[What, Callable[[Remedy, HomeProposals], str]]] = {
    What.CONFIRMATION: lambda *_: "Confirm the vacancy",
    What.FREE_FROM: lambda remedy, _: f"Have a bed free by {day(date.fromordinal(remedy.to))}",
    What.FEE: _fee,
    What.OFFER: lambda remedy, _: f"Offer {remedy.word}",
    What.BEDS: lambda remedy, _: f"Have {plural(remedy.to, 'bed')} free",
    What.ACCESS: lambda remedy, _: _ACCESS[Access(remedy.of)],
    What.SUSPENSION: lambda *_: "Have the council’s suspension lifted",
    What.CAPABILITY: _level,
}


def chosen(lines: Sequence[Line], kind: What | None) -> list[Line]:
    """Those with a remedy of the kind; of none chosen, all but those that ask for beds."""
    if kind is None:
        return [line for line in lines if not line.kinds & ABOUT_BEDS]
    return [line for line in lines if kind in line.kinds]
