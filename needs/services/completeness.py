"""What a referral still needs from the child's record and from the profile."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from codes.needs import BY_CODE, CRITICAL_CODES, DIMENSION_CODES
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

    needs: tuple[tuple[str, int, str], ...] = ()  # dimension, level, what helps; in our order
    strengths: frozenset[str] = frozenset()  # those that were seen
    steps: Mapping[str, bool] = field(default_factory=dict)  # saved parts: is it finished?
    has_wishes: bool = False
    has_pen_picture: bool = False

    @property
    def levels(self) -> frozenset[str]:
        """Dimensions that are assessed."""
        return frozenset(code for code, _, _ in self.needs)

    def is_finished(self, step: Step) -> bool:
        return self.steps.get(step, False)


def written_in(profile: NeedsProfile | None) -> Written:
    """What is written of a profile; of none, nothing."""
    if profile is None:
        return Written()
    rows = sorted(profile.needs.all(), key=lambda need: DIMENSION_CODES.index(need.dimension))
    saved = getattr(profile, "pen_picture", None)
    return Written(
        needs=tuple((need.dimension, need.level, need.what_helps) for need in rows),
        strengths=frozenset(row.what for row in profile.strengths.all() if row.level),
        steps={row.step: row.is_finished for row in profile.steps.all()},
        has_wishes=bool(profile.wishes_words.strip()),
        has_pen_picture=bool(saved and saved.text.strip()),
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
    if leaks := unclaimed_leaks(profile) if profile else ():
        quoted = ", ".join(f"‘{words}’" for words in leaks)
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
    if Step.PRACTICAL not in written.steps:
        yield Missing("Whether the child must live alone", "needs:urgent", "urgent")
    if not written.is_finished(Step.AVOID):
        yield Missing("Places to stay away from, or that there are none", "needs:urgent", "urgent")


def _planned(child: Child, written: Written, on: date) -> Iterator[Missing]:
    if not written.strengths:
        yield _of(Step.STRENGTHS, "At least one strength")
    yield from _levels(child, written, on)
    for step, text in (
        (Step.PLACES, "Important places, or that there are none"),
        (Step.AVOID, "Places to stay away from, or that there are none"),
        (Step.PRACTICAL, "Practical and identity needs"),
    ):
        if not written.is_finished(step):
            yield _of(step, text)
    if not written.has_wishes:
        yield _of(Step.WISHES, "The child’s wishes, in the child’s own words")
    if not written.has_pen_picture:
        yield _of(Step.PEN_PICTURE, "The pen picture")


def _levels(child: Child, written: Written, on: date) -> Iterator[Missing]:
    """A critical need must have a level; any other may be said to be not assessed."""
    asked = dimensions_asked(child=child, on=on)
    for step, codes in GROUPS.items():
        if not written.is_finished(step):
            yield _of(step, f"{step.label}: each need with a level, or as not assessed")
        for code in codes:
            if code in asked and code in CRITICAL_CODES and code not in written.levels:
                yield _of(step, f"A level for {BY_CODE[code].name}")


def _of(step: Step, text: str) -> Missing:
    return Missing(text, f"needs:{step}", step)
