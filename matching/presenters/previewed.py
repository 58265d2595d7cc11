"""Rows of a ranking that was computed for one page: the same words, from arrays."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from matching.arrays import RegisterArrays
from matching.arrays.snapshot import snapshot_of
from matching.kernel.codes import Dimension
from matching.kernel.homes import Homes
from matching.kernel.types import Case, Ranking, Weights
from matching.models import Match, Option, Policy
from matching.presenters.homes import to_confirm_in
from matching.presenters.options import PARTS, OptionRow, frame_of, row_of
from placements.models import Referral
from providers.models import Home


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row, and where the stored ranking has the same home (None: it was no option then)."""

    row: OptionRow
    rank_stored: int | None


def previewed_rows(
    referral: Referral,
    answer: tuple[RegisterArrays, Case, Ranking],
    ranks: range,
    weights: Weights,
    policy: Policy,
) -> list[PreviewRow]:
    """The rows of these ranks of a previewed ranking; nothing is written."""
    register, case, ranking = answer
    match = Match(
        council=referral.council,
        referral=referral,
        policy=policy,
        on=case.on,
        band=case.price_band.word,
        case=snapshot_of(case),
    )
    today = timezone.localdate()
    frame = frame_of(match, authority_code=referral.council.authority_code, today=today)
    frame = replace(frame, weights=dict(zip((name for name, _ in PARTS), weights.row, strict=True)))
    homes_then = register.for_night(case.first_night)
    options = [_option(match, rank, register, case, ranking, homes_then) for rank in ranks]
    homes = Home.objects.select_related("provider", "authority").in_bulk(
        [option.home_id for option in options]
    )
    stored = Option.objects.filter(
        match__referral=referral, match__is_current=True, home__in=homes
    ).values_list("home", "rank")
    rank_stored = dict(stored)
    to_confirm, rows = to_confirm_in(match, homes.values()), []
    for option in options:
        option.home = homes[option.home_id]
        row = row_of(option, frame, to_confirm)
        rows.append(PreviewRow(row, rank_stored.get(option.home_id)))
    return rows


def as_data(rows: list[PreviewRow], tenths: dict[int, int]) -> list[dict[str, Any]]:
    """
    The rows as the browser ranks them again: whole numbers to sort by, and words to show.

    :param tenths: home to tenths of a mile from the child's home, the third key of the order.
    """
    return [
        {
            "id": line.row.home_id,
            "tier": line.row.tier,
            "scores": [part.score for part in line.row.parts],
            "tenths": tenths[line.row.home_id],
            "stored": line.rank_stored,
            "name": line.row.name,
            "line": f"{line.row.kind}, {line.row.provider}",
            "tags": _tags(line.row),
            "fit": [line.row.tier_words],
            "short": list(line.row.shortfalls),
            "more": [
                words
                for words in (line.row.to_confirm, *line.row.strengths, line.row.need_interval)
                if words
            ],
        }
        for line in rows
    ]


def _tags(row: OptionRow) -> list[str]:
    area = [] if row.in_area else [row.area]
    return [*(["In-house"] if row.in_house else []), *area]


def _option(
    match: Match,
    rank: int,
    register: RegisterArrays,
    case: Case,
    ranking: Ranking,
    homes: Homes,
) -> Option:
    at = rank - 1
    row = int(ranking.order[at])
    scores = ranking.scores[at].tolist()
    short = ranking.shortfalls[at].tolist()
    return Option(
        match=match,
        home_id=int(ranking.home_id[row]),
        rank=rank,
        tier=int(ranking.tier[at]),
        total=int(ranking.total[at]),
        **dict(zip((name for name, _ in PARTS), scores, strict=True)),
        need_best=int(ranking.need_best[at]),
        weekly_pence=register.prices.pence(row, case.price_band),
        distance_tenths=int(ranking.distance_tenths[row]),
        about=bool(register.about[row]) or match.referral.child.home_about,
        beds_free=int(homes.beds_free[row]),
        free_from=_day(int(homes.free_from[row])),
        confirmed_on=_day(int(homes.confirmed_on[row])),
        shortfalls={code.name: short[code] for code in Dimension if short[code]},
    )


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
