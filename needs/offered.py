"""
Which words the homes of a council offer, and so which of a child's words no home meets.

The casework knows the homes as well as the children, and it stands above this app; so it hands its
knowledge down when it starts (``answer_with``). Where nobody has, nothing is said of homes.
"""

from collections.abc import Iterable
from typing import Final, Protocol

from accounts.ports import Port
from codes.words import MEANING, alike, as_asked, meaning

COUNTS = "so it counts as not met"


class Offered(Protocol):
    def __call__(self, council_id: int) -> frozenset[str] | None:
        """Words that at least one home offers, and the kinds of those homes; None: not known."""


def _unknown(council_id: int) -> frozenset[str] | None:
    return None


_port: Final[Port[Offered]] = Port(_unknown)
answer_with: Final = _port.answer_with


def unmet_notes(words: Iterable[str], *, council_id: int) -> tuple[str, ...]:
    """
    One sentence for each word that is on no list or that no home offers, in the words' order.

    A word is compared as it is saved: an old version may hold one in another spelling than today's.
    """
    saved = tuple(dict.fromkeys(words))
    return notes_on(saved, offered=_port.answer(council_id)) if saved else ()


def notes_on(words: Iterable[str], *, offered: frozenset[str] | None) -> tuple[str, ...]:
    """The same for whoever knows already what is offered, of many children one after the other."""
    notes = (_note(word, offered) for word in words) if offered is not None else ()
    return tuple(filter(None, notes))


def _note(word: str, offered: frozenset[str]) -> str:
    if word in MEANING:
        return "" if word in offered else f"No home offers ‘{meaning(word)}’ yet, {COUNTS}."
    if word in offered:
        return f"‘{word}’ is not on the list: only a home that writes the same word meets it."
    today = as_asked([word])
    if today != [word] and today:
        return (
            f"‘{word}’ is written ‘{meaning(today[0])}’ today, {COUNTS}. "
            "Save this part again to put it right."
        )
    if near := alike(word, offered):
        return (
            f"No home offers ‘{word}’, {COUNTS}. Homes write ‘{near}’: "
            "use that if it means the same."
        )
    return f"‘{word}’ is not on the list and no home offers it yet, {COUNTS}."
