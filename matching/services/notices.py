"""
Which of a run's changes are material, compared with the ranking that each match replaces.

Every match replaces exactly one, so a change is met once, whether the nightly run or one after a
change meets it; where a home only comes and goes, the state that made the news tells it again.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import QuerySet

from accounts.models import User
from matching.models import Notice, NoticeRead, Run
from matching.services.changes import DEPTH, TOP
from matching.services.quiet import mail_from, tell_from
from placements.models import Urgency

# domain.md 9.4: a new first three, ten points more, a refused home now possible, one that was
# shortlisted now lost. A change on the worklist is smaller news: five points (services.changes).
MATERIAL: Final = 10_000  # of a total of 100,000

# A home that was approached for the child and did not decline is what the shortlist is made of;
# one with a bed held for this very child, or where the child lives, is not lost by that.
_PAIRS: Final = """
WITH pair AS (
  SELECT now.id AS match_id, was.id AS was_id, now.referral_id, now.profile_id, now.policy_id,
    now.case -> 'declined_at' AS declined_at, referral.child_id, referral.urgency
  FROM matching_match now
  JOIN matching_match was ON was.referral_id = now.referral_id AND was.is_current
  JOIN placements_referral referral ON referral.id = now.referral_id
  WHERE now.run_id = %s AND was.id <> now.id
)
"""
_RISEN: Final = f"""{_PAIRS}
SELECT pair.match_id, pair.referral_id, pair.urgency, now.home_id, now.rank, now.total, was.rank,
  was.total, 0, EXISTS (
    SELECT FROM matching_refused refused
    WHERE refused.match_id = pair.was_id AND refused.home_ids @> ARRAY[now.home_id]
  ),
  jsonb_build_array(
    pair.profile_id, pair.policy_id, now.tier, now.need, now.nearness, now.affordability,
    now.continuity, now.weekly_pence, now.beds_free, now.free_from, now.confirmed_on
  )
FROM pair
JOIN matching_option now ON now.match_id = pair.match_id AND now.rank <= {DEPTH}
LEFT JOIN matching_option was ON was.match_id = pair.was_id AND was.home_id = now.home_id
WHERE (was.id IS NULL OR now.total - was.total >= {MATERIAL}
    OR now.rank <= {TOP} AND was.rank > {TOP})
  AND NOT pair.declined_at @> to_jsonb(now.home_id)
"""
_LOST: Final = f"""{_PAIRS}
SELECT DISTINCT pair.match_id, pair.referral_id, pair.urgency, was.home_id, NULL::int, NULL::int,
  was.rank, was.total, coalesce(refused.reasons, 0), false,
  jsonb_build_array(pair.profile_id, pair.policy_id, coalesce(refused.reasons, 0))
FROM pair
JOIN placements_approach approach
  ON approach.referral_id = pair.referral_id AND approach.answer <> 'declined'
JOIN matching_option was ON was.match_id = pair.was_id AND was.home_id = approach.home_id
LEFT JOIN matching_option now ON now.match_id = pair.match_id AND now.home_id = was.home_id
LEFT JOIN matching_refused refused
  ON refused.match_id = pair.match_id AND refused.home_ids @> ARRAY[was.home_id]
WHERE now.id IS NULL
  AND NOT pair.declined_at @> to_jsonb(was.home_id)
  AND NOT EXISTS (
    SELECT FROM placements_stay stay
    WHERE stay.child_id = pair.child_id AND stay.home_id = was.home_id
      AND (stay.ends_on IS NULL OR stay.ends_on > %s)
  )
"""


@dataclass(frozen=True, slots=True)
class News:
    """One home for one referral: how it stands now and how it stood in the match before."""

    match_id: int
    referral_id: int
    urgency: str
    home_id: int
    rank: int | None
    total: int | None
    rank_before: int | None
    total_before: int | None
    reasons: int
    was_refused: bool
    state: Any

    def kinds(self) -> Iterator[Notice.Kind]:
        """What of it is material; several may be."""
        if self.rank is None or self.total is None:
            yield Notice.Kind.LOST
            return
        if self.rank <= TOP and (self.rank_before is None or self.rank_before > TOP):
            yield Notice.Kind.NEW_IN_TOP
        if self.was_refused:
            yield Notice.Kind.NOW_POSSIBLE
        if self.total_before is not None and self.total - self.total_before >= MATERIAL:
            yield Notice.Kind.RISEN


def store_notices(run: Run, *, now: datetime) -> None:
    """
    Tell what a run's matches change materially, before they replace the current ones.

    Nothing is told of a home that declined the child as it is now and has not changed since, nor
    what was told before of the same needs, policy and home. Homes beyond the first 50 are left
    out, since nobody looks there.
    """
    news = [*_ask(_RISEN, run.pk), *_ask(_LOST, run.pk, run.on)]
    Notice.objects.bulk_create(_notices(run, news, now), ignore_conflicts=True)


def _ask(sql: str, *values: int | date) -> list[News]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [News(*row) for row in cursor.fetchall()]


def _notices(run: Run, news: Iterable[News], now: datetime) -> Iterator[Notice]:
    for one in news:
        same_day = one.urgency == Urgency.SAME_DAY
        for kind in one.kinds():
            yield Notice(
                council_id=run.council_id,
                match_id=one.match_id,
                referral_id=one.referral_id,
                home_id=one.home_id,
                kind=kind,
                state=hashlib.sha256(json.dumps(one.state).encode()).hexdigest(),
                rank=one.rank,
                total=one.total,
                total_before=one.total_before,
                reasons=one.reasons,
                made_at=now,
                tell_from=tell_from(now, same_day=same_day),
                mail_from=mail_from(now, same_day=same_day),
            )


@transaction.atomic
def mark_read(notices: QuerySet[Notice], *, by: User, now: datetime) -> int:
    """Note that a person has read these, and what else their matches changed; how many matches."""
    matches = set(notices.values_list("match_id", flat=True))
    NoticeRead.objects.bulk_create(
        [NoticeRead(person=by, match_id=match_id, at=now) for match_id in sorted(matches)],
        ignore_conflicts=True,
    )
    return len(matches)
