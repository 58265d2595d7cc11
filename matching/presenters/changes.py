"""What changed, match by match, in words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from govuk.words import points
from matching.kernel.codes import Refusal
from matching.models import Match, Notice
from matching.presenters.reasons import NAMES
from placements.models import Referral

MOST_HOMES: Final = 5  # of one match; the options page has them all


@dataclass(frozen=True, slots=True)
class HomeNews:
    """One home, and everything that is told of it."""

    home_id: int
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What one match changed for one referral."""

    match_id: int
    referral: Referral
    at: datetime
    is_read: bool
    homes: tuple[HomeNews, ...]
    more: int  # homes that are not shown


def news_of(
    matches: Iterable[Match], notices: Iterable[Notice], *, read: Collection[int]
) -> list[News]:
    """
    One piece of news a match, in the order given; homes lost first, then by rank.

    :param notices: of these matches, with their homes.
    :param read: matches whose news the reader has read.
    """
    by_match: dict[int, list[Notice]] = {}
    for notice in notices:
        by_match.setdefault(notice.match_id, []).append(notice)
    return [_news(match, by_match[match.pk], match.pk in read) for match in matches]


def _news(match: Match, notices: list[Notice], is_read: bool) -> News:
    homes: dict[int, list[Notice]] = {}
    for notice in sorted(notices, key=lambda one: (one.rank or 0, one.home_id, one.kind)):
        homes.setdefault(notice.home_id, []).append(notice)
    shown = list(homes.values())[:MOST_HOMES]
    return News(
        match_id=match.pk,
        referral=match.referral,
        at=notices[0].made_at,
        is_read=is_read,
        homes=tuple(_home(several) for several in shown),
        more=len(homes) - len(shown),
    )


def _home(notices: list[Notice]) -> HomeNews:
    home = notices[0].home
    return HomeNews(home.pk, home.name, tuple(_words(notice) for notice in notices))


def _words(notice: Notice) -> str:
    if notice.kind == Notice.Kind.NEW_IN_TOP:
        return f"New in the first three: ranked {notice.rank}"
    if notice.kind == Notice.Kind.RISEN and notice.total is not None:
        return f"Risen from {points(notice.total_before or 0)} to {points(notice.total)} points"
    if notice.kind == Notice.Kind.LOST:
        return f"Approached, and no longer possible: {_reasons(notice.reasons)}"
    return f"Now possible: ranked {notice.rank}"


def _reasons(bits: int) -> str:
    """All of them; a home without a reason is not in the register any more."""
    names = [NAMES[reason] for reason in Refusal(bits)]
    return "; ".join(name[0].lower() + name[1:] for name in names) or "it has left the register"
