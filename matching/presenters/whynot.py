"""What another home for one child would cost the joint plan, named child by child."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geography.distance import miles_text
from govuk.words import places_for, plural, points, sentence_list
from matching.presenters.plansummary import points_words
from matching.services.planrows import Place
from matching.services.whynot import Cost, Moved


@dataclass(frozen=True, slots=True)
class Change:
    """One child whose home would differ, before and after."""

    ref: str
    referral_id: int
    before: str
    after: str
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Why not: the sentence, the exact price and every child who would move."""

    sentence: str
    figures: tuple[tuple[str, str], ...]
    own: tuple[Change, ...]  # the child, and brothers and sisters who go along
    others: tuple[Change, ...]
    proven: bool


def answer_of(cost: Cost, *, names: Mapping[int, str], ref: str, home: str) -> Answer:
    """
    :param names: home to its name, of all that occur.
    :param ref: of the child who was asked about, or of the family.
    :param home: the name of the home that was asked about.
    """
    places = places_for(*((_total(m.before), _total(m.after)) for m in cost.moved))
    changes = [(moved.group in cost.own, _change(moved, names, places)) for moved in cost.moved]
    others = tuple(change for is_own, change in changes if not is_own)
    return Answer(
        sentence=_sentence(ref, home, [m for m in cost.moved if m.group not in cost.own], places),
        figures=_figures(cost, places),
        own=tuple(change for is_own, change in changes if is_own),
        others=others,
        proven=cost.proven,
    )


def _change(moved: Moved, names: Mapping[int, str], places: int) -> Change:
    return Change(
        ref=moved.referral.child.ref,
        referral_id=moved.referral.pk,
        before=_place(moved.before, names, places),
        after=_place(moved.after, names, places),
        words=_words(moved, places),
    )


def _total(place: Place | None) -> int:
    return 0 if place is None else place.total


def _place(place: Place | None, names: Mapping[int, str], places: int) -> str:
    if place is None:
        return "Waits"
    miles = miles_text(place.distance_tenths)
    total = points(place.total, places)
    return f"{names[place.home_id]}, tier {place.tier}, {total}, {miles} miles"


def _words(moved: Moved, places: int) -> str:
    if moved.before is None and moved.after is None:
        return "Waits as before"
    if moved.after is None:
        return "Loses its home and waits"
    if moved.before is None:
        return "Gets a home"
    words = points_words(moved.after.total - moved.before.total, places)
    return words[0].upper() + words[1:]


def _sentence(ref: str, home: str, others: Sequence[Moved], places: int) -> str:
    """ "Placing A at Oak would move B from 4.0 to 31.0 miles from home (9.1 points less)."""
    does = [
        f"move {_ref(m)} from {_miles(m.before)} to {_miles(m.after)} miles from home "
        f"({points_words(m.after.total - m.before.total, places)})"
        for m in others
        if m.before and m.after
    ]
    does += [f"leave {_ref(m)} without a home" for m in others if m.before and not m.after]
    does += [f"give {_ref(m)} a home" for m in others if m.after and not m.before]
    if not does:
        what = "change nothing for any other child"
        return f"Placing {ref} at {home} would {what}."
    return f"Placing {ref} at {home} would {sentence_list(does)}."


def _ref(moved: Moved) -> str:
    return moved.referral.child.ref


def _miles(place: Place) -> str:
    return miles_text(place.distance_tenths)


def _figures(cost: Cost, places: int) -> tuple[tuple[str, str], ...]:
    """The exact difference of the two plans, in the plan's own aims."""
    figures = [
        ("Children placed", _fewer(cost.children_placed)),
        ("Urgency (same day 4, urgent 2, planned 1)", _less(cost.urgency, str(abs(cost.urgency)))),
        ("Sum of totals", _less(cost.total, f"{points(abs(cost.total), places)} points")),
    ]
    if cost.penalty:
        split = "In this sum, taken off for brothers and sisters who are split"
        figures.append((split, _less(cost.penalty, f"{points(abs(cost.penalty), places)} points")))
    return tuple(figures)


def family_words(cost: Cost) -> str:
    """The references of those who are asked about together."""
    return sentence_list([_ref(moved) for moved in cost.moved if moved.group in cost.own])


def _fewer(number: int) -> str:
    if number == 0:
        return "The same number"
    words = plural(abs(number), "child", "children")
    return f"{words} {'fewer' if number > 0 else 'more'}"


def _less(number: int, words: str) -> str:
    if number == 0:
        return "The same"
    return f"{words} {'less' if number > 0 else 'more'}"
