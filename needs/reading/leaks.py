"""Does a text say who the child is? Every place where it does, or may, with words to put there."""

from collections.abc import Iterable

from needs.reading.addresses import addresses_in
from needs.reading.combinations import combinations_in
from needs.reading.dates import dates_in
from needs.reading.folding import Folded, fold
from needs.reading.found import Identity, Leak, Severity
from needs.reading.gazetteer import NONE, Gazetteer
from needs.reading.hits import Hit
from needs.reading.initials import initials_in
from needs.reading.institutions import institutions_in
from needs.reading.names import index_names
from needs.reading.numbers import numbers_in
from needs.reading.others import others_in
from needs.reading.people import names_in
from needs.reading.phrasing import replacement, sex_of
from needs.reading.places import places_in

__all__ = ["NONE", "Gazetteer", "find_leaks"]


def find_leaks(text: str, identity: Identity, places: Gazetteer = NONE) -> tuple[Leak, ...]:
    """
    Find what says, or helps to say, who the child is, sorted by where it stands.

    Takes time in proportion to the text. No two findings overlap, but for a combination of rare
    facts, which may hold others.

    :param places: names of schools and hospitals that the administrator has loaded.
    """
    page = fold(text)
    if not page.text:
        return ()
    index = index_names(identity)
    hits = [
        *names_in(page, index),
        *initials_in(page, index),
        *(hit for view in page.views for hit in numbers_in(view, identity)),
        *(hit for view in page.views for hit in dates_in(view, identity.born)),
        *places_in(page, identity),
        *addresses_in(page, identity.addresses, identity.postcodes),
        *places.found_in(page),
        *institutions_in(page),
        *others_in(page),
    ]
    kept = [*_apart(page, hits), *combinations_in(page)]
    sex = sex_of(page, identity)
    return tuple(
        _leak(page, hit, sex) for hit in sorted(kept, key=lambda hit: (hit.start, -hit.end))
    )


def _leak(page: Folded, hit: Hit, sex: str) -> Leak:
    start, end = page.span(hit.start, hit.end)
    words = replacement(page, hit, sex)
    return Leak(start, end, hit.type, hit.severity, words, hit.because)


def _apart(page: Folded, hits: Iterable[Hit]) -> list[Hit]:
    """Findings that overlap become one, as long as all of them and as severe as the worst."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if kept and (hit.start < kept[-1].end or _one_name(page, kept[-1], hit)):
            kept[-1] = _merged(kept[-1], hit)
        else:
            kept.append(hit)
    return kept


def _one_name(page: Folded, left: Hit, right: Hit) -> bool:
    """First and last name of one person, side by side."""
    near = page.text[left.end : right.start] in {" ", "-"}
    return near and left.type == right.type == "name" and left.severity == right.severity


def _merged(left: Hit, right: Hit) -> Hit:
    """The words of the finding that weighs more: severe, then held by the record, then long."""

    def weight(hit: Hit) -> tuple[bool, bool, int]:
        return hit.severity == Severity.BLOCK, hit.held, hit.end - hit.start

    best = max(left, right, key=weight)
    end = max(left.end, right.end)
    return Hit(left.start, end, best.type, best.severity, best.because, best.held)
