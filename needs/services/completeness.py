"""What a referral still needs from the child's record and from the profile."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from codes.needs import BY_CODE, CRITICAL_CODES
from codes.ssda903 import Ethnicity
from needs.models import NO_POSTCODE, Child, NeedsProfile, Step
from needs.services.levels import GROUPS, dimensions_asked
from needs.services.pen_picture import unclaimed_leaks
from needs.services.urgent import STARRED


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not there yet: in words, and the page where it is answered."""

    text: str
    url_name: str
    part: str  # of the task list


@dataclass(frozen=True, slots=True)
class Written:
    """What there is of a profile, read once."""

    levels: frozenset[str]
    has_strength: bool
    finished: frozenset[str]
    begun: frozenset[str]
    has_wishes: bool
    has_pen_picture: bool
    leaks: tuple[str, ...]


def written_in(profile: NeedsProfile | None) -> Written:
    if profile is None:
        return Written(frozenset(), False, frozenset(), frozenset(), False, False, ())
    steps = {each.step: each.is_finished for each in profile.steps.all()}
    pen_picture = getattr(profile, "pen_picture", None)
    return Written(
        levels=frozenset(need.dimension for need in profile.needs.all()),
        has_strength=any(each.level > 0 for each in profile.strengths.all()),
        finished=frozenset(step for step, is_finished in steps.items() if is_finished),
        begun=frozenset(steps),
        has_wishes=bool(profile.wishes_words.strip()),
        has_pen_picture=bool(pen_picture and pen_picture.text.strip()),
        leaks=unclaimed_leaks(profile),
    )


def missing_from(
    *, child: Child, profile: NeedsProfile | None, emergency: bool, on: date
) -> list[Missing]:
    """
    List what is missing: the fewest fields of an emergency search, or all of a planned one.

    :param on: the day that decides whether the child is old enough for independence skills.
    """
    written = written_in(profile)
    found = [*_child(child, emergency=emergency)]
    if emergency:
        found += _urgent(written)
    else:
        found += _planned(child, written, on)
    if written.leaks:
        quoted = ", ".join(f"‘{words}’" for words in written.leaks)
        found.append(_of(Step.PEN_PICTURE, f"The pen picture without {quoted}"))
    return found


def _child(child: Child, *, emergency: bool) -> Iterator[Missing]:
    # A child whom a return told us of comes without a name, and now and then without a postcode.
    if not (child.first_name and child.last_name):
        yield Missing("The child’s name", "needs:edit", "child")
    if child.home_postcode == NO_POSTCODE:
        yield Missing("The postcode of the child’s home", "needs:edit", "child")
    if not child.legal_status:
        yield Missing("Legal status", "needs:edit", "child")
    if emergency:
        return
    if child.ethnicity == Ethnicity.NOBT:
        yield Missing("Ethnicity, or that it was refused", "needs:edit", "child")
    if not child.first_language:
        yield Missing("First language", "needs:edit", "child")
    if not child.religion:
        yield Missing("Religion, or ‘none’", "needs:edit", "child")


def _urgent(written: Written) -> Iterator[Missing]:
    for code in STARRED:
        if code not in written.levels:
            yield Missing(f"A level for {BY_CODE[code].name}", "needs:urgent", "urgent")
    if Step.PRACTICAL not in written.begun:
        yield Missing("Whether the child must live alone", "needs:urgent", "urgent")
    if Step.AVOID not in written.finished:
        yield Missing("Places to stay away from, or that there are none", "needs:urgent", "urgent")


def _planned(child: Child, written: Written, on: date) -> Iterator[Missing]:
    if not written.has_strength:
        yield _of(Step.STRENGTHS, "At least one strength")
    yield from _levels(child, written, on)
    for step, text in (
        (Step.PLACES, "Important places, or that there are none"),
        (Step.AVOID, "Places to stay away from, or that there are none"),
        (Step.PRACTICAL, "Practical and identity needs"),
    ):
        if step not in written.finished:
            yield _of(step, text)
    if not written.has_wishes:
        yield _of(Step.WISHES, "The child’s wishes, in the child’s own words")
    if not written.has_pen_picture:
        yield _of(Step.PEN_PICTURE, "The pen picture")


def _levels(child: Child, written: Written, on: date) -> Iterator[Missing]:
    """A critical need must have a level; any other may be said to be not assessed."""
    asked = dimensions_asked(child=child, on=on)
    for step, codes in GROUPS.items():
        if step not in written.finished:
            yield _of(step, f"{step.label}: each need with a level, or as not assessed")
        for code in codes:
            if code in asked and code in CRITICAL_CODES and code not in written.levels:
                yield _of(step, f"A level for {BY_CODE[code].name}")


def _of(step: Step, text: str) -> Missing:
    return Missing(text, f"needs:{step}", step)
