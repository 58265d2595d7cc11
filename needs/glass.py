"""Emergency access in words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min

from accounts.models import AccessLog, User
from govuk.words import day, moment, plural
from needs.models import BreakGlass
from needs.services.breaking_glass import is_overdue, may_review, review_by


@dataclass(frozen=True, slots=True)
class GlassLine:
    """One time that somebody opened a restricted record."""

    pk: int
    ref: str
    who: str
    when: str
    until: str
    reason: str
    state: str  # "Reviewed", "Overdue" or "To review"
    colour: str
    review: str  # by when, or by whom and what was found
    asks_review: bool  # of the person who reads
    is_new: bool


def lines_of(
    broken: Iterable[BreakGlass], *, to: User, news: Collection[int], on: date
) -> list[GlassLine]:
    """
    :param news: those that the reader was told of and has not read yet.
    """
    return [_line(one, to, one.pk in news, on) for one in broken]


def looked_at(one: BreakGlass) -> str:
    """What the person looked at of the record in that hour, in the order of the first look."""
    within = (one.at, one.until)
    looks = AccessLog.objects.filter(child_id=one.child_id, user=one.person, at__range=within)
    parts = looks.values("part").annotate(times=Count("pk"), first=Min("at")).order_by("first")
    return "; ".join(f"{_page(row['part'])}, {plural(row['times'], 'look')}" for row in parts)


def _page(part: str) -> str:
    """ "needs:pen_picture" as "pen picture"; the name of the page is the name of the part."""
    return part.rpartition(":")[2].replace("_", " ")


def _line(one: BreakGlass, to: User, is_new: bool, on: date) -> GlassLine:
    state, colour, review = _review(one, on)
    return GlassLine(
        pk=one.pk,
        ref=one.child.ref,
        who=f"{one.person.name}, {one.person.get_role_display().lower()}",
        when=moment(one.at),
        until=moment(one.until),
        reason=one.reason,
        state=state,
        colour=colour,
        review=review,
        asks_review=one.reviewed_at is None and may_review(one, to),
        is_new=is_new,
    )


def _review(one: BreakGlass, on: date) -> tuple[str, str, str]:
    if one.reviewed_at and one.reviewed_by:
        found = f"{one.get_finding_display()}: {one.review_words}"
        return "Reviewed", "green", f"{found} ({one.reviewed_by.name}, {moment(one.reviewed_at)})"
    last = f"By {day(review_by(one))}"
    return ("Overdue", "red", last) if is_overdue(one, on=on) else ("To review", "yellow", last)
